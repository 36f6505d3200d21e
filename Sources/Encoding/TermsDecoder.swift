package import Checklists
package import Diagnostics
package import LocatedYAML
internal import Text

/// Reads `checklists/terms.yaml`.
package enum TermsDecoder {
  static let keys: KeyTable = ["terms": .required(.list(.mapping("term", termKeys), atLeast: 1))]
  static let termKeys: KeyTable = [
    "en": .required(.text), "ar": .required(.text), "source": .optional(.text),
    "note": .optional(.text), "avoid": .optional(.mapping("avoid", avoidKeys)),
  ]
  static let avoidKeys: KeyTable = [
    "en": .optional(.list(.text)), "ar": .optional(.list(.text)),
  ]

  package static func decode(
    _ document: YAMLDocument, _ problems: DiagnosticCollector
  ) -> Terms? {
    guard
      let fields = Fields(document.root, "the list of terms", keys: keys.known, problems: problems)
    else { return nil }
    return Terms(fields.requiredList("terms").compactMap { term($0, problems) })
  }

  private static func term(_ node: YAMLNode, _ problems: DiagnosticCollector) -> Terms.Term? {
    guard let fields = Fields(node, "the term", keys: termKeys.known, problems: problems) else {
      return nil
    }
    var words: [Language: Terms.Word] = [:]
    for language in Language.allCases {
      words[language] = fields.optionalText(language.code).map {
        Terms.Word($0, at: fields.place(of: language.code))
      }
    }
    guard let place = Language.allCases.compactMap({ words[$0]?.place }).first else {
      fields.reportMissing(Language.english.code)
      return nil
    }
    return Terms.Term(
      words: words, avoid: avoid(fields), source: fields.optionalText("source"),
      note: fields.optionalText("note"), place: place)
  }

  private static func avoid(_ term: Fields) -> [Language: [Terms.Word]] {
    guard let fields = term.optionalFields("avoid", "'avoid' of the term", keys: avoidKeys.known)
    else {
      return [:]
    }
    var avoid: [Language: [Terms.Word]] = [:]
    for language in Language.allCases {
      avoid[language] = fields.list(language.code).compactMap { word($0, fields) }
    }
    return avoid
  }

  private static func word(_ node: YAMLNode, _ fields: Fields) -> Terms.Word? {
    if node.kind == .scalar, !node.isBlank { return Terms.Word(node.text, at: node.place) }
    fields.problems.report(
      .wrongShape, at: node.place, "\(fields.what) holds no word here",
      help: "write one word or phrase after '- '")
    return nil
  }
}
