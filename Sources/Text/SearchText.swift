/// Brings words into one form for searching and comparing: small letters, without Arabic vowel signs
/// and tatweel; the forms of alef, of hamza on its carriers, and of final ya and ta as one.
package enum SearchText {
  /// `إدارة الأُصولـ` and `اداره الاصول` fold to the same text.
  package static func folded(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      switch scalar.value {
      case 0x0640, 0x064B...0x065F, 0x0670: continue
      case 0x0622, 0x0623, 0x0625, 0x0671: scalars.append("\u{0627}")
      case 0x0624: scalars.append("\u{0648}")
      case 0x0626, 0x0649: scalars.append("\u{064A}")
      case 0x0629: scalars.append("\u{0647}")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// The words of what somebody looks for, folded.
  package static func words(of text: String) -> [String] {
    folded(text).split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Whether every word, folded already, stands somewhere in the text.
  package static func holds(_ text: String, _ words: [String]) -> Bool {
    let folded = folded(text)
    return words.allSatisfy { folded.contains($0) }
  }

  /// A few words of the text around the first place where one of the words stands; the whole text where
  /// it is short.
  ///
  /// - Parameters:
  ///   - words: folded already.
  ///   - around: how many words are shown on either side.
  package static func excerpt(of text: String, around words: [String], _ around: Int = 8) -> String
  {
    let pieces = text.split(whereSeparator: \.isWhitespace)
    let hit = pieces.firstIndex { piece in
      let folded = folded(String(piece))
      return words.contains { folded.contains($0) }
    }
    let middle = hit ?? 0
    let start = max(0, middle - around)
    let end = min(pieces.count, middle + around + 1)
    let shown = pieces[start..<end].joined(separator: " ")
    return (start > 0 ? "… " : "") + shown + (end < pieces.count ? " …" : "")
  }
}
