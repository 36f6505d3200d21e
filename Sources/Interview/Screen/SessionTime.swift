/// A moment of a session, as whoever runs it tells it.
package struct SessionTime: Sendable, Hashable {
  /// The time on the clock: `10:42`.
  package let clock: String
  /// Since the session began.
  package let elapsedSeconds: Int
  /// How far the clock is ahead of UTC, in seconds.
  package let ahead: Int

  package init(clock: String, elapsedSeconds: Int, ahead: Int = 0) {
    self.clock = clock
    self.elapsedSeconds = elapsedSeconds
    self.ahead = ahead
  }

  /// A moment of a journal, such as `2025-11-13T10:04:05Z`, by this clock: `14:04`. What is not written
  /// so is given back as it is.
  func local(_ moment: String) -> String {
    let parts = moment.split(separator: "T")
    guard parts.count == 2, parts[1].hasSuffix("Z") else { return moment }
    let numbers = parts[1].dropLast().split(separator: ":").compactMap { Int($0) }
    guard numbers.count == 3 else { return moment }
    let day = 24 * 60
    let minutes = (numbers[0] * 60 + numbers[1] + ahead / 60 + 2 * day) % day
    return "\(Self.padded(minutes / 60)):\(Self.padded(minutes % 60))"
  }

  private static func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  /// Hours and minutes since the session began: `0:34`.
  var elapsed: String {
    let minutes = max(0, elapsedSeconds) / 60
    return "\(minutes / 60):" + Self.padded(minutes % 60)
  }
}
