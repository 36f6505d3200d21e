package import Interview

/// Makes keys of the bytes that a terminal sends. Pure: what is not yet whole is kept until more comes.
///
/// Escape sequences as of ECMA-48 and xterm. A lone escape and the beginning of a sequence look the
/// same until time has passed; whoever reads says so with `flush()`.
package struct KeyDecoder: Sendable {
  private var pending: [UInt8] = []
  /// The bytes of a paste that has begun; nil outside of one.
  private var pasted: [UInt8]?

  package init() {}

  /// Whether `flush()` would tell more: something was begun, and it is not a paste.
  package var isWaiting: Bool { pasted == nil && !pending.isEmpty }

  /// The keys in the bytes of one read. Marks that combine are one key with the character before them.
  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [Key] {
    pending += bytes
    var keys: [Key] = []
    while let key = takeNext(&keys) {
      if let key { keys.append(key) }
    }
    return keys
  }

  /// What the kept bytes are if nothing follows: an escape, an alt-bracket, a broken character. The
  /// beginning of a longer sequence is dropped.
  package mutating func flush() -> [Key] {
    guard isWaiting else { return [] }
    let bytes = pending
    pending = []
    if bytes[0] != EscapeSequence.escape { return Self.characters(bytes) }
    if bytes.count == 1 { return [.escape] }
    if bytes.count == 2, bytes[1] < 0x80 {
      return [.alternate(Character(Unicode.Scalar(bytes[1])))]
    }
    // Behind an escape stands the beginning of a character or of a sequence.
    return bytes[1] < 0x80 ? [] : [.escape] + Self.characters(Array(bytes.dropFirst()))
  }

  /// What is left when the terminal is gone: as `flush()`, and a paste as far as it came.
  package mutating func finish() -> [Key] {
    guard let bytes = pasted else { return flush() }
    let rest = bytes + pending
    pasted = nil
    pending = []
    return [.paste(PastedText.cleaned(rest))]
  }

  // MARK: - One step

  /// Takes one thing from the front. Nil where more bytes are needed; a key of nil where it is none.
  private mutating func takeNext(_ keys: inout [Key]) -> Key?? {
    if pasted != nil { return takePaste() }
    guard let first = pending.first else { return nil }
    if first == EscapeSequence.escape { return takeEscape() }
    if first < 0x20 || first == 0x7F {
      pending.removeFirst()
      return .some(Self.control(first))
    }
    return takeText(&keys)
  }

  /// Takes the characters up to the next control byte.
  private mutating func takeText(_ keys: inout [Key]) -> Key?? {
    let end = pending.firstIndex { $0 < 0x20 || $0 == 0x7F } ?? pending.count
    let isLast = end == pending.count
    let whole = isLast ? end - UTF8Tail.incomplete(pending[..<end]) : end
    if whole == 0 { return nil }
    keys += Self.characters(Array(pending[..<whole]))
    pending.removeFirst(whole)
    return .some(nil)
  }

  private mutating func takeEscape() -> Key?? {
    switch EscapeSequence.parse(pending) {
    case .incomplete: return nil
    case .none:
      pending.removeFirst()
      return .some(.escape)
    case .sequence(let length, let key):
      pending.removeFirst(length)
      return .some(key)
    case .paste(let length):
      pending.removeFirst(length)
      pasted = []
      return .some(nil)
    }
  }

  private mutating func takePaste() -> Key?? {
    guard var bytes = pasted else { return nil }
    // The end mark may have begun in the read before.
    let start = max(0, bytes.count - PastedText.endMark.count)
    bytes += pending
    pending = []
    guard let end = PastedText.end(in: bytes, from: start) else {
      pasted = bytes
      return nil
    }
    pasted = nil
    pending = Array(bytes[(end + PastedText.endMark.count)...])
    return .some(.paste(PastedText.cleaned(Array(bytes[..<end]))))
  }

  // MARK: - What bytes are

  private static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x00: .control(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    // The key sends a carriage return; a line feed is typed as ^J.
    case 0x0D: .enter
    // The letter that is typed together with the control key.
    default: .control(Character(Unicode.Scalar(byte < 0x1B ? byte | 0x60 : byte | 0x40)))
    }
  }

  /// The characters of whole bytes; bad ones are U+FFFD, control characters are left out.
  private static func characters(_ bytes: [UInt8]) -> [Key] {
    PastedText.withoutControls(String(decoding: bytes, as: UTF8.self)).map { .character($0) }
  }
}

/// The bytes at the end of a text that only begin a character.
enum UTF8Tail {
  /// How many bytes at the end belong to a character that goes on.
  static func incomplete(_ bytes: some BidirectionalCollection<UInt8>) -> Int {
    var count = 0
    for byte in bytes.reversed().prefix(3) {
      count += 1
      if byte & 0xC0 == 0x80 { continue }
      return length(from: byte) > count ? count : 0
    }
    return 0
  }

  /// How many bytes the character has that begins with this one; 1 where it begins none.
  static func length(from first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}
