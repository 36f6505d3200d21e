import Assessments
import Checklists
import TestSupport
import Testing

@testable import Scoring

/// What must hold for any answers: tried on seeded random assessments.
@Suite("Properties of scores")
struct ScorePropertyTests {
  static let seeds = Array(UInt64(1)...60)
  private static let statuses = [
    "not-assessed", "carried-forward", "not-triggered", "not-applicable",
  ]

  private let maturity = Build.maturity([
    ("P", ["P.A", "P.B", "P.C", "P.D", "P.E"]), ("Q", ["Q.A", "Q.B", "Q.C"]),
  ])
  private let gates = Build.gates([
    ("P", ["P-EN-1", "P-AC-1", "P-AC-2", "P-EX-1", "P-RO-1"]), ("Q", ["Q-EN-1", "Q-AC-1"]),
  ])

  private func randomAnswers(
    _ checklist: Checklist, _ generator: inout SeededGenerator
  ) -> [(item: String, answer: String)] {
    checklist.items.map { item in (item.id, randomAnswer(checklist, &generator)) }
  }

  private func randomRating(_ checklist: Checklist, _ generator: inout SeededGenerator) -> String {
    guard checklist.kind == .maturity else {
      return ["unmet", "partly", "met"].randomElement(using: &generator) ?? "met"
    }
    return
      "\(Int.random(in: 0...4, using: &generator)).\(Int.random(in: 10...99, using: &generator))"
  }

  private func randomAnswer(_ checklist: Checklist, _ generator: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: Self.statuses.randomElement(using: &generator) ?? "not-assessed"
    case 1:
      "pending \(randomRating(checklist, &generator)) \(randomRating(checklist, &generator))"
    default: randomRating(checklist, &generator)
    }
  }

  private func score(
    _ checklist: Checklist, _ answers: [(item: String, answer: String)]
  ) throws -> ChecklistScore {
    let assessment = try #require(Build.assessment(checklist, answers))
    return try #require(ScoringModels.score(checklist, of: assessment))
  }

  @Test("a value lies within its range", arguments: seeds)
  func valueInRange(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for group in try score(maturity, randomAnswers(maturity, &generator)).groups {
      guard let value = group.score.value else {
        #expect(group.score.range == nil && group.tally.rated == 0)
        continue
      }
      let range = try #require(group.score.range)
      #expect(range.low <= value && value <= range.high)
    }
    for group in try score(gates, randomAnswers(gates, &generator)).groups {
      guard let range = group.score.range, let value = group.score.value else { continue }
      #expect(range.low <= value && value <= range.high && range.high <= group.score.possible)
    }
  }

  @Test("raising a rating never lowers a figure", arguments: seeds)
  func monotone(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for checklist in [maturity, gates] {
      var answers = randomAnswers(checklist, &generator)
      let rated = answers.indices.filter { !answers[$0].answer.contains(where: \.isWhitespace) }
        .filter { !Self.statuses.contains(answers[$0].answer) }
      guard let index = rated.randomElement(using: &generator) else { continue }
      let before = try score(checklist, answers)
      answers[index].answer = checklist.kind == .maturity ? "5" : "met"
      let after = try score(checklist, answers)
      for (old, new) in zip(before.groups, after.groups) {
        guard let low = old.score.value else { continue }
        #expect(try #require(new.score.value) >= low)
        #expect(try #require(new.score.range).high >= #require(old.score.range).high)
        #expect(try #require(new.score.range).low >= #require(old.score.range).low)
      }
    }
  }

  @Test("an open answer never changes a value, it only widens the range", arguments: seeds)
  func openWidens(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let answers = maturity.items.map { ($0.id, randomRating(maturity, &generator)) }
    let full = try score(maturity, answers)
    let group = try #require(full.groups.first)
    let without = try score(maturity, answers.filter { $0.0 != "P.A" })
    let rest = try #require(without.groups.first)
    let kept = Rational.mean(of: group.items.dropFirst().compactMap(\.value))
    #expect(rest.score.value == kept)
    let range = try #require(rest.score.range)
    let value = try #require(group.score.value)
    #expect(range.low <= value && value <= range.high)
  }

  @Test("the order of answers does not matter", arguments: seeds.prefix(10))
  func order(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let answers = randomAnswers(gates, &generator)
    let one = try score(gates, answers)
    let other = try score(gates, answers.shuffled(using: &generator))
    #expect(one.groups.map(\.score.value) == other.groups.map(\.score.value))
    #expect(one.groups.map { $0.steps.map(\.state) } == other.groups.map { $0.steps.map(\.state) })
  }

  @Test("what is not applicable never raises a count, and stays in the total", arguments: seeds)
  func exceptions(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var answers = gates.items.map { ($0.id, randomRating(gates, &generator)) }
    let before = try score(gates, answers)
    let index = Int.random(in: 0..<answers.count, using: &generator)
    answers[index].1 = "not-applicable"
    let after = try score(gates, answers)
    for (old, new) in zip(before.groups, after.groups) {
      #expect(new.score.possible == old.score.possible)
      #expect(new.score.achieved <= old.score.achieved)
    }
  }

  @Test("segments add up to all items, in the whole and in each group", arguments: seeds.prefix(20))
  func sameDenominators(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let score = try score(gates, randomAnswers(gates, &generator))
    #expect(score.tally.total == gates.items.count)
    #expect(score.groups.map(\.tally.total).reduce(0, +) == score.tally.total)
    for group in score.groups {
      #expect(group.steps.map(\.items.count).reduce(0, +) == group.tally.total)
    }
  }

  @Test("nothing rated has no value anywhere")
  func nothingRated() throws {
    for checklist in [maturity, gates] {
      for group in try score(checklist, []).groups {
        #expect(group.score.value == nil)
        #expect(group.score.range == nil)
        #expect(group.score.coverage.count == 0)
      }
    }
  }

  @Test("a group that is not in the plan is not scored at all")
  func notInPlan() throws {
    let assessment = try #require(
      Build.assessment(maturity, [("P.A", "2")], plan: ["P"]))
    let score = try #require(ScoringModels.score(maturity, of: assessment))
    #expect(score.groups.map(\.group.id) == ["P"])
    #expect(score.notInPlan.map(\.id) == ["Q"])
  }
}
