internal import Checklists
internal import Diagnostics
internal import Encoding
internal import LocatedYAML
internal import Scoring
internal import Text

/// Loads a library folder: scales first, then checklists, then targets and benchmarks.
struct LibraryLoader {
  let disk: Disk
  /// The library's folder on disk.
  let folder: String
  /// The same as the user would write it.
  let shown: String
  let problems: DiagnosticCollector
  let sources: SourceCache

  func load() -> ChecklistLibrary {
    var library = ChecklistLibrary()
    library.scales = files("scales") { document in
      ScaleDecoder.decode(document, problems).map { ($0.id, $0) }
    }
    for scale in library.scales.values { problems.report(contentsOf: ScaleRules.check(scale)) }
    library.checklists = checklists(library.scales)
    for checklist in library.sortedChecklists {
      problems.report(contentsOf: ChecklistRules.check(checklist))
      problems.report(contentsOf: ScoringModels.check(checklist))
    }
    library.targets = files("targets") { document in
      ProfileDecoder.decodeTarget(document, checklists: library.checklists, problems)
        .map { ($0.id, $0) }
    }
    library.benchmarks = files("benchmarks") { document in
      ProfileDecoder.decodeBenchmark(document, checklists: library.checklists, problems)
        .map { ($0.id, $0) }
    }
    return library
  }

  /// Folders beside the checklists that hold something else.
  private static let otherFolders: Set<String> = ["scales", "targets", "benchmarks"]

  private func checklists(_ scales: [String: Scale]) -> [String: Checklist] {
    var all: [String: Checklist] = [:]
    for name in names(in: "") where !Self.otherFolders.contains(name) {
      guard disk.entry(at: path(name)) == .folder else {
        reportStray(name)
        continue
      }
      for other in names(in: name) where other != "checklist.yaml" {
        reportStray("\(name)/\(other)")
      }
      guard let document = document("\(name)/checklist.yaml"),
        let checklist = ChecklistDecoder.decode(document, scales: scales, problems)
      else { continue }
      requireName(checklist.id, is: name, at: checklist.place)
      all[checklist.id] = checklist
    }
    return all
  }

  /// Decodes every `.yaml` file of a folder; the file's name is the id of what it holds.
  private func files<Value>(
    _ folder: String, _ decode: (YAMLDocument) -> (String, Value)?
  ) -> [String: Value] {
    guard disk.entry(at: path(folder)) != nil else { return [:] }
    var all: [String: Value] = [:]
    for name in names(in: folder) {
      guard name.hasSuffix(".yaml") else {
        reportStray("\(folder)/\(name)")
        continue
      }
      guard let document = document("\(folder)/\(name)"), let (id, value) = decode(document) else {
        continue
      }
      let place = document.root["id"]?.place ?? document.root.place
      requireName(id, is: String(name.dropLast(".yaml".count)), at: place)
      all[id] = value
    }
    return all
  }

  private func requireName(_ id: String, is name: String, at place: Place) {
    guard id != name else { return }
    problems.report(
      .wrongFolder, at: place, "'\(id)' stands in a file or folder named '\(name)'",
      help: "rename one of them")
  }

  private func document(_ relative: String) -> YAMLDocument? {
    sources.document(path(relative), shownAs: shownPath(relative), disk, problems)
  }

  private func names(in relative: String) -> [String] {
    do throws(DiagnosticError) {
      return try disk.names(in: path(relative), shownAs: shownPath(relative))
    } catch {
      problems.report(error.diagnostic)
      return []
    }
  }

  private func reportStray(_ relative: String) {
    problems.report(
      .strayFile, at: Place(path: shownPath(relative)), "this file is not part of the library")
  }

  private func path(_ relative: String) -> String {
    relative.isEmpty ? folder : "\(folder)/\(relative)"
  }

  private func shownPath(_ relative: String) -> String {
    relative.isEmpty ? shown : "\(shown)/\(relative)"
  }
}
