import Diagnostics
import Encoding
import Foundation
import LocatedYAML
import TestSupport
import Testing

/// Files beside answers and registers: programmes, targets, and files under other names.
@Suite struct OtherFilesMergeTests {
  private func merge(
    _ base: String, _ ours: String, _ theirs: String, as path: String
  ) throws -> FileMerge.Result {
    let kind = try #require(MergeableFile(path: path))
    let result = FileMerge.merge(
      .init(
        base: SourceFile(path: path, text: base), ours: SourceFile(path: path, text: ours),
        theirs: SourceFile(path: path, text: theirs)), as: kind)
    #expect(result.wholeBecause == nil)
    return result
  }

  private func clean(
    _ base: String, _ ours: String, _ theirs: String, as path: String
  ) throws -> String {
    let result = try merge(base, ours, theirs, as: path)
    #expect(result.clashes.isEmpty)
    return String(decoding: result.bytes, as: UTF8.self)
  }

  private static func with(_ old: String, _ new: String, in text: String) -> String {
    #expect(text.contains(old))
    return text.replacingOccurrences(of: old, with: new)
  }

  // MARK: Programmes

  private static let path = "assessments/service-desk/programme.yaml"
  private static let head = """
    cycle:
      from: "2026-01-01"
      to: "2028-12-31"
    planned:

    """
  private static let first = """
      - assessment: "2026"
        checklist: "oman"
        sections: ["OM-1"]

    """
  private static let second = """
      - period:
          from: "2027-01-01"
          to: "2027-12-31"
        checklist: "oman"

    """

  @Test func `planned audits of a programme are merged one by one`() throws {
    let base = Self.head + Self.first
    let ours = base + "  - assessment: \"2028\"\n    checklist: \"oman\"\n"
    let theirs = Self.head + Self.second + Self.first
    #expect(
      try clean(base, ours, theirs, as: Self.path) == Self.head + Self.second
        + ours.dropFirst(Self.head.count))
    // One side says why, the other one adds one.
    let why = Self.with("[\"OM-1\"]\n", "[\"OM-1\"]\n    why: New services\n", in: base)
    #expect(
      try clean(base, why, theirs, as: Self.path)
        == Self.head + Self.second + why.dropFirst(Self.head.count))
    #expect(try clean(theirs, theirs + "# end\n", base, as: Self.path) == base + "# end\n")
  }

  @Test func `the same audit planned twice is told by its sections`() throws {
    let base = Self.head + Self.first
    let other = Self.with("OM-1", "OM-2", in: Self.first)
    let third = Self.with("OM-1", "OM-3", in: Self.first)
    #expect(
      Set(try clean(base, base + other, base + third, as: Self.path).split(separator: "\n"))
        == Set((base + other + third).split(separator: "\n")))
    #expect(
      try clean(base, base + other, base + third, as: Self.path).utf8.count
        == (base + other + third).utf8.count)
    let thrice = base + Self.first + Self.first
    let result = FileMerge.merge(
      .init(
        base: SourceFile(path: Self.path, text: base),
        ours: SourceFile(path: Self.path, text: thrice),
        theirs: SourceFile(path: Self.path, text: base + Self.second)), as: .programme)
    // Where nothing tells them apart: the list is one part, and both versions stay.
    #expect(result.clashes.map(\.keys) == [["planned"]])
  }

  @Test func `a planned audit or a cycle changed on both sides is a clash`() throws {
    let base = Self.head + Self.first + Self.second
    let ours = Self.with("[\"OM-1\"]", "[\"OM-1\", \"OM-2\"]", in: base)
    let theirs = Self.with("[\"OM-1\"]", "[\"OM-3\"]", in: base)
    let result = try merge(base, ours, theirs, as: Self.path)
    #expect(result.clashes.map(\.keys) == [["planned", "2026 oman"]])
    let early = Self.with("2026-01-01", "2025-01-01", in: base)
    let late = Self.with("2028-12-31", "2029-12-31", in: base)
    #expect(try merge(base, early, late, as: Self.path).clashes.map(\.keys) == [["cycle"]])
  }

  // MARK: Targets

  @Test(arguments: ["checklists/targets/t.yaml", "checklists/benchmarks/b.yaml"])
  func `values of targets and benchmarks are merged item by item`(_ path: String) throws {
    let base = """
      id: "t"
      title: Target
      values:
        - checklist: "a"
          default: "3"
          subjects:
            "DS1": "4"

      """
    let ours = Self.with("\"DS1\": \"4\"", "\"DS1\": \"5\"", in: base)
    let theirs = base + "      \"DS2\": \"2\"\n  - checklist: \"b\"\n    default: \"1\"\n"
    #expect(
      try clean(base, ours, theirs, as: path)
        == Self.with("\"DS1\": \"4\"", "\"DS1\": \"5\"", in: theirs))
    let other = Self.with("\"DS1\": \"4\"", "\"DS1\": \"2\"", in: base)
    #expect(
      try merge(base, ours, other, as: path).clashes.map(\.keys)
        == [["values", "a", "subjects", "DS1"]])
  }

  // MARK: In words

  @Test func `a clash of the state says which state, by whom and when`() throws {
    let base = "title: Audit\nstate: draft\n"
    let ours = Self.with(
      "draft", "\n  is: approved\n  by: \"HA\"\n  \"on\": \"2026-11-20\"", in: base)
    let theirs = Self.with("draft", "\n  is: returned\n  by: \"RV\"", in: base)
    let clash = try #require(try merge(base, ours, theirs, as: "assessment.yaml").clashes.first)
    #expect(clash.keys == ["state"])
    #expect(
      [clash.base, clash.ours, clash.theirs].map(\.summary) == [
        "draft", "approved, set by HA on 2026-11-20", "returned, set by RV",
      ])
  }

  @Test func `other clashes say what kind of thing, and which one`() throws {
    func summaries(_ ours: String, _ theirs: String, as path: String) throws -> [String] {
      let clash = try #require(try merge("", ours, theirs, as: path).clashes.first)
      return [clash.ours.summary, clash.theirs.summary]
    }
    #expect(
      try summaries(
        "evidence:\n  \"LA-1\":\n    title: Plan\n    type: record\n",
        "evidence:\n  \"LA-1\":\n    type: document\n    title:\n      en: Minutes\n      ar: محضر\n",
        as: "evidence.yaml") == ["record, Plan", "document, Minutes"])
    #expect(
      try summaries(
        "findings:\n  \"F1\":\n    kind: nonconformity\n    grade:\n      value: minor\n",
        "findings:\n  \"F1\":\n    kind: strength\n    statement: Early\n", as: "findings.yaml")
        == ["nonconformity, minor", "strength, Early"])
    #expect(
      try summaries(
        "team:\n  \"LA\":\n    role: assessor\n    position: Auditor\n",
        "team:\n  \"LA\":\n    x: 1\n    y: 2\n", as: "assessment.yaml")
        == ["assessor, Auditor", "2 keys"])
    #expect(
      MergeSummary.words(ofBlock: "\"LA-1\":\n  type: record\n  title: Plan") == "record, Plan")
    #expect(MergeSummary.words(ofBlock: "- a") == nil)
    #expect(MergeSummary.words(ofBlock: "\"a\": [") == nil)
  }

  // MARK: Kinds

  @Test(
    arguments: [
      ("checklist: \"gates\"\nanswers: {}\n", .answers("gates")),
      ("evidence: {}\n", .evidence), ("findings: {}\n", .findings), ("samples: {}\n", .samples),
      ("cycle:\n  from: \"2026-01-01\"\n", .programme),
      ("title: A\nteam: {}\ncriteria: []\n", .assessment),
      ("criteria:\n  - checklist: \"a\"\n    items: {}\n", .lock),
      ("id: \"t\"\nvalues:\n  - checklist: \"a\"\n", .profile),
      ("a: 1\n", nil), ("", nil), ("evidence: [\n", nil), ("- evidence\n", nil),
      ("{\"n\":1}\n", nil),
    ] as [(String, MergeableFile?)])
  func `what stands in a file tells its kind`(_ text: String, _ kind: MergeableFile?) {
    #expect(MergeableFile(content: SourceFile(path: "mine.yaml", text: text)) == kind)
  }

  @Test func `a line of a journal tells its kind`() {
    let line =
      "{\"n\":1,\"at\":\"2025-11-10T09:00:00Z\",\"by\":\"AB\",\"kind\":\"merge\","
      + "\"heads\":[\"a\",\"b\"],\"prev\":\"a\",\"hash\":\"c\"}\n"
    #expect(MergeableFile(content: SourceFile(path: "x", text: line)) == .journal("AB"))
  }

  // MARK: Citations

  @Test func `every entry that cites an id is found once, and keys are no citations`() throws {
    let text = """
      checklist: "gates"
      answers:
        "LA-1":
          status: pending
          note: see LA-1 there
        "A":
          evidence:
            - id: "LA-1"
              stance: supports
            - id: "LA-1"
              stance: partial
        "B":
          evidence: ["LA‑1", "LA-2"]

      """
    let document = try #require(YAMLReader.read(SourceFile(path: "a.yaml", text: text)).document)
    let found = CitationSearch.citations(of: "LA-1", in: document)
    #expect(found.map(\.entry).contains("A") && !found.map(\.entry).contains("LA-1"))
    #expect(found.first?.place.line == 8)
    #expect(CitationSearch.citations(of: "LA-3", in: document) == [])
    let list = try #require(YAMLReader.read(SourceFile(path: "b", text: "- LA-1\n")).document)
    #expect(CitationSearch.citations(of: "LA-1", in: list) == [])
  }
}
