import Assessments
import Encoding
import TestSupport
import Testing

/// Lines of a journal, written and read.
@Suite struct JournalCoderTests {
  private func entry(_ text: String, number: Int = 7, why: String? = nil) -> JournalEntry {
    JournalEntry(
      number: number, at: "2026-01-01T00:00:00Z", by: text, kind: .change,
      target: ChangeTarget(file: text, keys: ["answers", text]), from: text, to: text, why: why,
      before: .absent, after: Revision(hash: text), block: text.isEmpty ? nil : text,
      previous: JournalEntry.start)
  }

  private func line(_ entry: JournalEntry) -> [UInt8] {
    Array(JournalCoder.line(JournalCoder.body(entry), hash: hash).utf8.dropLast())
  }

  private let hash = String(repeating: "c0", count: 32)

  @Test(
    arguments: RandomValues.texts + ["", "nul\u{0}", "\u{1B}[2J", "\u{7F}", "a\r\nb", "\u{10FFFF}"])
  func `an entry comes back as it went in`(text: String) throws {
    let entry = entry(text, why: text)
    let line = line(entry)
    #expect(JournalCoder.entry(line[...]) == entry)
    // A line is one line, and a terminal has nothing in it to obey.
    #expect(!line.contains { $0 < 0x20 || $0 == 0x7F })
    let parts = try #require(JournalCoder.split(line[...]))
    #expect(parts.hash == hash)
    #expect(String(decoding: parts.body, as: UTF8.self) == JournalCoder.body(entry))
  }

  @Test(arguments: [
    "", "{", "{}", "[]", "x", "{\"n\":1}", "{\"n\":1,\"n\":2}", "{\"n\":-1}", "{\"n\":}",
    "{\"a\":\"\\x\"}",
    "{\"a\":\"\\ud800\"}", "{\"a\":\"b}", "{\"a\":[\"b\"}", "{\"a\":nul}", "{\"a\":1} ",
    "{\"a\":99999999999999999999}",
    "{\"a\":\"\\u+123\"}",
  ])
  func `what is no line is not taken for one`(text: String) {
    #expect(JournalCoder.entry(Array(text.utf8)[...]) == nil)
    #expect(JournalCoder.split(Array(text.utf8)[...]) == nil)
  }

  @Test func `numbers beyond reason and unknown kinds are refused, unknown keys are not`() {
    let good = String(decoding: line(entry("x")), as: UTF8.self)
    func read(_ old: String, _ new: String) -> JournalEntry? {
      JournalCoder.entry(Array(good.replacing(old, with: new).utf8)[...])
    }
    #expect(read("\"n\":7", "\"n\":7") != nil)
    #expect(read("\"n\":7", "\"n\":0") == nil)
    #expect(read("\"n\":7", "\"n\":9223372036854775807") == nil)
    #expect(read("\"change\"", "\"rumour\"") == nil)
    #expect(read("\"n\":7", "\"n\":7,\"later\":[\"a\"],\"more\":null") == entry("x"))
    #expect(read("\"kind\"", "\"\\u006bind\"") == entry("x"))
  }

  @Test(arguments: 0..<500 as Range<UInt64>)
  func `no bytes bring the reader down`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var line = line(entry("a\"b\\\u{1F600}"))
    for _ in 0..<3 {
      let index = Int.random(in: 0..<line.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: line[index] = UInt8.random(in: 0...255, using: &random)
      case 1: line.remove(at: index)
      default: line = Array(line.prefix(index + 1))
      }
    }
    _ = JournalCoder.split(line[...])
    if let entry = JournalCoder.entry(line[...]) { #expect(entry.number > 0) }
  }
}
