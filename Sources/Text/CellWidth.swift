/// How many cells of a terminal a text takes.
///
/// Terminals disagree where a character is made of several scalars. Here a character is measured at
/// the most that common ones give it, as too wide a measure leaves a gap where too narrow a one breaks
/// the row. Widths by Unicode Standard Annex 11 (East Asian Width) of Unicode 17; what is ambiguous
/// there is narrow, and what is unassigned too.
package enum CellWidth {
  /// The sign at the end of a text that was cut.
  package static let ellipsis = "…"

  /// The cells of a text on one line.
  package static func of(_ text: String) -> Int {
    if isPlain(text) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// The cells of one character, marks included: 0, 1 or 2, and more where a script joins several
  /// letters to one character. A control character counts 1, for the sign that is shown instead.
  package static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if first.value < 0x80, scalars.count == 1 { return 1 }
    if scalars.count > 1, isEmojiSequence(scalars, first) { return 2 }
    if character.isNewline { return 1 }
    return scalars.reduce(0) { $0 + of($1) }
  }

  /// The text, or as much of its beginning as fits with a sign of cutting behind it; nothing where
  /// not even the sign fits.
  ///
  /// - Parameter ellipsis: the sign; another one for terminals without it, or none.
  package static func cut(
    _ text: String, to columns: Int, ellipsis: String = CellWidth.ellipsis
  ) -> String {
    if of(text) <= columns { return text }
    let room = columns - of(ellipsis)
    guard room >= 0 else { return "" }
    let (kept, openIsolates) = beginning(of: text, to: room)
    return kept + ellipsis + String(repeating: popIsolate, count: openIsolates)
  }

  /// The text with blanks behind it until it is so wide; a wider one as it is.
  package static func pad(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - of(text)))
  }

  /// As much of the text as fits, and how many isolates in it are still open.
  private static func beginning(of text: String, to columns: Int) -> (String, Int) {
    var kept = ""
    var width = 0
    var open = 0
    for character in text {
      width += of(character)
      if width > columns { break }
      kept.append(character)
      if openingIsolates.contains(character) { open += 1 }
      if character == popIsolate { open = max(0, open - 1) }
    }
    return (kept, open)
  }

  private static let openingIsolates: [Character] = ["\u{2066}", "\u{2067}", "\u{2068}"]
  private static let popIsolate: Character = "\u{2069}"

  /// Whether each byte is a character of one cell; most texts are such.
  private static func isPlain(_ text: String) -> Bool {
    // A carriage return and a line feed are one character of two bytes.
    text.utf8.allSatisfy { $0 < 0x80 && $0 != 0x0D }
  }

  /// Pictures that are joined, coloured, or asked for by a variation selector: ❤️, 👩‍🚒, 👍🏽, 1️⃣.
  private static func isEmojiSequence(
    _ scalars: Character.UnicodeScalarView, _ first: Unicode.Scalar
  ) -> Bool {
    first.properties.isEmoji
      && scalars.contains {
        $0.value == 0x200D || $0.value == 0xFE0F || $0.properties.isEmojiModifier
      }
  }
}

extension CellWidth {
  /// The cells of a scalar by itself.
  private static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    // Latin, Greek, Cyrillic, and the letters of Arabic need no look into the tables.
    if value < 0x0300 || (0x0621...0x064A).contains(value) { return 1 }
    if isMark(scalar) { return 0 }
    // Two of them make a flag of two cells.
    if (0x1F1E6...0x1F1FF).contains(value) { return 1 }
    if value < 0x1100 { return 1 }
    return isWide(value) || scalar.properties.isEmojiPresentation ? 2 : 1
  }

  /// What is drawn onto its neighbour or not at all: vowel signs, joiners, direction marks, the parts
  /// of a Hangul syllable behind its first.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return true
    // Number signs that stand over the digits behind them are seen.
    case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2, 0x110BD, 0x110CD: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return true
    default: return false
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard let place = wide.firstIndex(where: { value <= $0.upperBound }) else { return false }
    return wide[place].contains(value)
  }

  /// East Asian Width W and F of Unicode 17 without the pictures, which have a property of their own.
  /// Ranges are drawn together over what is unassigned.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E,
    0x3041...0x3247, 0x3250...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DF2,
    0x1AFF0...0x1B2FB, 0x1D300...0x1D376, 0x1F200...0x1F265, 0x1F6D8...0x1F6D8, 0x1F6DC...0x1F6DC,
    0x1FA70...0x1FAFF, 0x20000...0x3FFFD,
  ]
}
