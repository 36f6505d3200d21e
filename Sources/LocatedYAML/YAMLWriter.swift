/// Writes values in the one form that Assay gives them: block style, two spaces, quotes only where
/// `PlainText` asks for them, texts of several lines as literal blocks where possible.
///
/// ```
/// rated-by: omar
/// rating: "2.15"
/// notes: |-
///   first line
///   second line
/// evidence:
///   - E-07
/// ```
/// The same value gives the same bytes, and reading them gives the value again. Keys must be
/// different from each other and not empty, as the reader demands.
package enum YAMLWriter {
  /// The text of a whole file that holds this value.
  package static func text(of block: YAMLBlock) -> String {
    lines(of: block).map { $0 + "\n" }.joined()
  }

  /// A text in double quotes.
  package static func quoted(_ text: String) -> String { ScalarForm.doubleQuoted(text) }

  static func lines(of block: YAMLBlock) -> [String] {
    switch block {
    case .scalar(let text): lines(ofScalar: text)
    case .quoted(let text): [ScalarForm.doubleQuoted(text)]
    case .mapping(let entries):
      entries.isEmpty ? ["{}"] : entries.flatMap { lines(ofEntry: $0) }
    case .sequence(let elements):
      elements.isEmpty ? ["[]"] : elements.flatMap { lines(ofElement: $0) }
    }
  }

  static func lines(ofEntry entry: YAMLBlock.Entry) -> [String] {
    let key =
      entry.isKeyQuoted ? ScalarForm.doubleQuoted(entry.key) : ScalarForm.oneLine(entry.key)
    if key.unicodeScalars.count > longestKey {
      return ["? " + key] + lines(behind: ":", entry.value)
    }
    return lines(behind: key + ":", entry.value)
  }

  /// A longer key is written in YAML's explicit form, or libyaml would not know it for a key.
  private static let longestKey = 1_000

  static func lines(behind head: String, _ value: YAMLBlock) -> [String] {
    let lines = lines(of: value)
    if value.isLeaf { return ["\(head) \(lines[0])"] + lines.dropFirst() }
    return [head] + indented(lines[...])
  }

  static func lines(ofElement element: YAMLBlock) -> [String] {
    let value = lines(of: element)
    let rest = value.dropFirst()
    return ["- \(value[0])"] + (element.isLeaf ? Array(rest) : indented(rest))
  }

  /// A scalar's first line stands after its key; the lines of a literal block are indented.
  private static func lines(ofScalar text: String) -> [String] {
    guard text.unicodeScalars.contains("\n"), let literal = ScalarForm.literal(text) else {
      return [ScalarForm.oneLine(text)]
    }
    return [literal.indicator] + indented(literal.lines[...])
  }

  private static func indented(_ lines: ArraySlice<String>) -> [String] {
    lines.map { $0.isEmpty ? "" : "  " + $0 }
  }
}
