import Foundation
import TestSupport
import Testing

/// What other programs do to the files while `assay fill` runs.
@Suite struct FillOutsideTests {
  private static let answers = "assessments/unit/2025/answers/gates.yaml"

  private func path(_ fill: FillFolder) -> String { "\(fill.folder.path)/\(Self.answers)" }

  private func journal(_ fill: FillFolder) -> [Substring] {
    let text = try? fill.folder.contents(of: "assessments/unit/2025/journal/AB.jsonl")
    return (text ?? "").split(separator: "\n")
  }

  @Test func `answers that were moved away are not made anew`() throws {
    let fill = try FillFolder()
    let program = try fill.start()
    try fill.terminal.see("Activity 1 is carried out")
    try fill.terminal.type("3")
    try fill.terminal.see("(1)")
    let before = fill.answers
    try FileManager.default.moveItem(atPath: path(fill), toPath: path(fill) + ".aside")
    try fill.terminal.type("j3")
    try fill.terminal.see("is gone")
    #expect(!FileManager.default.fileExists(atPath: path(fill)))
    #expect(journal(fill).count == 1)
    try FileManager.default.moveItem(atPath: path(fill) + ".aside", toPath: path(fill))
    try fill.terminal.type("3")
    try fill.terminal.see("(2)")
    #expect(fill.answers.hasPrefix(before))
    try fill.terminal.type("q")
    #expect(try fill.terminal.wait(for: program) == .exited(0))
    #expect(try fill.command("verify").status == 0)
  }

  @Test func `an edit while the answer is shown is told, and nobody's change`() throws {
    let fill = try FillFolder()
    let text = """
      checklist: "gates"
      answers:
        "G-AC-1":
          status: rated
          rating: met
          agreed: {by: CD, "on": "2025-11-10"}
          note: {en: Seen on paper}

      """
    try fill.folder.write(text, to: Self.answers)
    let program = try fill.start()
    try fill.terminal.see("Activity 2 is carried out")
    try fill.terminal.type("k")
    try fill.terminal.see("Seen on paper")
    try fill.folder.write(
      text.replacing("rating: met", with: "rating: partly"), to: Self.answers)
    try fill.terminal.type("j")
    try fill.terminal.see("Activity 2 is carried out")
    try fill.terminal.type("k")
    try fill.terminal.see("Seen on paper")
    try fill.terminal.type("1")
    try fill.terminal.see("became partly")
    let lines = journal(fill)
    #expect(lines.count == 2)
    #expect(lines.first?.contains("\"kind\":\"outside\"") == true)
    #expect(lines.last?.contains("\"kind\":\"change\"") == true)
    #expect(fill.answers.contains("    note: {en: Seen on paper}\n"))
    try fill.terminal.type("q")
    #expect(try fill.terminal.wait(for: program) == .exited(0))
    #expect(try fill.command("verify").status == 0)
  }
}
