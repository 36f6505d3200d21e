import Foundation
import TestSupport
import Testing

/// Every file in `Cases` is a test; `CommandCase` says how they are written.
struct CommandCaseTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Cases")

  static let names: [String] = {
    let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (all ?? []).filter { $0.hasSuffix(".test") }.sorted()
  }()

  static func text(of name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  @Test("A command does what its case says", arguments: names)
  func holds(_ name: String) throws {
    let test = try CommandCase(Self.text(of: name))
    let runner = try CaseRunner()
    try runner.carryOut(test)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      let text = test.recorded(runner.results)
      try Data(text.utf8).write(to: Self.folder.appendingPathComponent(name))
      Issue.record("recorded \(name); read the difference, then run without RECORD")
      return
    }
    #expect(runner.complaints.isEmpty, "\(runner.complaints.joined(separator: "\n\n"))")
  }

  @Test("A wrong expectation is noticed")
  func wrongExpectation() throws {
    let wrong = """
      run --version -> 3
      assay 0.0.0
      end run
      exists nothing
      """
    let runner = try CaseRunner()
    try runner.carryOut(CommandCase(wrong))
    #expect(runner.complaints.count == 3)
    #expect(runner.complaints.first?.contains("standard output differs") == true)
    let none = try CaseRunner()
    try none.carryOut(CommandCase("run --version -> 0\n[...]\nend run"))
    #expect(none.complaints == [])
  }

  @Test("A full disk is told, and is no success")
  func fullDisk() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let process = Process()
    process.executableURL = Program.url
    process.arguments = ["list"]
    process.currentDirectoryURL = Repository.root
    process.standardOutput = full
    let messages = Pipe()
    process.standardError = messages
    try process.run()
    let text = try messages.fileHandleForReading.readToEnd().map {
      String(decoding: $0, as: UTF8.self)
    }
    process.waitUntilExit()
    #expect(process.terminationStatus == 4)
    #expect(text == "assay: standard output cannot be written: no space left on device\n")
  }

  @Test("Lines left out match any lines, and nothing else is left out")
  func leftOut() {
    func matches(_ lines: [String], _ expected: [String]) -> Bool {
      CaseRunner.matches(lines[...], expected[...])
    }
    #expect(matches(["a", "b", "c"], ["a", "[...]", "c"]))
    #expect(matches(["a"], ["[...]", "a", "[...]"]))
    #expect(!matches(["a", "b"], ["a"]))
    #expect(!matches(["a", "b"], ["[...]", "a"]))
    #expect(!matches([], ["a"]))
  }
}

/// Nothing that a user can type is without a case.
struct CommandCoverageTests {
  private static func help(_ arguments: [String]) throws -> [String] {
    try Program.run(arguments + ["--help"]).output.split(separator: "\n").map(String.init)
  }

  /// The words in the first column after a heading of a help page.
  private static func firstColumn(after heading: String, in help: [String]) -> [[String]] {
    help.drop { $0 != heading }.dropFirst().prefix { $0.hasPrefix("  ") }
      .filter { $0.dropFirst(2).first != " " && !$0.contains("See 'assay") }
      .map { line in
        line.split(separator: " ").map { String($0).trimmingCharacters(in: [","]) }
          .prefix { $0.hasPrefix("-") || !$0.hasPrefix("<") }.map { $0 }
      }
  }

  private static func runs() throws -> [CommandCase.Run] {
    try CommandCaseTests.names.flatMap { try CommandCase(CommandCaseTests.text(of: $0)).runs }
  }

  private static func commands() throws -> [String] {
    firstColumn(after: "SUBCOMMANDS:", in: try help([])).compactMap(\.first)
  }

  @Test("Every command is known to these tests")
  func commands() throws {
    #expect(
      try Self.commands()
        == [
          "new", "check", "list", "map", "score", "explain", "gaps", "report", "fill", "state",
          "history", "verify", "merge", "lint", "coverage", "sample", "checklist",
        ])
  }

  @Test("Every option of every command has a case")
  func options() throws {
    let runs = try Self.runs().map(\.arguments)
    for command in try Self.commandLines() {
      let options = Self.firstColumn(after: "OPTIONS:", in: try Self.help(command))
        .flatMap { $0.filter { $0.hasPrefix("-") } }
      #expect(
        options.contains("--json") || [["checklist"], ["merge"]].contains(command),
        "the help of \(command) was not understood")
      for option in options {
        #expect(
          runs.contains { $0.starts(with: command) && $0.contains(option) },
          "no case in Cases/ runs 'assay \(command.joined(separator: " ")) \(option)'")
      }
    }
  }

  /// Every command, and every command of a command.
  private static func commandLines() throws -> [[String]] {
    try commands().flatMap { command in
      let inner = firstColumn(after: "SUBCOMMANDS:", in: try help([command])).compactMap(\.first)
      return [[command]] + inner.map { [command, $0] }
    }
  }

  @Test("Every exit status that the help names has a case")
  func statuses() throws {
    let statuses = Set(try Self.runs().map(\.status))
    // 70 is a fault of assay itself, which no input may cause.
    #expect(statuses.isSuperset(of: [0, 1, 2, 3, 4, 6, 7]))
    #expect(!statuses.contains(70))
  }

  @Test("With --json, standard output is one document with a schema")
  func json() throws {
    let output = try TemporaryFolder()
    let lines = [
      "checklist show oman-itsdf-2020 --clause OM-1", "checklist search incident",
      "checklist diff oman-itsdf-2020 cobit-4.1-maturity", "checklist lint",
      "checklist hashes oman-itsdf-2020", "check", "list", "list oman-itsdf-2020",
      "list demo-unit/2025",
      "score demo-unit/2025", "explain demo-unit/2025", "explain demo-unit/2025 DS1",
      "explain --code A004", "gaps", "gaps demo-unit/2025 --against demo-unit/2024",
      "report demo-unit/2025 --lang en,ar -o \(output.path)", "verify",
      "history demo-unit/2025 OM-1-EN-1", "state demo-unit/2025", "map",
      "map iso20000-1-2011/6.1-03",
      "new demo-unit/2026 --from demo-unit/2025 --title Audit --type internal-audit --period "
        + "2026-01-01..2026-11-20 --dry-run",
    ]
    for line in lines {
      let arguments = line.split(separator: " ").map(String.init) + ["--json"]
      let found = try Program.run(arguments)
      #expect(found.status == 0, "assay \(line)")
      let document = try JSONSerialization.jsonObject(with: Data(found.output.utf8))
      let schema = try #require(
        (document as? [String: Any])?["schema"] as? String, "assay \(line)")
      #expect(schema.hasPrefix("assay/") && schema.hasSuffix("/1"))
      #expect(!found.output.contains("\u{1B}"))
    }
  }

  @Test("The scores of all assessments are one document on each line")
  func jsonLines() throws {
    let found = try Program.run(["score", "--json", "--jobs", "2"])
    let lines = found.output.split(separator: "\n")
    #expect(lines.count == 3)
    for line in lines { #expect(CaseRunner.isJSON(String(line))) }
    let again = try Program.run(["score", "--json", "--jobs", "1"])
    #expect(found.output == again.output, "the number of workers changes nothing")
  }
}
