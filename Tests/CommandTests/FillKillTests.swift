import Foundation
import TestSupport
import Testing

/// `assay fill` killed at seeded moments of a scripted session, again and again in one folder.
///
/// A moment is a number of bytes that came from the program: as it goes on working while they are read,
/// the kill meets it wherever it then is, writing files included.
@Suite struct FillKillTests {
  /// How often it is killed; KILL_POINTS says otherwise.
  private static let points =
    ProcessInfo.processInfo.environment["KILL_POINTS"].flatMap(Int.init) ?? 200
  private static let notesOfSession = 6

  /// What one session types: from the first item on, a note on each, every one of them a change.
  private static func script(_ session: Int) -> String {
    "\u{1B}\u{1B}[H"
      + (1...notesOfSession).map { "n\u{15}\(note(session, $0))\r" }.joined(separator: "j")
  }

  private static func note(_ session: Int, _ number: Int) -> String {
    "note \(session) of \(number)."
  }

  /// Which session's note stands; -1 if none does.
  private static func session(ofNote number: Int, in answers: String, atMost last: Int) -> Int {
    (0...last).last { answers.contains(note($0, number)) } ?? -1
  }

  @Test func `nothing that was acknowledged is lost, whenever it is killed`() throws {
    let fill = try FillFolder()
    let whole = try wholeSession(fill)
    var random = SeededGenerator(seed: 2_011)
    var standing = [Int](repeating: 0, count: Self.notesOfSession)
    var acknowledgedTotal = 0
    for session in 1...max(1, Self.points) {
      let moment = Int.random(in: 1...whole, using: &random)
      let acknowledged = try killedSession(fill, session, at: moment)
      acknowledgedTotal += acknowledged
      let answers = fill.answers
      for number in 1...Self.notesOfSession {
        let found = Self.session(ofNote: number, in: answers, atMost: session)
        let place = "session \(session), killed at \(moment) of \(whole), note \(number)"
        if number <= acknowledged { #expect(found == session, "\(place) was acknowledged") }
        if number > acknowledged + 1 { #expect(found != session, "\(place) was not begun") }
        // What stood stands until something later does: a change of this session, or one that the
        // session before had in its journal when it was killed, and that was completed since.
        #expect(found >= standing[number - 1], "\(place): what stood is gone")
        standing[number - 1] = max(found, standing[number - 1])
      }
      let check = try fill.command("check")
      #expect(check.status == 0, "session \(session): \(check.messages)")
      let verify = try fill.command("verify", "unit/2025")
      #expect(verify.status == 0, "session \(session): \(verify.messages)")
    }
    // The moments are spread over the whole session, and not all before its first change.
    #expect(Self.points < 50 || acknowledgedTotal > Self.points)
    try resumes(fill)
  }

  /// A session that nobody kills, to know how many bytes one has. Its notes are older than all others.
  private func wholeSession(_ fill: FillFolder) throws -> Int {
    let program = try fill.start()
    try fill.terminal.see("Activity 1 is carried out")
    try fill.terminal.type(Self.script(0))
    try fill.terminal.see("(\(Self.notesOfSession))")
    let count = fill.terminal.bytes.count
    try fill.terminal.type("q")
    #expect(try fill.terminal.wait(for: program) == .exited(0))
    return count
  }

  /// Kills a session when so many bytes came.
  ///
  /// - Returns: how many changes its screen said were saved.
  private func killedSession(_ fill: FillFolder, _ session: Int, at moment: Int) throws -> Int {
    let terminal = fill.terminal
    terminal.forget()
    let program = try fill.start()
    // Before it takes the terminal, what is typed would be echoed and given to it in lines.
    try terminal.see("the first picture") { $0.text.contains("help") }
    try terminal.type(Self.script(session))
    let deadline = PseudoTerminal.now() + PseudoTerminal.patience
    while terminal.bytes.count < moment, !terminal.image.text.contains("(\(Self.notesOfSession))") {
      guard try terminal.readSome(until: deadline, atMost: 64) else { break }
    }
    program.signal(SIGKILL)
    #expect(try terminal.wait(for: program) == .killed(SIGKILL))
    return (1...Self.notesOfSession).last { terminal.image.text.contains("(\($0))") } ?? 0
  }

  /// The next start offers to go on, and does.
  private func resumes(_ fill: FillFolder) throws {
    fill.terminal.forget()
    let program = try fill.start()
    try fill.terminal.see("broke off")
    try fill.terminal.type("\u{1B}\u{1B}[H3")
    try fill.terminal.see("(1)")
    try fill.terminal.type("q")
    #expect(try fill.terminal.wait(for: program) == .exited(0))
    #expect(fill.answers.contains("rating: \"met\""))
  }
}
