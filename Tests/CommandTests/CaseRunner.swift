import Foundation
import TestSupport
import Text

/// Carries out one case in a temporary folder.
final class CaseRunner {
  /// What was wrong, one text each.
  private(set) var complaints: [String] = []
  /// What each command gave, for recording.
  private(set) var results: [CommandCase.Run] = []
  private let folder: TemporaryFolder
  private var place: URL
  private var environment: [String: String] = [:]

  init() throws {
    folder = try TemporaryFolder()
    place = folder.url
  }

  func carryOut(_ test: CommandCase) throws {
    for (step, _) in test.steps { try carryOut(step) }
  }

  private func carryOut(_ step: CommandCase.Step) throws {
    switch step {
    case .remark: break
    case .copy(let path): try folder.copy(path)
    case .folder(let path): try folder.makeFolder(path)
    case .link(let path, let target): try folder.link(path, to: filled(target))
    case .file(let path, let text): try folder.write(text, to: path)
    case .replace(let path, let old, let new): try folder.replace(old, by: new, in: path)
    case .into(let path): place = folder.url.appendingPathComponent(path)
    case .environment(let name, let value): environment[name] = value
    case .run(let expected): try run(expected)
    case .exists(let path): if !folder.exists(path) { complain("\(path) is not there") }
    case .absent(let path): if folder.exists(path) { complain("\(path) is there") }
    case .same(let path):
      if !FileManager.default.contentsEqual(
        atPath: folder.url.appendingPathComponent(path).path,
        andPath: Repository.root.appendingPathComponent(path).path)
      {
        complain("\(path) has changed")
      }
    }
  }

  private func run(_ expected: CommandCase.Run) throws {
    let found = try Program.run(
      expected.arguments.map(filled), in: place, environment: environment,
      input: expected.input.map { place.appendingPathComponent($0) })
    var result = expected
    result.status = found.status
    result.output = compare(found.output, with: expected.output, "standard output", expected)
    result.error = compare(found.messages, with: expected.error, "standard error", expected)
    results.append(result)
    if found.status != expected.status {
      complain("assay \(expected.command) -> \(found.status), expected \(expected.status)")
    }
    if expected.arguments.contains("--json"), !found.output.isEmpty, !Self.holdsJSON(found.output) {
      complain("assay \(expected.command): standard output is not one JSON document")
    }
  }

  /// Complains about what differs and gives the lines to record.
  private func compare(
    _ found: String, with expected: [String], _ what: String, _ run: CommandCase.Run
  ) -> [String] {
    // A terminal would obey these; nobody ever gets one. Reports isolate identifiers on purpose.
    // What is told in Arabic does so on a screen, too.
    let isArabic = run.arguments.contains("ar")
    let hazards = found.unicodeScalars.filter { scalar in
      let isIsolate = (0x2066...0x2069).contains(scalar.value)
      return scalar != "\n" && VisibleText.isHazard(scalar) && !(isArabic && isIsolate)
    }
    let isReport =
      ["report", "fill"].contains(run.arguments.first)
      || run.arguments.starts(with: ["checklist", "show"])
    if isReport ? hazards.contains("\u{1B}") : !hazards.isEmpty {
      complain("assay \(run.command): control characters in \(what)")
    }
    let text =
      found
      .replacingOccurrences(of: folder.path, with: "{TMP}")
      .replacingOccurrences(of: Repository.root.path, with: "{REPO}")
    let lines = Self.lines(of: text)
    if Self.matches(lines[...], expected[...]) { return expected }
    complain(
      """
      assay \(run.command): \(what) differs
      --- expected
      \(expected.joined(separator: "\n"))
      --- found
      \(lines.joined(separator: "\n"))
      """)
    return lines
  }

  private func filled(_ text: String) -> String {
    text.replacing(#/\{U\+([0-9A-F]+)\}/#) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
    }
    .replacingOccurrences(of: "{TMP}", with: folder.path)
    .replacingOccurrences(of: "{REPO}", with: Repository.root.path)
  }

  private func complain(_ text: String) { complaints.append(text) }

  // MARK: Comparing

  /// One document, or one on each line as `assay score` writes them for all assessments.
  private static func holdsJSON(_ text: String) -> Bool {
    isJSON(text) || text.split(separator: "\n").allSatisfy { isJSON(String($0)) }
  }

  static func isJSON(_ text: String) -> Bool {
    (try? JSONSerialization.jsonObject(with: Data(text.utf8))) is [String: Any]
  }

  static func lines(of text: String) -> [String] {
    if text.isEmpty { return [] }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() } else { lines.append("\\ no line feed") }
    return lines
  }

  /// Whether the lines are the expected ones, where `[...]` stands for any lines.
  static func matches(_ lines: ArraySlice<String>, _ expected: ArraySlice<String>) -> Bool {
    guard let first = expected.first else { return lines.isEmpty }
    let rest = expected.dropFirst()
    if first == "[...]" {
      return (lines.startIndex...lines.endIndex).contains { matches(lines[$0...], rest) }
    }
    return lines.first == first && matches(lines.dropFirst(), rest)
  }
}
