import Assessments
import Checklists
import TestSupport
import Testing

@testable import Scoring

/// Mistakes seen in other tools, each tried on ours. Those that need a whole report or a comparison
/// are tried in ReportingTests and GapAnalysisTests.
@Suite("Pitfalls seen elsewhere")
struct PitfallTests {
  private func group(
    _ checklist: Checklist, _ answers: [(item: String, answer: String)]
  ) throws -> GroupScore {
    let assessment = try #require(Build.assessment(checklist, answers))
    return try #require(ScoringModels.score(checklist, of: assessment)?.groups.first)
  }

  private let maturity = Build.maturity([("P", ["P.A", "P.B"])])
  private let gates = Build.gates([("P", ["P-EN-1", "P-AC-1"])])

  @Test(
    "nothing applicable is no basis, not 100 %", arguments: ["not-applicable", "not-triggered"])
  func nothingApplicable(status: String) throws {
    let process = try group(maturity, [("P.A", status), ("P.B", status)])
    #expect(process.score.value == nil && process.score.range == nil)
    #expect(process.score.coverage == Coverage(0, of: 0))
    let practice = try group(gates, [("P-EN-1", status), ("P-AC-1", status)])
    #expect(practice.score.value == nil)
    #expect(practice.steps.map(\.state) == [.noneApplies, .noneApplies])
  }

  @Test("an unanswered item is not 0: leaving an answer out changes no value")
  func unanswered() throws {
    let one = try group(maturity, [("P.A", "3.00")])
    #expect(one.score.value == Rational(3))
    #expect(one.score.range?.low == Rational(3).divided(by: Rational(2)))
    let other = try group(maturity, [("P.A", "3.00"), ("P.B", "not-assessed")])
    #expect(other.score.value == one.score.value && other.score.range == one.score.range)
  }

  @Test("a weight orders gaps and never touches a score")
  func weights() throws {
    let heavy = Checklist.Group(
      id: "P", title: Build.text("P"), path: ["P"], related: [],
      items: gates.items.map {
        Item(
          id: $0.id, kind: $0.kind, text: $0.text, group: $0.group,
          weight: ExactDecimal(whole: 999), place: $0.place)
      }, place: Build.place)
    let weighted = Checklist(
      id: gates.id, kind: .gates, title: gates.title, edition: "1", revision: "1",
      about: gates.about, scale: gates.scale, scoring: gates.scoring, sections: [],
      groups: [heavy], place: Build.place)
    let answers = [("P-EN-1", "met"), ("P-AC-1", "partly")]
    let plain = try group(gates, answers)
    let loaded = try group(weighted, answers)
    #expect(plain.score.value == loaded.score.value)
    #expect(plain.score.possible == loaded.score.possible)
  }

  @Test("partly counts as nothing in the number of what is met")
  func partly() throws {
    let practice = try group(gates, [("P-EN-1", "partly"), ("P-AC-1", "partly")])
    #expect(practice.score.value == .zero)
    #expect(practice.steps.map(\.state) == [.partly, .partly])
  }

  @Test("a group without items divides by nothing")
  func emptyGroup() throws {
    let empty = Build.maturity([("P", [])])
    let process = try group(empty, [])
    #expect(process.score.value == nil && process.score.possible == .zero)
  }

  @Test("a voice alone never scores, even when all voices agree")
  func voices() throws {
    let process = try group(maturity, [("P.A", "pending 4.00 4.00"), ("P.B", "2.00")])
    #expect(process.score.value == Rational(2))
    #expect(process.score.coverage == Coverage(1, of: 2))
  }
}
