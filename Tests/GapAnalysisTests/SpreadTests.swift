import Assessments
import Checklists
import GapAnalysis
import Scoring
import TestSupport
import Testing
import Text

/// What is to be resolved or explained.
@Suite struct SpreadTests {
  private static let gates = Build.gates([("G", ["G-EN-1", "G-AC-1"])])
  private static let maturity = Build.maturity([("P", ["P.AC", "P.PP"])])

  private func unresolved(_ checklist: Checklist, _ answer: Answer) throws -> [String] {
    var assessment = try #require(Build.assessment(checklist, []))
    assessment.answers[checklist.id] = [answer.item: answer]
    let score = try #require(ScoringModels.score(checklist, of: assessment))
    return Spread.unresolved(in: score).map { "\($0.item.item.id) \($0.levels.shown(places: 2))" }
  }

  private func pending(_ checklist: Checklist, _ item: String, _ voices: String) throws -> Answer {
    try #require(Build.answer(item, "pending \(voices)", on: checklist.scale))
  }

  @Test func `two ratings of an ordinal scale are apart, one is not`() throws {
    #expect(
      try unresolved(Self.gates, pending(Self.gates, "G-EN-1", "unmet met")) == ["G-EN-1 2.00"])
    #expect(try unresolved(Self.gates, pending(Self.gates, "G-EN-1", "partly met")) == [])
    #expect(try unresolved(Self.gates, pending(Self.gates, "G-EN-1", "met")) == [])
  }

  @Test func `two levels of a decimal scale are apart to the hundredth`() throws {
    let maturity = Self.maturity
    #expect(try unresolved(maturity, pending(maturity, "P.AC", "1.25 3.25")) == ["P.AC 2.00"])
    #expect(try unresolved(maturity, pending(maturity, "P.AC", "1.25 3.24")) == [])
    #expect(try unresolved(maturity, pending(maturity, "P.AC", "0 2 5")) == ["P.AC 5.00"])
  }

  @Test func `what is explained or settled is not told, and an open dispute explains nothing`()
    throws
  {
    let day = try Build.reportDay()
    func dispute(_ outcome: Dispute.Outcome) -> Dispute {
      Dispute(
        between: ["A", "B"], outcome: outcome, by: "LA", on: day, why: Build.text("x"),
        place: Build.place)
    }
    var answer = try pending(Self.gates, "G-EN-1", "unmet met")
    answer.dispute = dispute(.open)
    #expect(try unresolved(Self.gates, answer) == ["G-EN-1 2.00"])
    answer.dispute = dispute(.agreedToDisagree)
    #expect(try unresolved(Self.gates, answer) == [])
    var rated = try #require(Build.answer("G-EN-1", "met", on: Self.gates.scale))
    rated.voices = answer.voices
    #expect(try unresolved(Self.gates, rated) == ["G-EN-1 2.00"])
    rated.agreement = try Answer.Agreement(
      rating: Self.gates.scale.rating(from: "met"), by: "LA", on: day, why: Build.text("x"))
    #expect(try unresolved(Self.gates, rated) == [])
  }
}
