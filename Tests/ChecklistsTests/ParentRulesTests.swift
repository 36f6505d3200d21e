import Checklists
import Diagnostics
import TestSupport
import Testing

@Suite("Parents of elements")
struct ParentRulesTests {
  private func found(_ rows: [(id: String, kind: Item.Kind, parent: String?)]) -> [String] {
    let sample = Build.conformity([])
    let items = rows.map { id, kind, parent in
      Item(
        id: id, kind: kind, text: Build.text(id), group: "1", parent: parent,
        weight: ExactDecimal(whole: 1), place: Build.place)
    }
    let checklist = Checklist(
      id: "a", kind: .conformity, title: sample.title, edition: "1", revision: "1",
      about: sample.about, scale: sample.scale, scoring: sample.scoring, sections: [],
      groups: [
        Checklist.Group(
          id: "1", title: Build.text("1"), path: ["1"], related: [], items: items,
          place: Build.place)
      ], place: Build.place)
    return ChecklistRules.check(checklist).filter { ["C020", "C027"].contains($0.code.id) }.map {
      "\($0.code.id) \($0.message); \($0.help ?? "no help")"
    }
  }

  @Test func `elements name requirements`() {
    #expect(found([("R", .requirement, nil), ("E", .element, "R")]) == [])
    #expect(
      found([("R", .requirement, nil), ("E", .element, "F"), ("F", .element, "R")]) == [
        "C020 'F', the parent of 'E', is not a requirement; name a requirement of section '1', such as: R"
      ])
    #expect(
      found([("E", .element, "X")]) == [
        "C020 'X', the parent of 'E', is not in the checklist; section '1' has no requirement: make the item one"
      ])
  }

  @Test func `a loop is told once, and what leads into it by itself`() {
    #expect(
      found([
        ("D", .element, "E"), ("E", .element, "F"), ("F", .element, "G"), ("G", .element, "E"),
      ])
        == [
          "C027 the parents of 'E' lead back to it: F, G, E; name the requirement that lists them, or make one of them the requirement",
          "C020 'E', the parent of 'D', is not a requirement; section '1' has no requirement: make the item one",
        ])
  }
}
