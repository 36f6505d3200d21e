import Assessments
import Checklists
import Diagnostics
import Foundation
import TestSupport
import Testing
import Workspace

/// Where the workspace and its library are, and what the assessments are called.
struct WorkspaceFolderTests {
  private func find(
    _ folder: TemporaryFolder, library: String? = nil, program: String = "/nowhere/bin/assay"
  ) throws -> WorkspaceFolder {
    try WorkspaceFolder.find(
      explicit: folder.path, explicitLibrary: library, program: program)
  }

  private func message(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch let error as WorkspaceFolder.NotFound {
      return "\(error.message); \(error.help)"
    } catch {
      return "\(error)"
    }
  }

  @Test(
    "The library named on the command line goes before the workspace's, and that before the installed one"
  )
  func libraryOrder() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("assessments")
    try folder.makeFolder("bin")
    let program = folder.path + "/bin/assay"
    func ids(_ library: String? = nil) throws -> [String] {
      try find(folder, library: library, program: program).load([]).library.scales.keys.sorted()
    }
    let scale = try String(
      contentsOf: Repository.root.appendingPathComponent("checklists/scales/met-partly-unmet.yaml"),
      encoding: .utf8)
    func put(_ id: String, in library: String) throws {
      try folder.write(
        scale.replacingOccurrences(of: "id: \"met-partly-unmet\"", with: "id: \"\(id)\""),
        to: "\(library)/scales/\(id).yaml")
    }
    #expect(
      message { _ = try ids() }?.hasPrefix("there is no checklist library; put one into ") == true)
    try put("installed", in: "share/assay/checklists")
    #expect(try ids() == ["installed"])
    try put("own", in: "checklists")
    #expect(try ids() == ["own"])
    try put("named", in: "elsewhere")
    #expect(try ids(folder.path + "/elsewhere") == ["named"])
    #expect(try ids(folder.path + "/elsewhere/") == ["named"])
  }

  @Test("A library that was named and is not there is not replaced by another one")
  func missingLibrary() throws {
    let folder = try Sample.workspace()
    let path = folder.path + "/checklist"
    #expect(
      message { _ = try find(folder, library: path) }
        == "'\(path)' is not a folder; name the folder that holds the checklists")
  }

  @Test("A folder without assessments is no workspace")
  func noWorkspace() throws {
    let folder = try TemporaryFolder()
    #expect(
      message { _ = try find(folder) }
        == "'\(folder.path)' holds no folder 'assessments'; name the folder that holds it")
    try folder.write("x", to: "assessments")
    #expect(message { _ = try find(folder) } != nil)
  }

  @Test(
    "An assessment is known by its name and by paths that lead to it",
    arguments: [
      "unit/2025", "unit/2025/", "assessments/unit/2025", "./assessments/unit/2025/",
      "/somewhere/assessments/unit/2025", "\u{200F}unit/2025", "unit/٢٠٢٥",
    ])
  func known(_ name: String) throws {
    let sample = try Sample.workspace()
    let folder = try find(sample)
    #expect(try folder.assessmentID(named: name) == AssessmentID(unit: "unit", name: "2025"))
    withExtendedLifetime(sample) {}
  }

  @Test(
    "What is no assessment is refused with the nearest name",
    arguments: [
      ("unit/2052", "there is no assessment 'unit/2052'; did you mean 'unit/2025'?"),
      ("2025", "there is no assessment '2025'; there are: unit/2025"),
      ("", "there is no assessment ''; there are: unit/2025"),
      ("../unit/2025/..", "there is no assessment '../unit/2025/..'; there are: unit/2025"),
      ("other/unit/2025", "there is no assessment 'other/unit/2025'; did you mean 'unit/2025'?"),
      ("\u{1B}[2J", "there is no assessment '\\u{1B}[2J'; there are: unit/2025"),
    ])
  func unknown(_ name: String, _ expected: String) throws {
    let sample = try Sample.workspace()
    let folder = try find(sample)
    #expect(message { _ = try folder.assessmentID(named: name) } == expected)
    withExtendedLifetime(sample) {}
  }

  @Test("A workspace without assessments says so")
  func empty() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("assessments")
    try folder.makeFolder("checklists")
    #expect(
      message { _ = try find(folder).assessmentID(named: "unit/2025") }
        == "there is no assessment 'unit/2025'; the folder 'assessments' is empty")
    #expect(try folder.loaded().diagnostics.isEmpty)
  }
}
