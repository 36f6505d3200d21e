package import Interview

/// What happens at a terminal.
package enum TerminalEvent: Sendable, Hashable {
  case key(Key)
  /// The screen has another size, or shows something else than was drawn: everything is drawn anew.
  case resized
  /// Nothing, for as long as was asked to wait.
  case idle
  /// The program is to stop until it is called back (`^Z`, SIGTSTP): what is to be kept is saved first,
  /// then `TerminalScreen.suspend()`.
  case suspended
  /// The program is to end; told again at every further call.
  case ended(Ending)

  package enum Ending: Sendable, Hashable {
    /// SIGTERM.
    case terminated
    /// SIGHUP: the connection or the window is gone.
    case hungUp
    /// SIGINT from outside; `^C` that is typed is a key.
    case interrupted
    /// The terminal gives no more input or takes no more output.
    case lost
  }
}

/// Why there is no screen, in words for a person.
package struct TerminalError: Error, Sendable, Hashable {
  package let message: String
  /// A way to mend it.
  package let help: String?

  init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }
}
