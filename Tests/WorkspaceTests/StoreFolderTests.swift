import Assessments
import Checklists
import Diagnostics
import Foundation
import Glibc
import TestSupport
import Testing
import Text
import Workspace

/// Stores on the real disk.
@Suite(.timeLimit(.minutes(5)))
struct StoreFolderTests {
  private static let id = AssessmentID(unit: "unit", name: "2025")
  private static let base = "assessments/unit/2025"

  /// A workspace and its library.
  private func workspace() throws -> (TemporaryFolder, WorkspaceFolder, ChecklistLibrary) {
    let folder = try Sample.workspace(withMistake: false)
    try folder.write(
      try folder.contents(of: Sample.assessment).replacing(
        "criteria:", with: "  \"CD\":\n    role: assessor\n    position: Auditor\ncriteria:"),
      to: Sample.assessment)
    try folder.remove("\(Self.base)/answers")
    let workspace = try WorkspaceFolder.find(
      explicit: folder.path, explicitLibrary: nil, program: "assay")
    return (folder, workspace, workspace.load([]).library)
  }

  private func answer(_ item: String, _ note: String, _ library: ChecklistLibrary) throws -> Change
  {
    let scale = try #require(library.checklists["gates"]?.scale)
    var answer = try #require(Build.answer(item, "met", on: scale))
    answer.agreement = answer.agreement.map {
      Answer.Agreement(rating: $0.rating, by: "AB", on: $0.on, why: nil)
    }
    answer.note = LocalizedText([.english: note])
    return .answer(answer, of: "gates")
  }

  @Test("What is saved is loaded without a complaint")
  func loads() throws {
    let (folder, workspace, library) = try workspace()
    let store = workspace.store(for: Self.id, by: "AB", library: library)
    #expect(try store.open().isEmpty)
    let receipt = try store.apply(try answer("G2", "one", library), expecting: .absent)
    _ = try store.apply(try answer("G1", "two", library), expecting: .absent)
    _ = try store.apply(try answer("G2", "three", library), expecting: receipt.revision)
    try folder.write("rest", to: "\(Self.base)/journal/AB.cut")
    let loaded = try folder.loaded()
    #expect(loaded.diagnostics.map(folder.line) == [])
    #expect(loaded.assessments[Self.id]?.answer("G2", of: "gates")?.note?.plain == "three")
    #expect(try workspace.journals(of: Self.id).diagnostics.isEmpty)
    // Nothing temporary is left.
    let files = try FileManager.default.subpathsOfDirectory(atPath: "\(folder.path)/\(Self.base)")
    #expect(
      files.sorted() == [
        ".lock", "answers", "answers/gates.yaml", "assessment.yaml", "journal", "journal/.done",
        "journal/AB.cut", "journal/AB.jsonl",
      ])
    try folder.write("x", to: "\(Self.base)/journal/notes.txt")
    #expect(
      try folder.loaded().diagnostics.map(folder.line) == [
        "\(Self.base)/journal/notes.txt: W004 this file is not part of an assessment"
      ])
  }

  @Test("A file keeps its rights")
  func rights() throws {
    let (folder, workspace, library) = try workspace()
    let store = workspace.store(for: Self.id, by: "AB", library: library)
    let receipt = try store.apply(try answer("G1", "one", library), expecting: .absent)
    let path = "\(folder.path)/\(Self.base)/answers/gates.yaml"
    #expect(chmod(path, 0o640) == 0)
    _ = try store.apply(try answer("G1", "two", library), expecting: receipt.revision)
    var status = stat()
    #expect(lstat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o640)
  }

  @Test("Links are never followed, wherever one stands")
  func links() throws {
    for name in [
      "answers", "answers/gates.yaml", "journal", "journal/AB.jsonl", ".lock", "assessment.yaml",
    ] {
      let (folder, workspace, library) = try workspace()
      let change = try answer("G1", "one", library)
      try folder.write("checklist: \"gates\"\nanswers: {}\n", to: "\(Self.base)/answers/gates.yaml")
      try folder.makeFolder("\(Self.base)/journal")
      try folder.makeFolder("elsewhere")
      let isFolder = name == "answers" || name == "journal"
      if folder.exists("\(Self.base)/\(name)") {
        try FileManager.default.moveItem(
          atPath: "\(folder.path)/\(Self.base)/\(name)", toPath: "\(folder.path)/elsewhere/it")
      } else {
        try folder.write("", to: "elsewhere/it")
      }
      try folder.link("\(Self.base)/\(name)", to: "\(folder.path)/elsewhere/it")
      let before = isFolder ? "" : try folder.contents(of: "elsewhere/it")
      let store = workspace.store(for: Self.id, by: "AB", library: library)
      let error = #expect(throws: StoreError.self) { try store.apply(change, expecting: .absent) }
      #expect(error?.diagnostics.map(\.code) == [.notAFile], "\(name)")
      if !isFolder { #expect(try folder.contents(of: "elsewhere/it") == before) }
      var status = stat()
      #expect(lstat("\(folder.path)/\(Self.base)/\(name)", &status) == 0)
      #expect(status.st_mode & S_IFMT == S_IFLNK, "\(name)")
    }
  }

  @Test("A mark that is a link is left alone")
  func linkedMark() throws {
    let (folder, workspace, library) = try workspace()
    try folder.makeFolder("\(Self.base)/journal")
    try folder.write("mine", to: "elsewhere")
    try folder.link("\(Self.base)/journal/.done", to: "\(folder.path)/elsewhere")
    let store = workspace.store(for: Self.id, by: "AB", library: library)
    _ = try store.apply(try answer("G1", "one", library), expecting: .absent)
    #expect(try folder.contents(of: "elsewhere") == "mine")
  }

  @Test("A folder that may not be written says so", .enabled(if: geteuid() != 0))
  func readOnly() throws {
    let (folder, workspace, library) = try workspace()
    #expect(chmod("\(folder.path)/\(Self.base)", 0o555) == 0)
    defer { chmod("\(folder.path)/\(Self.base)", 0o755) }
    let store = workspace.store(for: Self.id, by: "AB", library: library)
    let error = #expect(throws: StoreError.self) {
      try store.apply(try answer("G1", "one", library), expecting: .absent)
    }
    #expect(
      error?.diagnostics.map(folder.line) == [
        "\(Self.base)/.lock: S004 cannot be locked: permission denied"
      ])
  }

  @Test("Another process that keeps the lock is told, and so is a reader")
  func busy() throws {
    let (folder, _, library) = try workspace()
    let path = "\(folder.path)/\(Self.base)"
    try folder.write("", to: "\(Self.base)/.lock")
    let descriptor = Glibc.open("\(path)/.lock", O_RDONLY)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX) == 0)
    let store = FolderStore(
      Self.id, by: "AB", path: path, shown: Self.base, library: library, tries: 2)
    let saving = #expect(throws: StoreError.self) { try store.open() }
    #expect(
      saving?.diagnostics.map(folder.line) == [
        "\(Self.base)/.lock: S003 another process is saving in this folder and does not end"
      ])
    let reading = #expect(throws: StoreError.self) {
      try JournalReport.make(path: path, shown: Self.base, tries: 2)
    }
    #expect(reading?.diagnostics.map(\.code) == [.folderBusy])
    #expect(flock(descriptor, LOCK_UN) == 0)
    #expect(try store.open().isEmpty)
    #expect(try JournalReport.make(path: path, shown: Self.base, tries: 2).lines.isEmpty)
  }

  @Test("Two people save at the same time, and nothing is lost")
  func together() async throws {
    let (folder, workspace, library) = try workspace()
    let rounds = 40
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (writer, own) in [("AB", "G1"), ("CD", "G2")] {
        let notes = try (0..<rounds).map { try answer(own, "\(writer) \($0)", library) }
        group.addTask {
          let store = workspace.store(for: Self.id, by: writer, library: library)
          for change in notes {
            _ = try store.apply(change, expecting: try store.revision(of: change.target))
          }
        }
      }
      try await group.waitForAll()
    }
    let report = try workspace.journals(of: Self.id)
    #expect(report.diagnostics.isEmpty)
    #expect(report.lines.map(\.entry.number) == Array(1...2 * rounds))
    let loaded = try folder.loaded()
    #expect(loaded.diagnostics.isEmpty)
    let assessment = loaded.assessments[Self.id]
    #expect(assessment?.answer("G1", of: "gates")?.note?.plain == "AB \(rounds - 1)")
    #expect(assessment?.answer("G2", of: "gates")?.note?.plain == "CD \(rounds - 1)")
  }

  @Test("Of two people who change the same answer, the later one is told, every time")
  func race() async throws {
    let (folder, workspace, library) = try workspace()
    let rounds = 40
    let saved = try await withThrowingTaskGroup(of: Int.self) { group in
      for writer in ["AB", "CD"] {
        let changes = try (0..<rounds).map { try answer("G1", "\(writer) \($0)", library) }
        group.addTask {
          let store = workspace.store(for: Self.id, by: writer, library: library)
          var saved = 0
          for change in changes {
            let seen = try store.revision(of: change.target)
            do throws(StoreError) {
              _ = try store.apply(change, expecting: seen)
              saved += 1
            } catch {
              guard case .conflict(let conflict, _) = error else { throw error }
              #expect(conflict.theirs.revision != seen)
            }
          }
          return saved
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(try folder.loaded().diagnostics.isEmpty)
    let report = try workspace.journals(of: Self.id)
    #expect(report.diagnostics.isEmpty)
    #expect(report.lines.count == saved)
    // Each change starts from what the one before it left.
    for (line, next) in zip(report.lines, report.lines.dropFirst()) {
      #expect(line.entry.after == next.entry.before)
    }
  }
}
