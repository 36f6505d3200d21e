internal import Glibc

/// What a terminal is to be told, by what the environment says of it.
package struct TerminalCapabilities: Sendable, Hashable {
  /// Whether colours are used. Bold, underlined and reversed text are none and stay without them.
  package let hasColour: Bool
  /// Whether the terminal can place its cursor; without that there is no screen to draw.
  package let hasScreen: Bool

  package init(hasColour: Bool, hasScreen: Bool = true) {
    self.hasColour = hasColour
    self.hasScreen = hasScreen
  }

  /// - Parameters:
  ///   - term: TERM; none and `dumb` have neither screen nor colour.
  ///   - noColour: NO_COLOR; any value that is not empty turns colours off (no-color.org).
  package init(term: String?, noColour: String?) {
    hasScreen = !(term ?? "").isEmpty && term != "dumb"
    hasColour = hasScreen && (noColour ?? "").isEmpty
  }

  /// By the environment of this process.
  package static func ofEnvironment() -> TerminalCapabilities {
    TerminalCapabilities(term: Environment.value("TERM"), noColour: Environment.value("NO_COLOR"))
  }
}

/// Variables of this process.
enum Environment {
  static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// The first of them that is set and not empty.
  static func first(of names: String...) -> String? {
    names.lazy.compactMap { value($0) }.first { !$0.isEmpty }
  }
}
