/// A moment of a session, as whoever runs it tells it.
package struct SessionTime: Sendable, Hashable {
  /// The time on the clock: `10:42`.
  package let clock: String
  /// Since the session began.
  package let elapsedSeconds: Int

  package init(clock: String, elapsedSeconds: Int) {
    self.clock = clock
    self.elapsedSeconds = elapsedSeconds
  }

  /// Hours and minutes since the session began: `0:34`.
  var elapsed: String {
    let minutes = max(0, elapsedSeconds) / 60
    let rest = String(minutes % 60)
    return "\(minutes / 60):" + (rest.count < 2 ? "0" : "") + rest
  }
}
