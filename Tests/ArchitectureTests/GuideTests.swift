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
    let steps = page.components(separatedBy: "## The year after").first ?? ""
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
        for line in block.text.split(separator: "\n") {
          let words = line.split(separator: " ").map(String.init)
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
    #expect(commands >= 8)
    #expect(status == 0)
    let report = folder.url.appendingPathComponent("my-report/service-desk-2026.en.html")
    #expect(FileManager.default.fileExists(atPath: report.path))
  }
}
