import Assessments
import Checklists
import Encoding
import TestSupport
import Testing
import Workspace

/// What a session leaves for the next one.
struct SessionMemoryTests {
  private let memory = SessionMemory(
    item: ItemReference(checklist: "oman-itsdf-2020", item: "OM-1-EN-1"), began: "09:12",
    savedCount: 41,
    draft: .init(
      kind: .note, text: "half \"a\"\nsentence \u{1B}[31m نصف جملة",
      item: ItemReference(checklist: "oman-itsdf-2020", item: "OM-1-EN-1"), saved: "half"),
    left: [
      .init(kind: .freeNote, text: "said"),
      .init(
        kind: .finding, text: "3 of 25\nlacked it",
        item: ItemReference(checklist: "oman-itsdf-2020", item: "OM-1-EN-2")),
    ], hasEnded: false)

  @Test func `it is read as it was written`() {
    #expect(SessionMemoryCoder.memory(Array(SessionMemoryCoder.text(memory).utf8)) == memory)
    let bare = SessionMemory(
      item: nil, began: "", savedCount: 0, draft: nil, hasEnded: true)
    #expect(SessionMemoryCoder.memory(Array(SessionMemoryCoder.text(bare).utf8)) == bare)
    #expect(!SessionMemoryCoder.text(memory).contains("\u{1B}"))
  }

  @Test(arguments: [
    "", "{}", "{\"began\":\"1\"}", "[1]", "{\"began\":1,\"saved\":\"x\",\"ended\":0}",
  ])
  func `what was not written so is no memory`(text: String) {
    #expect(SessionMemoryCoder.memory(Array(text.utf8)) == nil)
  }

  @Test func `each writer has one beside the journals, and check takes no notice of it`() throws {
    let folder = try Sample.workspace(withMistake: false)
    let before = try folder.loaded().diagnostics
    let workspace = try WorkspaceFolder.find(
      explicit: folder.path, explicitLibrary: nil, program: "assay")
    let library = workspace.load([]).library
    func store(_ writer: String) -> FolderStore {
      workspace.store(
        for: AssessmentID(unit: "unit", name: "2025"), by: writer, library: library)
    }
    let first = store("AB").sessionPlace()
    #expect(first.memory == nil)
    #expect(first.keep(memory))
    #expect(store("CD").sessionPlace().memory == nil)
    #expect(try folder.loaded().diagnostics.count == before.count)
  }

  @Test func `a link in its place is not followed, and costs only the offer to go on`() throws {
    let folder = try Sample.workspace(withMistake: false)
    let workspace = try WorkspaceFolder.find(
      explicit: folder.path, explicitLibrary: nil, program: "assay")
    let store = workspace.store(
      for: AssessmentID(unit: "unit", name: "2025"), by: "AB",
      library: workspace.load([]).library)
    try folder.write("mine", to: "elsewhere")
    try folder.makeFolder("assessments/unit/2025/journal")
    try folder.link("assessments/unit/2025/journal/.AB.session", to: folder.path + "/elsewhere")
    let place = store.sessionPlace()
    #expect(place.memory == nil)
    _ = place.keep(memory)
    #expect(try folder.contents(of: "elsewhere") == "mine")
  }

  @Test func `a place is free again when its session is gone, and one that broke off comes first`()
    throws
  {
    let folder = try Sample.workspace(withMistake: false)
    let workspace = try WorkspaceFolder.find(
      explicit: folder.path, explicitLibrary: nil, program: "assay")
    let store = workspace.store(
      for: AssessmentID(unit: "unit", name: "2025"), by: "AB", library: workspace.load([]).library)
    let ended = SessionMemory(item: nil, began: "08:00", savedCount: 1, draft: nil, hasEnded: true)
    do {
      let one = store.sessionPlace()
      let two = store.sessionPlace()
      #expect(one.editorFolder != two.editorFolder)
      #expect(one.keep(ended) && two.keep(memory))
      #expect(store.sessionPlace().memory == nil)
    }
    let again = store.sessionPlace()
    #expect(again.memory == memory)
    #expect(store.sessionPlace().memory == ended)
  }

  @Test func `what was left in a place that nobody holds is told in another one, and once`() throws
  {
    let folder = try Sample.workspace(withMistake: false)
    let workspace = try WorkspaceFolder.find(
      explicit: folder.path, explicitLibrary: nil, program: "assay")
    let store = workspace.store(
      for: AssessmentID(unit: "unit", name: "2025"), by: "AB", library: workspace.load([]).library)
    let item = ItemReference(checklist: "gates", item: "G1")
    let first = SessionMemory(
      item: item, began: "08:00", savedCount: 1,
      draft: .init(kind: .note, text: "in the first", item: item, saved: ""), hasEnded: false)
    let second = SessionMemory(
      item: item, began: "08:01", savedCount: 0,
      draft: .init(kind: .reason, text: "in the second", item: item, about: "not-assessed"),
      left: [.init(kind: .freeNote, text: "said")], hasEnded: false)
    do {
      let one = store.sessionPlace()
      let two = store.sessionPlace()
      #expect(one.keep(first) && two.keep(second))
    }
    let next = store.sessionPlace()
    #expect(next.memory?.draft == first.draft)
    #expect(next.memory?.left.map(\.text) == ["said", "in the second"])
    // Until it is kept here, it stays where it was.
    #expect(folder.exists("assessments/unit/2025/journal/.AB.session-2"))
    #expect(next.keep(try #require(next.memory)))
    #expect(!folder.exists("assessments/unit/2025/journal/.AB.session-2"))
    #expect(store.sessionPlace().memory == nil)
  }

  @Test func `in a folder that is only read, nothing is kept and nothing is in the way`() throws {
    let folder = try Sample.workspace(withMistake: false)
    let workspace = try WorkspaceFolder.find(
      explicit: folder.path, explicitLibrary: nil, program: "assay")
    let store = workspace.store(
      for: AssessmentID(unit: "unit", name: "2025"), by: "AB", library: workspace.load([]).library)
    // A file where the folder of journals would be.
    try folder.write("", to: "assessments/unit/2025/journal")
    let place = store.sessionPlace()
    #expect(place.memory == nil)
    #expect(!place.keep(memory))
  }
}
