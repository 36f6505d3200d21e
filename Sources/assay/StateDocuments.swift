internal import Assessments
internal import Diagnostics
internal import Text

/// `assay state --json`
struct StateDocument: Encodable {
  let schema = "assay/state/1"
  let assessment: String
  let state: String
  let by: String?
  let on: String?
  let why: String?
  let reviewed: Review?
  /// Why the state cannot stand, where somebody wrote it into the file against the rules by name.
  let faults: [String]
  let next: [Step]

  /// Who reviewed it, and when.
  struct Review: Encodable {
    let by: String
    let on: String
  }

  struct Step: Encodable {
    let state: String
    /// Who may set it; empty where anybody of the team may.
    let roles: [String]
    /// Whether it is for somebody who has not answered.
    let bySecondPerson: Bool
    /// What the rules by name say against it, whoever sets it.
    let obstacles: [String]
    /// What would be told of it without keeping it from anybody.
    let notices: [String]
  }

  init(_ own: Assessment) {
    assessment = own.id.description
    state = own.state.rawValue
    by = own.standing.by
    on = own.standing.on?.description
    why = own.standing.why?.plain
    reviewed = own.standing.review.map { Review(by: $0.by, on: $0.on.description) }
    faults = AssessmentRules.faults(of: own).map(\.message)
    next = AssessmentRules.steps(from: own).map { state in
      Step(
        state: state.rawValue, roles: state.roles.map(\.rawValue),
        bySecondPerson: state.needsSecondPerson,
        obstacles: AssessmentRules.objections(to: state, by: nil, in: own).map(\.message),
        notices: AssessmentRules.notices(to: state, by: nil, in: own).map(\.message))
    }
  }
}

/// `assay state --to STATE --json`
struct StateChangeDocument: Encodable {
  let schema = "assay/state-change/1"
  let assessment: String
  let from: String
  let to: String
  /// The number of the change in the journals; nil with `--dry-run`.
  let change: Int?
  let written: Bool
  /// What is to be told of the step.
  let notices: [String]
}
