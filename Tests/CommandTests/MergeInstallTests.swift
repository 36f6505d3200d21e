import Foundation
import TestSupport
import Testing

/// `assay merge install` in repositories of several kinds, and what the driver tells of a merge.
@Suite(.timeLimit(.minutes(5)))
struct MergeInstallTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      GatesFiles.assessment(team: ["AB"]), to: "assessments/unit/2025/assessment.yaml")
    try git("init", "--quiet", "--initial-branch", "main")
  }

  private static let attributes = [
    "assessments/**/*.yaml merge=assay", "assessments/*/programme.yaml merge=assay",
    "assessments/**/journal/*.jsonl merge=assay", "checklists/targets/*.yaml merge=assay",
    "checklists/benchmarks/*.yaml merge=assay",
  ]

  private var environment: [String: String] {
    [
      "PATH": "\(folder.path)/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder.path,
      "GIT_CONFIG_NOSYSTEM": "1", "GIT_CEILING_DIRECTORIES": folder.path,
    ]
  }

  @discardableResult
  private func run(_ words: [String], in path: String = "") throws -> (
    status: Int32, output: String
  ) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.currentDirectoryURL =
      path.isEmpty ? folder.url : folder.url.appendingPathComponent(path)
    process.environment = environment
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @discardableResult
  private func git(_ words: String...) throws -> (status: Int32, output: String) {
    try run(["git", "-c", "user.name=Test", "-c", "user.email=test@example.org"] + words)
  }

  private func install(_ program: String = Program.url.path, _ more: String...) throws -> (
    status: Int32, output: String
  ) {
    try run([program, "merge", "install"] + more)
  }

  private var driver: String {
    get throws { try git("config", "--local", "--get", "merge.assay.driver").output }
  }

  // MARK: Installing

  @Test func `no library of checklists is needed, and a second time changes nothing`() throws {
    let first = try install()
    #expect(first.status == 0, "\(first.output)")
    #expect(first.output.components(separatedBy: "added   ").count == 12)
    #expect(
      try folder.contents(of: ".gitattributes")
        == Self.attributes.map { $0 + "\n" }.joined())
    let again = try install()
    #expect(again.status == 0)
    #expect(again.output.components(separatedBy: "is there").count == 12)
  }

  @Test func `programmes and targets are given to the driver`() throws {
    #expect(try install().status == 0)
    for path in [
      "assessments/unit/programme.yaml", "assessments/unit/2025/samples.yaml",
      "assessments/unit/2025/answers/gates.yaml", "assessments/unit/2025/journal/AB.jsonl",
      "checklists/targets/t.yaml", "checklists/benchmarks/b.yaml",
    ] {
      #expect(try git("check-attr", "merge", path).output == "\(path): merge: assay\n")
    }
    #expect(
      try git("check-attr", "merge", "checklists/gates/checklist.yaml").output
        .hasSuffix("unspecified\n"))
  }

  @Test func `a name that the shell finds is written as it is`() throws {
    try folder.makeFolder("bin")
    try folder.link("bin/assay", to: Program.url.path)
    #expect(try install("assay").status == 0)
    #expect(
      try driver == "assay merge files --marker-size %L --pathname=%P %O %A %B\n")
  }

  @Test func `a path is made absolute, and a link in it stays`() throws {
    try folder.makeFolder("current")
    try folder.link("current/assay", to: Program.url.path)
    #expect(try install("./current/assay").status == 0)
    #expect(try driver.hasPrefix("'\(folder.path)/current/assay' merge files "))
    try folder.makeFolder("it's 100%")
    try folder.link("it's 100%/assay", to: Program.url.path)
    #expect(try install("\(folder.path)/it's 100%/assay").status == 0)
    #expect(try driver.hasPrefix("'\(folder.path)/it'\\''s 100%%/assay' merge files "))
  }

  // MARK: All or nothing

  private func expectNothingDone() throws {
    #expect(!folder.exists(".gitattributes"))
    #expect(try driver == "")
  }

  @Test(arguments: [".gitignore", ".gitattributes"])
  func `a folder in the place of a file leaves everything as it was`(_ name: String) throws {
    try folder.write("x\n", to: "\(name)/x")
    let refused = try install()
    #expect(refused.status == 4)
    #expect(
      refused.output.hasPrefix("assay: \(name): this is not a plain file; nothing was changed\n"))
    #expect(refused.output.contains("  help: mend that, then try again; or add by hand: "))
    #expect(try driver == "")
    if name == ".gitignore" { try expectNothingDone() }
  }

  @Test func `a link in the place of a file leaves everything as it was`() throws {
    try folder.link(".gitignore", to: "elsewhere")
    #expect(try install().status == 4)
    try expectNothingDone()
  }

  @Test func `settings that git does not take leave everything as it was`() throws {
    try folder.write("keep\n", to: ".gitignore")
    try folder.write("", to: ".git/config.lock")
    let refused = try install()
    #expect(refused.status == 4)
    #expect(
      refused.output.contains("assay: git did not take 'merge.assay.name'; nothing was changed\n"))
    #expect(try folder.contents(of: ".gitignore") == "keep\n")
    try expectNothingDone()
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `a folder that may not be written leaves everything as it was`() throws {
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
    defer { try? manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path) }
    let refused = try install()
    #expect(refused.status == 4)
    #expect(refused.output.contains(".gitattributes cannot be written: "))
    try expectNothingDone()
  }

  @Test func `a dry run writes nothing`() throws {
    let dry = try install(Program.url.path, "--dry-run")
    #expect(dry.status == 0)
    #expect(dry.output.components(separatedBy: "missing   ").count == 12)
    try expectNothingDone()
  }

  // MARK: One id for two things

  private static let register = "assessments/unit/2025/evidence.yaml"
  private static let answers = "assessments/unit/2025/answers/gates.yaml"

  private func commit(_ message: String) throws {
    try git("add", "--all")
    let done = try git("commit", "--quiet", "--message", message)
    #expect(done.status == 0, "\(done.output)")
  }

  private func evidence(_ title: String) -> String {
    "evidence:\n  \"AB-1\":\n    title: \(title)\n    type: record\n"
  }

  private func answer(_ item: String) -> String {
    "  \"\(item)\":\n    status: pending\n    evidence:\n      - id: \"AB-1\"\n        stance: supports\n"
  }

  /// Two branches, each with its own first piece of evidence, and answers and findings that cite it.
  private func branches() throws {
    try folder.write("checklist: \"gates\"\nanswers: {}\n", to: Self.answers)
    #expect(try install().status == 0)
    try commit("the start")
    let head = "checklist: \"gates\"\nanswers:\n"
    try git("checkout", "--quiet", "-b", "other")
    try folder.write(evidence("Minutes"), to: Self.register)
    try folder.write(head + answer("G-1") + answer("G-2"), to: Self.answers)
    try folder.write(
      "findings:\n  \"AB-F1\":\n    kind: strength\n    evidence: [\"AB-1\"]\n",
      to: "assessments/unit/2025/findings.yaml")
    try commit("theirs")
    try git("checkout", "--quiet", "main")
    try folder.write(evidence("Plan"), to: Self.register)
    try folder.write(head + answer("G-3"), to: Self.answers)
    try commit("ours")
  }

  private static let told = """
    \(register): 'evidence/AB-1' is something else on each side
      base:   none
      ours:   record, Plan
      theirs: record, Minutes
      differ: title
      cited in ours: answers/gates.yaml: G-3
      cited in theirs: answers/gates.yaml: G-1, G-2; findings.yaml: AB-F1
      mend: keep 'AB-1' for one of the two, give the other one a new id, and write that id where its side cites 'AB-1'

    """

  @Test func `everything that cites an id given twice is listed, of both sides`() throws {
    try branches()
    let merged = try git("merge", "--no-edit", "other")
    #expect(merged.status == 1)
    #expect(merged.output.contains(Self.told), "\(merged.output)")
    // Where an answer is changed on one side only, it is no clash.
    #expect(try git("diff", "--name-only", "--diff-filter=U").output == Self.register + "\n")
  }

  @Test func `a rebase tells the same`() throws {
    try branches()
    try git("checkout", "--quiet", "other")
    let merged = try git("rebase", "main")
    #expect(merged.status == 1)
    #expect(merged.output.contains("  ours:   record, Plan\n  theirs: record, Minutes\n"))
    #expect(
      merged.output.contains(
        "  cited in theirs: answers/gates.yaml: G-1, G-2; findings.yaml: AB-F1\n"),
      "\(merged.output)")
  }

  @Test func `by hand, the files beside each version are looked at`() throws {
    try branches()
    try git("worktree", "add", "--quiet", "elsewhere", "other")
    try folder.write("", to: "none.yaml")
    let merged = try run([
      Program.url.path, "merge", "none.yaml", Self.register, "elsewhere/\(Self.register)", "-o",
      "-",
      "--pathname", Self.register,
    ])
    #expect(merged.status == 1)
    #expect(merged.output.contains(Self.told), "\(merged.output)")
    #expect(merged.output.contains("<<<<<<< ours\n  \"AB-1\":\n    title: Plan\n"))
    #expect(try folder.contents(of: Self.register) == evidence("Plan"))
    #expect(!folder.exists("-"))
  }

  @Test func `where the other side is not to be found, that is told`() throws {
    try branches()
    try folder.write("", to: "none.yaml")
    try folder.write(evidence("Something else"), to: "theirs.yaml")
    let merged = try run([
      Program.url.path, "merge", "none.yaml", Self.register, "theirs.yaml", "--json", "-o",
      "out.yaml",
    ])
    #expect(merged.status == 1)
    #expect(merged.output.contains("\"citedBy\" : {\n        \"ours\" : ["))
    #expect(!merged.output.contains("        \"theirs\" : ["))
  }
}
