import Checklists
import TestSupport
import Testing
import Text
internal import Workspace

/// Facts of the sources, counted in the shipped files.
@Suite("Shipped checklists")
struct ShippedChecklistTests {
  private func checklist(_ id: String) throws -> Checklist {
    try #require(try Repository.folder().load([]).library.checklists[id])
  }

  @Test(
    "the framework has 5 practices with 1+3+1+11+4 entries, 6+3+5+5+1 activities, 2+1+2+2+1 exits")
  func frameworkCounts() throws {
    let framework = try checklist("oman-itsdf-2020")
    func counts(_ kind: Item.Kind) -> [Int] {
      framework.groups.map { group in group.items.count { $0.kind == kind } }
    }
    #expect(framework.groups.map(\.id) == ["OM-1", "OM-2", "OM-3", "OM-4", "OM-5"])
    #expect(counts(.entry) == [1, 3, 1, 11, 4])
    #expect(counts(.activity) == [6, 3, 5, 5, 1])
    #expect(counts(.exit) == [2, 1, 2, 2, 1])
    #expect(framework.goals.map(\.id) == ["OM-G1", "OM-G2", "OM-G3"])
  }

  @Test(
    "only the fifth practice is accounted for by the business, and the fourth has no executives")
  func frameworkRoles() throws {
    let framework = try checklist("oman-itsdf-2020")
    #expect(
      framework.sections.map(\.accountable) == [
        ["head-of-it"], ["head-of-it"], ["head-of-it"], ["head-of-it"], ["lob-executives"],
      ])
    #expect(framework.sections[3].responsible == ["business-process-owners", "head-of-it"])
    #expect(framework.sections[4].responsible == ["head-of-it"])
  }

  @Test("rules of scope name clauses of 2018 with the amendment beside those without")
  func amendedScope() throws {
    let related = try checklist("certification-scope").items.flatMap(\.related)
    func clauses(_ checklist: String) -> [String] {
      related.filter { $0.hasPrefix(checklist + "/") }.map { String($0.dropFirst(checklist.count)) }
    }
    #expect(clauses("iso20000-1-2018").count > 50)
    #expect(clauses("iso20000-1-2018") == clauses("iso20000-1-2018-amd1"))
  }

  @Test("what could be left out of Part 1, and what only did not occur, follows the fact sheet")
  func conditions() throws {
    let rows = [
      "iso20000-1-2011": (
        "5.2-17 5.2-18 5.2-20 5.2-21 5.4-03 9.3-11", ["6.4-04"]
      ),
      "iso20000-1-2018": (
        "8.5.1.2-06 8.5.1.2-07 8.5.1.2-08 8.5.2.1-10 8.5.2.1-11 8.5.2.3-02 8.5.3-06",
        ["8.2.3.1-04", "8.5.1.2-05"]
      ),
    ]
    for (id, (conditional, never)) in rows {
      for name in id.hasSuffix("2018") ? [id, id + "-amd1"] : [id] {
        let checklist = try checklist(name)
        for row in conditional.split(separator: " ").map(String.init) {
          let item = try #require(checklist.item(row))
          #expect(item.notApplicableWhen != nil && item.notTriggeredWhen == nil, "\(name)/\(row)")
        }
        for row in never {
          #expect(try #require(checklist.item(row)).notApplicableWhen == nil, "\(name)/\(row)")
        }
      }
    }
  }

  @Test("only two activities of the framework may be not applicable")
  func frameworkExceptions() throws {
    let framework = try checklist("oman-itsdf-2020")
    #expect(
      framework.items.filter { $0.notApplicableWhen != nil }.map(\.id)
        == ["OM-3-AC-3", "OM-3-AC-4"])
  }

  @Test("COBIT 4.1 has 10+7+13+4 processes with six attributes each, and a text for each level")
  func cobit() throws {
    let cobit = try checklist("cobit-4.1-maturity")
    #expect(cobit.sections.map(\.id) == ["PO", "AI", "DS", "ME"])
    #expect(cobit.sections.map(\.groups.count) == [10, 7, 13, 4])
    #expect(cobit.attributes.map(\.id) == ["AC", "PP", "TA", "SE", "RA", "GM"])
    #expect(cobit.items.count == 204)
    #expect(cobit.attributes.allSatisfy { $0.levels.count == 5 })
    #expect(cobit.item("DS1.AC")?.related.isEmpty == false)
  }

  @Test("no text is longer than 60 words, and no way of looking serves two items")
  func texts() throws {
    for checklist in try Repository.folder().load([]).library.sortedChecklists {
      var seen: [String: String] = [:]
      for item in checklist.items where item.kind != .attribute {
        for text in [item.text, item.examine, item.interview, item.test].compactMap(\.self) {
          for language in checklist.about.languages {
            let words = (text[language] ?? "").split(separator: " ").count
            #expect(words > 0 && words <= 60, "\(item.id)")
          }
        }
        for text in [item.examine, item.interview, item.test].compactMap({ $0?[.english] }) {
          #expect(seen[text] == nil, "\(item.id) and \(seen[text] ?? "")")
          seen[text] = item.id
        }
      }
    }
  }

  @Test("no Arabic text carries other digits or marks of direction")
  func arabic() throws {
    for checklist in try Repository.folder().load([]).library.sortedChecklists {
      for item in checklist.items {
        let text = item.text[.arabic] ?? ""
        #expect(
          !text.unicodeScalars.contains { (0x0660...0x0669).contains($0.value) }, "\(item.id)")
        #expect(!text.unicodeScalars.contains(where: VisibleText.isHazard), "\(item.id)")
      }
    }
  }
}
