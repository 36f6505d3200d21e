internal import Checklists
internal import Diagnostics
internal import Encoding
internal import LocatedYAML
internal import Scoring
internal import Text

/// Loads a library folder: scales first, then checklists, then targets, benchmarks and
/// crosswalks.
struct LibraryLoader: FolderLoader {
  let name = "the library"
  let disk: Disk
  /// The library's folder on disk.
  let folder: String
  /// The same as the user would write it.
  let shown: String
  let problems: DiagnosticCollector
  let sources: SourceCache

  func load() -> ChecklistLibrary {
    var library = ChecklistLibrary()
    library.scales = files("scales", &library.broken) { document in
      guard let scale = ScaleDecoder.decode(document, problems) else { return nil }
      problems.report(contentsOf: ScaleRules.check(scale))
      return (scale.id, scale)
    }
    let shipped = shipped()
    library.shipped = shipped.checklists
    library.shippedCrosswalks = shipped.crosswalks
    library.checklists = checklists(&library)
    for checklist in library.sortedChecklists where !library.broken.contains(checklist.id) {
      let found =
        ChecklistRules.check(checklist) + ScoringModels.check(checklist)
        + ShippedChecklists.check(checklist)
      problems.report(contentsOf: found)
      if found.hasErrors { library.broken.insert(checklist.id) }
    }
    problems.report(contentsOf: RelatedRules.check(library))
    let checked = library
    library.targets = files("targets", &library.broken) { document in
      ProfileDecoder.decodeTarget(document, library: checked, problems).map { ($0.id, $0) }
    }
    library.benchmarks = files("benchmarks", &library.broken) { document in
      ProfileDecoder.decodeBenchmark(document, library: checked, problems).map { ($0.id, $0) }
    }
    library.crosswalks = files("crosswalks", &library.broken) { document in
      guard
        let crosswalk = CrosswalkDecoder.decode(
          document, shipped: shipped.crosswalks, problems)
      else { return nil }
      problems.report(contentsOf: CrosswalkRules.check(crosswalk, in: checked))
      return (crosswalk.id, crosswalk)
    }
    return library
  }

  /// Folders beside the checklists that hold something else.
  private static let otherFolders: Set<String> = ["scales", "targets", "benchmarks", "crosswalks"]

  /// Files of the library that are about its texts; `LibraryLint` reads them.
  static let terms = "terms.yaml"
  static let recordedContent = "content.lock.yaml"
  /// The ids of the checklists and crosswalks that come with Assay: a copy of its library holds it.
  private static let shippedList = "shipped.yaml"

  private func shipped() -> (checklists: Set<String>, crosswalks: Set<String>) {
    optionalDocument(Self.shippedList).map { ShippedListDecoder.decode($0, problems) } ?? ([], [])
  }

  private func checklists(_ library: inout ChecklistLibrary) -> [String: Checklist] {
    var all: [String: Checklist] = [:]
    let others = Self.otherFolders.union([Self.terms, Self.shippedList])
    for name in names(in: "") where !others.contains(name) {
      guard disk.entry(at: path(name)) == .folder else {
        reportStray(name)
        continue
      }
      let before = problems.errors
      let document = document("\(name)/checklist.yaml")
      let checklist = document.flatMap {
        ChecklistDecoder.decode($0, library: library, problems) { part in
          self.document("\(name)/\(part)")
        }
      }
      let known =
        ["checklist.yaml", Self.recordedContent] + (document.map(ChecklistDecoder.parts) ?? [])
      for other in names(in: name) where !known.contains(other) {
        reportStray("\(name)/\(other)")
      }
      if let checklist {
        requireName(checklist.id, is: name, at: checklist.place)
        all[checklist.id] = checklist
      }
      if checklist == nil || problems.errors > before {
        library.broken.formUnion([name] + [checklist?.id].compactMap { $0 })
      }
    }
    return all
  }

  /// Decodes every `.yaml` file of a folder; the file's name is the id of what it holds.
  private func files<Value>(
    _ folder: String, _ broken: inout Set<String>, _ decode: (YAMLDocument) -> (String, Value)?
  ) -> [String: Value] {
    guard disk.entry(at: path(folder)) != nil else { return [:] }
    var all: [String: Value] = [:]
    for name in names(in: folder) {
      guard name.hasSuffix(".yaml") else {
        reportStray("\(folder)/\(name)")
        continue
      }
      let stem = String(name.dropLast(".yaml".count))
      let before = problems.errors
      guard let document = document("\(folder)/\(name)"), let (id, value) = decode(document) else {
        broken.insert(stem)
        continue
      }
      requireName(id, is: stem, at: document.root["id"]?.place ?? document.root.place)
      if problems.errors == before { all[id] = value } else { broken.formUnion([id, stem]) }
    }
    return all
  }

  private func requireName(_ id: String, is name: String, at place: Place) {
    guard id != name else { return }
    problems.report(
      .wrongFolder, at: place, "'\(id)' stands in a file or folder named '\(name)'",
      help: "rename one of them")
  }
}
