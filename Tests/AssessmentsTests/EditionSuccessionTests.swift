import Assessments
import Checklists
import TestSupport
import Testing
import Text

/// What a new assessment takes from last year's along a crosswalk between two editions.
struct EditionSuccessionTests {
  private static let old = Build.conformity(
    [("1", ["A", "A/a", "B", "C", "D", "E", "F", "G"])], edition: "2011")
  private static let new = Build.conformity(
    [("9", ["P", "P/a", "Q", "R", "S", "T", "U", "V", "W"])], edition: "2018")

  private static let relations = [
    Build.relation(.identical, "A", "P"), Build.relation(.reworded, "B", "Q"),
    Build.relation(.widened, "C", "R"), Build.relation(.split, "D", "S T"),
    Build.relation(.reworded, "E F", "U"), Build.relation(.identical, "G", "V"),
    Build.relation(.new, "", "W"),
  ]

  private func library(_ crosswalks: [Crosswalk]) -> ChecklistLibrary {
    var library = ChecklistLibrary()
    library.checklists = [Self.old.id: Self.old, Self.new.id: Self.new]
    for crosswalk in crosswalks { library.crosswalks[crosswalk.id] = crosswalk }
    return library
  }

  private func succession(
    _ relations: [Crosswalk.Relation] = relations, plan: [String]? = nil
  ) throws -> Succession {
    let earlier = try #require(
      Build.assessment(
        Self.old,
        [
          ("A", "conforming"), ("B", "partly"), ("C", "conforming"), ("D", "conforming"),
          ("E", "partly"), ("G", "not-assessed"),
        ], edition: "2011"))
    let next = try #require(
      Build.assessment(Self.new, [], name: "2026", edition: "2018", plan: plan))
    let library = library([Build.crosswalk("test-2011", "test-2018", relations)])
    return Succession(from: earlier, to: next, in: library)
  }

  @Test("Only one item told again carries a rating, with its origin, and is not confirmed")
  func carried() throws {
    let succession = try succession()
    let answers = try #require(succession.answers["test-2018"])
    #expect(answers.keys.sorted() == ["P", "Q"])
    let answer = try #require(answers["Q"])
    #expect(answer.status == .carriedForward && answer.scoringRating == nil)
    #expect(answer.suggestion?.rating.text == "partly")
    #expect(answer.suggestion?.origin?.item.description == "test-2011/B")
    #expect(succession.carriedCount == 2 && succession.carriedAcrossCount == 2)
  }

  @Test("What was split, merged, narrowed, widened or moved is listed, where it was rated")
  func toLookAt() throws {
    let succession = try succession()
    let told = succession.toLookAt.map { look in
      "\(look.item.item) \(look.relation?.rawValue ?? "-") \(look.from.map(\.item))"
    }
    #expect(
      told == [
        #"P/a identical ["A"]"#, #"R widened ["C"]"#, #"S split ["D"]"#, #"T split ["D"]"#,
        #"U reworded ["E"]"#,
      ])
    #expect(
      succession.carriedCount + succession.toLookAt.count + succession.unratedCount
        == Self.new.items.count)
  }

  @Test("An item in several relations is not one to one, on either side")
  func notOneToOne() throws {
    let from = try succession(Self.relations + [Build.relation(.moved, "A", "W")])
    #expect(from.answers["test-2018"]?.keys.sorted() == ["Q"])
    let to = try succession(Self.relations + [Build.relation(.moved, "C", "Q")])
    #expect(to.answers["test-2018"]?.keys.sorted() == ["P"])
    let section = try succession([Build.relation(.identical, "1", "9")])
    #expect(section.answers.isEmpty && section.toLookAt.count == Self.new.items.count)
  }

  @Test("The crosswalk may be read from its end, and a relation of others carries nothing")
  func otherDirections() throws {
    let earlier = try #require(
      Build.assessment(Self.new, [("P", "conforming")], edition: "2018"))
    let next = try #require(Build.assessment(Self.old, [], name: "2026", edition: "2011"))
    let back = Succession(
      from: earlier, to: next,
      in: library([Build.crosswalk("test-2011", "test-2018", Self.relations)]))
    #expect(back.answers["test-2011"]?.keys.sorted() == ["A"])
    let partial = try succession([Build.relation(.equivalent, "A", "P")])
    #expect(partial.answers.isEmpty && partial.toLookAt.isEmpty)
    #expect(partial.unratedCount == Self.new.items.count)
  }

  @Test("Two crosswalks that lead to different ratings leave it to somebody")
  func conflict() throws {
    let earlier = try #require(
      Build.assessment(Self.old, [("A", "conforming"), ("B", "partly")], edition: "2011"))
    let next = try #require(Build.assessment(Self.new, [], name: "2026", edition: "2018"))
    let succession = Succession(
      from: earlier, to: next,
      in: library([
        Build.crosswalk("test-2011", "test-2018", [Build.relation(.identical, "A", "P")]),
        Build.crosswalk("test-2018", "test-2011", [Build.relation(.reworded, "P", "B")]),
      ]))
    #expect(succession.answers.isEmpty)
    let look = try #require(succession.toLookAt.first { $0.item.item == "P" })
    #expect(look.relation == nil)
  }
}
