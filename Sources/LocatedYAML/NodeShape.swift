/// What a node says, without its place: two files with equal lists of shapes say the same.
struct NodeShape: Equatable {
  let kind: YAMLNode.Kind
  /// nil where any style will do.
  var style: YAMLNode.Style?
  var text: [UInt8] = []
  /// How many children a collection has; keys and values both count.
  var count = 0

  /// A node and all that it holds.
  static func list(of node: YAMLNode) -> [NodeShape] {
    list(of: node.document, node.index..<node.nextIndex)
  }

  /// Some nodes of a document, in the order of the file.
  static func list(of document: YAMLDocument, _ indices: Range<Int>) -> [NodeShape] {
    indices.map { index in
      let record = document.records[index]
      guard record.kind == .scalar else {
        return NodeShape(kind: record.kind, style: nil, count: Int(record.count))
      }
      return NodeShape(
        kind: .scalar, style: record.style, text: Array(document.bytes(of: record)))
    }
  }

  /// All nodes of a value that is to be written.
  static func list(of block: YAMLBlock) -> [NodeShape] {
    switch block {
    case .scalar(let text), .quoted(let text): [NodeShape(text)]
    case .mapping(let entries):
      [NodeShape(kind: .mapping, count: 2 * entries.count)]
        + entries.flatMap { [NodeShape($0.key)] + list(of: $0.value) }
    case .sequence(let elements):
      [NodeShape(kind: .sequence, count: elements.count)] + elements.flatMap { list(of: $0) }
    }
  }

  init(
    kind: YAMLNode.Kind, style: YAMLNode.Style? = nil, text: [UInt8] = [], count: Int = 0
  ) {
    self.kind = kind
    self.style = style
    self.text = text
    self.count = count
  }

  /// A scalar in any style.
  init(_ text: String) {
    self.init(kind: .scalar, text: Array(text.utf8))
  }

  /// Whether a node that was read is what was expected here.
  func isMet(by found: NodeShape) -> Bool {
    kind == found.kind && count == found.count && text == found.text
      && (style == nil || style == found.style)
  }
}
