import Assessments
import Checklists
import Diagnostics
import TestSupport
import Text

@testable import Interview

/// Runs an interview against answers held in memory, and keeps what was said.
struct Interviewer {
  var interview: LineInterview
  var answers: [ChangeTarget: Answer] = [:]
  var changes: [Change] = []
  var said: [String] = []
  var hasEnded = false
  /// Thrown once, at the next saving.
  var failure: StoreError?
  private var number = 0

  init(
    _ checklist: Checklist, _ given: [(item: String, answer: String)] = [],
    earlier: [(item: String, answer: String)]? = nil, language: Language = .english,
    section: String? = nil
  ) throws {
    var assessment = try Self.assessment(checklist, given, "2025")
    let library = Self.library(checklist)
    assessment = Self.withTeam(assessment)
    for (item, answer) in assessment.answers[checklist.id] ?? [:] {
      answers[.answer(ItemReference(checklist: checklist.id, item: item))] = answer
    }
    let matter = InterviewMatter(
      assessment, in: library,
      earlier: try earlier.map { try Self.assessment(checklist, $0, "2024") }, section: section)
    guard let today = CalendarDate("2025-11-12") else { throw Build.NoDate() }
    interview = LineInterview(matter, by: "LA", today: today, language: language)
    let first = interview.begin()
    carryOut(first)
  }

  private static func assessment(
    _ checklist: Checklist, _ answers: [(item: String, answer: String)], _ name: String
  ) throws -> Assessment {
    guard let assessment = Build.assessment(checklist, answers, name: name) else {
      throw Build.NoDate()
    }
    return assessment
  }

  private static func library(_ checklist: Checklist) -> ChecklistLibrary {
    var library = ChecklistLibrary()
    library.checklists[checklist.id] = checklist
    return library
  }

  private static func withTeam(_ assessment: Assessment) -> Assessment {
    var copy = Assessment(
      id: assessment.id, title: assessment.title, unit: assessment.unit, kind: assessment.kind,
      state: assessment.state, language: assessment.language, period: assessment.period,
      fieldwork: nil, isFictional: false, scope: assessment.scope, parties: [],
      team: [("LA", TeamRole.leadAssessor), ("RV", .reviewer)].map {
        TeamMember(id: $0.0, role: $0.1, position: Build.text($0.0), place: Build.place)
      }, criteria: assessment.criteria, target: nil, benchmark: nil, previous: nil,
      limitations: [], place: assessment.place)
    copy.answers = assessment.answers
    return copy
  }

  /// Types lines, one after the other.
  mutating func type(_ lines: String?...) {
    for line in lines {
      said = []
      let turn = interview.take(line: line)
      carryOut(turn)
    }
  }

  /// The answer that is saved for an item.
  func answer(_ item: String) -> Answer? {
    answers[.answer(ItemReference(checklist: "test", item: item))]
  }

  var text: String { said.joined(separator: "\n") }

  private mutating func carryOut(_ first: LineInterview.Turn) {
    var turn = first
    while true {
      said += turn.lines
      switch turn.request {
      case .line: return
      case .end:
        hasEnded = true
        return
      case .read(let target):
        turn = interview.take(
          snapshot: Snapshot(
            target: target, revision: Revision(hash: "\(number)"), text: nil,
            content: .answer(answers[target])))
      case .save(let change, _):
        if let error = failure {
          failure = nil
          turn = interview.take(failure: error)
          continue
        }
        number += 1
        changes.append(change)
        if case .answer(let answer) = change.content { answers[change.target] = answer }
        turn = interview.take(
          receipt: Receipt(
            target: change.target, number: number, revision: Revision(hash: "\(number)"),
            notices: []))
      }
    }
  }
}
