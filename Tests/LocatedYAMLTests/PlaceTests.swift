internal import Diagnostics
internal import LocatedYAML
internal import TestSupport
internal import Testing

/// Where nodes stand: lines, columns, widths and bytes.
@Suite struct PlaceTests {
  @Test(arguments: [
    "a: ⟦x\n", "b: 1\r\na: ⟦x\r\n", "# خدمة\nالاسم: y\na: ⟦'x'\n", "a:\n\n  ⟦x\n",
    "b: |\n  m\n  n\n\n# c\na: ⟦x\n", "b: {m: n}\na: ⟦\"x\"\n", "b: 😀\na: ⟦x\n",
    "{'خدمة': 😀, a: ⟦x}", "a: ⟦|\n  x\n", "a:⟦\n",
  ])
  func `a value is found by line and column`(marked: String) throws {
    let marked = MarkedText(marked)
    let bare = try #require(try Reading.root(marked.text)["a"]?.place)
    let behindMark = try #require(try Reading.root("\u{FEFF}" + marked.text)["a"]?.place)
    #expect([MarkedText.Mark(line: bare.line, column: bare.column)] == marked.marks)
    #expect(behindMark == bare)
    #expect(bare.path == "a.yaml")
  }

  @Test(arguments: [
    ("a: xyz # c\n", 3), ("a: خدمة\n", 4), ("a: 'it''s'\n", 7), ("a:\n", 1), ("a: x\n  yz\n", 1),
    ("a: one two\n  three\n", 7), ("a: \"one\n  two\"\n", 4), ("a: |-\n  x\n", 2),
    ("a: [1,\n 2]\n", 1),
    ("a: |-  # note\n  x\n", 10),
  ])
  func `a mark is as wide as the text on its first line`(text: String, width: Int) throws {
    #expect(try Reading.root(text)["a"]?.place.width == width)
  }

  @Test(arguments: [
    ("a: x\nb: yy\n", ["a", "x", "b", "yy"]),
    ("اسم: خدمة # ملاحظة\nb: 😀\n", ["اسم", "خدمة", "b", "😀"]),
    ("'a': \"x\\n\"\n", ["'a'", "\"x\\n\""]), ("a:  x y  # c\n", ["a", "x y"]),
    ("a: one\n  two # c\n", ["a", "one\n  two"]), ("a:\nb:\n", ["a", "", "b", ""]),
    ("a: |\n  خ\n  y\n\nb: x\n", ["a", "|\n  خ\n  y\n\n", "b", "x"]),
    ("é: {b: [ع, 'د']}\nc: x", ["é", "{b: [ع, 'د']}", "c", "x"]),
    (String(repeating: "# ع\n", count: 99) + "a: خ\nb: y\n", ["a", "خ", "b", "y"]),
    ("a: ١٢\u{2028}  ٣\nb: x\n", ["a", "١٢\u{2028}  ٣", "b", "x"]),
  ])
  func `a node covers exactly its bytes`(text: String, covered: [String]) throws {
    for prefix in ["", "\u{FEFF}"] {
      for lineEnd in ["\n", "\r\n", "\r"] {
        let written = (prefix + text).replacing("\n", with: lineEnd)
        let source = SourceFile(path: "a.yaml", text: written)
        let nodes = try Reading.root(source).entries.flatMap { [$0.key, $0.value] }
        #expect(
          nodes.map { Reading.covered($0, in: source) }
            == covered.map { $0.replacing("\n", with: lineEnd) })
      }
    }
  }

  @Test(arguments: [
    ("a\nb\nc", ["a", "b", "c", nil]), ("a\r\nb\r\n", ["a", "b", "", nil]), ("", ["", nil]),
    ("\u{FEFF}a\n", ["a", "", nil]),
    ("a\rb\u{2028}c\u{2029}d\u{85}e", ["a", "b", "c", "d", "e", nil]),
    ("\n\nخ\n", ["", "", "خ", "", nil]),
  ])
  func `lines of a file are counted as libyaml counts them`(text: String, lines: [String?]) {
    let source = SourceFile(path: "a.yaml", text: text)
    #expect((1...lines.count).map { source.line($0) } == lines)
    #expect(source.line(0) == nil)
  }

  @Test(arguments: ["\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{2029}"])
  func `the line of a place is the line that holds it`(lineEnd: String) throws {
    let source = SourceFile(
      path: "a.yaml", text: "# \(lineEnd)a: \"x\(lineEnd)\"\(lineEnd)b: y\(lineEnd)")
    let place = try #require(try Reading.root(source)["b"]?.place)
    #expect(source.line(place.line) == "b: y")
  }
}
