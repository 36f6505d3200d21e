import Diagnostics
import Foundation
import TestSupport
import Text
import Workspace

/// One file with one mistake, in a workspace that is otherwise sound.
///
/// `Fixtures/base` is a small workspace without a mistake. A fixture in `Fixtures/invalid` stands for
/// one of its files, and says at its top what is expected of it:
///
///     # What is wrong, in words.
///     # file: assessments/unit/2025/answers/gates.yaml
///     # expect: C015 'mte' is not a rating of scale 'marks'
///     # help: did you mean 'met'?
///     # note at 7:3: the first 'GA-EN-1' is here
///
/// `⟦` in the text stands right before each expected place; the first `expect` belongs to the first
/// mark, and so on. All diagnostics of the whole workspace are compared, no more and no fewer, with
/// code, line, column and words; what cannot be seen is written as `\u{…}`. A fixture in
/// `Fixtures/valid` has no mark and expects nothing.
///
/// `RECORD=1 swift test --filter EncodingTests` writes the words anew and fails; the marks are set
/// by hand only.
struct Fixture {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  /// The names of the files in a folder of fixtures.
  static func names(in kind: String) -> [String] {
    let folder = folder.appendingPathComponent(kind)
    let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (all ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
  }

  struct Malformed: Error, CustomStringConvertible {
    let description: String
  }

  /// The file of the base for which it stands.
  let path: String
  let yaml: MarkedText
  /// Lines such as `expect: C015 …` and `help: …`.
  let expected: [String]
  private let url: URL
  private let lines: [Substring]

  private static let words = ["# expect: ", "# help: ", "# note"]

  init(_ name: String, in kind: String) throws {
    url = Self.folder.appendingPathComponent(kind).appendingPathComponent(name)
    let text = try String(contentsOf: url, encoding: .utf8)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    yaml = MarkedText(text)
    let head = lines.prefix { $0.hasPrefix("#") || $0.hasPrefix("\u{FEFF}#") }
    guard let line = head.first(where: { $0.hasPrefix("# file: ") }) else {
      throw Malformed(description: "\(name) does not say for which file it stands")
    }
    path = String(line.dropFirst("# file: ".count))
    expected = head.filter { line in Self.words.contains { line.hasPrefix($0) } }
      .map { String($0.dropFirst(2)) }
  }

  /// What is expected, each diagnostic at its mark.
  var expectation: [String] {
    var marks = yaml.marks[...]
    return expected.map { line in
      guard line.hasPrefix("expect: ") else { return line }
      let mark = marks.popFirst().map(\.description) ?? "no mark"
      return "\(path):\(mark): \(line.dropFirst("expect: ".count))"
    } + marks.map { "\(path):\($0): a mark without a diagnostic" }
  }

  /// What loading the workspace with this file says. The lines of the expectation are part of the
  /// file, so that its places are those of the editor.
  func found() throws -> [String] {
    try found(in: yaml.text)
  }

  private func found(in text: String) throws -> [String] {
    let folder = try Self.workspace()
    try folder.write(text, to: path)
    return try folder.loaded().diagnostics.flatMap { diagnostic in
      let notes = diagnostic.notes.map { note in
        "note at \(note.place.map { "\($0.line):\($0.column)" } ?? "?"): \(note.message)"
      }
      let help = diagnostic.help.map { ["help: \($0)"] } ?? []
      return ([folder.line(diagnostic)] + notes + help).map(VisibleText.oneLine)
    }
  }

  /// A copy of the base.
  static func workspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in names(in: "base") {
      let text = try String(
        contentsOf: Self.folder.appendingPathComponent("base").appendingPathComponent(name),
        encoding: .utf8)
      try folder.write(text, to: name)
    }
    return folder
  }

  /// Writes the words that are found into the file, as many lines as there are.
  func record() throws {
    let body = lines.filter { line in !Self.words.contains { line.hasPrefix($0) } }
    let start = (body.firstIndex { $0.hasPrefix("# file: ") } ?? 0) + 1
    func text(_ words: [String]) -> String {
      (body[..<start].map(String.init) + words.map { "# \($0)" } + body[start...].map(String.init))
        .joined(separator: "\n")
    }
    // Notes tell lines, and the words add lines: first so many, then the right ones.
    let places = try found(in: MarkedText(text([])).text).map { _ in "help: -" }
    let words = try found(in: MarkedText(text(places)).text).map { line in
      guard let end = line.range(of: #"^\S+:\d+:\d+: "#, options: .regularExpression) else {
        return line
      }
      return "expect: \(line[end.upperBound...])"
    }
    try Data(text(words).utf8).write(to: url)
  }
}
