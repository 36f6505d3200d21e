import Assessments
import Checklists
import Diagnostics
import Foundation
import TestSupport
import Testing
import Text
import Workspace

/// What a store saves, and what it does not.
@Suite struct StoreTests {
  @Test("A first change makes the file, the journal and nothing else")
  func first() throws {
    let rig = StoreRig()
    let receipt = try rig.store().apply(
      rig.change("G-AC-1", "partly", why: "3 of 4"), expecting: .absent)
    #expect(receipt.number == 1)
    #expect(receipt.notices.isEmpty)
    #expect(
      rig.disk.text(StoreRig.answers) == """
        checklist: "test"
        answers:
          "G-AC-1":
            status: rated
            rating: "partly"
            agreed:
              by: "LA"
              "on": "2025-06-01"

        """)
    let line = try #require(rig.journal().first)
    for part in [
      "{\"n\":1,\"at\":\"2026-01-01T10:00:00Z\",\"by\":\"LA\",\"kind\":\"change\",",
      "\"file\":\"answers/test.yaml\",\"keys\":[\"answers\",\"G-AC-1\"],",
      "\"from\":\"none\",\"to\":\"partly\",\"why\":\"3 of 4\",\"before\":\"absent\",",
      "\"after\":\"\(receipt.revision)\",", "\"prev\":\"start\",\"hash\":\"",
    ] { #expect(line.contains(part), "\(part)") }
    #expect(
      rig.disk.node("a")?.names.keys.sorted() == [".lock", "answers", "assessment.yaml", "journal"])
    #expect(rig.disk.node("a/answers")?.names.keys.sorted() == ["test.yaml"])
    #expect(try rig.told() == [])
  }

  @Test("Everything that was written by hand elsewhere stays")
  func byHand() throws {
    let rig = StoreRig(answers: StoreSample.answers)
    try rig.save("G-AC-1", "met", by: rig.store())
    let text = try #require(rig.disk.text(StoreRig.answers))
    let start = try #require(text.range(of: "  \"G-AC-1\":"))
    let end = try #require(text.range(of: "\n  # the last"))
    var rest = text
    rest.removeSubrange(start.lowerBound..<end.lowerBound)
    #expect(rest == StoreSample.answers)
    // Only what differs changes within a block, too.
    var answer = try #require(Build.answer("G-EN-1", "unmet", on: rig.checklist.scale))
    answer.note = LocalizedText([.english: "A long text"])
    let store = rig.store()
    _ = try store.apply(
      .answer(answer, of: "test"), expecting: try store.revision(of: rig.target("G-EN-1")))
    #expect(
      rig.disk.text(StoreRig.answers)
        == text.replacing("rating: met", with: "rating: unmet"))
  }

  @Test("Numbers run over all journals, and each journal is a chain of its own")
  func chains() throws {
    let rig = StoreRig()
    let (la, sd) = (rig.store("LA"), rig.store("SD"))
    for (number, (item, words, store)) in [
      ("G-EN-1", "met", la), ("G-AC-1", "met", sd), ("G-EN-1", "partly", sd),
      ("G-EN-1", "unmet", la), ("G-EX-1", "met", la),
    ].enumerated() {
      #expect(try rig.save(item, words, by: store).number == number + 1)
    }
    #expect(rig.journal("LA").count == 3)
    #expect(rig.journal("SD").count == 2)
    let report = try rig.report()
    #expect(report.diagnostics.isEmpty)
    #expect(report.lines.map(\.entry.number) == [1, 2, 3, 4, 5])
    #expect(report.lines.map(\.entry.by) == ["LA", "SD", "SD", "LA", "LA"])
    #expect(report.lines.map(\.entry.from) == ["none", "none", "met", "partly", "none"])
  }

  @Test("A change that changes nothing is confirmed and not written")
  func nothing() throws {
    let rig = StoreRig()
    let first = try rig.save("G-EN-1", "met", by: rig.store())
    let again = try rig.save("G-EN-1", "met", by: rig.store("SD"))
    #expect(again.revision == first.revision)
    #expect(again.number == 1)
    #expect(rig.journal("SD").isEmpty)
    // Whoever does not know that it was saved may save it again.
    #expect(try rig.store().apply(rig.change("G-EN-1", "met"), expecting: .absent).number == 1)
  }

  @Test("An answer that is removed leaves a file that is read")
  func removal() throws {
    let rig = StoreRig()
    let store = rig.store()
    let receipt = try rig.save("G-EN-1", "met", by: store)
    let item = try #require(rig.target("G-EN-1").item)
    let removed = try store.apply(.removeAnswer(item), expecting: receipt.revision)
    #expect(removed.revision == .absent)
    #expect(rig.disk.text(StoreRig.answers) == "checklist: \"test\"\nanswers: {}\n")
    #expect(rig.journal().last?.contains("\"block\":null") == true)
    #expect(try rig.told() == [])
    #expect(try rig.save("G-EN-1", "met", by: store).number == 3)
  }

  @Test("Evidence and findings are saved in their files")
  func others() throws {
    let rig = StoreRig()
    let store = rig.store()
    _ = try store.apply(.evidence(StoreSample.evidence("LA-1", "Plan")), expecting: .absent)
    _ = try store.apply(.finding(StoreSample.finding("LA-F1", "Late")), expecting: .absent)
    #expect(rig.disk.text("a/evidence.yaml")?.hasPrefix("evidence:\n  \"LA-1\":\n") == true)
    #expect(rig.disk.text("a/findings.yaml")?.hasPrefix("findings:\n  \"LA-F1\":\n") == true)
    let lines = try rig.report().lines
    #expect(lines.map(\.entry.target.description) == ["evidence/LA-1", "findings/LA-F1"])
    #expect(lines.map(\.entry.to) == ["record", "nonconformity, 0 of 1 actions done"])
    guard case .finding(let finding?) = try store.snapshot(of: .finding("LA-F1")).content else {
      Issue.record("the finding is not there")
      return
    }
    #expect(finding.actions.map(\.id) == ["LA-A1"])
  }

  @Test("Follow-ups stand beside findings, whichever of the two came first")
  func followUps() throws {
    for findingFirst in [true, false] {
      let rig = StoreRig()
      let store = rig.store()
      let finding = Change.finding(StoreSample.finding("LA-F1", "Late"))
      let followUp = Change.followUp(StoreSample.followUp("LA-F1", "3 of 4 are late again"))
      for change in findingFirst ? [finding, followUp] : [followUp, finding] {
        _ = try store.apply(change, expecting: .absent)
      }
      let text = try #require(rig.disk.text("a/findings.yaml"))
      #expect(text.hasPrefix("findings:\n  \"LA-F1\":\n    kind: nonconformity\n"))
      #expect(
        text.hasSuffix(
          """
          follow-ups:
            "LA-F1":
              outcome: ineffective
              by: "LA"
              "on": "2025-06-01"
              why: 3 of 4 are late again

          """))
      let lines = try rig.report().lines
      #expect(
        lines.map(\.entry.target.description).sorted() == ["findings/LA-F1", "follow-ups/LA-F1"])
      #expect(lines.map(\.entry.to).contains("ineffective"))
      #expect(try rig.told() == [])
      // Both are read in one go, each as what it is.
      guard case .followUp(let saved?) = try store.snapshot(of: followUp.target).content,
        case .finding(let other?) = try store.snapshot(of: finding.target).content
      else {
        Issue.record("the two are not there")
        return
      }
      #expect(saved.outcome == .ineffective && other.kind == .nonconformity)
      _ = try store.apply(
        .removeFollowUp("LA-F1"), expecting: try store.revision(of: followUp.target))
      #expect(rig.disk.text("a/findings.yaml")?.hasSuffix("follow-ups: {}\n") == true)
      #expect(try rig.told() == [])
    }
  }

  // MARK: Two people

  @Test("A late change shows what both started from, what is there and what was meant")
  func conflict() throws {
    let rig = StoreRig()
    let (la, sd) = (rig.store("LA"), rig.store("SD", at: "2026-01-01T11:00:00Z"))
    try rig.save("G-EN-1", "unmet", by: la)
    let seen = try la.revision(of: rig.target("G-EN-1"))
    try rig.save("G-EN-1", "partly", by: sd)
    let before = rig.disk.text(StoreRig.answers)
    do throws(StoreError) {
      _ = try la.apply(rig.change("G-EN-1", "met"), expecting: seen)
      Issue.record("the late change was saved")
    } catch {
      guard case .conflict(let conflict, let diagnostic) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(conflict.base?.summary == "unmet")
      #expect(conflict.base?.text?.contains("rating: \"unmet\"") == true)
      #expect(conflict.theirs.summary == "partly")
      #expect(conflict.theirs.by == "SD")
      #expect(conflict.theirs.at == "2026-01-01T11:00:00Z")
      #expect(conflict.mine.summary == "met")
      #expect(conflict.mine.text?.contains("rating: \"met\"") == true)
      #expect(
        StoreRig.line(diagnostic)
          == "a/answers/test.yaml:3: S001 'G-EN-1' was changed to 'partly' by 'SD' meanwhile; nothing was overwritten"
      )
      // Saved on top of theirs, it goes through.
      _ = try la.apply(rig.change("G-EN-1", "met"), expecting: conflict.theirs.revision)
    }
    #expect(before != rig.disk.text(StoreRig.answers))
    #expect(rig.journal("LA").count == 2)
  }

  @Test("A new program knows from the journals what a late change started from")
  func conflictAfterRestart() throws {
    let rig = StoreRig()
    let seen = try rig.save("G-EN-1", "unmet", by: rig.store()).revision
    try rig.save("G-EN-1", "partly", by: rig.store("SD"))
    for (expected, base) in [
      (seen, "unmet"), (.absent, "none"), (Revision(hash: "x"), String?.none),
    ] {
      do throws(StoreError) {
        _ = try rig.store().apply(rig.change("G-EN-1", "met"), expecting: expected)
        Issue.record("the late change was saved")
      } catch {
        guard case .conflict(let conflict, _) = error else { continue }
        #expect(conflict.base?.summary == base)
      }
    }
  }

  @Test("Different answers never clash")
  func noClash() throws {
    let rig = StoreRig()
    let (la, sd) = (rig.store("LA"), rig.store("SD"))
    let seen = try la.revision(of: rig.target("G-EN-1"))
    try rig.save("G-AC-1", "met", by: sd)
    try rig.save("G-EX-1", "met", by: sd)
    #expect(try la.apply(rig.change("G-EN-1", "met"), expecting: seen).number == 3)
  }

  @Test("Somebody who keeps the folder is told after a while")
  func busy() throws {
    let rig = StoreRig()
    let store = rig.store()
    _ = try store.open()
    rig.disk.node("a/.lock")?.isLocked = true
    #expect(
      rig.refusal { () throws(StoreError) in try rig.save("G-EN-1", "met", by: store) } == [
        "a/.lock: S003 another process is saving in this folder and does not end"
      ])
    rig.disk.node("a/.lock")?.isLocked = false
    try rig.save("G-EN-1", "met", by: store)
  }
}
