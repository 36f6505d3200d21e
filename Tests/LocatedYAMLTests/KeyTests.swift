internal import Diagnostics
internal import Testing

@testable internal import LocatedYAML

/// Keys are found by a word of their first bytes; what that word cannot tell apart still differs.
struct KeyTests {
  @Test(arguments: [
    "a", "classif", "classification", "classifying", "second-person", "second-persons", "é",
    "المعرّف",
  ])
  func `a key is found among others that begin alike`(wanted: String) throws {
    let keys = [
      "a", "ab", "classif", "classification", "classifying", "second-person", "second-persons", "é",
      "المعرّف", "المعرف",
    ]
    let text = keys.map { "\"\($0)\": \"value of \($0)\"" }.joined(separator: "\n")
    let root = try Reading.root(text + "\n")
    #expect(root[wanted]?.text == "value of \(wanted)")
    #expect(root.entry(wanted)?.key.text == wanted)
    #expect(root.has(wanted))
  }

  @Test(arguments: ["", "b", "classifi", "classifies", "second-perso", "second-personx"])
  func `what is not there is not found`(wanted: String) throws {
    let root = try Reading.root("a: 1\nclassification: 2\nsecond-person: 3\nclassif: 4\n")
    #expect(root[wanted] == nil)
    #expect(!root.has(wanted))
  }

  @Test func `a letter of two code points is the same letter`() throws {
    let root = try Reading.root("\"caf\u{65}\u{301}\": x\n")
    #expect(root["caf\u{E9}"]?.text == "x")
  }

  @Test func `the last key of a file is compared to its end only`() throws {
    // The word of first bytes reaches beyond the last text of the file.
    let root = try Reading.root("k: v\n")
    #expect(root["k"]?.text == "v")
    #expect(root.keys(except: ["k"]).isEmpty)
    #expect(root.keys(except: ["kk", ""]).map(\.text) == ["k"])
  }

  @Test func `known and unknown keys`() throws {
    let root = try Reading.root("status: a\nevidence: b\nevidences: c\nnote: d\nx: e\n")
    let known: KeyNames = ["status", "evidence", "note", "voices"]
    #expect(root.keys(except: known).map(\.text) == ["evidences", "x"])
    #expect(root.keys(among: known).map(\.text) == ["status", "evidence", "note"])
    #expect(try Reading.root("[a, b]").keys(among: known).isEmpty)
  }

  @Test func `equal keys are refused, also long ones`() {
    let found = Reading.diagnostics("classification: 1\nclassifications: 2\nclassification: 3\n")
    #expect(found.map(\.place.line) == [3])
  }
}

struct ArenaTests {
  @Test func `it grows and keeps what it holds`() {
    var arena = Arena<UInt32>(capacity: 0)
    for number in 0..<1000 { arena.append(UInt32(number)) }
    arena[7] += 1
    #expect(arena.count == 1000)
    #expect(arena.indices.map { arena[$0] }.reduce(0, +) == 499_501)
    #expect(arena.elements(998..<1000).elementsEqual([998, 999]))
  }

  @Test func `several elements at once, none included`() {
    var arena = Arena<UInt8>(capacity: 2)
    let bytes = Array(repeating: UInt8(65), count: 100)
    bytes.withUnsafeBufferPointer { arena.append(contentsOf: $0) }
    arena.append(contentsOf: UnsafeBufferPointer(start: nil, count: 0))
    #expect(arena.count == 100)
    #expect(arena.word(at: 92) == 0x4141_4141_4141_4141)
    #expect(arena.word(at: 99) & 0xFF == 0x41)
    #expect(arena.elements(100..<100).isEmpty)
  }
}
