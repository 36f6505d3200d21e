package import Assessments
internal import Checklists
package import Diagnostics
package import LocatedYAML
internal import Text

/// Reads `assessments/<unit>/<name>/assessment.yaml`: everything but answers, evidence and findings.
package enum AssessmentDecoder {
  static let keys: KeyTable = [
    "title": .required(.words), "unit": .required(.mapping("unit", namedKeys)),
    "type": .required(.word(Assessment.Kind.self)),
    "state": .required(.either(.word(Assessment.State.self), .mapping("standing", standingKeys))),
    "language": .optional(.word(Language.self)),
    "period": .required(.period), "fieldwork": .optional(.period),
    "fictional": .optional(.word(YesOrNo.self)), "scope": .optional(.mapping("scope", scopeKeys)),
    "parties": .optional(.list(.mapping("party", PartyDecoder.partyKeys))),
    "team": .optional(.entries(.mapping("member", memberKeys))),
    "criteria": .required(.list(.mapping("criteria", criteriaKeys), atLeast: 1)),
    "target": .optional(.identifier), "benchmark": .optional(.identifier),
    "previous": .optional(.reference(parts: 2)), "limitations": .optional(.list(.words)),
  ]
  /// A unit, and each service, site and customer.
  static let namedKeys: KeyTable = ["id": .required(.identifier), "name": .required(.words)]
  static let scopeKeys: KeyTable = [
    "statement": .optional(.words), "services": .optional(.list(.mapping("element", namedKeys))),
    "sites": .optional(.list(.mapping("element", namedKeys))),
    "customers": .optional(.list(.mapping("element", namedKeys))),
    "not-looked-at": .optional(.list(.words)),
  ]
  static let memberKeys: KeyTable = [
    "role": .required(.word(TeamRole.self)), "position": .required(.words),
    "owns": .optional(.list(.reference(parts: 2))),
  ]
  static let criteriaKeys: KeyTable = [
    "checklist": .required(.identifier), "edition": .required(.identifier),
    "revision": .required(.identifier), "plan": .optional(.list(.identifier, atLeast: 1)),
  ]

  private enum YesOrNo: String, CaseIterable {
    case yes, no
  }

  package static func decode(
    _ document: YAMLDocument, id: AssessmentID, _ problems: DiagnosticCollector
  ) -> Assessment? {
    guard let fields = Fields(document.root, "the assessment", keys: keys.known, problems: problems)
    else { return nil }
    let title = fields.localized("title")
    let unit = unit(fields)
    let kind = fields.word("type", as: Assessment.Kind.self)
    let standing = standing(fields)
    let period = fields.period("period")
    let team = fields.entries("team").compactMap { member($0, problems) }
    let criteria = fields.requiredList("criteria").compactMap { self.criteria($0, problems) }
    let language = fields.optionalWord("language", as: Language.self) ?? .english
    let isFictional = fields.optionalWord("fictional", as: YesOrNo.self) == .yes
    let fieldwork = fields.optionalPeriod("fieldwork")
    let scope = scope(fields)
    let parties = fields.list("parties").compactMap { PartyDecoder.party($0, problems) }
    let target = fields.optionalIdentifier("target")
    let benchmark = fields.optionalIdentifier("benchmark")
    let previous = assessmentID(fields, "previous")
    let limitations = fields.localizedList("limitations")
    guard let title, let unit, let kind, let standing, let period, !criteria.isEmpty else {
      return nil
    }
    var assessment = Assessment(
      id: id, title: title, unit: unit, kind: kind, state: standing.state, language: language,
      period: period, fieldwork: fieldwork, isFictional: isFictional, scope: scope,
      parties: parties, team: team, criteria: criteria, target: target, benchmark: benchmark,
      previous: previous, limitations: limitations, place: document.root.place)
    assessment.standing = standing
    assessment.places = fields.places(of: [
      "state", "state.by", "state.on", "state.reviewed", "target", "benchmark", "previous",
    ])
    let names = Set(team.map(\.id))
    assessment.unreadable = Set(
      fields.value("team")?.entries.map { Normaliser.identifier($0.key.text) } ?? []
    ).subtracting(names)
    return assessment
  }

  private static func unit(_ fields: Fields) -> Assessment.Unit? {
    guard
      let inner = fields.fields(
        "unit", "the unit", keys: namedKeys.known, help: "add 'unit' with id and name")
    else { return nil }
    let id = inner.identifier("id")
    let name = inner.localized("name")
    guard let id, let name else { return nil }
    return Assessment.Unit(id: id, name: name)
  }

  private static func scope(_ fields: Fields) -> Scope {
    guard let inner = fields.optionalFields("scope", "the scope", keys: scopeKeys.known) else {
      return Scope(statement: nil, services: [], sites: [], customers: [], notLookedAt: [])
    }
    return Scope(
      statement: inner.optionalLocalized("statement"), services: elements(inner, "services"),
      sites: elements(inner, "sites"), customers: elements(inner, "customers"),
      notLookedAt: inner.localizedList("not-looked-at"))
  }

  private static func elements(_ fields: Fields, _ key: String) -> [Scope.Element] {
    fields.list(key).compactMap { node in
      guard
        let inner = Fields(
          node, "'\(key)' of the scope", keys: namedKeys.known, problems: fields.problems)
      else { return nil }
      let id = inner.identifier("id")
      let name = inner.localized("name")
      guard let id, let name else { return nil }
      return Scope.Element(id: id, name: name, place: inner.place(of: "id"))
    }
  }

  private static func member(
    _ entry: (id: String, key: YAMLNode, value: YAMLNode), _ problems: DiagnosticCollector
  ) -> TeamMember? {
    guard
      let fields = Fields(
        entry.value, "team member '\(entry.id)'", keys: memberKeys.known, problems: problems)
    else { return nil }
    let role = fields.word("role", as: TeamRole.self)
    let position = fields.localized("position", help: "name the post, not the person")
    let owns = fields.identifiers("owns").compactMap { name -> ItemReference? in
      if let reference = ItemReference(name.id) { return reference }
      problems.report(
        .wrongShape, at: name.place, "'\(name.id)' does not name a section or process",
        help: "write the checklist, a slash and the section: \"iso20000-1-2011/8.1\"")
      return nil
    }
    guard let role, let position else { return nil }
    var member = TeamMember(
      id: entry.id, role: role, position: position, owns: owns, place: entry.key.place)
    member.places = fields.places(of: ["owns"])
    return member
  }

  private static func criteria(
    _ node: YAMLNode, _ problems: DiagnosticCollector
  ) -> Criteria? {
    guard
      let fields = Fields(
        node, "the entry in 'criteria'", keys: criteriaKeys.known, problems: problems)
    else { return nil }
    let checklist = fields.identifier("checklist")
    let edition = fields.identifier("edition")
    let revision = fields.identifier("revision")
    var plan = fields.has("plan") ? fields.identifiers("plan").map(\.id) : nil
    if plan == [] {
      plan = nil
      fields.reportMissing("plan", help: "name sections or subjects, or leave 'plan' out for all")
    }
    guard let checklist, let edition, let revision else { return nil }
    var criteria = Criteria(
      checklist: checklist, edition: edition, revision: revision, plan: plan,
      place: fields.place(of: "checklist"))
    criteria.places = fields.places(of: ["edition", "revision", "plan"])
    return criteria
  }

  /// An assessment named as `<unit>/<name>`.
  static func assessmentID(_ fields: Fields, _ key: String) -> AssessmentID? {
    guard let text = fields.optionalIdentifier(key) else { return nil }
    if let id = AssessmentID(text) { return id }
    fields.problems.report(
      .wrongShape, at: fields.place(of: key), "'\(text)' does not name an assessment",
      help: "write the unit's folder, a slash and the assessment's folder: \"demo-unit/2024\"")
    return nil
  }
}
