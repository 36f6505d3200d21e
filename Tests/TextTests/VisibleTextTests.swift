internal import Testing
internal import Text

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("الخدمة", "الخدمة"), ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    ("a\u{1B}[31mb", "a\\u{1B}[31mb"), ("a\u{9B}31mb", "a\\u{9B}31mb"),
    ("a\u{1B}]0;x\u{07}", "a\\u{1B}]0;x\\u{7}"), ("a\u{202E}b", "a\\u{202E}b"),
    ("a\u{2066}b\u{2069}", "a\\u{2066}b\\u{2069}"), ("a\u{200F}b", "a\\u{200F}b"),
    ("a\u{2028}b", "a\\u{2028}b"), ("a\u{0}b\u{7F}", "a\\u{0}b\\u{7F}"), ("a\rb", "a\\u{D}b"),
    ("a\r\nb", "a\\u{D} b"), ("a\nb\tc", "a b c"), ("a\u{2060}b\u{2063}c", "a\\u{2060}b\\u{2063}c"),
    ("a\u{E0041}b", "a\\u{E0041}b"), ("a\u{FEFF}b\u{AD}c", "a\\u{FEFF}b\\u{AD}c"),
  ])
  func `hazards become visible escapes on one line`(text: String, expected: String) {
    #expect(VisibleText.oneLine(text) == expected)
  }

  @Test func `line feeds stay where lines are wanted`() {
    #expect(VisibleText.lines("a\nb\u{1B}c\n") == "a\nb\\u{1B}c\n")
  }

  @Test func `no hazard is left in any text`() {
    let all = (0...0x10FFFF).compactMap { Unicode.Scalar($0 as UInt32) }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: all)
    let shown = VisibleText.oneLine(String(scalars))
    #expect(!shown.unicodeScalars.contains { VisibleText.isHazard($0) })
    #expect(shown.unicodeScalars.count > all.count)
  }
}
