import Assessments
import Checklists
import TestSupport
import Testing

@testable import Scoring

/// What must hold for conformity, whatever the answers: tried on seeded random assessments.
@Suite("Properties of conformity")
struct ConformityPropertyTests {
  static let seeds = Array(UInt64(1)...80)
  private static let exceptions = ["not-applicable", "not-triggered"]
  private static let open = ["not-assessed", "carried-forward"]
  private static let ratings = ["not-conforming", "partly", "conforming"]

  private let checklist = Build.conformity([
    ("1", ["A", "A/1", "A/2", "A/3", "B", "C", "C/1"]), ("2", ["D", "E", "E/1", "E/2"]),
  ])

  typealias Answers = [(item: String, answer: String)]

  private func random(_ generator: inout SeededGenerator) -> Answers {
    checklist.items.map { item in
      let rating = { (g: inout SeededGenerator) in Self.ratings.randomElement(using: &g) ?? "" }
      switch Int.random(in: 0..<10, using: &generator) {
      case 0: return (item.id, Self.exceptions.randomElement(using: &generator) ?? "")
      case 1: return (item.id, Self.open.randomElement(using: &generator) ?? "")
      case 2: return (item.id, "pending \(rating(&generator)) \(rating(&generator))")
      default: return (item.id, rating(&generator))
      }
    }
  }

  private func count(_ answers: Answers) throws -> CountScore {
    try score(answers).count
  }

  private func score(_ answers: Answers) throws -> ChecklistScore {
    let assessment = try #require(Build.assessment(checklist, answers))
    return try #require(ScoringModels.score(checklist, of: assessment))
  }

  @Test("the base is every requirement, whatever is answered", arguments: seeds)
  func base(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let score = try score(random(&generator))
    #expect(score.count.total == 5)
    #expect(score.countedTally.total == 5)
    #expect(score.groups.map { $0.score.possible } == [Rational(3), Rational(2)])
    #expect(score.count.met <= score.count.highest && score.count.highest <= score.count.total)
  }

  @Test("raising a rating never lowers a figure", arguments: seeds)
  func monotone(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var answers = random(&generator)
    let rated = answers.indices.filter { Self.ratings.contains(answers[$0].answer) }
    guard let index = rated.randomElement(using: &generator) else { return }
    let before = try count(answers)
    answers[index].answer = "conforming"
    let after = try count(answers)
    #expect(after.met >= before.met && after.highest >= before.highest)
  }

  @Test(
    "what does not apply never counts more than what conforms, and a whole requirement never counts",
    arguments: seeds)
  func exceptions(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let answers = random(&generator)
    let index = Int.random(in: 0..<answers.count, using: &generator)
    var (exception, conforming) = (answers, answers)
    exception[index].answer = Self.exceptions.randomElement(using: &generator) ?? ""
    conforming[index].answer = "conforming"
    #expect(try count(exception).met <= count(conforming).met)
    #expect(try count(exception).highest <= count(conforming).highest)
    // A requirement that is left out with all that it lists is never better than any answer.
    var whole = answers
    for row in whole.indices where whole[row].item.hasPrefix("A") {
      whole[row].answer = exception[index].answer
    }
    #expect(try count(whole).met <= count(answers).met)
    #expect(try count(whole).highest <= count(answers).highest)
    #expect(try count(whole).total == count(answers).total)
  }

  @Test("an unanswered element only widens the range", arguments: seeds)
  func unanswered(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var answers = random(&generator)
    let elements = answers.indices.filter {
      answers[$0].item.contains("/") && Self.ratings.contains(answers[$0].answer)
    }
    guard let index = elements.randomElement(using: &generator) else { return }
    let before = try count(answers)
    answers[index].answer = "not-assessed"
    let after = try count(answers)
    #expect(after.met <= before.met && after.highest >= before.highest)
  }

  @Test("the order of answers does not matter", arguments: seeds.prefix(20))
  func order(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let answers = random(&generator)
    let (one, other) = (try score(answers), try score(answers.shuffled(using: &generator)))
    #expect(one.count == other.count)
    #expect(one.counted.map(\.segment) == other.counted.map(\.segment))
  }

  @Test("a requirement is never better than the worst of its rated parts", arguments: seeds)
  func worst(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for counted in try score(random(&generator)).counted {
      let lowest = counted.parts.compactMap(\.value).min()
      if case .rating(let rank) = counted.segment { #expect(lowest == Rational(rank)) }
      #expect(!counted.isMet || counted.parts.allSatisfy { !$0.segment.isOpen })
    }
  }

  @Test("nothing rated has no figure, in no clause")
  func nothingRated() throws {
    for answers: Answers in [[], checklist.items.map { ($0.id, "not-applicable") }] {
      let score = try score(answers)
      #expect(score.groups.allSatisfy { $0.score.value == nil && $0.score.range == nil })
      #expect(score.count.met == 0)
    }
  }

  @Test("the parts that decide are named, and those left out as well")
  func deciding() throws {
    let score = try score([
      ("A", "conforming"), ("A/1", "partly"), ("A/2", "not-applicable"), ("A/3", "partly"),
      ("C", "not-applicable"), ("C/1", "not-applicable"),
    ])
    let first = try #require(score.counted.first)
    #expect(first.deciding.map(\.item.id) == ["A/1", "A/3"])
    #expect(first.leftOut.map(\.item.id) == ["A/2"])
    let third = try #require(score.counted.first { $0.item.id == "C" })
    #expect(third.segment == .notApplicable && third.leftOut.isEmpty)
  }

  @Test("clauses add up to the section that holds them")
  func sections() throws {
    var generator = SeededGenerator(seed: 7)
    let score = try score(random(&generator))
    #expect(
      CountScore(score.counted(inSection: "1")).met + CountScore(score.counted(inSection: "2")).met
        == score.count.met)
  }
}
