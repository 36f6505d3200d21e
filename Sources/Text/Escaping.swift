/// Escaping of text from files for the formats in which reports are written.
package enum Escaping {
  /// Text for HTML content and for attribute values in double quotes.
  ///
  /// Bidirectional overrides and other hazards become visible escapes first: a browser would
  /// obey them.
  package static func html(_ text: String) -> String {
    let safe = VisibleText.lines(text)
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
  package static func markdown(_ text: String) -> String {
    let special = Set("\\`*_{}[]<>#|~!&".unicodeScalars)
    var result = ""
    var isLineStart = true
    for scalar in VisibleText.oneLine(text).unicodeScalars {
      let startsList = isLineStart && (scalar == "-" || scalar == "+")
      if special.contains(scalar) || startsList { result += "\\" }
      result.unicodeScalars.append(scalar)
      isLineStart = false
    }
    return brokenUpLinks(result)
  }

  /// Many Markdown readers turn bare addresses into links; a zero-cost escape prevents it.
  private static func brokenUpLinks(_ text: String) -> String {
    guard text.contains("://") else { return text }
    return text.split(separator: "://", omittingEmptySubsequences: false)
      .joined(separator: ":\\/\\/")
  }
}
