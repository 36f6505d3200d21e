import Assessments
import Checklists
import Diagnostics
import Encoding
import LocatedYAML
import TestSupport
import Testing
import Text

/// The first line that names a schema for editors is a comment: read over, and kept by every change.
@Suite struct SchemaLineTests {
  private static let gates = Build.gates([("G", ["G-EN-1", "G-AC-1"])])

  private static func line(_ schema: String) -> String {
    "# yaml-language-server: $schema=../../../docs/schema/\(schema).schema.json\n"
  }

  private func edited(_ change: Change, in text: String, _ checklist: Checklist?) throws -> String {
    let file = try BlockFile(
      SourceFile(path: "file.yaml", text: text), path: "file.yaml", for: change.target,
      checklist: checklist)
    return String(decoding: try file.making(change).bytes, as: UTF8.self)
  }

  @Test func `a file of answers keeps it when answers are added, changed and removed`() throws {
    let line = Self.line("answers")
    var text = "\(line)checklist: \"test\"\nanswers: {}\n"
    for rating in ["met", "partly"] {
      let answer = try #require(Build.answer("G-AC-1", rating, on: Self.gates.scale))
      text = try edited(.answer(answer, of: "test"), in: text, Self.gates)
      #expect(text.hasPrefix("\(line)checklist: \"test\"\nanswers:\n  \"G-AC-1\":\n"))
      #expect(text.contains("rating: \"\(rating)\""))
    }
    let item = ItemReference(checklist: "test", item: "G-AC-1")
    text = try edited(.removeAnswer(item), in: text, Self.gates)
    #expect(text == "\(line)checklist: \"test\"\nanswers: {}\n")
  }

  @Test func `evidence and findings keep it`() throws {
    var values = RandomValues(seed: 1, checklist: Self.gates)
    for change in [Change.evidence(values.evidence("LA-1")), .finding(values.finding("LA-F1"))] {
      let key = try #require(change.target.keys.first)
      let line = Self.line(key)
      let text = try edited(change, in: "\(line)\(key): {}\n", nil)
      #expect(text.hasPrefix("\(line)\(key):\n"))
    }
  }

  @Test func `a lock keeps it`() throws {
    let text = """
      \(Self.line("criteria-lock"))criteria:
        - checklist: "test"
          edition: "1"
          revision: "1"
          items:
            "G-AC-1": "0123456789abcdef"

      """
    let file = try CriteriaLockFile(SourceFile(path: "lock.yaml", text: text))
    let bytes = try #require(
      try file.bytes(withHash: "fedcba9876543210", of: "G-AC-1", in: "test"))
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == text.replacing("0123456789abcdef", with: "fedcba9876543210"))
  }

  @Test func `an assessment with it is read as one without it`() throws {
    let text = try Repository.text("assessments/demo-unit/2025/assessment.yaml")
    let id = AssessmentID(unit: "demo-unit", name: "2025")
    let titles = try ["", Self.line("assessment")].map { line in
      let (document, diagnostics) = YAMLReader.read(
        SourceFile(path: "assessment.yaml", text: line + text))
      let problems = DiagnosticCollector()
      let assessment = AssessmentDecoder.decode(try #require(document), id: id, problems)
      #expect(diagnostics.isEmpty && problems.diagnostics.isEmpty)
      return try #require(assessment).title
    }
    #expect(titles[0] == titles[1])
  }
}
