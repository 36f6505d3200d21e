internal import Text

/// Writes diagnostics for people.
package struct DiagnosticPrinter {
  /// The text of one line (counted from 1) of a file that was read, for the excerpt.
  package typealias SourceLine = (_ path: String, _ line: Int) -> String?

  /// Whether to colour the severity; information never hangs on it.
  package let usesColour: Bool
  private let sourceLine: SourceLine

  package init(usesColour: Bool = false, sourceLine: @escaping SourceLine = { _, _ in nil }) {
    self.usesColour = usesColour
    self.sourceLine = sourceLine
  }

  /// `path:line:column: error[C001]: message`, then the source line with a caret, notes and help.
  package func excerpt(_ diagnostic: Diagnostic) -> String {
    var text = headline(diagnostic)
    text += marked(diagnostic.place)
    for note in diagnostic.notes {
      let place = note.place.map { Self.location($0) + ": " } ?? ""
      text += "  \(place)note: \(VisibleText.oneLine(note.message))\n"
    }
    if let help = diagnostic.help {
      text += "  help: \(VisibleText.oneLine(help))\n"
    }
    return text
  }

  /// One line per diagnostic, for editors and scripts.
  package func headline(_ diagnostic: Diagnostic) -> String {
    let label = "\(diagnostic.severity.rawValue)[\(diagnostic.code.id)]"
    return "\(Self.location(diagnostic.place)): \(coloured(label, diagnostic.severity)): "
      + VisibleText.oneLine(diagnostic.message) + "\n"
  }

  /// `path:line:column`, or the path alone for a problem of the whole file.
  package static func location(_ place: Place) -> String {
    let path = VisibleText.oneLine(place.path)
    return place.line > 0 ? "\(path):\(place.line):\(place.column)" : path
  }

  private func coloured(_ label: String, _ severity: Diagnostic.Severity) -> String {
    guard usesColour else { return label }
    let colour =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[1;\(colour)m\(label)\u{1B}[0m"
  }

  /// The source line and a caret line under it. A long line is cut around the marked place.
  private func marked(_ place: Place) -> String {
    guard place.line > 0, let line = sourceLine(place.path, place.line) else { return "" }
    let scalars = Array(line.unicodeScalars)
    let start = min(max(0, place.column - 1), scalars.count)
    let from = max(0, start - 60)
    let to = min(scalars.count, start + 60)
    func visible(_ part: ArraySlice<Unicode.Scalar>) -> String {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: part)
      return VisibleText.oneLine(String(text))
    }
    let before = (from > 0 ? "…" : "") + visible(scalars[from..<start])
    let after = visible(scalars[start..<to]) + (to < scalars.count ? "…" : "")
    let number = String(place.line)
    let gutter = String(repeating: " ", count: number.count)
    let end = min(scalars.count, start + place.width)
    let width = max(1, visible(scalars[start..<max(start, min(end, to))]).unicodeScalars.count)
    return """
       \(number) | \(before)\(after)
       \(gutter) | \(String(repeating: " ", count: before.unicodeScalars.count))\
      \(String(repeating: "^", count: min(width, 60)))

      """
  }
}
