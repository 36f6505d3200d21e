package import Diagnostics
package import Text

/// The words that the texts of a library use, in English and Arabic: one word for one thing, and the
/// words that must not stand in its place.
package struct Terms: Sendable {
  package struct Word: Sendable {
    package let text: String
    package let place: Place

    package init(_ text: String, at place: Place) {
      self.text = text
      self.place = place
    }
  }

  package struct Term: Sendable {
    /// The word itself, by language.
    package let words: [Language: Word]
    /// Words that must not be used for it, by language.
    package let avoid: [Language: [Word]]
    /// The standard or practice that the word comes from.
    package let source: String?
    package let note: String?
    package let place: Place

    package init(
      words: [Language: Word], avoid: [Language: [Word]], source: String?, note: String?,
      place: Place
    ) {
      self.words = words
      self.avoid = avoid
      self.source = source
      self.note = note
      self.place = place
    }
  }

  package let terms: [Term]

  package init(_ terms: [Term]) {
    self.terms = terms
  }
}

/// What must hold within the list of terms itself.
package enum TermRules {
  package static func check(_ terms: Terms) -> [Diagnostic] {
    languages(terms) + repeated(terms) + avoidedTerms(terms) + avoidedTwice(terms)
  }

  /// Every term is there in each language, or it could not be told what to write instead.
  private static func languages(_ terms: Terms) -> [Diagnostic] {
    terms.terms.compactMap { term in
      let missing = Language.allCases.filter { term.words[$0] == nil }
      guard !missing.isEmpty, let named = term.words.values.first else { return nil }
      return Diagnostic(
        .missingLanguage, at: term.place,
        "term '\(named.text)' has no word in: \(missing.map(\.code).joined(separator: ", "))",
        help: "add '\(missing[0].code)'")
    }
  }

  private static func repeated(_ terms: Terms) -> [Diagnostic] {
    var first: [String: Place] = [:]
    return terms.terms.compactMap { term in
      guard let word = term.words[.english] ?? term.words[.arabic] else { return nil }
      let key = AvoidedWords.key(word.text, .english)
      guard let earlier = first[key] else {
        first[key] = word.place
        return nil
      }
      return Diagnostic(
        .doubleTerm, at: word.place, "term '\(word.text)' stands here a second time",
        notes: [.init("the first '\(word.text)' is here", at: earlier)],
        help: "keep one of the two; one thing has one word")
    }
  }

  /// A word that one term avoids cannot be what another one asks for.
  private static func avoidedTerms(_ terms: Terms) -> [Diagnostic] {
    Language.allCases.flatMap { language -> [Diagnostic] in
      let known = Dictionary(
        terms.terms.compactMap { term in
          term.words[language].map { (AvoidedWords.key($0.text, language), $0) }
        }, uniquingKeysWith: { first, _ in first })
      return terms.terms.flatMap { $0.avoid[language] ?? [] }.compactMap { word in
        known[AvoidedWords.key(word.text, language)].map { term in
          Diagnostic(
            .avoidedTerm, at: word.place, "'\(word.text)' is to be avoided and is a term itself",
            notes: [.init("the term is here", at: term.place)],
            help: "remove it from one of the two places")
        }
      }
    }
  }

  /// A word that two terms avoid would be answered with two words to use.
  private static func avoidedTwice(_ terms: Terms) -> [Diagnostic] {
    Language.allCases.flatMap { language -> [Diagnostic] in
      var first: [String: (term: Int, place: Place)] = [:]
      let avoided = terms.terms.enumerated().flatMap { index, term in
        (term.avoid[language] ?? []).map { (index, $0) }
      }
      return avoided.compactMap { index, word in
        let key = AvoidedWords.key(word.text, language)
        guard let earlier = first[key] else {
          first[key] = (index, word.place)
          return nil
        }
        // Two forms of a word under one term have one answer.
        if earlier.term == index { return nil }
        return Diagnostic(
          .doubleTerm, at: word.place, "'\(word.text)' is to be avoided for another term, too",
          notes: [.init("the first '\(word.text)' is here", at: earlier.place)],
          help: "keep it at the term that is meant")
      }
    }
  }
}
