/// The bytes that give one scalar another text, in the style in which it was written as far as the
/// new text allows.
struct ScalarReplacement {
  let range: Range<Int>
  let written: String
  let style: YAMLNode.Style

  init(of node: YAMLNode, with text: String) {
    if let block = Self.block(in: node, text) {
      self = block
      return
    }
    let (written, style) = Self.oneLine(text, insteadOf: node)
    self.style = style
    guard let block = BlockScalarLayout(node) else {
      range = node.byteRange
      self.written =
        (Self.needsBlank(before: node) ? " " : "")
        + FoldedLines.written(written, style, insteadOf: node)
      return
    }
    // A comment after the indicator stays behind the text.
    range = block.indicator.lowerBound..<block.contentEnd
    self.written = written + node.source.text(block.indicator.upperBound..<block.headerEnd)
  }

  private init(range: Range<Int>, written: String, style: YAMLNode.Style) {
    self.range = range
    self.written = written
    self.style = style
  }

  /// An empty value stands right behind its colon or dash, which needs a blank after it.
  private static func needsBlank(before node: YAMLNode) -> Bool {
    let start = node.byteRange.lowerBound
    return node.isEmpty && start > 0 && node.source.bytes[start - 1] != 0x20
  }

  private static func oneLine(
    _ text: String, insteadOf node: YAMLNode
  ) -> (String, YAMLNode.Style) {
    switch node.style {
    case .plain where !node.isEmpty:
      let isInFlow = node.parent?.isFlow == true
      if PlainText.isAllowed(text, inFlow: isInFlow) { return (text, .plain) }
    case .singleQuoted:
      if let quoted = ScalarForm.singleQuoted(text) { return (quoted, .singleQuoted) }
    default: break
    }
    return (ScalarForm.doubleQuoted(text), .doubleQuoted)
  }

  /// The lines of a literal or folded block in place of those of such a block; a folded one stays
  /// folded where that can hold the text.
  private static func block(in node: YAMLNode, _ text: String) -> ScalarReplacement? {
    guard let block = BlockScalarLayout(node), let indentation = block.indentation,
      let literal = ScalarForm.literal(text)
    else { return nil }
    let folded =
      node.style == .folded ? FoldedLines.block(literal.lines, indentation: indentation) : nil
    let ending = literal.indicator.dropFirst()
    let source = node.source
    let lineBreak = source.lineBreak(near: block.headerEnd)
    let blanks = String(repeating: " ", count: indentation)
    var written = (folded == nil ? "|" : ">") + ending
    written += source.text(block.indicator.upperBound..<block.headerEnd)
    for line in folded ?? literal.lines {
      written += lineBreak + (line.isEmpty ? "" : blanks + line)
    }
    // The last line end of the text needs one in the file.
    let isAtEnd = block.contentEnd == source.bytes.count
    if isAtEnd, ending.isEmpty { written += lineBreak }
    return ScalarReplacement(
      range: block.indicator.lowerBound..<block.contentEnd, written: written,
      style: folded == nil ? .literal : .folded)
  }
}
