internal import Text

/// Decides which texts may stand without quotes: the one place that does.
///
/// The rule is stricter than YAML. A text is quoted as well when another reader (of YAML 1.1 or
/// 1.2, or somebody's script) could take it for a number, a truth value, nothing, or a date:
/// `8.10`, `no`, `0012`, `12:30`, `~`, `2024-01-05`.
enum PlainText {
  /// - Parameter inFlow: inside brackets or braces, where commas and brackets mean something.
  static func isAllowed(_ text: String, inFlow: Bool = false) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return startsPlainly(scalars) && endsPlainly(scalars)
      && scalars.allSatisfy(isPrintable)
      && !holdsIndicators(scalars, inFlow: inFlow)
      && !words.contains(text.lowercased()) && !looksLikeNumber(scalars)
  }

  /// Whether a character can stand in a file as it is. The others (control characters, direction
  /// marks, special line ends) are written as escapes, so that whoever reads the file sees them.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    !VisibleText.isHazard(scalar) && scalar.value != 0xFFFE && scalar.value != 0xFFFF
  }

  /// What some reader takes for a truth value, for nothing, or for a number.
  private static let words: Set<String> = [
    "true", "false", "yes", "no", "on", "off", "y", "n", "t", "f", "null", "nil", "none", "nan",
    "inf", "infinity",
  ]

  private static func startsPlainly(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let first = scalars.first else { return false }
    switch first {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "/", "(": return true
    default: return !first.isASCII && !first.properties.isWhitespace
    }
  }

  private static func endsPlainly(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let last = scalars.last else { return false }
    return last != ":" && !last.properties.isWhitespace
  }

  /// A colon before a blank begins a value, a hash after a blank begins a comment.
  private static func holdsIndicators(_ scalars: [Unicode.Scalar], inFlow: Bool) -> Bool {
    if inFlow, scalars.contains(where: { ",[]{}:?".unicodeScalars.contains($0) }) { return true }
    return zip(scalars, scalars.dropFirst()).contains { this, next in
      (this == ":" && next.properties.isWhitespace) || (this.properties.isWhitespace && next == "#")
    }
  }

  /// Whether a text begins with a digit and holds nothing but what numbers, times and dates of any
  /// notation are made of: `0x1F`, `1e5`, `1_000`, `12:30`, `2024-01-05T10:00:00Z`.
  private static func looksLikeNumber(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let first = scalars.first, isDigit(first) else { return false }
    return scalars.allSatisfy { isDigit($0) || numberLetters.contains($0) }
  }

  private static let numberLetters = Set("abcdefxotzABCDEFXOTZ+-.,:_/ ٫٬".unicodeScalars)

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType == .decimal
  }
}
