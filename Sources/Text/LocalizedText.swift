/// A text as it was written, in one or more languages.
///
/// Checklists carry every text in English and Arabic; an assessment may carry a text in the
/// language of its author only.
package struct LocalizedText: Sendable, Hashable {
  private var texts: [Language: String]

  package init(_ texts: [Language: String]) {
    self.texts = texts
  }

  package init(english: String, arabic: String) {
    texts = [.english: english, .arabic: arabic]
  }

  /// The languages in which the text exists, English first.
  package var languages: [Language] {
    Language.allCases.filter { texts[$0] != nil }
  }

  /// The text in exactly this language, if there is one.
  package subscript(language: Language) -> String? { texts[language] }

  /// The text for a reader of `language`, with the language it is really in, which differs from
  /// the wanted one where no translation exists.
  package func text(for language: Language) -> (text: String, language: Language) {
    if let text = texts[language] { return (text, language) }
    for other in Language.allCases {
      if let text = texts[other] { return (text, other) }
    }
    return ("", language)
  }

  /// The English text, or the first one there is: for diagnostics and the command line.
  package var plain: String { text(for: .english).text }
}
