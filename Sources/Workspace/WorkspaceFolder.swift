package import Assessments
package import Checklists
package import Diagnostics
internal import Glibc
package import Text

/// A workspace: the nearest ancestor folder that holds `assessments/`.
package struct WorkspaceFolder: Sendable {
  /// The folder on disk, absolute.
  let root: String
  /// How its files are named in messages: the way from where the user is.
  let shown: String
  /// The checklist library on disk, and how it is named in messages.
  let library: (path: String, shown: String)
  let disk = Disk()
  /// The day against which states are held that are dated ahead; nil for none.
  package var today: CalendarDate?

  /// Why there is nothing to work on.
  package struct NotFound: Error {
    package let message: String
    package let help: String
  }

  /// Finds the workspace and its library.
  ///
  /// - Parameters:
  ///   - explicit: the folder given with `--workspace`, if any.
  ///   - explicitLibrary: the folder given with `--library`, if any.
  ///   - program: the path of the running program; an installed one brings its library along in
  ///     `../share/assay/checklists`.
  ///   - needsLibrary: whether there has to be a library.
  package static func find(
    explicit: String?, explicitLibrary: String?, program: String, needsLibrary: Bool = true
  ) throws(NotFound) -> Self {
    let here = currentFolder()
    let disk = Disk()
    let (root, shown) = try locate(explicit, from: here, disk)
    var libraries: [(String, String)] = []
    if let explicitLibrary {
      guard disk.entry(at: absolute(explicitLibrary, from: here)) == .folder else {
        throw NotFound(
          message: "'\(VisibleText.oneLine(explicitLibrary))' is not a folder",
          help: "name the folder that holds the checklists")
      }
      libraries = [(absolute(explicitLibrary, from: here), trimmed(explicitLibrary))]
    } else {
      let beside = folder(of: absolute(program, from: here)) + "/../share/assay/checklists"
      libraries = [(root + "/checklists", joined(shown, "checklists")), (beside, beside)]
    }
    let present = libraries.first { disk.entry(at: $0.0) == .folder }
    guard let library = present ?? (needsLibrary ? nil : libraries.first) else {
      throw NotFound(
        message: "there is no checklist library",
        help: "put one into \(joined(shown, "checklists")), or name one with --library FOLDER")
    }
    return Self(root: root, shown: shown, library: library)
  }

  private static func locate(
    _ explicit: String?, from here: String, _ disk: Disk
  ) throws(NotFound) -> (root: String, shown: String) {
    if let explicit {
      let path = absolute(explicit, from: here)
      guard disk.entry(at: path + "/assessments") == .folder else {
        throw NotFound(
          message: "'\(VisibleText.oneLine(explicit))' holds no folder 'assessments'",
          help: "name the folder that holds it")
      }
      return (path, explicit == "." ? "" : trimmed(explicit))
    }
    var folder = here
    var way = ""
    while true {
      if disk.entry(at: folder + "/assessments") == .folder { return (folder, way) }
      let parent = Self.folder(of: folder)
      if parent == folder || folder == "/" { break }
      folder = parent
      way = way.isEmpty ? ".." : way + "/.."
    }
    throw NotFound(
      message: "there is no folder 'assessments' here or above",
      help: "go to your workspace, or name it with --workspace FOLDER")
  }

  /// The ids of all assessments: every folder in every unit's folder.
  package func assessmentIDs(_ problems: DiagnosticCollector) -> [AssessmentID] {
    names(in: "assessments", problems).flatMap { unit -> [AssessmentID] in
      guard disk.entry(at: path("assessments/\(unit)")) == .folder else {
        reportStray("assessments/\(unit)", problems)
        return []
      }
      return names(in: "assessments/\(unit)", problems).compactMap { name in
        if name == Self.programmeFile { return nil }
        guard disk.entry(at: path("assessments/\(unit)/\(name)")) == .folder else {
          reportStray("assessments/\(unit)/\(name)", problems)
          return nil
        }
        return AssessmentID(unit: unit, name: name)
      }
    }
  }

  /// The id that a user meant: `demo-unit/2025`, or a path that leads there.
  ///
  /// - Throws: `NotFound` with the nearest name.
  package func assessmentID(named name: String) throws(NotFound) -> AssessmentID {
    var wanted = Substring(Normaliser.identifier(name))
    while wanted.last == "/" { wanted.removeLast() }
    let parts = wanted.split(separator: "/")
    let known = assessmentIDs(DiagnosticCollector())
    let tail = parts.suffix(2).joined(separator: "/")
    let isPath = parts.count > 2 || wanted.hasPrefix("/") || wanted.hasPrefix(".")
    if let id = AssessmentID(tail), known.contains(id),
      !isPath || parts.dropLast(2).last == "assessments"
    {
      return id
    }
    let names = known.map(\.description)
    throw NotFound(
      message: "there is no assessment '\(VisibleText.oneLine(name))'",
      help: Suggestion.nearest(to: tail, in: names).map { "did you mean '\($0)'?" }
        ?? (names.isEmpty
          ? "the folder 'assessments' is empty"
          : "there are: \(names.prefix(12).joined(separator: ", "))"))
  }

  /// Loads the library and the named assessments: the first part of the road. Assessments that
  /// these name as their earlier ones are loaded as well.
  ///
  /// - Parameters:
  ///   - found: problems that were found before, to be reported in one go.
  ///   - units: units whose programmes are read, beside those of the assessments.
  ///   - progress: told before each assessment: how many are done, of how many, and which is next.
  ///   - asking: further questions about all that was loaded; their answers are kept apart.
  package func load(
    _ ids: [AssessmentID], also found: [Diagnostic] = [], units: [String] = [],
    progress: (Int, Int, AssessmentID) -> Void = { _, _, _ in },
    asking: ([AssessmentID: Assessment], ChecklistLibrary) -> [Diagnostic] = { _, _ in [] }
  ) -> Loaded {
    let problems = DiagnosticCollector()
    problems.report(contentsOf: found)
    let sources = SourceCache()
    let library = loadLibrary(problems, sources)
    let asked = Set(ids)
    var assessments: [AssessmentID: Assessment] = [:]
    let known = Set(assessmentIDs(problems))
    let hashes = ContentHashes()
    var waiting = ids
    var done = 0
    while done < waiting.count {
      let id = waiting[done]
      progress(done, waiting.count, id)
      done += 1
      guard assessments[id] == nil else { continue }
      guard let assessment = load(id, library, known, hashes, problems, sources) else { continue }
      assessments[id] = assessment
      // What was reopened or left open comes down from assessments before the earlier one.
      let reachesBack = asked.contains(id) || !assessment.followUps.isEmpty
      if let previous = assessment.previous, reachesBack, known.contains(previous) {
        waiting.append(previous)
      }
    }
    for id in assessments.keys.sorted() {
      guard let assessment = assessments[id] else { continue }
      checkEarlier(assessment, library, known, problems) { assessments[$0] }
    }
    let programmes = programmes(
      of: Set(ids.map(\.unit)).union(units).sorted(), library, problems, sources)
    // Last, because what was said once is held against what others took over from it.
    for id in assessments.keys { assessments[id]?.reopenOutdatedAnswers() }
    let diagnostics = problems.diagnostics.inReadingOrder
    let questions = asking(assessments, library).inReadingOrder
    return Loaded(
      library: library, assessments: assessments, programmes: programmes,
      diagnostics: diagnostics, questions: questions,
      excerpts: sources.excerpts(of: diagnostics + questions))
  }

  func loadLibrary(_ problems: DiagnosticCollector, _ sources: SourceCache) -> ChecklistLibrary {
    libraryLoader(problems, sources).load()
  }

  func libraryLoader(_ problems: DiagnosticCollector, _ sources: SourceCache) -> LibraryLoader {
    LibraryLoader(
      disk: disk, folder: library.path, shown: library.shown, problems: problems, sources: sources)
  }

  func load(
    _ id: AssessmentID, _ library: ChecklistLibrary, _ known: Set<AssessmentID>,
    _ hashes: ContentHashes, _ problems: DiagnosticCollector, _ sources: SourceCache
  ) -> Assessment? {
    let relative = "assessments/\(id)"
    return AssessmentLoader(
      disk: disk, folder: path(relative), shown: Self.joined(shown, relative), id: id,
      library: library, known: known, hashes: hashes, today: today, problems: problems,
      sources: sources
    ).load()
  }
}

/// What loading gives: the model and everything that is wrong with it.
package struct Loaded {
  package let library: ChecklistLibrary
  package let assessments: [AssessmentID: Assessment]
  /// By unit; most units have none.
  package let programmes: [String: AuditProgramme]
  /// In reading order, each once.
  package let diagnostics: [Diagnostic]
  /// What was asked beside what is wrong, in reading order.
  package let questions: [Diagnostic]
  package let excerpts: Excerpts
}

// MARK: Paths

extension WorkspaceFolder {
  func path(_ relative: String) -> String { "\(root)/\(relative)" }

  func names(in relative: String, _ problems: DiagnosticCollector) -> [String] {
    do throws(DiagnosticError) {
      return try disk.names(in: path(relative), shownAs: Self.joined(shown, relative))
    } catch {
      problems.report(error.diagnostic)
      return []
    }
  }

  private func reportStray(_ relative: String, _ problems: DiagnosticCollector) {
    problems.report(
      .strayFile, at: Place(path: Self.joined(shown, relative)),
      "this is not a unit's folder or an assessment's folder")
  }

  static func joined(_ folder: String, _ relative: String) -> String {
    folder.isEmpty ? relative : "\(folder)/\(relative)"
  }

  private static func currentFolder() -> String {
    guard let buffer = getcwd(nil, 0) else { return "/" }
    defer { free(buffer) }
    return String(cString: buffer)
  }

  private static func absolute(_ path: String, from here: String) -> String {
    path.hasPrefix("/") ? path : "\(here)/\(path)"
  }

  /// Without slashes at the end, so that messages do not double them.
  private static func trimmed(_ path: String) -> String {
    var path = Substring(path)
    while path.count > 1, path.last == "/" { path.removeLast() }
    return String(path)
  }

  /// The path without its last part.
  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
