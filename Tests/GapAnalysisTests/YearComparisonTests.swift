import Assessments
import Checklists
import Scoring
import TestSupport
import Testing

@testable import GapAnalysis

@Suite("This year against last year")
struct YearComparisonTests {
  private let gates = Build.gates([
    ("P", ["P-EN-1", "P-AC-1", "P-AC-2", "P-EX-1"]), ("Q", ["Q-EN-1", "Q-AC-1"]),
  ])
  private let all = ["P-EN-1", "P-AC-1", "P-AC-2", "P-EX-1", "Q-EN-1", "Q-AC-1"]

  private func compare(
    _ checklist: Checklist, _ now: Assessment?, _ before: Assessment?
  ) throws -> YearComparison {
    let now = try #require(now)
    let before = try #require(before)
    return YearComparison(
      now: try #require(ScoringModels.score(checklist, of: now)), of: now,
      before: ScoringModels.score(checklist, of: before), of: before)
  }

  private func rated(_ ratings: String...) -> [(item: String, answer: String)] {
    Array(zip(all, ratings)).map { (item: $0.0, answer: $0.1) }
  }

  @Test("same edition, scope, type and scale, all rated: grade A, regressions by name")
  func gradeA() throws {
    let change = try compare(
      gates,
      Build.assessment(gates, rated("met", "partly", "met", "met", "unmet", "met")),
      Build.assessment(gates, rated("met", "met", "unmet", "met", "unmet", "partly"), name: "2024"))
    #expect(change.comparability.grade == .a)
    #expect(change.comparability.reasons.isEmpty)
    #expect(change.regressions.map(\.item.id) == ["P-AC-1"])
    #expect(change.improvements.map(\.item.id) == ["P-AC-2", "Q-AC-1"])
    #expect(change.unchangedCount == 3)
  }

  @Test("a copied answer that nobody confirmed is no change at all")
  func carriedForward() throws {
    let change = try compare(
      gates,
      Build.assessment(
        gates, rated("met", "met", "met", "met", "met", "carried-forward")),
      Build.assessment(gates, rated("met", "met", "met", "met", "met", "met"), name: "2024"))
    #expect(change.comparability.grade == .b)
    #expect(change.comparability.reasons == [.lowCoverage])
    #expect(change.noLongerRated.map(\.id) == ["Q-AC-1"])
    #expect(change.regressions.isEmpty && change.improvements.isEmpty)
  }

  @Test(
    "grades and their reasons",
    arguments: [
      ("type", Comparability.Grade.c, [Comparability.Reason.otherType]),
      ("scope", .b, [.otherScope]), ("plan", .c, [.fewMatched, .otherPlan]),
      ("edition", .x, [.otherEdition]), ("few", .c, [.fewMatched, .lowCoverage]),
      ("same time", .x, [.notEarlier]), ("unit", .c, [.otherUnit]),
    ])
  func grades(what: String, grade: Comparability.Grade, reasons: [Comparability.Reason]) throws {
    let full = rated("met", "met", "met", "met", "met", "met")
    let before =
      switch what {
      case "type": Build.assessment(gates, full, name: "2024", kind: .selfAssessment)
      case "scope": Build.assessment(gates, full, name: "2024", services: ["S1"])
      case "plan": Build.assessment(gates, full, name: "2024", plan: ["P"])
      case "same time": Build.assessment(gates, full)
      case "unit": Build.assessment(gates, full, name: "2024", unit: "other")
      case "edition": Build.assessment(gates, full, name: "2024", edition: "0")
      default: Build.assessment(gates, rated("met", "met", "met"), name: "2024")
      }
    let change = try compare(gates, Build.assessment(gates, full), before)
    #expect(change.comparability.grade == grade)
    #expect(change.comparability.reasons == reasons)
    if grade >= .c {
      #expect(change.table.rows.isEmpty && change.regressions.isEmpty && change.bridge == nil)
      #expect(change.newlyRated.isEmpty && change.unchangedCount == 0)
    }
  }

  @Test("the parts of the bridge add up exactly", arguments: Array(UInt64(1)...80))
  func bridge(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    func random() -> [(item: String, answer: String)] {
      all.map { item in
        let words = ["met", "met", "met", "partly", "unmet", "not-assessed", "not-applicable"]
        return (item, words.randomElement(using: &generator) ?? "met")
      }
    }
    let change = try compare(
      gates, Build.assessment(gates, random()), Build.assessment(gates, random(), name: "2024"))
    guard let bridge = change.bridge else { return }
    let sum =
      bridge.before - bridge.lostToPlan - bridge.lostToCoverage + bridge.gainedByPlan
      + bridge.gainedByCoverage + bridge.real
    #expect(sum == bridge.now)
  }

  @Test("a change within rating noise is said to be indistinguishable")
  func noise() throws {
    let maturity = Build.maturity([("P", ["P.A", "P.B"]), ("Q", ["Q.A", "Q.B"])])
    let change = try compare(
      maturity,
      Build.assessment(
        maturity, [("P.A", "2.69"), ("P.B", "2.69"), ("Q.A", "2.70"), ("Q.B", "2.70")]),
      Build.assessment(
        maturity, [("P.A", "2"), ("P.B", "2"), ("Q.A", "2"), ("Q.B", "2")], name: "2024"))
    // 2.77 × 0.25 = 0.6925
    #expect(change.noise["P"] == .indistinguishable)
    #expect(change.noise["Q"] == .distinguishable)
  }

  @Test("the noise of a process grows where fewer of its attributes were rated both times")
  func noiseOfFew() throws {
    let maturity = Build.maturity([("P", ["P.A", "P.B", "P.C", "P.D"])])
    let change = try compare(
      maturity, Build.assessment(maturity, [("P.A", "2.80"), ("P.B", "2.80"), ("P.C", "2.80")]),
      Build.assessment(
        maturity, [("P.A", "2"), ("P.B", "2"), ("P.C", "2"), ("P.D", "2")], name: "2024"))
    // 0.6925 × √(4/3) = 0.7996: 0.80 is just beyond, and would be far beyond 0.6925.
    #expect(change.noise["P"] == .distinguishable)
    let less = try compare(
      maturity, Build.assessment(maturity, [("P.A", "2.79"), ("P.B", "2.79"), ("P.C", "2.79")]),
      Build.assessment(
        maturity, [("P.A", "2"), ("P.B", "2"), ("P.C", "2"), ("P.D", "2")], name: "2024"))
    #expect(less.noise["P"] == .indistinguishable)
  }

  @Test("no change gets no verdict")
  func noVerdict() throws {
    let same = rated("met", "met", "unmet", "met", "met", "met")
    let change = try compare(
      gates, Build.assessment(gates, same), Build.assessment(gates, same, name: "2024"))
    #expect(change.noise.isEmpty)
  }

  @Test("one criterion of four more or less is noise, all four are not")
  func shareNoise() throws {
    let one = try compare(
      gates,
      Build.assessment(gates, rated("met", "unmet", "unmet", "unmet", "met", "met")),
      Build.assessment(gates, rated("unmet", "unmet", "unmet", "unmet", "met", "met"), name: "2024")
    )
    #expect(one.noise["P"] == .indistinguishable)
    let four = try compare(
      gates,
      Build.assessment(gates, rated("met", "met", "met", "met", "met", "met")),
      Build.assessment(gates, rated("unmet", "unmet", "unmet", "unmet", "met", "met"), name: "2024")
    )
    #expect(four.noise["P"] == .distinguishable)
  }

  @Test("means are taken on the attributes that were rated both times")
  func matchedOnly() throws {
    let maturity = Build.maturity([("P", ["P.A", "P.B", "P.C", "P.D"])])
    let change = try compare(
      maturity,
      Build.assessment(maturity, [("P.A", "3"), ("P.B", "3"), ("P.C", "3"), ("P.D", "5")]),
      Build.assessment(
        maturity, [("P.A", "2"), ("P.B", "2"), ("P.C", "2"), ("P.D", "not-assessed")],
        name: "2024"))
    let cell = try #require(change.table.rows.first?.cells.first)
    #expect(cell.assessed?.value == Rational(3))
    #expect(cell.reference?.value == Rational(2))
    #expect(change.newlyRated.map(\.id) == ["P.D"])
  }
}
