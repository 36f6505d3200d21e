import Checklists
import TestSupport
import Testing
import Text
internal import Workspace

/// ISO/IEC 20000-1:2011 as shipped, against counts of the fact sheet it was written from.
@Suite("Part 1:2011 as shipped")
struct PartOneTests {
  /// Every deepest clause with its requirements and the elements that they list.
  static let clauses: [(id: String, requirements: Int, elements: Int)] = [
    ("4.1.1", 1, 7),
    ("4.1.2", 1, 6),
    ("4.1.3", 1, 2),
    ("4.1.4", 1, 5),
    ("4.2", 4, 4),
    ("4.3.1", 2, 8),
    ("4.3.2", 3, 8),
    ("4.3.3", 3, 0),
    ("4.4.1", 1, 2),
    ("4.4.2", 2, 5),
    ("4.5.1", 3, 3),
    ("4.5.2", 5, 12),
    ("4.5.3", 1, 6),
    ("4.5.4.1", 7, 0),
    ("4.5.4.2", 10, 3),
    ("4.5.4.3", 5, 10),
    ("4.5.5.1", 7, 0),
    ("4.5.5.2", 4, 5),
    ("5.1", 7, 0),
    ("5.2", 11, 10),
    ("5.3", 3, 11),
    ("5.4", 5, 0),
    ("6.1", 14, 3),
    ("6.2", 5, 6),
    ("6.3.1", 4, 3),
    ("6.3.2", 6, 5),
    ("6.3.3", 8, 0),
    ("6.4", 5, 11),
    ("6.5", 6, 6),
    ("6.6.1", 2, 6),
    ("6.6.2", 6, 4),
    ("6.6.3", 4, 2),
    ("7.1", 14, 0),
    ("7.2", 12, 12),
    ("8.1", 14, 11),
    ("8.2", 9, 8),
    ("9.1", 14, 8),
    ("9.2", 24, 8),
    ("9.3", 21, 0),
  ]

  private func checklist() throws -> Checklist {
    try #require(try Repository.folder().load([]).library.checklists["iso20000-1-2011"])
  }

  @Test("every deepest clause has its requirements and elements, 255 and 200 in all")
  func counts() throws {
    let groups = try checklist().groups
    #expect(groups.map(\.id) == Self.clauses.map(\.id))
    for (group, wanted) in zip(groups, Self.clauses) {
      #expect(group.items.count { $0.kind == .requirement } == wanted.requirements, "\(group.id)")
      #expect(group.items.count { $0.kind == .element } == wanted.elements, "\(group.id)")
    }
    #expect(Self.clauses.map(\.requirements).reduce(0, +) == 255)
    #expect(Self.clauses.map(\.elements).reduce(0, +) == 200)
  }

  @Test(
    "ids are the clause and a running number; an element's parent is the last requirement above")
  func identifiers() throws {
    for group in try checklist().groups {
      var requirement: String?
      for (index, item) in group.items.enumerated() {
        let number = index + 1
        #expect(item.id == "\(group.id)-\(number < 10 ? "0" : "")\(number)")
        if item.kind == .requirement { requirement = item.id }
        #expect(item.parent == (item.kind == .element ? requirement : nil), "\(item.id)")
      }
    }
  }

  @Test("lists of a fixed length are complete")
  func fixedLists() throws {
    let checklist = try checklist()
    func elements(of id: String) -> Int { checklist.items.count { $0.parent == id } }
    let lists = [
      ("4.1.2-01", 6), ("4.2-02", 4), ("4.3.1-02", 8), ("4.3.2-03", 8), ("4.5.2-03", 12),
      ("4.5.3-01", 6), ("4.5.4.3-03", 10), ("4.5.5.2-04", 5), ("5.2-06", 10), ("5.3-01", 11),
      ("6.1-06", 3), ("6.2-03", 6), ("6.3.1-04", 3), ("6.3.2-04", 4), ("6.5-04", 6),
      ("6.6.1-02", 6), ("7.2-03", 12), ("8.1-01", 7), ("8.2-02", 8), ("9.1-02", 8), ("9.2-16", 6),
    ]
    for (id, count) in lists { #expect(elements(of: id) == count, "\(id)") }
  }

  @Test("every row says what is expected and how to examine, interview and test it")
  func ways() throws {
    for item in try checklist().items {
      #expect(!item.expectedEvidence.isEmpty, "\(item.id)")
      #expect(item.examine != nil && item.interview != nil && item.test != nil, "\(item.id)")
      #expect(item.phase != nil && item.confidence != nil, "\(item.id)")
    }
  }

  @Test("the clauses of the plan-do-check-act cycle carry their own phase")
  func phases() throws {
    let checklist = try checklist()
    #expect(checklist.item("4.5.2-01")?.phase == .plan)
    #expect(checklist.item("4.5.3-01")?.phase == .do)
    #expect(checklist.item("4.5.4.1-01")?.phase == .check)
    #expect(checklist.item("4.5.5.2-01")?.phase == .act)
  }

  @Test(
    "6 policies, 10 plans, 18 procedures, 14 agreements and 23 records are asked for in the text")
  func documents() throws {
    let explicit = try checklist().documents.filter { $0.demand == .explicitly }
    func count(_ kind: Checklist.Document.Kind) -> Int { explicit.count { $0.kind == kind } }
    #expect(count(.policy) == 6 && count(.plan) == 10 && count(.procedure) == 18)
    #expect(count(.agreement) == 14 && count(.record) == 23)
  }

  @Test("every clause has its title in both languages, and its benefit and possible problem")
  func clauseTexts() throws {
    let checklist = try checklist()
    for section in checklist.allSections {
      #expect(section.title[.english] != nil && section.title[.arabic] != nil, "\(section.id)")
    }
    for group in checklist.groups {
      let section = try #require(checklist.allSections.first { $0.id == group.id })
      #expect(section.benefit != nil && section.consequence != nil, "\(group.id)")
    }
  }

  @Test("what only arises with other parties, or after an event, carries its condition")
  func conditions() throws {
    let checklist = try checklist()
    for id in ["4.2-07", "4.2-08", "5.2-17", "6.1-15", "7.2-17"] {
      #expect(checklist.item(id)?.notApplicableWhen != nil, "\(id)")
    }
    for id in ["5.3-01", "9.2-04", "9.2-27", "9.3-14", "8.1-25"] {
      #expect(checklist.item(id)?.notTriggeredWhen != nil, "\(id)")
    }
  }
}
