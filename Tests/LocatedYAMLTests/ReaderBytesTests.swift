internal import Diagnostics
internal import LocatedYAML
internal import Testing

/// Bytes that are no text: the exact place and the exact words.
@Suite struct ReaderBytesTests {
  struct Case: Sendable {
    let bytes: [UInt8]
    let summary: String

    init(_ before: String, _ bad: [UInt8], _ after: String, _ place: String, _ message: String) {
      bytes = Array(before.utf8) + bad + Array(after.utf8)
      summary = "\(place) Y002 \(message)"
    }
  }

  static let nul = "a NUL byte stands in the text"
  static let control = "a control character stands in the text"
  static let notUTF8 = "the bytes here are not UTF-8"

  @Test(arguments: [
    Case("a: ", [0], "b\n", "1:4", nul),
    Case("a: 1\nاسم: ", [0], "b\n", "2:6", nul),
    Case("\u{FEFF}a: ", [0], "\n", "1:4", nul),
    Case("a: 1\r\nb: ", [0], "\n", "2:4", nul),
    Case("a: 1\rb: ", [0], "\n", "2:4", nul),
    Case("a: 1\u{2028}b: ", [0], "\n", "2:4", nul),
    Case("a: ", [0x1B], "[31m\n", "1:4", control),
    Case("a: ", [0x7F], "\n", "1:4", control),
    Case("a: é", [0xC2, 0x80], "\n", "1:5", control),
    Case("a: ", [0xEF, 0xBF, 0xBE], "\n", "1:4", control),
    Case("a: ", [0xFF], "\n", "1:4", notUTF8),
    Case("a: é", [0xE9, 0x20], "\n", "1:5", notUTF8),
    Case("a: ", [0xC3, 0x28], "\n", "1:4", notUTF8),
    Case("a: ", [0xE2, 0x82, 0x28], "\n", "1:4", notUTF8),
    Case("a: ", [0x80], "\n", "1:4", notUTF8),
    Case("a: ", [0xED, 0xA0, 0x80], "\n", "1:4", notUTF8),
    Case("a: ", [0xC0, 0x80], "\n", "1:4", notUTF8),
    Case("a: ", [0xF4, 0x90, 0x80, 0x80], "\n", "1:4", notUTF8),
    Case("a: 1\nb: x", [0xE2, 0x82], "", "2:5", notUTF8),
    Case("", [0xFF, 0xFE, 0x61, 0], "", "1:1", notUTF8),
  ])
  func `the byte is found`(wanted: Case) {
    #expect(Reading.diagnostics(of: wanted.bytes).map(\.summary) == [wanted.summary])
  }

  @Test func `a byte far behind is found too`() {
    let lines = String(repeating: "# ملاحظة\n", count: 5_000) + "a: "
    #expect(
      Reading.diagnostics(of: Array(lines.utf8) + [0xFF]).map(\.summary)
        == ["5001:4 Y002 \(Self.notUTF8)"])
  }
}
