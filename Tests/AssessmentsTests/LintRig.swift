import Assessments
import Checklists
import Diagnostics
import TestSupport
import Testing
import Text

/// A small audit of 2025 for the questions of lint, each part of which a test may change.
struct LintRig {
  var checklist = Build.conformity([("8", ["R1", "R1/a", "R2", "R3", "R4", "R5"])])
  var answers: [(item: String, answer: String)] = []
  var links: [String: [EvidenceLink]] = [:]
  var evidence: [Evidence] = []
  var findings: [Finding] = []
  var followUps: [FollowUp] = []
  var earlier: Assessment?

  static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  static func link(_ id: String, _ stance: EvidenceLink.Stance = .supports) -> EvidenceLink {
    EvidenceLink(id: id, stance: stance, place: Build.place)
  }

  static func evidence(
    _ id: String, _ kind: Evidence.Kind = .record, obtained: String = "2025-11-03",
    period: (from: String, to: String)? = nil
  ) throws -> Evidence {
    Evidence(
      id: id, title: Build.text(id), kind: kind, shows: nil, source: nil, custodian: nil,
      period: try period.map { try #require(Period(from: day($0.from), to: day($0.to))) },
      obtained: .init(on: try day(obtained), by: "LA", how: nil), location: nil, file: nil,
      classification: .internal, place: Build.place)
  }

  static func finding(
    _ id: String, _ items: [String], _ kind: Finding.Kind = .nonconformity,
    says statement: LocalizedText = Build.text("3 of 25 records have no priority"),
    evidence: [String] = ["LA-1"], repeats: String? = nil, checklist: String = "test"
  ) -> Finding {
    Finding(
      id: id, kind: kind, items: items.map { ItemReference(checklist: checklist, item: $0) },
      theme: nil, statement: statement, risk: nil, recommendation: nil, evidence: evidence,
      grade: nil, repeatOf: repeats, actions: [], place: Build.place)
  }

  func assessment(name: String = "2025") throws -> Assessment {
    let plain = try #require(Build.assessment(checklist, answers, name: name))
    func member(_ id: String, _ role: TeamRole, _ english: String, _ arabic: String) -> TeamMember {
      TeamMember(
        id: id, role: role, position: LocalizedText(english: english, arabic: arabic),
        place: Build.place)
    }
    var assessment = Assessment(
      id: plain.id, title: plain.title, unit: plain.unit, kind: plain.kind, state: plain.state,
      language: plain.language, period: plain.period, fieldwork: nil, isFictional: false,
      scope: plain.scope, parties: [],
      team: [
        member("LA", .leadAssessor, "Lead auditor", "رئيس فريق التدقيق"),
        member("HI", .processOwner, "Head of IT (since May)", "مدير تقنية المعلومات"),
        member("R1", .respondent, "Service desk lead", "مسؤول مكتب الخدمة"),
      ], criteria: plain.criteria, target: nil, benchmark: nil, previous: earlier?.id,
      limitations: [], place: Build.place)
    assessment.answers = plain.answers
    for (item, links) in links { assessment.answers["test"]?[item]?.evidence = links }
    assessment.evidence = evidence
    assessment.findings = findings
    assessment.followUps = followUps
    return assessment
  }

  /// The codes with their messages, sorted; only of these codes where some are named.
  func told(_ codes: DiagnosticCode...) throws -> [String] {
    var library = ChecklistLibrary()
    library.checklists[checklist.id] = checklist
    return AssessmentLint.check(try assessment(), earlier: earlier, in: library)
      .filter { codes.isEmpty || codes.contains($0.code) }
      .map { "\($0.code.id) \($0.message)" }.sorted()
  }
}
