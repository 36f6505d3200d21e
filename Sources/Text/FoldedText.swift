/// A text folded for searching (`SearchText`), as bytes: a library has some ten thousand texts, and
/// each of them is looked through for every word.
package struct FoldedText: Sendable, Hashable {
  package private(set) var bytes: [UInt8] = []

  package init(_ text: String) {
    var text = text
    text.withUTF8 { source in
      bytes.reserveCapacity(source.count)
      var index = 0
      while index < source.count { index += append(source, at: index) }
    }
  }

  /// Takes over one character of the source, and says how many bytes it has there.
  private mutating func append(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let byte = source[index]
    switch byte {
    case 0x41...0x5A: bytes.append(byte | 0x20)
    case ..<0x80: bytes.append(byte)
    case 0xD8...0xDB where index + 1 < source.count:
      appendArabic(UInt32(byte & 0x1F) << 6 | UInt32(source[index + 1] & 0x3F))
      return 2
    default:
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = min(index + length, source.count)
      let character = String(decoding: source[index..<end], as: UTF8.self)
      bytes.append(contentsOf: character.lowercased().utf8)
      return length
    }
    return 1
  }

  /// A character from U+0600 to U+06FF.
  private mutating func appendArabic(_ scalar: UInt32) {
    let folded: UInt32
    switch scalar {
    case 0x0640, 0x064B...0x065F, 0x0670: return
    case 0x0622, 0x0623, 0x0625, 0x0671: folded = 0x0627
    case 0x0624: folded = 0x0648
    case 0x0626, 0x0649: folded = 0x064A
    case 0x0629: folded = 0x0647
    default: folded = scalar
    }
    bytes.append(UInt8(0xC0 | folded >> 6))
    bytes.append(UInt8(0x80 | folded & 0x3F))
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package func contains(_ other: FoldedText) -> Bool {
    bytes.withUnsafeBufferPointer { own in
      other.bytes.withUnsafeBufferPointer { wanted in
        guard let first = wanted.first else { return true }
        guard own.count >= wanted.count else { return false }
        for start in 0...(own.count - wanted.count) where own[start] == first {
          if Self.stands(wanted, in: own, at: start) { return true }
        }
        return false
      }
    }
  }

  @inline(__always)
  private static func stands(
    _ wanted: UnsafeBufferPointer<UInt8>, in own: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    for offset in wanted.indices where own[start + offset] != wanted[offset] { return false }
    return true
  }
}

/// Says quickly of most texts that none of some words stands in them.
package struct WordSieve: Sendable {
  /// By a hash of four bytes: whether a word begins with them.
  private var beginnings = Array(repeating: false, count: 1 << bits)
  private static let bits: UInt32 = 12
  /// A word of less than four bytes: then nothing can be said.
  private var isBlind = false

  package init(_ words: some Sequence<FoldedText>) {
    for word in words {
      if word.bytes.count < 4 {
        isBlind = true
      } else {
        beginnings[Self.hash(word.bytes, 0)] = true
      }
    }
  }

  /// False only where none of the words stands in the text.
  package func mayHold(_ text: FoldedText) -> Bool {
    if isBlind { return true }
    guard text.bytes.count >= 4 else { return false }
    return (0...(text.bytes.count - 4)).contains { beginnings[Self.hash(text.bytes, $0)] }
  }

  private static func hash(_ bytes: [UInt8], _ start: Int) -> Int {
    let word =
      UInt32(bytes[start]) | UInt32(bytes[start + 1]) << 8 | UInt32(bytes[start + 2]) << 16
      | UInt32(bytes[start + 3]) << 24
    return Int((word &* 0x9E37_79B1) >> (32 - bits))
  }
}
