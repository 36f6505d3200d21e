import Checklists
import TestSupport
import Testing
import Text
import Workspace

@Suite("An overlay")
struct OverlayFolderTests {
  private func read(_ files: [String: String]) throws -> (Overlay, [String]) {
    let folder = try LintSample.workspace()
    try folder.makeFolder("mine")
    for (name, text) in files { try folder.write(text, to: "mine/\(name)") }
    let found = OverlayFolder(folder.path + "/mine", library: try folder.loaded().library)
    return (found.overlay, found.diagnostics.map(folder.line))
  }

  @Test func `holds texts by item, in one language or both`() throws {
    let (overlay, said) = try read([
      "own.yaml": "checklist: \"own\"\ntexts:\n  \"1\": {en: The text, ar: النص}\n"
    ])
    #expect(said == [])
    #expect(overlay.text(for: "1", of: "own") == LocalizedText(english: "The text", arabic: "النص"))
    #expect(overlay.text(for: "1", of: "other") == nil)
  }

  @Test func `warns of items and checklists that are not there`() throws {
    let (_, said) = try read([
      "own.yaml": "checklist: \"own\"\ntexts:\n  \"9\": x\n",
      "other.yaml": "checklist: \"other\"\ntexts: {}\n", "readme.md": "x",
    ])
    #expect(
      said == [
        "mine/other.yaml: L009 checklist 'other' is not in the library",
        "mine/own.yaml:3:3: L009 item '9' is not in checklist 'own'",
        "mine/readme.md: W004 this file is not part of the overlay",
      ])
  }

  @Test func `refuses what is not an overlay`() throws {
    let (overlay, said) = try read([
      "own.yaml": "checklist: \"gates\"\ntexts:\n  \"1\": [x]\nmore: x\n"
    ])
    #expect(
      said == [
        "mine/own.yaml:1:12: A002 the file is named for checklist 'own' and says 'gates'",
        "mine/own.yaml:3:8: C003 the text of '1' is not a text",
        "mine/own.yaml:4:1: C001 the overlay has no key 'more'",
      ])
    #expect(overlay.entries.isEmpty)
  }

  @Test func `a text of a whole book is refused`() throws {
    let book = String(repeating: "word ", count: 4_000)
    let (overlay, said) = try read(["own.yaml": "checklist: \"own\"\ntexts:\n  \"1\": \(book)\n"])
    #expect(said.count == 1 && said[0].contains("Y009"))
    #expect(overlay.entries.isEmpty)
  }

  @Test func `a folder that is not there is told`() throws {
    let folder = try LintSample.workspace()
    let found = OverlayFolder(folder.path + "/absent", library: try folder.loaded().library)
    #expect(found.diagnostics.map(folder.line) == ["absent: W002 the folder is not there"])
  }
}
