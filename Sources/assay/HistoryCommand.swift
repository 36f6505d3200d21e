internal import ArgumentParser
internal import Assessments
internal import Checklists
internal import Diagnostics
internal import Encoding
internal import Reporting
internal import Text
internal import Workspace

struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Tell who changed an answer, a piece of evidence or a finding, when and why.",
    discussion: """
      Names are what people said of themselves: a journal proves that lines were not changed since, \
      not who wrote them. 'assay verify' checks that.

      Where two copies were brought together, the merge line is shown among the changes, and, where both \
      had changed the same block, which version stands and which one was set aside.

      EXAMPLES
        assay history demo-unit/2025 OM-1-EN-1
        assay history demo-unit/2025 oman-itsdf-2020/OM-1-EN-1
        assay history demo-unit/2025 LA-F01 --json
      """)

  @OptionGroup var options: SharedOptions

  @Argument(help: "An assessment as UNIT/NAME.")
  var assessment: String

  @Argument(help: "An item as CHECKLIST/ITEM or ITEM; or the id of evidence or a finding.")
  var subject: String

  func run() throws {
    let folder = try options.folder()
    let id = try Session.id(named: assessment, in: folder)
    let report = try Journals.report(of: id, in: folder)
    let target = try target(id, report, folder)
    let entries = report.history(of: target)
    let versions = report.versions[target] ?? []
    if options.json {
      try Output.json(HistoryDocument(id, target, entries, versions))
    } else if entries.isEmpty {
      Output.message("\(target): no change was saved yet")
    } else {
      show(target, entries)
      show(versions)
    }
    for diagnostic in report.diagnostics where diagnostic.place.path.hasSuffix(target.file) {
      if diagnostic.message.contains("'\(target.id)'") {
        Output.message(String(DiagnosticPrinter().headline(diagnostic).dropLast()))
      }
    }
    if report.isBroken {
      Output.message("the journals do not hold together: see 'assay verify \(id)'")
    }
  }

  // MARK: What is meant

  private func target(
    _ id: AssessmentID, _ report: JournalReport, _ folder: WorkspaceFolder
  ) throws -> ChangeTarget {
    let wanted = Normaliser.identifier(subject)
    let known = Set(report.changes.map(\.entry.target)).union(items(id, folder))
    let matches = known.filter { $0.description == wanted || $0.id == wanted }
      .sorted { $0.description < $1.description }
    if matches.count == 1 { return matches[0] }
    let names = matches.map { VisibleText.oneLine($0.description) }
    if !names.isEmpty {
      throw CommandFailure(
        "'\(VisibleText.oneLine(subject))' is in several places",
        help: "name one of: \(names.joined(separator: ", "))", code: .usage)
    }
    let all = known.flatMap { [$0.id, $0.description] }.sorted()
    throw CommandFailure(
      "'\(VisibleText.oneLine(subject))' is no item of \(id), and was never changed there",
      help: Suggestion.nearest(to: wanted, in: all).map {
        "did you mean '\(VisibleText.oneLine($0))'?"
      }
        ?? "`assay list \(id)` shows all items", code: .usage)
  }

  /// The items of the criteria, which may have no change yet.
  private func items(_ id: AssessmentID, _ folder: WorkspaceFolder) -> [ChangeTarget] {
    let loaded = folder.load([id])
    let criteria = loaded.assessments[id]?.criteria ?? []
    return criteria.flatMap { criteria in
      (loaded.library.checklists[criteria.checklist]?.items ?? []).map {
        .answer(ItemReference(checklist: criteria.checklist, item: $0.id))
      }
    }
  }

  // MARK: For people

  private func show(_ target: ChangeTarget, _ lines: [JournalLine]) {
    let columns = ["n", "when (UTC)", "by", "from", "to", "changed", "why"]
    let rows = lines.indices.map { index in
      let line = lines[index]
      let entry = line.entry
      let isOutside = entry.kind == .outside
      var why = entry.why ?? ""
      if isOutside { why = "\(entry.why ?? "edited outside"); noted by \(entry.by)" }
      if entry.kind == .merge { why = "two copies of this journal were brought together" }
      if !line.isSound { why += why.isEmpty ? "line is not sound" : "; line is not sound" }
      return [
        String(entry.number), entry.at, isOutside ? "?" : entry.by, entry.from, entry.to,
        Self.changed(lines, at: index)?.joined(separator: ", ") ?? "?", why,
      ].map(VisibleText.oneLine)
    }
    let table = ReportTable(
      caption: [.text(VisibleText.oneLine(target.description), .english)],
      columns: columns.map { .init([.text($0, .english)]) },
      rows: rows.map { row in .init(row.map { .init([.text($0, .english)]) }) })
    Output.data(TextRenderer(width: Output.width).render([.table(table)]))
  }

  /// The keys that a change touched; none for a block that was made or removed as a whole, nil where
  /// what stood there before is in no journal.
  static func changed(_ lines: [JournalLine], at index: Int) -> [String]? {
    let entry = lines[index].entry
    guard entry.kind != .merge, let block = entry.block, entry.before != .absent else {
      return []
    }
    let before = lines[..<index].last { $0.entry.after == entry.before }?.entry.block
    return before.flatMap { BlockDifference.keys(from: $0, to: block) }
  }

  /// Which of several versions stands, where that is in no journal yet.
  private func show(_ versions: [JournalReport.Version]) {
    let isChosen = versions.contains(where: \.stands)
    for version in versions {
      let entry = version.line.entry
      let fate = version.stands ? "stands" : isChosen ? "was set aside" : "does not stand there now"
      let words = VisibleText.oneLine(version.line.words)
      Output.data(
        "'\(words)' (change \(entry.number) by \(VisibleText.oneLine(entry.by))) \(fate)\n")
    }
  }
}

/// `assay history --json`
struct HistoryDocument: Encodable {
  let schema = "assay/history/1"
  let assessment: String
  let subject: String
  /// Merge lines among them change nothing.
  let changes: [Change]
  /// Left out unless two copies that were brought together left different ones, and no journal tells
  /// yet which one stands.
  let versions: [Version]?

  struct Version: Encodable {
    let number: Int
    let by: String
    let summary: String
    let after: String
    let block: String?
    let stands: Bool
  }

  struct Change: Encodable {
    let number: Int
    let at: String
    /// Who changed it; for a change from outside, who noticed it.
    let by: String
    let kind: String
    let from: String
    let to: String
    /// The keys that it touched; left out where the journals do not tell.
    let changed: [String]?
    let why: String?
    let before: String
    let after: String
    /// The block's text from then on.
    let block: String?
    /// Whether the line of the journal is what was written.
    let sound: Bool
  }

  init(
    _ id: AssessmentID, _ target: ChangeTarget, _ lines: [JournalLine],
    _ versions: [JournalReport.Version]
  ) {
    self.versions =
      versions.isEmpty
      ? nil
      : versions.map { version in
        let entry = version.line.entry
        return Version(
          number: entry.number, by: entry.by, summary: version.line.words,
          after: entry.after.description, block: entry.block, stands: version.stands)
      }
    assessment = id.description
    subject = target.description
    changes = lines.indices.map { index in
      let line = lines[index]
      let entry = line.entry
      return Change(
        number: entry.number, at: entry.at, by: entry.by, kind: entry.kind.rawValue,
        from: entry.from, to: entry.to, changed: HistoryCommand.changed(lines, at: index),
        why: entry.why, before: entry.before.description,
        after: entry.after.description, block: entry.block, sound: line.isSound)
    }
  }
}
