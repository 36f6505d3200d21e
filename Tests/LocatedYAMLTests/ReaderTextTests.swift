internal import LocatedYAML
internal import Testing

/// Everything is text, exactly as written.
@Suite struct ReaderTextTests {
  @Test(arguments: [
    "8.10", "no", "0012", "12:30", "~", "2024-01-05", "1_000", "٣٫٥", "٢٠٢٤", "1e3", "0x1F", "null",
    "true", ".inf", "+1", "-0", "1.", "NO", "=", "a b", "a#b", "a:b", "خدمة", "6.1-03",
  ])
  func `a plain text stays what it is`(text: String) throws {
    let value = try #require(try Reading.root("a: \(text)\n")["a"])
    #expect(value.text == text)
    #expect(value.style == .plain)
    #expect(!value.isEmpty)
  }

  @Test(arguments: [
    ("a: 'it''s'", "it's", YAMLNode.Style.singleQuoted),
    ("a: \"\\u0661\\n\\x41\"", "١\nA", .doubleQuoted), ("a: ''", "", .singleQuoted),
    ("a: \"\\0\"", "\0", .doubleQuoted), ("a: |\n  x\n   y\n\n", "x\n y\n", .literal),
    ("a: |-\n  x\n", "x", .literal), ("a: |+\n  x\n\n", "x\n\n", .literal),
    ("a: >\n  x\n  y\n", "x y\n", .folded), ("a: x\n  y\n", "x y", .plain),
    ("a: 'x\n\n  y'\n", "x\ny", .singleQuoted), ("a: |\r\n  x\r\n  y\r\n", "x\ny\n", .literal),
  ])
  func `quotes and blocks are resolved`(source: String, text: String, style: YAMLNode.Style) throws
  {
    let value = try #require(try Reading.root(source)["a"])
    #expect(value.text == text)
    #expect(value.style == style)
    #expect(value.withTextBytes { Array($0) } == Array(text.utf8))
  }

  @Test(arguments: ["a:", "a:\n", "a: # c\n", "{a: }", "{a}", "? a\n", "- \n", "-", "- # c\n"])
  func `a value with nothing in it is empty`(source: String) throws {
    let root = try Reading.root(source)
    let value = try #require(root["a"] ?? root.elements.first)
    #expect(value.isEmpty)
    #expect(value.text.isEmpty)
    #expect(value.byteRange.isEmpty)
  }

  @Test func `mappings and sequences keep the order of the file`() throws {
    let root = try Reading.root("b: [1, {c: 2}]\na: {}\n")
    #expect(root.entries.map(\.key.text) == ["b", "a"])
    #expect(root["b"]?.elements.first?.text == "1")
    #expect(root["b"]?.elements.last?["c"]?.text == "2")
    #expect(root["a"]?.kind == .mapping)
    #expect(root["a"]?.entries.isEmpty == true)
    #expect(root["c"] == nil)
    #expect(root["b"]?["c"] == nil)
    #expect(root.elements.isEmpty)
    #expect(root.text.isEmpty)
  }

  @Test(arguments: [
    "\u{FEFF}a: 1\r\nb: 2\r\n", "--- \na: 1\nb: 2\n...\n", "%YAML 1.2\n---\na: 1\nb: 2",
  ])
  func `a byte order mark, CRLF and document marks are read over`(source: String) throws {
    let root = try Reading.root(source)
    #expect(root.entries.map(\.key.text) == ["a", "b"])
    #expect(root.entries.map(\.value.text) == ["1", "2"])
  }

  @Test func `a key is found whichever way its letters are stored`() throws {
    #expect(try Reading.root("e\u{301}: 1\n")["é"]?.text == "1")
  }
}
