internal import Assessments
internal import Diagnostics
internal import LocatedYAML
internal import Text

/// Reads what became of earlier findings, from `findings.yaml`.
extension FindingsDecoder {
  static let followUpKeys: KeyTable = [
    "outcome": .required(.word(FollowUp.Outcome.self)), "by": .required(.identifier),
    "on": .required(.date), "why": .optional(.words),
    "accepted": .optional(.mapping("accepted", acceptedKeys)),
    "evidence": .optional(.list(.identifier)),
  ]
  static let acceptedKeys: KeyTable = ["by": .required(.words), "until": .required(.date)]

  private static let named: [Fields.NestedKey] = ["by", "on", "accepted.until", "evidence"]

  /// One follow-up, from its block.
  static func followUp(
    _ id: String, _ entry: (key: YAMLNode, value: YAMLNode), _ problems: DiagnosticCollector
  ) -> FollowUp? {
    guard
      let fields = Fields(
        entry.value, "the follow-up of '\(id)'", keys: followUpKeys.known, problems: problems)
    else { return nil }
    let outcome = fields.word("outcome", as: FollowUp.Outcome.self)
    let by = fields.identifier("by", help: "name the team id of whoever verified it")
    let on = fields.date("on")
    let why = fields.optionalLocalized("why")
    let accepted = outcome.flatMap { acceptance(fields, $0) }
    let evidence = fields.identifiers("evidence").map(\.id)
    guard let outcome, let by, let on else { return nil }
    if outcome != .effective, fields.value("why") == nil {
      problems.report(
        .followUpWithoutReason, at: fields.place(of: fields.has("why") ? "why" : "outcome"),
        "'\(id)' is followed up as \(outcome.rawValue) without a reason",
        help: "add 'why': one sentence on what was seen, or what prevented it")
    }
    if outcome == .riskAccepted, accepted == nil { return nil }
    var followUp = FollowUp(
      finding: id, outcome: outcome, by: by, on: on, why: why, accepted: accepted,
      evidence: evidence, place: entry.key.place)
    followUp.places = fields.places(of: named)
    return followUp
  }

  /// Who takes the risk; it belongs to that outcome and to no other.
  private static func acceptance(
    _ fields: Fields, _ outcome: FollowUp.Outcome
  ) -> FollowUp.Acceptance? {
    guard outcome == .riskAccepted else {
      if fields.has("accepted") {
        fields.problems.report(
          .keyOfOtherStatus, at: fields.place(of: "accepted"),
          "\(fields.what) has outcome '\(outcome.rawValue)', but 'accepted' belongs to risk-accepted",
          help: "change the outcome, or remove 'accepted'")
      }
      return nil
    }
    guard
      let inner = fields.fields(
        "accepted", "'accepted' of \(fields.what)", keys: acceptedKeys.known,
        help: "add 'accepted' with by (the post that takes the risk) and until (a date)")
    else { return nil }
    let by = inner.localized("by", help: "name the post that takes the risk")
    let until = inner.date("until")
    guard let by, let until else { return nil }
    return FollowUp.Acceptance(by: by, until: until)
  }
}
