internal import Text

/// As much of JSON as a journal needs: one flat object on one line, with texts, whole numbers, lists
/// of texts and nothing else.
enum JSONText {
  enum Value: Equatable {
    case text(String)
    case number(Int)
    case list([String])
    case null
  }

  /// A text in quotes. What a terminal would obey is written as an escape, so that a journal can be
  /// looked at with any program.
  static func quoted(_ text: String) -> String {
    var result: [UInt8] = [UInt8(ascii: "\"")]
    result.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += Array("\\\"".utf8)
      case "\\": result += Array("\\\\".utf8)
      case "\n": result += Array("\\n".utf8)
      case " "..."~": result.append(UInt8(truncatingIfNeeded: scalar.value))
      case _ where VisibleText.isHazard(scalar):
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          result += Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
        }
      default: result += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    result.append(UInt8(ascii: "\""))
    return String(decoding: result, as: UTF8.self)
  }

  static func written(_ value: Value) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .number(let number): String(number)
    case .list(let texts): "[" + texts.map(quoted).joined(separator: ",") + "]"
    case .null: "null"
    }
  }

  /// The keys and values of an object; nil for anything else, and where a key stands twice.
  static func object(_ bytes: some Collection<UInt8>) -> [String: Value]? {
    var reader = JSONReader(bytes: Array(bytes))
    return reader.object()
  }
}

/// Reads one object, byte by byte. Every function gives nil at the first byte that does not fit.
private struct JSONReader {
  let bytes: [UInt8]
  private var offset = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func object() -> [String: JSONText.Value]? {
    guard skip("{") else { return nil }
    var object: [String: JSONText.Value] = [:]
    if skip("}") { return isAtEnd ? object : nil }
    repeat {
      guard let key = text(), skip(":"), let value = value(), object[key] == nil else { return nil }
      object[key] = value
    } while skip(",")
    return skip("}") && isAtEnd ? object : nil
  }

  private var isAtEnd: Bool { offset == bytes.count }

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  private mutating func value() -> JSONText.Value? {
    switch next {
    case UInt8(ascii: "\""): return text().map { .text($0) }
    case UInt8(ascii: "["): return list().map { .list($0) }
    case UInt8(ascii: "n"):
      guard bytes[offset...].starts(with: "null".utf8) else { return nil }
      offset += 4
      return .null
    default: return number().map { .number($0) }
    }
  }

  private mutating func list() -> [String]? {
    guard skip("[") else { return nil }
    if skip("]") { return [] }
    var texts: [String] = []
    repeat {
      guard let text = text() else { return nil }
      texts.append(text)
    } while skip(",")
    return skip("]") ? texts : nil
  }

  private mutating func number() -> Int? {
    let digits = bytes[offset...].prefix { (0x30...0x39).contains($0) }
    offset += digits.count
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private mutating func text() -> String? {
    guard skip("\"") else { return nil }
    var text: [UInt8] = []
    while let byte = next {
      offset += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escape() else { return nil }
        text += Array(String(scalar).utf8)
      case 0..<0x20: return nil
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard let byte = next else { return nil }
    offset += 1
    switch Unicode.Scalar(byte) {
    case "\"": return "\""
    case "\\": return "\\"
    case "/": return "/"
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u": return codePoint()
    default: return nil
    }
  }

  /// Four digits, or twice four for a character beyond them.
  private mutating func codePoint() -> Unicode.Scalar? {
    guard let unit = unit() else { return nil }
    guard UTF16.isLeadSurrogate(unit) else { return Unicode.Scalar(unit) }
    guard skip("\\"), skip("u"), let second = self.unit(), UTF16.isTrailSurrogate(second) else {
      return nil
    }
    return UTF16.decode(UTF16.EncodedScalar([unit, second]))
  }

  private mutating func unit() -> UInt16? {
    guard offset + 4 <= bytes.count else { return nil }
    let digits = bytes[offset..<offset + 4]
    offset += 4
    guard digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }) else { return nil }
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
