internal import Diagnostics
internal import Synchronization

/// One parsed file: all nodes in one arena, all texts in one pool of bytes.
///
/// The nodes stand in the order of the file, each followed by its children; a node is 32 bytes.
/// Nodes are looked at through `YAMLNode`, a pair of this document and an index.
package final class YAMLDocument: Sendable {
  package let source: SourceFile
  let records: Arena<NodeRecord>
  let pool: Arena<UInt8>
  /// Made when somebody asks for bytes: an edit, or a message. Most documents are only decoded.
  private let offsets = Mutex<ByteOffsets?>(nil)

  init(
    source: SourceFile, records: consuming Arena<NodeRecord>, pool: consuming Arena<UInt8>
  ) {
    self.source = source
    self.records = records
    self.pool = pool
  }

  /// The node that holds everything else.
  package var root: YAMLNode { YAMLNode(document: self, index: 0) }

  /// The text of a scalar, as bytes.
  @inline(__always)
  func bytes(of record: NodeRecord) -> UnsafeBufferPointer<UInt8> {
    pool.elements(record.textRange)
  }

  /// The byte offset in the file of a position that libyaml counts in code points.
  func byteOffset(ofCharacter index: Int) -> Int {
    offsets.withLock { offsets in
      let known = offsets ?? ByteOffsets(of: source)
      offsets = known
      return known.byte(ofCharacter: index)
    }
  }
}

/// One node in the arena. Positions are those of libyaml: code points from the start of the text.
struct NodeRecord: BitwiseCopyable {
  var kind: YAMLNode.Kind
  var style: YAMLNode.Style
  /// Code points that the node covers when it stands on one line; 0 when it goes over several.
  var width: UInt16
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

  /// Scalar: where its text stands in the pool.
  @inline(__always)
  var textRange: Range<Int> { Int(textOffset)..<Int(textOffset) + Int(count) }

  /// Whether the reader has refused this scalar already (an alias, or a text too large): it covers
  /// something in the file and has no text.
  var isRefused: Bool { kind == .scalar && style == .plain && count == 0 && end > start }
}
