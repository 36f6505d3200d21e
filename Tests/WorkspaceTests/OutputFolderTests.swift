import Foundation
import Glibc
import TestSupport
import Testing
import Workspace

/// Reports go where they are wanted, whole or not at all, and never among the data.
struct OutputFolderTests {
  private let folder: TemporaryFolder
  private let workspace: WorkspaceFolder

  init() throws {
    folder = try Sample.workspace(withMistake: false)
    workspace = try WorkspaceFolder.find(
      explicit: folder.path, explicitLibrary: nil, program: "/nowhere/assay")
  }

  private func failure(_ body: () throws(OutputFolder.Failure) -> Void) -> OutputFolder.Failure? {
    do {
      try body()
      return nil
    } catch {
      return error
    }
  }

  private func open(_ path: String) throws(OutputFolder.Failure) -> OutputFolder {
    try OutputFolder(path, outside: workspace)
  }

  @Test("The folder is made, a file is written, and an older one is replaced")
  func writes() throws {
    let output = try open(folder.path + "/out")
    #expect(try output.write("first", as: "a.html") == folder.path + "/out/a.html")
    #expect(try output.write("second", as: "a.html") == folder.path + "/out/a.html")
    #expect(try folder.contents(of: "out/a.html") == "second")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out")
    #expect(names == ["a.html"], "nothing else is left behind")
  }

  @Test("A reader of the older file keeps it whole: the new one takes its place in one step")
  func atomic() throws {
    let output = try open(folder.path + "/out")
    _ = try output.write("first", as: "a.html")
    let reader = try FileHandle(forReadingFrom: folder.url.appendingPathComponent("out/a.html"))
    _ = try output.write("second", as: "a.html")
    #expect(try reader.readToEnd() == Data("first".utf8))
  }

  @Test(
    "Folders of data are refused, and nothing is made in them",
    arguments: [
      "assessments", "assessments/new", "assessments/unit/2025/evidence", "checklists/",
      "checklists/new/", "out/../assessments/new", "link", "link/new",
    ])
  func data(_ path: String) throws {
    try folder.link("link", to: "assessments/unit")
    try folder.makeFolder("out")
    let before = FileManager.default.subpaths(atPath: folder.path)
    let failure = failure { () throws(OutputFolder.Failure) in
      _ = try open(folder.path + "/" + path)
    }
    #expect(failure?.isRefusal == true)
    #expect(
      failure?.message.hasSuffix("lies in a folder of data, where nothing is ever written") == true)
    #expect(FileManager.default.subpaths(atPath: folder.path) == before)
  }

  @Test("A folder with a similar name is no folder of data")
  func similar() throws {
    #expect(
      failure { () throws(OutputFolder.Failure) in _ = try open(folder.path + "/assessments-2") }
        == nil)
  }

  @Test("What cannot be written is named, without the temporary name")
  func unwritable() throws {
    try folder.write("x", to: "file")
    let path = folder.path + "/file"
    let onFile = failure { () throws(OutputFolder.Failure) in
      _ = try open(path).write("x", as: "a.html")
    }
    #expect(onFile?.message == "'\(path)/a.html' cannot be written: not a directory")
    #expect(onFile?.isRefusal == false)
    let deep = failure { () throws(OutputFolder.Failure) in _ = try open(folder.path + "/no/such") }
    #expect(
      deep?.message == "'\(folder.path)/no/such' cannot be written: no such file or directory")
    try folder.makeFolder("out/a.html")
    let onFolder = failure { () throws(OutputFolder.Failure) in
      _ = try open(folder.path + "/out").write("x", as: "a.html")
    }
    #expect(onFolder?.message == "'\(folder.path)/out/a.html' cannot be written: is a directory")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out") == ["a.html"])
  }

  @Test("A link in the place of the report is replaced, not followed")
  func link() throws {
    try folder.makeFolder("out")
    try folder.write("data", to: "data.txt")
    try folder.link("out/a.html", to: "../data.txt")
    _ = try open(folder.path + "/out").write("x", as: "a.html")
    #expect(try folder.contents(of: "out/a.html") == "x")
    #expect(try folder.contents(of: "data.txt") == "data")
    let type = try FileManager.default.attributesOfItem(atPath: folder.path + "/out/a.html")[.type]
    #expect(type as? FileAttributeType == .typeRegular)
  }
}
