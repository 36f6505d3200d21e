import Assessments
import Checklists
import Diagnostics
import Encoding
import Foundation
import Glibc
import LocatedYAML
import TestSupport
import Text
import Workspace

/// One random run: two people change an assessment on a disk that fails, others edit its files by
/// hand in between, and after every restart everything that was confirmed has to be there.
struct StoreScript {
  /// What was found wrong; empty where all is well.
  private(set) var violations: [String] = []
  let disk: SimulatedDisk
  private let library: ChecklistLibrary
  private let checklist: Checklist
  private var stores: [FolderStore] = []
  private var random: SeededGenerator
  private var oracle = StoreOracle()
  private var clock = 0

  static let targets: [ChangeTarget] =
    ["G-EN-1", "G-AC-1", "G-EX-1"].map { .answer(ItemReference(checklist: "test", item: $0)) }
    + [.evidence("LA-1"), .finding("LA-F1"), .followUp("LA-F1")]

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    disk = SimulatedDisk(seed: seed &* 31 &+ 7)
    checklist = Build.gates([("G", ["G-EN-1", "G-AC-1", "G-EX-1"])])
    var library = ChecklistLibrary()
    library.checklists["test"] = checklist
    self.library = library
    disk.write(StoreSample.head(), to: "a/assessment.yaml")
    if number(2) == 0 {
      disk.write(StoreSample.answers, to: "a/answers/test.yaml")
    }
    restart()
    for target in Self.targets { oracle.allowed[target] = [text(target)] }
  }

  /// New programs on the same disk.
  private mutating func restart() {
    clock += 1
    let at = "2026-01-01T00:00:0\(clock % 10)Z"
    stores = ["LA", "SD"].map {
      FolderStore(
        AssessmentID(unit: "unit", name: "2025"), by: $0, path: "a", shown: "a", library: library,
        files: disk, now: { at }, tries: 3)
    }
  }

  // MARK: The run

  mutating func run() {
    planFaults()
    for _ in 0..<1 + number(3) where !disk.isDead {
      if number(5) == 0 { editByHand() }
      change()
    }
    recover(again: number(4) == 0)
    // Life goes on: both can save, and nothing of what was there suffers.
    if number(3) == 0 {
      for _ in 0..<2 { change() }
      recover(again: false)
    }
  }

  private mutating func planFaults() {
    let call = 1 + number(90)
    switch number(10) {
    case 0: break
    case 1, 2:
      for later in 0..<1 + number(3) {
        disk.faults[call + later * number(4)] = .fail([ENOSPC, EIO, EROFS][number(3)])
      }
    default: disk.faults[call] = .crash
    }
  }

  private mutating func recover(again: Bool) {
    disk.restart(losing: number(4) > 0)
    restart()
    if again {
      disk.faults[1 + number(30)] = .crash
      _ = try? stores[number(2)].open()
      disk.restart()
      restart()
    }
    do {
      _ = try stores[number(2)].open()
    } catch {
      violations.append("it does not open: \(error.diagnostics.map(\.message))")
    }
    check()
  }

  private mutating func check() {
    for name in Set(Self.targets.map(\.file)).sorted() {
      check(Self.targets.filter { $0.file == name })
    }
    do {
      let report = try JournalReport.make(path: "a", shown: "a", files: disk, tries: 1)
      for diagnostic in report.diagnostics {
        let isByHand = oracle.editedByHand.contains { diagnostic.message.contains("'\($0.id)'") }
        if diagnostic.code == .cutLine || (diagnostic.code == .editedOutside && isByHand) {
          continue
        }
        violations.append("\(diagnostic.code) \(diagnostic.message)")
      }
      for saved in oracle.confirmed
      where !report.lines.contains(where: {
        $0.entry.number == saved.number && $0.entry.after == saved.revision && $0.isSound
      }) {
        violations.append("change \(saved.number) is in no journal")
      }
    } catch {
      violations.append("the journals cannot be read: \(error.diagnostics.map(\.message))")
    }
  }

  /// The blocks of one file.
  private mutating func check(_ targets: [ChangeTarget]) {
    do {
      for target in targets {
        let text = try file(target).text(of: target)
        if oracle.allowed[target]?.contains(text) != true {
          violations.append(
            "\(target) says \(text ?? "nothing"), allowed is \(oracle.allowed[target] ?? [])")
        }
        oracle.allowed[target] = [text]
      }
    } catch {
      violations.append("\(targets[0].file) is broken: \(error.diagnostics.map(\.message))")
    }
  }

  // MARK: Changes

  private mutating func change() {
    let store = stores[number(2)]
    let target = Self.targets[number(Self.targets.count)]
    let change = StoreSample.change(target, number(7), on: checklist.scale, "n\(number(1_000))")
    guard let file = try? file(target) else {
      violations.append("\(target.file) is broken in between")
      return
    }
    let before = try? file.text(of: target)
    guard let expected = expected(target, by: store) else { return }
    do {
      let receipt = try store.apply(change, expecting: expected)
      let mine = text(target)
      let isFresh = before == nil ? expected == .absent : expected == oracle.revisions[target]
      if !isFresh, mine != before { violations.append("a late change of \(target) was saved") }
      if receipt.number == 0, mine != before { violations.append("a change without a number") }
      oracle.allowed[target] = [mine]
      oracle.revisions[target] = receipt.revision
      if mine != before {
        oracle.confirmed.append((receipt.number, receipt.revision))
        oracle.editedByHand.remove(target)
      }
    } catch {
      let isUnknown = if case .halfSaved = error { true } else { disk.isDead }
      if isUnknown {
        oracle.allowed[target] = [before, try? file.making(change).text]
      } else {
        note(error, target, before: before, expected: expected)
      }
    }
  }

  /// The present revision as a rule, now and then one that is out of date.
  private mutating func expected(_ target: ChangeTarget, by store: FolderStore) -> Revision? {
    if number(5) == 0 { return number(2) == 0 ? .absent : oracle.stale[target] ?? .absent }
    guard let present = try? store.revision(of: target) else { return nil }
    oracle.stale[target] = oracle.revisions[target]
    oracle.revisions[target] = present
    return present
  }

  /// A change that was refused or failed has changed nothing.
  private mutating func note(
    _ error: StoreError, _ target: ChangeTarget, before: String?, expected: Revision
  ) {
    let allowed = oracle.allowed[target] ?? []
    if case .conflict(let conflict, _) = error {
      if !allowed.contains(conflict.theirs.text) {
        violations.append("a conflict shows another text")
      }
      if conflict.theirs.revision == expected { violations.append("a conflict without a reason") }
    }
    let now = text(target)
    if now != before, !allowed.contains(now) {
      violations.append("a change that failed changed \(target)")
    }
  }

  /// Somebody edits a file with another program.
  private mutating func editByHand() {
    let target = Self.targets[number(3)]
    let head = "\"\(target.id)\":\n"
    let parts = disk.text("a/\(target.file)")?.components(separatedBy: head) ?? []
    guard parts.count == 2 else { return }
    let remark = "    # by hand \(number(1_000))\n"
    disk.write(parts.joined(separator: head + remark), to: "a/\(target.file)")
    oracle.allowed[target] = [text(target)]
    oracle.editedByHand.insert(target)
  }

  // MARK: Reading

  private func file(_ target: ChangeTarget) throws(StoreError) -> BlockFile {
    let source = disk.node("a/\(target.file)").map {
      SourceFile(path: target.file, bytes: $0.bytes)
    }
    return try BlockFile(
      source, path: target.file, for: target, checklist: target.item == nil ? nil : checklist)
  }

  private func text(_ target: ChangeTarget) -> String? {
    try? file(target).text(of: target)
  }

  private mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }
}

/// What has to be true, kept beside the run.
struct StoreOracle {
  /// The texts that a block may have; nil is no block.
  var allowed: [ChangeTarget: Set<String?>] = [:]
  var confirmed: [(number: Int, revision: Revision)] = []
  var editedByHand: Set<ChangeTarget> = []
  /// What was seen last, and before that.
  var revisions: [ChangeTarget: Revision] = [:]
  var stale: [ChangeTarget: Revision] = [:]
}
