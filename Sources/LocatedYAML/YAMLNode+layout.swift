/// Where a node stands among the bytes around it; edits are worked out from this.
extension YAMLNode {
  var source: SourceFile { document.source }

  /// How far the node is indented: the column of its first character, counted from 0.
  var indentation: Int { Int(document.records[index].column) }

  /// Whether this is a collection in brackets or braces.
  var isFlow: Bool {
    let start = byteRange.lowerBound
    guard kind != .scalar, start < source.bytes.count else { return false }
    return source.bytes[start] == UInt8(ascii: "[") || source.bytes[start] == UInt8(ascii: "{")
  }

  /// The collection that holds this node; nil for the root.
  var parent: YAMLNode? {
    (0..<index).last {
      document.records[$0].kind != .scalar && document.records[$0].next > index
    }
    .map { YAMLNode(document: document, index: $0) }
  }

  /// The index in the arena behind this node and all that it holds.
  var nextIndex: Int { Int(document.records[index].next) }

  /// The offset behind the last byte that belongs to this node.
  ///
  /// libyaml lets a block end where the next token begins, so that it would take in the blank
  /// lines and comments between the two. Those belong to nobody, and stay where they are.
  var contentEnd: Int {
    var node = self
    while node.kind != .scalar, !node.isFlow, let last = node.children.last { node = last }
    guard let block = BlockScalarLayout(node) else { return node.byteRange.upperBound }
    return block.keepsTrailingLines ? node.byteRange.upperBound : block.contentEnd
  }

  /// Whether a scalar has exactly this text, byte by byte.
  func hasText(_ text: String) -> Bool {
    withTextBytes { $0.elementsEqual(text.utf8) }
  }
}
