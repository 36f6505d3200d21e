internal import Assessments
import Foundation
import GapAnalysis
import Reporting
import TestSupport
import Testing
import Text

/// Facts of Arabic layout that were seen to break: each was rendered in a browser once.
@Suite("Arabic layout")
struct ArabicLayoutTests {
  private func html(_ digits: Digits = .latin, _ language: Language = .arabic) throws -> String {
    HTMLRenderer.render(
      ReportBuilder.report(
        on: try Repository.analysis("demo-unit/2025"), language: language, digits: digits,
        version: "1", asOf: try Build.reportDay()))
  }

  @Test("the page runs from right to left, with logical properties only")
  func direction() throws {
    let html = try html()
    #expect(html.contains("<html lang=\"ar\" dir=\"rtl\">"))
    let style = try #require(
      html.components(separatedBy: "<style>").last?
        .components(separatedBy: "</style>").first)
    for physical in ["left", "right", "text-align: start;left"] {
      #expect(!style.contains(physical), "\(physical)")
    }
    #expect(!style.contains("letter-spacing") && !style.contains("italic"))
    #expect(!style.contains("uppercase"))
  }

  @Test(
    "identifiers, dates, versions and signed numbers are isolated and unbroken",
    arguments: ["OM-1-EN-1", "2025-11-02", "demo-unit/2024", "DS1.AC", "LA-001"])
  func isolated(id: String) throws {
    let html = try html()
    #expect(html.contains("<bdi dir=\"ltr\" class=\"id\">\(id)</bdi>"))
    // Outside an isolate the id stands nowhere in running text: only in charts, each on its own.
    let bare = html.replacingOccurrences(
      of: "<bdi dir=\"ltr\" class=\"id\">\(id)</bdi>", with: "")
    for part in bare.components(separatedBy: ">\(id)<").dropLast() {
      #expect(part.hasSuffix("\"") || part.hasSuffix("font-weight=\"bold\""), "\(part.suffix(60))")
    }
    #expect(html.contains(".id, .num { white-space: nowrap; }"))
  }

  @Test("a difference keeps its sign on the left of the number")
  func signs() throws {
    let html = try html()
    #expect(html.contains("<bdi dir=\"ltr\" class=\"num\">\u{2212}"))
    #expect(html.contains("<bdi dir=\"ltr\" class=\"num\">+"))
  }

  @Test("a change is told in words, never with an arrow")
  func changes() throws {
    for language in Language.allCases {
      let html = try html(.latin, language)
      for arrow in ["→", "←", "⟶", "&gt; "] { #expect(!html.contains(arrow), "\(arrow)") }
    }
    #expect(try html().contains(": من "))
  }

  @Test("Arabic-Indic digits are for quantities only, and only when asked for")
  func digits() throws {
    let latin = try html(.latin)
    #expect(!latin.unicodeScalars.contains { (0x0660...0x0669).contains($0.value) })
    let arabic = try html(.arabicIndic)
    #expect(arabic.contains("<bdi dir=\"ltr\" class=\"num\">٢٫٦١</bdi>"))
    for id in arabic.components(separatedBy: "class=\"id\">").dropFirst() {
      let text = id.components(separatedBy: "</bdi>").first ?? ""
      #expect(!text.unicodeScalars.contains { (0x0660...0x0669).contains($0.value) }, "\(text)")
    }
  }

  @Test("a text without translation is shown in English, marked and isolated")
  func untranslated() throws {
    let analysis = try Repository.analysis("demo-unit/2025")
    var assessment = analysis.assessment
    assessment.answers["oman-itsdf-2020"]?["OM-1-EN-1"]?.note = LocalizedText(
      [.english: "Seen on site."])
    let html = HTMLRenderer.render(
      ReportBuilder.report(
        on: AssessmentAnalysis(assessment, in: analysis.library), language: .arabic,
        digits: .latin, version: "1", asOf: try Build.reportDay()))
    #expect(html.contains("<bdi lang=\"en\" dir=\"ltr\">Seen on site.</bdi>"))
    #expect(html.contains("النصوص العربية نسخة تجريبية"))
  }

  @Test("charts are drawn left to right as a whole, with labels that say their direction")
  func charts() throws {
    let html = try html()
    for chart in html.components(separatedBy: "<svg ").dropFirst() {
      let head = chart.components(separatedBy: ">").first ?? ""
      #expect(head.contains("direction=\"ltr\""))
      for label in chart.components(separatedBy: "<text ").dropFirst() {
        let attributes = label.components(separatedBy: ">").first ?? ""
        #expect(
          attributes.contains("direction=\"rtl\"") || attributes.contains("direction=\"ltr\""))
      }
    }
  }
}
