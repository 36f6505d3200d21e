import Assessments
import Diagnostics
import Foundation
import TestSupport
import Testing
import Workspace

/// The same writer's journal from two copies of a folder, joined under a merge line.
@Suite struct JournalMergeTests {
  /// A rig in which LA saved one answer, and a copy of it.
  private func copies() throws -> (ours: StoreRig, theirs: StoreRig) {
    let ours = StoreRig()
    try ours.save("G-EN-1", "met", by: ours.store())
    let theirs = StoreRig(answers: ours.disk.text(StoreRig.answers))
    theirs.disk.write(try text(ours), to: "a/journal/LA.jsonl")
    return (ours, theirs)
  }

  private func text(_ rig: StoreRig) throws -> String {
    try #require(rig.disk.text("a/journal/LA.jsonl"))
  }

  private func joined(_ ours: String, _ theirs: String) throws -> String {
    let result = JournalMerge.join(
      ours: Array(ours.utf8), theirs: Array(theirs.utf8), writer: "LA")
    let bytes: [UInt8]? = if case .joined(let bytes) = result { bytes } else { nil }
    return String(decoding: try #require(bytes), as: UTF8.self)
  }

  @Test func `both tails stay, and the merge line names the heads`() throws {
    let (ours, theirs) = try copies()
    try ours.save("G-AC-1", "met", by: ours.store())
    try theirs.save("G-EX-1", "partly", by: theirs.store())
    try theirs.save("G-EX-1", "unmet", by: theirs.store())
    let text = try joined(try self.text(ours), try self.text(theirs))
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.count == 5)
    #expect(lines[..<2] == ours.journal()[...] && lines[2..<4] == theirs.journal()[1...])
    #expect(
      lines[4].hasPrefix(
        "{\"n\":4,\"at\":\"2026-01-01T10:00:00Z\",\"by\":\"LA\",\"kind\":\"merge\",\"heads\":[\""))
    for head in [lines[1], lines[3]] {
      #expect(lines[4].contains(try #require(head.split(separator: "\"").dropLast().last)))
    }
    ours.disk.write(text, to: "a/journal/LA.jsonl")
    let both = try #require(theirs.disk.text(StoreRig.answers))
      .replacing(
        "  \"G-EX-1\"",
        with:
          "  \"G-AC-1\":\n    status: rated\n    rating: \"met\"\n    agreed:\n      by: \"LA\"\n      \"on\": \"2025-06-01\"\n  \"G-EX-1\""
      )
    ours.disk.write(both, to: StoreRig.answers)
    #expect(try ours.told() == [])
    #expect(try ours.report().lines.map(\.entry.number) == [1, 2, 2, 3, 4])
    #expect(try ours.report().changes.count == 4)
    // Life goes on in one chain.
    let store = ours.store()
    #expect(try store.open().isEmpty)
    #expect(try ours.save("G-EN-1", "unmet", by: store).number == 5)
    #expect(try ours.told() == [])
    let last = try #require(ours.journal().last)
    #expect(last.contains(try #require(lines[4].split(separator: "\"").dropLast().last)))
  }

  @Test func `who merges in the other direction gets the same merge line, and no more after that`()
    throws
  {
    let (ours, theirs) = try copies()
    try ours.save("G-AC-1", "met", by: ours.store())
    try theirs.save("G-EX-1", "partly", by: theirs.store())
    let (mine, other) = (try text(ours), try text(theirs))
    let forth = try joined(mine, other)
    let back = try joined(other, mine)
    #expect(forth.split(separator: "\n").last == back.split(separator: "\n").last)
    #expect(try joined(forth, back) == forth)
    #expect(try joined(back, other) == back)
    #expect(try joined(other, back) == back)
    #expect(try joined(mine, mine) == mine)
  }

  @Test func `a second merge joins what came after the first`() throws {
    let (ours, theirs) = try copies()
    try ours.save("G-AC-1", "met", by: ours.store())
    try theirs.save("G-EX-1", "partly", by: theirs.store())
    let first = try joined(try text(ours), try text(theirs))
    try theirs.save("G-EX-1", "unmet", by: theirs.store())
    ours.disk.write(first, to: "a/journal/LA.jsonl")
    try ours.save("G-AC-1", "unmet", by: ours.store())
    let second = try joined(try text(ours), try text(theirs))
    #expect(second.split(separator: "\n").count { $0.contains("\"kind\":\"merge\"") } == 2)
    ours.disk.write(second, to: "a/journal/LA.jsonl")
    #expect(try !ours.report().isBroken)
  }

  @Test func `two journals that began apart are joined as well`() throws {
    let (ours, theirs) = (StoreRig(), StoreRig())
    try ours.save("G-AC-1", "met", by: ours.store())
    try theirs.save("G-EX-1", "partly", by: theirs.store())
    ours.disk.write(try joined(try text(ours), try text(theirs)), to: "a/journal/LA.jsonl")
    #expect(try !ours.report().isBroken)
  }

  @Test func `tails without a merge line, and a merge line that was changed, are found`() throws {
    let (ours, theirs) = try copies()
    try ours.save("G-AC-1", "met", by: ours.store())
    try theirs.save("G-EX-1", "partly", by: theirs.store())
    let whole = try joined(try text(ours), try text(theirs)).split(separator: "\n").map(String.init)
    func told(_ lines: [String]) throws -> [String] {
      ours.disk.write(lines.map { $0 + "\n" }.joined(), to: "a/journal/LA.jsonl")
      return try ours.told().filter { $0.contains("S006") }
    }
    #expect(
      try told(Array(whole[..<3])) == [
        "a/journal/LA.jsonl:3: S006 this line does not follow line 2"
      ])
    #expect(try ours.report().isBroken)
    let forged = whole[3].replacing("\"n\":3", with: "\"n\":4")
    #expect(
      try told(whole[..<3] + [forged]) == [
        "a/journal/LA.jsonl:4: S006 this line is not what was written"
      ])
    #expect(
      try told([whole[0], whole[2], whole[3]]) == [
        "a/journal/LA.jsonl:3: S006 this line does not follow line 2"
      ])
    #expect(try told(whole) == [])
  }

  @Test func `a journal that ends in the middle of a line is not merged`() throws {
    let whole = Array("{}\n".utf8)
    #expect(JournalMerge.join(ours: whole, theirs: Array("{".utf8), writer: "LA") == .cut)
    #expect(JournalMerge.join(ours: Array("{".utf8), theirs: whole, writer: "LA") == .cut)
    #expect(JournalMerge.join(ours: [], theirs: whole, writer: "LA") == .joined(whole))
  }

  @Test func `a noted head is found as long as nothing before it was cut or written anew`() throws {
    let rig = StoreRig()
    for words in ["met", "partly", "unmet"] { try rig.save("G-EN-1", words, by: rig.store()) }
    let head = try #require(try rig.report().heads.first)
    #expect(JournalReport.NotedHead(head.description) == head)
    func told() throws -> [String] {
      try rig.report().holding([head], shown: "a").diagnostics.map(StoreRig.line)
    }
    #expect(try told() == [])
    try rig.save("G-AC-1", "met", by: rig.store())
    #expect(try told() == [])
    // Cut at the end of a line: the journals alone do not tell.
    let lines = rig.journal()
    rig.disk.write(lines[..<2].map { $0 + "\n" }.joined(), to: "a/journal/LA.jsonl")
    #expect(try rig.told().filter { !$0.contains("S009") } == [])
    #expect(
      try told().last
        == "a/journal/LA.jsonl: S018 the noted line \(head.hash.prefix(12))… of 'LA' is not in the journal: history was rewritten or cut since"
    )
    #expect(try rig.report().holding([head], shown: "a").isBroken)
    for text in [
      "", "LA", "LA:", ":" + head.hash, "LA:12", "LA:" + String(repeating: "g", count: 64),
    ] {
      #expect(JournalReport.NotedHead(text) == nil)
    }
  }
}
