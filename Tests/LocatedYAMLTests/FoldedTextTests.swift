internal import LocatedYAML
internal import TestSupport
internal import Testing

/// A text that stands on several lines stands on several lines when it is changed.
@Suite struct FoldedTextTests {
  private static func words(_ numbers: ClosedRange<Int>) -> String {
    numbers.map { "word\($0)" }.joined(separator: " ")
  }

  static let long = words(1...30)

  private func replaced(_ before: String, _ text: String) throws -> String {
    let value = try #require(try Reading.root(before)["a"])
    let edited = try YAMLEdit.replaceScalar(value, with: text)
    #expect(try Reading.root(edited)["a"]?.text == text)
    return String(decoding: edited.bytes, as: UTF8.self)
  }

  @Test func `a folded text stays folded`() throws {
    #expect(try replaced("a: >-\n  x\n  y\n", "p q") == "a: >-\n  p q\n")
    #expect(
      try replaced("a: >  # c\n   x\n\nb: 1\n", Self.long + "\n\nend\n")
        == "a: >  # c\n   \(Self.words(1...15))\n   \(Self.words(16...28))\n   \(Self.words(29...30))\n\n\n   end\n\nb: 1\n"
    )
    // A text that lines cannot hold is a block of its own lines, as before.
    #expect(try replaced("a: >-\n  x\n", "p\n q") == "a: |-\n  p\n   q\n")
  }

  @Test(arguments: [
    ("a: x\n  y\n", ""), ("a: 'x\n  y'\n", "'"), ("a: \"x\n  y\"\n", "\""),
  ])
  func `a text on several lines is broken at blanks`(before: String, quote: String) throws {
    #expect(
      try replaced(before, Self.long)
        == "a: \(quote)\(Self.words(1...15))\n  \(Self.words(16...29))\n  word30\(quote)\n")
    #expect(try replaced(before, "short") == "a: \(quote)short\(quote)\n")
  }

  @Test func `a plain text that needs quotes gets them, and keeps its lines`() throws {
    let text = "Seen: " + Self.long
    let edited = try replaced("a: x\r\n    y\r\nb: 1\r\n", text)
    #expect(edited.hasPrefix("a: \"Seen: word1 "))
    #expect(edited.contains("\r\n    word"))
    #expect(edited.hasSuffix("\"\r\nb: 1\r\n"))
  }

  @Test func `a text on one line stays there`() throws {
    #expect(try replaced("a: x # c\n", Self.long) == "a: \(Self.long) # c\n")
    #expect(try replaced("a: 'x'\n", Self.long) == "a: '\(Self.long)'\n")
  }

  static let fragments = [
    "word", "longer-word", "a", "-", "#", "x:", "it's", "\"so\"", "\\", "---", "خدمة", "مُدَرِّس", "?",
    "%", "12:30", "8.10", "[", "}", ",", "&a", "*b", "|", ">-", "\u{202E}", "\u{A0}", "\u{2028}",
    "😀",
    "\t", "", "", "\n", "\n\n", String(repeating: "long", count: 40),
  ]

  static let standing = [
    "a: >\n  x\n  y\n", "a: >-\n      x\nb: 1\n", "a: >+\n  x\n\nb: 1\n", "a: >2-\n  x\n   y\n",
    "a: x\n  y\n", "a: x\n y\nb: 1\n", "a: x\n\n     y # c\n", "a: 'x\n  y'\n",
    "a: \"x\n  y\" # c\n",
    "a: {b: x\n   y, c: 1}\n", "a: {b: \"x\n   y\", c: 1}\n", "a: [x\n  y]\n",
    "a:\n- x\n  y\n- z\n",
    "a:\n  - b: x\n      y\n    c: 1\n", "a:\n  - 'x\n    y'\n", "a: x\r\n  y\r\nb: 1\r\n",
    "a: x\n  y",
    "a: >-\n  x",
  ]

  @Test(arguments: 0..<1_500 as Range<UInt64>)
  func `any text is read as it was written, in lines`(seed: UInt64) throws {
    var random = RandomYAML(seed: seed)
    let before = try random.pick(Self.standing)
    let root = try Reading.root(before)
    var value = try #require(root["a"])
    var way: [String?] = []
    while value.kind != .scalar {
      way.append(value.kind == .mapping ? "b" : nil)
      value = try #require(value.kind == .mapping ? value["b"] : value.elements.first)
    }
    var words: [String] = []
    for _ in 0..<random.number(0..<60) {
      words.append(random.chance(70) ? "word" : try random.pick(Self.fragments))
    }
    let text = words.joined(separator: " ")
    let edited = try YAMLEdit.replaceScalar(value, with: text)
    var found = try #require(try Reading.root(edited)["a"])
    for key in way { found = try #require(key.map { found[$0] } ?? found.elements.first) }
    #expect(found.text == text)
    // Words alone stand on lines that can be read.
    if words.allSatisfy({ ["word", "longer-word", "خدمة", "a"].contains($0) }) {
      let lines = String(decoding: edited.bytes, as: UTF8.self).split { $0.isNewline }
      #expect(lines.allSatisfy { $0.unicodeScalars.count <= 102 })
    }
  }
}
