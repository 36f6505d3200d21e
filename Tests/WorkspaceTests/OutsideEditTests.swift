import Assessments
import Diagnostics
import Foundation
import TestSupport
import Testing
import Workspace

/// What other programs did to the files is noticed at the opening, kept, and written to the journal.
@Suite struct OutsideEditTests {
  private let rig = StoreRig()

  private func edit(_ old: String, _ new: String) throws {
    let text = try #require(rig.disk.text(StoreRig.answers))
    #expect(text.contains(old))
    rig.disk.write(text.replacing(old, with: new), to: StoreRig.answers)
  }

  private func opened(_ writer: String = "SD") throws -> [String] {
    try rig.store(writer).open().map(StoreRig.line)
  }

  @Test func `every block that was edited is noted once, by whoever opens first`() throws {
    for item in ["G-EN-1", "G-AC-1", "G-EX-1"] { try rig.save(item, "met", by: rig.store()) }
    try edit(
      "\"G-EN-1\":\n    status: rated\n    rating: \"met\"",
      "\"G-EN-1\":\n    status: rated\n    rating: \"partly\"")
    try edit("\"G-EX-1\":", "\"G-EX-1\":  # by hand")
    let edited = rig.disk.text(StoreRig.answers)
    #expect(
      try opened() == [
        "a/answers/test.yaml:3: S009 'G-EN-1' was edited by another program since change 1: met became partly",
        "a/answers/test.yaml:15: S009 'G-EX-1' was edited by another program since change 3: only how it is written",
      ])
    #expect(rig.disk.text(StoreRig.answers) == edited)
    #expect(rig.journal("LA").count == 3)
    let lines = try rig.report().lines.map(\.entry)
    #expect(lines.map(\.kind) == [.change, .change, .change, .outside, .outside])
    #expect(lines.suffix(2).map(\.by) == ["SD", "SD"])
    #expect(
      lines.suffix(2).map { "\($0.target.id) \($0.from) \($0.to)" } == [
        "G-EN-1 met partly", "G-EX-1 met met",
      ])
    #expect(lines[3].block?.contains("partly") == true)
    #expect(try rig.told() == [])
    #expect(try opened() == [] && opened("LA") == [])
    // The next change starts from what was noted.
    #expect(try rig.save("G-EN-1", "unmet", by: rig.store()).notices.isEmpty)
  }

  @Test func `a checkout of an older state is the same thing`() throws {
    try rig.save("G-EN-1", "met", by: rig.store())
    let old = try #require(rig.disk.text(StoreRig.answers))
    try rig.save("G-AC-1", "partly", by: rig.store())
    try rig.save("G-EN-1", "unmet", by: rig.store())
    rig.disk.write(old, to: StoreRig.answers)
    #expect(
      try opened().map { String($0.prefix(31)) }.sorted() == [
        "a/answers/test.yaml: S009 'G-AC", "a/answers/test.yaml:3: S009 'G-",
      ])
    #expect(rig.disk.text(StoreRig.answers) == old)
    let lines = try rig.report().lines.suffix(2).map(\.entry)
    #expect(lines.map(\.to) == ["none", "met"])
    #expect(lines.map(\.after).first == .absent)
    #expect(try rig.told() == [])
  }

  @Test func `a file that is gone is noticed, and evidence and findings as well`() throws {
    let store = rig.store()
    _ = try store.apply(.evidence(StoreSample.evidence("LA-1", "x")), expecting: .absent)
    _ = try store.apply(.finding(StoreSample.finding("LA-F1", "x")), expecting: .absent)
    rig.disk.node("a")?.names["evidence.yaml"] = nil
    let text = try #require(rig.disk.text("a/findings.yaml"))
    rig.disk.write(text.replacing("mend it", with: "mend all"), to: "a/findings.yaml")
    #expect(
      try opened() == [
        "a/evidence.yaml: S009 the file is gone, with 1 entry that the journals know: LA-1",
        "a/findings.yaml:2: S009 'LA-F1' was edited by another program since change 2: actions",
      ])
    #expect(try rig.told() == [])
  }

  @Test func `what no journal knows, what cannot be read and what is approved is left alone`()
    throws
  {
    let rig = StoreRig(answers: StoreSample.answers)
    #expect(try rig.store().open().isEmpty)
    #expect(rig.journal().isEmpty)
    try rig.save("G-EN-1", "unmet", by: rig.store())
    let text = try #require(rig.disk.text(StoreRig.answers))
    rig.disk.write("answers: [\n", to: StoreRig.answers)
    #expect(try rig.store().open().isEmpty)
    rig.disk.write(text.replacing("unmet", with: "partly"), to: StoreRig.answers)
    rig.disk.write(StoreSample.head(state: "approved"), to: "a/assessment.yaml")
    #expect(try rig.store().open().isEmpty)
    #expect(rig.journal().count == 1)
    rig.disk.write(StoreSample.head(), to: "a/assessment.yaml")
    #expect(try rig.store().open().map(\.code) == [.editedOutside])
  }

  @Test func `a program that keeps running looks again only where a file is another one`() throws {
    let store = rig.store()
    try rig.save("G-EN-1", "met", by: store)
    #expect(try store.open().isEmpty)
    try edit("met", "partly")
    #expect(try store.open().map(\.code) == [.editedOutside])
    #expect(try store.open().isEmpty)
  }

  @Test func `when the journal cannot be written, nothing is changed and it is tried again`() throws
  {
    try rig.save("G-EN-1", "met", by: rig.store())
    try edit("met", "partly")
    let store = rig.store("SD")
    let journal = rig.journal("SD")
    var failures = 0
    for call in 1...60 {
      rig.disk.faults[rig.disk.calls + call] = .fail(28)
      do {
        _ = try store.open()
        break
      } catch {
        failures += 1
        #expect(rig.journal("SD") == journal)
      }
      rig.disk.faults = [:]
    }
    rig.disk.faults = [:]
    _ = try store.open()
    #expect(failures > 5)
    #expect(try rig.told() == [])
    #expect(try rig.report().lines.map(\.entry.kind) == [.change, .outside])
  }

  @Test func `what two copies decided stays known until somebody decides otherwise`() throws {
    let first = try rig.save("G-EN-1", "met", by: rig.store())
    let start = try #require(rig.disk.text(StoreRig.answers))
    let other = StoreRig(answers: start)
    let journal = try #require(rig.disk.text("a/journal/LA.jsonl"))
    other.disk.write(journal, to: "a/journal/LA.jsonl")
    _ = try other.store("SD").apply(other.change("G-AC-1", "met"), expecting: .absent)
    _ = try other.store("SD").apply(other.change("G-EN-1", "partly"), expecting: first.revision)
    try rig.save("G-EN-1", "unmet", by: rig.store())
    // Brought together, and ours chosen: the other line has the higher number, and is no mistake.
    let theirs = try #require(other.disk.text("a/journal/SD.jsonl"))
    rig.disk.write(theirs, to: "a/journal/SD.jsonl")
    #expect(
      try rig.told() == [
        "a/answers/test.yaml: S009 'G-AC-1' was edited by another program since change 2"
      ])
    let mine = try #require(rig.disk.text(StoreRig.answers))
    let theirAnswers = try #require(other.disk.text(StoreRig.answers))
    rig.disk.write(theirAnswers, to: StoreRig.answers)
    #expect(try rig.told() == [])
    rig.disk.write(theirAnswers.replacing("partly", with: "unmet"), to: StoreRig.answers)
    #expect(try rig.told() == [])
    rig.disk.write(mine.replacing("unmet", with: "met"), to: StoreRig.answers)
    #expect(try rig.told().count == 2)
  }
}
