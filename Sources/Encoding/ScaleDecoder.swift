package import Checklists
package import Diagnostics
package import LocatedYAML
internal import Text

/// Reads `checklists/scales/<id>.yaml`.
package enum ScaleDecoder {
  /// Which of them belong to which kind, the decoder says.
  static let keys: KeyTable = [
    "id": .required(.identifier), "kind": .required(.word(Kind.self)), "title": .required(.words),
    "source": .required(.words),
    "ratings": .optional(.list(.mapping("rating", ratingKeys), atLeast: 1)),
    "refinement": .optional(.list(.mapping("rating", ratingKeys))),
    "minimum": .optional(.decimal), "maximum": .optional(.decimal), "step": .optional(.decimal),
    "levels": .optional(.list(.mapping("level", levelKeys))),
  ]
  static let ratingKeys: KeyTable = [
    "id": .required(.identifier), "label": .required(.words), "glyph": .optional(.text),
    "ascii": .optional(.text), "meaning": .optional(.words), "up-to": .optional(.decimal),
    "of": .optional(.identifier),
  ]
  static let levelKeys: KeyTable = [
    "value": .required(.decimal), "label": .required(.words), "meaning": .optional(.words),
  ]

  private enum Kind: String, CaseIterable {
    case ordinal, decimal
  }

  package static func decode(
    _ document: YAMLDocument, _ problems: DiagnosticCollector
  ) -> Scale? {
    guard let fields = Fields(document.root, "the scale", keys: keys.known, problems: problems)
    else {
      return nil
    }
    let id = fields.identifier("id")
    let title = fields.localized("title")
    let source = fields.localized("source")
    guard let kindWord = fields.word("kind", as: Kind.self) else { return nil }
    let kind: Scale.Kind?
    switch kindWord {
    case .ordinal:
      let ratings = fields.requiredList("ratings").compactMap { rating($0, problems) }
      kind = ratings.isEmpty ? nil : .ordinal(ratings)
    case .decimal:
      kind = range(fields).map { .decimal($0) }
    }
    let refinement = fields.list("refinement").compactMap { rating($0, problems) }
    guard let id, let title, let source, let kind else { return nil }
    return Scale(
      id: id, title: title, source: source, kind: kind, refinement: refinement,
      place: fields.place(of: "id"))
  }

  private static func rating(
    _ node: YAMLNode, _ problems: DiagnosticCollector
  ) -> Scale.Rating? {
    guard let fields = Fields(node, "the rating", keys: ratingKeys.known, problems: problems) else {
      return nil
    }
    let id = fields.identifier("id")
    let label = fields.localized("label")
    guard let id, let label else { return nil }
    // A rating that is a letter is its own sign.
    return Scale.Rating(
      id: id, label: label, meaning: fields.optionalLocalized("meaning"),
      glyph: fields.optionalText("glyph") ?? id, ascii: fields.optionalText("ascii") ?? "[\(id)]",
      upTo: fields.has("up-to") ? fields.decimal("up-to") : nil,
      coarse: fields.optionalIdentifier("of"))
  }

  private static func range(_ fields: Fields) -> Scale.DecimalRange? {
    let minimum = fields.decimal("minimum")
    let maximum = fields.decimal("maximum")
    let step = fields.decimal("step")
    let levels = fields.list("levels").compactMap { level($0, fields.problems) }
    guard let minimum, let maximum, let step else { return nil }
    return Scale.DecimalRange(minimum: minimum, maximum: maximum, step: step, levels: levels)
  }

  private static func level(_ node: YAMLNode, _ problems: DiagnosticCollector) -> Scale.Level? {
    guard let fields = Fields(node, "the level", keys: levelKeys.known, problems: problems) else {
      return nil
    }
    let value = fields.decimal("value")
    let label = fields.localized("label")
    guard let value, let label else { return nil }
    return Scale.Level(value: value, label: label, meaning: fields.optionalLocalized("meaning"))
  }
}

extension Fields {
  func decimal(_ key: String) -> ExactDecimal? {
    guard let text = text(key) else { return nil }
    if let number = ExactDecimal(Normaliser.number(text)) { return number }
    problems.report(
      .notANumber, at: place(of: key), "'\(text)' is not a number",
      help: "write digits with a point before the decimals, such as \"2.50\"")
    return nil
  }

  /// A rating of a scale; a text that is none is reported with the reason.
  func rating(_ key: String, on scale: Scale) -> RatingValue? {
    guard let value = value(key) else {
      reportMissing(key)
      return nil
    }
    return ratingValue(of: value, on: scale, problems)
  }
}

/// The rating that a scalar stands for; a text that is none is reported with the reason.
func ratingValue(
  of node: YAMLNode, on scale: Scale, _ problems: DiagnosticCollector
) -> RatingValue? {
  guard node.kind == .scalar else {
    problems.report(.wrongShape, at: node.place, "a rating is one word or one number")
    return nil
  }
  do throws(RatingProblem) {
    return try scale.rating(from: node.text)
  } catch {
    problems.report(
      .notOnScale, at: node.place, "'\(node.text)' \(error.reason)", help: error.help)
    return nil
  }
}
