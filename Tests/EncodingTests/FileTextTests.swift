import Assessments
import Checklists
import Diagnostics
import Encoding
import LocatedYAML
import TestSupport
import Testing
import Text

/// New files are written so that they are read again as they were.
@Suite struct FileTextTests {
  private static let gates = Build.gates([("G", ["G-EN-1", "G-AC-1", "G-EX-1"])])

  private func document(_ text: String) throws -> YAMLDocument {
    let (document, diagnostics) = YAMLReader.read(SourceFile(path: "again.yaml", text: text))
    #expect(diagnostics.isEmpty)
    return try #require(document)
  }

  private func messages(_ body: () throws -> Void) throws -> [String] {
    do {
      try body()
      return []
    } catch let error as StoreError {
      return error.diagnostics.map { "\($0.code) \($0.message)" }
    }
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `an assessment comes back as it went in`(seed: UInt64) throws {
    var values = RandomValues(seed: seed, checklist: Self.gates)
    let assessment = values.assessment()
    let text = try FileText.assessment(assessment, path: "assessment.yaml")
    let problems = DiagnosticCollector()
    let again = try #require(
      AssessmentDecoder.decode(try document(text), id: assessment.id, problems))
    #expect(problems.diagnostics.isEmpty)
    #expect(difference(again, assessment) == [])
    #expect(try FileText.assessment(again, path: "assessment.yaml") == text)
  }

  @Test func `what is compared sees a difference`() {
    var values = RandomValues(seed: 1, checklist: Self.gates)
    let (a, b) = (values.assessment(), values.assessment())
    #expect(difference(a, b) != [])
    #expect(difference(a, a) == [])
    let swapped = LocalizedText(english: "b", arabic: "a")
    #expect(difference(LocalizedText(english: "a", arabic: "b"), swapped) != [])
  }

  @Test(arguments: ["2024", "2025"])
  func `the shipped assessments come back as they are`(year: String) throws {
    let path = "assessments/demo-unit/\(year)/assessment.yaml"
    let id = AssessmentID(unit: "demo-unit", name: year)
    let problems = DiagnosticCollector()
    let shipped = try #require(
      AssessmentDecoder.decode(try document(Repository.text(path)), id: id, problems))
    let again = try #require(
      AssessmentDecoder.decode(
        try document(FileText.assessment(shipped, path: path)), id: id, problems))
    #expect(problems.diagnostics.isEmpty)
    #expect(difference(again, shipped) == [])
  }

  /// The keys of a mapping with those of the mappings in it, each once.
  private func keys(_ node: YAMLNode, _ way: String = "") -> [String] {
    var seen: [String] = []
    for (key, value) in node.entries {
      let name = way + key.text
      let below = value.kind == .sequence ? value.elements : [value]
      for key in [name] + below.flatMap({ keys($0, name + ".") }) where !seen.contains(key) {
        seen.append(key)
      }
    }
    return seen
  }

  @Test func `keys stand in the order of the shipped files`() throws {
    let path = "assessments/demo-unit/2025/assessment.yaml"
    let shipped = try document(Repository.text(path))
    let problems = DiagnosticCollector()
    let assessment = try #require(
      AssessmentDecoder.decode(shipped, id: AssessmentID(unit: "demo-unit", name: "2025"), problems)
    )
    let again = try document(FileText.assessment(assessment, path: path))
    #expect(keys(again.root) == keys(shipped.root))
  }

  @Test func `answers stand in the order of the checklist`() throws {
    var answers: [String: Answer] = [:]
    for id in ["G-EX-1", "G-EN-1"] {
      answers[id] = Build.answer(id, "met", on: Self.gates.scale)
    }
    let text = try FileText.answers(answers, of: Self.gates, path: "answers/test.yaml")
    #expect(
      text.hasPrefix("checklist: \"test\"\nanswers:\n  \"G-EN-1\":\n    status: rated\n"))
    let problems = DiagnosticCollector()
    let again = AnswersDecoder.decode(try document(text), checklist: Self.gates, problems)
    #expect(problems.diagnostics.isEmpty)
    #expect(again.mapValues(\.summary) == answers.mapValues(\.summary))
  }

  @Test func `a lock comes back as it went in`() throws {
    let lock = CriteriaLock(entries: [
      .init(
        checklist: "test", edition: "4.10", revision: "01",
        items: [("6.10", "0123456789abcdef"), ("no", "ffffffffffffffff")], place: Build.place),
      .init(checklist: "b", edition: "1", revision: "1", items: [], place: Build.place),
    ])
    let text = try FileText.lock(lock, path: "criteria.lock.yaml")
    #expect(
      text == """
        criteria:
          - checklist: "test"
            edition: "4.10"
            revision: "01"
            items:
              "6.10": "0123456789abcdef"
              "no": "ffffffffffffffff"
          - checklist: "b"
            edition: "1"
            revision: "1"
            items: {}

        """)
    let problems = DiagnosticCollector()
    let again = try #require(CriteriaLockDecoder.decode(try document(text), problems))
    #expect(problems.diagnostics.isEmpty)
    #expect(difference(again, lock) == [])
  }

  @Test func `what would not come back is refused, all of it in one go`() throws {
    var values = RandomValues(seed: 3, checklist: Self.gates)
    let good = values.assessment()
    func assessment(_ title: String, team: [String], plan: [String]?) -> Assessment {
      Assessment(
        id: good.id, title: LocalizedText([.english: title]), unit: good.unit, kind: good.kind,
        state: good.state, language: good.language, period: good.period, fieldwork: nil,
        isFictional: false, scope: good.scope, parties: [],
        team: team.map {
          TeamMember(id: $0, role: .assessor, position: Build.text("x"), place: Build.place)
        },
        criteria: plan.map {
          [
            Criteria(
              checklist: "c", edition: "1", revision: "1", plan: $0.isEmpty ? [] : nil,
              place: Build.place)
          ]
        } ?? [], target: " x", benchmark: nil, previous: nil, limitations: [], place: good.place)
    }
    #expect(
      try messages {
        _ = try FileText.assessment(
          assessment("a\u{7}", team: ["A", "A"], plan: []), path: "assessment.yaml")
      } == [
        "S011 'title' of the assessment holds the control character U+0007",
        "S012 the assessment has two members of the team with one id",
        "S012 the entry 'c' in 'criteria' has a plan with nothing in it",
        "S011 ' x', 'target' of the assessment, would be read as 'x'",
      ])
    #expect(
      try messages {
        _ = try FileText.assessment(
          assessment("\u{200B}", team: [], plan: nil), path: "assessment.yaml")
      }.prefix(2) == [
        "S012 the assessment has no criteria",
        "S011 'title' of the assessment is a text in which nothing can be seen",
      ])
  }
}
