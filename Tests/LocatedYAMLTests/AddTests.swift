internal import LocatedYAML
internal import Testing

/// Keys and elements that are added to a file.
@Suite struct AddTests {
  struct Case: Sendable {
    let before: String
    let path: [String]
    let position: YAMLPosition
    let after: String

    init(_ before: String, _ path: [String], _ position: YAMLPosition = .last, _ after: String) {
      self.before = before
      self.path = path
      self.position = position
      self.after = after
    }

    /// The node at the path; a number is the index of an element.
    func node() throws -> YAMLNode {
      try path.reduce(try Reading.root(before)) { node, name in
        try #require(Int(name).map { node.elements[$0] } ?? node[name])
      }
    }
  }

  static let positions = [
    Case("a: 1\nc: 3\n", [], .last, "a: 1\nc: 3\nnew: x\n"),
    Case("a: 1\nc: 3\n", [], .first, "new: x\na: 1\nc: 3\n"),
    Case("a: 1\nc: 3\n", [], .after("a"), "a: 1\nnew: x\nc: 3\n"),
    Case("a: 1\nz: 3\n", [], .sorted(by: <), "a: 1\nnew: x\nz: 3\n"),
    Case("o: 1\nz: 3\n", [], .sorted(by: <), "new: x\no: 1\nz: 3\n"),
    Case("a: 1\nb: 3\n", [], .sorted(by: <), "a: 1\nb: 3\nnew: x\n"),
    Case("# head\na: 1\n", [], .first, "# head\nnew: x\na: 1\n"),
    Case("# head\n\n# of a\na: 1\n", [], .first, "# head\n\nnew: x\n# of a\na: 1\n"),
    Case("m:\n  # of a\n  a: 1\n", ["m"], .first, "m:\n  new: x\n  # of a\n  a: 1\n"),
    Case("- a: 1\n  b: 2\n", ["0"], .first, "- new: x\n  a: 1\n  b: 2\n"),
  ]

  static let neighbours = [
    Case("a: 1 # c\n\n# of b\nb: 2\n", [], .after("a"), "a: 1 # c\nnew: x\n\n# of b\nb: 2\n"),
    Case(
      "a:\n  b:\n    - c\n\n# of d\nd: 1\n", [], .after("a"),
      "a:\n  b:\n    - c\nnew: x\n\n# of d\nd: 1\n"),
    Case("a:\n  b:\n    - c\n\nd: 1\n", ["a"], .last, "a:\n  b:\n    - c\n  new: x\n\nd: 1\n"),
    Case("a: |\n  t\n\n\n# c\nb: 1\n", [], .after("a"), "a: |\n  t\nnew: x\n\n\n# c\nb: 1\n"),
    Case("a: |+\n  t\n\n\nb: 1\n", [], .after("a"), "a: |+\n  t\n\n\nnew: x\nb: 1\n"),
    Case("a: 'x\n\n  y' # c\nb: 1\n", [], .after("a"), "a: 'x\n\n  y' # c\nnew: x\nb: 1\n"),
    Case("a: [1,\n  2]\nb: 1\n", [], .after("a"), "a: [1,\n  2]\nnew: x\nb: 1\n"),
    Case("a:\nb: 1\n", [], .after("a"), "a:\nnew: x\nb: 1\n"),
    Case("a: 1\n...\n", [], .last, "a: 1\nnew: x\n...\n"),
    Case("a: 1\n\n# the end\n", [], .last, "a: 1\nnew: x\n\n# the end\n"),
  ]

  static let lineEnds = [
    Case("a: 1", [], .last, "a: 1\nnew: x"),
    Case("a: 1\r\nb: 2", [], .last, "a: 1\r\nb: 2\r\nnew: x"),
    Case("a: 1\r\nb: 2\r\n", [], .after("a"), "a: 1\r\nnew: x\r\nb: 2\r\n"),
    Case("\u{FEFF}a: 1\r\n", [], .first, "\u{FEFF}new: x\r\na: 1\r\n"),
    Case("خ:\r\n    ع: 1 # ع\r\n", ["خ"], .last, "خ:\r\n    ع: 1 # ع\r\n    new: x\r\n"),
    Case("- خ: 1", ["0"], .last, "- خ: 1\n  new: x"),
    Case("a: |-\n  x", [], .last, "a: |-\n  x\nnew: x"),
  ]

  static let empties = [
    Case("a:\nb: 1\n", ["a"], .last, "a:\n  new: x\nb: 1\n"),
    Case("a: {}\nb: 1\n", ["a"], .last, "a:\n  new: x\nb: 1\n"),
    Case("a:   { }   # c\nb: 1\n", ["a"], .last, "a:   # c\n  new: x\nb: 1\n"),
    Case("a:  # c\r\nb: 1\r\n", ["a"], .last, "a:  # c\r\n  new: x\r\nb: 1\r\n"),
    Case("a:\n    b: {}", ["a", "b"], .last, "a:\n    b:\n      new: x"),
    Case("- a: {}\n", ["0", "a"], .last, "- a:\n    new: x\n"),
    Case("- {}\n", ["0"], .last, "-\n  new: x\n"),
    Case("{}", [], .last, "new: x"), Case("# c\n{} # d\n", [], .last, "# c\n # d\nnew: x\n"),
    Case("--- {}\n", [], .first, "---\nnew: x\n"),
  ]

  @Test(arguments: positions + neighbours + lineEnds + empties)
  func `a key is added and nothing else changes`(wanted: Case) throws {
    let edited = try YAMLEdit.addEntry(
      to: try wanted.node(), key: "new", block: .scalar("x"), at: wanted.position)
    #expect(String(decoding: edited.bytes, as: UTF8.self) == wanted.after)
    #expect(edited.bytes == Array(wanted.after.utf8))
  }

  @Test(arguments: [
    Case("a:\n  - 1\n  - 2 # c\n\nb: 1\n", ["a"], .last, "a:\n  - 1\n  - 2 # c\n  - x\n\nb: 1\n"),
    Case("a:\n- 1\n# c\nb: 1\n", ["a"], .last, "a:\n- 1\n- x\n# c\nb: 1\n"),
    Case("a:\n  - b: 1\n    c: 2\n", ["a"], .last, "a:\n  - b: 1\n    c: 2\n  - x\n"),
    Case("- - a\n", ["0"], .last, "- - a\n  - x\n"), Case("- a", [], .last, "- a\n- x"),
    Case("a: []\nb: 1\n", ["a"], .last, "a:\n  - x\nb: 1\n"), Case("a:", ["a"], .last, "a:\n  - x"),
    Case("a: [1, 2] # c\n", ["a"], .last, "a: [1, 2, x] # c\n"),
    Case("a: [1,\n  'ع' # c\n]\n", ["a"], .last, "a: [1,\n  'ع', x # c\n]\n"),
    Case("a: [1, ]\n", ["a"], .last, "a: [1, x, ]\n"), Case("[b: 1]", [], .last, "[b: 1, x]"),
  ])
  func `an element is added and nothing else changes`(wanted: Case) throws {
    let edited = try YAMLEdit.addElement(to: try wanted.node(), block: .scalar("x"))
    #expect(String(decoding: edited.bytes, as: UTF8.self) == wanted.after)
  }

  @Test(arguments: [
    ("a: 1", [], "a: 1\nnew: |\n  x\n"), ("a:", ["a"], "a:\n  new: |\n    x\n"),
    ("a: 1\r\nb: {}", ["b"], "a: 1\r\nb:\r\n  new: |\r\n    x\r\n"),
  ])
  func `a text that ends with a line end gets one, also at the end of the file`(
    before: String, path: [String], after: String
  ) throws {
    let node = try Case(before, path, .last, after).node()
    let edited = try YAMLEdit.addEntry(to: node, key: "new", block: .scalar("x\n"))
    #expect(String(decoding: edited.bytes, as: UTF8.self) == after)
  }

  @Test func `a whole block is written under its key`() throws {
    let block = YAMLBlock.mapping([
      .init("rating", "2.15"), .init("notes", "one\n\ntwo"),
      .init("evidence", .sequence([.scalar("E-1")])),
    ])
    let root = try Reading.root("answers:\r\n    8.1:\r\n        rating: 3\r\n\r\n# end\r\n")
    let answers = try #require(root["answers"])
    let edited = try YAMLEdit.addEntry(to: answers, key: "8.2", block: block, at: .after("8.1"))
    let expected = """
      answers:
          8.1:
              rating: 3
          "8.2":
            rating: "2.15"
            notes: |-
              one

              two
            evidence:
              - E-1

      # end

      """
    #expect(edited.bytes == Array(expected.replacing("\n", with: "\r\n").utf8))
  }
}
