internal import Diagnostics
internal import LocatedYAML
internal import Text

extension YAMLNode {
  /// Whether this is a text in which nothing can be seen.
  var isBlank: Bool {
    guard kind == .scalar else { return false }
    if withTextBytes({ $0.contains { (0x21...0x7E).contains($0) } }) { return false }
    return Normaliser.identifier(text).isEmpty
  }
}

/// An identifier with the place where it was written.
struct Identified {
  let id: String
  let place: Place
}

/// The canonical form of a scalar that is an identifier; what was invisible is reported.
func canonicalIdentifier(of value: YAMLNode, _ problems: DiagnosticCollector) -> String {
  let text = value.text
  let canonical = Normaliser.identifier(text)
  if canonical != text {
    problems.report(
      .normalisedIdentifier, at: value.place,
      "'\(text)' is read as '\(canonical)'",
      help: "write '\(canonical)', without invisible marks and with digits 0 to 9")
  }
  return canonical
}

/// A text in one language (a plain scalar; its script says which) or a mapping of languages.
func localizedText(
  _ node: YAMLNode, _ what: String, _ problems: DiagnosticCollector
) -> LocalizedText? {
  switch node.kind {
  case .scalar:
    if node.isBlank { return nil }
    return LocalizedText([Language(scriptOf: node.text): node.text])
  case .sequence:
    problems.report(
      .wrongShape, at: node.place, "\(what) is not a text", help: "write one text, or en: and ar:")
    return nil
  case .mapping:
    guard
      let fields = Fields(
        node, what, keys: Language.allCases.map(\.code), problems: problems)
    else { return nil }
    var texts: [Language: String] = [:]
    for language in Language.allCases {
      if let text = fields.optionalText(language.code) { texts[language] = text }
    }
    if texts.isEmpty { fields.reportMissing(Language.english.code) }
    return texts.isEmpty ? nil : LocalizedText(texts)
  }
}
