internal import Interview
internal import TestSupport
internal import Testing

@testable internal import Terminal

@Suite struct FramePainterTests {
  private let size = ScreenSize(columns: 20, rows: 4)
  private let coloured = FramePainter(TerminalCapabilities(hasColour: true))
  private let plain = FramePainter(TerminalCapabilities(hasColour: false))

  private func text(_ painter: FramePainter, from old: Frame? = nil, to new: Frame) -> String {
    String(decoding: painter.bytes(from: old, to: new, size: size), as: UTF8.self)
  }

  @Test func `the first frame is drawn as a whole, between the marks of an update`() {
    let frame = Frame(rows: [.init("Title"), .init(), .init("below")])
    #expect(
      text(plain, to: frame)
        == "\u{1B}[?2026h\u{1B}[?25l\u{1B}[0m\u{1B}[H\u{1B}[2J\u{1B}[1;1H\u{1B}[2KTitle"
        + "\u{1B}[3;1H\u{1B}[2Kbelow\u{1B}[?2026l")
  }

  @Test func `only rows that changed are drawn`() {
    let old = Frame(rows: [.init("one"), .init("two"), .init("three")])
    var new = old
    new.rows[1] = .init("2")
    #expect(
      text(plain, from: old, to: new)
        == "\u{1B}[?2026h\u{1B}[?25l\u{1B}[2;1H\u{1B}[2K2\u{1B}[?2026l")
    #expect(text(plain, from: old, to: old) == "")
  }

  @Test func `a row that is gone is erased`() {
    let old = Frame(rows: [.init("one"), .init("two")])
    let new = Frame(rows: [.init("one")])
    #expect(text(plain, from: old, to: new).contains("\u{1B}[2;1H\u{1B}[2K\u{1B}[?2026l"))
  }

  @Test func `the cursor is placed last, or hidden`() {
    let typed = Frame(rows: [.init("name")], cursor: .init(row: 0, column: 4))
    #expect(text(plain, to: typed).hasSuffix("\u{1B}[1;5H\u{1B}[?25h\u{1B}[?2026l"))
    let moved = Frame(rows: [.init("name")], cursor: .init(row: 0, column: 2))
    #expect(
      text(plain, from: typed, to: moved)
        == "\u{1B}[?2026h\u{1B}[?25l\u{1B}[1;3H\u{1B}[?25h\u{1B}[?2026l")
    let outside = Frame(rows: [], cursor: .init(row: 99, column: -1))
    #expect(text(plain, to: outside).contains("\u{1B}[4;1H\u{1B}[?25h"))
  }

  @Test(arguments: [
    (Frame.Style.plain, "", ""), (.heading, "1", "1"), (.selected, "1;7", "1;7"),
    (.faint, "2", ""), (.warning, "1;31", "4"), (.bar, "30;46", "7"),
  ])
  func `styles, with colour and without`(style: Frame.Style, colour: String, none: String) {
    let frame = Frame(rows: [.init("x", style)])
    let shown = { (codes: String) in
      codes.isEmpty ? "\u{1B}[2Kx\u{1B}[?2026l" : "\u{1B}[2K\u{1B}[\(codes)mx\u{1B}[0m"
    }
    #expect(text(coloured, to: frame).contains(shown(colour)))
    #expect(text(plain, to: frame).contains(shown(none)))
  }

  @Test func `without colour no colour is told`() {
    let styles: [Frame.Style] = [.plain, .heading, .faint, .selected, .warning, .bar]
    let frame = Frame(rows: [.init(styles.map { Frame.Piece("x", $0) })])
    #expect(text(plain, to: frame).matches(of: /\e\[[0-9;]*(3|4|9|10)[0-9][0-9;]*m/).isEmpty)
  }

  @Test func `nothing that a terminal obeys goes out`() {
    let hostile = "a\u{1B}]0;x\u{7}b\u{9B}2Jc\r\nd\u{7F}\u{202E}e\u{200F}\u{2066}f\u{2069}"
    let shown = FramePainter.guarded(hostile)
    #expect(
      shown
        == "a\u{FFFD}]0;x\u{FFFD}b\u{FFFD}2Jc\u{FFFD}\u{FFFD}d\u{FFFD}\u{FFFD}e\u{2066}f\u{2069}")
    #expect(text(plain, to: Frame(rows: [.init("\u{1B}c\u{7}")])).contains("\u{FFFD}c\u{FFFD}"))
  }

  @Test func `isolates stay in their order`() {
    #expect(FramePainter.guarded("x\u{2066}6.1\u{2069}\u{200E}") == "x\u{2066}6.1\u{2069}")
  }

  @Test func `no row is wider than the screen`() {
    let wide = Frame(rows: [.init([.init("123456789012345678"), .init("日本語"), .init("more")])])
    #expect(text(plain, to: wide).contains("123456789012345678日\u{1B}[?2026l"))
  }

  @Test func `behind a text that may be measured otherwise a place is told`() {
    let row = Frame.Row([.init("ab"), .init("हि"), .init("x"), .init("y")])
    #expect(text(plain, to: Frame(rows: [row])).contains("abहि\u{1B}[5Gx\u{1B}[6Gy"))
  }

  @Test func `drawing what changed leads to the same picture as drawing all of it`() {
    var random = SeededGenerator(seed: 11)
    let texts = [
      "", "one", "日本語", "سجل", "a long row of text", "e\u{301}x", "12345678901234567890",
    ]
    let styles: [Frame.Style] = [.plain, .heading, .selected, .bar]
    func row() -> Frame.Row {
      .init(
        (0..<Int.random(in: 0...3, using: &random)).map { _ in
          .init(
            texts.randomElement(using: &random)!, styles.randomElement(using: &random)!)
        })
    }
    var step = ScreenImage(columns: size.columns, rows: size.rows)
    var old: Frame?
    for _ in 0..<200 {
      let count = Int.random(in: 0...size.rows, using: &random)
      let new = Frame(rows: (0..<count).map { _ in row() })
      step.take(coloured.bytes(from: old, to: new, size: size))
      var whole = ScreenImage(columns: size.columns, rows: size.rows)
      whole.take(coloured.bytes(from: nil, to: new, size: size))
      #expect(step.text == whole.text)
      #expect(whole.unknown.isEmpty)
      old = new
    }
  }
}

@Suite struct TerminalCapabilitiesTests {
  @Test(
    arguments: [
      ("xterm", nil, true, true), ("xterm", "", true, true), ("xterm", "1", false, true),
      ("xterm", "0", false, true), ("dumb", nil, false, false), ("", nil, false, false),
      (nil, nil, false, false),
    ] as [(String?, String?, Bool, Bool)])
  func `what the environment says`(
    term: String?, noColour: String?, hasColour: Bool, hasScreen: Bool
  ) {
    #expect(
      TerminalCapabilities(term: term, noColour: noColour)
        == TerminalCapabilities(hasColour: hasColour, hasScreen: hasScreen))
  }
}
