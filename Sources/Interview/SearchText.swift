/// Brings words into one form for searching: small letters, without Arabic vowel signs and tatweel,
/// the forms of alef and of final ya and ta as one.
enum SearchText {
  static func folded(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      switch scalar.value {
      case 0x0640, 0x064B...0x065F, 0x0670: continue
      case 0x0622, 0x0623, 0x0625, 0x0671: scalars.append("\u{0627}")
      case 0x0649: scalars.append("\u{064A}")
      case 0x0629: scalars.append("\u{0647}")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// Whether every word stands somewhere in the text.
  static func holds(_ text: String, _ words: [String]) -> Bool {
    let folded = folded(text)
    return words.allSatisfy { folded.contains($0) }
  }
}
