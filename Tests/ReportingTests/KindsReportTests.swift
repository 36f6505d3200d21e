import Assessments
import Checklists
import Foundation
import GapAnalysis
import TestSupport
import Testing
import Text
import Workspace

@testable import Reporting

/// `Tests/Kinds` is a workspace with a checklist of each kind and an assessment of two years.
@Suite struct KindsReportTests {
  private static func analysis() throws -> AssessmentAnalysis {
    let path = Repository.root.appendingPathComponent("Tests/Kinds").path
    let folder = try WorkspaceFolder.find(
      explicit: path, explicitLibrary: nil, program: path + "/bin/assay")
    let id = try folder.assessmentID(named: "u/2025")
    let loaded = folder.load([id])
    #expect(loaded.diagnostics.isEmpty)
    let assessment = try #require(loaded.assessments[id])
    return AssessmentAnalysis(
      assessment, in: loaded.library,
      earlier: assessment.previous.flatMap { loaded.assessments[$0] })
  }

  private func text(_ language: Language) throws -> String {
    MarkdownRenderer.render(
      ReportBuilder.report(
        on: try Self.analysis(), language: language, digits: .latin, version: "VERSION",
        asOf: try Build.reportDay()))
  }

  @Test(arguments: Language.allCases)
  func `the report on all kinds is as it was recorded`(language: Language) throws {
    try Golden.compare(try text(language), with: "kinds.\(language.code).md")
  }

  @Test
  func `the workspace has all kinds of checklists and all scoring models but gates and means`()
    throws
  {
    let checklists = try Self.analysis().checklists.map(\.checklist)
    #expect(
      Set(checklists.map(\.kind)) == Set(Checklist.Kind.allCases).subtracting([.gates]))
  }

  @Test func `every fact has a rule that asks for it`() throws {
    let facts = try Self.analysis().checklists.flatMap(\.facts)
    #expect(Set(facts.map(\.name)) == Set(FactName.allCases))
    #expect(facts.allSatisfy { !$0.parts.isEmpty })
  }

  @Test(arguments: Language.allCases)
  func `no fact is told as a verdict`(language: Language) throws {
    let wording = Wording(language: language, digits: .latin)
    for fact in try Self.analysis().checklists.flatMap(\.facts) {
      let words = FactWords.parts(fact, wording).plain.lowercased()
      for verdict in ["certified", "compliant", "ready", "pass", "fail", "acceptable"] {
        #expect(!words.contains(verdict), "\(fact.name)")
      }
    }
  }

  @Test func `every part of a fact has words of its own in both languages`() throws {
    let parts = try Self.analysis().checklists.flatMap(\.facts).flatMap(\.parts)
    let told = Set(parts.map(\.label))
    // The demonstration tells all of them but none that this list does not name.
    #expect(Set(AssessmentFact.Label.allCases).subtracting(told) == [.removed])
  }

  @Test(arguments: Language.allCases)
  func `the pages are drawn, too`(language: Language) throws {
    let html = HTMLRenderer.render(
      ReportBuilder.report(
        on: try Self.analysis(), language: language, digits: .latin, version: "VERSION",
        asOf: try Build.reportDay()))
    for id in ["list", "measures", "capability", "areas", "deciding"] {
      #expect(html.contains("id=\"\(id)\""), "\(id)")
    }
  }
}
