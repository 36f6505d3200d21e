package import Assessments
internal import Checklists
package import Diagnostics
package import LocatedYAML
internal import Text

/// Reads `findings.yaml`: findings with their actions.
package enum FindingsDecoder {
  static let keys: KeyTable = [
    "findings": .required(.entries(.mapping("finding", findingKeys))),
    "follow-ups": .optional(.entries(.mapping("follow-up", followUpKeys))),
  ]
  static let findingKeys: KeyTable = [
    "kind": .required(.word(Finding.Kind.self)),
    "items": .required(.list(.reference(parts: 2), atLeast: 1)),
    "theme": .optional(.word(Finding.Theme.self)), "statement": .required(.words),
    "risk": .optional(.words), "recommendation": .optional(.words),
    "evidence": .optional(.list(.identifier)), "grade": .optional(.mapping("grade", gradeKeys)),
    "reviewed-by": .optional(.identifier), "repeat-of": .optional(.reference(parts: 3)),
    "actions": .optional(.entries(.mapping("action", actionKeys))),
  ]
  static let gradeKeys: KeyTable = [
    "value": .required(.word(Finding.Grade.Value.self)), "by": .required(.identifier),
    "why": .required(.words),
  ]
  static let actionKeys: KeyTable = [
    "kind": .required(.word(Action.Kind.self)), "what": .required(.words),
    "owner": .required(.words), "due": .required(.date),
    "effort": .optional(.word(Action.Size.self)), "impact": .optional(.word(Action.Size.self)),
    "phase": .optional(.identifier), "depends-on": .optional(.list(.identifier)),
    "state": .required(.word(Action.State.self)),
    "effectiveness": .optional(.mapping("effectiveness", effectivenessKeys)),
  ]
  static let effectivenessKeys: KeyTable = [
    "on": .required(.date), "by": .required(.identifier),
    "result": .required(.word(Action.Effectiveness.Result.self)), "note": .optional(.words),
  ]

  private static let named: [Fields.NestedKey] = [
    "items", "evidence", "grade", "grade.by", "reviewed-by", "recommendation", "repeat-of",
  ]
  private static let namedInActions: [Fields.NestedKey] = ["depends-on", "effectiveness.by"]

  package static func decode(
    _ document: YAMLDocument, _ problems: DiagnosticCollector
  ) -> (findings: [Finding], followUps: [FollowUp]) {
    guard
      let fields = Fields(
        document.root, "the file of findings", keys: keys.known, problems: problems)
    else { return ([], []) }
    let findings = fields.requiredEntries("findings").compactMap { id, key, value in
      finding(id, (key, value), problems)
    }
    let followUps = fields.entries("follow-ups").compactMap { id, key, value in
      followUp(id, (key, value), problems)
    }
    return (findings, followUps)
  }

  /// One finding with its actions, from its block.
  static func finding(
    _ id: String, _ entry: (key: YAMLNode, value: YAMLNode), _ problems: DiagnosticCollector
  ) -> Finding? {
    Fields(entry.value, "finding '\(id)'", keys: findingKeys.known, problems: problems)
      .flatMap { finding(id, $0, at: entry.key.place) }
  }

  private static func finding(_ id: String, _ fields: Fields, at place: Place) -> Finding? {
    let kind = fields.word("kind", as: Finding.Kind.self)
    let statement = fields.localized("statement")
    let items = fields.itemReferences("items")
    if fields.value("items").map({ $0.kind == .sequence && $0.elements.isEmpty }) ?? true {
      fields.reportMissing("items", help: "name at least one item")
    }
    let theme = fields.optionalWord("theme", as: Finding.Theme.self)
    let risk = fields.optionalLocalized("risk")
    let recommendation = fields.optionalLocalized("recommendation")
    let evidence = fields.identifiers("evidence").map(\.id)
    let grade = grade(fields)
    let reviewedBy = fields.optionalIdentifier("reviewed-by")
    let repeatOf = repeatOf(fields)
    let actions = fields.entries("actions").compactMap { action($0, fields.problems) }
    guard let kind, let statement else { return nil }
    var finding = Finding(
      id: id, kind: kind, items: items, theme: theme, statement: statement, risk: risk,
      recommendation: recommendation, evidence: evidence, grade: grade, reviewedBy: reviewedBy,
      repeatOf: repeatOf, actions: actions, place: place)
    finding.places = fields.places(of: named)
    return finding
  }

  /// A finding of an earlier assessment: `demo-unit/2024/LA-F05`.
  private static func repeatOf(_ fields: Fields) -> String? {
    guard let text = fields.optionalIdentifier("repeat-of") else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 3, parts.allSatisfy({ !$0.isEmpty }) { return text }
    fields.problems.report(
      .wrongShape, at: fields.place(of: "repeat-of"), "'\(text)' does not name an earlier finding",
      help: "write unit, assessment and finding: \"demo-unit/2024/LA-F05\"")
    return nil
  }

  private static func grade(_ fields: Fields) -> Finding.Grade? {
    guard
      let inner = fields.optionalFields(
        "grade", "the grade of \(fields.what)", keys: gradeKeys.known)
    else { return nil }
    let value = inner.word("value", as: Finding.Grade.Value.self)
    let by = inner.identifier("by", help: "a grade is set by a person: name the team id")
    let why = inner.localized("why")
    guard let value, let by, let why else { return nil }
    return Finding.Grade(value: value, by: by, why: why)
  }

  private static func action(
    _ entry: (id: String, key: YAMLNode, value: YAMLNode), _ problems: DiagnosticCollector
  ) -> Action? {
    guard
      let fields = Fields(
        entry.value, "action '\(entry.id)'", keys: actionKeys.known, problems: problems)
    else { return nil }
    let kind = fields.word("kind", as: Action.Kind.self)
    let what = fields.localized("what")
    let owner = fields.localized("owner", help: "name the post that owns the action")
    let due = fields.date("due")
    let state = fields.word("state", as: Action.State.self)
    let effort = fields.optionalWord("effort", as: Action.Size.self)
    let impact = fields.optionalWord("impact", as: Action.Size.self)
    let phase = fields.optionalIdentifier("phase")
    let dependsOn = fields.identifiers("depends-on").map(\.id)
    let effectiveness = effectiveness(fields)
    guard let kind, let what, let owner, let due, let state else { return nil }
    var action = Action(
      id: entry.id, kind: kind, what: what, owner: owner, due: due, effort: effort,
      impact: impact, phase: phase, dependsOn: dependsOn, state: state,
      effectiveness: effectiveness, place: entry.key.place)
    action.places = fields.places(of: namedInActions)
    return action
  }

  private static func effectiveness(_ fields: Fields) -> Action.Effectiveness? {
    guard
      let inner = fields.optionalFields(
        "effectiveness", "the effectiveness of \(fields.what)", keys: effectivenessKeys.known)
    else { return nil }
    let on = inner.date("on")
    let by = inner.identifier("by")
    let result = inner.word("result", as: Action.Effectiveness.Result.self)
    let note = inner.optionalLocalized("note")
    guard let on, let by, let result else { return nil }
    return Action.Effectiveness(on: on, by: by, result: result, note: note)
  }
}
