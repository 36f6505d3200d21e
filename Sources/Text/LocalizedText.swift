/// A text as it was written, in one or more languages.
///
/// Checklists carry every text in English and Arabic; an assessment may carry a text in the
/// language of its author only.
package struct LocalizedText: Sendable, Hashable {
  private let english: String?
  private let arabic: String?

  package init(_ texts: [Language: String]) {
    english = texts[.english]
    arabic = texts[.arabic]
  }

  /// A text in the languages that are given, of which there is at least one.
  package init(english: String?, arabic: String?) {
    self.english = english
    self.arabic = arabic
  }

  /// A text in one language only.
  package init(_ text: String, in language: Language) {
    english = language == .english ? text : nil
    arabic = language == .arabic ? text : nil
  }

  /// The languages in which the text exists, English first.
  package var languages: [Language] {
    Language.allCases.filter { self[$0] != nil }
  }

  /// The text in exactly this language, if there is one.
  package subscript(language: Language) -> String? {
    switch language {
    case .english: english
    case .arabic: arabic
    }
  }

  /// The text for a reader of `language`, with the language it is really in, which differs from
  /// the wanted one where no translation exists.
  package func text(for language: Language) -> (text: String, language: Language) {
    if let text = self[language] { return (text, language) }
    for other in Language.allCases {
      if let text = self[other] { return (text, other) }
    }
    return ("", language)
  }

  /// The English text, or the first one there is: for diagnostics and the command line.
  package var plain: String { text(for: .english).text }
}
