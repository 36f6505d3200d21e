internal import Text

/// Days one after the other, counted from a day long ago, both ends included.
struct DaySpan {
  let first: Int
  let last: Int

  init(_ period: Period) {
    first = Self.number(of: period.from)
    last = Self.number(of: period.to)
  }

  var days: Int { last - first + 1 }

  /// How many days lie in at least one of some spans.
  static func days(of spans: [DaySpan]) -> Int {
    var count = 0
    var end = Int.min
    for span in spans.sorted(by: { $0.first < $1.first }) where span.last > end {
      count += span.last - max(span.first, end == .min ? span.first : end + 1) + 1
      end = span.last
    }
    return count
  }

  /// The number of a day of the Gregorian calendar; years begin in March, so that the day that leap
  /// years add comes last.
  static func number(of day: CalendarDate) -> Int {
    let year = day.month > 2 ? day.year : day.year - 1
    let month = (day.month + 9) % 12
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day.day
  }
}
