package import Assessments
internal import Checklists
package import Diagnostics
package import LocatedYAML
internal import Text

/// Reads `assessments/<unit>/<name>/assessment.yaml`: everything but answers, evidence and findings.
package enum AssessmentDecoder {
  static let keys = [
    "title", "unit", "type", "state", "language", "period", "fieldwork", "fictional", "scope",
    "parties", "team", "criteria", "target", "benchmark", "previous", "limitations",
  ]
  static let scopeKeys = ["statement", "services", "sites", "customers", "not-looked-at"]
  static let partyKeys = ["id", "name", "processes", "governed-by"]
  static let memberKeys = ["role", "position"]
  static let criteriaKeys = ["checklist", "edition", "revision", "plan"]

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
    let criteria = fields.list("criteria").compactMap { self.criteria($0, problems) }
    if criteria.isEmpty { fields.reportMissing("criteria") }
    let language = fields.optionalWord("language", as: Language.self) ?? .english
    let isFictional = fields.optionalWord("fictional", as: YesOrNo.self) == .yes
    guard let title, let unit, let kind, let state, let period, !criteria.isEmpty else {
      return nil
    }
    return Assessment(
      id: id, title: title, unit: unit, kind: kind, state: state, language: language,
      period: period, fieldwork: fields.optionalPeriod("fieldwork"), isFictional: isFictional,
      scope: scope(fields), parties: fields.list("parties").compactMap { party($0, problems) },
      team: team, criteria: criteria, target: fields.optionalIdentifier("target"),
      benchmark: fields.optionalIdentifier("benchmark"), previous: previous(fields),
      limitations: fields.localizedList("limitations"), place: document.root.place)
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
          node, "'\(key)' of the scope", keys: ["id", "name"], problems: fields.problems),
        let id = inner.identifier("id"), let name = inner.localized("name")
      else { return nil }
      return Scope.Element(id: id, name: name, place: inner.place(of: "id"))
    }
  }

  private static func party(_ node: YAMLNode, _ problems: DiagnosticCollector) -> Party? {
    guard let fields = Fields(node, "the party", keys: partyKeys, problems: problems),
      let id = fields.identifier("id"), let name = fields.localized("name")
    else { return nil }
    return Party(
      id: id, name: name, processes: fields.optionalLocalized("processes"),
      governedBy: fields.optionalLocalized("governed-by"), place: fields.place(of: "id"))
  }

  private static func member(
    _ entry: (id: String, key: YAMLNode, value: YAMLNode), _ problems: DiagnosticCollector
  ) -> TeamMember? {
    guard
      let fields = Fields(
        entry.value, "team member '\(entry.id)'", keys: memberKeys, problems: problems),
      let role = fields.word("role", as: TeamRole.self),
      let position = fields.localized("position", help: "name the post, not the person")
    else { return nil }
    return TeamMember(id: entry.id, role: role, position: position, place: entry.key.place)
  }

  private static func criteria(
    _ node: YAMLNode, _ problems: DiagnosticCollector
  ) -> Criteria? {
    guard let fields = Fields(node, "the criteria", keys: criteriaKeys, problems: problems) else {
      return nil
    }
    let checklist = fields.identifier("checklist")
    let edition = fields.identifier("edition")
    let revision = fields.identifier("revision")
    guard let checklist, let edition, let revision else { return nil }
    return Criteria(
      checklist: checklist, edition: edition, revision: revision,
      plan: plan(fields),
      place: fields.place(of: "checklist"))
  }

  /// No plan means everything; an empty one would mean nothing, which nobody means.
  private static func plan(_ fields: Fields) -> [String]? {
    guard fields.has("plan") else { return nil }
    let plan = fields.identifiers("plan").map(\.id)
    if plan.isEmpty {
      fields.reportMissing(
        "plan", help: "name sections or subjects, or remove the key for all of them")
    }
    return plan
  }

  private static func previous(_ fields: Fields) -> AssessmentID? {
    assessmentID(fields, "previous")
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
