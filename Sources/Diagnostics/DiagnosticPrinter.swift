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
      text += "  \(place)note: \(Self.shown(note.message))\n"
    }
    if let help = diagnostic.help {
      text += "  help: \(Self.shown(help))\n"
    }
    return text
  }

  /// One line per diagnostic, for editors and scripts.
  package func headline(_ diagnostic: Diagnostic) -> String {
    let label = "\(diagnostic.severity.rawValue)[\(diagnostic.code.id)]"
    return "\(Self.location(diagnostic.place)): \(coloured(label, diagnostic.severity)): "
      + Self.shown(diagnostic.message) + "\n"
  }

  /// A message that quotes a text of many pages keeps its beginning and its end, where the reason
  /// stands.
  private static func shown(_ message: String) -> String {
    let limit = 1_000
    let scalars = message.unicodeScalars
    guard scalars.count > limit else { return VisibleText.oneLine(message) }
    let half = limit / 2
    let ends = String(scalars.prefix(half)) + " … " + String(scalars.suffix(half))
    return VisibleText.oneLine(ends)
  }

  /// `path:line:column`, or less where the place is a whole line or a whole file.
  package static func location(_ place: Place) -> String {
    let path = VisibleText.oneLine(place.path)
    guard place.line > 0 else { return path }
    return place.column > 0 ? "\(path):\(place.line):\(place.column)" : "\(path):\(place.line)"
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
    let from = max(0, start - Self.reach)
    let to = min(scalars.count, start + Self.reach)
    let end = start + min(place.width, to - start)
    let before = (from > 0 ? "…" : "") + Self.visible(scalars[from..<start])
    let after = Self.visible(scalars[start..<to]) + (to < scalars.count ? "…" : "")
    let indent = String(repeating: " ", count: Self.columns(before))
    let carets = String(
      repeating: "^", count: max(1, Self.columns(Self.visible(scalars[start..<end]))))
    let number = String(place.line)
    let gutter = String(repeating: " ", count: number.count)
    return " \(number) | \(before)\(after)\n \(gutter) | \(indent)\(carets)\n"
  }

  /// How many characters of a long line are shown on each side of the marked place.
  private static let reach = 60

  private static func visible(_ part: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: part)
    return VisibleText.oneLine(String(text))
  }

  /// How many columns a text takes on a screen: vowel signs and joiners stand on other letters.
  private static func columns(_ text: String) -> Int {
    text.unicodeScalars.count {
      switch $0.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: false
      default: true
      }
    }
  }
}
