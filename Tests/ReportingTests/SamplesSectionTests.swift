import Assessments
import Checklists
import GapAnalysis
import TestSupport
import Testing
import Text

@testable import Reporting

@Suite struct SamplesSectionTests {
  private static func text(_ language: Language, _ samples: [Sample]) throws -> String {
    let checklist = Build.conformity([("8", ["R1"])])
    var assessment = try #require(Build.assessment(checklist, [("R1", "partly")]))
    assessment.samples = samples
    var library = ChecklistLibrary()
    library.checklists[checklist.id] = checklist
    return MarkdownRenderer.render(
      ReportBuilder.report(
        on: AssessmentAnalysis(assessment, in: library), language: language, digits: .latin,
        version: "VERSION", asOf: try Build.reportDay()))
  }

  private static func sample(
    _ method: Sample.Method, _ result: Sample.Result?, seed: UInt64? = 4_711
  ) throws -> Sample {
    Sample(
      id: "LA-S1",
      population: Sample.Population(
        what: LocalizedText(english: "closed incidents", arabic: "حوادث مغلقة"), count: 1_412,
        source: LocalizedText(english: "ticket tool", arabic: "نظام التذاكر"), period: nil),
      method: method, size: 25, seed: seed, drawn: [],
      items: [ItemReference(checklist: "test", item: "R1")], evidence: ["LA-031"], result: result,
      by: "LA", on: try Build.reportDay(), place: Build.place)
  }

  @Test func `a random sample is told with all that it stands on`() throws {
    let result = Sample.Result(deviating: 3, which: ["INC-1187", "INC-1204", "INC-1390"])
    let text = try Self.text(.english, [try Self.sample(.random, result)])
    for words in [
      "closed incidents", "25 of 1412", "4711", "3 of 25", "INC-1204",
      "4 to 30 % of the population",
      "at random", "said of its population only", "LA-031", "test/R1",
    ] { #expect(text.contains(words), "\(words)") }
  }

  @Test func `the Arabic annex tells the same numbers`() throws {
    let result = Sample.Result(deviating: 3, which: [])
    // Numbers stand isolated between the words.
    let isolates: Set<Character> = ["\u{2066}", "\u{2069}"]
    let text = try Self.text(.arabic, [try Self.sample(.random, result)])
      .filter { !isolates.contains($0) }
    for words in ["حوادث مغلقة", "4711", "من 4 إلى 30 % من المجتمع", "عشوائيًا"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test(arguments: [Sample.Method.judgement, .all])
  func `no interval is told where nothing follows for other records`(method: Sample.Method) throws {
    let result = Sample.Result(deviating: 3, which: [])
    let text = try Self.text(.english, [try Self.sample(method, result, seed: nil)])
    #expect(text.contains("3 of 25"))
    #expect(!text.contains("% of the population"))
  }

  @Test func `no result is told as such, and no samples as nothing`() throws {
    let text = try Self.text(.english, [try Self.sample(.random, nil)])
    #expect(text.contains("no result"))
    #expect(!text.contains("% of the population"))
    #expect(!(try Self.text(.english, [])).contains("Samples"))
  }
}
