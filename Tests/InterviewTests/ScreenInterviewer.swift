import Assessments
import Checklists
import Diagnostics
import TestSupport
import Text

@testable import Interview

/// Runs a full-screen interview against blocks held in memory, and keeps what was asked for.
struct ScreenInterviewer {
  var session: InterviewSession
  /// What stands in the file, by block, with its revision.
  var blocks: [ChangeTarget: (content: Change.Content, revision: Revision)] = [:]
  var changes: [Change] = []
  var hasEnded = false
  var isSuspended = false
  /// What was given to another program to edit.
  var edited: String?
  /// Thrown once, at the next saving.
  var failure: StoreError?
  /// Whether the store finds that what is saved stands there already.
  var sameRevision = false
  private var number = 0

  init(
    _ checklist: Checklist, _ given: [(item: String, answer: String)] = [],
    earlier: [(item: String, answer: String)]? = nil, language: Language = .english,
    writer: String = "LA", size: ScreenSize = .smallest, memory: SessionMemory? = nil,
    openFindings: [OpenFinding] = [], isASCII: Bool = false,
    kind: Assessment.Kind = .internalAudit, notes: [String: String] = [:]
  ) throws {
    var library = ChecklistLibrary()
    library.checklists[checklist.id] = checklist
    guard let built = Build.assessment(checklist, given, name: "2025"),
      let today = CalendarDate("2025-11-12")
    else { throw Build.NoDate() }
    var assessment = Self.withTeam(built, kind)
    for (item, note) in notes {
      var answer = Answer(item: item, status: .notAssessed, place: Build.place)
      answer.note = LocalizedText(note, in: .english)
      assessment.answers[checklist.id, default: [:]][item] = answer
    }
    for (item, answer) in assessment.answers[checklist.id] ?? [:] {
      blocks[.answer(ItemReference(checklist: checklist.id, item: item))] = (
        .answer(answer), Revision(hash: "first")
      )
    }
    let matter = InterviewMatter(
      assessment, in: library,
      earlier: earlier.flatMap { Build.assessment(checklist, $0, name: "2024") },
      openFindings: openFindings)
    session = InterviewSession(
      matter, by: writer, today: today, language: language, size: size,
      time: SessionTime(clock: "10:41", elapsedSeconds: 0), isASCII: isASCII, memory: memory)
    carryOut(session.begin())
  }

  private static func withTeam(_ assessment: Assessment, _ kind: Assessment.Kind) -> Assessment {
    var copy = Assessment(
      id: assessment.id, title: assessment.title, unit: assessment.unit, kind: kind,
      state: assessment.state, language: assessment.language, period: assessment.period,
      fieldwork: nil, isFictional: false, scope: assessment.scope, parties: [],
      team: [
        ("LA", TeamRole.leadAssessor), ("RV", .reviewer), ("R1", .respondent),
      ].map {
        TeamMember(id: $0.0, role: $0.1, position: Build.text($0.0), place: Build.place)
      }, criteria: assessment.criteria, target: nil, benchmark: nil, previous: nil,
      limitations: [], place: assessment.place)
    copy.answers = assessment.answers
    return copy
  }

  // MARK: Typing

  /// Types characters, one key each.
  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  mutating func press(_ keys: Key...) {
    for key in keys { carryOut(session.take(key)) }
  }

  /// Somebody else changes a block meanwhile.
  mutating func elsewhere(_ answer: Answer, of checklist: String = "test") {
    number += 1
    let item = ItemReference(checklist: checklist, item: answer.item)
    blocks[.answer(item)] = (.answer(answer), Revision(hash: "other\(number)"))
  }

  mutating func elsewhere(_ content: Change.Content, at target: ChangeTarget) {
    number += 1
    blocks[target] = (content, Revision(hash: "other\(number)"))
  }

  /// Somebody else takes an answer away meanwhile.
  mutating func remove(_ item: String, of checklist: String = "test") {
    blocks[.answer(ItemReference(checklist: checklist, item: item))] = nil
  }

  mutating func edit(_ text: String?) { carryOut(session.take(edited: text)) }

  func answer(_ item: String) -> Answer? {
    let target = ChangeTarget.answer(ItemReference(checklist: "test", item: item))
    if case .answer(let answer)? = blocks[target]?.content { return answer }
    return nil
  }

  /// The rows of the screen as text.
  var rows: [String] { session.frame.rows.map(\.text) }
  var screen: String { rows.joined(separator: "\n") }

  private mutating func carryOut(_ first: InterviewSession.Request) {
    var request = first
    while true {
      switch request {
      case .key: return
      case .suspend:
        isSuspended = true
        return
      case .end:
        hasEnded = true
        return
      case .edit(let text):
        edited = text
        return
      case .readRegister:
        let all = blocks.compactMap { target, block -> Evidence? in
          if case .evidence(let entry) = block.content { entry } else { nil }
        }
        request = session.take(register: all.sorted { $0.id < $1.id })
      case .read(let target):
        let known = blocks[target]
        request = session.take(
          snapshot: Snapshot(
            target: target, revision: known?.revision ?? .absent, text: nil,
            content: known?.content ?? Self.nothing(at: target)))
      case .save(let pending):
        request = save(pending)
      }
    }
  }

  private mutating func save(
    _ pending: InterviewSession.PendingSave
  ) -> InterviewSession.Request {
    let target = pending.change.target
    if let error = failure {
      failure = nil
      return session.take(failure: error)
    }
    let present = blocks[target]?.revision ?? .absent
    if present != pending.expected {
      let theirs = Conflict.Version(
        revision: present, text: nil, summary: blocks[target]?.content.summary ?? "none", by: "RV",
        at: "2025-11-12T10:40:00Z")
      let mine = Conflict.Version(
        revision: .absent, text: nil, summary: pending.change.content.summary)
      return session.take(
        failure: .conflict(
          Conflict(target: target, base: nil, theirs: theirs, mine: mine),
          Diagnostic(.changedMeanwhile, at: Build.place, "changed")))
    }
    if sameRevision {
      return session.take(
        receipt: Receipt(target: target, number: 0, revision: present, notices: []))
    }
    number += 1
    changes.append(pending.change)
    let isGone = pending.change.content.summary == Change.Content.none
    let revision = isGone ? .absent : Revision(hash: "\(number)")
    blocks[target] = isGone ? nil : (pending.change.content, revision)
    return session.take(
      receipt: Receipt(target: target, number: number, revision: revision, notices: []))
  }

  private static func nothing(at target: ChangeTarget) -> Change.Content {
    switch target.keys.first {
    case "evidence": .evidence(nil)
    case "findings": .finding(nil)
    case "follow-ups": .followUp(nil)
    default: .answer(nil)
    }
  }
}
