/// Lines that are added to a collection, and what they say.
struct Addition {
  let kind: YAMLNode.Kind
  /// The lines as the canonical writer writes them, without the indentation of their collection.
  private let lines: [String]
  let shapes: [NodeShape]
  /// Whether the last line must have a line end: a literal block whose text ends with one.
  let endsLine: Bool

  /// How many children the collection gets: keys and values both count.
  let childCount: Int

  init(entry: YAMLBlock.Entry) {
    self.init(entries: [entry])
  }

  init(entries: [YAMLBlock.Entry]) {
    kind = .mapping
    lines = entries.flatMap { YAMLWriter.lines(ofEntry: $0) }
    shapes = entries.flatMap { [NodeShape($0.key)] + NodeShape.list(of: $0.value) }
    endsLine = entries.last?.value.endsLine ?? false
    childCount = 2 * entries.count
  }

  init(element: YAMLBlock) {
    self.init(elements: [element])
  }

  init(elements: [YAMLBlock]) {
    kind = .sequence
    lines = elements.flatMap { YAMLWriter.lines(ofElement: $0) }
    shapes = elements.flatMap { NodeShape.list(of: $0) }
    endsLine = elements.last?.endsLine ?? false
    childCount = elements.count
  }

  /// An entry in the words in which it once stood in a file.
  init(_ text: EntryText) {
    kind = .mapping
    lines = text.lines
    shapes = text.shapes
    endsLine = text.endsLine
    childCount = 2
  }

  /// After the last line of a key's value or of an element.
  func after(_ node: YAMLNode, in parent: YAMLNode) -> ProposedEdit {
    ProposedEdit(
      node: parent, replacements: [lines(after: node, in: parent)],
      expected: expected(in: parent, at: node.nextIndex))
  }

  /// The lines that come after those of a key's value or of an element.
  func lines(after node: YAMLNode, in parent: YAMLNode) -> SourceFile.Replacement {
    let gap = LineGap(behind: node.contentEnd, in: node.source)
    return SourceFile.Replacement(
      range: gap.offset..<gap.offset,
      written: gap.written(indented(by: parent.indentation), endsLine: endsLine))
  }

  /// Before the first key, and before the comment that stands right above that.
  func atStart(of mapping: YAMLNode) -> ProposedEdit {
    ProposedEdit(
      node: mapping, replacements: [linesAtStart(of: mapping)],
      expected: expected(in: mapping, at: mapping.index + 1))
  }

  func linesAtStart(of mapping: YAMLNode) -> SourceFile.Replacement {
    let source = mapping.source
    let start = mapping.byteRange.lowerBound
    let lineStart = source.lineStart(of: start)
    let lineBreak = source.lineBreak(near: start)
    let standsAlone = source.bytes[lineStart..<start].allSatisfy { $0 == 0x20 }
    let offset = standsAlone ? source.startOfComment(above: lineStart) : start
    let written = indented(by: mapping.indentation).map { $0 + lineBreak }.joined()
    // Behind a dash the new key takes the place of the first one, which moves down.
    let blanks = String(repeating: " ", count: mapping.indentation)
    return SourceFile.Replacement(
      range: offset..<offset,
      written: standsAlone ? written : written.dropFirst(blanks.count) + blanks)
  }

  /// Behind the last element in brackets.
  func inBrackets(_ text: String, after last: YAMLNode, in sequence: YAMLNode) -> ProposedEdit {
    let end = last.contentEnd
    return ProposedEdit(
      node: sequence, range: end..<end, written: ", " + ScalarForm.oneLine(text, inFlow: true),
      expected: expected(in: sequence, at: last.nextIndex))
  }

  /// What the whole file says when the new nodes stand at an index of the arena.
  private func expected(in parent: YAMLNode, at index: Int) -> ExpectedFile {
    ExpectedFile(
      parent.document, replacing: index..<index, with: shapes, in: parent, growingBy: childCount)
  }

  func indented(by count: Int) -> [String] {
    let blanks = String(repeating: " ", count: count)
    return lines.map { $0.isEmpty ? "" : blanks + $0 }
  }
}
