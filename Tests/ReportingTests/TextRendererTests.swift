import Testing
import Text

@testable import Reporting

@Suite("Tables on a terminal")
struct TextRendererTests {
  private func table(_ rows: [[String]], notes: [Phrase] = []) -> ReportTable {
    ReportTable(
      caption: [.text("Caption", .english)],
      columns: [
        .init([.text("id", .english)]), .init([.text("words", .english)]),
        .init([.text("n", .english)], .number),
      ],
      rows: rows.map { .init($0.map { .init([.text($0, .english)]) }) }, notes: notes)
  }

  @Test("columns are aligned, numbers to the right, no blanks at line ends")
  func aligned() {
    let text = TextRenderer(width: nil).render([
      .table(table([["a", "one", "1"], ["bb", "x", "12"]]))
    ])
    #expect(text == "Caption\nid  words   n\n--  -----  --\na   one     1\nbb  x      12\n")
  }

  @Test("a narrow terminal breaks the widest column between words")
  func narrow() {
    let rows = [["a", "some rather long words in a cell", "1"]]
    let text = TextRenderer(width: 26).render([.table(table(rows))])
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 26 })
    #expect(text.contains("some rather long"))
  }

  @Test("a word longer than the column is cut, and nothing is lost")
  func longWord() {
    #expect(TextRenderer.broken("abcdefghij kl", width: 4) == ["abcd", "efgh", "ij", "kl"])
    #expect(TextRenderer.broken("", width: 4) == [""])
  }

  @Test("what a terminal would obey is visible")
  func hostile() {
    let text = TextRenderer(width: nil).render([
      .paragraph([.text("a\u{1B}[2Jb\u{202E}", .english)])
    ])
    #expect(text == "a\\u{1B}[2Jb\\u{202E}\n")
  }
}
