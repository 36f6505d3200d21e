import Assessments
import Checklists
import Diagnostics
import TestSupport
import Text
import Workspace

/// Stores of two people on one assessment: on a simulated disk, or in a real folder.
struct StoreRig {
  static let id = AssessmentID(unit: "unit", name: "2025")
  static let answers = "a/answers/test.yaml"

  let disk: SimulatedDisk
  let checklist = Build.gates([("G", ["G-EN-1", "G-AC-1", "G-EX-1"])])
  var library: ChecklistLibrary {
    var library = ChecklistLibrary()
    library.checklists["test"] = checklist
    return library
  }

  init(answers: String? = nil, state: String = "draft", seed: UInt64 = 1) {
    disk = SimulatedDisk(seed: seed)
    disk.write(StoreSample.head(state: state), to: "a/assessment.yaml")
    if let answers { disk.write(answers, to: Self.answers) }
  }

  func store(_ writer: String = "LA", at time: String = "2026-01-01T10:00:00Z") -> FolderStore {
    FolderStore(
      Self.id, by: writer, path: "a", shown: "a", library: library, files: disk, now: { time },
      tries: 3)
  }

  func target(_ item: String) -> ChangeTarget {
    .answer(ItemReference(checklist: "test", item: item))
  }

  func change(_ item: String, _ words: String, note: String? = nil, why: String? = nil) -> Change {
    var answer =
      Build.answer(item, words, on: checklist.scale)
      ?? Answer(item: item, status: .notAssessed, place: Build.place)
    answer.note = note.map { LocalizedText([.english: $0]) }
    return .answer(answer, of: "test", why: why)
  }

  /// Saves on top of what stands there.
  @discardableResult
  func save(
    _ item: String, _ words: String, by store: FolderStore
  ) throws(StoreError) -> Receipt {
    try store.apply(change(item, words), expecting: try store.revision(of: target(item)))
  }

  func journal(_ writer: String = "LA") -> [String] {
    (disk.text("a/journal/\(writer).jsonl") ?? "").split(separator: "\n").map(String.init)
  }

  func report() throws(StoreError) -> JournalReport {
    try JournalReport.make(path: "a", shown: "a", files: disk, tries: 1)
  }

  /// What the report says, in lines.
  func told() throws(StoreError) -> [String] { try report().diagnostics.map(Self.line) }

  static func line(_ diagnostic: Diagnostic) -> String {
    let line = diagnostic.place.line > 0 ? ":\(diagnostic.place.line)" : ""
    return "\(diagnostic.place.path)\(line): \(diagnostic.code) \(diagnostic.message)"
  }

  /// What is said when a change is refused; empty if it is saved.
  func refusal(_ body: () throws(StoreError) -> Void) -> [String] {
    do throws(StoreError) {
      try body()
      return []
    } catch {
      return error.diagnostics.map(Self.line)
    }
  }
}
