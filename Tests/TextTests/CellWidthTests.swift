internal import TestSupport
internal import Testing
internal import Text

@Suite struct CellWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("naïve", 5), ("nai\u{308}ve", 5),
    // Arabic: letters one each, vowel signs, joiners and direction marks none, its number signs one
    ("الخدمة", 6), ("خِدْمَة", 4), ("لا", 2), ("می\u{200C}خواهم", 7), ("٢٠١٨", 4), ("\u{0600}", 1),
    ("\u{200F}\u{2066}6.1\u{2069}\u{061C}", 3), ("\u{202E}a", 1),
    // Devanagari: signs that stand beside a letter take a cell, those above and below do not
    ("सेवा", 3), ("हिन्दी", 5), ("क्ष", 2),
    // East Asian
    ("日本語", 6), ("サービス", 8), ("ｱ", 1), ("Ａ", 2), ("서비스", 6), ("\u{1109}\u{1165}", 2),
    ("、", 2), ("\u{20000}", 2),
    // pictures
    ("😀", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("👩\u{200D}🚒", 2), ("👨\u{200D}👩\u{200D}👧", 2),
    ("👍🏽", 2), ("1\u{FE0F}\u{20E3}", 2), ("🇸🇦", 2), ("🇸🇦🇦🇪", 4), ("🇸", 1), ("⌚", 2), ("✔", 1),
    // marks without a letter, lines and boxes
    ("\u{301}", 0), ("…", 1), ("─│┌", 3), ("—", 1), ("§", 1),
    // what is shown as one sign instead
    ("\u{1B}", 1), ("\r\n", 1), ("a\tb", 3), ("\u{FFFD}", 1),
  ])
  func `a text takes so many cells`(text: String, expected: Int) {
    #expect(CellWidth.of(text) == expected)
  }

  @Test(arguments: [
    ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("abcd", 1, "…"), ("abcd", 0, ""), ("abcd", -1, ""),
    ("", 0, ""), ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("👩\u{200D}🚒abc", 3, "👩\u{200D}🚒…"),
    ("👩\u{200D}🚒abc", 2, "…"), ("خِدْمَة", 3, "خِدْ…"),
    ("\u{2066}6.1-03\u{2069} x", 4, "\u{2066}6.1…\u{2069}"),
  ])
  func `a text is cut between characters`(text: String, columns: Int, expected: String) {
    let cut = CellWidth.cut(text, to: columns)
    #expect(Array(cut.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func `the sign of cutting may be another one or none`() {
    #expect(CellWidth.cut("abcdefgh", to: 5, ellipsis: "...") == "ab...")
    #expect(CellWidth.cut("abcdefgh", to: 2, ellipsis: "...") == "")
    #expect(CellWidth.cut("日本語", to: 3, ellipsis: "") == "日")
  }

  @Test func `blanks fill a text up`() {
    #expect(CellWidth.pad("日本", to: 6) == "日本  ")
    #expect(CellWidth.pad("abc", to: 2) == "abc")
  }

  @Test(arguments: [
    ("", 5, [""]), ("abc", 3, ["abc"]), ("one two three", 7, ["one two", "three"]),
    ("one two three", 8, ["one two", "three"]), ("one  two", 8, ["one  two"]),
    ("one   two", 5, ["one", "two"]), ("  indented text", 10, ["  indented", "text"]),
    ("trailing   ", 20, ["trailing"]), ("   ", 2, [""]),
    ("a\n\nb\r\nc\n", 5, ["a", "", "b", "c", ""]),
    ("abcdefgh", 3, ["abc", "def", "gh"]), ("x abcdefgh y", 3, ["x", "abc", "def", "gh", "y"]),
    ("x abcdefgh y", 4, ["x", "abcd", "efgh", "y"]), ("日本語日本", 5, ["日本", "語日", "本"]),
    ("日本", 1, ["日", "本"]), ("a\tb", 10, ["a b"]), ("ab", 0, ["a", "b"]),
    ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
    ("إدارة مستوى الخدمة", 12, ["إدارة مستوى", "الخدمة"]),
  ])
  func `words are wrapped`(text: String, columns: Int, expected: [String]) {
    #expect(CellWidth.wrap(text, to: columns) == expected)
  }

  @Test func `nothing is wider than asked for, and no character is lost`() {
    let signs: [Character] = Array("ab cd  e\u{301}日本خِ👩\u{200D}🚒🇸🇦\nहि-")
    var random = SeededGenerator(seed: 5)
    for _ in 0..<500 {
      let count = Int.random(in: 0...40, using: &random)
      let text = String((0..<count).map { _ in signs.randomElement(using: &random)! })
      // A Devanagari letter with its sign is the widest here: 2 cells.
      let columns = Int.random(in: 2...12, using: &random)
      let lines = CellWidth.wrap(text, to: columns)
      #expect(lines.allSatisfy { CellWidth.of($0) <= columns }, "\(text.debugDescription)")
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " && $0 != "\n" })
      #expect(CellWidth.of(CellWidth.cut(text, to: columns)) <= columns)
    }
  }
}
