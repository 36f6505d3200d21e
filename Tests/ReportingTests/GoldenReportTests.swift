import GapAnalysis
import Reporting
import TestSupport
import Testing
import Text

/// Whole reports as they are written today. They change only on request (`make golden`) and the
/// difference is read.
@Suite("Recorded reports")
struct GoldenReportTests {
  private func report(_ name: String, _ language: Language, _ digits: Digits = .latin) throws
    -> Report
  {
    ReportBuilder.report(
      on: try Repository.analysis(name), language: language, digits: digits, version: "VERSION",
      asOf: try Build.reportDay())
  }

  @Test("Figure 14 as HTML", arguments: Language.allCases)
  func figure14HTML(language: Language) throws {
    let html = HTMLRenderer.render(try report("book-example/figure-14", language))
    try Golden.compare(html, with: "figure-14.\(language.code).html")
  }

  @Test("Figure 14 as Markdown", arguments: Language.allCases)
  func figure14Markdown(language: Language) throws {
    let text = MarkdownRenderer.render(try report("book-example/figure-14", language))
    try Golden.compare(text, with: "figure-14.\(language.code).md")
  }

  @Test("the demonstration unit as Markdown", arguments: Language.allCases)
  func demoUnit(language: Language) throws {
    let text = MarkdownRenderer.render(try report("demo-unit/2025", language))
    try Golden.compare(text, with: "demo-unit-2025.\(language.code).md")
  }

  @Test("the gaps of Figure 14 on the command line")
  func commandTables() throws {
    let blocks = CommandTables.gaps(
      try Repository.analysis("book-example/figure-14"), Wording(language: .english, digits: .latin)
    )
    try Golden.compare(TextRenderer(width: 100).render(blocks), with: "figure-14.gaps.txt")
  }

  @Test("twice the same report is the same bytes")
  func deterministic() throws {
    let one = HTMLRenderer.render(try report("demo-unit/2025", .arabic))
    let other = HTMLRenderer.render(try report("demo-unit/2025", .arabic))
    #expect(one == other)
  }
}
