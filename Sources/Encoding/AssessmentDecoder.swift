package import Assessments
internal import Checklists
package import Diagnostics
package import LocatedYAML
internal import Text

/// Reads `assessments/<unit>/<name>/assessment.yaml`: everything but answers, evidence and findings.
package enum AssessmentDecoder {
  static let keys: KeyNames = [
    "title", "unit", "type", "state", "language", "period", "fieldwork", "fictional", "scope",
    "parties", "team", "criteria", "target", "benchmark", "previous", "limitations",
  ]
  static let scopeKeys: KeyNames = ["statement", "services", "sites", "customers", "not-looked-at"]
  static let memberKeys: KeyNames = ["role", "position"]
  static let criteriaKeys: KeyNames = ["checklist", "edition", "revision", "plan"]

  private enum YesOrNo: String, CaseIterable {
    case yes, no
  }

  package static func decode(
    _ document: YAMLDocument, id: AssessmentID, _ problems: DiagnosticCollector
  ) -> Assessment? {
    guard let fields = Fields(document.root, "the assessment", keys: keys, problems: problems)
    else { return nil }
    let title = fields.localized("title")
    let unit = unit(fields)
    let kind = fields.word("type", as: Assessment.Kind.self)
    let state = fields.word("state", as: Assessment.State.self)
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
    guard let title, let unit, let kind, let state, let period, !criteria.isEmpty else {
      return nil
    }
    var assessment = Assessment(
      id: id, title: title, unit: unit, kind: kind, state: state, language: language,
      period: period, fieldwork: fieldwork, isFictional: isFictional, scope: scope,
      parties: parties, team: team, criteria: criteria, target: target, benchmark: benchmark,
      previous: previous, limitations: limitations, place: document.root.place)
    assessment.places = fields.places(of: ["state", "target", "benchmark", "previous"])
    let names = Set(team.map(\.id))
    assessment.unreadable = Set(
      fields.value("team")?.entries.map { Normaliser.identifier($0.key.text) } ?? []
    ).subtracting(names)
    return assessment
  }

  private static func unit(_ fields: Fields) -> Assessment.Unit? {
    guard
      let inner = fields.fields(
        "unit", "the unit", keys: ["id", "name"], help: "add 'unit' with id and name")
    else { return nil }
    let id = inner.identifier("id")
    let name = inner.localized("name")
    guard let id, let name else { return nil }
    return Assessment.Unit(id: id, name: name)
  }

  private static func scope(_ fields: Fields) -> Scope {
    guard let inner = fields.optionalFields("scope", "the scope", keys: scopeKeys) else {
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
          node, "'\(key)' of the scope", keys: ["id", "name"], problems: fields.problems)
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
        entry.value, "team member '\(entry.id)'", keys: memberKeys, problems: problems)
    else { return nil }
    let role = fields.word("role", as: TeamRole.self)
    let position = fields.localized("position", help: "name the post, not the person")
    guard let role, let position else { return nil }
    return TeamMember(id: entry.id, role: role, position: position, place: entry.key.place)
  }

  private static func criteria(
    _ node: YAMLNode, _ problems: DiagnosticCollector
  ) -> Criteria? {
    guard
      let fields = Fields(
        node, "the entry in 'criteria'", keys: criteriaKeys, problems: problems)
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
