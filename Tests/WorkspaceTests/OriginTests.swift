import Checklists
import Foundation
import TestSupport
import Testing
import Workspace

@Suite("Where a checklist comes from")
struct OriginTests {
  @Test func `the list in the program, the list in the library and the folders are one`() throws {
    let library = try Repository.folder().load([]).library
    #expect(library.shipped == Set(ShippedChecklists.ids))
    #expect(Set(library.checklists.keys) == library.shipped)
    #expect(library.checklists.values.allSatisfy { $0.origin == .shipped })
    #expect(Set(library.crosswalks.keys) == library.shippedCrosswalks)
    #expect(library.crosswalks.values.allSatisfy { $0.origin == .shipped })
  }

  @Test func `a checklist of one's own beside shipped ones is third party`() throws {
    let folder = try LintSample.workspace()
    try folder.write("shipped: [\"other\"]\n", to: "checklists/shipped.yaml")
    let loaded = try folder.loaded()
    #expect(loaded.diagnostics == [])
    #expect(loaded.library.checklists["own"]?.origin == .thirdParty)
  }

  @Test func `a copy of the shipped library is the shipped library`() throws {
    let folder = try TemporaryFolder()
    try folder.copy("checklists")
    try folder.makeFolder("assessments")
    let loaded = try folder.loaded()
    #expect(loaded.diagnostics == [])
    #expect(loaded.library.checklists["oman-itsdf-2020"]?.origin == .shipped)
  }

  @Test func `a library of somebody else cannot take a shipped id`() throws {
    let folder = try TemporaryFolder()
    try folder.copy("checklists/scales")
    try folder.copy("checklists/oman-itsdf-2020")
    try folder.makeFolder("assessments")
    let loaded = try folder.loaded()
    #expect(
      loaded.diagnostics.map(folder.line) == [
        "checklists/oman-itsdf-2020/checklist.yaml:6:5: L008 'oman-itsdf-2020' is the id of a checklist that comes with assay, and this library does not come with it"
      ])
    #expect(loaded.library.broken.contains("oman-itsdf-2020"))
  }

  @Test func `a list of shipped checklists that says nothing is a mistake`() throws {
    let folder = try LintSample.workspace()
    try folder.write("shipped: []\n", to: "checklists/shipped.yaml")
    #expect(
      try folder.loaded().diagnostics.map(folder.line) == [
        "checklists/shipped.yaml:1:1: C002 the list of shipped checklists has no 'shipped'"
      ])
  }
}
