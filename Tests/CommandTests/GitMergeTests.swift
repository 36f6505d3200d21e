import Foundation
import TestSupport
import Testing

/// Branches of two people, brought together by git itself with the merge driver installed.
@Suite(.timeLimit(.minutes(5)))
struct GitMergeTests {
  private static let answers = "assessments/unit/2025/answers/gates.yaml"
  private static let journal = "assessments/unit/2025/journal/AB.jsonl"
  private static let items = (1...400).map { "G-AC-\($0)" }
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copy("checklists/scales")
    let items = Self.items.map { (id: $0, type: "activity", text: "Task \($0) is done") }
    try folder.write(GatesFiles.checklist(items), to: "checklists/gates/checklist.yaml")
    try folder.write(
      GatesFiles.assessment(team: ["AB", "CD"]), to: "assessments/unit/2025/assessment.yaml")
    try folder.write("# by hand\nchecklist: \"gates\"\nanswers: {}\n", to: Self.answers)
    try git("init", "--quiet", "--initial-branch", "main")
    #expect(try assay("merge", "install").status == 0)
    try commit("the start")
  }

  // MARK: Programs

  @discardableResult
  private func git(_ arguments: String...) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["git", "-c", "user.name=Test", "-c", "user.email=test@example.org"] + arguments
    process.currentDirectoryURL = folder.url
    process.environment = [
      "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder.path,
      "GIT_CONFIG_NOSYSTEM": "1", "GIT_CEILING_DIRECTORIES": folder.path,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  private func commit(_ message: String) throws {
    try git("add", "--all")
    let done = try git("commit", "--quiet", "--message", message)
    #expect(done.status == 0, "\(done.output)")
  }

  private func assay(_ arguments: String..., input: String? = nil) throws -> Program.Result {
    try Program.run(
      arguments, in: folder.url, input: input.map { folder.url.appendingPathComponent($0) })
  }

  /// Answers items as somebody would who types.
  private func fill(_ writer: String, _ items: some Sequence<String>, _ words: String) throws {
    let lines = items.flatMap { ["g \($0)", words] } + ["q"]
    try folder.write(lines.map { $0 + "\n" }.joined(), to: ".git/typed")
    let filled = try assay(
      "fill", "unit/2025", "--lines", "--as", writer, "--date", "2025-11-12", input: ".git/typed")
    #expect(filled.status == 0, "\(filled.messages)\(filled.output.suffix(500))")
  }

  private func blocks(_ text: String) -> [String: String] {
    var blocks: [String: String] = [:]
    for part in text.components(separatedBy: "\n  \"").dropFirst() {
      blocks[String(part.prefix { $0 != "\"" })] = part
    }
    return blocks
  }

  // MARK: Merges

  @Test func `different answers of two branches all survive, in one journal each`() throws {
    try git("checkout", "--quiet", "-b", "other")
    try fill("CD", Self.items[200...], "met theirs")
    try commit("theirs")
    try git("checkout", "--quiet", "main")
    try fill("AB", Self.items[..<200], "partly ours")
    try commit("ours")
    let merged = try git("merge", "--no-edit", "other")
    #expect(merged.status == 0, "\(merged.output)")
    let text = try folder.contents(of: Self.answers)
    #expect(text.hasPrefix("# by hand\n"))
    let blocks = blocks(text)
    #expect(blocks.count == 400)
    for (index, item) in Self.items.enumerated() {
      #expect(
        blocks[item]?.contains(index < 200 ? "rating: \"partly\"" : "rating: \"met\"") == true)
    }
    #expect(try assay("check").status == 0)
    let verified = try assay("verify")
    #expect(verified.status == 0)
    #expect(verified.output == "")
    #expect(verified.messages == "unit/2025: the journals hold together: AB 200, CD 200\n")
    // Nothing was edited outside: both journals know what stands there.
    try fill("AB", [], "")
    #expect(try git("status", "--short").output == "")
  }

  @Test func `every clash is told with both values and kept until a person chooses`() throws {
    try fill("AB", Self.items[190..<195], "unmet")
    try commit("the base")
    let noted = try assay("verify", "--print-heads").output
    try folder.write(noted, to: ".git/heads")
    try git("checkout", "--quiet", "-b", "other")
    try fill("AB", Self.items[190..<390], "met theirs")
    try commit("theirs")
    let theirs = blocks(try folder.contents(of: Self.answers))
    try git("checkout", "--quiet", "main")
    try fill("AB", Self.items[..<200], "partly ours")
    try commit("ours")
    let ours = blocks(try folder.contents(of: Self.answers))

    let merged = try git("merge", "--no-edit", "other")
    #expect(merged.status == 1)
    let clashes = Self.items[190..<200]
    for item in clashes {
      #expect(
        merged.output.contains("\(Self.answers): 'answers/\(item)' was changed on both sides\n"))
    }
    #expect(merged.output.components(separatedBy: "  ours:   partly\n  theirs: met\n").count == 11)
    #expect(merged.output.components(separatedBy: "  base:   unmet\n").count == 6)
    // The journal of the same writer is joined, and is no conflict.
    #expect(try git("diff", "--name-only", "--diff-filter=U").output == Self.answers + "\n")

    var text = try folder.contents(of: Self.answers)
    #expect(text.components(separatedBy: "<<<<<<< ours\n").count == 11)
    let check = try assay("check")
    #expect(check.status == 3)
    #expect(check.output.components(separatedBy: "error[Y012]").count == 11)
    #expect(try assay("fill", "unit/2025", "--lines", "--as", "AB").status == 3)
    #expect(try folder.contents(of: Self.answers) == text)

    // A person takes theirs in the first place, and ours elsewhere.
    var isFirst = true
    while let start = text.range(of: "<<<<<<< ours\n"), let middle = text.range(of: "=======\n"),
      let end = text.range(of: ">>>>>>> theirs\n")
    {
      let mine = String(text[start.upperBound..<middle.lowerBound])
      let other = String(text[middle.upperBound..<end.lowerBound])
      text.replaceSubrange(start.lowerBound..<end.upperBound, with: isFirst ? other : mine)
      isFirst = false
    }
    try folder.write(text, to: Self.answers)
    #expect(try assay("check").status == 0)
    let found = blocks(text)
    #expect(found.count == 390)
    for (index, item) in Self.items[..<390].enumerated() {
      #expect(found[item]?.trimmed == (index == 190 || index >= 200 ? theirs : ours)[item]?.trimmed)
    }
    #expect(try assay("verify", "--heads", ".git/heads").status == 0)
    let history = try assay("history", "unit/2025", Self.items[195], "--json").output
    #expect(history.components(separatedBy: "\"to\" : \"met\"").count == 2)
    #expect(history.components(separatedBy: "\"to\" : \"partly\"").count == 2)
    let journal = try folder.contents(of: Self.journal)
    #expect(journal.components(separatedBy: "\"kind\":\"merge\"").count == 2)
    try commit("merged")
    try fill("AB", ["G-AC-400"], "met")
    #expect(try assay("verify").output == "")
  }

  @Test func `evidence that both branches registered under one id is told until it is settled`()
    throws
  {
    func register(_ title: String, at item: String) throws {
      try folder.write("g \(item)\ne+ record \(title)\nq\n", to: ".git/typed")
      let filled = try assay(
        "fill", "unit/2025", "--lines", "--as", "AB", "--date", "2025-11-12", input: ".git/typed")
      #expect(filled.status == 0, "\(filled.messages)")
    }
    let path = "assessments/unit/2025/evidence.yaml"
    try git("checkout", "--quiet", "-b", "other")
    try register("Minutes", at: "G-AC-1")
    try commit("theirs")
    try git("checkout", "--quiet", "main")
    try register("Plan", at: "G-AC-2")
    try commit("ours")
    let merged = try git("merge", "--no-edit", "other")
    #expect(merged.status == 1)
    #expect(merged.output.contains("\(path): 'evidence/AB-001' is something else on each side\n"))
    #expect(merged.output.contains("  cited in ours: answers/gates.yaml: G-AC-2\n"))
    #expect(merged.output.contains("  cited in theirs: answers/gates.yaml: G-AC-1\n"))

    try git("checkout", "--ours", path)
    let check = try assay("check")
    #expect(check.status == 0)
    #expect(check.output.contains("warning[S019]: 'AB-001' was given to 2 things"))
    #expect(
      check.output.contains(
        "note: 'G-AC-1' cites it here, and was written beside 'record, Minutes'"))
    #expect(try assay("verify").output.contains("warning[S019]"))
    // Opened and committed, it is still told.
    try fill("AB", [], "")
    try commit("merged")
    #expect(try assay("verify").output.contains("warning[S019]"))
    let history = try assay("history", "unit/2025", "AB-001").output
    #expect(history.contains("two copies of this journal were brought together\n"))
    #expect(history.contains("record, Minutes  record, Plan  title"))
    #expect(history.contains("two versions were brought together"))

    let text = try folder.contents(of: path)
    let other = text.dropFirst("evidence:\n".count).replacing("AB-001", with: "AB-002")
      .replacing("Plan", with: "Minutes")
    try folder.write(text + other, to: path)
    #expect(try assay("check").output.contains("warning[S019]"))
    let answers = try folder.contents(of: Self.answers)
    let first = try #require(answers.range(of: "AB-001"))
    try folder.write(answers.replacingCharacters(in: first, with: "AB-002"), to: Self.answers)
    #expect(try assay("check").output == "")
  }

  @Test func `other files are merged line by line, as git does it`() throws {
    let path = "assessments/unit/2025/remarks.yaml"
    try folder.write("a: 1\n\n\n\nb: 1\n", to: path)
    try commit("the base")
    try git("checkout", "--quiet", "-b", "other")
    try folder.write("a: 1\n\n\n\nb: 2\n", to: path)
    try commit("theirs")
    try git("checkout", "--quiet", "main")
    try folder.write("a: 3\n\n\n\nb: 1\n", to: path)
    try commit("ours")
    #expect(try git("merge", "--no-edit", "other").status == 0)
    #expect(try folder.contents(of: path) == "a: 3\n\n\n\nb: 2\n")
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .newlines) }
}
