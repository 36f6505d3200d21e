package import Assessments
package import Checklists
package import Diagnostics

/// What is left of a walk through many assessments.
package struct Survey<Kept: Sendable>: Sendable {
  package let library: ChecklistLibrary
  /// How many assessments there are.
  package let asked: Int
  /// What was kept of each assessment that could be read, in the order that was asked for.
  package let kept: [Kept]
  /// In reading order, each once.
  package let diagnostics: [Diagnostic]
  package let excerpts: Excerpts
}

extension WorkspaceFolder {
  /// Loads and checks all assessments of a workspace, one unit after the other, and lets go of each
  /// once something small was made of it: memory does not grow with their number. The result is the
  /// same for any number of threads.
  ///
  /// - Parameters:
  ///   - jobs: how many threads share the work.
  ///   - progress: told how many units are done, of how many.
  ///   - keep: what is to be kept of an assessment.
  package func survey<Kept: Sendable>(
    jobs: Int = Workers.standard,
    progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in },
    keep: @Sendable (Assessment, ChecklistLibrary) -> Kept
  ) -> Survey<Kept> {
    let problems = DiagnosticCollector()
    let sources = SourceCache()
    let library = loadLibrary(problems, sources)
    let ids = assessmentIDs(problems)
    let known = Set(ids)
    let hashes = ContentHashes()
    let units = Self.units(ids)
    let parts = Workers.map(
      units, jobs: jobs, done: { progress($0, units.count) },
      { survey($0, library, known, hashes, keep) })
    // Units that plan and have no assessment yet.
    let planning = self.units(DiagnosticCollector()).filter { unit in
      !ids.contains { $0.unit == unit }
    }
    _ = programmes(of: planning, library, problems, sources)
    let own = problems.diagnostics
    var excerpts = sources.excerpts(of: own)
    for part in parts { excerpts.add(part.excerpts) }
    return Survey(
      library: library, asked: ids.count, kept: parts.flatMap(\.kept),
      diagnostics: (own + parts.flatMap(\.diagnostics)).inReadingOrder, excerpts: excerpts)
  }

  /// The assessments of each unit; they stand one after the other.
  private static func units(_ ids: [AssessmentID]) -> [[AssessmentID]] {
    var units: [[AssessmentID]] = []
    for id in ids {
      if units.last?[0].unit == id.unit {
        units[units.count - 1].append(id)
      } else {
        units.append([id])
      }
    }
    return units
  }

  /// One unit's assessments, which take over from each other, are in memory together.
  private func survey<Kept: Sendable>(
    _ ids: [AssessmentID], _ library: ChecklistLibrary, _ known: Set<AssessmentID>,
    _ hashes: ContentHashes, _ keep: (Assessment, ChecklistLibrary) -> Kept
  ) -> Survey<Kept> {
    let problems = DiagnosticCollector()
    let sources = SourceCache()
    var loaded: [AssessmentID: Assessment] = [:]
    for id in ids { loaded[id] = load(id, library, known, hashes, problems, sources) }
    _ = programmes(of: ids.first.map { [$0.unit] } ?? [], library, problems, sources)
    var assessments = ids.compactMap { loaded[$0] }
    for assessment in assessments {
      checkEarlier(assessment, library, known, problems) { id in
        if let there = loaded[id] { return there }
        guard known.contains(id) else { return nil }
        // Of another unit: its own mistakes are told where it is walked through.
        loaded[id] = load(id, library, known, hashes, DiagnosticCollector(), SourceCache())
        return loaded[id]
      }
    }
    // Last, because what was said once is held against what others took over from it.
    for index in assessments.indices { assessments[index].reopenOutdatedAnswers() }
    return Survey(
      library: library, asked: ids.count, kept: assessments.map { keep($0, library) },
      diagnostics: problems.diagnostics, excerpts: sources.excerpts(of: problems.diagnostics))
  }
}
