/// What is between the marks of a bracketed paste, made a text.
enum PastedText {
  static let endMark: [UInt8] = Array("\u{1B}[201~".utf8)

  /// Where the end mark begins.
  static func end(in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= endMark.count else { return nil }
    return (start...max(start, bytes.count - endMark.count)).first {
      bytes[$0...].starts(with: endMark)
    }
  }

  /// The text with line feeds as its line ends and without other control characters than tabs: a text
  /// from elsewhere must not steer the terminal or stand for keys.
  static func cleaned(_ bytes: [UInt8]) -> String {
    cleaned(String(decoding: bytes, as: UTF8.self))
  }

  static func cleaned(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": scalars.append("\n")
      case "\n": if previous != "\r" { scalars.append("\n") }
      case "\t": scalars.append(scalar)
      case _ where isControl(scalar): break
      default: scalars.append(scalar)
      }
      previous = scalar
    }
    return String(scalars)
  }

  /// A typed text without any control character.
  static func withoutControls(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text.unicodeScalars.filter { !isControl($0) })
    return String(scalars)
  }

  /// C0, delete and C1.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }
}
