import Assessments
import Diagnostics
import Foundation
import Glibc
import TestSupport
import Testing
import Workspace

/// What a crash or somebody's editor left, and what comes of it.
@Suite struct StoreRecoveryTests {
  /// A change whose line is in the journal and whose file could not be replaced for good.
  private func halfSaved() throws -> (rig: StoreRig, old: String) {
    let rig = StoreRig(answers: StoreSample.answers)
    try rig.save("G-EN-1", "unmet", by: rig.store())
    let old = try #require(rig.disk.text(StoreRig.answers))
    rig.disk.failing = [".test.yaml.new", "LA.jsonl"]
    let store = rig.store()
    do throws(StoreError) {
      rig.disk.failAfter = 1
      try rig.save("G-EN-1", "partly", by: store)
      Issue.record("it was saved")
    } catch {
      guard case .halfSaved(let diagnostic) = error else {
        Issue.record("\(error)")
        return (rig, old)
      }
      #expect(
        StoreRig.line(diagnostic)
          == "a/answers/test.yaml: S005 cannot be written: input/output error; the change stands in the journal and is completed at the next start"
      )
    }
    rig.disk.failing = []
    #expect(rig.disk.text(StoreRig.answers) == old)
    #expect(rig.journal().count == 2)
    return (rig, old)
  }

  @Test("A change that stands in the journal only is completed at the next start, once")
  func completed() throws {
    let (rig, old) = try halfSaved()
    #expect(
      try rig.told() == [
        "a/answers/test.yaml:5: S017 change 2 of 'G-EN-1' stands in the journal and not here yet"
      ])
    #expect(
      try rig.store("SD").open().map(StoreRig.line) == [
        "a/answers/test.yaml: S015 change 2 of 'G-EN-1' by 'LA' was completed after a crash"
      ])
    #expect(
      rig.disk.text(StoreRig.answers) == old.replacing("rating: unmet", with: "rating: partly"))
    #expect(try rig.store().open().isEmpty)
    #expect(try rig.told() == [])
  }

  @Test("A block that was edited meanwhile is kept, and noted at the opening")
  func edited() throws {
    let (rig, old) = try halfSaved()
    let edited = old.replacing("rating: unmet", with: "rating: met")
    rig.disk.write(edited, to: StoreRig.answers)
    #expect(
      try rig.store().open().map(StoreRig.line) == [
        "a/answers/test.yaml:5: S009 'G-EN-1' was edited by another program since change 2: partly became met"
      ])
    #expect(rig.disk.text(StoreRig.answers) == edited)
    let receipt = try rig.save("G-AC-1", "met", by: rig.store("SD"))
    #expect(receipt.number == 4)
    #expect(receipt.notices.isEmpty)
    let lines = try rig.report().lines.map(\.entry)
    #expect(lines.map(\.kind) == [.change, .change, .outside, .change])
    #expect(lines[2].from == "partly")
    #expect(lines[2].to == "met")
    #expect(try rig.told() == [])
  }

  @Test("A file that nobody can read stops the next change, and the line waits")
  func unreadable() throws {
    let (rig, old) = try halfSaved()
    rig.disk.write("checklist: [", to: StoreRig.answers)
    let refusal = rig.refusal { () throws(StoreError) in
      _ = try rig.store().apply(.evidence(StoreSample.evidence("LA-1", "x")), expecting: .absent)
    }
    #expect(refusal.first?.contains("Y001") == true)
    rig.disk.write(old, to: StoreRig.answers)
    #expect(try rig.store().open().count == 1)
  }

  @Test("A hand edit between two changes is noted and kept in the history")
  func between() throws {
    let rig = StoreRig()
    let store = rig.store()
    try rig.save("G-EN-1", "met", by: store)
    let text = try #require(rig.disk.text(StoreRig.answers))
    rig.disk.write(text.replacing("\"met\"", with: "\"unmet\""), to: StoreRig.answers)
    #expect(
      try rig.told() == [
        "a/answers/test.yaml:3: S009 'G-EN-1' was edited by another program since change 1"
      ])
    let receipt = try rig.save("G-EN-1", "partly", by: store)
    #expect(receipt.notices.map(\.code) == [.editedOutside])
    let lines = try rig.report().lines.map(\.entry)
    #expect(lines.map(\.kind) == [.change, .outside, .change])
    #expect(lines.map(\.from) == ["none", "met", "unmet"])
    #expect(lines.map(\.to) == ["met", "unmet", "partly"])
    #expect(try rig.told() == [])
  }

  @Test("The last change taken back by hand stays taken back")
  func revert() throws {
    let rig = StoreRig()
    try rig.save("G-EN-1", "met", by: rig.store())
    let old = try #require(rig.disk.text(StoreRig.answers))
    try rig.save("G-EN-1", "unmet", by: rig.store())
    rig.disk.write(old, to: StoreRig.answers)
    #expect(try rig.told().map { $0.contains("S009") } == [true])
    #expect(try rig.store().open().map(\.code) == [.editedOutside])
    #expect(rig.disk.text(StoreRig.answers) == old)
    #expect(try rig.told() == [])
    try rig.save("G-EN-1", "partly", by: rig.store())
    #expect(try rig.report().lines.map(\.entry.kind) == [.change, .change, .outside, .change])
  }

  @Test("Losing the mark of the last change is harmless")
  func lostMark() throws {
    let rig = StoreRig()
    try rig.save("G-EN-1", "met", by: rig.store())
    for text in ["", "torn", String(repeating: "x", count: 500)] {
      rig.disk.write(text, to: "a/journal/.done")
      #expect(try rig.store().open().isEmpty)
      #expect(try rig.told() == [])
    }
    rig.disk.node("a/journal")?.names[".done"] = nil
    #expect(try rig.save("G-EN-1", "unmet", by: rig.store()).notices.isEmpty)
  }

  @Test(
    "An older change is never done again, whatever the block says now",
    arguments: [("LA", "SD"), ("SD", "LA")])
  func older(_ first: String, _ second: String) throws {
    let rig = StoreRig()
    // From met to unmet by one, and back to met by the other.
    try rig.save("G-EN-1", "met", by: rig.store(first))
    try rig.save("G-EN-1", "unmet", by: rig.store(second))
    try rig.save("G-EN-1", "met", by: rig.store(first))
    let text = rig.disk.text(StoreRig.answers)
    for _ in 0..<2 {
      // What the second one found is what stands there, and it is the last line of that journal.
      #expect(try rig.store(second).open().isEmpty)
      #expect(try rig.store(first).open().isEmpty)
      #expect(rig.disk.text(StoreRig.answers) == text)
      rig.disk.node("a/journal")?.names[".done"] = nil
    }
  }

  @Test("Two copies of a folder that were brought together are not taken for a crash")
  func merged() throws {
    let rig = StoreRig()
    let first = try rig.save("G-EN-1", "met", by: rig.store("LA"))
    let base = try #require(rig.disk.text(StoreRig.answers))
    // SD worked on a copy: the same number, the same start.
    let other = StoreRig(answers: base)
    let journal = try #require(rig.disk.text("a/journal/LA.jsonl"))
    other.disk.write(journal, to: "a/journal/LA.jsonl")
    _ = try other.store("SD").apply(
      other.change("G-EN-1", "partly"), expecting: first.revision)
    try rig.save("G-EN-1", "unmet", by: rig.store("LA"))
    let theirs = try #require(other.disk.text("a/journal/SD.jsonl"))
    rig.disk.write(theirs, to: "a/journal/SD.jsonl")
    #expect(try rig.told() == [])
    rig.disk.node("a/journal")?.names[".done"] = nil
    rig.disk.write(base, to: StoreRig.answers)
    #expect(try rig.store().open().map(\.code) == [.editedOutside])
    #expect(rig.disk.text(StoreRig.answers) == base)
    // Noted are the one of both that was set aside, and the edit.
    #expect(try rig.report().changes.suffix(2).map(\.entry.kind) == [.outside, .outside])
    #expect(try rig.save("G-AC-1", "met", by: rig.store()).number == 5)
  }
}
