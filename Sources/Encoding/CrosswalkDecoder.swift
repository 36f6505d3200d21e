package import Checklists
package import Diagnostics
package import LocatedYAML
internal import Text

/// Reads `checklists/crosswalks/<id>.yaml`. Whether its ends exist is a matter of `CrosswalkRules`.
package enum CrosswalkDecoder {
  static let keys: KeyTable = [
    "id": .required(.identifier), "title": .required(.words), "from": .required(.identifier),
    "to": .optional(.identifier), "to-outside": .optional(.text), "author": .required(.words),
    "source": .required(.words), "confidence": .required(.word(Crosswalk.Confidence.self)),
    "reviewed-by-holder": .required(.word(YesOrNo.self)),
    "relations": .required(.list(.mapping("relation", relationKeys), atLeast: 1)),
    "unmapped": .optional(.list(.mapping("unmapped", unmappedKeys))),
  ]
  static let relationKeys: KeyTable = [
    "from": .optional(.list(.identifier)), "to": .optional(.list(.text)),
    "relation": .required(.word(Crosswalk.RelationKind.self)), "note": .optional(.words),
    "confidence": .optional(.word(Crosswalk.Confidence.self)),
  ]
  static let unmappedKeys: KeyTable = [
    "side": .required(.word(Crosswalk.Side.self)), "ids": .required(.list(.text, atLeast: 1)),
    "reason": .required(.words),
  ]

  private enum YesOrNo: String, CaseIterable {
    case yes, no
  }

  /// - Parameter shipped: the ids of the crosswalks that come with Assay.
  package static func decode(
    _ document: YAMLDocument, shipped: Set<String> = [], _ problems: DiagnosticCollector
  ) -> Crosswalk? {
    guard let fields = Fields(document.root, "the crosswalk", keys: keys.known, problems: problems)
    else { return nil }
    let id = fields.identifier("id")
    let title = fields.localized("title")
    let from = fields.identifier("from", help: "name a checklist of the library")
    let to = destination(fields)
    let author = fields.localized("author", help: "say who reads the two sides this way")
    let source = fields.localized("source", help: "say what the reading stands on")
    let confidence = fields.word("confidence", as: Crosswalk.Confidence.self)
    let reviewed = fields.word(
      "reviewed-by-holder", as: YesOrNo.self,
      help: "say 'yes' only if somebody who holds the standard has read it against its text")
    let isOutside = to?.checklist == nil
    let relations = fields.requiredList("relations").compactMap {
      relation($0, isOutside: isOutside, problems)
    }
    let unmapped = fields.list("unmapped").compactMap {
      self.unmapped($0, isOutside: isOutside, problems)
    }
    guard let id, let title, let from, let to, let author, let source, let confidence,
      let reviewed
    else { return nil }
    return Crosswalk(
      id: id, title: title, from: from, to: to, author: author, source: source,
      confidence: confidence, isReviewedByHolder: reviewed == .yes, relations: relations,
      unmapped: unmapped, origin: shipped.contains(id) ? .shipped : .thirdParty,
      place: fields.place(of: "id"), fromPlace: fields.place(of: "from"),
      toPlace: fields.place(of: fields.has("to") ? "to" : "to-outside"))
  }

  /// A checklist of the library, or the name of something outside.
  private static func destination(_ fields: Fields) -> Crosswalk.Party? {
    let outside = fields.optionalText("to-outside")
    guard let outside else {
      return fields.identifier("to", help: "name a checklist, or add 'to-outside'")
        .map { .checklist($0) }
    }
    guard fields.has("to") else { return .outside(outside) }
    fields.problems.report(
      .wrongShape, at: fields.place(of: "to-outside"),
      "the crosswalk has both 'to' and 'to-outside'",
      help: "keep 'to' for a checklist of the library, 'to-outside' for anything else")
    return nil
  }

  private static func relation(
    _ node: YAMLNode, isOutside: Bool, _ problems: DiagnosticCollector
  ) -> Crosswalk.Relation? {
    guard
      let fields = Fields(node, "the relation", keys: relationKeys.known, problems: problems)
    else { return nil }
    let kind = fields.word("relation", as: Crosswalk.RelationKind.self)
    let from = ends(fields, "from", isOutside: false)
    let to = ends(fields, "to", isOutside: isOutside)
    let note = fields.optionalLocalized("note")
    let confidence = fields.optionalWord("confidence", as: Crosswalk.Confidence.self)
    guard let kind else { return nil }
    return Crosswalk.Relation(
      from: from, to: to, kind: kind, note: note, confidence: confidence, place: node.place)
  }

  private static func unmapped(
    _ node: YAMLNode, isOutside: Bool, _ problems: DiagnosticCollector
  ) -> Crosswalk.Unmapped? {
    guard
      let fields = Fields(
        node, "the entry in 'unmapped'", keys: unmappedKeys.known, problems: problems)
    else { return nil }
    let side = fields.word("side", as: Crosswalk.Side.self)
    if fields.value("ids") == nil { fields.reportMissing("ids") }
    let ends = ends(fields, "ids", isOutside: isOutside && side == .to)
    let reason = fields.localized("reason", help: "say why these have no counterpart")
    guard let side, let reason else { return nil }
    return Crosswalk.Unmapped(side: side, ends: ends, reason: reason, place: node.place)
  }

  /// Identifiers, or free texts on a side outside the library.
  private static func ends(
    _ fields: Fields, _ key: String, isOutside: Bool
  ) -> [Crosswalk.End] {
    if !isOutside {
      return fields.identifiers(key).map { Crosswalk.End(id: $0.id, place: $0.place) }
    }
    return fields.list(key).compactMap { node in
      guard node.kind == .scalar, !node.isBlank else {
        fields.problems.report(
          .wrongShape, at: node.place, "'\(key)' of \(fields.what) holds no text here",
          help: "write one text after each '- '")
        return nil
      }
      return Crosswalk.End(id: node.text, place: node.place)
    }
  }
}
