package import Assessments
package import Checklists
package import Diagnostics
internal import Encoding
internal import LocatedYAML

/// What those who write checklists want to know about a library.
package struct LibraryLint: Sendable {
  package let library: ChecklistLibrary
  /// In reading order, each once.
  package let diagnostics: [Diagnostic]
  package let excerpts: Excerpts
}

extension WorkspaceFolder {
  /// Everything that is wrong with the library: what loading it tells, and the rules of lint.
  ///
  /// - Parameter ids: only these checklists are told about; all of the library where there is none.
  package func lint(_ ids: [String] = []) -> LibraryLint {
    let problems = DiagnosticCollector()
    let sources = SourceCache()
    let loader = libraryLoader(problems, sources)
    let library = loader.load()
    let checklists = library.sortedChecklists.filter { ids.isEmpty || ids.contains($0.id) }
    let rules = LintRules(terms: loader.loadTerms())
    let recorded = checklists.map { loader.loadRecordedContent(of: $0.id) }
    let found = Workers.map(Array(zip(checklists, recorded)), jobs: Workers.standard) {
      checklist, recorded in
      let hashes = ContentHash.lock(of: checklist).items
      return rules.check(checklist) + RecordRules.check(checklist, recorded, hashes: hashes)
    }
    problems.report(contentsOf: found.flatMap(\.self))
    if ids.isEmpty {
      problems.report(contentsOf: library.sortedCrosswalks.flatMap(rules.check))
      problems.report(contentsOf: library.sortedScales.flatMap(rules.check))
    }
    let diagnostics = problems.diagnostics.inReadingOrder.filter { diagnostic in
      ids.isEmpty || ids.contains { diagnostic.place.path.hasPrefix(loader.shownPath($0) + "/") }
    }
    return LibraryLint(
      library: library, diagnostics: diagnostics, excerpts: sources.excerpts(of: diagnostics))
  }

  /// The text of a checklist's `content.lock.yaml` as its items are now.
  package static func recordedText(of checklist: Checklist) throws(StoreError) -> String {
    let lock = ContentHash.lock(of: checklist)
    return try FileText.recorded(
      RecordedContent(
        checklist: checklist.id, revision: checklist.revision, items: lock.items,
        place: checklist.place), path: "\(checklist.id)/\(LibraryLoader.recordedContent)")
  }
}

extension LibraryLoader {
  /// The list of terms with what is wrong with it; nil if there is none.
  func loadTerms() -> Terms? {
    guard let document = optionalDocument(Self.terms),
      let terms = TermsDecoder.decode(document, problems)
    else { return nil }
    problems.report(contentsOf: TermRules.check(terms))
    return terms
  }

  /// What is recorded of a checklist; nil if nothing is.
  func loadRecordedContent(of checklist: String) -> RecordedContent? {
    optionalDocument("\(checklist)/\(Self.recordedContent)").flatMap {
      RecordedContentDecoder.decode($0, of: checklist, problems)
    }
  }

  func optionalDocument(_ relative: String) -> YAMLDocument? {
    disk.entry(at: path(relative)) == nil ? nil : document(relative)
  }
}
