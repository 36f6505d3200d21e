internal import Assessments
internal import Diagnostics
internal import LocatedYAML
internal import Text

/// Reads the dispute of an answer.
extension AnswersDecoder {
  static let disputeKeys: KeyTable = [
    "between": .required(.list(.identifier, atLeast: 2)),
    "outcome": .required(.word(Dispute.Outcome.self)), "by": .required(.identifier),
    "on": .required(.date), "why": .required(.words),
  ]

  static func dispute(_ fields: Fields) -> Dispute? {
    guard
      let inner = fields.optionalFields(
        "dispute", "'dispute' of \(fields.what)", keys: disputeKeys.known)
    else { return nil }
    let between = inner.identifiers("between").map(\.id)
    if between.count < 2 { reportTooFew(inner) }
    let outcome = inner.word("outcome", as: Dispute.Outcome.self)
    let by = inner.identifier("by", help: "name the team id of whoever decided or settled it")
    let on = inner.date("on")
    let why = inner.localized("why")
    guard between.count > 1, let outcome, let by, let on, let why else { return nil }
    return Dispute(
      between: between, outcome: outcome, by: by, on: on, why: why,
      place: inner.place(of: "between")
    )
  }

  /// It takes two to differ. A list that holds what is no id has told that itself.
  private static func reportTooFew(_ fields: Fields) {
    let help = "name the team ids of those who differ, two or more"
    guard let value = fields.value("between"), !value.isEmpty else {
      return fields.reportMissing("between", help: help)
    }
    guard value.kind == .sequence, value.elements.allSatisfy({ $0.kind == .scalar && !$0.isBlank })
    else { return }
    let names = value.elements.first.map { "only '\($0.text)'" } ?? "nobody"
    fields.problems.report(
      .disputeWithoutVoices, at: fields.place(of: "between"),
      "\(fields.what) names \(names) in 'between'", help: help)
  }
}
