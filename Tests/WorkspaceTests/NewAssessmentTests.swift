import Assessments
import Checklists
import Diagnostics
import Foundation
import Glibc
import Synchronization
import TestSupport
import Testing
import Text
import Workspace

/// A new assessment is there whole or not at all.
struct NewAssessmentTests {
  private static let library: ChecklistLibrary = {
    var library = ChecklistLibrary()
    library.checklists = ["test": Build.gates([("G", ["G-EN-1", "G-AC-1"])])]
    return library
  }()

  private static func new(
    _ name: String = "2026", team: [String] = ["LA"]
  ) throws -> NewAssessment {
    var draft = AssessmentDraft()
    draft.title = Build.text("New")
    draft.unitName = Build.text("Unit")
    draft.kind = .internalAudit
    draft.period = Build.day.flatMap { Period(from: $0, to: $0) }
    draft.checklists = ["test"]
    draft.team = team.map {
      TeamMember(id: $0, role: .assessor, position: Build.text("x"), place: Build.place)
    }
    let id = AssessmentID(unit: "unit", name: name)
    let assessment = try #require(draft.assessment(id, in: library))
    let scale = try #require(library.checklists["test"]).scale
    var answer = Answer(item: "G-EN-1", status: .carriedForward, place: Build.place)
    answer.suggestion = Answer.Suggestion(
      rating: try scale.rating(from: "met"), from: AssessmentID(unit: "unit", name: "2025"))
    return try NewAssessment(
      assessment, answers: ["test": ["G-EN-1": answer]], in: library)
  }

  private func make(_ new: NewAssessment, on disk: SimulatedDisk) throws {
    let unit = try UnitFolder("unit", in: "assessments", files: disk)
    defer { unit.close() }
    try unit.make(new)
  }

  private func disk(_ seed: UInt64 = 1, unitIsThere: Bool = true) -> SimulatedDisk {
    let disk = SimulatedDisk(seed: seed)
    disk.write("x", to: "assessments/other/2025/assessment.yaml")
    if unitIsThere { disk.write("x", to: "assessments/unit/2025/assessment.yaml") }
    return disk
  }

  /// Every path on a disk.
  private func paths(_ disk: SimulatedDisk) -> [String] {
    func below(_ node: SimulatedDisk.Node, _ way: String) -> [String] {
      node.names.keys.sorted().flatMap { name in
        [way + name] + (node.names[name].map { below($0, way + name + "/") } ?? [])
      }
    }
    return below(disk.root, "")
  }

  private static let made = [
    "assessments/unit/2026", "assessments/unit/2026/answers",
    "assessments/unit/2026/answers/test.yaml", "assessments/unit/2026/assessment.yaml",
    "assessments/unit/2026/criteria.lock.yaml",
  ]

  @Test("The folder holds its files and nothing else, whether the unit was there or not")
  func makes() throws {
    for unitIsThere in [true, false] {
      let disk = disk(unitIsThere: unitIsThere)
      let before = Set(paths(disk))
      let new = try Self.new()
      try make(new, on: disk)
      let added = paths(disk).filter { !before.contains($0) }
      #expect(added == (unitIsThere ? [] : ["assessments/unit"]) + Self.made)
      for file in new.files {
        #expect(disk.text("assessments/unit/2026/\(file.path)") == file.text)
      }
    }
  }

  @Test("Once it is made it survives the loss of power", arguments: 0..<100 as Range<UInt64>)
  func survives(seed: UInt64) throws {
    let disk = disk(seed, unitIsThere: seed.isMultiple(of: 2))
    try make(try Self.new(), on: disk)
    let before = paths(disk)
    disk.restart()
    #expect(paths(disk) == before)
    #expect(disk.text(Self.made[3]) == (try Self.new()).files[0].text)
  }

  @Test("After a crash at any moment it is there whole or not at all, and the next one cleans up")
  func crashes() throws {
    let new = try Self.new()
    for seed in 0..<60 as Range<UInt64> {
      for call in 1...60 {
        let disk = disk(seed, unitIsThere: seed.isMultiple(of: 3))
        disk.faults = [call: .crash]
        let isDone = (try? make(new, on: disk)) != nil
        disk.restart(losing: seed.isMultiple(of: 2))
        let names = paths(disk)
        let isThere = names.contains(Self.made[0])
        #expect(!isDone || isThere)
        for file in isThere ? new.files : [] {
          #expect(disk.text("assessments/unit/2026/\(file.path)") == file.text, "\(seed) \(call)")
        }
        try make(try Self.new("2027"), on: disk)
        if !isThere { try make(new, on: disk) }
        disk.restart()
        let after = paths(disk)
        #expect(after.filter { $0.contains(".new") } == [], "\(seed) \(call)")
        #expect(Set(after).isSuperset(of: Self.made))
        if isDone { break }
      }
    }
  }

  @Test("A disk that fails at any moment leaves nothing behind")
  func failures() throws {
    let new = try Self.new()
    var messages = Set<String>()
    for unitIsThere in [true, false] {
      for call in 1...60 {
        let disk = disk(unitIsThere: unitIsThere)
        let before = paths(disk)
        disk.faults = [call: .fail(EROFS)]
        guard let message = failure(of: new, on: disk) else { break }
        messages.insert(message)
        let isUnsure = message.contains("may not survive")
        // An empty folder of a unit says nothing and may stay.
        let after = paths(disk).filter { unitIsThere || $0 != "assessments/unit" }
        #expect(isUnsure || after == before, "call \(call)")
        #expect(paths(disk).filter { $0.contains(".new") } == [])
      }
    }
    #expect(
      messages == [
        "the folder 'assessments' cannot be opened: read-only file system",
        "'unit' cannot be written: read-only file system; nothing was made",
        "'unit/2026' cannot be written: read-only file system; nothing was made",
        "'unit/2026' was made, and may not survive a loss of power: read-only file system",
      ])
  }

  private func failure(of new: NewAssessment, on disk: SimulatedDisk) -> String? {
    do {
      try make(new, on: disk)
      return nil
    } catch let failure as UnitFolder.Failure {
      return failure.message
    } catch {
      return "\(error)"
    }
  }

  @Test(
    "A disk that does not sync is found out",
    arguments: ["unit", "assessments", "answers", ".2026.new", "assessment.yaml", "test.yaml"])
  func lies(_ name: String) throws {
    let new = try Self.new()
    let isLost = try (0..<100 as Range<UInt64>).contains { seed in
      let disk = disk(seed, unitIsThere: false)
      disk.lies = { $0 == name }
      try make(new, on: disk)
      disk.restart()
      return !new.files.allSatisfy {
        disk.text("assessments/unit/2026/\($0.path)") == $0.text
      }
    }
    #expect(isLost, "nobody noticed the lie of '\(name)'")
  }

  @Test("A name that is taken is refused, and what is there stays")
  func taken() throws {
    let disk = disk()
    disk.write("mine", to: "assessments/unit/2026/notes.txt")
    disk.write("mine", to: "assessments/unit/2027")
    let before = paths(disk)
    for name in ["2026", "2027"] {
      #expect(throws: UnitFolder.taken(AssessmentID(unit: "unit", name: name))) {
        try make(try Self.new(name), on: disk)
      }
    }
    #expect(paths(disk) == before)
    #expect(disk.text("assessments/unit/2026/notes.txt") == "mine")
  }

  @Test("Hidden folders of somebody else stay")
  func foreign() throws {
    let disk = disk()
    disk.write("x", to: "assessments/unit/.2025.new/assessment.yaml")
    disk.write("x", to: "assessments/unit/.2024.new/answers/a.yaml")
    disk.write("x", to: "assessments/unit/.mine.new/notes.txt")
    disk.write("x", to: "assessments/unit/.git/config")
    try make(try Self.new(), on: disk)
    let hidden = paths(disk).filter { $0.contains("/.") }
    #expect(
      hidden == [
        "assessments/unit/.git", "assessments/unit/.git/config",
        "assessments/unit/.mine.new", "assessments/unit/.mine.new/notes.txt",
      ])
    let refused = #expect(throws: UnitFolder.Failure.self) {
      try make(try Self.new("mine"), on: disk)
    }
    #expect(
      refused?.message == "'.mine.new' in the folder of 'unit' holds what was not made here")
    #expect(disk.text("assessments/unit/.mine.new/notes.txt") == "x")
  }

  @Test("Who is at work in the unit is waited for, and not for ever")
  func locked() throws {
    let disk = disk()
    let other = try UnitFolder("unit", in: "assessments", files: disk)
    let refused = #expect(throws: UnitFolder.Failure.self) { try make(try Self.new(), on: disk) }
    #expect(
      refused?.message == "another process is making an assessment of 'unit' and does not end")
    other.close()
    try make(try Self.new(), on: disk)
  }

  @Test("What would be a mistake is not made")
  func mistakes() throws {
    #expect(throws: StoreError.self) { try Self.new(team: ["LA", "LA"]) }
    #expect(throws: StoreError.self) { try Self.new(team: ["\u{7}"]) }
  }
}

/// The same on the disk of this machine.
struct NewAssessmentOnDiskTests {
  private let folder: TemporaryFolder
  private let workspace: WorkspaceFolder
  private let library: ChecklistLibrary

  init() throws {
    folder = try Sample.workspace(withMistake: false)
    workspace = try WorkspaceFolder.find(
      explicit: folder.path, explicitLibrary: nil, program: "/nowhere/assay")
    library = workspace.load([]).library
  }

  private func new(_ id: AssessmentID) throws -> NewAssessment {
    var draft = AssessmentDraft()
    draft.title = Build.text("New")
    draft.unitName = Build.text("Unit")
    draft.kind = .gapAnalysis
    draft.period = Build.day.flatMap { Period(from: $0, to: $0) }
    draft.checklists = ["gates"]
    return try NewAssessment(
      try #require(draft.assessment(id, in: library)), answers: [:], in: library)
  }

  @Test("What is made loads without a diagnostic")
  func loads() throws {
    let id = AssessmentID(unit: "new", name: "2026")
    #expect(!workspace.isTaken(id))
    try workspace.make(try new(id))
    #expect(workspace.isTaken(id))
    let loaded = try folder.loaded()
    #expect(loaded.diagnostics.map(folder.line) == [])
    let made = try #require(loaded.assessments[id])
    #expect(made.lock?.entries.first?.items.map(\.id) == ["G1", "G2"])
    #expect(workspace.heads(of: "new").map(\.id) == [id])
    #expect(workspace.heads(of: "nobody").isEmpty)
    let paths = FileManager.default.subpaths(atPath: folder.path + "/assessments/new")
    #expect(
      paths?.sorted() == [
        "2026", "2026/answers", "2026/assessment.yaml", "2026/criteria.lock.yaml",
      ])
  }

  @Test("Leftovers of a crash are removed, and nothing else")
  func leftovers() throws {
    try folder.write("x", to: "assessments/unit/.2026.new/assessment.yaml")
    try folder.write("x", to: "assessments/unit/.2026.new/answers/gates.yaml")
    try folder.write("x", to: "assessments/unit/.2027.new/criteria.lock.yaml")
    try folder.link("assessments/unit/.2028.new", to: "2025")
    try workspace.make(try new(AssessmentID(unit: "unit", name: "2026")))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.path + "/assessments/unit")
    #expect(names.sorted() == [".2028.new", "2025", "2026"])
    #expect(folder.exists(Sample.assessment) && folder.exists(Sample.answers))
    #expect(!folder.exists("assessments/unit/2026/answers/gates.yaml"))
  }

  @Test("A link or a file in the place of the unit's folder is not followed")
  func links() throws {
    try folder.link("assessments/linked", to: "unit")
    try folder.write("x", to: "assessments/file")
    for unit in ["linked", "file"] {
      let refused = #expect(throws: UnitFolder.Failure.self) {
        try workspace.make(try new(AssessmentID(unit: unit, name: "2026")))
      }
      #expect(refused?.message == "'\(unit)' is not a plain folder")
    }
    #expect(!folder.exists("assessments/unit/2026"))
  }

  @Test("Of many who make the same at once, one does", .timeLimit(.minutes(5)))
  func atOnce() throws {
    let id = AssessmentID(unit: "race", name: "2026")
    let new = try new(id)
    let workspace = workspace
    let made = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      if (try? workspace.make(new)) != nil { made.withLock { $0 += 1 } }
    }
    #expect(made.withLock { $0 } == 1)
    #expect(try folder.loaded().diagnostics.map(folder.line) == [])
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.path + "/assessments/race")
    #expect(names == ["2026"])
  }
}
