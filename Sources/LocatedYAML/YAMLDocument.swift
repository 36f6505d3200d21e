internal import Diagnostics

/// One parsed file: all nodes in one arena, all texts in one pool of bytes.
///
/// The nodes stand in the order of the file, each followed by its children; a node is 32 bytes.
/// Nodes are looked at through `YAMLNode`, a pair of this document and an index.
package final class YAMLDocument: Sendable {
  package let source: SourceFile
  let records: ContiguousArray<NodeRecord>
  let pool: ContiguousArray<UInt8>
  private let offsets: ByteOffsets

  init(
    source: SourceFile, records: ContiguousArray<NodeRecord>, pool: ContiguousArray<UInt8>
  ) {
    self.source = source
    self.records = records
    self.pool = pool
    offsets = ByteOffsets(of: source)
  }

  /// The node that holds everything else.
  package var root: YAMLNode { YAMLNode(document: self, index: 0) }

  /// The byte offset in the file of a position that libyaml counts in code points.
  func byteOffset(ofCharacter index: Int) -> Int { offsets.byte(ofCharacter: index) }
}

/// One node in the arena. Positions are those of libyaml: code points from the start of the text.
struct NodeRecord {
  var kind: YAMLNode.Kind
  var style: YAMLNode.Style
  var line: UInt32
  var column: UInt32
  var start: UInt32
  var end: UInt32
  /// Scalar: offset of its text in the pool.
  var textOffset: UInt32 = 0
  /// Scalar: length of its text; collection: number of children (keys and values both count).
  var count: UInt32 = 0
  /// The index of the node after this one and all that it holds.
  var next: UInt32 = 0
}

/// Maps libyaml's code point positions to byte offsets.
///
/// For a file of ASCII they are the same; otherwise a checkpoint is kept at every 64th code point.
struct ByteOffsets: Sendable {
  private let bytes: [UInt8]
  private let start: Int
  private var checkpoints: [UInt32] = []

  init(of source: SourceFile) {
    bytes = source.bytes
    start = source.byteOrderMarkLength
    guard bytes.dropFirst(start).contains(where: { $0 >= 0x80 }) else { return }
    var characters = 0
    for offset in start..<bytes.count where bytes[offset] & 0xC0 != 0x80 {
      if characters.isMultiple(of: 64) { checkpoints.append(UInt32(offset)) }
      characters += 1
    }
  }

  func byte(ofCharacter index: Int) -> Int {
    if checkpoints.isEmpty { return min(start + index, bytes.count) }
    let checkpoint = min(index / 64, checkpoints.count - 1)
    var offset = Int(checkpoints[checkpoint])
    var character = checkpoint * 64
    while character < index, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      character += 1
    }
    return offset
  }
}
