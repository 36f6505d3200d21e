import Assessments
import Checklists
import TestSupport
import Testing

@testable import Scoring

/// The levels, held against the rule as it is written down, for any ratings.
@Suite struct CapabilityPropertyTests {
  private static let ten = [
    "P.PA1_1", "P.PA2_1", "P.PA2_2", "P.PA3_1", "P.PA3_2", "P.PA3_3", "P.PA4_1", "P.PA4_2",
    "P.PA5_1", "P.PA5_2",
  ]
  private let checklist = Build.capability([("P", ten)])
  private static let words = [
    "N", "P", "P-", "P+", "L", "L-", "L+", "F", "F", "F", "F", "F", "not-assessed", "pending P F",
    "pending L F", "not-applicable",
  ]

  private func group(_ answers: [(item: String, answer: String)]) throws -> GroupScore {
    let assessment = try #require(Build.assessment(checklist, answers))
    return try #require(ScoringModels.score(checklist, of: assessment)?.groups.first)
  }

  private func random(_ generator: inout SeededGenerator) -> [(item: String, answer: String)] {
    Self.ten.map { ($0, Self.words.randomElement(using: &generator) ?? "F") }
  }

  /// "if rank(1.1) >= L then 1; for k in 2...5: all lower F and all of k at least L, else stop".
  private func level(_ answers: [(item: String, answer: String)]) -> Int {
    func own(_ level: Int) -> [String] {
      answers.filter { $0.item.contains("PA\(level)") }.map(\.answer)
    }
    func isLargely(_ answer: String) -> Bool { ["L", "L-", "L+", "F"].contains(answer) }
    var level = 0
    for next in 1...5 {
      let lower = (1..<next).flatMap(own)
      guard own(next).allSatisfy(isLargely), lower.allSatisfy({ $0 == "F" }) else { break }
      level = next
    }
    return level
  }

  @Test(arguments: UInt64(1)...200)
  func `a level is what the written rule gives, and lies within its range`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let answers = random(&generator)
    let group = try group(answers)
    guard let value = group.score.value else {
      #expect(group.tally.rated == 0)
      return
    }
    #expect(value == Rational(level(answers)))
    let range = try #require(group.score.range)
    #expect(range.low == value && value <= range.high && range.high <= Rational(5))
    let climb = try #require(group.climb)
    #expect(climb.stops.isEmpty == (climb.level == 5))
  }

  @Test(arguments: UInt64(1)...60)
  func `raising a rating never lowers a level`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var answers = random(&generator)
    let before = try group(answers)
    let index = Int.random(in: 0..<answers.count, using: &generator)
    answers[index].answer = "F"
    let after = try group(answers)
    #expect(after.score.achieved >= before.score.achieved)
  }

  @Test(arguments: UInt64(1)...60)
  func `mending all that stops the climb reaches the next level`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var answers = random(&generator)
    let climb = try #require(try group(answers).climb)
    let stops = Set(climb.stops.map(\.item.item.id))
    for index in answers.indices where stops.contains(answers[index].item) {
      answers[index].answer = "F"
    }
    let after = try #require(try group(answers).climb)
    #expect(after.level > climb.level || climb.level == 5)
  }

  @Test func `models refuse scales that they cannot read`() {
    #expect(CapabilityLevelModel().objection(to: Build.maturityScale) != nil)
    #expect(CapabilityLevelModel().objection(to: Build.achievementScale) == nil)
    #expect(ITILMaturityModel().objection(to: Build.gateScale) != nil)
    #expect(ITILMaturityModel().objection(to: Build.maturityScale) != nil)
    #expect(ITILMaturityModel().objection(to: Build.areaScale) == nil)
    #expect(InventoryModel().objection(to: Build.maturityScale) != nil)
    #expect(RulesModel().objection(to: Build.areaScale) != nil)
  }
}
