import Assessments
import Checklists
import Diagnostics
import Foundation
import Synchronization
import TestSupport
import Testing
import Text
import Workspace

/// Two people who save into one real folder at the same time.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct TwoWritersTests {
  private static let changes = 500
  private let folder: TemporaryFolder
  private let checklist = Build.gates([("G", (1...100).map { "G-AC-\($0)" })])

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(StoreSample.head(), to: "a/assessment.yaml")
  }

  private func both(
    _ la: @escaping @Sendable (Int) -> String, _ sd: @escaping @Sendable (Int) -> String
  ) -> (Account, Account) {
    let worker = Worker(path: folder.path + "/a", checklist: checklist)
    let accounts = Mutex([Account(), Account()])
    // Threads of their own: both really run at the same time.
    DispatchQueue.concurrentPerform(iterations: 2) { index in
      let account =
        index == 0 ? worker.work("LA", Self.changes, la) : worker.work("SD", Self.changes, sd)
      accounts.withLock { $0[index] = account }
    }
    return accounts.withLock { ($0[0], $0[1]) }
  }

  private func report() throws -> JournalReport {
    try JournalReport.make(path: folder.path + "/a", shown: "a")
  }

  @Test func `different answers all survive`() throws {
    let (la, sd) = both({ "G-AC-\(1 + 2 * ($0 % 50))" }, { "G-AC-\(2 + 2 * ($0 % 50))" })
    #expect(la.failures + sd.failures == [])
    #expect(la.conflicts.isEmpty && sd.conflicts.isEmpty)
    #expect(la.saved.count == Self.changes && sd.saved.count == Self.changes)
    let text = try folder.contents(of: "a/answers/test.yaml")
    for account in [la, sd] {
      for saved in account.saved.suffix(50) {
        #expect(text.contains("en: \(saved.text)\n") || text.contains("note: \(saved.text)\n"))
      }
    }
    let report = try report()
    #expect(report.diagnostics.isEmpty)
    #expect(report.lines.map(\.entry.number) == Array(1...2 * Self.changes))
  }

  @Test func `every clash is reported with both values, and nothing is overwritten unseen`() throws
  {
    let (la, sd) = both({ "G-AC-\(1 + $0 % 5)" }, { "G-AC-\(1 + ($0 * 2) % 5)" })
    #expect(la.failures + sd.failures == [])
    for account in [la, sd] {
      #expect(account.saved.count + account.conflicts.count == Self.changes)
      #expect(account.conflicts.allSatisfy { $0.theirs != $0.mine && $0.mine != nil })
    }
    #expect(!la.conflicts.isEmpty || !sd.conflicts.isEmpty)
    let report = try report()
    #expect(report.diagnostics.isEmpty)
    // Each line found what the line before it left: nobody wrote over what they had not seen.
    #expect(report.lines.count == la.saved.count + sd.saved.count)
    var last: [ChangeTarget: Revision] = [:]
    for line in report.lines {
      #expect(line.entry.before == last[line.entry.target] ?? .absent)
      last[line.entry.target] = line.entry.after
    }
  }
}

/// What one writer saw.
private struct Account: Sendable {
  var saved: [(item: String, text: String)] = []
  var conflicts: [(item: String, theirs: String?, mine: String?)] = []
  var failures: [String] = []
}

private struct Worker: Sendable {
  let path: String
  let checklist: Checklist

  private func change(_ item: String, _ writer: String, _ number: Int) -> Change? {
    var answer = Build.answer(item, ["met", "partly", "unmet"][number % 3], on: checklist.scale)
    answer?.note = LocalizedText([.english: "\(writer) \(number)"])
    return answer.map { .answer($0, of: "test") }
  }

  /// Saves so many changes, each on top of what this writer has seen last of the item.
  func work(_ writer: String, _ changes: Int, _ items: (Int) -> String) -> Account {
    var library = ChecklistLibrary()
    library.checklists["test"] = checklist
    let store = FolderStore(
      AssessmentID(unit: "unit", name: "2025"), by: writer, path: path, shown: "a",
      library: library, now: { "2026-01-01T10:00:00Z" }, tries: 6_000)
    var account = Account()
    var seen: [String: Revision] = [:]
    for number in 0..<changes {
      let item = items(number)
      guard let change = change(item, writer, number) else { continue }
      do throws(StoreError) {
        let receipt = try store.apply(change, expecting: seen[item] ?? .absent)
        seen[item] = receipt.revision
        account.saved.append((item, "\(writer) \(number)"))
      } catch {
        if case .conflict(let conflict, _) = error {
          seen[item] = conflict.theirs.revision
          account.conflicts.append((item, conflict.theirs.text, conflict.mine.text))
        } else {
          account.failures.append("\(error.diagnostics.map(\.message))")
        }
      }
    }
    return account
  }
}
