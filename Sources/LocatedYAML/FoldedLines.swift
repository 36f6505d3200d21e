/// Breaks a long text at blanks into lines that a reader of YAML joins again, a blank for each break.
enum FoldedLines {
  /// How many columns a line should have at most; a longer word stands on a line of its own.
  private static let width = 100

  /// A scalar without or in quotes, on several lines where the one stood on several lines in whose
  /// place it comes; otherwise as it is.
  static func written(
    _ text: String, _ style: YAMLNode.Style, insteadOf node: YAMLNode
  ) -> String {
    let source = node.source
    let range = node.byteRange
    guard source.lineEnd(from: range.lowerBound) < range.upperBound, let parent = node.parent else {
      return text
    }
    let indentation = continuation(of: node, in: parent)
    let lines = lines(
      of: text, first: node.indentation, others: indentation,
      mayBegin: style == .plain ? isLetterOrDigit : { _ in true })
    let lineBreak = source.lineBreak(near: range.lowerBound)
    return lines.joined(separator: lineBreak + String(repeating: " ", count: indentation))
  }

  /// The lines of a folded block for those of a literal one; nil for a text with lines that begin with
  /// a blank, which are not joined.
  static func block(_ literal: [String], indentation: Int) -> [String]? {
    var folded: [String] = []
    for (index, line) in literal.enumerated() {
      if let first = line.unicodeScalars.first, isBlank(first) { return nil }
      // An empty line stands for the end of a line.
      if index > 0 { folded.append("") }
      if line.isEmpty { continue }
      folded += lines(of: line, first: indentation, others: indentation) { _ in true }
    }
    return folded
  }

  /// How far the lines behind the first one are indented: as they are, but always further than the
  /// block that holds the text.
  private static func continuation(of node: YAMLNode, in parent: YAMLNode) -> Int {
    var block = parent
    while block.isFlow, let outer = block.parent { block = outer }
    let least = block.isFlow ? 1 : block.indentation + 1
    let source = node.source
    let range = node.byteRange
    var start = source.lineEnd(from: range.lowerBound)
    while start < range.upperBound {
      start += source.lineBreakLength(at: start)
      let blanks = source.bytes[start..<range.upperBound].prefix { $0 == 0x20 }.count
      let isText = source.lineEnd(from: start) > start + blanks
      if isText { return blanks >= least ? blanks : least + 1 }
      start = source.lineEnd(from: start)
    }
    return least + 1
  }

  /// - Parameters:
  ///   - first: how many columns stand before the text on its first line.
  ///   - others: the same on every other line.
  ///   - mayBegin: whether a line may begin with a character.
  private static func lines(
    of text: String, first: Int, others: Int, mayBegin: (Unicode.Scalar) -> Bool
  ) -> [String] {
    let scalars = Array(text.unicodeScalars)
    var lines: [String] = []
    var start = 0
    var column = first
    var gap: Int?
    for (index, scalar) in scalars.enumerated() {
      column += 1
      if column > width, let end = gap {
        lines.append(string(scalars[start..<end]))
        start = end + 1
        gap = nil
        column = others + index - end
      }
      let isGap =
        scalar == " " && index > start && index + 1 < scalars.count
        && !isBlank(scalars[index - 1]) && !isBlank(scalars[index + 1])
      if isGap, mayBegin(scalars[index + 1]) { gap = index }
    }
    return lines + [string(scalars[start...])]
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace
  }

  /// What can begin a line of a text without quotes and mean nothing else.
  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
  }
}
