import Assessments
import Checklists
import Diagnostics
import Glibc
import TestSupport
import Testing
import Workspace

/// What can be wrong around a change, and what is said.
@Suite struct StoreBadInputTests {
  private func refusal(_ rig: StoreRig, _ item: String = "G-EN-1", by writer: String = "LA")
    -> [String]
  {
    rig.refusal { () throws(StoreError) in
      _ = try rig.store(writer).apply(rig.change(item, "met"), expecting: .absent)
    }
  }

  @Test("Two answers for one item are refused at their place")
  func duplicate() {
    let block = "  \"G-EN-1\":\n    status: pending\n"
    let rig = StoreRig(answers: "checklist: \"test\"\nanswers:\n\(block)\(block)")
    #expect(
      refusal(rig) == ["a/answers/test.yaml:5: Y003 key 'G-EN-1' stands here a second time"])
    #expect(rig.journal().isEmpty)
  }

  @Test("An item of another edition is refused, and help names the checklist that has it")
  func otherEdition() throws {
    let folder = try Sample.workspace(withMistake: false)
    let old = try folder.contents(of: "checklists/gates/checklist.yaml")
      .replacing("id: \"gates\"", with: "id: \"gates-old\"").replacing("\"G1\"", with: "\"G9\"")
    try folder.write(old, to: "checklists/gates-old/checklist.yaml")
    let loaded = try folder.loaded()
    let id = AssessmentID(unit: "unit", name: "2025")
    let workspace = try WorkspaceFolder.find(
      explicit: folder.path, explicitLibrary: nil, program: "assay")
    let store = workspace.store(for: id, by: "AB", library: loaded.library)
    let scale = try #require(loaded.library.checklists["gates"]?.scale)
    func diagnostic(_ item: String, _ checklist: String) throws -> Diagnostic? {
      let answer = try #require(Build.answer(item, "met", on: scale))
      do throws(StoreError) {
        _ = try store.apply(.answer(answer, of: checklist), expecting: .absent)
        return nil
      } catch {
        return error.diagnostics.first
      }
    }
    let unknown = try #require(try diagnostic("G9", "gates"))
    #expect(unknown.code == .unknownItem)
    #expect(unknown.message == "item 'G9' is not in checklist 'gates'")
    #expect(unknown.help == "'G9' is in: gates-old, not among the criteria")
    let foreign = try #require(try diagnostic("G2", "gates-old"))
    #expect(foreign.message == "'gates-old' is not among the criteria of unit/2025")
    #expect(foreign.help == "'G2' is in: gates")
    let nowhere = try #require(try diagnostic("G7", "gates"))
    #expect(nowhere.help == "`assay list gates` shows all items")
    #expect(!folder.exists("assessments/unit/2025/journal"))
  }

  @Test("Another edition of the checklist than the assessment was made against")
  func wrongEdition() {
    let rig = StoreRig()
    rig.disk.write(StoreSample.head(edition: "2"), to: "a/assessment.yaml")
    #expect(refusal(rig).map { $0.prefix(28) } == ["a/assessment.yaml:18: A003 t"])
  }

  @Test("An approved assessment is not changed, also when it was approved a moment ago")
  func approved() throws {
    let rig = StoreRig()
    let store = rig.store()
    try rig.save("G-EN-1", "met", by: store)
    rig.disk.write(StoreSample.head(state: "approved"), to: "a/assessment.yaml")
    let text = rig.disk.text(StoreRig.answers)
    let refusal = rig.refusal { () throws(StoreError) in try rig.save("G-EN-1", "unmet", by: store)
    }
    #expect(
      refusal == ["a/assessment.yaml:6: S002 unit/2025 is approved; nothing in it is changed"])
    #expect(rig.disk.text(StoreRig.answers) == text)
    #expect(rig.journal().count == 1)
    rig.disk.write(StoreSample.head(state: "reviewed"), to: "a/assessment.yaml")
    try rig.save("G-EN-1", "unmet", by: store)
  }

  @Test("Somebody who is not in the team, or whose id cannot be a file's name")
  func writers() {
    let rig = StoreRig()
    for writer in ["XX", "", "../LA", "LA/x"] {
      #expect(
        refusal(rig, by: writer) == ["a/assessment.yaml: S014 '\(writer)' is not in the team"])
    }
    rig.disk.write(
      StoreSample.head().replacing("\"SD\"", with: "\"../SD\""), to: "a/assessment.yaml")
    #expect(
      refusal(rig, by: "../SD") == [
        "a/assessment.yaml: S014 '../SD' cannot be the name of a journal"
      ])
    #expect(rig.disk.node("a/journal") == nil)
  }

  @Test("A main file that cannot be read, a file of answers that cannot be read")
  func broken() {
    let rig = StoreRig()
    rig.disk.write("title: [", to: "a/assessment.yaml")
    #expect(refusal(rig).first?.contains("a/assessment.yaml:2: Y001") == true)
    rig.disk.write(StoreSample.head(), to: "a/assessment.yaml")
    rig.disk.write("", to: StoreRig.answers)
    #expect(refusal(rig) == ["a/answers/test.yaml:1: Y011 the file is empty"])
    rig.disk.write("checklist: \"test\"\nanswers:\n", to: StoreRig.answers)
    #expect(refusal(rig) == ["a/answers/test.yaml:2: C002 the file has no 'answers'"])
    #expect(rig.journal().isEmpty)
  }

  @Test("A disk that is full: nothing is changed, and said so")
  func full() throws {
    for size in ["journal", "answers"] {
      let rig = StoreRig(answers: StoreSample.answers)
      let store = rig.store()
      try rig.save("G-EN-1", "met", by: store)
      let text = rig.disk.text(StoreRig.answers)
      let revision = try store.revision(of: rig.target("G-EN-1"))
      rig.disk.full = size == "journal" ? "LA.jsonl" : ".test.yaml.new"
      let refusal = rig.refusal { () throws(StoreError) in
        _ = try store.apply(rig.change("G-EN-1", "unmet"), expecting: revision)
      }
      let path = size == "journal" ? "a/journal/LA.jsonl" : StoreRig.answers
      #expect(
        refusal == [
          "\(path): S004 cannot be written: no space left on device; nothing was changed"
        ])
      #expect(rig.disk.text(StoreRig.answers) == text)
      #expect(rig.journal().count == 1)
      #expect(rig.disk.node("a/answers")?.names.count == 1)
      rig.disk.full = nil
      #expect(try rig.save("G-EN-1", "unmet", by: store).number == 2)
      #expect(try rig.told() == [])
    }
  }

  @Test("A folder that may not be written")
  func readOnly() {
    let rig = StoreRig()
    rig.disk.isReadOnly = true
    #expect(refusal(rig) == ["a/.lock: S004 cannot be locked: read-only file system"])
    #expect(rig.disk.node("a/journal") == nil)
  }

  @Test("A clock that went backwards is told, and the order stays")
  func clock() throws {
    let rig = StoreRig()
    try rig.save("G-EN-1", "met", by: rig.store(at: "2026-01-02T00:00:00Z"))
    let receipt = try rig.save("G-EN-1", "unmet", by: rig.store("SD", at: "2026-01-01T00:00:00Z"))
    #expect(
      receipt.notices.map(StoreRig.line) == [
        "a/journal/SD.jsonl: S010 the clock shows 2026-01-01T00:00:00Z; the last change was saved at 2026-01-02T00:00:00Z"
      ])
    #expect(try rig.report().lines.map(\.entry.to) == ["met", "unmet"])
    #expect(try rig.told() == [])
  }
}
