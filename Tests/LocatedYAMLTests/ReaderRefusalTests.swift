internal import Diagnostics
internal import LocatedYAML
internal import TestSupport
internal import Testing

/// What the reader refuses: the exact place and the exact words.
@Suite struct ReaderRefusalTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: MarkedText
    let code: DiagnosticCode
    let messages: [String]

    init(_ marked: String, _ code: DiagnosticCode, _ messages: String...) {
      text = MarkedText(marked)
      self.code = code
      self.messages = messages
    }

    var testDescription: String { text.text.prefix(40).debugDescription }
    var expected: [String] {
      zip(text.marks, messages).map { "\($0) \(code.id) \($1)" }
    }
  }

  static let aliases = [
    Case("a: ⟦&x 1\n", .anchorOrAlias, "anchor '&x' is not read"),
    Case("a: 1\nb: ⟦*x\n", .anchorOrAlias, "alias '*x' is not read"),
    Case(
      "a: ⟦&x\n  b: ⟦&y [1]\nc: ⟦*x\n", .anchorOrAlias, "anchor '&x' is not read",
      "anchor '&y' is not read", "alias '*x' is not read"),
    Case("⟦*a : 1\n", .anchorOrAlias, "alias '*a' is not read"),
    Case("⟦&a k: 1\n", .anchorOrAlias, "anchor '&a' is not read"),
    Case("- ⟦&a\n", .anchorOrAlias, "anchor '&a' is not read"),
    Case(
      "a: ⟦&\(String(repeating: "n", count: 500)) 1\n", .anchorOrAlias,
      "anchor '&\(String(repeating: "n", count: 80))…' is not read"),
  ]

  static let tags = [
    Case("a: ⟦!x 1\n", .tag, "tag '!x' is not read"),
    Case("الاسم: ⟦!!int 1\n", .tag, "tag 'tag:yaml.org,2002:int' is not read"),
    Case("a: ⟦! 1\n", .tag, "tag '!' is not read"),
    Case("a:\n  - ⟦!!set {}\n", .tag, "tag 'tag:yaml.org,2002:set' is not read"),
    Case("⟦%TAG ! tag:example.org,2000:\n---\na: 1\n", .tag, "a %TAG directive is not read"),
  ]

  static let documents = [
    Case(
      "a: 1\n⟦---\nb: 2\n", .severalDocuments, "a second document starts here; a file holds one"),
    Case(
      "--- a\n...\n# c\n⟦---\nb\n⟦", .severalDocuments,
      "a second document starts here; a file holds one"),
    Case(
      "a: 1\n...\n⟦b: 2\n", .notYAML, "did not find expected <document start>"),
  ]

  static let keys = [
    Case("a: 1\n⟦a: 2\n", .duplicateKey, "key 'a' stands here a second time"),
    Case("a: 1\n⟦'a': 2\n", .duplicateKey, "key 'a' stands here a second time"),
    Case("a:\n  b: 1\n  ⟦\"b\": 2\n", .duplicateKey, "key 'b' stands here a second time"),
    Case("{a: 1, ⟦a: 2}", .duplicateKey, "key 'a' stands here a second time"),
    Case(
      "a: 1\nb: 2\n⟦a: 3\n⟦b: 4\n⟦a: 5\n", .duplicateKey, "key 'a' stands here a second time",
      "key 'b' stands here a second time", "key 'a' stands here a second time"),
    Case("الاسم: 1\n⟦الاسم: 2\n", .duplicateKey, "key 'الاسم' stands here a second time"),
    Case("é: 1\n⟦e\u{301}: 2\n", .duplicateKey, "key 'e\u{301}' stands here a second time"),
    Case(
      (0..<17).map { "k\($0): 1\n" }.joined() + "⟦k3: 2\n⟦k16: 2\n", .duplicateKey,
      "key 'k3' stands here a second time", "key 'k16' stands here a second time"),
    Case(
      (0..<17).map { "k\($0): 1\n" }.joined() + "é: 1\n⟦e\u{301}: 2\n", .duplicateKey,
      "key 'e\u{301}' stands here a second time"),
    Case("⟦<<: a\n", .mergeKey, "merge key '<<' is not read"),
    Case("? ⟦[a]\n: 1\n", .keyNotText, "a key must be a text"),
    Case("? ⟦{a: 1}\n: 1\n", .keyNotText, "a key must be a text"),
    Case("a: {⟦[b]: 1}\n", .keyNotText, "a key must be a text"),
    Case("⟦\"\": 1\n", .keyNotText, "a key must be a text"),
    Case("?⟦ \n: 1\n", .keyNotText, "a key must be a text"),
    Case("⟦: 1\n", .notYAML, "did not find expected key"),
  ]

  static let structure = [
    Case("a: b⟦: c\n", .notYAML, "mapping values are not allowed in this context"),
    Case("a: \"x\n⟦", .notYAML, "found unexpected end of stream"),
    Case("a:\n⟦\tb: 1\n", .notYAML, "found character that cannot start any token"),
    Case("a: [1, 2\nb⟦: 3\n", .notYAML, "did not find expected ',' or ']'"),
    Case("a: 1\n⟦]\n", .notYAML, "did not find expected key"),
    Case("a: ⟦@b\n", .notYAML, "found character that cannot start any token"),
    Case("a: \"⟦\\q\"\n", .notYAML, "found unknown escape character"),
    Case("a: 1\n b⟦: 2\n", .notYAML, "mapping values are not allowed in this context"),
    Case("⟦%YAML 1.3\n---\na: 1\n", .notYAML, "found incompatible YAML document"),
  ]

  @Test(arguments: aliases + tags + documents + keys + structure)
  func `a refusal names the place and the fact`(wanted: Case) {
    #expect(Reading.diagnostics(wanted.text.text).map(\.summary) == wanted.expected)
  }

  @Test func `a duplicate points at the first one`() throws {
    let text = MarkedText("x: 0\n⟦name: 1\n'name': 2\n")
    let diagnostic = try #require(Reading.diagnostics(text.text).first)
    #expect(
      diagnostic.notes == [
        .init("the first 'name' is here", at: Place(path: "a.yaml", line: 2, column: 1, width: 4))
      ])
    #expect(diagnostic.place.width == 6)
  }

  @Test(arguments: [
    "", "\n\n", "# only\n# comments\n", "---\n", "---\n...\n", "   ", "\u{FEFF}", "~",
  ])
  func `a file that holds nothing is refused as empty`(text: String) {
    let expected = text == "~" ? [] : ["1:1 Y011 the file is empty"]
    #expect(Reading.diagnostics(text).map(\.summary) == expected)
  }

  @Test func `a quoted empty text is not an empty file`() {
    #expect(Reading.diagnostics("''").isEmpty)
  }
}
