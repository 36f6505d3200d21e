import Assessments
import Checklists
import Foundation
import TestSupport
import Testing
import Text
import Workspace

/// A change that is taken back in the same session leaves the file as it was.
@Suite struct UndoTests {
  private static let answers = """
    checklist: "test"
    answers:
      # the first
      "G-EN-1":
        # asked twice
        status: rated  # sure
        rating: met
        agreed: {by: LA, "on": "2025-06-01"}
        note:
          en: 'A long
            text: in two lines'  # as told

      "G-EX-1":
        status: not-assessed

    """

  private func answer(_ rig: StoreRig, by store: FolderStore) throws -> Answer {
    guard case .answer(let answer?) = try store.snapshot(of: rig.target("G-EN-1")).content else {
      throw Build.NoDate()
    }
    return answer
  }

  private func save(_ answer: Answer?, _ rig: StoreRig, by store: FolderStore) throws {
    let item = try #require(rig.target("G-EN-1").item)
    _ = try store.apply(
      answer.map { .answer($0, of: "test") } ?? .removeAnswer(item),
      expecting: try store.revision(of: rig.target("G-EN-1")))
  }

  @Test func `undo and redo give the earlier bytes`() throws {
    let rig = StoreRig(answers: Self.answers)
    let store = rig.store()
    let first = try answer(rig, by: store)
    var second = first
    second.note = LocalizedText([.english: "Other\nwords"])
    var third = second
    third.agreement = Build.answer("G-EN-1", "unmet", on: rig.checklist.scale)?.agreement
    third.note = nil
    var texts: [String?] = []
    for answer in [first, second, third] {
      try save(answer, rig, by: store)
      texts.append(rig.disk.text(StoreRig.answers))
    }
    #expect(texts[0] == Self.answers && Set(texts).count == 3)
    for (answer, text) in zip([second, first, second, third, first], [1, 0, 1, 2, 0]) {
      try save(answer, rig, by: store)
      #expect(rig.disk.text(StoreRig.answers) == texts[text])
    }
    #expect(try rig.told() == [])
    #expect(rig.journal().count == 7)
  }

  @Test func `an answer that was removed comes back in its own words`() throws {
    let rig = StoreRig(answers: Self.answers)
    let store = rig.store()
    let first = try answer(rig, by: store)
    let text = try store.snapshot(of: rig.target("G-EN-1")).text
    try save(nil, rig, by: store)
    try save(first, rig, by: store)
    #expect(try store.snapshot(of: rig.target("G-EN-1")).text == text)
    #expect(text?.contains("# as told") == true)
  }

  @Test func `what somebody else changed in between is not lost`() throws {
    let rig = StoreRig(answers: Self.answers)
    let store = rig.store()
    let first = try answer(rig, by: store)
    var second = first
    second.note = LocalizedText([.english: "Other"])
    try save(second, rig, by: store)
    let text = try #require(rig.disk.text(StoreRig.answers))
    rig.disk.write(
      text.replacing("# asked twice", with: "# asked three times"), to: StoreRig.answers)
    try save(first, rig, by: store)
    #expect(rig.disk.text(StoreRig.answers)?.contains("# asked three times") == true)
    #expect(try answer(rig, by: store).note == first.note)
    // Another session knows nothing of it, and says the same.
    let other = rig.store("SD")
    try save(second, rig, by: other)
    try save(first, rig, by: store)
    #expect(try answer(rig, by: other).note == first.note)
  }
}
