import Assessments
import Checklists
import Foundation
import GapAnalysis
import TestSupport
import Testing
import Text

@testable import Reporting

/// The conformity chapter, on the demonstration unit's two years.
@Suite("The conformity chapter")
struct ConformityReportTests {
  private func text(_ name: String, _ language: Language = .english) throws -> String {
    MarkdownRenderer.render(
      ReportBuilder.report(
        on: try Repository.analysis(name), language: language, digits: .latin, version: "1",
        asOf: try Build.reportDay()))
  }

  /// Counted anew from the answers alone: a requirement conforms when its own row and all its
  /// elements that apply are rated conforming.
  private func recount(_ name: String) throws -> Int {
    let analysis = try Repository.analysis(name)
    let checklist = try #require(analysis.library.checklists["iso20000-1-2011"])
    func conforms(_ item: Item) -> Bool? {
      let answer = analysis.assessment.answer(item.id, of: checklist.id)
      if answer?.status == .notApplicable || answer?.status == .notTriggered { return nil }
      return answer?.agreement?.rating.text == "conforming"
    }
    return checklist.items.filter { $0.kind == .requirement }.count { requirement in
      let rows = [requirement] + checklist.items.filter { $0.parent == requirement.id }
      let results = rows.compactMap(conforms)
      return !results.isEmpty && results.allSatisfy { $0 }
    }
  }

  @Test("says how many requirements conform, of all 255", arguments: ["2024", "2025"])
  func headline(_ year: String) throws {
    let count = try recount("demo-unit/\(year)")
    #expect(count > 60 && count < 200)
    let text = try text("demo-unit/\(year)")
    #expect(text.contains("\(count) of 255 requirements are rated conforming"))
    #expect(text.contains("This is no decision") || text.contains("it is no decision"))
  }

  @Test("shows the documents that were not seen, and those seen with their approval")
  func documents() throws {
    let text = try text("demo-unit/2024")
    #expect(text.contains("D-POL-2"))
    let row = try #require(text.split(separator: "\n").first { $0.contains("D-POL-2 ") })
    #expect(row.contains("not seen"))
    let later = try self.text("demo-unit/2025")
    let plan = try #require(later.split(separator: "\n").first { $0.contains("D-PLN-1 ") })
    #expect(plan.contains("2025-02-11"))
  }

  @Test("shows the four powers over each process that others run")
  func powers() throws {
    let text = try text("demo-unit/2025")
    let row = try #require(
      text.split(separator: "\n").first { $0.contains("P5 Document centre") && $0.contains("8.1") })
    #expect(row.contains("shown") && row.contains("partly") && row.contains("not looked at"))
  }

  @Test("concludes nothing from the facts before an audit", arguments: Language.allCases)
  func noVerdict(language: Language) throws {
    let report = ReportBuilder.report(
      on: try Repository.analysis("demo-unit/2025"), language: language, digits: .latin,
      version: "1", asOf: try Build.reportDay())
    let section = try #require(report.sections.first { $0.id == "iso20000-1-2011" })
    let words = MarkdownRenderer.render(
      Report(
        language: report.language, title: report.title, subtitle: report.subtitle, banners: [],
        control: [], sections: [section], footer: report.footer, furniture: report.furniture)
    ).lowercased()
    for word in ["certified", "compliant", "ready for certification", "conformity is given"] {
      #expect(words.range(of: word) == nil, "\(word)")
    }
  }

  @Test("names what was left out of a requirement that counts")
  func leftOut() throws {
    var analysis = try Repository.analysis("demo-unit/2025")
    var assessment = analysis.assessment
    let id = "4.2-06"
    assessment.answers["iso20000-1-2011"]?[id] = Answer(
      item: id, status: .notApplicable, place: Build.place)
    analysis = AssessmentAnalysis(assessment, in: analysis.library)
    let text = MarkdownRenderer.render(
      ReportBuilder.report(
        on: analysis, language: .english, digits: .latin, version: "1",
        asOf: try Build.reportDay()))
    #expect(text.contains("4.2-02: left out 4.2-06"))
  }
}
