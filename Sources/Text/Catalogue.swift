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
    [
      englishTexts, englishKinds, englishCrosswalkTexts, englishLibrary, englishScreenTexts,
      englishPeople, englishProgramme,
    ],
    [
      englishPlurals, englishScreenPlurals, englishPeoplePlurals, englishProgrammePlurals,
    ])

  private static let arabic = merged(
    [
      arabicTexts, arabicKinds, arabicCrosswalkTexts, arabicLibrary, arabicScreenTexts,
      arabicPeople, arabicProgramme,
    ],
    [
      arabicPlurals, arabicScreenPlurals, arabicPeoplePlurals, arabicProgrammePlurals,
    ])

  private static func merged(
    _ texts: [[Message: String]], _ plurals: [[Message: [PluralCategory: String]]]
  ) -> [Message: [PluralCategory: String]] {
    var all: [Message: [PluralCategory: String]] = [:]
    for part in texts { all.merge(part.mapValues { [.other: $0] }) { first, _ in first } }
    for part in plurals { all.merge(part) { _, plural in plural } }
    return all
  }
}
