import Foundation
import TestSupport
import Testing

/// The table of rooms in `docs/architecture.md`, held against the imports of the sources.
struct RoomTable {
  /// What each room may import itself.
  let arrows: [String: [String]]

  init(page: String) {
    var arrows: [String: [String]] = [:]
    for line in page.split(separator: "\n") {
      let parts = line.components(separatedBy: "->")
      guard parts.count == 2, let name = parts.first?.trimmingCharacters(in: .whitespaces),
        !name.contains(" "), !name.isEmpty
      else { continue }
      // The list of rooms ends where three blanks or more begin the description.
      let list = parts[1].components(separatedBy: "   ").first ?? ""
      arrows[name] = list.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { $0 != "(nothing)" }
    }
    self.arrows = arrows
  }

  /// Everything a room may import: its arrows and what those rooms may import. `Glibc`,
  /// `FoundationEssentials` and packages do not travel along arrows.
  func allowed(_ room: String) -> Set<String> {
    var allowed = Set(arrows[room] ?? [])
    for next in arrows[room] ?? [] where arrows[next] != nil {
      allowed.formUnion(self.allowed(next).filter { arrows[$0] != nil })
    }
    return allowed
  }

  /// The imports of a file that its room may not have.
  func violations(room: String, source: String) -> [String] {
    let allowed = allowed(room)
    return source.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard let index = words.firstIndex(of: "import"), index <= 2, words.count > index + 1,
        !line.hasPrefix("//"), !line.hasPrefix("///")
      else { return nil }
      // `import struct Module.Type` names the module after the kind.
      let name = words[words.count - 1].split(separator: ".").first.map(String.init) ?? ""
      return allowed.contains(name) ? nil : name
    }
  }
}

@Suite("Rooms and arrows")
struct ImportTests {
  private func table() throws -> RoomTable {
    RoomTable(page: try Repository.text("docs/architecture.md"))
  }

  private func rooms() throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appendingPathComponent("Sources").path
    )
    .filter { !$0.hasPrefix("C") || $0 == "Checklists" }.sorted()
  }

  @Test("every room of the table is a folder, and the other way round")
  func complete() throws {
    #expect(try table().arrows.keys.sorted() == rooms())
  }

  @Test("no file imports what its room may not")
  func imports() throws {
    let table = try table()
    for room in try rooms() {
      let folder = Repository.root.appendingPathComponent("Sources/\(room)")
      let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        .filter { $0.hasSuffix(".swift") }
      #expect(!files.isEmpty)
      for file in files {
        let source = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        #expect(table.violations(room: room, source: source).isEmpty, "\(room)/\(file)")
      }
    }
  }

  @Test("the guard sees a forbidden import")
  func guardFails() throws {
    let table = try table()
    #expect(
      table.violations(room: "Scoring", source: "internal import Workspace\nimport BigInt\n")
        == ["Workspace"])
    #expect(table.violations(room: "Reporting", source: "import Foundation\n") == ["Foundation"])
    #expect(table.violations(room: "Reporting", source: "import BigInt\n") == ["BigInt"])
    #expect(table.violations(room: "Text", source: "package import Checklists\n") == ["Checklists"])
    #expect(table.violations(room: "Reporting", source: "package import Text\n").isEmpty)
  }

  @Test("no binary fractions anywhere near a number that counts")
  func noFloatingPoint() throws {
    for room in ["Checklists", "Assessments", "Encoding", "Scoring", "GapAnalysis", "Reporting"] {
      let folder = Repository.root.appendingPathComponent("Sources/\(room)")
      let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      for file in files where file.hasSuffix(".swift") {
        let source = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        let words = source.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
        #expect(!words.contains("Double") && !words.contains("Float"), "\(room)/\(file)")
      }
    }
  }
}
