import Assessments
import Diagnostics
import Foundation
import TestSupport
import Testing
import Workspace

/// Files made to fill the memory, to take for ever or to lead elsewhere. Minutes are far more than
/// any of these may take; what took a time that grows with the square took many.
@Suite(.timeLimit(.minutes(5)))
struct HostileInputTests {
  private func told(_ text: String, in file: String = Sample.answers) throws -> [String] {
    let folder = try Sample.workspace()
    try folder.write(text, to: file)
    let lines = try folder.loaded().diagnostics.map(folder.line)
    #expect(lines.contains(Sample.mistake), "the other file's mistake is lost")
    return lines.filter { $0 != Sample.mistake }
  }

  @Test("A file of nine megabytes is not opened")
  func largeFile() throws {
    let text = String(repeating: "# padding\n", count: 900_000)
    #expect(
      try told(text) == [
        "\(Sample.answers):1:1: Y009 the file has 9000000 bytes; the limit for a file is 8388608 bytes"
      ])
  }

  @Test("One huge text")
  func hugeText() throws {
    let text = "checklist: \"gates\"\nanswers: \"\(String(repeating: "a", count: 100_000))\"\n"
    #expect(
      try told(text) == [
        "\(Sample.answers):2:10: Y009 a text of 100000 bytes; the limit for one text is 65536 bytes"
      ])
  }

  @Test("An alias bomb is refused at its first line")
  func aliasBomb() throws {
    let letters = Array("abcdefghi")
    var text = "a: &a [x,x,x,x,x,x,x,x,x]\n"
    for (previous, next) in zip(letters, letters.dropFirst()) {
      let aliases = Array(repeating: "*\(previous)", count: 9).joined(separator: ",")
      text += "\(next): &\(next) [\(aliases)]\n"
    }
    let lines = try told(text)
    #expect(lines.first == "\(Sample.answers):1:4: Y004 anchor '&a' is not read")
    #expect(lines.count < 100)
    #expect(lines.allSatisfy { $0.contains(": Y004 ") })
  }

  @Test("Two hundred thousand brackets", arguments: ["[", "{a: ", "- ", "? "])
  func nesting(_ open: String) throws {
    let lines = try told(String(repeating: open, count: 200_000))
    #expect(lines.count == 1)
    #expect(lines.first?.contains(": Y008 nested 25 deep; the limit is 24") == true, "\(lines)")
  }

  @Test("Half a million nodes")
  func nodes() throws {
    let lines = try told("a: [" + String(repeating: "x,", count: 600_000) + "x]\n")
    #expect(lines.count == 1)
    #expect(lines.first?.contains(": Y009 more than 500000 nodes") == true, "\(lines)")
  }

  @Test(
    "A hundred thousand mistakes in one file: the first thousand are told, and that there are more")
  func mistakes() throws {
    var text = "checklist: \"gates\"\nanswers:\n"
    for number in 0..<100_000 { text += "  \"G\(number + 10)\": x\n" }
    let lines = try told(text)
    #expect(lines.count == DiagnosticCollector.limit + 1)
    #expect(
      lines.first
        == "\(Sample.answers): W006 more than 1000 problems; the others of this file are not shown")
    #expect(lines.dropFirst().allSatisfy { $0.contains(": A001 ") })
  }

  @Test("Thousands of strangers, of unknown evidence and of sections")
  func many() throws {
    var voices = ""
    var links = ""
    for number in 0..<10_000 {
      voices +=
        "      - {by: \"P\(number)\", role: assessor, rating: met, \"on\": \"2025-11-05\"}\n"
      links += "      - {id: \"E\(number)\", stance: supports}\n"
    }
    let lines = try told(
      "checklist: \"gates\"\nanswers:\n  \"G1\":\n    status: pending\n    voices:\n\(voices)"
        + "    evidence:\n\(links)")
    #expect(lines.count == DiagnosticCollector.limit + 1)
    var sections = ""
    for number in 0..<10_000 {
      sections += """
          - id: "S\(number)"
            title: a
            accountable: ["r"]
            items: [{id: "I\(number)", type: entry, text: a}]

        """
    }
    let folder = try Sample.workspace()
    try folder.replace(
      "sections:\n", by: "roles: [{id: r, title: a}]\nsections:\n\(sections)",
      in: "checklists/gates/checklist.yaml")
    #expect(try folder.loaded().diagnostics.map(folder.line) == [Sample.mistake])
  }

  @Test("More entries than a folder may hold")
  func entries() throws {
    let folder = try Sample.workspace()
    let path = "assessments/unit/2025/answers"
    for number in 0...20_000 {
      try Data().write(to: folder.url.appendingPathComponent("\(path)/\(number).txt"))
    }
    let lines = try folder.loaded().diagnostics.map(folder.line)
    #expect(lines == ["\(path): W005 the folder holds more than 20000 entries", Sample.mistake])
  }

  @Test("A message that quotes a text of pages stays readable, in a terminal as well")
  func longMessage() throws {
    let folder = try Sample.workspace(withMistake: false)
    let word = String(repeating: "x\u{1B}[31m", count: 5_000)
    let escaped = word.replacingOccurrences(of: "\u{1B}", with: "\\x1B")
    try folder.replace("status: rated", by: "status: \"\(escaped)\"", in: Sample.answers)
    let loaded = try folder.loaded()
    let printer = DiagnosticPrinter(sourceLine: loaded.excerpts.line)
    let text = loaded.diagnostics.map(printer.excerpt).joined()
    #expect(loaded.diagnostics.count == 1)
    #expect(text.utf8.count < 12_000)
    #expect(!text.contains("\u{1B}"))
    #expect(text.contains("'status' cannot be 'x"))
  }
}
