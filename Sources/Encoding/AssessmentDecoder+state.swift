internal import Assessments
internal import Diagnostics
internal import LocatedYAML
internal import Text

/// Reads where an assessment stands: a word, or a mapping that tells who set it.
extension AssessmentDecoder {
  static let standingKeys: KeyTable = [
    "is": .required(.word(Assessment.State.self)), "by": .required(.identifier),
    "on": .required(.date), "why": .optional(.words),
  ]

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
    guard let state, let by, let on else { return nil }
    return Standing(state, by: by, on: on, why: why)
  }
}
