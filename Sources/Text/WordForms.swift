/// The words of a text in the forms in which they may be compared: how a word is written inside a
/// sentence differs from how it stands in a list of terms.
///
/// In English that is the plural; in Arabic the article, the conjunctions و and ف, and the prepositions
/// ب, ك and ل, which are written as one with the word: `وبالإتاحة` holds `إتاحة`.
package enum WordForms {
  /// The words of a text, folded (`SearchText`): runs of letters and digits.
  package static func words(of text: String) -> [String] {
    SearchText.folded(text).split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  /// A folded word as it stands in a list of terms: in Arabic without the article.
  package static func bare(_ word: String, in language: Language) -> String {
    guard language == .arabic, word.hasPrefix(article), word.count > 3 else { return word }
    return String(word.dropFirst(article.count))
  }

  /// What a folded word of a sentence may be in a list of terms, itself included.
  package static func bareForms(of word: String, in language: Language) -> Set<String> {
    switch language {
    case .english: singulars(of: word)
    case .arabic: stems(of: word)
    }
  }

  private static let article = "\u{0627}\u{0644}"
  private static let lam: Character = "\u{0644}"
  private static let conjunctions: [Character] = ["\u{0648}", "\u{0641}"]
  private static let prepositions: [Character] = ["\u{0628}", "\u{0643}", "\u{0644}"]
  /// Shorter rests are taken for words of their own: `ورد` is not `و` and `رد`.
  private static let shortestStem = 3

  private static func singulars(of word: String) -> Set<String> {
    var forms: Set<String> = [word]
    for ending in ["s", "es"] where word.hasSuffix(ending) && word.count > ending.count + 2 {
      forms.insert(String(word.dropLast(ending.count)))
    }
    return forms
  }

  private static func stems(of word: String) -> Set<String> {
    var forms: Set<String> = [word]
    for rest in [word] + withoutFirst(word, of: conjunctions) {
      forms.insert(rest)
      for inner in [rest] + withoutFirst(rest, of: prepositions) {
        forms.insert(inner)
        forms.insert(bare(inner, in: .arabic))
      }
      // The alef of the article falls away behind the preposition: للخدمة is ل and الخدمة.
      if rest.hasPrefix(String([lam, lam])) {
        forms.formUnion(long(String(rest.dropFirst(2))))
      }
    }
    return forms
  }

  private static func withoutFirst(_ word: String, of letters: [Character]) -> [String] {
    guard let first = word.first, letters.contains(first) else { return [] }
    return long(String(word.dropFirst()))
  }

  private static func long(_ rest: String) -> [String] { rest.count >= shortestStem ? [rest] : [] }
}
