internal import Checklists
internal import Diagnostics
internal import LocatedYAML
internal import Text

/// The tree of a checklist: sections, items, subjects, and what is told beside them.
extension ChecklistDecoder {
  /// The sections of a part: a file beside `checklist.yaml` that holds some of the tree.
  mutating func sections(ofPart node: YAMLNode, of checklist: String?) -> [Checklist.Section] {
    guard let fields = Fields(node, "the part", keys: Self.partKeys.known, problems: problems)
    else {
      return []
    }
    if let named = fields.identifier("checklist"), let checklist, named != checklist {
      problems.report(
        .wrongChecklist, at: fields.place(of: "checklist"),
        "this is a part of checklist '\(checklist)', and it says that it belongs to '\(named)'",
        help: "correct the key, or move the file")
    }
    return fields.requiredList("sections").compactMap { section($0, in: []) }
  }

  mutating func section(_ node: YAMLNode, in path: [String]) -> Checklist.Section? {
    guard let fields = Fields(node, "the section", keys: Self.sectionKeys.known, problems: problems)
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
      benefit: fields.optionalLocalized("benefit"),
      consequence: fields.optionalLocalized("consequence"), related: related,
      accountable: fields.identifiers("accountable").map(\.id),
      responsible: fields.identifiers("responsible").map(\.id), groups: own, sections: sections,
      declaredCounts: counts(fields), place: fields.place(of: "id"))
  }

  func item(_ node: YAMLNode, group: String) -> Item? {
    guard let fields = Fields(node, "the item", keys: Self.itemKeys.known, problems: problems)
    else {
      return nil
    }
    let id = fields.identifier("id")
    let kind = fields.word("type", as: Item.Kind.self)
    let text = fields.localized("text")
    let weight = fields.has("weight") ? fields.decimal("weight") : ExactDecimal("1")
    let item = Item(
      id: id ?? "", kind: kind ?? .requirement, text: text ?? LocalizedText([:]), group: group,
      parent: fields.optionalIdentifier("parent"), role: fields.optionalIdentifier("role"),
      assignment: fields.optionalWord("assignment", as: Item.Assignment.self),
      unit: fields.optionalLocalized("unit"),
      check: fields.optionalWord("check", as: Item.Check.self),
      effect: fields.optionalWord("effect", as: Item.Effect.self),
      fact: fields.optionalWord("fact", as: FactName.self),
      notApplicableWhen: fields.condition("not-applicable-when"),
      notTriggeredWhen: fields.condition("not-triggered-when"),
      phase: fields.optionalWord("pdca", as: Item.Phase.self),
      confidence: fields.optionalWord("confidence", as: Item.Confidence.self),
      documents: fields.identifiers("documents").map(\.id),
      expectedEvidence: fields.localizedList("evidence"),
      examine: fields.optionalLocalized("examine"),
      interview: fields.optionalLocalized("interview"), test: fields.optionalLocalized("test"),
      weight: weight ?? ExactDecimal(whole: 1), related: fields.identifiers("related").map(\.id),
      place: fields.place(of: "id"))
    return id == nil || kind == nil || text == nil || weight == nil ? nil : item
  }

  /// A subject is assessed on every attribute of the checklist: one item each, `DS1.AC`.
  func subject(_ node: YAMLNode, in path: [String]) -> Checklist.Group? {
    guard let fields = Fields(node, "the subject", keys: Self.subjectKeys.known, problems: problems)
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

  func role(_ node: YAMLNode) -> Checklist.Role? {
    guard let fields = Fields(node, "the role", keys: Self.roleKeys.known, problems: problems)
    else {
      return nil
    }
    let id = fields.identifier("id")
    let title = fields.localized("title")
    guard let id, let title else { return nil }
    return Checklist.Role(id: id, title: title)
  }

  func goal(_ node: YAMLNode) -> Checklist.Goal? {
    guard let fields = Fields(node, "the goal", keys: Self.goalKeys.known, problems: problems)
    else {
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

  func flow(_ node: YAMLNode) -> Checklist.Flow? {
    guard let fields = Fields(node, "the flow", keys: Self.flowKeys.known, problems: problems)
    else {
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

  func demanded(_ node: YAMLNode) -> Checklist.Document? {
    guard
      let fields = Fields(
        node, "the document", keys: Self.documentKeys.known, problems: problems)
    else { return nil }
    let id = fields.identifier("id")
    let kind = fields.word("kind", as: Checklist.Document.Kind.self)
    let demand = fields.word("demanded", as: Checklist.Document.Demand.self)
    let title = fields.localized("title")
    guard let id, let kind, let demand, let title else { return nil }
    return Checklist.Document(
      id: id, kind: kind, demand: demand, title: title, place: fields.place(of: "id"))
  }

  func readinessTopic(_ node: YAMLNode) -> Checklist.ReadinessTopic? {
    guard
      let fields = Fields(
        node, "the topic of readiness", keys: Self.readinessKeys.known, problems: problems)
    else { return nil }
    let id = fields.identifier("id")
    let title = fields.localized("title")
    let items = fields.identifiers("items").map(\.id)
    guard let id, let title else { return nil }
    return Checklist.ReadinessTopic(
      id: id, title: title, items: items, place: fields.place(of: "id"))
  }
}
