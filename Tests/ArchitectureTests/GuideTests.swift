import Foundation
import TestSupport
import Testing

/// The guide "Write an assessment" is followed as a reader would: its files are written, its
/// commands are run, and what it prints has to be what the program prints.
@Suite("The guide to an assessment")
struct GuideTests {
  /// A fenced block with the line before it that says something.
  private struct Block {
    let language: String
    let text: String
    let before: String
  }

  private func blocks(of page: String) -> [Block] {
    var blocks: [Block] = []
    var lines: [String] = []
    var language: String?
    var before = ""
    for line in page.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        if let known = language {
          blocks.append(
            Block(language: known, text: lines.joined(separator: "\n") + "\n", before: before))
          (language, lines) = (nil, [])
        } else {
          language = String(line.dropFirst(3))
        }
      } else if language != nil {
        lines.append(line)
      } else if !line.isEmpty {
        before = line
      }
    }
    return blocks
  }

  @Test("works as it stands, from the empty folder to the report")
  func follow() throws {
    let folder = try TemporaryFolder()
    try folder.copy("checklists")
    let page = try Repository.text("docs/guides/write-an-assessment.md")
    let end = "This takes over unit, scope"
    #expect(page.contains(end))
    let steps = page.components(separatedBy: end).first ?? ""
    let assessment = "my-workspace/assessments/service-desk/2026/assessment.yaml"
    var printed = ""
    var status: Int32 = 0
    var commands = 0
    for block in blocks(of: steps) {
      if block.language == "yaml", block.before.hasPrefix("**`") {
        try folder.write(block.text, to: block.before.trimmingCharacters(in: ["*", "`"]))
      } else if block.language == "yaml" {
        try folder.replace("criteria:", by: block.text + "criteria:", in: assessment)
      } else if block.text.hasPrefix("assay ") || block.text.hasPrefix("mkdir ") {
        for line in block.text.replacing("\\\n", with: "").split(separator: "\n") {
          let words = Self.words(String(line))
          if words.first == "mkdir" {
            try folder.makeFolder(words[2])
            continue
          }
          let result = try Program.run(Array(words.dropFirst()), in: folder.url)
          (printed, status, commands) = (result.output, result.status, commands + 1)
        }
      } else {
        #expect(printed.contains(block.text), "the guide shows what is not printed: \(block.text)")
      }
    }
    #expect(commands >= 10)
    #expect(printed.hasSuffix("2027/answers/cobit-4.1-maturity.yaml\n"))
    #expect(status == 0)
    let report = folder.url.appendingPathComponent("my-report/service-desk-2026.en.html")
    #expect(FileManager.default.fileExists(atPath: report.path))
  }

  /// The words of a command line, with quotes as a shell takes them.
  private static func words(_ line: String) -> [String] {
    line.components(separatedBy: "'").enumerated().flatMap { index, part in
      index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [part]
    }
  }

  @Test("The guide to a checklist works as it stands, from the first line to recorded texts")
  func checklist() throws {
    let folder = try TemporaryFolder()
    let page = try Repository.text("docs/guides/write-a-checklist.md")
    var printed = ""
    var commands = 0
    for block in blocks(of: page) {
      if block.language == "yaml" {
        #expect(block.before.hasPrefix("**`"))
        try folder.write(block.text, to: block.before.trimmingCharacters(in: ["*", "`"]))
      } else if block.text.hasPrefix("mkdir -p ") {
        try folder.makeFolder(Self.words(block.text.replacing("\n", with: ""))[2])
      } else if block.text.hasPrefix("assay ") {
        for line in block.text.split(separator: "\n") {
          let parts = line.components(separatedBy: " > ")
          let result = try Program.run(Array(Self.words(parts[0]).dropFirst()), in: folder.url)
          printed = result.output + result.messages
          commands += 1
          if parts.count == 2 { try folder.write(result.output, to: parts[1]) }
        }
      } else {
        let lines = block.text.split(separator: "\n")
        for line in lines {
          #expect(printed.contains(line), "the guide shows what is not printed: \(line)")
        }
      }
    }
    #expect(commands == 8)
    // What section 5 says of a changed text is true.
    let file = "my-workspace/checklists/key-check/checklist.yaml"
    try folder.replace("Every key has an owner", by: "Every key has one owner", in: file)
    let changed = try Program.run(
      ["checklist", "lint", "--workspace", "my-workspace"], in: folder.url)
    #expect(changed.status == 3 && changed.output.contains("[L006]"))
    // A way of looking is advice.
    try folder.replace("Every key has one owner", by: "Every key has an owner", in: file)
    try folder.replace("Trace the last loss", by: "Trace a loss", in: file)
    let bettered = try Program.run(
      ["checklist", "lint", "--workspace", "my-workspace"], in: folder.url)
    #expect(bettered.status == 0)
  }

  @Test("The guide to work as a team works as it stands, from the draft to the approval")
  func team() throws {
    let folder = try TemporaryFolder()
    try folder.copy("checklists")
    let page = try Repository.text("docs/guides/work-as-a-team.md")
    let assessment = "my-workspace/assessments/service-desk/2026"
    var printed = ""
    var statuses: [Int32] = []
    for block in blocks(of: page) {
      if block.language == "yaml" {
        #expect(block.before.hasPrefix("**`"))
        try folder.write(block.text, to: block.before.trimmingCharacters(in: ["*", "`"]))
      } else if block.text.hasPrefix("assay ") {
        // What the text between the commands says is done by hand.
        if block.before.contains("who check the facts") {
          try folder.replace(
            "    statement:", by: "    reviewed-by: \"RV\"\n    statement:",
            in: "\(assessment)/findings.yaml")
        } else if block.before.contains("both keep their opinion") {
          try folder.replace(
            "outcome: open", by: "outcome: agreed-to-disagree",
            in: "\(assessment)/answers/oman-itsdf-2020.yaml")
        }
        for line in block.text.split(separator: "\n") {
          let words = Array(Self.words(String(line)).dropFirst()) + ["--library", "checklists"]
          let result = try Program.run(words, in: folder.url)
          printed = result.output + result.messages
          statuses.append(result.status)
        }
      } else {
        for line in block.text.split(separator: "\n") {
          #expect(printed.contains(line), "the guide shows what is not printed: \(line)")
        }
      }
    }
    #expect(statuses == [0, 0, 5, 0, 0, 5, 0, 0, 0])
  }

  @Test("The examples of the file formats make a workspace without a diagnostic")
  func formats() throws {
    let folder = try TemporaryFolder()
    let page = try Repository.text("docs/reference/file-formats.md")
    let files = blocks(of: page).filter { $0.language == "yaml" && $0.before.hasPrefix("**`") }
    #expect(files.count >= 11)
    for file in files {
      try folder.write(file.text, to: file.before.trimmingCharacters(in: ["*", "`"]))
    }
    let result = try Program.run(["check"], in: folder.url)
    #expect(result.status == 0)
    #expect(result.output == "")
  }
}
