internal import Text

/// Finds the words that a list of terms avoids, in whatever form a sentence gives them.
struct AvoidedWords {
  struct Hit: Equatable {
    /// As the list of terms writes it.
    let avoided: String
    /// The word to use instead.
    let term: String
  }

  private struct Phrase {
    let words: [String]
    let hit: Hit
  }

  /// By language and the first word of the phrase.
  private var phrases: [Language: [String: [Phrase]]] = [:]
  /// Most texts hold none of the words, which need not be found out word by word.
  private var sieves: [Language: PhraseSieve] = [:]

  init(_ terms: Terms) {
    for term in terms.terms {
      for (language, avoided) in term.avoid {
        guard let wanted = term.words[language] else { continue }
        for word in avoided {
          let words = Self.bareWords(word.text, language)
          guard let first = words.first else { continue }
          let hit = Hit(avoided: word.text, term: wanted.text)
          phrases[language, default: [:]][first, default: []].append(Phrase(words: words, hit: hit))
        }
      }
    }
    // Whatever form a sentence gives to a word, its letters stand in it.
    sieves = phrases.mapValues { phrases in
      PhraseSieve(phrases.values.joined().map { $0.words.map { FoldedText($0) } })
    }
  }

  /// What is found in a text, each avoided word once, in the order of the text.
  func hits(in text: String, _ language: Language) -> [Hit] {
    guard let known = phrases[language], let sieve = sieves[language],
      sieve.mayHold(FoldedText(text))
    else { return [] }
    let forms = WordForms.words(of: text).map { WordForms.bareForms(of: $0, in: language) }
    var found: [Hit] = []
    for start in forms.indices {
      let candidates = forms[start].flatMap { known[$0] ?? [] }
      for phrase in candidates where Self.stands(phrase.words, in: forms[start...]) {
        if !found.contains(phrase.hit) { found.append(phrase.hit) }
      }
    }
    return found
  }

  private static func stands(_ words: [String], in forms: ArraySlice<Set<String>>) -> Bool {
    forms.count >= words.count && zip(words, forms).allSatisfy { $1.contains($0) }
  }

  private static func bareWords(_ text: String, _ language: Language) -> [String] {
    WordForms.words(of: text).map { WordForms.bare($0, in: language) }
  }

  /// The same for two ways to write one word or phrase.
  static func key(_ text: String, _ language: Language) -> String {
    bareWords(text, language).joined(separator: " ")
  }
}
