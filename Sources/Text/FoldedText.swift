/// A text folded for searching (`SearchText`), as bytes: a library has some ten thousand texts, and
/// each of them is looked through for every word.
package struct FoldedText: Sendable, Hashable {
  package private(set) var bytes: [UInt8] = []

  package init(_ text: String) {
    var text = text
    text.withUTF8 { source in
      if let bytes = Self.quickly(source) {
        self.bytes = bytes
      } else {
        bytes.reserveCapacity(source.count)
        var index = 0
        while index < source.count { index += append(source, at: index) }
      }
    }
  }

  /// Folds what the texts of a library consist of: ASCII, Arabic and punctuation. Nil where something
  /// else stands, whose letter case takes more to find out.
  private static func quickly(_ source: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var isComplete = true
    let bytes = [UInt8](unsafeUninitializedCapacity: source.count) { target, count in
      var index = 0
      while index < source.count {
        let byte = source[index]
        if byte < 0x80 {
          target[count] = byte &- 0x41 < 26 ? byte | 0x20 : byte
          index += 1
          count += 1
        } else if byte & 0xFC == 0xD8, index + 1 < source.count {
          if let letter = foldedArabic(UInt32(byte & 0x1F) << 6 | UInt32(source[index + 1] & 0x3F))
          {
            target[count] = UInt8(truncatingIfNeeded: 0xC0 | letter >> 6)
            target[count + 1] = UInt8(truncatingIfNeeded: 0x80 | letter & 0x3F)
            count += 2
          }
          index += 2
        } else if byte == 0xE2, index + 2 < source.count, source[index + 1] == 0x80 {
          // U+2000 to U+203F: dashes, quotation marks, direction marks.
          for offset in 0..<3 { target[count + offset] = source[index + offset] }
          index += 3
          count += 3
        } else {
          isComplete = false
          return
        }
      }
    }
    return isComplete ? bytes : nil
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
    case 0xEF where index + 2 < source.count && 0xB9...0xBB ~= source[index + 1]:
      let scalar =
        0xF000 | UInt32(source[index + 1] & 0x3F) << 6 | UInt32(source[index + 2] & 0x3F)
      guard let letters = PresentationForms.letters(of: scalar) else { fallthrough }
      for letter in letters { appendArabic(letter) }
      return 3
    default:
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = min(index + length, source.count)
      let character = String(decoding: source[index..<end], as: UTF8.self)
      bytes.append(contentsOf: character.lowercased().utf8)
      return length
    }
    return 1
  }

  private mutating func appendArabic(_ scalar: UInt32) {
    guard let folded = Self.foldedArabic(scalar) else { return }
    bytes.append(UInt8(0xC0 | folded >> 6))
    bytes.append(UInt8(0x80 | folded & 0x3F))
  }

  /// A character from U+0600 to U+06FF folded; nil where it is a sign that falls away.
  @inline(__always)
  private static func foldedArabic(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x0640, 0x064B...0x065F, 0x0670: nil
    case 0x0622, 0x0623, 0x0625, 0x0671: 0x0627
    case 0x0624, 0x0626: 0x0621
    case 0x0649: 0x064A
    case 0x0629: 0x0647
    default: scalar
    }
  }

  /// The same for texts that differ only in blanks and in what folding takes away; others may share it.
  package var mark: Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes where byte > 0x20 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    return Int(truncatingIfNeeded: hash)
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

  /// Whether the text begins at this byte of another one.
  fileprivate func stands(in other: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    other.count - start >= bytes.count
      && bytes.withUnsafeBufferPointer { Self.stands($0, in: other, at: start) }
  }

  @inline(__always)
  private static func stands(
    _ wanted: UnsafeBufferPointer<UInt8>, in own: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    for offset in wanted.indices where own[start + offset] != wanted[offset] { return false }
    return true
  }
}

/// Says quickly of most texts that none of some phrases stands in them.
package struct PhraseSieve: Sendable {
  /// A phrase's longest word comes first.
  private let phrases: [[FoldedText]]
  /// By a hash of the first four bytes of the longest word: where its bucket stands in `phrases`.
  private var buckets = [Range<Int>](repeating: 0..<0, count: 1 << bits)
  private static let bits: UInt32 = 12
  /// A phrase has no word of four bytes: then nothing can be said.
  private let isBlind: Bool

  /// - Parameter phrases: the words of each.
  package init(_ phrases: some Sequence<[FoldedText]>) {
    let known = phrases.map { $0.sorted { $0.bytes.count > $1.bytes.count } }
    isBlind = known.contains { ($0.first?.bytes.count ?? 0) < Self.width }
    guard !isBlind else {
      self.phrases = []
      return
    }
    let byHash = Dictionary(grouping: known) { phrase in
      phrase[0].bytes.withUnsafeBufferPointer { Self.hash($0, 0) }
    }
    var ordered: [[FoldedText]] = []
    for (hash, bucket) in byHash {
      buckets[hash] = ordered.count..<(ordered.count + bucket.count)
      ordered += bucket
    }
    self.phrases = ordered
  }

  /// False only where of each phrase a word is missing in the text.
  package func mayHold(_ text: FoldedText) -> Bool {
    if isBlind { return true }
    return text.bytes.withUnsafeBufferPointer { bytes in
      buckets.withUnsafeBufferPointer { buckets in
        var start = 0
        while start + Self.width <= bytes.count {
          for index in buckets[Self.hash(bytes, start)]
          where phrases[index][0].stands(in: bytes, at: start) {
            if phrases[index].dropFirst().allSatisfy(text.contains) { return true }
          }
          start += 1
        }
        return false
      }
    }
  }

  private static let width = 4

  @inline(__always)
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    let word =
      UInt32(bytes[start]) | UInt32(bytes[start + 1]) << 8 | UInt32(bytes[start + 2]) << 16
      | UInt32(bytes[start + 3]) << 24
    return Int((word &* 0x9E37_79B1) >> (32 - bits))
  }
}
