import Assessments
import Checklists
import TestSupport
import Testing
import Text

@testable import Scoring

@Suite("Evidence beside ratings")
struct EvidenceScoreTests {
  private let checklist = Build.maturity([("P", ["P.A", "P.B", "P.C", "P.D"])])

  private func evidence(_ id: String, _ kind: Evidence.Kind, until: String = "2025-06-30") throws
    -> Evidence
  {
    let from = try #require(CalendarDate("2020-01-01"))
    let to = try #require(CalendarDate(until))
    return Evidence(
      id: id, title: Build.text(id), kind: kind, shows: nil, source: nil, custodian: nil,
      period: Period(from: from, to: to),
      obtained: Evidence.Obtained(on: to, by: "LA", how: nil), location: nil, file: nil,
      classification: .internal, place: Build.place)
  }

  private func scored(_ links: [String: [(String, EvidenceLink.Stance)]]) throws -> ChecklistScore {
    var assessment = try #require(
      Build.assessment(
        checklist, [("P.A", "2"), ("P.B", "3"), ("P.C", "1"), ("P.D", "pending 1 2")]))
    assessment.evidence = [
      try evidence("E1", .statement), try evidence("E2", .record),
      try evidence("E3", .document, until: "2024-12-31"), try evidence("E4", .test),
    ]
    for (item, links) in links {
      assessment.answers["test"]?[item]?.evidence = links.map {
        EvidenceLink(id: $0.0, stance: $0.1, place: Build.place)
      }
    }
    return try #require(ScoringModels.score(checklist, of: assessment))
  }

  @Test("coverage counts rated answers only")
  func coverage() throws {
    let score = try scored(["P.A": [("E1", .supports)], "P.D": [("E2", .supports)]])
    #expect(score.evidence.coverage == Coverage(1, of: 3))
    #expect(score.evidence.missing == ["P.B", "P.C"])
  }

  @Test("an answer is as strong as its strongest piece that does not contradict it")
  func strength() throws {
    let score = try scored([
      "P.A": [("E1", .supports), ("E2", .partial)], "P.B": [("E4", .contradicts)],
      "P.C": [("E4", .supports)],
    ])
    #expect(score.evidence.strengths == [1, 0, 0, 1, 1])
    #expect(score.evidence.contradicted == ["P.B"])
  }

  @Test("old is what ends before the period begins")
  func age() throws {
    let score = try scored([
      "P.A": [("E3", .supports)], "P.B": [("E3", .supports), ("E2", .supports)],
    ])
    #expect(score.evidence.outdated == ["P.A"])
  }

  @Test("evidence never changes a rating")
  func apart() throws {
    let without = try scored([:])
    let with = try scored(["P.A": [("E4", .supports)], "P.B": [("E4", .contradicts)]])
    #expect(without.groups.map(\.score.value) == with.groups.map(\.score.value))
  }

  @Test("the median is proposed and not adopted")
  func median() throws {
    let score = try scored([:])
    let pending = try #require(score.item("P.D"))
    #expect(pending.proposedMedian?.exact == "1.5")
    #expect(pending.spread == Rational(1))
    #expect(pending.value == nil)
  }
}
