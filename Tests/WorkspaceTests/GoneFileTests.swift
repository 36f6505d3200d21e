import Assessments
import Diagnostics
import Foundation
import TestSupport
import Testing
import Workspace

/// A file that was there and is not there any more: moved away, or lost in a checkout.
@Suite struct GoneFileTests {
  private func remove(_ name: String, from rig: StoreRig, in folder: String = "a") {
    rig.disk.node(folder)?.names[name] = nil
  }

  static let reason =
    "a/answers/test.yaml: W002 the file was there when this session began, and is gone; nothing was written"

  @Test func `a file that is gone is not made anew`() throws {
    let rig = StoreRig(answers: StoreSample.answers)
    let store = rig.store()
    let other = try store.revision(of: rig.target("G-AC-1"))
    let text = try #require(rig.disk.text(StoreRig.answers))
    remove("test.yaml", from: rig, in: "a/answers")
    for expected in [other, .absent] {
      #expect(
        rig.refusal { () throws(StoreError) in
          _ = try store.apply(rig.change("G-AC-1", "met"), expecting: expected)
        } == [Self.reason])
    }
    #expect(rig.disk.text(StoreRig.answers) == nil)
    #expect(rig.journal().isEmpty)
    // Brought back, it is as if nothing had been.
    rig.disk.write(text, to: StoreRig.answers)
    #expect(try store.apply(rig.change("G-AC-1", "met"), expecting: .absent).number == 1)
    #expect(rig.disk.text(StoreRig.answers)?.contains("A long\n      text") == true)
  }

  @Test func `what was refused says how to mend it`() throws {
    let rig = StoreRig(answers: StoreSample.answers)
    let store = rig.store()
    _ = try store.open()
    remove("test.yaml", from: rig, in: "a/answers")
    do throws(StoreError) {
      _ = try store.apply(rig.change("G-AC-1", "met"), expecting: .absent)
      Issue.record("it was saved")
    } catch {
      guard case .refused(let diagnostics) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(diagnostics.map(\.code.id) == ["W002"])
      #expect(
        diagnostics.first?.help
          == "bring it back, such as from version control; or start again, and it is made anew")
    }
  }

  @Test func `a file that was there at the opening counts, whether a block of it was read or not`()
    throws
  {
    let rig = StoreRig()
    let maker = rig.store()
    _ = try maker.apply(.evidence(StoreSample.evidence("LA-1", "x")), expecting: .absent)
    _ = try maker.apply(.finding(StoreSample.finding("LA-F1", "x")), expecting: .absent)
    let store = rig.store("SD")
    #expect(try store.open().isEmpty)
    remove("evidence.yaml", from: rig)
    remove("findings.yaml", from: rig)
    let journals = (rig.journal("LA"), rig.journal("SD"))
    func refusal(_ change: Change) -> [String] {
      rig.refusal { () throws(StoreError) in _ = try store.apply(change, expecting: .absent) }
    }
    #expect(
      refusal(.evidence(StoreSample.evidence("LA-2", "y"))).first?.hasPrefix(
        "a/evidence.yaml: W002")
        == true)
    #expect(
      refusal(.followUp(StoreSample.followUp("LA-F1", "y"))).first?.hasPrefix(
        "a/findings.yaml: W002") == true)
    #expect(rig.disk.node("a/evidence.yaml") == nil && rig.disk.node("a/findings.yaml") == nil)
    #expect(journals == (rig.journal("LA"), rig.journal("SD")))
    // What never was there is made.
    #expect(try store.apply(rig.change("G-EN-1", "met"), expecting: .absent).number == 3)
  }

  @Test func `the folder of answers may go, too, and one's own file`() throws {
    let rig = StoreRig()
    let store = rig.store()
    try rig.save("G-EN-1", "met", by: store)
    remove("answers", from: rig)
    #expect(
      rig.refusal { () throws(StoreError) in
        _ = try store.apply(rig.change("G-AC-1", "met"), expecting: .absent)
      } == [Self.reason])
    #expect(rig.disk.node("a/answers") == nil)
    #expect(rig.journal().count == 1)
  }

  @Test func `who starts again is told once, and may begin anew`() throws {
    let rig = StoreRig()
    for item in ["G-EN-1", "G-AC-1"] { try rig.save(item, "met", by: rig.store()) }
    remove("test.yaml", from: rig, in: "a/answers")
    let store = rig.store("SD")
    #expect(
      try store.open().map(StoreRig.line) == [
        "a/answers/test.yaml: S009 the file is gone, with 2 entries that the journals know: G-AC-1, G-EN-1"
      ])
    #expect(rig.journal("SD").count == 2)
    let lines = try rig.report().lines.suffix(2).map(\.entry)
    #expect(lines.map(\.kind) == [.outside, .outside])
    #expect(lines.map(\.after) == [.absent, .absent])
    #expect(try rig.store().open().isEmpty)
    #expect(try rig.save("G-EX-1", "met", by: store).number == 5)
  }

  @Test func `a list of many entries is cut, and two kinds of one file are one line`() throws {
    let rig = StoreRig()
    let store = rig.store()
    _ = try store.apply(.finding(StoreSample.finding("LA-F1", "x")), expecting: .absent)
    _ = try store.apply(.followUp(StoreSample.followUp("LA-F0", "x")), expecting: .absent)
    remove("findings.yaml", from: rig)
    #expect(
      try rig.store().open().map(StoreRig.line) == [
        "a/findings.yaml: S009 the file is gone, with 2 entries that the journals know: LA-F0, LA-F1"
      ])
    for number in 1...30 {
      _ = try store.apply(.evidence(StoreSample.evidence("LA-\(number)", "x")), expecting: .absent)
    }
    remove("evidence.yaml", from: rig)
    #expect(
      try rig.store().open().map(\.message) == [
        "the file is gone, with 30 entries that the journals know: LA-1, LA-10, LA-11, LA-12, LA-13, and 25 more"
      ])
  }
}
