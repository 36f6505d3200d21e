/// Brings words into one form for searching and comparing: small letters, without Arabic vowel signs
/// and tatweel; the forms of alef, of hamza on waw, on ya and alone, and of final ya and ta as one; the
/// shapes of letters in a word (presentation forms) as the letter.
package enum SearchText {
  /// `إدارة الأُصولـ` and `اداره الاصول` fold to the same text.
  package static func folded(_ text: String) -> String {
    FoldedText(text).text
  }

  /// The words of what somebody looks for, folded.
  package static func words(of text: String) -> [String] {
    folded(text).split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Whether every word, folded already, stands somewhere in the text.
  package static func holds(_ text: String, _ words: [String]) -> Bool {
    let folded = FoldedText(text)
    return words.allSatisfy { folded.contains(FoldedText($0)) }
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
      let folded = FoldedText(String(piece))
      return words.contains { folded.contains(FoldedText($0)) }
    }
    let middle = hit ?? 0
    let start = max(0, middle - around)
    let end = min(pieces.count, middle + around + 1)
    let shown = pieces[start..<end].joined(separator: " ")
    return (start > 0 ? "… " : "") + shown + (end < pieces.count ? " …" : "")
  }
}
