import Assessments
import Diagnostics
import Foundation
import TestSupport
import Testing
import Workspace

/// Journals that were cut, changed or removed.
@Suite struct JournalDamageTests {
  /// Three changes by LA.
  private func rig() throws -> StoreRig {
    let rig = StoreRig()
    for words in ["met", "partly", "unmet"] { try rig.save("G-EN-1", words, by: rig.store()) }
    return rig
  }

  private func write(_ rig: StoreRig, _ lines: [String]) {
    rig.disk.write(lines.map { $0 + "\n" }.joined(), to: "a/journal/LA.jsonl")
  }

  @Test("A cut last line is told and kept aside, and saving goes on", arguments: [1, 40, 10_000])
  func cut(_ length: Int) throws {
    let rig = try rig()
    let whole = rig.journal()
    let half = String(whole[2].prefix(length))
    rig.disk.write(whole[..<2].map { $0 + "\n" }.joined() + half, to: "a/journal/LA.jsonl")
    #expect(
      try rig.told().first
        == "a/journal/LA.jsonl:3: S008 the journal ends with the rest of a line, which was never confirmed"
    )
    // Another one's journal is left alone.
    _ = try rig.store("SD").open()
    #expect(rig.disk.node("a/journal")?.names["LA.cut"] == nil)
    #expect(
      try rig.store().open().map(StoreRig.line) == [
        "a/journal/LA.jsonl:3: S008 the journal ended with the rest of a line; it was moved to 'LA.cut'"
      ])
    #expect(rig.disk.text("a/journal/LA.cut") == half + "\n")
    #expect(rig.journal() == Array(whole[..<2]))
    #expect(try rig.save("G-EN-1", "met", by: rig.store()).number > 2)
    #expect(try rig.report().diagnostics.isEmpty)
  }

  @Test("A last line that came as zeros was cut, too")
  func zeros() throws {
    let rig = try rig()
    let whole = rig.journal()
    let torn = whole[2].prefix(50) + String(repeating: "\u{0}", count: 30)
    write(rig, Array(whole[..<2]) + [String(torn)])
    #expect(try rig.store().open().map(\.code) == [.cutLine, .editedOutside])
    #expect(rig.disk.text("a/journal/LA.cut") == torn + "\n\n")
    #expect(try rig.report().isBroken == false)
  }

  @Test(
    "A changed line is named, and saving goes on with a warning",
    arguments: [
      ("\"to\":\"met\"", "\"to\":\"unmet\"", "2: S006 this line is not what was written"),
      ("\"n\":1,", "", "1: S006 this line is no line of a journal"),
      ("\"kind\":", "\"kind\" :", "1: S006 this line is no line of a journal"),
    ])
  func changed(_ old: String, _ new: String, _ message: String) throws {
    let rig = StoreRig()
    for words in ["unmet", "met", "partly"] { try rig.save("G-EN-1", words, by: rig.store()) }
    var lines = rig.journal()
    let index = message.hasPrefix("1") ? 0 : 1
    #expect(lines[index].contains(old))
    lines[index] = lines[index].replacing(old, with: new)
    write(rig, lines)
    #expect(try rig.told() == ["a/journal/LA.jsonl:\(message)"])
    #expect(try rig.report().isBroken)
    let receipt = try rig.save("G-EN-1", "unmet", by: rig.store())
    #expect(receipt.number == 4)
    let place = "a/journal/LA.jsonl:" + message.prefix(1)
    let told = "\(place): S007 " + message.dropFirst("1: S006 ".count)
    #expect(receipt.notices.map(StoreRig.line) == [told])
    #expect(try rig.told() == ["a/journal/LA.jsonl:\(message)"])
  }

  @Test("Lines that were removed, exchanged or put in are found")
  func removed() throws {
    let rig = try rig()
    let lines = rig.journal()
    for (changed, told) in [
      ([lines[0], lines[2]], "a/journal/LA.jsonl:2: S006 this line does not follow line 1"),
      (
        [lines[1], lines[2]],
        "a/journal/LA.jsonl:1: S006 this line is not the first one that was written"
      ),
      (
        [lines[0], lines[1], lines[1], lines[2]],
        "a/journal/LA.jsonl:3: S006 this line does not follow line 2"
      ),
    ] {
      write(rig, changed)
      #expect(try rig.told().first == told)
      #expect(try rig.report().isBroken)
    }
    write(rig, lines)
    rig.disk.write(lines.map { $0 + "\n" }.joined(), to: "a/journal/SD.jsonl")
    #expect(
      try rig.told().first == "a/journal/SD.jsonl:1: S006 this line names 'LA' as its writer")
  }

  @Test("A journal that is gone leaves a gap in the numbers")
  func gap() throws {
    let rig = StoreRig()
    for (words, writer) in [("met", "LA"), ("partly", "SD"), ("unmet", "SD"), ("met", "LA")] {
      try rig.save("G-EN-1", words, by: rig.store(writer))
    }
    rig.disk.node("a/journal")?.names["SD.jsonl"] = nil
    #expect(try rig.told() == ["a/journal/LA.jsonl:2: S016 changes 2 to 3 are in no journal"])
    #expect(try rig.report().isBroken)
    #expect(try rig.save("G-EN-1", "partly", by: rig.store("SD")).number == 5)
  }

  @Test("A change that is forged with a hash of its own is not completed")
  func forged() throws {
    let rig = try rig()
    let text = rig.disk.text(StoreRig.answers)
    var lines = rig.journal()
    lines[2] = lines[2].replacing("rating: \\\"unmet\\\"", with: "rating: \\\"met\\\"")
    write(rig, lines)
    rig.disk.node("a/journal")?.names[".done"] = nil
    _ = try rig.store().open()
    #expect(rig.disk.text(StoreRig.answers) == text)
  }

  @Test("A program that keeps running sees what others did to the journals")
  func exchanged() throws {
    let rig = try rig()
    let store = rig.store()
    try rig.save("G-AC-1", "met", by: store)
    let lines = rig.journal()
    // Somebody restored the journal of this morning, which is shorter.
    write(rig, Array(lines[..<2]))
    // What the journal now knows last of the other answer is not what stands there.
    #expect(try rig.save("G-AC-1", "partly", by: store).number == 4)
    #expect(try rig.report().lines.map(\.entry.kind) == [.change, .change, .outside, .change])
    #expect(try rig.report().isBroken == false)
  }
}
