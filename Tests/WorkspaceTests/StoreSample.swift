import Assessments
import Checklists
import TestSupport
import Text

/// A small assessment for tests of the store.
enum StoreSample {
  static func head(state: String = "draft", edition: String = "1") -> String {
    """
    title: Audit 2025
    unit:
      id: "unit"
      name: A unit
    type: internal-audit
    state: \(state)
    period:
      from: "2025-01-01"
      to: "2025-12-31"
    team:
      "LA":
        role: lead-assessor
        position: Lead
      "SD":
        role: assessor
        position: Auditor
    criteria:
      - checklist: "test"
        edition: "\(edition)"
        revision: "1"

    """
  }

  static let answers = """
    # by hand
    checklist: "test"
    answers:
      # the first
      "G-EN-1":
        status: rated  # sure
        rating: met
        agreed: {by: LA, "on": "2025-06-01"}
        note: A long
          text

      # the last
      "G-EX-1":
        status: not-assessed

    """

  /// One of a few changes of a target; 0 removes it.
  static func change(
    _ target: ChangeTarget, _ kind: Int, on scale: Scale, _ note: String
  ) -> Change {
    if let item = target.item {
      let words = ["", "met", "partly", "unmet", "not-assessed", "pending met unmet", "met"][kind]
      guard kind > 0, var answer = Build.answer(item.item, words, on: scale) else {
        return .removeAnswer(item)
      }
      answer.note = LocalizedText([.english: "seen: \(note)"])
      return .answer(answer, of: item.checklist, why: kind == 6 ? "because \(note)" : nil)
    }
    if target == .evidence(target.id) {
      return kind == 0 ? .removeEvidence(target.id) : .evidence(evidence(target.id, note))
    }
    if target == .followUp(target.id) {
      return kind == 0 ? .removeFollowUp(target.id) : .followUp(followUp(target.id, note))
    }
    return kind == 0 ? .removeFinding(target.id) : .finding(finding(target.id, note))
  }

  static func evidence(_ id: String, _ title: String) -> Evidence {
    Evidence(
      id: id, title: LocalizedText([.english: title]), kind: .record, shows: nil, source: nil,
      custodian: nil, period: nil,
      obtained: Evidence.Obtained(on: day, by: "LA", how: nil), location: nil, file: nil,
      classification: .internal, place: Build.place)
  }

  static func followUp(_ finding: String, _ why: String) -> FollowUp {
    FollowUp(
      finding: finding, outcome: .ineffective, by: "LA", on: day,
      why: LocalizedText([.english: why]), place: Build.place)
  }

  static func finding(_ id: String, _ statement: String) -> Finding {
    Finding(
      id: id, kind: .nonconformity, items: [ItemReference(checklist: "test", item: "G-EN-1")],
      theme: .records, statement: LocalizedText([.english: statement]), risk: nil,
      recommendation: nil, evidence: [], grade: nil, repeatOf: nil,
      actions: [
        Action(
          id: "LA-A1", kind: .correction, what: LocalizedText([.english: "mend it"]),
          owner: LocalizedText([.english: "Head of IT"]), due: day, effort: .small, impact: nil,
          phase: "1", dependsOn: [], state: .open, effectiveness: nil, place: Build.place)
      ], place: Build.place)
  }

  // swift-format-ignore: NeverForceUnwrap
  static let day = Build.day!
}
