import Checklists
import TestSupport
import Testing
import Text

@Suite("Searching, selecting and comparing checklists")
struct ChecklistSearchTests {
  private func item(
    _ id: String, _ text: String, _ arabic: String = "نص", interview: String? = nil
  ) -> Item {
    Item(
      id: id, kind: .requirement, text: LocalizedText(english: text, arabic: arabic), group: "6.1",
      interview: interview.map { Build.text($0) }, weight: ExactDecimal(whole: 1),
      place: Build.place)
  }

  private func checklist(
    _ items: [Item], id: String = "a", title: String = "Service levels"
  ) -> Checklist {
    let sample = Build.conformity([])
    let heading = LocalizedText(english: title, arabic: "مستويات الخدمة")
    let section = Checklist.Section(
      id: "6.1", title: heading, aim: nil, consequence: nil, related: [], accountable: [],
      responsible: [], groups: ["6.1"], sections: [], place: Build.place)
    let whole = Checklist.Section(
      id: "6", title: Build.text("Delivery"), aim: nil, consequence: nil, related: [],
      accountable: [], responsible: [], groups: [], sections: [section], place: Build.place)
    return Checklist(
      id: id, kind: .conformity, title: sample.title, edition: "1", revision: "1",
      about: sample.about, scale: sample.scale, scoring: sample.scoring, sections: [whole],
      groups: [
        Checklist.Group(
          id: "6.1", title: heading, path: ["6", "6.1"], related: [], items: items,
          place: Build.place)
      ], place: Build.place)
  }

  private func found(_ words: String, in language: Language? = nil) -> [String] {
    let checklist = checklist([
      item("6.1-01", "The catalogue of services is agreed", "دليل الخدمات متفق عليه"),
      item("6.1-02", "A report is sent", interview: "Ask who reads the report on services"),
    ])
    return ChecklistSearch(words, in: language).hits(in: [checklist]).map {
      "\($0.field) \($0.id): \($0.excerpt)"
    }
  }

  @Test func `the id comes first, then titles, then texts, then the rest`() {
    #expect(
      found("6.1") == [
        "id 6.1: Service levels", "id 6.1-01: The catalogue of services is agreed",
        "id 6.1-02: A report is sent",
      ])
    #expect(
      found("service") == [
        "title 6.1: Service levels", "text 6.1-01: The catalogue of services is agreed",
        "other 6.1-02: Ask who reads the report on services",
      ])
    #expect(found("service LEVELS") == ["title 6.1: Service levels"])
    #expect(
      found("services") == [
        "text 6.1-01: The catalogue of services is agreed",
        "other 6.1-02: Ask who reads the report on services",
      ])
  }

  @Test func `all words have to be there, in whichever language`() {
    #expect(found("الأدلة") == [])
    #expect(found("دليل متفق") == ["text 6.1-01: دليل الخدمات متفق عليه"])
    #expect(found("catalogue متفق") == ["text 6.1-01: The catalogue of services is agreed"])
    #expect(found("catalogue متفق", in: .english) == [])
    #expect(found("levels agreed") == ["text 6.1-01: The catalogue of services is agreed"])
    #expect(found("") == [] && found("  ") == [])
  }

  @Test func `a clause, a requirement or all is selected`() throws {
    let checklist = checklist([item("6.1-01", "a"), item("6.1-02", "b")])
    func shown(_ id: String?) -> [String]? {
      ChecklistSelection(checklist, id).map { selection in
        selection.parts.flatMap { [$0.section.id] + $0.groups.flatMap(\.items).map(\.id) }
      }
    }
    #expect(shown(nil) == ["6", "6.1", "6.1-01", "6.1-02"])
    #expect(shown("6") == ["6", "6.1", "6.1-01", "6.1-02"])
    #expect(shown("6.1") == ["6.1", "6.1-01", "6.1-02"])
    #expect(shown("6.1-02") == ["6.1", "6.1-02"])
    #expect(shown("6.2") == nil)
  }

  @Test func `what was added, withdrawn and changed is told with both texts`() {
    let before = checklist([item("1", "same"), item("2", "old"), item("3", "gone")])
    let after = checklist(
      [item("2", "new"), item("1", "same"), item("4", "d")], id: "b", title: "Levels")
    let difference = ChecklistDifference(before, after)
    #expect(difference.items.added.map(\.id) == ["4"])
    #expect(difference.items.withdrawn.map(\.id) == ["3"])
    #expect(
      difference.items.changed.map { [$0.before?.plain, $0.after?.plain] } == [["old", "new"]])
    #expect(difference.items.unchanged == 1)
    #expect(difference.sections.changed.map(\.id) == ["6.1"])
    #expect(difference.sections.unchanged == 1)
  }

  @Test func `a checklist does not differ from itself`() {
    let one = checklist([item("1", "same")])
    let difference = ChecklistDifference(one, one)
    #expect(difference.items.unchanged == 1 && difference.sections.unchanged == 2)
    #expect(difference.items.changed.isEmpty && difference.items.added.isEmpty)
  }
}
