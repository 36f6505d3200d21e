/// Lines that are added to a collection, and what they say.
struct Addition {
  let kind: YAMLNode.Kind
  /// The lines as the canonical writer writes them, without the indentation of their collection.
  private let lines: [String]
  let shapes: [NodeShape]
  /// Whether the last line must have a line end: a literal block whose text ends with one.
  let endsLine: Bool

  init(entry: YAMLBlock.Entry) {
    kind = .mapping
    lines = YAMLWriter.lines(ofEntry: entry)
    shapes = [NodeShape(entry.key)] + NodeShape.list(of: entry.value)
    endsLine = Self.endsLine(entry.value)
  }

  init(element: YAMLBlock) {
    kind = .sequence
    lines = YAMLWriter.lines(ofElement: element)
    shapes = NodeShape.list(of: element)
    endsLine = Self.endsLine(element)
  }

  private static func endsLine(_ block: YAMLBlock) -> Bool {
    block.lastText.flatMap { ScalarForm.literal($0) }?.indicator == "|"
  }

  var childCount: Int { kind == .mapping ? 2 : 1 }

  /// After the last line of a key's value or of an element.
  func after(_ node: YAMLNode, in parent: YAMLNode) -> ProposedEdit {
    let gap = LineGap(behind: node.contentEnd, in: node.source)
    return ProposedEdit(
      node: parent, range: gap.offset..<gap.offset,
      written: gap.written(indented(by: parent.indentation), endsLine: endsLine),
      expected: expected(in: parent, at: node.nextIndex))
  }

  /// Before the first key, and before the comment that stands right above that.
  func atStart(of mapping: YAMLNode) -> ProposedEdit {
    let source = mapping.source
    let start = mapping.byteRange.lowerBound
    let lineStart = source.lineStart(of: start)
    let lineBreak = source.lineBreak(near: start)
    let standsAlone = source.bytes[lineStart..<start].allSatisfy { $0 == 0x20 }
    let offset = standsAlone ? source.startOfComment(above: lineStart) : start
    let written = indented(by: mapping.indentation).map { $0 + lineBreak }.joined()
    // Behind a dash the new key takes the place of the first one, which moves down.
    let blanks = String(repeating: " ", count: mapping.indentation)
    return ProposedEdit(
      node: mapping, range: offset..<offset,
      written: standsAlone ? written : written.dropFirst(blanks.count) + blanks,
      expected: expected(in: mapping, at: mapping.index + 1))
  }

  /// Behind the last element in brackets.
  func inBrackets(_ text: String, after last: YAMLNode, in sequence: YAMLNode) -> ProposedEdit {
    let end = last.contentEnd
    return ProposedEdit(
      node: sequence, range: end..<end, written: ", " + ScalarForm.oneLine(text, inFlow: true),
      expected: expected(in: sequence, at: last.nextIndex))
  }

  /// What the whole file says when the new nodes stand at an index of the arena.
  private func expected(in parent: YAMLNode, at index: Int) -> [NodeShape] {
    var expected = NodeShape.list(of: parent.document)
    expected[parent.index].count += childCount
    expected.insert(contentsOf: shapes, at: index)
    return expected
  }

  func indented(by count: Int) -> [String] {
    let blanks = String(repeating: " ", count: count)
    return lines.map { $0.isEmpty ? "" : blanks + $0 }
  }
}
