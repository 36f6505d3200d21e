/// Escaping of text from files for the formats in which reports are written.
package enum Escaping {
  /// Text for HTML content and for attribute values in double quotes.
  ///
  /// Bidirectional overrides and other hazards become visible escapes first: a browser would
  /// obey them.
  package static func html(_ text: String) -> String {
    let safe = VisibleText.lines(VisibleText.withoutDirectionMarks(text))
    guard safe.utf8.contains(where: { "&<>\"'".utf8.contains($0) }) else { return safe }
    var result = ""
    result.reserveCapacity(safe.utf8.count + 16)
    for character in safe.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  /// Text for one line of Markdown, also inside a table cell: no markup, no HTML, no link.
  ///
  /// Several blanks at an end become one: four would begin a block of code, two break a line.
  package static func markdown(_ text: String) -> String {
    let scalars = Array(VisibleText.oneLine(VisibleText.withoutDirectionMarks(text)).unicodeScalars)
    let start = scalars.prefix { $0 == " " }.count
    let end = max(start, scalars.count - scalars.reversed().prefix { $0 == " " }.count)
    var result = start > 0 ? " " : ""
    for position in start..<end {
      let scalar = scalars[position]
      if special.contains(scalar) || startsBlock(at: position, in: scalars[start..<end]) {
        result += "\\"
      }
      result.unicodeScalars.append(scalar)
    }
    if end < scalars.count { result += " " }
    return brokenUpLinks(result)
  }

  private static let special = Set("\\`*_{}[]<>#|~!&$".unicodeScalars)

  /// Whether a character would begin a list, a rule or a heading where it stands: `- a`, `1. a`.
  private static func startsBlock(
    at position: Int, in scalars: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    let before = scalars[..<position]
    switch scalars[position] {
    case "-", "+", "=": return before.isEmpty
    case ".", ")":
      return !before.isEmpty && before.allSatisfy { ("0"..."9").contains($0) }
        && (scalars[position...].dropFirst().first ?? " ") == " "
    default: return false
    }
  }

  /// Many Markdown readers turn bare addresses into links; an escape in them prevents it.
  private static func brokenUpLinks(_ text: String) -> String {
    text.split(separator: "://", omittingEmptySubsequences: false).joined(separator: ":\\/\\/")
      .split(separator: "www.", omittingEmptySubsequences: false).joined(separator: "www\\.")
  }
}
