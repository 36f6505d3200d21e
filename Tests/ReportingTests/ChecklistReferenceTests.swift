import Checklists
import Foundation
import Reporting
import TestSupport
import Testing
import Text

/// Pages of checklists whose texts try to become markup.
@Suite("Pages of checklists")
struct ChecklistReferenceTests {
  private static let hostile = LocalizedText(
    english: "A | `code` <b>bold</b> [link](http://x) *star*\n# head", arabic: "عنوان | `رمز` <b>")

  private static func section(_ id: String, _ inner: [Checklist.Section] = []) -> Checklist.Section
  {
    Checklist.Section(
      id: id, title: hostile, aim: nil, consequence: nil, related: [], accountable: [],
      responsible: [], groups: [id], sections: inner, place: Build.place)
  }

  private static func item(
    _ id: String, _ kind: Item.Kind, _ group: String, when condition: LocalizedText? = nil
  ) -> Item {
    Item(
      id: id, kind: kind, text: hostile, group: group, notApplicableWhen: condition,
      weight: ExactDecimal(whole: 1), place: Build.place)
  }

  private static func group(_ id: String, in path: [String], _ items: [Item]) -> Checklist.Group {
    Checklist.Group(
      id: id, title: hostile, path: path, related: [], items: items, place: Build.place)
  }

  private static func checklist(model: String = "conformity") -> Checklist {
    Checklist(
      id: "a|b <c>", kind: .conformity, title: hostile, edition: "20|11", revision: "`1`",
      about: Checklist.About(
        publisher: hostile, licenceNote: hostile, languages: Language.allCases, source: hostile,
        confidence: LocalizedText("واثق | <i>", in: .arabic), obligation: nil),
      scale: Build.conformityScale,
      scoring: Checklist.ScoringChoice(
        model: model, parameters: ["satisfied-by": "con|forming"], place: Build.place),
      sections: [section("4", [section("4.1-x")])],
      groups: [
        group("4", in: ["4"], [item("4-01", .requirement, "4", when: hostile)]),
        group(
          "4.1-x", in: ["4", "4.1-x"],
          [
            item("4.1-01", .requirement, "4.1-x"),
            item("4.1-01|a", .element, "4.1-x", when: hostile),
          ]),
      ],
      documents: [
        Checklist.Document(
          id: "D", kind: .plan, demand: .usually, title: hostile, place: Build.place)
      ], place: Build.place)
  }

  @Test("hostile texts stay words")
  func hostileTexts() throws {
    let text = ChecklistReference.markdown(Self.checklist())
    try Golden.compare(text, with: "checklist-page.md")
    let markup = text.replacing("\\]", with: "").replacing("\\<", with: "")
    #expect(!markup.contains("<b") && !markup.contains("](http"))
    // Each row of a table has the bars of its own head.
    for table in text.components(separatedBy: "\n\n") where table.hasPrefix("|") {
      let bars = table.split(separator: "\n").map { row in
        row.replacing("\\|", with: "").count { $0 == "|" }
      }
      #expect(Set(bars).count == 1, "\(table)")
    }
  }

  @Test("an index with hostile ids and titles has rows of eight cells and links that end")
  func hostileIndex() throws {
    let row = try #require(ChecklistIndex.markdown([Self.checklist()]).split(separator: "\n").last)
    #expect(row.replacing("\\|", with: "").count { $0 == "|" } == 9)
    #expect(row.contains("](a%7Cb%20%3Cc%3E.md)"))
  }

  @Test("a section counts what stands in the sections under it")
  func nestedCounts() {
    let text = ChecklistReference.markdown(Self.checklist())
    #expect(text.contains("| 2 | 1 |\n| 4.1-x |"))
    #expect(text.contains("| Total | 2 | 1 |"))
    #expect(text.contains("2 of 3 items may be not applicable"))
  }

  @Test("items under one condition stand together")
  func conditions() {
    let text = ChecklistReference.markdown(Self.checklist())
    #expect(text.contains("- 4-01, 4.1-01\\|a: A "))
  }

  @Test("a checklist without sections, documents, conditions and a known model has a page, too")
  func emptyChecklist() {
    let empty = Build.gates([])
    let text = ChecklistReference.markdown(empty)
    #expect(text.contains("No item has a condition"))
    #expect(text.contains("Its items name none."))
    let strange = ChecklistReference.markdown(Self.checklist(model: "no|such"))
    #expect(strange.contains("By model no\\|such, which Assay does not know."))
  }

  @Test("every page says what a result does not mean, and no page says more")
  func caution() {
    for checklist in [
      Build.gates([("P", ["EN1"])]), Build.maturity([("P", ["P.AC"])]),
      Build.conformity([("4", ["R1"])]),
    ] {
      let text = ChecklistReference.markdown(checklist)
      #expect(text.contains("No result is a statement about a certificate"))
      for word in ["certified", "compliant", "ready for"] { #expect(!text.contains(word)) }
    }
  }
}
