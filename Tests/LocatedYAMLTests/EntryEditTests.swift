internal import LocatedYAML
internal import Testing

/// Whole entries that are set, put back and removed.
@Suite struct EntryEditTests {
  /// A text before and after, and the way to the mapping.
  struct Case: Sendable {
    let before: String
    let path: [String]
    let after: String

    init(_ before: String, _ after: String, at path: [String] = ["m"]) {
      self.before = before
      self.path = path
      self.after = after
    }

    func mapping() throws -> YAMLNode {
      try path.reduce(try Reading.root(before)) { try #require($0[$1]) }
    }
  }

  static let block = YAMLBlock.mapping([
    .init("s", "rated"), .init("r", .quoted("2.15")),
    .init("v", .sequence([.mapping([.init("by", .quoted("LA")), .init("why", "it is")])])),
  ])

  static let set = [
    // The value as a whole
    Case(
      "m:\n  k: x\n  z: 1\n",
      "m:\n  k:\n    s: rated\n    r: \"2.15\"\n    v:\n      - by: \"LA\"\n        why: it is\n  z: 1\n"
    ),
    Case(
      "m:\n  # of k\n  'k':  # behind\n\n  z: 1\n",
      "m:\n  # of k\n  'k':  # behind\n    s: rated\n    r: \"2.15\"\n    v:\n      - by: \"LA\"\n"
        + "        why: it is\n\n  z: 1\n"),
    Case(
      "m:\r\n    k: {s: a}  # c\r\n",
      "m:\r\n    k:  # c\r\n      s: rated\r\n      r: \"2.15\"\r\n      v:\r\n        - by: \"LA\"\r\n"
        + "          why: it is\r\n"),
    // Only what differs
    Case(
      "m:\n  k:\n    s:   'pending' # still\n    # of r\n    r: 2.15\n    v:\n"
        + "      - {by: LA, why: it is}\n",
      "m:\n  k:\n    s:   'rated' # still\n    # of r\n    r: 2.15\n    v:\n"
        + "      - {by: LA, why: it is}\n"),
    Case(
      "m:\n  k:\n    r: \"2\"\n    # of old\n    old:\n      - a\n    # of v\n    v:\n      # of LA\n"
        + "      - by: LA\n        why: it\n          is\n",
      "m:\n  k:\n    s: rated\n    r: \"2.15\"\n    # of v\n    v:\n      # of LA\n"
        + "      - by: LA\n        why: it\n          is\n"),
    Case(
      "\u{FEFF}m:\n  k:\n    s: rated\n    v: []\n    # end",
      "\u{FEFF}m:\n  k:\n    s: rated\n    r: \"2.15\"\n    v:\n      - by: \"LA\"\n        why: it is\n"
        + "    # end"),
    Case(
      "m:\n  k:\n    s: rated\n    v:\n      - by: LA",
      "m:\n  k:\n    s: rated\n    r: \"2.15\"\n    v:\n      - by: LA\n        why: it is"),
    // A key that is not there yet
    Case(
      "m:\n  a: 1",
      "m:\n  a: 1\n  k:\n    s: rated\n    r: \"2.15\"\n    v:\n      - by: \"LA\"\n        why: it is"
    ),
    Case(
      "m:\n",
      "m:\n  k:\n    s: rated\n    r: \"2.15\"\n    v:\n      - by: \"LA\"\n        why: it is\n"),
  ]

  @Test(arguments: set)
  func `a key says what it is to say, and nothing else changes`(wanted: Case) throws {
    let mapping = try wanted.mapping()
    let edited = try YAMLEdit.setEntry(.init("k", Self.block), in: mapping)
    #expect(String(decoding: edited.source.bytes, as: UTF8.self) == wanted.after)
    #expect(edited.source.bytes == Array(wanted.after.utf8))
  }

  @Test func `lists grow at their end, and a shorter one is written anew`() throws {
    let before = "m:\n  k:\n    - a # first\n    - b # second\n"
    func edited(_ elements: [String]) throws -> String {
      let mapping = try #require(try Reading.root(before)["m"])
      let list = YAMLBlock.sequence(elements.map { .scalar($0) })
      let document = try YAMLEdit.setEntry(.init("k", list), in: mapping)
      return String(decoding: document.source.bytes, as: UTF8.self)
    }
    #expect(try edited(["a", "b"]) == before)
    #expect(
      try edited(["a", "c", "d"]) == "m:\n  k:\n    - a # first\n    - c # second\n    - d\n")
    #expect(try edited(["b"]) == "m:\n  k:\n    - b\n")
    #expect(try edited([]) == "m:\n  k: []\n")
  }

  @Test func `a key in quotes is the same key, and a new one is quoted on request`() throws {
    let mapping = try #require(try Reading.root("m:\n  'k': 1\n")["m"])
    let same = try YAMLEdit.setEntry(.init("k", .quoted("2"), isKeyQuoted: true), in: mapping)
    #expect(String(decoding: same.source.bytes, as: UTF8.self) == "m:\n  'k': \"2\"\n")
    let other = try YAMLEdit.setEntry(.init("o", .quoted("2"), isKeyQuoted: true), in: mapping)
    #expect(String(decoding: other.source.bytes, as: UTF8.self) == "m:\n  'k': 1\n  \"o\": \"2\"\n")
  }

  static let texts = [
    Case("m:\n  k: 1 # c\n  z: 1\n", "k: 1 # c"),
    Case(
      "m:\r\n    k:  # c\r\n        a: 1\r\n\r\n        b: 2\r\n\r\n    # of z\r\n    z: 1\r\n",
      "k:  # c\n    a: 1\n\n    b: 2"),
    Case("m:\n  k: |+\n    a\n\n  z: 1\n", "k: |+\n  a\n"),
    Case("m:\n  k: |\n    a\n", "k: |\n  a"), Case("m:\n  k: \"a\n b\"", "k: \"a\nb\""),
    Case("m: {k: {a: 1}, z: 1}\n", "k: {a: 1}"), Case("m:\n  k:\n", "k:"),
    Case("m:\n  \"k\": خ\n", "\"k\": خ"),
  ]

  @Test(arguments: texts)
  func `the text of an entry is its lines without their indentation`(wanted: Case) throws {
    #expect(try wanted.mapping().entryText("k") == wanted.after)
    #expect(try wanted.mapping().entryText("o") == nil)
  }

  static let removals = [
    Case("m:\n  a: 1\n  # of k\n  # too\n  k:\n    x: 1\n  z: 1\n", "m:\n  a: 1\n  z: 1\n"),
    Case("m:\n  # all\n\n  k: |+\n    x\n\n  z: 1\n", "m:\n  # all\n\n  z: 1\n"),
    Case("m:\n  a: 1\r\n  k: 2", "m:\n  a: 1\r\n"), Case("m:\n  k: 1\nz: 1\n", "m: {}\nz: 1\n"),
    Case("m:\n  a:\n    b: 1\n    # of b\n  k: 1\n", "m:\n  a:\n    b: 1\n    # of b\n"),
    Case("k: 1\n# of z\nz: 1\n", "# of z\nz: 1\n", at: []),
    Case("# head\nk: 1\nz: 1\n", "# head\nz: 1\n", at: []),
  ]

  @Test(arguments: removals)
  func `an entry is removed with its comment, and nothing else changes`(wanted: Case) throws {
    let edited = try YAMLEdit.removeEntry("k", from: try wanted.mapping())
    #expect(String(decoding: edited.source.bytes, as: UTF8.self) == wanted.after)
  }

  @Test(arguments: [
    ("m: {k: 1}\n", "this mapping is written in braces; write it one key per line first"),
    ("m: [k]\n", "this is a sequence, not a mapping"),
    ("m:\n  ? k\n  : 1\n  z: 1\n", nil),
  ])
  func `what cannot be edited in place is refused`(text: String, message: String?) throws {
    let mapping = try #require(try Reading.root(text)["m"])
    let set = #expect(throws: YAMLEditRefusal.self) {
      try YAMLEdit.setEntry(.init("k", Self.block), in: mapping)
    }
    #expect(set?.message == message ?? "this key is written after a '?'")
    let removal = #expect(throws: YAMLEditRefusal.self) {
      try YAMLEdit.removeEntry("k", from: mapping)
    }
    #expect(removal?.message == message ?? "something else stands before this key on its line")
  }

  @Test func `what is not there cannot be removed, and a file does not become empty`() throws {
    let root = try Reading.root("m:\n  - k: 1\n")
    #expect(throws: YAMLEditRefusal.self) { try YAMLEdit.removeEntry("k", from: root) }
    #expect(throws: YAMLEditRefusal.self) { try YAMLEdit.removeEntry("m", from: root) }
    let element = try #require(root["m"]?.elements.first)
    #expect(throws: YAMLEditRefusal.self) { try YAMLEdit.removeEntry("k", from: element) }
  }

  @Test func `only one entry is taken for the text of an entry`() {
    for text in ["", "a", "- a", "a: 1\nb: 2", " a: 1", "# c\na: 1", "a: [", "a: &x 1"] {
      #expect(EntryText(text) == nil, "\(text)")
    }
    #expect(EntryText("a: 1")?.text == "a: 1")
  }
}
