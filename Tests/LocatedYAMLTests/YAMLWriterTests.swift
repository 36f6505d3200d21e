internal import LocatedYAML
internal import TestSupport
internal import Testing

@Suite struct YAMLWriterTests {
  @Test func `a value is written in the canonical form`() {
    let value = YAMLBlock.mapping([
      .init("item", "6.1-03"), .init("rating", "2.15"), .init("by", "omar"),
      .init("notes", "first line\n\n  second: line"), .init("summary", "one\n"),
      .init(
        "evidence", .sequence([.scalar("E-07"), .mapping([.init("id", "E-08"), .init("no", "")])])),
      .init("matrix", .sequence([.sequence([.scalar("a"), .scalar("b\nc")])])),
      .init("none", .sequence([])), .init("nothing", .mapping([])),
      .init("label", .mapping([.init("en", "Service"), .init("ar", "خدمة")])),
    ])
    #expect(
      YAMLWriter.text(of: value) == """
        item: "6.1-03"
        rating: "2.15"
        by: omar
        notes: |-
          first line

            second: line
        summary: |
          one
        evidence:
          - E-07
          - id: E-08
            "no": ""
        matrix:
          - - a
            - |-
              b
              c
        "none": []
        nothing: {}
        label:
          en: Service
          ar: خدمة

        """)
  }

  @Test(arguments: [
    "8.10", "no", "No", "YES", "on", "Off", "y", "N", "true", "False", "null", "Null", "~", "",
    "0012",
    "12:30", "190:20:30", "1_000", "1,000", "1e3", "0x1F", "0o17", "0b1", "-1", "+1", ".5", "-.inf",
    ".nan", "NaN", "inf", "2024-01-05", "2024-01-05T10:00:00Z", "2024-01-05 10:00:00 +3", "=", "<<",
    "٣", "٣٫٥", "1٬000", "8.2.6a",
  ])
  func `what another reader could take for something else is quoted`(text: String) {
    #expect(YAMLWriter.text(of: .scalar(text)) == "\"\(text)\"\n")
    #expect(YAMLWriter.text(of: .mapping([.init(text, "x")])) == "\"\(text)\": x\n")
  }

  @Test(arguments: [
    "a", "a b", "E-07", "E.7", "خدمة", "é", "😀", "a:b", "a#b", "a, b", "a [b]", "it's", "a \"b\"",
    "80 %", "v1.2", "8.2.6 g", "3 assessors", "/etc/hosts", "(see 4)", "_x", "notes", "nothing",
    "a\\b",
  ])
  func `what only can be a text stands without quotes`(text: String) throws {
    #expect(YAMLWriter.text(of: .scalar(text)) == "\(text)\n")
    #expect(try Reading.root("a: \(text)")["a"]?.text == text)
  }

  @Test(arguments: [
    ("a: b", "\"a: b\""), ("a:", "\"a:\""), ("a #b", "\"a #b\""), ("# a", "\"# a\""),
    ("- a", "\"- a\""), ("? a", "\"? a\""), ("[a", "\"[a\""), ("{a", "\"{a\""), ("'a", "\"'a\""),
    ("\"a", "\"\\\"a\""), ("%a", "\"%a\""), ("@a", "\"@a\""), ("`a", "\"`a\""), ("!a", "\"!a\""),
    ("&a", "\"&a\""), ("*a", "\"*a\""), ("|", "\"|\""), (">", "\">\""), ("---", "\"---\""),
    ("... a", "\"... a\""), (" a", "\" a\""), ("a ", "\"a \""), ("a\u{A0}", "\"a\u{A0}\""),
    ("a\tb", "\"a\\tb\""), ("a\\\n", "|\n  a\\"), ("a\r\nb", "\"a\\r\\nb\""),
    ("a\u{1B}b", "\"a\\x1Bb\""),
    ("a\u{0}", "\"a\\x00\""), ("\u{202E}a", "\"\\u202Ea\""), ("a\u{2028}b", "\"a\\u2028b\""),
    ("a\u{85}b", "\"a\\x85b\""), ("\u{FEFF}a", "\"\\uFEFFa\""), ("a\u{FFFE}", "\"a\\uFFFE\""),
    ("a\u{E0041}", "\"a\\U000E0041\""), ("\n", "\"\\n\""), ("a\n\n", "\"a\\n\\n\""),
    (" a\nb", "\" a\\nb\""), ("a \nb", "\"a \\nb\""), ("\na", "\"\\na\""),
    ("a\n\tb", "|-\n  a\n  \tb"),
    ("# a\nb: c", "|-\n  # a\n  b: c"), ("خ\n\nد\n", "|\n  خ\n\n  د"),
  ])
  func `what YAML would take for something else is quoted or escaped`(
    text: String, written: String
  ) throws {
    #expect(YAMLWriter.text(of: .scalar(text)) == written + "\n")
    #expect(try Reading.root(written + "\n").text.utf8.elementsEqual(text.utf8))
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `reading what was written gives the value again`(seed: UInt64) throws {
    var random = RandomYAML(seed: seed)
    let value = random.block(depth: 4)
    let text = YAMLWriter.text(of: value)
    let root = try Reading.root(text)
    #expect(YAMLBlock(root) == value)
    #expect(YAMLWriter.text(of: YAMLBlock(root)) == text)
  }

  @Test(arguments: RandomYAML.texts)
  func `every text comes back byte by byte, as value and as key`(text: String) throws {
    let value = YAMLBlock.sequence([
      .scalar(text), .mapping([.init("k" + text, text)]), .sequence([.scalar(text)]),
    ])
    let root = try Reading.root(YAMLWriter.text(of: value))
    let first = root.elements[0]
    let entry = try #require(root.elements[1].entries.first)
    let nodes = [first, entry.value, root.elements[2].elements[0]]
    #expect(nodes.allSatisfy { $0.text.utf8.elementsEqual(text.utf8) })
    #expect(entry.key.text.utf8.elementsEqual(("k" + text).utf8))
  }
}
