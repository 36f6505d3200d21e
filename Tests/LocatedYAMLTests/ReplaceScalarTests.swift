internal import LocatedYAML
internal import Testing

@Suite struct ReplaceScalarTests {
  struct Case: Sendable {
    let before: String
    let text: String
    let after: String

    init(_ before: String, _ text: String, _ after: String) {
      self.before = before
      self.text = text
      self.after = after
    }
  }

  static let styles = [
    Case("a: old # c\n", "new", "a: new # c\n"), Case("a: old # c\n", "8.10", "a: \"8.10\" # c\n"),
    Case("a: old\n", "no", "a: \"no\"\n"), Case("a: old\n", "x: y", "a: \"x: y\"\n"),
    Case("a: old\n", "x\ny", "a: \"x\\ny\"\n"), Case("a: old\n", "", "a: \"\"\n"),
    Case("a: old\n", "6.1-04", "a: \"6.1-04\"\n"), Case("a: 3.14\n", "80 %", "a: 80 %\n"),
    Case("a: 'old' # c\n", "it's", "a: 'it''s' # c\n"), Case("a: 'old'\n", "8.10", "a: '8.10'\n"),
    Case("a: 'old'\n", "x\ny", "a: \"x\\ny\"\n"), Case("a: 'old'\n", "", "a: ''\n"),
    Case("a: \"old\"\n", "new", "a: \"new\"\n"),
    Case("a: \"old\"\n", "x\"\\", "a: \"x\\\"\\\\\"\n"),
    Case("a: old\n  text\nb: 1\n", "new", "a: new\nb: 1\n"), Case("{a: x}", "new", "{a: new}"),
    Case("{a: x, b: y}", "p, q", "{a: \"p, q\", b: y}"), Case("a: x\n", "p, q", "a: p, q\n"),
    Case("{a: x}", "p:q", "{a: \"p:q\"}"), Case("{\"a\":x}", "z", "{\"a\":z}"),
  ]

  static let empties = [
    Case("a:\n", "new", "a: \"new\"\n"), Case("a:", "new", "a: \"new\""),
    Case("a:  # c\nb: 1\n", "new", "a: \"new\"  # c\nb: 1\n"),
    Case("{a: , b: 1}", "x", "{a: \"x\", b: 1}"),
    Case("a:\r\nb: 1\r\n", "x\ny", "a: \"x\\ny\"\r\nb: 1\r\n"),
    Case("a:\nb: 1\n", "", "a: \"\"\nb: 1\n"),
  ]

  static let blocks = [
    Case("a: |\n  x\n  y\n\n# c\nb: 1\n", "p\nq\n", "a: |\n  p\n  q\n\n# c\nb: 1\n"),
    Case("a: |  # c\n    x\n\nb: 1\n", "p\n\n q", "a: |-  # c\n    p\n\n     q\n\nb: 1\n"),
    Case("a: >-\n  x\n  y\n", "p q", "a: >-\n  p q\n"),
    Case("a: |+\n  x\n\n\nb: 1\n", "p\n", "a: |\n  p\n\n\nb: 1\n"),
    Case("a: |2\n   x\n", "p\n", "a: |\n   p\n"),
    Case("a: |\r\n  x\r\nb: 1\r\n", "p\nq\n", "a: |\r\n  p\r\n  q\r\nb: 1\r\n"),
    Case("a: | # c\n  x\n\nb: 1\n", " p", "a: \" p\" # c\n\nb: 1\n"),
    Case("a: |\n  x\nb: 1\n", "", "a: \"\"\nb: 1\n"),
    Case("a: |\n\nb: 1\n", "p\n", "a: \"p\\n\"\n\nb: 1\n"),
    Case("a: |\n  x", "p\nq\n", "a: |\n  p\n  q\n"), Case("a: |\n  x", "p", "a: |-\n  p"),
    Case("a: |\n  خ\n  د\nb: ع\n", "خدمة\n", "a: |\n  خدمة\nb: ع\n"),
    Case("a: |\n  x\n     \nb: 1\n", "p\n", "a: |\n  p\nb: 1\n"),
    Case("a: |\n  x\n  \nb: 1\n", "p\n", "a: |\n  p\n  \nb: 1\n"),
    Case("a: |\n  x\n", "bidi \u{202E}\nq", "a: \"bidi \\u202E\\nq\"\n"),
  ]

  static let surroundings = [
    Case("\u{FEFF}# خ\r\nس: ص\r\na: old\r\n", "خدمة", "\u{FEFF}# خ\r\nس: ص\r\na: خدمة\r\n"),
    Case("😀: 😀😀 # 😀\na: 'ع' # ع\nb: ع", "غ", "😀: 😀😀 # 😀\na: 'غ' # ع\nb: ع"),
    Case("b:   1   # x\n\n\na:   old   \n\n...\n", "new", "b:   1   # x\n\n\na:   new   \n\n...\n"),
    Case("%YAML 1.2\n---\na: old\n", "new", "%YAML 1.2\n---\na: new\n"),
  ]

  @Test(arguments: styles + empties + blocks + surroundings)
  func `only the text changes`(wanted: Case) throws {
    let value = try #require(try Reading.root(wanted.before)["a"])
    let edited = try YAMLEdit.replaceScalar(value, with: wanted.text)
    #expect(String(decoding: edited.bytes, as: UTF8.self) == wanted.after)
    #expect(edited.bytes == Array(wanted.after.utf8))
    #expect(try Reading.root(edited)["a"]?.text == wanted.text)
  }

  @Test(arguments: ["a: 'x' # c\n", "a: |\n  x\n", "a: 8.10\n", "a: no\n"])
  func `the same text changes nothing`(text: String) throws {
    let value = try #require(try Reading.root(text)["a"])
    #expect(try YAMLEdit.replaceScalar(value, with: value.text).bytes == Array(text.utf8))
  }

  @Test func `the same letters stored otherwise are another text`() throws {
    let value = try #require(try Reading.root("a: é\n")["a"])
    let edited = try YAMLEdit.replaceScalar(value, with: "e\u{301}")
    #expect(edited.bytes == Array("a: e\u{301}\n".utf8))
  }

  @Test func `a key can be renamed, though not to one that is there`() throws {
    let root = try Reading.root("a: 1\nb: 2\n")
    let key = try #require(root.entry("a")?.key)
    #expect(try YAMLEdit.replaceScalar(key, with: "c").bytes == Array("c: 1\nb: 2\n".utf8))
    #expect(throws: YAMLEditRefusal.self) { try YAMLEdit.replaceScalar(key, with: "b") }
  }

  @Test(arguments: [
    ("a: [1]\n", "x", "this is a sequence, not a text"),
    ("a: {b: 1}\n", "x", "this is a mapping, not a text"),
    (
      "a: b\n", String(repeating: "x", count: 65_537),
      "the edited file could not be read again: a text of 65537 bytes; the limit for one text is "
        + "65536 bytes"
    ),
    ("{a}", "x", "the edit would change something else in the file"),
  ])
  func `what cannot be done is refused with place and reason`(
    before: String, text: String, message: String
  ) throws {
    let value = try #require(try Reading.root(before)["a"])
    let refusal = #expect(throws: YAMLEditRefusal.self) {
      try YAMLEdit.replaceScalar(value, with: text)
    }
    #expect(refusal?.message == message)
    #expect(refusal?.place == value.place)
  }

  @Test func `a file may not grow over its limit`() throws {
    var limits = YAMLLimits()
    limits.fileBytes = 10
    let value = try #require(try Reading.root("a: b\n", limits: limits)["a"])
    let refusal = #expect(throws: YAMLEditRefusal.self) {
      try YAMLEdit.replaceScalar(value, with: "longer text", limits: limits)
    }
    #expect(refusal?.message.contains("the limit for a file is 10 bytes") == true)
  }
}
