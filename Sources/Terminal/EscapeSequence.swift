internal import Interview

/// What stands at the front of bytes that begin with an escape.
enum EscapeSequence: Equatable {
  static let escape: UInt8 = 0x1B

  /// More bytes are needed to tell.
  case incomplete
  /// The escape stands alone: what follows it is no part of it.
  case none
  /// So many bytes, and the key that they are; nil if they are to be passed over.
  case sequence(length: Int, key: Key?)
  /// So many bytes, behind which a pasted text begins.
  case paste(length: Int)

  static func parse(_ bytes: [UInt8]) -> EscapeSequence {
    guard bytes.count > 1 else { return .incomplete }
    switch bytes[1] {
    case UInt8(ascii: "["): return controlSequence(bytes)
    case UInt8(ascii: "O"): return singleShift(bytes)
    // Answers of a terminal to questions that nobody here asks: OSC, DCS, SOS, PM, APC.
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      return string(bytes)
    // Alt and the enter key: a line end where enter alone ends the text.
    case 0x0A, 0x0D:
      return .sequence(length: 2, key: .alternate(Character(Unicode.Scalar(bytes[1]))))
    case 0x00..<0x20, 0x7F: return .none
    default: return alternate(bytes)
    }
  }

  /// A character with the alt key.
  private static func alternate(_ bytes: [UInt8]) -> EscapeSequence {
    let length = UTF8Tail.length(from: bytes[1])
    guard bytes.count > length else { return .incomplete }
    let text = String(decoding: bytes[1...length], as: UTF8.self)
    // A broken character is told by itself, behind an escape.
    guard let character = text.first, text.count == 1, character != "\u{FFFD}" else { return .none }
    if character.unicodeScalars.contains(where: PastedText.isControl) { return .none }
    return .sequence(length: 1 + length, key: .alternate(character))
  }

  /// `ESC O` and a letter: arrows of a keypad in application mode.
  private static func singleShift(_ bytes: [UInt8]) -> EscapeSequence {
    var end = 2
    while end < bytes.count, (0x30...0x3B).contains(bytes[end]) { end += 1 }
    guard end < bytes.count else { return .incomplete }
    guard (0x40...0x7E).contains(bytes[end]) else {
      return .sequence(length: 2, key: .alternate("O"))
    }
    let isEnter = bytes[end] == UInt8(ascii: "M")
    return .sequence(length: end + 1, key: isEnter ? .enter : cursorKey(bytes[end]))
  }

  /// `ESC [`, parameters, and a final byte. Whatever interrupts it begins something new.
  private static func controlSequence(_ bytes: [UInt8]) -> EscapeSequence {
    guard bytes.count > 2 else { return .incomplete }
    if bytes[2] == UInt8(ascii: "[") {
      // Function keys of the Linux console have one letter more.
      return bytes.count > 3 ? .sequence(length: 4, key: nil) : .incomplete
    }
    var end = 2
    while end < bytes.count, (0x20...0x3F).contains(bytes[end]) { end += 1 }
    guard end < bytes.count else { return .incomplete }
    guard (0x40...0x7E).contains(bytes[end]) else { return .sequence(length: end, key: nil) }
    let parameters = String(decoding: bytes[2..<end], as: UTF8.self)
    switch bytes[end] {
    case UInt8(ascii: "~"):
      return parameters == "200"
        ? .paste(length: end + 1) : .sequence(length: end + 1, key: editingKey(parameters))
    case UInt8(ascii: "M") where parameters.isEmpty:
      // A mouse report of the oldest form: three bytes more.
      return bytes.count > end + 3 ? .sequence(length: end + 4, key: nil) : .incomplete
    default: return .sequence(length: end + 1, key: cursorKey(bytes[end]))
    }
  }

  /// A string up to a bell or `ESC \`.
  private static func string(_ bytes: [UInt8]) -> EscapeSequence {
    var place = 2
    while place < bytes.count {
      if bytes[place] == 0x07 { return .sequence(length: place + 1, key: nil) }
      if bytes[place] == escape {
        guard place + 1 < bytes.count else { return .incomplete }
        let isEnd = bytes[place + 1] == UInt8(ascii: "\\")
        return .sequence(length: isEnd ? place + 2 : place, key: nil)
      }
      place += 1
    }
    return .incomplete
  }

  /// Shift, alt and control with a cursor key make no difference.
  private static func cursorKey(_ letter: UInt8) -> Key? {
    switch letter {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "Z"): .backTab
    default: nil
    }
  }

  /// The keys with a number, whatever their modifiers.
  private static func editingKey(_ parameters: String) -> Key? {
    switch parameters.split(separator: ";").first {
    case "1", "7": .home
    case "4", "8": .end
    case "3": .delete
    case "5": .pageUp
    case "6": .pageDown
    default: nil
    }
  }
}
