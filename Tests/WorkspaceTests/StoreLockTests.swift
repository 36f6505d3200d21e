import Assessments
import Checklists
import Diagnostics
import Encoding
import Glibc
import LocatedYAML
import TestSupport
import Testing
import Text
import Workspace

/// An answer that is given anew stands for the text that is in the library now.
struct StoreLockTests {
  private static let lock = "a/criteria.lock.yaml"
  private let rig = StoreRig(answers: StoreSample.answers)

  /// A lock in which some items have another text than in the library.
  private func writeLock(revision: String = "1", changed: Set<String>) throws {
    let now = ContentHash.lock(of: rig.checklist)
    let entry = CriteriaLock.Entry(
      checklist: "test", edition: "1", revision: revision,
      items: now.items.map { id, hash in
        (id, changed.contains(id) ? "0000000000000000" : hash)
      }, place: Build.place)
    let text = try FileText.lock(CriteriaLock(entries: [entry]), path: "lock")
    rig.disk.write("# by hand\n" + text, to: Self.lock)
  }

  private func hashes() throws -> [String: String] {
    let text = try #require(rig.disk.text(Self.lock))
    #expect(text.hasPrefix("# by hand\n"))
    return try CriteriaLockFile(.init(path: "lock", text: text)).lock.entries[0].hashes
  }

  private func hash(_ item: String) -> String? {
    rig.checklist.item(item).map { ContentHash.of($0, in: rig.checklist) }
  }

  private func apply(_ change: Change) throws -> Receipt {
    let store = rig.store()
    return try store.apply(change, expecting: store.snapshot(of: change.target).revision)
  }

  @Test("A new rating takes the new text into the lock, and no other")
  func rated() throws {
    try writeLock(changed: ["G-EN-1", "G-EX-1"])
    #expect(try apply(rig.change("G-EN-1", "partly")).notices.isEmpty)
    #expect(try hashes()["G-EN-1"] == hash("G-EN-1"))
    #expect(try hashes()["G-EX-1"] == "0000000000000000")
    #expect(try apply(rig.change("G-EX-1", "unmet")).notices.isEmpty)
    #expect(try hashes() == ContentHash.lock(of: rig.checklist).hashes)
  }

  @Test("A note alone confirms nothing")
  func note() throws {
    try writeLock(changed: ["G-EX-1"])
    let store = rig.store()
    let first = try store.apply(
      rig.change("G-EX-1", "met"), expecting: store.snapshot(of: rig.target("G-EX-1")).revision)
    try writeLock(changed: ["G-EX-1"])
    let noted = try store.apply(
      rig.change("G-EX-1", "met", note: "seen"), expecting: first.revision)
    #expect(try hashes()["G-EX-1"] == "0000000000000000")
    #expect(
      noted.notices.map(\.message) == [
        "'G-EX-1' was answered for another text and still counts as carried forward: it says the same as before"
      ])
    #expect(
      try store.apply(rig.change("G-EX-1", "met", note: "seen"), expecting: noted.revision)
        .notices.count == 1)
  }

  @Test("Evidence, findings and answers that are taken away leave the lock alone")
  func others() throws {
    try writeLock(changed: ["G-EN-1"])
    let before = rig.disk.text(Self.lock)
    _ = try apply(.evidence(StoreSample.evidence("LA-1", "x")))
    _ = try apply(.removeAnswer(ItemReference(checklist: "test", item: "G-EN-1")))
    _ = try apply(rig.change("G-AC-1", "met"))
    #expect(rig.disk.text(Self.lock) == before)
    _ = try apply(rig.change("G-EN-1", "met"))
    #expect(try hashes()["G-EN-1"] == hash("G-EN-1"))
  }

  @Test(
    "With a lock answers to an older revision are saved, without one and to another edition not")
  func revisions() throws {
    func head(_ edition: String, _ revision: String) {
      rig.disk.write(
        StoreSample.head(edition: edition)
          .replacing("revision: \"1\"", with: "revision: \"\(revision)\""),
        to: "a/assessment.yaml")
    }
    head("1", "0")
    #expect(throws: StoreError.self) { try apply(rig.change("G-EN-1", "partly")) }
    try writeLock(revision: "1", changed: [])
    #expect(throws: StoreError.self) { try apply(rig.change("G-EN-1", "partly")) }
    try writeLock(revision: "0", changed: ["G-EN-1"])
    _ = try apply(rig.change("G-EN-1", "partly"))
    #expect(try hashes()["G-EN-1"] == hash("G-EN-1"))
    head("0", "0")
    #expect(throws: StoreError.self) { try apply(rig.change("G-EN-1", "met")) }
  }

  @Test("A lock that cannot be read or changed does not keep the answer from being saved")
  func broken() throws {
    rig.disk.write("criteria: {}\n", to: Self.lock)
    let receipt = try apply(rig.change("G-EN-1", "partly"))
    #expect(receipt.notices.map(\.code) == [.changedChecklist])
    #expect(rig.disk.text(StoreRig.answers)?.contains("partly") == true)
  }

  @Test("After a crash the answer is at worst still to be confirmed, and can be")
  func crashes() throws {
    var saved = 0
    for call in 1...120 {
      let test = StoreLockTests()
      try test.writeLock(changed: ["G-EN-1"])
      let change = test.rig.change("G-EN-1", "partly")
      test.rig.disk.faults = [call: .crash]
      let isSaved = (try? test.apply(change))?.notices.isEmpty == true
      test.rig.disk.restart()
      _ = try test.rig.store().open()
      let isNew = test.rig.disk.text(StoreRig.answers)?.contains("partly") == true
      let isConfirmed = try test.hashes()["G-EN-1"] == test.hash("G-EN-1")
      #expect(isNew || !isConfirmed, "the text was confirmed before the answer, call \(call)")
      #expect(!isSaved || (isNew && isConfirmed), "call \(call)")
      _ = try test.apply(test.rig.change("G-EN-1", "unmet"))
      #expect(try test.hashes()["G-EN-1"] == test.hash("G-EN-1"))
      if isSaved { saved += 1 }
    }
    #expect(saved > 0)
  }

  @Test("A disk that is full for the lock alone is told")
  func full() throws {
    var notices = Set<String>()
    for call in 1...120 {
      let test = StoreLockTests()
      try test.writeLock(changed: ["G-EN-1"])
      test.rig.disk.faults = [call: .fail(ENOSPC)]
      guard let receipt = try? test.apply(test.rig.change("G-EN-1", "partly")) else { continue }
      notices.formUnion(receipt.notices.map(\.message))
    }
    #expect(
      notices.contains(
        "'G-EN-1' was answered for another text and still counts as carried forward: "
          + "cannot be written: no space left on device"))
  }
}
