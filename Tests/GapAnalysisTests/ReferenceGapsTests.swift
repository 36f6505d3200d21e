import Assessments
import Checklists
import Scoring
import TestSupport
import Testing
internal import Workspace

@testable import GapAnalysis

@Suite("Gaps against a target")
struct ReferenceGapsTests {
  private let gates = Build.gates(
    [("P", ["P-AC-1", "P-AC-2", "P-EX-1"]), ("Q", ["Q-EN-1", "Q-AC-1"])],
    flow: [("P-EX-1", ["Q-EN-1", "Q-AC-1"])])

  private func target(_ checklist: Checklist, _ standard: String) throws -> ReferenceProfile {
    ReferenceProfile(
      id: "target", title: Build.text("t"),
      kind: .target(setBy: Build.text("head"), rationale: Build.text("because")),
      values: [
        ReferenceProfile.Values(
          checklist: checklist.id, standard: try checklist.scale.rating(from: standard),
          subjects: [:], items: [:])
      ], place: Build.place)
  }

  private func gaps(
    _ checklist: Checklist, _ answers: [(item: String, answer: String)], target: String
  ) throws -> ReferenceGaps {
    let assessment = try #require(Build.assessment(checklist, answers))
    let score = try #require(ScoringModels.score(checklist, of: assessment))
    return try #require(ReferenceGaps(score, against: try self.target(checklist, target)))
  }

  @Test("what feeds others comes first, then what is further away")
  func order() throws {
    let gaps = try gaps(
      gates,
      [
        ("P-AC-1", "partly"), ("P-AC-2", "unmet"), ("P-EX-1", "partly"), ("Q-EN-1", "met"),
        ("Q-AC-1", "not-assessed"),
      ], target: "met")
    #expect(gaps.itemGaps.map(\.item.id) == ["P-EX-1", "P-AC-2", "P-AC-1"])
    #expect(gaps.itemGaps.map(\.priority) == [Rational(3), Rational(2), Rational(1)])
    #expect(gaps.itemGaps.first?.feeds == ["Q-EN-1", "Q-AC-1"])
    #expect(gaps.unknown.map(\.id) == ["Q-AC-1"])
  }

  @Test("a criterion that does not apply is neither a gap nor unknown")
  func notApplicable() throws {
    let gaps = try gaps(gates, [("P-AC-1", "not-applicable"), ("P-AC-2", "met")], target: "met")
    #expect(gaps.itemGaps.isEmpty)
    #expect(gaps.unknown.map(\.id) == ["P-EX-1", "Q-EN-1", "Q-AC-1"])
  }

  @Test("the table has a difference only where both sides have a basis")
  func table() throws {
    let gaps = try gaps(gates, [("P-AC-1", "met"), ("P-AC-2", "partly")], target: "met")
    let p = try #require(gaps.table.rows.first { $0.group.id == "P" })
    #expect(p.cells[0].assessed == Measure(Rational(1), of: 2))
    #expect(p.cells[0].difference == Rational(-1))
    #expect(p.matched == Coverage(2, of: 3))
    let q = try #require(gaps.table.rows.first { $0.group.id == "Q" })
    #expect(q.cells[0].assessed == nil && q.cells[0].difference == nil)
  }

  @Test(
    "what is open or does not apply is no shortfall in the table",
    arguments: [
      "not-assessed", "pending unmet met", "carried-forward", "not-applicable", "not-triggered",
    ])
  func openIsNoShortfall(status: String) throws {
    let rated = [("P-AC-1", "met"), ("P-AC-2", "unmet"), ("P-EX-1", "met")]
    let before = try gaps(gates, rated, target: "met")
    let after = try gaps(gates, [rated[0], rated[1], ("P-EX-1", status)], target: "met")
    let difference = { (gaps: ReferenceGaps) in gaps.table.rows.first?.cells.first?.difference }
    #expect(difference(before) == Rational(-1))
    #expect(difference(after) == Rational(-1))
  }

  @Test("the differences of the table are the gaps of the list, counted")
  func tableAndListAgree() throws {
    for name in ["demo-unit/2024", "demo-unit/2025"] {
      let analysis = try Repository.analysis(name)
      let checklist = try #require(analysis.checklists.first { $0.checklist.kind == .gates })
      let gaps = try #require(checklist.target)
      let sum = gaps.table.rows.compactMap { $0.cells.first?.difference }.reduce(.zero, +)
      #expect(sum == Rational(-gaps.itemGaps.count))
    }
  }

  @Test("both sides of an overall stand on the same attributes")
  func sameAttributes() throws {
    let maturity = Build.maturity([("P", ["P.A", "P.B"])])
    let assessment = try #require(
      Build.assessment(maturity, [("P.A", "2.00"), ("P.B", "not-assessed")]))
    let score = try #require(ScoringModels.score(maturity, of: assessment))
    let profile = ReferenceProfile(
      id: "t", title: Build.text("t"),
      kind: .target(setBy: Build.text("a"), rationale: Build.text("b")),
      values: [
        ReferenceProfile.Values(
          checklist: "test", standard: nil, subjects: [:],
          items: [
            "P.A": try maturity.scale.rating(from: "2.50"),
            "P.B": try maturity.scale.rating(from: "5"),
          ])
      ], place: Build.place)
    let gaps = try #require(ReferenceGaps(score, against: profile))
    let overall = try #require(gaps.table.rows.first?.cells.first)
    #expect(overall.reference?.value.exact == "2.5")
    #expect(overall.difference?.exact == "-0.5")
    #expect(gaps.table.rows.first?.matched == Coverage(1, of: 2))
  }

  @Test("a rating above the one that means met is met as well; a finer one counts as its whole")
  func metByRank() throws {
    let scale = try #require(try Repository.folder().load([]).library.scales["achievement-nplf"])
    let base = Build.gates([("P", ["P-AC-1", "P-AC-2", "P-AC-3", "P-AC-4"])])
    let checklist = Checklist(
      id: "test", kind: .gates, title: base.title, edition: "1", revision: "1", about: base.about,
      scale: scale,
      scoring: Checklist.ScoringChoice(
        model: "gates", parameters: ["satisfied-by": "L", "partly-by": "P"], place: Build.place),
      sections: [], groups: base.groups, place: Build.place)
    let assessment = try #require(
      Build.assessment(
        checklist, [("P-AC-1", "L+"), ("P-AC-2", "F"), ("P-AC-3", "P+"), ("P-AC-4", "N")]))
    let score = try #require(ScoringModels.score(checklist, of: assessment))
    #expect(score.groups.first?.score.value == Rational(2))
    #expect(score.groups.first?.step(.activity)?.metCount == 2)
    #expect(score.groups.first?.step(.activity)?.state == .partly)
  }

  @Test("maturity above the target is no gap")
  func surplus() throws {
    let maturity = Build.maturity([("P", ["P.A", "P.B"])])
    let gaps = try gaps(maturity, [("P.A", "3.50"), ("P.B", "2.00")], target: "2.50")
    #expect(gaps.itemGaps.map(\.item.id) == ["P.B"])
    #expect(gaps.itemGaps.first?.size.exact == "0.5")
    #expect(gaps.table.rows.first?.cells.first?.difference?.exact == "0.25")
  }

  @Test("rounding is told where shown cells do not add up")
  func rounding() throws {
    let maturity = Build.maturity([("P", ["P.A", "P.B", "P.C"])])
    // 7/3 = 2.33, target 2.50: -0.1667 is shown as -0.17, and 2.33 - 2.50 is -0.17.
    let even = try gaps(maturity, [("P.A", "2"), ("P.B", "2"), ("P.C", "3")], target: "2.50")
    #expect(!even.table.isOffByRounding)
    let cell = GapCell(
      assessed: Measure(Rational.mean(of: [Rational(1), Rational(1), Rational(2)]) ?? .zero),
      reference: Measure(Rational.mean(of: [Rational(0), Rational(1), Rational(1)]) ?? .zero))
    // 1.333… - 0.666… = 0.666…: shown 1.33, 0.67 and 0.67.
    #expect(cell.isOffByRounding(places: 2))
  }

  @Test("a profile that says nothing of a checklist gives nothing")
  func silent() throws {
    let other = Build.maturity([("P", ["P.A"])])
    let assessment = try #require(Build.assessment(other, [("P.A", "2")]))
    let score = try #require(ScoringModels.score(other, of: assessment))
    let profile = ReferenceProfile(
      id: "x", title: Build.text("x"),
      kind: .target(setBy: Build.text("a"), rationale: Build.text("b")), values: [],
      place: Build.place)
    #expect(ReferenceGaps(score, against: profile) == nil)
  }

  @Test("a missing exit starves what needs it; an exit nobody rated does not")
  func starvation() throws {
    func starved(_ rating: String) throws -> [[String]] {
      let assessment = try #require(Build.assessment(gates, [("P-EX-1", rating)]))
      let score = try #require(ScoringModels.score(gates, of: assessment))
      return FlowAnalysis.starvations(score).map { $0.to.map(\.item.id) }
    }
    #expect(try starved("unmet") == [["Q-EN-1", "Q-AC-1"]])
    #expect(try starved("partly") == [["Q-EN-1", "Q-AC-1"]])
    #expect(try starved("met").isEmpty)
    #expect(try starved("not-assessed").isEmpty)
  }
}
