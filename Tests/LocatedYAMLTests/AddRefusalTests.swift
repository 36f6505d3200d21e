internal import LocatedYAML
internal import Testing

/// What is not added, and why.
@Suite struct AddRefusalTests {
  @Test(arguments: [
    (
      "a: {b: 1}\n", "new", YAMLPosition.last,
      "this mapping is written in braces; write it one key per line first"
    ),
    (
      "a: {# c\n}\n", "new", .last,
      "this mapping is written in braces; write it one key per line first"
    ),
    ("a: [1]\n", "new", .last, "this is a sequence, not a mapping"),
    ("a: []\n", "new", .last, "this is a sequence, not a mapping"),
    ("a: x\n", "new", .last, "this is a scalar, not a mapping"),
    ("a: ''\n", "new", .last, "this is a scalar, not a mapping"),
    ("a:\n  b: 1\n", "b", .last, "key 'b' is there already"),
    ("a:\n  é: 1\n", "e\u{301}", .last, "key 'e\u{301}' is there already"),
    ("a:\n  b: 1\n", "new", .after("c"), "there is no key 'c' to stand after"),
    ("a:\n  b: 1\n", "", .last, "a key must be a text"),
    ("{a: {}}", "new", .last, "this stands in brackets or braces, where no block can stand"),
    ("{a: }", "new", .last, "this stands in brackets or braces, where no block can stand"),
    (
      "a:\n  b: |\n    x", "new", .last, "the edit would change something else in the file"
    ),
    (
      "a:\n  b: 1\n", String(repeating: "k", count: 65_537), .last,
      "the edited file could not be read again: a text of 65537 bytes; the limit for one text is "
        + "65536 bytes"
    ),
  ])
  func `a key is refused with place and reason`(
    text: String, key: String, position: YAMLPosition, message: String
  ) throws {
    let node = try #require(try Reading.root(text)["a"])
    let refusal = #expect(throws: YAMLEditRefusal.self) {
      try YAMLEdit.addEntry(to: node, key: key, block: .scalar("x"), at: position)
    }
    #expect(refusal?.message == message)
    #expect(refusal?.place == node.place)
  }

  @Test(arguments: [
    ("a: {}\n", YAMLBlock.scalar("x"), "this is a mapping, not a sequence"),
    ("a: x\n", .scalar("x"), "this is a scalar, not a sequence"),
    (
      "a: [1]\n", .sequence([]),
      "this sequence is written in brackets; write it one element per line first"
    ),
    (
      "a: []\n", .mapping([.init("k", "1"), .init("k", "2")]),
      "the edited file could not be read again: key 'k' stands here a second time"
    ),
    (
      "a: []\n", .mapping([.init("", "1")]),
      "the edited file could not be read again: a key must be a text"
    ),
  ])
  func `an element is refused with place and reason`(
    text: String, block: YAMLBlock, message: String
  ) throws {
    let node = try #require(try Reading.root(text)["a"])
    let refusal = #expect(throws: YAMLEditRefusal.self) {
      try YAMLEdit.addElement(to: node, block: block)
    }
    #expect(refusal?.message == message)
  }

  @Test func `a value deeper than the limit is refused`() throws {
    let deep = (0..<30).reduce(YAMLBlock.scalar("x")) { block, _ in .sequence([block]) }
    let root = try Reading.root("a: 1\n")
    let refusal = #expect(throws: YAMLEditRefusal.self) {
      try YAMLEdit.addEntry(to: root, key: "new", block: deep)
    }
    #expect(
      refusal?.message == "the edited file could not be read again: nested 25 deep; the limit is 24"
    )
  }
}
