/// The keys that a kind of mapping may have, made ready for comparing.
package struct KeyNames: Sendable, ExpressibleByArrayLiteral {
  package let names: [String]
  let marks: [KeyMark]

  package init(_ names: [String]) {
    self.names = names
    marks = names.map { KeyMark($0) }
  }

  package init(arrayLiteral names: String...) {
    self.init(names)
  }
}

/// The length and the first bytes of a key in one word: keys with different marks differ, and short
/// ones with the same mark are equal.
struct KeyMark: Equatable {
  private let word: UInt64
  /// The bytes that a mark holds.
  static let length = 7

  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>) {
    var word: UInt64 = 0
    for index in 0..<min(text.count, Self.length) { word |= UInt64(text[index]) << (8 * index) }
    self.init(bytes: word, count: text.count)
  }

  init(_ text: String) {
    var text = text
    self = text.withUTF8 { KeyMark($0) }
  }

  /// - Parameters:
  ///   - bytes: the first bytes of the key, the lowest first; what follows the key may be anything.
  ///   - count: how many bytes the key has.
  @inline(__always)
  init(bytes: UInt64, count: Int) {
    let held = UInt64(min(count, Self.length))
    word = bytes & ((1 << (8 * held)) - 1) | UInt64(min(count, 255)) << 56
  }
}
