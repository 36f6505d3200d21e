internal import Diagnostics
internal import LocatedYAML
internal import Text

extension YAMLNode {
  /// Whether this is a text in which nothing can be seen.
  var isBlank: Bool {
    guard kind == .scalar else { return false }
    if withTextBytes({ $0.contains { (0x21...0x7E).contains($0) } }) { return false }
    let text = text
    // A letter of whatever script can be seen: the rest of a long text need not be looked at.
    return !text.unicodeScalars.contains(where: \.properties.isAlphabetic)
      && Normaliser.identifier(text).isEmpty
  }
}

extension YAMLNode {
  /// Whether this is a scalar with exactly these bytes.
  func says(_ text: String) -> Bool {
    withTextBytes { $0.count == text.utf8.count && $0.elementsEqual(text.utf8) }
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
  if value.withTextBytes({ $0.allSatisfy { $0 > 0x20 && $0 < 0x7F } }) { return text }
  let canonical = Normaliser.identifier(text)
  if canonical != text {
    problems.report(
      .normalisedIdentifier, at: value.place,
      "'\(text)' is read as '\(canonical)'",
      help: "write '\(canonical)', without invisible marks and with digits 0 to 9")
  }
  return canonical
}

private let languageCodes = KeyNames(Language.allCases.map(\.code))

/// A text in one language (a plain scalar; its script says which) or a mapping of languages.
func localizedText(
  _ node: YAMLNode, _ what: @autoclosure @escaping () -> String, _ problems: DiagnosticCollector
) -> LocalizedText? {
  switch node.kind {
  case .scalar:
    if node.isBlank { return nil }
    let text = node.text
    return LocalizedText(text, in: Language(scriptOf: text))
  case .sequence:
    problems.report(
      .wrongShape, at: node.place, "\(what()) is not a text", help: "write one text, or en: and ar:"
    )
    return nil
  case .mapping:
    guard
      let fields = Fields(
        node, what(), keys: languageCodes, problems: problems)
    else { return nil }
    let english = fields.optionalText(Language.english.code)
    let arabic = fields.optionalText(Language.arabic.code)
    guard english != nil || arabic != nil else {
      fields.reportMissing(Language.english.code)
      return nil
    }
    return LocalizedText(english: english, arabic: arabic)
  }
}
