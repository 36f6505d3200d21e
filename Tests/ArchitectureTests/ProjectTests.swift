import Foundation
import TestSupport
import Testing
import Text

/// What holds for the project as a whole.
@Suite("The project")
struct ProjectTests {
  /// Every text file of the project, by its path.
  private func files(in folders: [String]) throws -> [(path: String, text: String)] {
    var all: [(String, String)] = []
    for folder in folders {
      let root = Repository.root.appendingPathComponent(folder)
      var isFolder: ObjCBool = false
      #expect(
        FileManager.default.fileExists(atPath: root.path, isDirectory: &isFolder), "\(folder)")
      let paths =
        isFolder.boolValue
        ? try FileManager.default.subpathsOfDirectory(atPath: root.path).map { "\(folder)/\($0)" }
        : [folder]
      for path in paths {
        let url = Repository.root.appendingPathComponent(path)
        if let text = try? String(contentsOf: url, encoding: .utf8) { all.append((path, text)) }
      }
    }
    return all
  }

  private let prose = ["README.md", "CHANGELOG.md", "docs", "Makefile", ".ci", "Package.swift"]

  @Test("no document or source names a path of a machine")
  func noMachinePaths() throws {
    let found = try files(in: prose + ["Sources", "checklists", "assessments"])
      .filter { Self.namesMachinePath($0.text) }
    #expect(found.map(\.path).isEmpty)
    #expect(Self.namesMachinePath("see /home/anna/notes.txt"))
  }

  private static func namesMachinePath(_ text: String) -> Bool {
    ["/home/", "/root/", "/work/", "/opt/", "/Users/"].contains { text.contains($0) }
  }

  @Test("links between pages lead somewhere")
  func links() throws {
    for (path, text) in try files(in: ["README.md", "docs"]) where path.hasSuffix(".md") {
      let folder = Repository.root.appendingPathComponent(path).deletingLastPathComponent()
      for part in text.components(separatedBy: "](").dropFirst() {
        guard let target = part.components(separatedBy: ")").first, !target.hasPrefix("#"),
          !target.contains("://"), let file = target.components(separatedBy: "#").first,
          !file.contains(" ")
        else { continue }
        let url = folder.appendingPathComponent(file)
        #expect(FileManager.default.fileExists(atPath: url.path), "\(path): \(target)")
      }
    }
  }

  @Test("every key that a decoder knows is described in the page of file formats")
  func formatsDescribed() throws {
    let page = try Repository.text("docs/reference/file-formats.md")
    var keys = Set<String>()
    for (path, text) in try files(in: ["Sources/Encoding"]) where path.contains("Decoder") {
      for list in text.components(separatedBy: "eys: KeyNames = [").dropFirst() {
        let body = list.components(separatedBy: "]").first ?? ""
        keys.formUnion(
          body.components(separatedBy: "\"").enumerated()
            .filter { !$0.offset.isMultiple(of: 2) }.map(\.element))
      }
    }
    // Where a decoder has a table of keys, its schema names them.
    for (path, text) in try files(in: ["docs/schema"]) where path.hasSuffix(".json") {
      collectProperties(try JSONSerialization.jsonObject(with: Data(text.utf8)), &keys)
    }
    #expect(keys.isSuperset(of: ["second-person", "levels"]))
    #expect(keys.count > 70)
    for key in keys.sorted() { #expect(page.contains("`\(key)`"), "\(key)") }
  }

  private func collectProperties(_ value: Any, _ keys: inout Set<String>) {
    if let list = value as? [Any] {
      for inner in list { collectProperties(inner, &keys) }
    } else if let object = value as? [String: Any] {
      if let properties = object["properties"] as? [String: Any] { keys.formUnion(properties.keys) }
      for inner in object.values { collectProperties(inner, &keys) }
    }
  }

  @Test("every kind of JSON document and every key of it is described")
  func jsonDescribed() throws {
    let page = try Repository.text("docs/reference/json.md")
    let commands: [[String]] = [
      ["checklist", "show", "oman-itsdf-2020"], ["checklist", "show", "cobit-4.1-maturity"],
      ["checklist", "search", "incident"], ["checklist", "lint"],
      ["checklist", "diff", "oman-itsdf-2020", "iso20000-1-2011"],
      ["checklist", "hashes", "oman-itsdf-2020"],
      ["check"], ["list"], ["score", "demo-unit/2025"], ["gaps", "demo-unit/2025"],
      ["explain", "demo-unit/2025", "DS1"], ["gaps", "book-example/figure-14"],
      ["map"], ["map", "iso20000-1-2011/6.1-03"], ["map", "oman-itsdf-2020"], ["verify"],
      ["history", "demo-unit/2025", "OM-1-EN-1"], ["lint", "demo-unit/2025"],
      ["coverage", "demo-unit", "--cycle", "2024..2025"],
      ["sample", "demo-unit/2025", "--population", "1412", "--size", "25"],
      [
        "new", "demo-unit/2026", "--from", "demo-unit/2025", "--title", "Audit", "--type",
        "internal-audit", "--period", "2026-01-01..2026-11-20", "--dry-run",
      ],
    ]
    var keys = Set<String>()
    for command in commands {
      let result = try Program.run(command + ["--json"])
      #expect(result.status == 0)
      let document = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
      collect(document, &keys)
      let schema = (document as? [String: Any])?["schema"] as? String
      #expect(page.contains(try #require(schema)))
    }
    // Keys of tallies, noise and cells are ids of ratings, groups and columns.
    let ids = keys.filter { key in
      key.contains(where: { $0.isUppercase && $0.isASCII }) && key == key.uppercased()
    }
    let data: Set<String> = ["met", "partly", "unmet", "rated", "pending", "record", "document"]
    for key in keys.subtracting(ids).subtracting(data).sorted()
    where !key.hasPrefix("OM-") && !key.contains("-") && !key.contains(where: \.isNumber) {
      #expect(page.contains("`\(key)`") || page.contains("\"\(key)\""), "\(key)")
    }
  }

  private func collect(_ value: Any, _ keys: inout Set<String>) {
    if let object = value as? [String: Any] {
      for (key, inner) in object {
        keys.insert(key)
        collect(inner, &keys)
      }
    } else if let list = value as? [Any] {
      for inner in list { collect(inner, &keys) }
    }
  }

  @Test("every command that the README shows works as shown")
  func readmeCommands() throws {
    let folder = try TemporaryFolder()
    try folder.copy("checklists")
    try folder.copy("assessments")
    let lines = try Repository.text("README.md").components(separatedBy: "\n")
      .filter { $0.hasPrefix("assay ") }
    #expect(lines.count >= 7)
    for line in lines {
      let command = line.components(separatedBy: "#").first ?? ""
      let words = command.split(separator: " ").map(String.init).dropFirst()
      let result = try Program.run(Array(words), in: folder.url)
      #expect(result.status == 0, "\(command): \(result.messages)")
      #expect(!(result.output + result.messages).isEmpty, "\(command)")
    }
  }

  @Test("every message of the catalogue is said somewhere")
  func noUnusedMessages() throws {
    let sources = try files(in: ["Sources/Reporting", "Sources/Interview", "Sources/assay"]).map(
      \.text
    ).joined()
    let words = Set(sources.split { !($0.isLetter || $0.isNumber || $0 == ".") })
    // Only what stands after a point: a variable of the same name says nothing.
    let said = Set(
      words.flatMap { $0.split(separator: ".", omittingEmptySubsequences: false).dropFirst() })
    #expect(!said.contains("nobodySaysThis"))
    for message in Message.allCases {
      #expect(said.contains(Substring(message.rawValue)), "\(message)")
    }
  }

  @Test("continuous integration runs what the README says, and can fail")
  func continuousIntegration() throws {
    let script = try Repository.text(".ci/run")
    #expect(script.contains("set -euo pipefail"))
    #expect(script.contains("lint test"))
    for mask in ["|| true", "exit 0", "set +e"] { #expect(!script.contains(mask)) }
    let readme = try Repository.text("README.md")
    #expect(readme.contains("make demo") && readme.contains("make test"))
  }
}
