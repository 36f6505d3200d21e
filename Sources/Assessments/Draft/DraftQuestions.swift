internal import Checklists
internal import Text

/// Asks for what a new assessment cannot be without, and for its team: a question, a line of answer,
/// the next question. It knows no terminal.
///
/// An empty line takes what stands in brackets; a wrong one is told and asked again.
package struct DraftQuestions: Sendable {
  package private(set) var draft: AssessmentDraft
  private let id: AssessmentID
  private let reader: DraftReader
  /// Of the earlier assessment, or of the unit's others.
  private let kind: Assessment.Kind
  private var open: [Subject]

  private enum Subject: Equatable {
    case part(AssessmentDraft.Part)
    case team
  }

  /// - Parameter kind: what to propose.
  package init(
    _ draft: AssessmentDraft, for id: AssessmentID, _ reader: DraftReader,
    kind: Assessment.Kind = .selfAssessment
  ) {
    self.draft = draft
    self.id = id
    self.reader = reader
    self.kind = kind
    open = draft.missing.map { .part($0) }
    // Nobody can answer anything without a team.
    if draft.team.isEmpty { open.append(.team) }
  }

  /// What to ask next; nil when all is said.
  package var question: String? {
    guard let subject = open.first else { return nil }
    return words(subject) + (proposal(subject).map { " [\($0)]:" } ?? ":")
  }

  private func words(_ subject: Subject) -> String {
    switch subject {
    case .part(.unitName): "Name of the unit"
    case .part(.title): "Title"
    case .part(.kind):
      "Type: " + Assessment.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    case .part(.period): "Period that is assessed, FROM..TO"
    case .part(.checklists):
      "Checklists, with blanks between them: "
        + reader.library.checklists.keys.sorted().joined(separator: ", ")
    case .team where draft.team.isEmpty:
      "Team, one ID:ROLE:POST a line; roles: "
        + TeamRole.allCases.map(\.rawValue).joined(separator: ", ")
    case .team: "Next of the team"
    }
  }

  private func proposal(_ subject: Subject) -> String? {
    switch subject {
    case .part(.unitName): id.unit
    case .part(.title): "\(draft.unitName?.plain ?? id.unit) \(id.name)"
    case .part(.kind): kind.rawValue
    case .part(.period): year.map { "\($0)-01-01..\($0)-12-31" }
    case .part(.checklists):
      reader.library.checklists.count == 1 ? reader.library.checklists.keys.first : nil
    case .team: draft.team.isEmpty ? "nobody yet" : "nobody else"
    }
  }

  /// The name of the assessment, if it is a year.
  private var year: String? {
    CalendarDate("\(id.name)-01-01") == nil ? nil : id.name
  }

  /// Takes the answer to the question.
  ///
  /// - Returns: why it does not do; then the same question is asked again.
  package mutating func answer(_ line: String) -> DraftProblem? {
    guard let subject = open.first else { return nil }
    let isEmpty = Normaliser.identifier(line).isEmpty
    do throws(DraftProblem) {
      switch subject {
      case .team where isEmpty: open.removeFirst()
      case .team: try reader.add(line, to: &draft.team)
      case .part(let part):
        guard let answer = isEmpty ? proposal(subject) : line else {
          throw Self.empty
        }
        try take(answer, as: part)
        open.removeFirst()
      }
      return nil
    } catch {
      return error
    }
  }

  private static let empty = DraftProblem("an answer is needed here")

  private mutating func take(
    _ line: String, as part: AssessmentDraft.Part
  ) throws(DraftProblem) {
    switch part {
    case .unitName: draft.unitName = try reader.words(line)
    case .title: draft.title = try reader.words(line)
    case .kind: draft.kind = try reader.word(line, as: Assessment.Kind.self)
    case .period: draft.period = try reader.period(line)
    case .checklists:
      var chosen = draft
      for id in line.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == "،" }) {
        try reader.addChecklist(String(id), to: &chosen)
      }
      if chosen.checklists.isEmpty { throw Self.empty }
      try reader.checkPlans(of: chosen)
      draft = chosen
    }
  }
}
