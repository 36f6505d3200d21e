import Checklists
import TestSupport
import Testing

@testable import Scoring

@Suite struct AchievementTests {
  private let scale = Build.achievementScale

  private func rating(_ percent: String, refined: Bool = false) throws -> String? {
    scale.rating(achievement: Rational(try #require(ExactDecimal(percent))), refined: refined)?.id
  }

  @Test(arguments: [
    ("0", "N"), ("15", "N"), ("15.000001", "P"), ("50", "P"), ("50.000001", "L"), ("85", "L"),
    ("85.000001", "F"), ("100", "F"),
  ])
  func `a bound belongs to the lower rating`(percent: String, expected: String) throws {
    #expect(try rating(percent) == expected)
  }

  @Test(arguments: [
    ("15", "N"), ("15.000001", "P-"), ("32.5", "P-"), ("32.500001", "P+"), ("50", "P+"),
    ("50.000001", "L-"), ("67.5", "L-"), ("67.500001", "L+"), ("85", "L+"), ("85.000001", "F"),
  ])
  func `so it is with the refinement`(percent: String, expected: String) throws {
    #expect(try rating(percent, refined: true) == expected)
  }

  @Test func `what is no per cent has no rating`() throws {
    #expect(try rating("-0.000001") == nil)
    #expect(try rating("100.000001") == nil)
    #expect(Build.gateScale.rating(achievement: Rational(50)) == nil)
  }

  @Test func `what is no decimal is compared exactly, too`() throws {
    let bound = try #require(Rational(65).divided(by: Rational(2)))
    #expect(scale.rating(achievement: bound, refined: true)?.id == "P-")
    let third = try #require(Rational(1).divided(by: Rational(3_000_000)))
    #expect(scale.rating(achievement: bound + third, refined: true)?.id == "P+")
    #expect(scale.rating(achievement: bound - third, refined: true)?.id == "P-")
  }

  @Test(arguments: [
    ("N", nil, "15"), ("P", "15", "50"), ("L", "50", "85"), ("F", "85", "100"),
    ("P-", "15", "32.5"), ("P+", "32.5", "50"), ("L-", "50", "67.5"), ("L+", "67.5", "85"),
  ])
  func `a rating tells its bounds`(id: String, above: String?, upTo: String) throws {
    let bounds = try #require(scale.bounds(of: id))
    #expect(bounds.above?.description == above && bounds.upTo.description == upTo)
    #expect(Build.gateScale.bounds(of: "met") == nil)
  }
}
