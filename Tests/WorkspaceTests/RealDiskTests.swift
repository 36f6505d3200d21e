import Assessments
import Checklists
import Diagnostics
import Foundation
import TestSupport
import Testing
import Text
import Workspace

/// Real disks that are full or may not be written.
@Suite(.serialized) struct RealDiskTests {
  private let checklist = Build.gates([("G", ["G-EN-1", "G-AC-1", "G-EX-1"])])

  private func store(
    _ path: String, _ writer: String = "LA", at time: String = "2026-01-01T10:00:00Z"
  )
    -> FolderStore
  {
    var library = ChecklistLibrary()
    library.checklists["test"] = checklist
    return FolderStore(
      AssessmentID(unit: "unit", name: "2025"), by: writer, path: path, shown: "a",
      library: library, now: { time }, tries: 3)
  }

  private func change(_ item: String, _ words: String, note: String = "x") throws -> Change {
    var answer = try #require(Build.answer(item, words, on: checklist.scale))
    answer.note = LocalizedText([.english: note])
    return .answer(answer, of: "test")
  }

  /// Whether this process may mount a disk; if not, the tests that need one are told as left out.
  private static let canMount: Bool = {
    guard let folder = try? TemporaryFolder(), (try? folder.makeFolder("disk")) != nil,
      run("/bin/mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.path + "/disk"]) == 0
    else { return false }
    return run("/bin/umount", [folder.path + "/disk"]) == 0
  }()

  private static func run(_ program: String, _ arguments: [String]) -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return -1 }
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Elsewhere the simulated disk has to do.
  @Test(.enabled(if: canMount, "a small disk has to be mounted"))
  func `a disk that is full refuses a change and keeps everything that was saved`() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("disk")
    let mount = folder.path + "/disk"
    #expect(Self.run("/bin/mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", mount]) == 0)
    defer { _ = Self.run("/bin/umount", [mount]) }
    try folder.write(StoreSample.head(), to: "disk/a/assessment.yaml")
    let store = store(mount + "/a")
    var saved: [(ChangeTarget, Revision)] = []
    var refusals = 0
    var seen: [ChangeTarget: Revision] = [:]
    for number in 0..<60 {
      let change = try change(
        ["G-EN-1", "G-AC-1", "G-EX-1"][number % 3], "met",
        note: String(repeating: "n\(number) ", count: 200))
      do throws(StoreError) {
        let receipt = try store.apply(change, expecting: seen[change.target] ?? .absent)
        seen[change.target] = receipt.revision
        saved.append((change.target, receipt.revision))
      } catch {
        refusals += 1
        #expect(error.diagnostics.allSatisfy { $0.message.contains("no space left on device") })
      }
    }
    #expect(saved.count > 3 && refusals > 3)
    for (target, revision) in seen {
      #expect(try self.store(mount + "/a").revision(of: target) == revision)
    }
    let report = try JournalReport.make(path: mount + "/a", shown: "a")
    #expect(report.diagnostics.isEmpty)
    #expect(report.lines.map(\.entry.after) == saved.map(\.1))
  }

  /// Whoever may write everywhere cannot be kept out by rights; a mount can.
  @Test(.enabled(if: geteuid() != 0 || canMount, "root is kept out by a mount only"))
  func `a folder that may not be written is told, and read`() throws {
    let folder = try TemporaryFolder()
    try folder.write(StoreSample.head(), to: "a/assessment.yaml")
    let first = try store(folder.path + "/a").apply(try change("G-EN-1", "met"), expecting: .absent)
    let before = try folder.contents(of: "a/answers/test.yaml")
    let isRoot = geteuid() == 0
    if isRoot {
      #expect(Self.run("/bin/mount", ["--bind", folder.path + "/a", folder.path + "/a"]) == 0)
      #expect(Self.run("/bin/mount", ["-o", "remount,ro,bind", folder.path + "/a"]) == 0)
    } else {
      #expect(Self.run("/bin/chmod", ["-R", "a-w", folder.path + "/a"]) == 0)
    }
    defer {
      _ =
        isRoot
        ? Self.run("/bin/umount", [folder.path + "/a"])
        : Self.run("/bin/chmod", ["-R", "u+w", folder.path + "/a"])
    }
    #expect(throws: StoreError.self) {
      try store(folder.path + "/a").apply(try change("G-EN-1", "unmet"), expecting: first.revision)
    }
    #expect(try folder.contents(of: "a/answers/test.yaml") == before)
    #expect(try store(folder.path + "/a").revision(of: first.target) == first.revision)
    #expect(try JournalReport.make(path: folder.path + "/a", shown: "a").diagnostics.isEmpty)
  }

  @Test func `a clock that goes backwards is told and mixes nothing up`() throws {
    let folder = try TemporaryFolder()
    try folder.write(StoreSample.head(), to: "a/assessment.yaml")
    let first = try store(folder.path + "/a").apply(try change("G-EN-1", "met"), expecting: .absent)
    let second = try store(folder.path + "/a", "SD", at: "2020-01-01T00:00:00Z")
      .apply(try change("G-EN-1", "unmet"), expecting: first.revision)
    #expect(second.notices.map(\.code) == [.clockBackwards])
    #expect(second.number == 2)
    let report = try JournalReport.make(path: folder.path + "/a", shown: "a")
    #expect(report.diagnostics.isEmpty && report.lines.map(\.entry.by) == ["LA", "SD"])
  }
}
