internal import Foundation
internal import Glibc
internal import Interview
internal import TestSupport
internal import Testing

@testable internal import Terminal

/// A screen at a pseudo-terminal, in the process of the tests. One after another: signals belong to the
/// process.
@Suite(.serialized) struct TerminalScreenTests {
  private let terminal: PseudoTerminal
  private let before: PseudoTerminal.Settings
  private let screen: TerminalScreen

  init() throws {
    terminal = try PseudoTerminal(columns: 90, rows: 30)
    before = terminal.settings
    screen = try Self.screen(at: terminal)
  }

  /// The screen has a descriptor of its own, as a program would.
  private static func screen(at terminal: PseudoTerminal) throws -> TerminalScreen {
    let descriptor = open(terminal.path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    return try TerminalScreen(
      input: descriptor, output: descriptor, TerminalCapabilities(hasColour: false))
  }

  private func close() {
    screen.close()
    Glibc.close(screen.output)
  }

  /// To the process: threads of tests let no signal in.
  private func send(_ signal: Int32) { kill(getpid(), signal) }

  /// The next event; idle only where the test has failed.
  private func event() -> TerminalEvent { screen.next(timeout: PseudoTerminal.patience) }

  @Test func `the terminal is taken, and given back as it was found`() throws {
    #expect(before.isCooked)
    #expect(!terminal.settings.isCooked)
    try terminal.seeBytes(Control.enter)
    #expect(terminal.image.modes.isSuperset(of: [1049, 2004]))
    close()
    #expect(terminal.settings == before)
    try terminal.seeBytes(Control.leave)
    #expect(terminal.image.modes == [25, 7])
    #expect(terminal.image.unknown.isEmpty)
  }

  @Test func `a frame is seen, and its cursor`() throws {
    defer { close() }
    screen.draw(
      Frame(
        rows: [.init("Service level", .heading), .init("الخدمة 日本")],
        cursor: .init(row: 1, column: 3)))
    try terminal.see("الخدمة 日本")
    #expect(terminal.image.rows[0] == "Service level")
    #expect(terminal.image.cursor?.row == 1)
    #expect(terminal.image.cursor?.column == 3)
    screen.draw(Frame(rows: [.init("Service level", .heading), .init("other")]))
    try terminal.see("other")
    #expect(terminal.image.rows[1] == "other")
    #expect(terminal.image.cursor == nil)
  }

  @Test func `keys come in the order in which they were typed`() throws {
    defer { close() }
    try terminal.type("3é\u{1B}[A\r\u{3}\u{1B}[200~two\rlines\u{1B}[201~")
    let expected: [Key] = [
      .character("3"), .character("é"), .up, .enter, .control("c"), .paste("two\nlines"),
    ]
    for key in expected { #expect(event() == .key(key)) }
    #expect(screen.next(timeout: 0) == .idle)
  }

  @Test func `a lone escape is told by the pause behind it`() throws {
    defer { close() }
    try terminal.type("\u{1B}")
    #expect(event() == .key(.escape))
    // Waiting in short turns comes to the same.
    try terminal.type("\u{1B}")
    var event = TerminalEvent.idle
    while event == .idle { event = screen.next(timeout: 1) }
    #expect(event == .key(.escape))
  }

  @Test func `the size is asked for, and again when it changed`() throws {
    defer { close() }
    #expect(screen.size == ScreenSize(columns: 90, rows: 30))
    screen.draw(Frame(rows: [.init("same")]))
    try terminal.see("same")
    terminal.resize(columns: 100, rows: 40)
    #expect(screen.size == ScreenSize(columns: 90, rows: 30))
    send(SIGWINCH)
    #expect(event() == .resized)
    #expect(screen.size == ScreenSize(columns: 100, rows: 40))
    // Everything is drawn anew, what is the same too.
    screen.draw(Frame(rows: [.init("same")]))
    try terminal.see("same")
  }

  @Test func `a terminal that tells no size has the smallest`() throws {
    defer { close() }
    terminal.resize(columns: 0, rows: 0)
    send(SIGWINCH)
    #expect(event() == .resized)
    #expect(screen.size == .smallest)
  }

  @Test(arguments: [
    (SIGTERM, TerminalEvent.Ending.terminated), (SIGHUP, .hungUp), (SIGINT, .interrupted),
  ])
  func `a signal ends it, once and for all`(signal: Int32, ending: TerminalEvent.Ending) {
    defer { close() }
    send(signal)
    #expect(event() == .ended(ending))
    #expect(screen.next(timeout: 0) == .ended(ending))
  }

  @Test func `stopping is asked for by key and by signal`() throws {
    defer { close() }
    try terminal.type("a\u{1A}b")
    #expect(event() == .key(.character("a")))
    #expect(event() == .suspended)
    #expect(event() == .key(.character("b")))
    send(SIGTSTP)
    #expect(event() == .suspended)
  }

  @Test func `when somebody else stopped and continued it, the terminal is taken again`() throws {
    defer { close() }
    let taken = terminal.settings
    #expect(tcsetattr(screen.output, TCSANOW, &SignalState.values.pointee.attributes) == 0)
    #expect(terminal.settings == before)
    send(SIGCONT)
    #expect(event() == .resized)
    #expect(terminal.settings == taken)
  }

  @Test func `a lost terminal ends it, with the keys that came before`() throws {
    defer { close() }
    try terminal.type("x\u{1B}[200~half a no")
    #expect(event() == .key(.character("x")))
    terminal.hangUp()
    #expect(event() == .key(.paste("half a no")))
    #expect(event() == .ended(.lost))
    screen.draw(Frame(rows: [.init("nobody sees it")]))
    #expect(event() == .ended(.lost))
  }

  @Test func `signals have their former effect when it is closed`() {
    close()
    for signal in [SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGWINCH, SIGSEGV, SIGABRT] {
      var action = sigaction()
      sigaction(signal, nil, &action)
      let former = SignalState.previous[Int(signal)].__sigaction_handler.sa_handler
      #expect(
        unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
          == unsafeBitCast(former, to: Int.self))
    }
  }

  @Test func `what is no terminal is refused`() throws {
    close()
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { Glibc.close(null) }
    #expect(throws: TerminalError.self) {
      try TerminalScreen(input: null, output: null, TerminalCapabilities(hasColour: false))
    }
    #expect(throws: TerminalError.self) {
      try TerminalScreen.open(TerminalCapabilities(term: "dumb", noColour: nil))
    }
  }
}

extension TerminalScreenTests {
  @Test(
    arguments: [
      // editors that change the text
      ("sed -i s/old/new/", "an old note", "an new note"), ("sed -i s/old/new/", "old\n", "new\n"),
      ("sed -i '$a more'", "one", "one\nmore"),
      ("f() { printf 'a\\r\\nb\\033[1m' > \"$1\"; }; f", "x", "a\nb[1m"),
      ("f() { : > \"$1\"; }; f", "gone", ""), ("f() { echo سجل > \"$1\"; }; f", "", "سجل"),
      // one that writes another file in its place, and one that is killed when it has saved
      ("f() { echo b > \"$1.new\"; mv \"$1.new\" \"$1\"; }; f", "a", "b"),
      ("f() { echo saved > \"$1\"; sh -c 'kill -9 $$'; }; f", "a", "saved"),
      // nothing changed, or the editor says that it failed
      ("true", "as it was", nil), ("false", "as it was", nil), ("/no/such/editor", "a", nil),
      ("f() { echo changed > \"$1\"; exit 1; }; f", "a", nil), ("rm", "a", nil),
    ] as [(String, String, String?)])
  func `a text is changed in an editor`(editor: String, text: String, expected: String?) throws {
    defer { close() }
    let taken = terminal.settings
    #expect(try screen.edit(text, with: editor) == expected)
    #expect(terminal.settings == taken)
  }

  @Test func `the editor has the terminal as it was found, and a file that is private`() throws {
    defer { close() }
    let editor = """
      f() { stty -a | grep -ow -e '-*icanon' > "$1.out"; \
      stat -c %a "$1" "$(dirname "$1")" >> "$1.out"; echo "$1" >> "$1.out"; mv "$1.out" "$1"; }; f
      """
    let lines = try #require(try screen.edit("x", with: editor)).split(separator: "\n")
    #expect(lines.prefix(3) == ["icanon", "600", "700"])
    #expect(lines.count == 4)
    #expect(!FileManager.default.fileExists(atPath: String(lines[3])))
    let folder = URL(fileURLWithPath: String(lines[3])).deletingLastPathComponent().path
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func `what an editor leaves beside the file goes too`() throws {
    defer { close() }
    let editor = "f() { touch \"$1~\" \"$(dirname \"$1\")/.note.swp\"; echo \"$1\" > \"$1\"; }; f"
    let path = try #require(try screen.edit("x", with: editor))
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func `in a folder that was named, the text is found while the editor has it`() throws {
    defer { close() }
    let base = try TemporaryFolder()
    let folder = base.path + "/edit"
    #expect(TerminalScreen.textLeft(in: folder) == nil)
    let editor =
      "f() { dirname \"$1\" > \"$1.new\"; mv \"$1.new\" \"$1\"; cp -r \"$(dirname \"$1\")\" \(base.path)/copy; }; f"
    #expect(try screen.edit("x", in: folder, with: editor) == folder)
    #expect(!FileManager.default.fileExists(atPath: folder))
    #expect(TerminalScreen.textLeft(in: base.path + "/copy") == folder)
    // What a killed editor left there is in nobody's way.
    #expect(try screen.edit("x", in: base.path + "/copy", with: "sed -i s/x/y/") == "y")
  }

  @Test func `a link in the place of that folder is neither followed nor emptied`() throws {
    defer { close() }
    let base = try TemporaryFolder()
    try base.write("mine", to: "elsewhere/note.txt")
    try base.link("edit", to: base.path + "/elsewhere")
    #expect(TerminalScreen.textLeft(in: base.path + "/edit") == nil)
    #expect(try screen.edit("x", in: base.path + "/edit", with: "sed -i s/x/y/") == "y")
    #expect(try base.contents(of: "elsewhere/note.txt") == "mine")
  }

  @Test func `the screen is drawn anew behind an editor`() throws {
    defer { close() }
    screen.draw(Frame(rows: [.init("the same")]))
    try terminal.see("the same")
    _ = try screen.edit("x", with: "true")
    try terminal.see("nothing") { !$0.text.contains("the same") }
    screen.draw(Frame(rows: [.init("the same")]))
    try terminal.see("the same")
  }

  @Test func `an editor needs a place for its file`() throws {
    #expect(throws: TerminalError.self) { try PrivateFile("x", in: "/no/such/folder") }
    close()
  }
}
