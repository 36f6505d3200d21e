import Assessments
import Checklists
import Diagnostics
import Foundation
import TestSupport
import Testing
import Workspace

/// What the project ships is sound, and stands on its own.
struct ShippedMaterialTests {
  @Test("All checklists and assessments of the project load without a diagnostic")
  func everything() throws {
    let folder = try Repository.folder()
    let problems = DiagnosticCollector()
    let ids = folder.assessmentIDs(problems)
    let loaded = folder.load(ids, also: problems.diagnostics)
    #expect(loaded.diagnostics.map(\.message) == [])
    #expect(ids.contains(AssessmentID(unit: "demo-unit", name: "2025")))
    #expect(Set(loaded.assessments.keys) == Set(ids))
    #expect(loaded.library.broken.isEmpty)
    #expect(loaded.library.checklists["oman-itsdf-2020"]?.items.count == 65)
    #expect(loaded.library.checklists["cobit-4.1-maturity"]?.items.count == 34 * 6)
  }

  @Test("The earlier assessment is loaded with the later one, and no other")
  func earlier() throws {
    let folder = try Repository.folder()
    let later = try folder.assessmentID(named: "demo-unit/2025")
    let loaded = folder.load([later])
    #expect(
      loaded.assessments.keys.map(\.description).sorted() == ["demo-unit/2024", "demo-unit/2025"])
    let figure = try folder.assessmentID(named: "book-example/figure-14")
    #expect(folder.load([figure]).assessments.count == 1)
  }

  @Test("Loading tells what it is busy with")
  func progress() throws {
    let folder = try Repository.folder()
    var told: [String] = []
    _ = folder.load([try folder.assessmentID(named: "demo-unit/2025")]) { done, total, id in
      told.append("\(done) \(total) \(id)")
    }
    #expect(told == ["0 1 demo-unit/2025", "1 2 demo-unit/2024"])
  }
}
