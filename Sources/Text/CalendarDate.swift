/// A day of the Gregorian calendar, as ISO 8601 writes it: `2025-03-04`.
///
/// The only computed date in Assay; a Hijri date is a recorded text beside it.
package struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  /// A date from text in the form `YYYY-MM-DD`; nil when it is not one or the day does not exist.
  package init?(_ text: String) {
    guard text.utf8.count == 10 else { return nil }
    // An assessment has hundreds of dates: no parts are cut out, 2025-03-04 is read as 20250304.
    var digits = 0
    var position = 0
    for byte in text.utf8 {
      defer { position += 1 }
      if position == 4 || position == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard (0x30...0x39).contains(byte) else { return nil }
        digits = digits * 10 + Int(byte - 0x30)
      }
    }
    year = digits / 10_000
    month = digits / 100 % 100
    day = digits % 100
    guard year >= 1900, (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2:
      (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func < (a: Self, b: Self) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  package var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

/// A span of days, both ends included.
package struct Period: Sendable, Hashable {
  package let from: CalendarDate
  package let to: CalendarDate

  package init?(from: CalendarDate, to: CalendarDate) {
    guard from <= to else { return nil }
    self.from = from
    self.to = to
  }
}
