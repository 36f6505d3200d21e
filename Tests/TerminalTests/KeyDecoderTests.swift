internal import Interview
internal import TestSupport
internal import Testing

@testable internal import Terminal

@Suite struct KeyDecoderTests {
  private func keys(_ text: String) -> [Key] { keys([Array(text.utf8)]) }

  /// The keys of several reads, with what is left at the end flushed.
  private func keys(_ reads: [[UInt8]]) -> [Key] {
    var decoder = KeyDecoder()
    return reads.flatMap { decoder.decode($0) } + decoder.flush()
  }

  private static let typed: [(String, [Key])] = [
    ("a", [.character("a")]), ("ab", [.character("a"), .character("b")]), ("", []),
    ("é", [.character("é")]), ("سَ", [.character("سَ")]), ("e\u{301}", [.character("é")]),
    ("日", [.character("日")]), ("👩\u{200D}🚒", [.character("👩\u{200D}🚒")]),
    ("षि", [.character("षि")]),
    ("\r", [.enter]), ("\n", [.control("j")]), ("\t", [.tab]), ("\u{7F}", [.backspace]),
    ("\u{8}", [.backspace]), ("\u{1}", [.control("a")]), ("\u{1A}", [.control("z")]),
    ("\u{0}", [.control(" ")]), ("\u{1C}", [.control("\\")]), ("\u{1F}", [.control("_")]),
    ("a\rb", [.character("a"), .enter, .character("b")]), ("\r\n", [.enter, .control("j")]),
    // a control character that came as two bytes
    ("a\u{9B}b", [.character("a"), .character("b")]),
  ]

  @Test(arguments: typed) func `characters and control keys`(text: String, expected: [Key]) {
    #expect(keys(text) == expected)
  }

  private static let escaped: [(String, Key)] = [
    ("[A", .up), ("[B", .down), ("[C", .right), ("[D", .left), ("[H", .home), ("[F", .end),
    ("OA", .up), ("OB", .down), ("OC", .right), ("OD", .left), ("OH", .home), ("OF", .end),
    ("[1~", .home), ("[7~", .home), ("[4~", .end), ("[8~", .end), ("[3~", .delete),
    ("[5~", .pageUp), ("[6~", .pageDown), ("[Z", .backTab), ("OM", .enter),
    ("[1;5C", .right), ("[3;2~", .delete), ("O2A", .up),
    ("a", .alternate("a")), ("[", .alternate("[")), ("O", .alternate("O")),
    ("]", .alternate("]")), ("é", .alternate("é")), ("س", .alternate("س")),
  ]

  @Test(arguments: escaped) func `keys that begin with an escape`(rest: String, expected: Key) {
    #expect(keys("\u{1B}" + rest) == [expected])
    #expect(keys("x\u{1B}" + rest) == [.character("x"), expected])
  }

  @Test(arguments: [
    // function keys, focus, mouse, the answers to questions, with parameters of any kind
    "[15~", "OP", "[[A", "[I", "[M !!", "[<0;12;3M", "[?62;22c", "[12;40R", "[27;5;106~", "[ q",
    "]11;rgb:0000/0000/0000\u{7}", "]52;c;YWJj\u{1B}\\", "P1$r0m\u{1B}\\", "_Gi=1;OK\u{1B}\\",
    "[2~",
  ])
  func `unknown sequences are swallowed whole`(rest: String) {
    #expect(keys("a\u{1B}\(rest)b") == [.character("a"), .character("b")])
  }

  private static let broken: [(String, [Key])] = [
    ("\u{1B}", [.escape]), ("\u{1B}\u{1B}", [.escape, .escape]),
    ("\u{1B}\u{1B}[A", [.escape, .up]), ("\u{1B}\r", [.alternate("\r")]),
    ("\u{1B}\u{1}", [.escape, .control("a")]),
    ("\u{1B}\u{7F}", [.escape, .backspace]),
    // what interrupts a sequence begins anew
    ("\u{1B}[1\u{1B}[A", [.up]), ("\u{1B}[1;\rb", [.enter, .character("b")]),
    ("\u{1B}]0;title\u{1B}[A", [.up]), ("\u{1B}Oé", [.alternate("O"), .character("é")]),
    ("\u{1B}[12é", [.character("é")]),
    // what was begun and never ended
    ("\u{1B}[1;5", []), ("\u{1B}]0;title", []), ("\u{1B}[[", []),
  ]

  @Test(arguments: broken) func `an escape alone and sequences that break off`(
    text: String, expected: [Key]
  ) {
    #expect(keys(text) == expected)
  }

  @Test func `an escape waits for what may follow`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.isWaiting)
    #expect(decoder.decode(Array("[".utf8)) == [])
    #expect(decoder.decode(Array("B".utf8)) == [.down])
    #expect(!decoder.isWaiting)
    #expect(decoder.flush() == [])
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.flush() == [.escape])
    #expect(decoder.flush() == [])
  }

  @Test func `bad bytes become the sign of replacement`() {
    let bad: Key = .character("\u{FFFD}")
    #expect(keys([[0x61, 0xFF, 0x62]]) == [.character("a"), bad, .character("b")])
    #expect(keys([[0x80]]) == [bad])
    #expect(keys([[0xC3]]) == [bad])
    #expect(keys([[0xC3], [0x61]]) == [bad, .character("a")])
    #expect(keys([[0xE2, 0x82, 0x0D]]) == [bad, .enter])
    #expect(keys([[0x1B, 0xC3]]) == [.escape, bad])
    #expect(keys([[0x1B, 0xFF, 0x61]]) == [.escape, bad, .character("a")])
  }

  @Test func `a character may come in several reads`() {
    let bytes = Array("日é👍س".utf8)
    let expected = "日é👍س".map { Key.character($0) }
    for split in bytes.indices {
      #expect(keys([Array(bytes[..<split]), Array(bytes[split...])]) == expected)
    }
    #expect(keys(bytes.map { [$0] }) == expected)
  }

  @Test func `a paste is one key, its signs no commands`() {
    let begin = "\u{1B}[200~"
    let end = "\u{1B}[201~"
    #expect(keys(begin + "one\rtwo\r\nthree\n\tq" + end) == [.paste("one\ntwo\nthree\n\tq")])
    #expect(keys(begin + end) == [.paste("")])
    #expect(keys("a\(begin)x\(end)b") == [.character("a"), .paste("x"), .character("b")])
    #expect(keys(begin + "a\u{1B}[31mb\u{7}\u{0}\u{9B}c\u{7F}" + end) == [.paste("a[31mbc")])
    #expect(keys(begin + "سجل ✓" + end) == [.paste("سجل ✓")])
    // an end without a beginning
    #expect(keys(end + "a") == [.character("a")])
  }

  @Test func `a paste may come in any parts`() {
    let bytes = Array("\u{1B}[200~né\u{1B}[20 x\u{1B}[201~q".utf8)
    for split in bytes.indices {
      let got = keys([Array(bytes[..<split]), Array(bytes[split...])])
      #expect(got == [.paste("né[20 x"), .character("q")])
    }
    #expect(keys(bytes.map { [$0] }) == [.paste("né[20 x"), .character("q")])
  }

  @Test func `a pause does not end a paste, a lost terminal does`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array("\u{1B}[200~half".utf8)) == [])
    #expect(!decoder.isWaiting)
    #expect(decoder.flush() == [])
    #expect(decoder.finish() == [.paste("half")])
    #expect(decoder.decode(Array("q".utf8)) == [.character("q")])
  }

  @Test func `no bytes stop it, and no control character gets through`() {
    var random = SeededGenerator(seed: 7)
    let likely = Array("\u{1B}[O;~200ABz\r\u{7}é".utf8)
    for _ in 0..<2_000 {
      var decoder = KeyDecoder()
      let bytes = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        Bool.random(using: &random)
          ? likely.randomElement(using: &random)! : UInt8.random(in: 0...255, using: &random)
      }
      let split = bytes.isEmpty ? 0 : Int.random(in: 0..<bytes.count, using: &random)
      let keys =
        decoder.decode(bytes[..<split]) + decoder.decode(bytes[split...]) + decoder.finish()
      let typed = keys.map { key -> String in
        switch key {
        case .character(let sign): String(sign)
        // Alt and the enter key is one.
        case .alternate(let sign): sign.isNewline ? "" : String(sign)
        default: ""
        }
      }
      #expect(!typed.joined().unicodeScalars.contains(where: PastedText.isControl), "\(bytes)")
    }
  }
}
