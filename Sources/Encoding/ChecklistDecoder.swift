package import Checklists
package import Diagnostics
package import LocatedYAML
internal import Text

/// Reads `checklists/<id>/checklist.yaml`.
package struct ChecklistDecoder {
  static let keys = [
    "id", "kind", "title", "edition", "revision", "publisher", "licence-note", "languages",
    "source", "confidence", "obligation", "scale", "scoring", "counts", "roles", "attributes",
    "sections", "goals", "flow",
  ]
  static let sectionKeys = [
    "id", "title", "aim", "related", "accountable", "responsible", "consequence",
    "items", "sections", "subjects",
  ]
  static let itemKeys = [
    "id", "type", "text", "assignment", "role", "not-applicable-when", "evidence", "examine",
    "interview", "test", "weight", "related",
  ]
  static let subjectKeys = ["id", "title", "related"]
  static let attributeKeys = ["id", "title", "levels"]
  static let goalKeys = ["id", "text", "practices", "metrics"]
  static let flowKeys = ["from", "to", "kind", "reason"]

  private let problems: DiagnosticCollector
  private var attributes: [Checklist.Attribute] = []
  private var groups: [Checklist.Group] = []

  private init(_ problems: DiagnosticCollector) {
    self.problems = problems
  }

  /// - Parameter library: holds the scales, and the names of those that could not be read.
  package static func decode(
    _ document: YAMLDocument, library: ChecklistLibrary, _ problems: DiagnosticCollector
  ) -> Checklist? {
    var decoder = Self(problems)
    return decoder.checklist(document.root, library)
  }

  private mutating func checklist(_ node: YAMLNode, _ library: ChecklistLibrary) -> Checklist? {
    guard let fields = Fields(node, "the checklist", keys: Self.keys, problems: problems) else {
      return nil
    }
    let id = fields.identifier("id")
    let kind = fields.word("kind", as: Checklist.Kind.self)
    let title = fields.localized("title")
    let edition = fields.identifier("edition")
    let revision = fields.identifier("revision")
    let about = about(fields)
    let scale = scale(fields, library)
    let scoring = scoring(fields)
    attributes = fields.list("attributes").compactMap(attribute)
    let sections = fields.requiredList("sections").compactMap { section($0, in: []) }
    let roles = fields.list("roles").compactMap(role)
    let goals = fields.list("goals").compactMap(goal)
    let flow = fields.list("flow").compactMap(flow)
    let counts = counts(fields)
    guard let id, let kind, let title, let edition, let revision, let about, let scale,
      let scoring, !sections.isEmpty
    else { return nil }
    return Checklist(
      id: id, kind: kind, title: title, edition: edition, revision: revision, about: about,
      scale: scale, scoring: scoring, roles: roles, attributes: attributes, sections: sections,
      groups: groups, goals: goals, flow: flow, declaredCounts: counts,
      place: fields.place(of: "id"))
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
      .unknownReference, at: fields.place(of: "scale"), "scale '\(id)' is not in the library",
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
    guard let inner = Fields(node, "'scoring'", keys: names + ["model"], problems: problems),
      let model = inner.identifier("model")
    else { return nil }
    var parameters: [String: String] = [:]
    for name in names where name != "model" {
      parameters[name] = inner.optionalText(name).map(Normaliser.identifier)
    }
    return Checklist.ScoringChoice(
      model: model, parameters: parameters, place: inner.place(of: "model"))
  }

  private func counts(_ fields: Fields) -> [Checklist.DeclaredCount] {
    guard let node = fields.value("counts"),
      let inner = Fields(
        node, "'counts'", keys: Item.Kind.allCases.map(\.rawValue) + ["subject"],
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

// MARK: The tree

extension ChecklistDecoder {
  private mutating func section(_ node: YAMLNode, in path: [String]) -> Checklist.Section? {
    guard let fields = Fields(node, "the section", keys: Self.sectionKeys, problems: problems)
    else { return nil }
    let id = fields.identifier("id") ?? ""
    // A checklist with a mistake is not used; going on without an id or a title shows what else is
    // wrong in the section.
    let title = fields.localized("title") ?? LocalizedText([:])
    let related = fields.identifiers("related").map(\.id)
    var own: [String] = []
    let items = fields.list("items").compactMap { item($0, group: id) }
    if !items.isEmpty {
      groups.append(
        Checklist.Group(
          id: id, title: title, path: path + [id], related: related, items: items,
          place: fields.place(of: "id")))
      own.append(id)
    }
    for node in fields.list("subjects") {
      if let group = subject(node, in: path + [id]) {
        groups.append(group)
        own.append(group.id)
      }
    }
    let sections = fields.list("sections").compactMap { section($0, in: path + [id]) }
    return Checklist.Section(
      id: id, title: title, aim: fields.optionalLocalized("aim"),
      consequence: fields.optionalLocalized("consequence"), related: related,
      accountable: fields.identifiers("accountable").map(\.id),
      responsible: fields.identifiers("responsible").map(\.id), groups: own, sections: sections,
      place: fields.place(of: "id"))
  }

  private func item(_ node: YAMLNode, group: String) -> Item? {
    guard let fields = Fields(node, "the item", keys: Self.itemKeys, problems: problems) else {
      return nil
    }
    let id = fields.identifier("id")
    let kind = fields.word("type", as: Item.Kind.self)
    let text = fields.localized("text")
    let weight = fields.has("weight") ? fields.decimal("weight") : ExactDecimal("1")
    let item = Item(
      id: id ?? "", kind: kind ?? .requirement, text: text ?? LocalizedText([:]), group: group,
      role: fields.optionalIdentifier("role"),
      assignment: fields.optionalWord("assignment", as: Item.Assignment.self),
      notApplicableWhen: fields.optionalLocalized("not-applicable-when"),
      expectedEvidence: fields.localizedList("evidence"),
      examine: fields.optionalLocalized("examine"),
      interview: fields.optionalLocalized("interview"), test: fields.optionalLocalized("test"),
      weight: weight ?? ExactDecimal(whole: 1), related: fields.identifiers("related").map(\.id),
      place: fields.place(of: "id"))
    return id == nil || kind == nil || text == nil || weight == nil ? nil : item
  }

  /// A subject is assessed on every attribute of the checklist: one item each, `DS1.AC`.
  private func subject(_ node: YAMLNode, in path: [String]) -> Checklist.Group? {
    guard let fields = Fields(node, "the subject", keys: Self.subjectKeys, problems: problems)
    else { return nil }
    let id = fields.identifier("id")
    let title = fields.localized("title")
    guard let id, let title, let weight = ExactDecimal("1") else { return nil }
    let related = fields.identifiers("related").map(\.id)
    let place = fields.place(of: "id")
    let items = attributes.map { attribute in
      Item(
        id: "\(id).\(attribute.id)", kind: .attribute, text: attribute.title, group: id,
        attribute: attribute.id, weight: weight, related: related, place: place)
    }
    return Checklist.Group(
      id: id, title: title, path: path, related: related, items: items, place: place)
  }

  private func attribute(_ node: YAMLNode) -> Checklist.Attribute? {
    guard let fields = Fields(node, "the attribute", keys: Self.attributeKeys, problems: problems)
    else { return nil }
    let id = fields.identifier("id") ?? ""
    let title = fields.localized("title") ?? LocalizedText([:])
    let levels = fields.list("levels").compactMap { node -> (ExactDecimal, LocalizedText)? in
      guard
        let level = Fields(
          node, "the level of '\(id)'", keys: ["level", "text"], problems: problems)
      else { return nil }
      let value = level.decimal("level")
      let text = level.localized("text")
      guard let value, let text else { return nil }
      return (value, text)
    }
    return Checklist.Attribute(
      id: id, title: title, levels: levels, place: fields.place(of: "id"))
  }

  private func role(_ node: YAMLNode) -> Checklist.Role? {
    guard let fields = Fields(node, "the role", keys: ["id", "title"], problems: problems) else {
      return nil
    }
    let id = fields.identifier("id")
    let title = fields.localized("title")
    guard let id, let title else { return nil }
    return Checklist.Role(id: id, title: title)
  }

  private func goal(_ node: YAMLNode) -> Checklist.Goal? {
    guard let fields = Fields(node, "the goal", keys: Self.goalKeys, problems: problems) else {
      return nil
    }
    let id = fields.identifier("id")
    let text = fields.localized("text")
    let practices = fields.identifiers("practices").map(\.id)
    let metrics = fields.localizedList("metrics")
    guard let id, let text else { return nil }
    return Checklist.Goal(
      id: id, text: text, practices: practices, metrics: metrics, place: fields.place(of: "id"))
  }

  private func flow(_ node: YAMLNode) -> Checklist.Flow? {
    guard let fields = Fields(node, "the flow", keys: Self.flowKeys, problems: problems) else {
      return nil
    }
    let from = fields.identifier("from")
    let to = fields.identifiers("to").map(\.id)
    let kind = fields.word("kind", as: Checklist.Flow.Kind.self)
    let reason = fields.localized("reason")
    guard let from, let kind, let reason else { return nil }
    return Checklist.Flow(
      from: from, to: to, kind: kind, reason: reason, place: fields.place(of: "from"))
  }
}
