import Assessments
import Checklists
import GapAnalysis
import TestSupport
import Testing
import Text

/// The demonstration unit's answers to Part 1: complete, and specific where they fall short.
@Suite("The demonstration unit against Part 1")
struct DemoPartOneTests {
  private static let id = "iso20000-1-2011"

  private func answers(_ year: String) throws -> [(Item, Answer)] {
    let analysis = try Repository.analysis("demo-unit/\(year)")
    let checklist = try #require(analysis.library.checklists[Self.id])
    let answers = try checklist.items.map { item in
      (item, try #require(analysis.assessment.answer(item.id, of: Self.id), "\(item.id)"))
    }
    #expect(answers.count == 455)
    return answers
  }

  @Test(
    "every answer below conforming says how many of how many, and when",
    arguments: ["2024", "2025"])
  func specific(_ year: String) throws {
    let many = /\d+ of \d+|none of the \d+|no .* of \d+/
    let when =
      /January|February|March|April|May|June|July|August|September|October|November|December|20\d\d/
    for (item, answer) in try answers(year) {
      guard let rating = answer.agreement?.rating.text else { continue }
      if rating == "conforming" {
        #expect(!answer.evidence.isEmpty, "\(item.id)")
        continue
      }
      let note = answer.note?[.english] ?? ""
      #expect(note.contains(many) && note.contains(when), "\(item.id): \(note)")
    }
  }

  @Test("both years hold what an audit meets")
  func cases() throws {
    let before = Dictionary(uniqueKeysWithValues: try answers("2024").map { ($0.0.id, $0.1) })
    let now = try answers("2025").map(\.1)
    func count(_ status: Answer.Status) -> Int { now.count { $0.status == status } }
    #expect(count(.carriedForward) >= 20 && count(.pending) >= 5 && count(.notTriggered) >= 5)
    #expect(before.values.contains { $0.status == .notApplicable })
    let pairs = now.compactMap { answer -> (Int, Int)? in
      guard let to = answer.agreement?.rating.rank,
        let from = before[answer.item]?.agreement?.rating.rank
      else { return nil }
      return (from, to)
    }
    #expect(pairs.count { $0.0 < $0.1 } >= 60, "improvements")
    #expect(pairs.count { $0.0 > $0.1 } >= 15, "regressions")
    let disputed = now.filter { answer in
      answer.voices.contains { $0.rating != answer.agreement?.rating } && answer.agreement != nil
    }
    #expect(disputed.count >= 6 && disputed.allSatisfy { $0.agreement?.why != nil })
  }
}
