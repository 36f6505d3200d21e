internal import Checklists
import Foundation
internal import Reporting
import TestSupport
import Testing
internal import Workspace

/// The pages of the shipped checklists: one for each, and none besides.
extension ReferenceDocsTests {
  private static let folder = "../../docs/checklists"

  @Test("docs/checklists has a current page for each shipped checklist")
  func checklistPages() throws {
    let checklists = try Repository.folder().load([]).library.sortedChecklists
    #expect(checklists.count >= 3)
    for checklist in checklists {
      let name = ChecklistIndex.fileName(of: checklist)
      // Each is looked at, and recorded, whatever the one before it came to.
      #expect(throws: Never.self) {
        try Golden.compare(ChecklistReference.markdown(checklist), with: name, in: Self.folder)
      }
    }
    try Golden.compare(ChecklistIndex.markdown(checklists), with: "README.md", in: Self.folder)
  }

  @Test("docs/checklists has a page for each folder of the library, and no other")
  func checklistPagesAndFolders() throws {
    let library = try Self.names(in: "checklists").filter { name in
      FileManager.default.fileExists(
        atPath: Repository.root.appendingPathComponent("checklists/\(name)/checklist.yaml").path)
    }
    let pages = try Self.names(in: "docs/checklists")
    #expect(Self.missing(library, pages).isEmpty, "`make docs` writes them")
    #expect(Self.stray(library, pages).isEmpty, "remove them: their checklists are gone")
  }

  @Test("a missing page and a stray one are seen")
  func strayPagesAreSeen() {
    let pages = ["README.md", "one.md", "gone.md"]
    #expect(Self.missing(["one", "two"], pages) == ["two.md"])
    #expect(Self.stray(["one", "two"], pages) == ["gone.md"])
  }

  private static func missing(_ checklists: [String], _ pages: [String]) -> [String] {
    checklists.map { "\($0).md" }.filter { !pages.contains($0) }
  }

  private static func stray(_ checklists: [String], _ pages: [String]) -> [String] {
    pages.filter { $0 != "README.md" && !checklists.map { "\($0).md" }.contains($0) }
  }

  private static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appendingPathComponent(folder).path
    ).sorted()
  }
}
