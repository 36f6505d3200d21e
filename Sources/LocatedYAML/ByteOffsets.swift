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
