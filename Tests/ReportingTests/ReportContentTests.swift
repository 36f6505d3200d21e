import Assessments
import Checklists
import Foundation
import GapAnalysis
import Reporting
internal import Scoring
import Synchronization
import TestSupport
import Testing
import Text

/// What every report must and must not say.
@Suite("What a report says")
struct ReportContentTests {
  private func html(
    _ name: String = "demo-unit/2025", _ language: Language = .english, _ digits: Digits = .latin
  ) throws -> String {
    try Self.pages.withLock { pages in
      let key = "\(name) \(language) \(digits)"
      if let page = pages[key] { return page }
      let page = HTMLRenderer.render(
        ReportBuilder.report(
          on: try Repository.analysis(name), language: language, digits: digits, version: "1",
          asOf: try Build.reportDay()))
      pages[key] = page
      return page
    }
  }

  /// Each page is made once for all tests.
  private static let pages = Mutex<[String: String]>([:])

  @Test("every text that an assessor stored is in the report", arguments: Language.allCases)
  func nothingLost(language: Language) throws {
    let analysis = try Repository.analysis("demo-unit/2025")
    let html = try html("demo-unit/2025", language)
    var texts: [LocalizedText] = []
    let assessment = analysis.assessment
    for checklist in analysis.checklists {
      for item in checklist.score.items {
        let answer = item.answer
        texts += [answer?.note, answer?.agreement?.why, answer?.exception?.reason].compactMap(
          \.self)
        texts += (answer?.voices ?? []).compactMap(\.why)
      }
    }
    for finding in assessment.findings {
      texts += [finding.statement] + [finding.risk, finding.recommendation].compactMap(\.self)
      texts += finding.actions.flatMap {
        [$0.what, $0.owner] + [$0.effectiveness?.note].compactMap(\.self)
      }
    }
    for evidence in assessment.evidence {
      texts +=
        [evidence.title]
        + [evidence.shows, evidence.source, evidence.custodian]
        .compactMap(\.self)
      texts += [evidence.location, evidence.obtained.how].compactMap(\.self)
    }
    texts += assessment.scope.notLookedAt + assessment.limitations
    texts += assessment.parties.flatMap {
      [$0.name] + [$0.processes, $0.governedBy].compactMap(\.self)
    }
    #expect(texts.count > 300)
    // Identifiers inside Arabic texts stand in isolates of their own: the words alone are compared.
    // Data finds a needle in a long text much faster than String does.
    let bytes = Data(
      html.replacingOccurrences(of: "<bdi dir=\"ltr\" class=\"id\">", with: "")
        .replacingOccurrences(of: "</bdi>", with: "").utf8)
    for text in texts {
      let needle = Data(Escaping.html(text.text(for: language).text).utf8)
      #expect(bytes.range(of: needle) != nil, "\(text.plain)")
    }
  }

  @Test("the tool never says what only people may", arguments: Language.allCases)
  func forbiddenWords(language: Language) throws {
    for message in Message.allCases {
      for form in Catalogue.forms(of: message, in: language).values {
        for word in ["certified", "compliant", "ready for", "passed", "معتمدة", "جاهز", "ناجح"] {
          #expect(!form.lowercased().contains(word), "\(message): \(form)")
        }
      }
    }
    #expect(try html("demo-unit/2025", .english).contains("It is not a certification decision."))
  }

  @Test("the same numbers stand in both languages")
  func parity() throws {
    func quantities(_ language: Language) throws -> [String] {
      let report = ReportBuilder.report(
        on: try Repository.analysis("demo-unit/2025"), language: language, digits: .latin,
        version: "1", asOf: try Build.reportDay())
      return report.sections.flatMap { section in
        section.blocks.flatMap { block -> [String] in
          guard case .table(let table) = block else { return [] }
          return table.rows.flatMap { row in
            row.cells.flatMap { cell in
              cell.phrase.parts.compactMap { part in
                if case .quantity(let number) = part { number } else { nil }
              }
            }
          }.sorted()
        }
      }
    }
    let english = try quantities(.english)
    #expect(english.count > 400)
    #expect(try quantities(.arabic) == english)
  }

  @Test("what is not rated is never shown as 0")
  func noBasis() throws {
    let analysis = try Repository.analysis("demo-unit/2025")
    var assessment = analysis.assessment
    assessment.answers = [:]
    let report = ReportBuilder.report(
      on: AssessmentAnalysis(assessment, in: analysis.library), language: .english, digits: .latin,
      version: "1", asOf: try Build.reportDay())
    let text = MarkdownRenderer.render(report)
    #expect(text.contains("no basis"))
    #expect(!text.contains("0.00"))
    #expect(!text.contains("100 %\n"))
  }

  @Test("hostile text is shown harmless in HTML and Markdown")
  func hostile() throws {
    let analysis = try Repository.analysis("demo-unit/2025")
    var assessment = analysis.assessment
    let evil =
      "<script>alert(1)</script>\u{1B}[31m\u{202E}fdp.exe [x](javascript:1) ![i](http://e) | *b*"
    assessment.answers["oman-itsdf-2020"]?["OM-1-EN-1"]?.note = LocalizedText([.english: evil])
    let report = ReportBuilder.report(
      on: AssessmentAnalysis(assessment, in: analysis.library), language: .english, digits: .latin,
      version: "1", asOf: try Build.reportDay())
    let html = HTMLRenderer.render(report)
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;\\u{1B}[31m\\u{202E}fdp.exe"))
    #expect(!html.contains("<script"))
    #expect(!html.unicodeScalars.contains(where: { $0 == "\u{202E}" || $0 == "\u{1B}" }))
    let markdown = MarkdownRenderer.render(report)
    #expect(markdown.contains("\\<script\\>"))
    #expect(markdown.contains("\\[x\\](javascript:1)"))
    #expect(markdown.contains("\\| \\*b\\*"))
    #expect(!markdown.unicodeScalars.contains("\u{1B}"))
  }

  @Test("the file needs nothing from outside", arguments: Language.allCases)
  func selfContained(language: Language) throws {
    let html = try html("demo-unit/2025", language)
    for reference in ["src=", "@import", "url(", "<link", "<script", "<iframe"] {
      #expect(!html.contains(reference), "\(reference)")
    }
    let addresses = html.components(separatedBy: "http").dropFirst()
      .filter { !$0.hasPrefix("://www.w3.org/2000/svg") && !$0.hasPrefix("-equiv") }
    #expect(addresses.isEmpty)
  }

  @Test("every chart has a title, a text alternative and its data", arguments: Language.allCases)
  func charts(language: Language) throws {
    let html = try html("demo-unit/2025", language)
    let figures = html.components(separatedBy: "<figure>").dropFirst()
    #expect(figures.count == 5)
    for figure in figures {
      #expect(figure.contains("role=\"img\""))
      #expect(figure.contains("<title>") && figure.contains("<desc>"))
      #expect(figure.contains("<details>") && figure.contains("<tbody>"))
    }
  }
}
