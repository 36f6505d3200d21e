import Checklists
import Diagnostics
import TestSupport
import Testing
import Text

/// Where crosswalks lead, and what must hold of them.
struct CrosswalkTests {
  private static let old = Build.conformity(
    [("1", ["A", "A/a", "A/b", "B", "C"]), ("2", ["D"])], edition: "2011")
  private static let new = Build.conformity([("9", ["P", "Q", "R", "S"])], edition: "2018")
  private static let other = Build.gates([("G", ["G-EN-1", "G-AC-1"])])

  private func library(_ crosswalks: [Crosswalk]) -> ChecklistLibrary {
    var library = ChecklistLibrary()
    for checklist in [Self.old, Self.new, Self.other] {
      library.checklists[checklist.id] = checklist
    }
    for crosswalk in crosswalks { library.crosswalks[crosswalk.id] = crosswalk }
    return library
  }

  private let editions = Build.crosswalk(
    "test-2011", "test-2018",
    [
      Build.relation(.identical, "A", "P"), Build.relation(.widened, "A/b", "Q"),
      Build.relation(.split, "B", "Q R"), Build.relation(.withdrawn, "C", ""),
      Build.relation(.new, "", "S"),
    ], unmapped: [(.from, "2")])
  private let gates = Build.crosswalk(
    "test", "test-2011", [Build.relation(.supports, "G", "1")],
    unmapped: [(.to, "2")])

  private func ways(_ checklist: String, _ item: String) -> CrosswalkWays {
    CrosswalkWays(
      from: ItemReference(checklist: checklist, item: item), in: library([editions, gates]))
  }

  private func told(_ steps: [CrosswalkWays.Step]) -> [String] {
    steps.map { step in
      let relation = step.relation?.kind.rawValue ?? "unmapped"
      return "\(relation) \(step.far.name): \(step.farEnds.joined(separator: " "))"
    }
  }

  @Test("Sound crosswalks have no diagnostics")
  func sound() {
    let library = library([editions, gates])
    for crosswalk in [editions, gates] {
      #expect(CrosswalkRules.check(crosswalk, in: library).map(\.message) == [])
    }
  }

  @Test("A way is as sure as its least sure step")
  func confidence() {
    func relation(_ from: String, _ to: String, _ confidence: Crosswalk.Confidence)
      -> Crosswalk.Relation
    {
      func ends(_ id: String) -> [Crosswalk.End] { [Crosswalk.End(id: id, place: Build.place)] }
      return Crosswalk.Relation(
        from: ends(from), to: ends(to), kind: .supports, note: nil, confidence: confidence,
        place: Build.place)
    }
    for (first, second) in [(.low, .high), (.high, .low)]
      as [(Crosswalk.Confidence, Crosswalk.Confidence)]
    {
      let library = library([
        Build.crosswalk("test", "test-2011", [relation("G", "A", first)]),
        Build.crosswalk("test-2011", "test-2018", [relation("A", "P", second)]),
      ])
      let ways = CrosswalkWays(from: ItemReference(checklist: "test", item: "G"), in: library)
      let told = ways.indirect.map { CrosswalkWays.confidence(of: [$0.first, $0.second]) }
      #expect(told == [.low])
      #expect(ways.direct.map { CrosswalkWays.confidence(of: [$0]) } == [first])
    }
  }

  @Test("Ways lead in both directions, direct ones first, then over one more checklist")
  func directions() {
    #expect(
      told(ways("test-2011", "A").direct) == [
        "identical test-2018: P", "widened test-2018: Q", "supports test: G",
      ])
    #expect(told(ways("test-2018", "P").direct) == ["identical test-2011: A"])
    #expect(
      ways("test-2018", "P").indirect.map { told([$0.first, $0.second]) }
        == [["identical test-2011: A", "supports test: G"]])
    #expect(
      ways("test-2018", "P").crosswalks.map(\.id) == [
        "test-2011-to-test-2018", "test-to-test-2011",
      ])
  }

  @Test("A requirement speaks for its elements, except those that are mapped themselves")
  func elements() {
    #expect(
      told(ways("test-2011", "A/a").direct) == ["identical test-2018: P", "supports test: G"])
    #expect(
      told(ways("test-2011", "A/b").direct) == ["widened test-2018: Q", "supports test: G"])
  }

  @Test("A section stands for what is under it, and is asked as a whole")
  func sections() {
    let ways = ways("test", "G-EN-1")
    #expect(told(ways.direct) == ["supports test-2011: 1"])
    #expect(
      ways.indirect.map(\.second).map { told([$0])[0] } == [
        "identical test-2018: P", "widened test-2018: Q", "split test-2018: Q R",
      ])
    #expect(told(self.ways("test-2011", "2").direct).count == 2)
  }

  @Test("What is unmapped, new or withdrawn is told as such, and what nobody names leads nowhere")
  func withoutCounterpart() {
    #expect(
      told(ways("test-2011", "D").direct) == ["unmapped test-2018: ", "unmapped test: "])
    #expect(told(ways("test-2018", "S").direct) == ["new test-2011: "])
    let none = CrosswalkWays(
      from: ItemReference(checklist: "test-2018", item: "P"), in: library([]))
    #expect(none.isEmpty && none.crosswalks.isEmpty)
    #expect(ways("gone", "P").isEmpty)
  }

  @Test("What is outside the library has free ends, and either family of relations")
  func outside() {
    func outside(_ relations: [Crosswalk.Relation]) -> [String] {
      let crosswalk = Crosswalk(
        id: "x", title: Build.text("t"), from: "test", to: .outside("Doors 5"),
        author: Build.text("a"), source: Build.text("s"), confidence: .low,
        isReviewedByHolder: false, relations: relations, unmapped: [], place: Build.place,
        fromPlace: Build.place, toPlace: Build.place)
      return CrosswalkRules.check(crosswalk, in: library([])).map(\.code.id)
    }
    #expect(outside([Build.relation(.equivalent, "G", "Door-1")]) == [])
    #expect(outside([Build.relation(.moved, "G", "Door-1")]) == [])
    #expect(
      outside([Build.relation(.moved, "G-EN-1", "1"), Build.relation(.partial, "G-AC-1", "2")])
        == ["C024"])
  }

  @Test("Relations between two editions are of another family than those between others")
  func families() {
    func codes(_ from: String, _ to: String, _ kind: Crosswalk.RelationKind) -> [String] {
      let ends = from == "test" ? "G" : "1 2"
      let crosswalk = Build.crosswalk(
        from, to, [Build.relation(kind, ends, to == "test-2018" ? "9" : "1 2")])
      return CrosswalkRules.check(crosswalk, in: library([])).map(\.code.id)
    }
    #expect(codes("test-2011", "test-2018", .moved) == [])
    #expect(codes("test-2011", "test-2018", .partial) == ["C024"])
    #expect(codes("test", "test-2011", .partial) == [])
    #expect(codes("test", "test-2011", .identical) == ["C024"])
  }

  @Test("A checklist that is absent is told once, a broken one not at all")
  func absent() {
    let crosswalk = Build.crosswalk(
      "test", "test-2012", [Build.relation(.partial, "G", "x y z")])
    var library = library([])
    #expect(
      CrosswalkRules.check(crosswalk, in: library).map(\.message)
        == ["checklist 'test-2012' is not in the library"])
    library.broken = ["test-2012", "test"]
    #expect(CrosswalkRules.check(crosswalk, in: library).isEmpty)
  }

  @Test("Relations are counted by kind, in the order of the kinds")
  func counts() {
    #expect(
      editions.counts.map { "\($0.kind.rawValue) \($0.count)" } == [
        "identical 1", "widened 1", "split 1", "new 1", "withdrawn 1",
      ])
  }
}
