internal import Assessments
internal import Diagnostics
internal import LocatedYAML
internal import Text

/// Reads where an assessment stands: a word, or a mapping that tells who set it.
extension AssessmentDecoder {
  static let standingKeys: KeyTable = [
    "is": .required(.word(Assessment.State.self)), "by": .required(.identifier),
    "on": .required(.date), "why": .optional(.words),
    "reviewed": .optional(.mapping("review", reviewKeys)),
  ]
  static let reviewKeys: KeyTable = ["by": .required(.identifier), "on": .required(.date)]

  /// The state of a head that is read for it alone.
  static func standing(_ root: YAMLNode, _ problems: DiagnosticCollector) -> Standing? {
    Fields(root, "the assessment", keys: keys.known, problems: problems).flatMap { standing($0) }
  }

  static func standing(_ head: Fields) -> Standing? {
    guard let value = head.value("state"), value.kind == .mapping else {
      return head.word("state", as: Assessment.State.self).map { Standing($0) }
    }
    guard
      let fields = Fields(value, "the state", keys: standingKeys.known, problems: head.problems)
    else { return nil }
    let state = fields.word("is", as: Assessment.State.self)
    let by = fields.identifier("by", help: "name the team id of whoever set the state")
    let on = fields.date("on")
    let why = fields.optionalLocalized("why")
    let reviewed = state.flatMap { review(fields, $0) }
    guard let state, let by, let on else { return nil }
    return Standing(state, by: by, on: on, why: why, reviewed: reviewed)
  }

  /// Who reviewed; it belongs to the states that come after the review.
  private static func review(
    _ fields: Fields, _ state: Assessment.State
  ) -> Standing.Review? {
    guard fields.has("reviewed") else { return nil }
    guard state.keepsReview else {
      fields.problems.report(
        .keyOfOtherStatus, at: fields.place(of: "reviewed"),
        "the state is '\(state.rawValue)', but 'reviewed' belongs to a state after the review",
        help: state == .reviewed
          ? "'by' and 'on' of the state tell who reviewed; remove 'reviewed'"
          : "correct the state, or remove 'reviewed'")
      return nil
    }
    guard
      let inner = fields.fields(
        "reviewed", "'reviewed' of the state", keys: reviewKeys.known,
        help: "tell by (a team id) and on (a date)")
    else { return nil }
    let by = inner.identifier("by", help: "name the team id of whoever reviewed")
    let on = inner.date("on")
    guard let by, let on else { return nil }
    return Standing.Review(by: by, on: on)
  }
}
