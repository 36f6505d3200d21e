import Assessments
import Checklists
import TestSupport
import Testing
import Text
import Workspace

/// One hash for one text, another one for any other text.
@Suite struct ContentHashTests {
  /// A checklist of one item in group G of a scale.
  private func checklist(
    _ item: Item, scale: Scale = Build.gateScale, title: String = "Process",
    levels: [(String, String)] = []
  ) -> Checklist {
    let sample = Build.maturity([("G", [])])
    return Checklist(
      id: "test", kind: .maturity, title: sample.title, edition: "1", revision: "1",
      about: sample.about, scale: scale, scoring: sample.scoring,
      attributes: [
        Checklist.Attribute(
          id: "AC", title: Build.text("Awareness"),
          levels: levels.compactMap { value, text in
            ExactDecimal(value).map { ($0, Build.text(text)) }
          }, place: Build.place)
      ], sections: [],
      groups: [
        Checklist.Group(
          id: item.group, title: Build.text(title), path: [item.group], related: [],
          items: [item], place: Build.place)
      ], place: Build.place)
  }

  /// What an item is made of.
  private struct Parts {
    var kind = Item.Kind.entry
    var text = Build.text("x")
    var group = "G"
    var parent: String?
    var role: String?
    var assignment: Item.Assignment?
    var attribute: String?
    var notApplicableWhen: LocalizedText?
    var notTriggeredWhen: LocalizedText?
    var phase: Item.Phase?
    var confidence: Item.Confidence?
    var documents: [String] = []
    var expectedEvidence: [LocalizedText] = []
    var examine: LocalizedText?
    var interview: LocalizedText?
    var test: LocalizedText?
    var weight = ExactDecimal(whole: 1)
    var related: [String] = []

    var item: Item {
      Item(
        id: "G-1", kind: kind, text: text, group: group, parent: parent, role: role,
        assignment: assignment, attribute: attribute, notApplicableWhen: notApplicableWhen,
        notTriggeredWhen: notTriggeredWhen, phase: phase, confidence: confidence,
        documents: documents, expectedEvidence: expectedEvidence, examine: examine,
        interview: interview, test: test, weight: weight, related: related, place: Build.place)
    }
  }

  private func item() -> Item { Parts().item }

  private func changed(_ change: (inout Parts) -> Void) -> String {
    var parts = Parts()
    change(&parts)
    return ContentHash.of(parts.item, in: checklist(parts.item))
  }

  @Test func `what an answer stands on changes the hash`() {
    let hashes = [
      changed { _ in },
      changed { $0.parent = "P" },
      changed { $0.notApplicableWhen = Build.text("n") },
      changed { $0.notTriggeredWhen = Build.text("n") },
      changed { $0.role = "lead" },
      changed { $0.assignment = .accountable },
      changed { $0.attribute = "AC" },
      changed { $0.kind = .exit },
      changed { $0.group = "H" },
      ContentHash.of(item(), in: checklist(item(), scale: Build.maturityScale)),
      ContentHash.of(item(), in: checklist(item(), scale: Build.conformityScale)),
      hash(LocalizedText([.english: "x"])), hash(LocalizedText([.arabic: "x"])),
      hash(LocalizedText(english: "x", arabic: "")), hash(LocalizedText([:])),
      hash(LocalizedText(english: "x", arabic: "X")),
    ]
    #expect(Set(hashes).count == hashes.count)
  }

  private func hash(_ text: LocalizedText) -> String {
    changed { $0.text = text }
  }

  @Test func `an attribute is its levels and its process`() {
    let item = Parts(kind: .attribute, attribute: "AC").item
    func hash(_ title: String, _ levels: [(String, String)]) -> String {
      ContentHash.of(item, in: checklist(item, title: title, levels: levels))
    }
    let hashes = [
      hash("P", [("1", "a"), ("2", "b")]), hash("P", [("1", "a"), ("2", "c")]),
      hash("P", [("1", "a"), ("3", "b")]), hash("P", [("1", "a")]), hash("P", []),
      hash("Q", [("1", "a"), ("2", "b")]),
    ]
    #expect(Set(hashes).count == hashes.count)
  }

  @Test func `advice does not change the hash, nor does the title of a section`() {
    let plain = changed { _ in }
    #expect(changed { $0.weight = ExactDecimal(whole: 3) } == plain)
    #expect(changed { $0.expectedEvidence = [Build.text("a plan")] } == plain)
    #expect(changed { $0.examine = Build.text("read it") } == plain)
    #expect(changed { $0.interview = Build.text("ask") } == plain)
    #expect(changed { $0.test = Build.text("try") } == plain)
    #expect(changed { $0.related = ["x/1"] } == plain)
    #expect(changed { $0.documents = ["D1"] } == plain)
    #expect(changed { $0.phase = .plan } == plain)
    #expect(changed { $0.confidence = .uncertain } == plain)
    #expect(ContentHash.of(item(), in: checklist(item(), title: "Other")) == plain)
  }

  /// Texts that would run into each other if they were put one behind the other.
  private static let pieces = [
    "", "1", "1:", "2:", "a", "ab", "b", "-", "0;", "2;", ":a", "en", "ar",
  ]

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `no two items give the same bytes`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func piece() -> String { Self.pieces.randomElement(using: &generator) ?? "" }
    func maybe() -> String? { Bool.random(using: &generator) ? piece() : nil }
    func words() -> LocalizedText {
      var texts: [Language: String] = [:]
      for language in Language.allCases { texts[language] = maybe() }
      return LocalizedText(texts)
    }
    var seen: [[UInt8]: String] = [:]
    for _ in 0..<2_000 {
      var item = Parts(
        kind: Item.Kind.allCases.randomElement(using: &generator) ?? .entry, text: words())
      item.parent = maybe()
      item.notApplicableWhen = maybe() == nil ? nil : words()
      item.notTriggeredWhen = maybe() == nil ? nil : words()
      item.role = maybe()
      // An empty set of languages is no text: both say nothing.
      let conditions = [item.notApplicableWhen, item.notTriggeredWhen].map(told)
      let facts =
        "\(item.kind) \(item.parent ?? "nil"),\(item.role ?? "nil") \(told(item.text)) \(conditions)"
      let bytes = ContentHash.canonical(item.item, in: checklist(item.item))
      #expect(seen[bytes] == nil || seen[bytes] == facts)
      seen[bytes] = facts
    }
    #expect(seen.count > 1_500)
  }

  private func told(_ words: LocalizedText?) -> [String] {
    (words?.languages ?? []).map { "\($0.code)=\((words?[$0] ?? "").debugDescription)" }
  }

  @Test func `a hash is sixteen digits and the same on every run`() {
    let hash = changed { _ in }
    let bytes =
      "12:assay/item/15:entry-1:G2;2:en1:x2:ar1:x0;0;---0;0;"
      + "16:met-partly-unmet3;5:unmet6:partly3:met---"
    #expect(ContentHash.canonical(item(), in: checklist(item())) == Array(bytes.utf8))
    #expect(hash == "90c02df39939d952")
    #expect(hash.wholeMatch(of: /[0-9a-f]{16}/) != nil)
  }

  @Test func `the shipped checklists have as many hashes as items`() throws {
    let library = try Repository.folder().load([]).library
    for checklist in library.sortedChecklists {
      let lock = ContentHash.lock(of: checklist)
      #expect(lock.items.map(\.id) == checklist.items.map(\.id))
      #expect(Set(lock.items.map(\.hash)).count == checklist.items.count, "\(checklist.id)")
    }
  }
}
