import Assessments
import Checklists
import Diagnostics
import Encoding
import LocatedYAML
import TestSupport
import Testing
import Text

/// What is written is read again as it was.
@Suite struct EncoderTests {
  private static let gates = Build.gates([("G", ["G-EN-1", "G-AC-1", "G-AC-2", "G-EX-1"])])
  private static let maturity = Build.maturity([("P", ["P.AC", "P.PP"])])

  private func file(
    _ target: ChangeTarget, _ text: String? = nil, _ checklist: Checklist? = gates
  ) throws -> BlockFile {
    try BlockFile(
      text.map { SourceFile(path: target.file, text: $0) }, path: target.file, for: target,
      checklist: target.item == nil ? nil : checklist)
  }

  private func isSame(_ change: Change, in file: BlockFile) throws -> Bool {
    let edited = try file.making(change)
    let source = SourceFile(path: "again.yaml", bytes: edited.bytes)
    let item = change.target.item
    let checklist = item.map { $0.item.hasPrefix("P.") ? Self.maturity : Self.gates }
    let again = try BlockFile(
      source, path: "again.yaml", for: change.target, checklist: checklist)
    return try facts(again.content(of: change.target)) == facts(change.content)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `an answer comes back as it went in`(seed: UInt64) throws {
    var values = RandomValues(seed: seed, checklist: Self.gates)
    let change = Change.answer(values.answer("G-AC-1"), of: "test")
    #expect(try isSame(change, in: try file(change.target)))
    var numbers = RandomValues(seed: seed, checklist: Self.maturity)
    let other = Change.answer(numbers.answer("P.AC"), of: "test")
    #expect(try isSame(other, in: try file(other.target, nil, Self.maturity)))
    // Over another answer, of which everything may be different.
    let first = try file(change.target).making(
      .answer(values.answer("G-AC-1"), of: "test"))
    #expect(try isSame(change, in: first.file))
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func `evidence and findings come back as they went in`(seed: UInt64) throws {
    var values = RandomValues(seed: seed, checklist: Self.gates)
    for _ in 0..<2 {
      let evidence = Change.evidence(values.evidence("LA-001"))
      #expect(try isSame(evidence, in: try file(evidence.target)))
      let finding = Change.finding(values.finding("LA-F1"))
      #expect(try isSame(finding, in: try file(finding.target)))
      let over = try file(finding.target).making(.finding(values.finding("LA-F1")))
      #expect(try isSame(finding, in: over.file))
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `follow-ups come back as they went in`(seed: UInt64) throws {
    var values = RandomValues(seed: seed, checklist: Self.gates)
    for id in ["LA-F1", "unit/2024/LA-F1"] {
      let followUp = Change.followUp(values.followUp(id))
      #expect(try isSame(followUp, in: try file(followUp.target)))
      let over = try file(followUp.target).making(.followUp(values.followUp(id)))
      #expect(try isSame(followUp, in: over.file))
    }
  }

  @Test func `the longest text comes back as it went in`() throws {
    var answer = try #require(Build.answer("G-AC-1", "met", on: Self.gates.scale))
    for text in [String(repeating: "ع", count: 32_768), String(repeating: "a: ", count: 21_845)] {
      answer.note = LocalizedText([Language(scriptOf: text): text])
      let change = Change.answer(answer, of: "test")
      #expect(try isSame(change, in: try file(change.target)))
    }
  }

  @Test func `what is compared sees a difference`() {
    var values = RandomValues(seed: 1, checklist: Self.gates)
    let (a, b) = (values.answer("G-AC-1"), values.answer("G-AC-1"))
    #expect(facts(a) != facts(b))
    #expect(facts(a) == facts(a))
  }

  @Test func `an answer is written in the form of the shipped files`() throws {
    var answer = try #require(Build.answer("G-EN-1", "met", on: Self.gates.scale))
    answer.note = LocalizedText(english: "Seen: 12 of 12", arabic: "شوهد")
    answer.evidence = [EvidenceLink(id: "LA-001", stance: .supports, place: Build.place)]
    let edited = try file(.answer(.init(checklist: "test", item: "G-EN-1"))).making(
      .answer(answer, of: "test"))
    #expect(
      String(decoding: edited.bytes, as: UTF8.self) == """
        checklist: "test"
        answers:
          "G-EN-1":
            status: rated
            rating: "met"
            agreed:
              by: "LA"
              "on": "2025-06-01"
            evidence:
              - id: "LA-001"
                stance: supports
            note:
              en: "Seen: 12 of 12"
              ar: شوهد

        """)
    #expect(edited.text?.hasPrefix("\"G-EN-1\":\n  status: rated\n") == true)
  }

  @Test func `new answers stand in the order of the checklist`() throws {
    func order(_ items: [String], in text: String? = nil) throws -> [String] {
      let target = ChangeTarget.answer(.init(checklist: "test", item: items[0]))
      var file = try file(target, text)
      for item in items {
        let answer = try #require(Build.answer(item, "met", on: Self.gates.scale))
        file = try file.making(.answer(answer, of: "test")).file
      }
      return String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
        .filter { $0.hasPrefix("  \"") }.map { String($0.dropFirst(3).dropLast(2)) }
    }
    let wanted = ["G-EN-1", "G-AC-1", "G-AC-2", "G-EX-1"]
    #expect(try order(wanted) == wanted)
    #expect(try order(wanted.reversed()) == wanted)
    #expect(try order(["G-AC-2", "G-EX-1", "G-EN-1", "G-AC-1"]) == wanted)
    let byHand = "checklist: test\nanswers:\n  \"G-EX-1\":\n    status: pending\n"
    #expect(try order(["G-AC-1"], in: byHand) == ["G-AC-1", "G-EX-1"])
  }

  @Test func `evidence and findings stand in the order of their numbers`() throws {
    var values = RandomValues(seed: 1, checklist: Self.gates)
    let ids = ["LA-10", "SD-1", "LA-9", "LA-002", "LA-011"]
    var file = try file(.evidence("LA-10"))
    for id in ids { file = try file.making(.evidence(values.evidence(id))).file }
    let keys = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix("  \"") && $0.hasSuffix("\":") }
    #expect(
      keys == ["  \"LA-002\":", "  \"LA-9\":", "  \"LA-10\":", "  \"LA-011\":", "  \"SD-1\":"])
  }
}
