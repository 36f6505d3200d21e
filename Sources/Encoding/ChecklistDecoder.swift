package import Checklists
package import Diagnostics
package import LocatedYAML
internal import Text

/// Reads `checklists/<id>/checklist.yaml`.
package struct ChecklistDecoder {
  /// Either `sections` or `parts` is there: which one, only the decoder says.
  static let keys: KeyTable = [
    "id": .required(.identifier), "kind": .required(.word(Checklist.Kind.self)),
    "selection": .optional(.word(Checklist.Selection.self)), "title": .required(.words),
    "edition": .required(.identifier), "revision": .required(.identifier),
    "publisher": .required(.words), "licence-note": .required(.words),
    "languages": .required(.list(.word(Language.self), atLeast: 1)), "source": .required(.words),
    "confidence": .required(.words), "obligation": .optional(.words),
    "scale": .required(.identifier),
    "scoring": .required(.openMapping(["model": .required(.identifier)], others: .text)),
    "counts": .optional(.mapping("counts", countKeys)),
    "roles": .optional(.list(.mapping("role", roleKeys))),
    "attributes": .optional(.list(.mapping("attribute", attributeKeys))),
    "sections": .optional(.list(.mapping("section", sectionKeys), atLeast: 1)),
    "parts": .optional(.list(.text)), "goals": .optional(.list(.mapping("goal", goalKeys))),
    "flow": .optional(.list(.mapping("flow", flowKeys))),
    "documents": .optional(.list(.mapping("document", documentKeys))),
    "readiness": .optional(.list(.mapping("topic", readinessKeys))),
  ]
  static let countKeys = KeyTable(
    (Item.Kind.allCases.map(\.rawValue) + ["subject"]).map {
      (key: $0, value: .optional(.whole))
    })
  let problems: DiagnosticCollector
  var attributes: [Checklist.Attribute] = []
  var groups: [Checklist.Group] = []

  private init(_ problems: DiagnosticCollector) {
    self.problems = problems
  }

  /// - Parameters:
  ///   - library: holds the scales, and the names of those that could not be read.
  ///   - part: reads a file that `parts` names; nil when it cannot be read, which it reports.
  package static func decode(
    _ document: YAMLDocument, library: ChecklistLibrary, _ problems: DiagnosticCollector,
    part: (String) -> YAMLDocument? = { _ in nil }
  ) -> Checklist? {
    var decoder = Self(problems)
    return decoder.checklist(document.root, library, part)
  }

  /// The names of the parts that a checklist is made of, for those who look for stray files.
  package static func parts(of document: YAMLDocument) -> [String] {
    (document.root["parts"]?.elements ?? []).map(\.text)
  }

  private mutating func checklist(
    _ node: YAMLNode, _ library: ChecklistLibrary, _ part: (String) -> YAMLDocument?
  ) -> Checklist? {
    guard let fields = Fields(node, "the checklist", keys: Self.keys.known, problems: problems)
    else {
      return nil
    }
    let id = fields.identifier("id")
    let kind = fields.word("kind", as: Checklist.Kind.self)
    let selection = fields.optionalWord("selection", as: Checklist.Selection.self)
    let title = fields.localized("title")
    let edition = fields.identifier("edition")
    let revision = fields.identifier("revision")
    let about = about(fields)
    let scale = scale(fields, library)
    let scoring = scoring(fields)
    attributes = fields.list("attributes").compactMap(attribute)
    var sections =
      fields.has("parts") ? [] : fields.requiredList("sections").compactMap { section($0, in: []) }
    for name in partNames(fields) {
      if let document = part(name) {
        sections += self.sections(ofPart: document.root, of: id)
      }
    }
    let roles = fields.list("roles").compactMap(role)
    let goals = fields.list("goals").compactMap(goal)
    let flow = fields.list("flow").compactMap(flow)
    let documents = fields.list("documents").compactMap(demanded)
    let readiness = fields.list("readiness").compactMap(readinessTopic)
    let counts = counts(fields)
    guard let id, let kind, let title, let edition, let revision, let about, let scale,
      let scoring, !sections.isEmpty
    else { return nil }
    return Checklist(
      id: id, kind: kind, selection: selection ?? .whole, title: title, edition: edition,
      revision: revision, about: about, scale: scale, scoring: scoring, roles: roles,
      attributes: attributes, sections: sections,
      groups: groups, goals: goals, flow: flow, documents: documents, readiness: readiness,
      declaredCounts: counts, origin: library.shipped.contains(id) ? .shipped : .thirdParty,
      place: fields.place(of: "id"))
  }

  /// The files that hold the tree where it is large. A part lies beside the checklist's own file.
  private func partNames(_ fields: Fields) -> [String] {
    if fields.has("parts"), fields.has("sections") {
      problems.report(
        .wrongShape, at: fields.place(of: "sections"),
        "the checklist has both 'sections' and 'parts'",
        help: "move the sections into a part, or the parts into 'sections'")
    }
    return fields.identifiers("parts").compactMap { name in
      let stem = name.id.hasSuffix(".yaml") ? name.id.dropLast(".yaml".count) : ""
      let isPlain = stem.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
      }
      if !stem.isEmpty, isPlain, name.id != "checklist.yaml" { return name.id }
      problems.report(
        .wrongShape, at: name.place, "'\(name.id)' cannot be a part",
        help: "name a file beside checklist.yaml: small letters, digits and hyphens, then .yaml")
      return nil
    }
  }

  private func about(_ fields: Fields) -> Checklist.About? {
    let help = "list the languages that every text is there in"
    let languages = fields.requiredList("languages", help: help).compactMap { node -> Language? in
      if let language = Language(rawValue: node.text) { return language }
      problems.report(
        .unknownWord, at: node.place, "a language cannot be '\(node.text)'",
        help: "one of: \(Language.allCases.map(\.code).joined(separator: ", "))")
      return nil
    }
    let publisher = fields.localized("publisher")
    let licenceNote = fields.localized("licence-note")
    let source = fields.localized("source")
    let confidence = fields.localized("confidence")
    let obligation = fields.optionalLocalized("obligation")
    guard let publisher, let licenceNote, let source, let confidence else { return nil }
    return Checklist.About(
      publisher: publisher, licenceNote: licenceNote, languages: languages, source: source,
      confidence: confidence, obligation: obligation)
  }

  private func scale(_ fields: Fields, _ library: ChecklistLibrary) -> Scale? {
    let scales = library.scales
    guard let id = fields.identifier("scale") else { return nil }
    if let scale = scales[id] { return scale }
    // A scale that is there and broken has been reported where it is broken.
    if library.broken.contains(id) { return nil }
    problems.report(
      .unknownScale, at: fields.place(of: "scale"), "scale '\(id)' is not in the library",
      help: Suggestion.nearest(to: id, in: scales.keys.sorted()).map { "did you mean '\($0)'?" }
        ?? "the library holds: \(scales.keys.sorted().joined(separator: ", "))")
    return nil
  }

  private func scoring(_ fields: Fields) -> Checklist.ScoringChoice? {
    guard let node = fields.value("scoring") else {
      fields.reportMissing("scoring")
      return nil
    }
    // The parameters are checked by the model that they are for.
    let names = node.entries.map(\.key.text)
    guard
      let inner = Fields(node, "'scoring'", keys: KeyNames(names + ["model"]), problems: problems),
      let model = inner.identifier("model")
    else { return nil }
    var parameters: [String: String] = [:]
    for name in names where name != "model" {
      parameters[name] = inner.optionalText(name).map(Normaliser.identifier)
    }
    return Checklist.ScoringChoice(
      model: model, parameters: parameters, place: inner.place(of: "model"))
  }

  func counts(_ fields: Fields) -> [Checklist.DeclaredCount] {
    guard let node = fields.value("counts"),
      let inner = Fields(
        node, "'counts'", keys: Self.countKeys.known,
        problems: problems)
    else { return [] }
    return node.entries.compactMap { key, value in
      inner.has(key.text)
        ? inner.whole(key.text).map {
          Checklist.DeclaredCount(what: key.text, count: $0, place: value.place)
        } : nil
    }
  }
}
