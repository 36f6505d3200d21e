package import Diagnostics

/// A node of a document: what it says and where it stands.
///
/// Everything is text: `8.10`, `no`, `0012` and `12:30` are exactly the characters in the file.
package struct YAMLNode: Sendable {
  package enum Kind: UInt8, Sendable, BitwiseCopyable {
    case scalar, mapping, sequence
  }

  /// How a scalar was written. Collections have the style `.plain`.
  package enum Style: UInt8, Sendable, BitwiseCopyable {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  let document: YAMLDocument
  let index: Int

  private var record: NodeRecord { document.records[index] }

  package var kind: Kind { record.kind }
  package var style: Style { record.style }

  /// Whether this is a scalar without any text and without quotes: a key with nothing after it.
  package var isEmpty: Bool {
    record.kind == .scalar && record.count == 0 && record.style == .plain
  }

  /// The text of a scalar as written (quotes resolved); empty for a collection.
  package var text: String {
    withTextBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of a scalar's text, without making a String of them.
  package func withTextBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let record = record
    guard record.kind == .scalar else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    return body(document.bytes(of: record))
  }

  /// File, line and column, both counted from 1.
  package var place: Place {
    let record = record
    return Place(
      path: document.source.path, line: Int(record.line) + 1, column: Int(record.column) + 1,
      width: kind == .scalar ? firstLineWidth : 1)
  }

  /// How many code points of a scalar stand on its first line.
  private var firstLineWidth: Int {
    if record.width > 0 { return Int(record.width) }
    let range = byteRange
    let end = min(document.source.lineEnd(from: range.lowerBound), range.upperBound)
    return document.source.bytes[range.lowerBound..<end].count { $0 & 0xC0 != 0x80 }
  }

  /// The bytes of the file that this node covers: a quoted scalar with its quotes; an empty value
  /// has an empty range right after its key's colon.
  package var byteRange: Range<Int> {
    let record = record
    return document.byteOffset(
      ofCharacter: Int(record.start))..<document.byteOffset(
        ofCharacter: Int(record.end))
  }

  /// The elements of a sequence; empty for other nodes.
  package var elements: [YAMLNode] {
    kind == .sequence ? children : []
  }

  /// The keys of a mapping with their values, in the order of the file; empty for other nodes.
  package var entries: [(key: YAMLNode, value: YAMLNode)] {
    guard kind == .mapping else { return [] }
    var entries: [(key: YAMLNode, value: YAMLNode)] = []
    entries.reserveCapacity(Int(record.count) / 2)
    var key = index + 1
    for _ in 0..<record.count / 2 {
      let value = Int(document.records[key].next)
      entries.append((node(key), node(value)))
      key = Int(document.records[value].next)
    }
    return entries
  }

  /// How many keys a mapping has; 0 for other nodes.
  package var entryCount: Int { kind == .mapping ? Int(record.count) / 2 : 0 }

  /// The value of a key of a mapping.
  package subscript(key: String) -> YAMLNode? {
    guard kind == .mapping, let found = document.key(key, of: index) else { return nil }
    return node(Int(document.records[found].next))
  }

  /// Whether a mapping has this key, with whatever value.
  package func has(_ key: String) -> Bool {
    kind == .mapping && document.key(key, of: index) != nil
  }

  /// A key of a mapping with its value.
  package func entry(_ key: String) -> (key: YAMLNode, value: YAMLNode)? {
    guard kind == .mapping, let found = document.key(key, of: index) else { return nil }
    return (node(found), node(Int(document.records[found].next)))
  }

  /// The keys of a mapping that are none of these, which are plain ASCII.
  package func keys(except known: KeyNames) -> [YAMLNode] {
    guard kind == .mapping else { return [] }
    return document.keys(of: index, among: known, false).map(node)
  }

  /// The keys of a mapping that are among these, which are plain ASCII.
  package func keys(among names: KeyNames) -> [YAMLNode] {
    guard kind == .mapping else { return [] }
    return document.keys(of: index, among: names, true).map(node)
  }

  private func node(_ index: Int) -> YAMLNode { YAMLNode(document: document, index: index) }

  /// What a collection holds, in the order of the file: elements, or keys and values in turn.
  var children: [YAMLNode] {
    var nodes: [YAMLNode] = []
    nodes.reserveCapacity(Int(record.count))
    var child = index + 1
    for _ in 0..<record.count {
      nodes.append(node(child))
      child = Int(document.records[child].next)
    }
    return nodes
  }
}
