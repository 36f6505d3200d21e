/// Every text that reports and screens say by themselves, in each language.
package enum Catalogue {
  /// The sentence for a message. Where the sentence depends on a count, the form for it is chosen
  /// by the language's plural rules.
  package static func template(
    for message: Message, in language: Language, count: Int? = nil
  ) -> Template {
    let forms = forms(of: message, in: language)
    let category = count.map { PluralCategory($0, in: language) } ?? .other
    return Template(forms[category] ?? forms[.other] ?? message.rawValue)
  }

  /// The forms of a message by plural category; most have one, under `.other`.
  package static func forms(
    of message: Message, in language: Language
  ) -> [PluralCategory: String] {
    switch language {
    case .english: english[message] ?? [:]
    case .arabic: arabic[message] ?? [:]
    }
  }

  private static let english = merged(
    [englishTexts, englishKinds, englishCrosswalkTexts, englishLibrary], englishPlurals)
  private static let arabic = merged(
    [arabicTexts, arabicKinds, arabicCrosswalkTexts, arabicLibrary], arabicPlurals)

  private static func merged(
    _ parts: [[Message: String]], _ plurals: [Message: [PluralCategory: String]]
  ) -> [Message: [PluralCategory: String]] {
    parts.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
      .mapValues { [.other: $0] }.merging(plurals) { _, plural in plural }
  }
}
