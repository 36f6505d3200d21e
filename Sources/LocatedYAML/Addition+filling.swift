extension Addition {
  /// Under a key that holds nothing yet: `key:`, `key: {}` or `key: []`.
  func filling(_ node: YAMLNode) throws(YAMLEditRefusal) -> ProposedEdit {
    let parent = node.parent
    if let parent, parent.isFlow {
      throw YAMLEditRefusal("this stands in brackets or braces, where no block can stand", at: node)
    }
    let expected = ExpectedFile(
      node.document, replacing: node.index..<node.index + 1,
      with: [NodeShape(kind: kind, count: childCount)] + shapes)
    let start = node.vacancyStart
    let lineEnd = node.source.lineEnd(from: start)
    let lines = indented(by: parent.map { $0.indentation + 2 } ?? 0)
    return ProposedEdit(
      node: node, range: start..<lineEnd, written: written(lines, under: node, lineEnd: lineEnd),
      expected: expected)
  }

  /// What is left of the node's line, such as a comment, and the lines under it.
  private func written(_ lines: [String], under node: YAMLNode, lineEnd: Int) -> String {
    let source = node.source
    let rest = source.text(node.byteRange.upperBound..<lineEnd)
    let standsAlone = rest.isEmpty && source.lineStart(of: lineEnd) == node.vacancyStart
    let lineBreak = source.lineBreak(near: lineEnd)
    return ((standsAlone ? [] : [rest]) + lines).joined(separator: lineBreak)
      + (endsLine && lineEnd == source.bytes.count ? lineBreak : "")
  }
}

extension YAMLNode {
  /// Whether there is nothing here yet, and a collection of this kind may come.
  func isVacant(for kind: YAMLNode.Kind) -> Bool {
    if isEmpty { return true }
    guard self.kind == kind, children.isEmpty else { return false }
    // Between the brackets nothing may be lost, such as a comment.
    return source.bytes[byteRange].dropFirst().dropLast().allSatisfy { $0 == 0x20 }
  }

  /// Where the bytes of an empty value begin, with the blanks before its brackets.
  fileprivate var vacancyStart: Int {
    var start = byteRange.lowerBound
    guard !isEmpty else { return start }
    let lineStart = source.lineStart(of: start)
    while start > lineStart, source.bytes[start - 1] == 0x20 { start -= 1 }
    return start
  }
}
