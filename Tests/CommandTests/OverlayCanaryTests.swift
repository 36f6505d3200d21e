import Foundation
import TestSupport
import Testing

/// A licence holder's own text is shown, and stands in nothing that is written or exported.
@Suite("Texts of an overlay")
struct OverlayCanaryTests {
  private static let canary = "canary-7f3a of the licensed text"

  /// The shipped library and assessments, and an overlay with the canary for one item of each checklist.
  private func workspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.copy("checklists")
    try folder.copy("assessments")
    for (checklist, item) in [
      ("oman-itsdf-2020", "OM-1-EN-1"), ("iso20000-1-2011", "6.1-03"),
      ("cobit-4.1-maturity", "DS1.AC"),
    ] {
      try folder.write(
        "checklist: \"\(checklist)\"\ntexts:\n  \"\(item)\": {en: \(Self.canary), ar: \(Self.canary)}\n",
        to: "mine/\(checklist).yaml")
    }
    return folder
  }

  @Test("are shown by show, explain and fill, which save nothing of them")
  func shown() throws {
    let folder = try workspace()
    try folder.write("?\n?n a note\nr met a note\nn A note\nq\n", to: "mine/.typed")
    let typed = folder.url.appendingPathComponent("mine/.typed")
    for line in [
      "checklist show oman-itsdf-2020 --lang ar", "checklist show iso20000-1-2011 --clause 6.1",
      "explain demo-unit/2025 6.1-03", "explain demo-unit/2025 DS1",
      "fill demo-unit/2025 --lines --as LA --section OM-1-EN-1 --date 2025-11-12",
    ] {
      let words = line.split(separator: " ").map(String.init) + ["--overlay", "mine"]
      let found = try Program.run(words, in: folder.url, input: typed)
      #expect(found.status == 0, "\(line): \(found.messages)")
      // In Arabic its identifier is isolated from the other words.
      #expect(found.output.contains("canary-7f3a"), "\(line)")
    }
    #expect(try written(folder).isEmpty)
  }

  @Test("stand in no output of any other command, and in no report")
  func elsewhere() throws {
    let folder = try workspace()
    try folder.write("n A note\nq\n", to: "mine/.typed")
    let typed = folder.url.appendingPathComponent("mine/.typed")
    _ = try Program.run(
      [
        "fill", "demo-unit/2025", "--lines", "--as", "LA", "--section", "OM-1-EN-1", "--overlay",
        "mine",
      ], in: folder.url, input: typed)
    for line in [
      "check", "list", "list oman-itsdf-2020", "score", "score demo-unit/2025",
      "explain demo-unit/2025 OM-1 6.1 DS1", "gaps demo-unit/2025", "verify",
      "history demo-unit/2025 OM-1-EN-1", "report demo-unit/2025 --lang en,ar --format html,md",
      "checklist show oman-itsdf-2020", "checklist search canary-7f3a", "checklist lint",
      "checklist diff oman-itsdf-2020 iso20000-1-2011", "checklist hashes oman-itsdf-2020",
    ] {
      let words = line.split(separator: " ").map(String.init)
      for form in [words, words + ["--json"]] {
        let found = try Program.run(form, in: folder.url)
        #expect(found.status == 0, "\(line): \(found.messages)")
        #expect(!(found.output + found.messages).contains("7f3a of"), "\(line)")
      }
    }
    #expect(folder.exists("report/demo-unit-2025.ar.html"))
    #expect(try written(folder).isEmpty)
  }

  /// The files outside the overlay that hold the canary.
  private func written(_ folder: TemporaryFolder) throws -> [String] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    #expect(paths.count > 20)
    return paths.filter { path in
      guard !path.hasPrefix("mine/"), let text = try? folder.contents(of: path) else {
        return false
      }
      return text.contains("7f3a of")
    }
  }
}
