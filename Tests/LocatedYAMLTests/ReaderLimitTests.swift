internal import Diagnostics
internal import LocatedYAML
internal import Testing

/// Hostile files end in a diagnostic, before anything grows.
@Suite struct ReaderLimitTests {
  @Test(arguments: [
    (String(repeating: "[", count: 200_000), "1:25 Y008 nested 25 deep; the limit is 24"),
    (String(repeating: "{a: ", count: 50_000), "1:97 Y008 nested 25 deep; the limit is 24"),
    (String(repeating: "[a: ", count: 50_000), "1:49 Y008 nested 25 deep; the limit is 24"),
    (String(repeating: "- ", count: 50_000), "1:49 Y008 nested 25 deep; the limit is 24"),
    (
      (0..<100).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
      "25:25 Y008 nested 25 deep; the limit is 24"
    ),
  ])
  func `depth ends the reading`(text: String, summary: String) {
    #expect(Reading.diagnostics(text).map(\.summary) == [summary])
  }

  @Test func `the deepest allowed nesting is read`() throws {
    let text = String(repeating: "[", count: 24) + String(repeating: "]", count: 24)
    _ = try Reading.root(text)
    #expect(Reading.diagnostics("[\(text)]").map(\.code) == [.tooDeep])
  }

  static let manyBytes = [UInt8]("a: ".utf8) + [UInt8](repeating: 0x78, count: 60_000_000)

  @Test func `a file of 60 MB is refused by its size, with the real limit and a lower one`() {
    #expect(
      Reading.diagnostics(of: Self.manyBytes).map(\.summary)
        == ["1:1 Y009 the file has 60000003 bytes; the limit for a file is 8388608 bytes"])
    var limits = YAMLLimits()
    limits.fileBytes = 7
    #expect(
      Reading.diagnostics("a: 12345", limits: limits).map(\.summary)
        == ["1:1 Y009 the file has 8 bytes; the limit for a file is 7 bytes"])
    #expect(Reading.diagnostics("a: 1234", limits: limits).isEmpty)
  }

  @Test func `a text of 60 MB is refused by its size`() {
    var limits = YAMLLimits()
    limits.fileBytes = 100_000_000
    #expect(
      Reading.diagnostics(of: Self.manyBytes, limits: limits).map(\.summary)
        == ["1:4 Y009 a text of 60000000 bytes; the limit for one text is 65536 bytes"])
  }

  @Test func `the limit for one text counts bytes`() {
    var limits = YAMLLimits()
    limits.scalarBytes = 6
    #expect(Reading.diagnostics("a: خدم", limits: limits).isEmpty)
    #expect(
      Reading.diagnostics("b: 1\na: خدمة\n", limits: limits).map(\.summary)
        == ["2:4 Y009 a text of 8 bytes; the limit for one text is 6 bytes"])
    #expect(
      Reading.diagnostics("longer than six: 1\n", limits: limits).map(\.summary)
        == ["1:1 Y009 a text of 15 bytes; the limit for one text is 6 bytes"])
  }

  @Test func `the limit on nodes counts keys and values`() {
    var limits = YAMLLimits()
    limits.nodes = 5
    #expect(Reading.diagnostics("a: 1\nb: 2\n", limits: limits).isEmpty)
    #expect(
      Reading.diagnostics("a: 1\nb: 2\nc: 3\n", limits: limits).map(\.summary)
        == ["3:1 Y009 more than 5 nodes; that is the limit for one file"])
    #expect(
      Reading.diagnostics("- \n" + String(repeating: "- a\n", count: 500_000)).map(\.code)
        == [.tooLarge])
  }

  @Test(arguments: [
    String(repeating: "a: 1\n", count: 10_000), String(repeating: "- !x\n", count: 10_000),
    "{" + String(repeating: "[a]: 1, ", count: 10_000) + "}",
  ])
  func `the number of problems is bounded`(text: String) {
    #expect(Reading.diagnostics(text).count == 50)
  }

  @Test func `an alias bomb is refused at its first anchor`() {
    let levels = (1..<10).map {
      "a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ","))]\n"
    }
    let diagnostics = Reading.diagnostics("a0: &a0 x\n" + levels.joined())
    #expect(diagnostics.count == 50)
    #expect(diagnostics.first?.summary == "1:5 Y004 anchor '&a0' is not read")
  }
}
