import Diagnostics
import Foundation
import Glibc
import TestSupport
import Testing
import Workspace

/// Whatever is wrong with one file, it is told, and so is what is wrong with the others.
@Suite(.timeLimit(.minutes(5)))
struct BrokenFileTests {
  /// Loads a workspace after breaking it, and gives what is told besides the mistake of another
  /// file, which must be told in each case.
  private func told(_ breaking: (TemporaryFolder) throws -> Void) throws -> [String] {
    let folder = try Sample.workspace()
    try breaking(folder)
    let lines = try folder.loaded().diagnostics.map(folder.line)
    #expect(lines.contains(Sample.mistake), "the other file's mistake is lost")
    return lines.filter { $0 != Sample.mistake }
  }

  @Test("The sample itself is sound but for its one mistake")
  func sample() throws {
    #expect(try told { _ in } == [])
    #expect(try Sample.workspace(withMistake: false).loaded().diagnostics.isEmpty)
  }

  @Test(
    "A broken text is refused at its place",
    arguments: [
      ("", "1:1: Y011 the file is empty"),
      ("# nothing but a remark\n", "1:1: Y011 the file is empty"),
      ("title: [half\n", "2:1: Y001 did not find expected ',' or ']'"),
      ("title: &a x\n", "1:8: Y004 anchor '&a' is not read"),
      ("title: *a\n", "1:8: Y004 alias '*a' is not read"),
      ("title: !!python/object x\n", "1:8: Y005 tag 'tag:yaml.org,2002:python/object' is not read"),
      ("<<: {a: b}\n", "1:1: Y006 merge key '<<' is not read"),
      ("title: a\ntitle: b\n", "2:1: Y003 key 'title' stands here a second time"),
      ("title: a\n---\ntitle: b\n", "2:1: Y007 a second document starts here; a file holds one"),
      ("title: \"a\u{0}b\"\n", "1:10: Y002 a NUL byte stands in the text"),
    ])
  func text(_ text: String, _ expected: String) throws {
    let lines = try told { try $0.write(text, to: Sample.assessment) }
    #expect(lines == ["\(Sample.assessment):\(expected)"])
  }

  @Test("A file that was cut off in the middle is refused, wherever it was cut")
  func half() throws {
    let whole = Array(
      "title: تدقيق\nunit:\n  id: \"unit\"\n  name: وحدة\ntype: internal-audit\n".utf8)
    for length in 0..<whole.count {
      let lines = try told { try $0.write(Data(whole[..<length]), to: Sample.assessment) }
      #expect(lines.allSatisfy { $0.hasPrefix(Sample.assessment) }, "cut after \(length) bytes")
      #expect(!lines.isEmpty, "cut after \(length) bytes")
    }
    let inLetter = try told { try $0.write(Data(whole[..<8]), to: Sample.assessment) }
    #expect(inLetter == ["\(Sample.assessment):1:8: Y002 the bytes here are not UTF-8"])
  }

  @Test("Half a file of answers, evidence or findings is not taken for an empty one")
  func halfLists() throws {
    for (file, key) in [
      (Sample.answers, "answers"), (Sample.evidence, "evidence"), (Sample.findings, "findings"),
    ] {
      let head = key == "answers" ? "checklist: \"gates\"\n" : ""
      let lines = try told { try $0.write("\(head)\(key):\n", to: file) }
      let line = key == "answers" ? 2 : 1
      #expect(lines.count == 1)
      #expect(lines.first?.hasPrefix("\(file):\(line):1: C002 ") == true, "\(lines)")
    }
  }

  @Test("A folder, a link or a pipe where a file should be")
  func notFiles() throws {
    for file in [Sample.answers, Sample.assessment, Sample.evidence, Sample.findings] {
      let expected = ["\(file): W003 this is not a plain file"]
      let asFolder = try told {
        try? $0.remove(file)
        try $0.makeFolder(file)
      }
      #expect(asFolder == expected)
      let asLink = try told {
        try? $0.remove(file)
        try $0.link(file, to: "/etc/hostname")
      }
      #expect(asLink == expected)
      let asPipe = try told {
        try? $0.remove(file)
        #expect(mkfifo($0.path + "/" + file, 0o600) == 0)
      }
      #expect(asPipe == expected)
    }
  }

  @Test("A file or a link where a folder should be")
  func notFolders() throws {
    let asFile = try told {
      try $0.remove("assessments/unit/2025/answers")
      try $0.write("x", to: "assessments/unit/2025/answers")
    }
    #expect(asFile == ["assessments/unit/2025/answers: W003 this is not a folder"])
    let asLink = try told {
      try $0.remove("checklists/scales")
      try $0.makeFolder("elsewhere")
      try $0.link("checklists/scales", to: "../elsewhere")
    }
    #expect(asLink.contains("checklists/scales: W003 this is not a folder"))
    let unit = try told { try $0.link("assessments/other", to: "unit") }
    #expect(
      unit == ["assessments/other: W004 this is not a unit's folder or an assessment's folder"])
  }

  @Test("A missing main file")
  func missing() throws {
    let lines = try told { try $0.remove(Sample.assessment) }
    #expect(lines == ["\(Sample.assessment): W002 the file is not there"])
  }

  /// The superuser may read everything, so that taking the right away changes nothing for root.
  @Test("A file that may not be read", .enabled(if: geteuid() != 0))
  func unreadable() throws {
    let lines = try told { chmod($0.path + "/" + Sample.assessment, 0) }
    #expect(lines == ["\(Sample.assessment): W001 cannot be read: permission denied"])
  }

  @Test("Files that nobody reads are told")
  func strays() throws {
    let lines = try told {
      try $0.write("x", to: "assessments/unit/2025/anwsers.yaml")
      try $0.write("x", to: "assessments/unit/2025/answers/gates.yml")
      try $0.write("x", to: "assessments/notes.txt")
      try $0.write("x", to: "checklists/gates/old.yaml")
      try $0.write("x", to: "checklists/readme.md")
      try $0.write("x", to: "checklists/scales/readme.md")
      try $0.write("x", to: "assessments/unit/2025/.hidden")
    }
    #expect(
      lines == [
        "assessments/notes.txt: W004 this is not a unit's folder or an assessment's folder",
        "assessments/unit/2025/answers/gates.yml: W004 this file is not part of an assessment",
        "assessments/unit/2025/anwsers.yaml: W004 this file is not part of an assessment",
        "checklists/gates/old.yaml: W004 this file is not part of the library",
        "checklists/readme.md: W004 this file is not part of the library",
        "checklists/scales/readme.md: W004 this file is not part of the library",
      ])
  }

  @Test("Answers to a checklist that is not among the criteria")
  func notCriteria() throws {
    let lines = try told {
      try $0.replace("checklist: \"gates\"", by: "checklist: \"other\"", in: Sample.answers)
      try $0.write(
        try $0.contents(of: Sample.answers), to: "assessments/unit/2025/answers/other.yaml")
      try $0.replace("checklist: \"other\"", by: "checklist: \"gates\"", in: Sample.answers)
    }
    #expect(
      lines == [
        "assessments/unit/2025/answers/other.yaml:1:1: A014 'other' is not among the criteria of unit/2025"
      ])
  }

  @Test("A broken assessment does not hide mistakes in its answers, and a broken checklist neither")
  func withinAnAssessment() throws {
    let wrong = "checklist: \"gates\"\nanswers:\n" + Sample.rated("G1", "mte") + Sample.rated("G9")
    let first = try told {
      try $0.write("title: x\n", to: Sample.assessment)
      try $0.write(wrong, to: Sample.answers)
    }
    #expect(first.contains { $0.hasPrefix("\(Sample.answers):5:13: C015 ") })
    #expect(first.contains { $0.hasPrefix("\(Sample.answers):9:3: A001 ") })
    let second = try told {
      try $0.replace("    title: First\n", by: "", in: "checklists/gates/checklist.yaml")
      try $0.write(wrong, to: Sample.answers)
    }
    // Whether 'G9' is the answers' mistake or the checklist's is not known.
    #expect(second.contains { $0.hasPrefix("\(Sample.answers):5:13: C015 ") })
    #expect(!second.contains { $0.contains(" A001 ") })
    #expect(second.filter { $0.hasPrefix("checklists/gates") }.count == 1)
  }
}
