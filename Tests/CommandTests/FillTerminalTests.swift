import Foundation
import TestSupport
import Testing

/// `assay fill` at a real terminal, as a person has it.
@Suite struct FillTerminalTests {
  private func expectRestored(_ fill: FillFolder) throws {
    #expect(fill.terminal.settings == fill.before)
    #expect(fill.terminal.image.modes == [25, 7])
    #expect(fill.terminal.image.unknown.isEmpty)
  }

  /// The next start, which offers to go on in a note, up to that note.
  private func resumed(
    _ fill: FillFolder, at item: String, with text: String
  ) throws -> PseudoTerminal.RunningProgram {
    let program = try fill.start()
    try fill.terminal.see("broke off at \(item)")
    try fill.terminal.see(text)
    try fill.terminal.type("\r")
    try fill.terminal.see("Note on \(item)")
    return program
  }

  @Test func `an item is rated and noted, and the end leaves the terminal as it was`() throws {
    let fill = try FillFolder()
    let program = try fill.start()
    try fill.terminal.see("Activity 1 is carried out")
    #expect(!fill.terminal.settings.isCooked)
    try fill.terminal.type("3")
    try fill.terminal.see("(1)")
    try fill.terminal.type("n")
    try fill.terminal.see("Note on G-AC-1")
    try fill.terminal.type("seen on paper: سجل 日本\r")
    try fill.terminal.see("(2)")
    #expect(fill.answers.contains("rating: \"met\""))
    #expect(fill.answers.contains("seen on paper: سجل 日本"))
    try fill.terminal.type("q")
    #expect(try fill.terminal.wait(for: program) == .exited(0))
    try expectRestored(fill)
    #expect(try fill.command("check").status == 0)
  }

  @Test func `another size is drawn at once`() throws {
    let fill = try FillFolder()
    let program = try fill.start()
    try fill.terminal.see("Activity 1 is carried out")
    fill.terminal.resize(columns: 130, rows: 40)
    try fill.terminal.see("the last row") { $0.rows.count == 40 && $0.rows[39].contains("help") }
    try fill.terminal.see("Activity 1 is carried out")
    fill.terminal.resize(columns: 60, rows: 10)
    try fill.terminal.see("too small")
    fill.terminal.resize(columns: 80, rows: 24)
    try fill.terminal.see("Activity 1 is carried out")
    try fill.terminal.type("q")
    #expect(try fill.terminal.wait(for: program) == .exited(0))
    try expectRestored(fill)
  }

  @Test func `it stops as others do, and goes on where it was`() throws {
    let fill = try FillFolder()
    let shell = "set -m; \"$0\" \"$@\"; echo it-has-stopped; read line; fg"
    let program = try fill.terminal.run(
      program: "/bin/bash", ["-c", shell, Program.url.path] + FillFolder.arguments,
      in: fill.folder.path, environment: FillFolder.environment)
    try fill.terminal.see("Activity 1 is carried out")
    try fill.terminal.type("nhalf a note")
    try fill.terminal.see("half a note")
    try fill.terminal.type("\u{1A}")
    try fill.terminal.see("it-has-stopped")
    #expect(fill.terminal.settings.isCooked)
    #expect(!fill.terminal.image.modes.contains(1049))
    try fill.terminal.type("\n")
    try fill.terminal.see("half a note")
    #expect(!fill.terminal.settings.isCooked)
    try fill.terminal.type(" is whole\r")
    try fill.terminal.see("(1)")
    #expect(fill.answers.contains("half a note is whole"))
    try fill.terminal.type("q")
    #expect(try fill.terminal.wait(for: program) == .exited(0))
    #expect(fill.terminal.settings == fill.before)
  }

  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGINT, 130)] as [(Int32, Int32)])
  func `a signal ends it in order, the half-typed note kept`(signal: Int32, status: Int32) throws {
    let fill = try FillFolder()
    let program = try fill.start()
    try fill.terminal.see("Activity 1 is carried out")
    try fill.terminal.type("nhalf a note")
    try fill.terminal.see("half a note")
    program.signal(signal)
    #expect(try fill.terminal.wait(for: program) == .exited(status))
    try expectRestored(fill)
    #expect(fill.memory.contains("half a note"))
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGQUIT])
  func `a crash leaves the terminal as it was`(signal: Int32) throws {
    let fill = try FillFolder()
    let program = try fill.start()
    try fill.terminal.see("Activity 1 is carried out")
    program.signal(signal)
    #expect(try fill.terminal.wait(for: program) == .killed(signal))
    try expectRestored(fill)
  }

  @Test func `a lost terminal loses nothing`() throws {
    let fill = try FillFolder()
    let program = try fill.start()
    try fill.terminal.see("Activity 1 is carried out")
    try fill.terminal.type("1nhalf a note")
    try fill.terminal.see("half a note")
    fill.terminal.hangUp()
    #expect(try fill.terminal.wait(for: program) == .exited(129))
    #expect(fill.answers.contains("G-AC-1"))
    #expect(fill.memory.contains("half a note"))
  }

  @Test func `a note that was being typed is offered again after a kill`() throws {
    let fill = try FillFolder()
    let program = try fill.start()
    try fill.terminal.see("Activity 1 is carried out")
    try fill.terminal.type("jnhalf a note")
    try fill.terminal.see("half a note")
    // It is kept a moment behind the last key.
    try fill.terminal.wait("the kept text") { fill.memory.contains("half a note") }
    program.signal(SIGKILL)
    #expect(try fill.terminal.wait(for: program) == .killed(SIGKILL))

    fill.terminal.resize(columns: 80, rows: 24)
    let next = try resumed(fill, at: "G-AC-2", with: "half a note")
    try fill.terminal.type(" and the rest\r")
    try fill.terminal.see("(1)")
    #expect(fill.answers.contains("half a note and the rest"))
    try fill.terminal.type("q")
    #expect(try fill.terminal.wait(for: next) == .exited(0))
  }

  @Test func `what an editor saved is offered again after a kill`() throws {
    let fill = try FillFolder()
    let editor = "f() { printf 'from the editor' > \"$1\"; echo it-is-written; read line; }; f"
    let program = try fill.terminal.run(
      FillFolder.arguments, in: fill.folder.url,
      environment: FillFolder.environment.merging(["EDITOR": editor]) { _, new in new })
    try fill.terminal.see("Activity 1 is carried out")
    try fill.terminal.type("jn\u{5}")
    try fill.terminal.see("it-is-written")
    program.signal(SIGKILL)
    #expect(try fill.terminal.wait(for: program) == .killed(SIGKILL))
    try fill.terminal.type("\n")

    fill.terminal.forget()
    let next = try resumed(fill, at: "G-AC-2", with: "from the editor")
    try fill.terminal.type("\r")
    try fill.terminal.see("(1)")
    #expect(fill.answers.contains("from the editor"))
    try fill.terminal.type("q")
    #expect(try fill.terminal.wait(for: next) == .exited(0))
    #expect(try fill.command("check").status == 0)
  }

  @Test func `two terminals of one person keep their half-typed texts apart`() throws {
    let fill = try FillFolder()
    let second = try PseudoTerminal()
    let one = try fill.start()
    try fill.terminal.see("Activity 1 is carried out")
    try fill.terminal.type("nin the first")
    try fill.terminal.wait("the kept text") { fill.memory.contains("in the first") }
    let two = try second.run(
      FillFolder.arguments, in: fill.folder.url, environment: FillFolder.environment)
    try second.see("Activity 1 is carried out")
    #expect(!second.image.rows.joined().contains("broke off"))
    try second.type("jnin the second")
    try second.wait("the kept text") {
      (try? fill.folder.contents(of: "assessments/unit/2025/journal/.AB.session-2"))?
        .contains("in the second") == true
    }
    #expect(fill.memory.contains("in the first"))
    for program in [one, two] { program.signal(SIGKILL) }
    #expect(try fill.terminal.wait(for: one) == .killed(SIGKILL))
    #expect(try second.wait(for: two) == .killed(SIGKILL))

    // What the second one left is nobody's any more, and waits with its item.
    fill.terminal.forget()
    let next = try resumed(fill, at: "G-AC-1", with: "in the first")
    try fill.terminal.type("\r")
    try fill.terminal.see("(1)")
    try fill.terminal.type("j")
    try fill.terminal.see("typed and not saved: in the second")
    try fill.terminal.type("n\r")
    try fill.terminal.see("(2)")
    try fill.terminal.type("q")
    #expect(try fill.terminal.wait(for: next) == .exited(0))
    #expect(fill.answers.contains("in the first") && fill.answers.contains("in the second"))
  }

  @Test func `what was left unsaved is told at the end and at the next start`() throws {
    let fill = try FillFolder()
    let program = try fill.start()
    try fill.terminal.see("Activity 1 is carried out")
    try fill.terminal.type("nnot yet\u{1B}")
    try fill.terminal.see("Left without saving")
    try fill.terminal.type("q")
    try fill.terminal.see("typed and not saved, kept for the next start: G-AC-1")
    #expect(try fill.terminal.wait(for: program) == .exited(0))
    fill.terminal.forget()
    let next = try fill.start()
    try fill.terminal.see("typed and not saved: G-AC-1")
    try fill.terminal.type("q")
    #expect(try fill.terminal.wait(for: next) == .exited(0))
  }
}
