package import Assessments
package import Diagnostics
internal import Encoding
internal import LocatedYAML

/// What the journals of an assessment say, and whether they hold together.
package struct JournalReport: Sendable {
  /// One writer's journal.
  package struct Journal: Sendable {
    package let writer: String
    package let lines: Int
    /// The hash of the last line: who notes it can show later that nothing before it was changed or
    /// cut. nil for a journal without a line.
    package let head: String?
  }

  package let journals: [Journal]
  /// All lines that can be read, in the order of their numbers.
  package let lines: [JournalLine]
  /// The same without merge lines, which change nothing.
  package var changes: [JournalLine] { lines.filter { $0.entry.kind != .merge } }
  /// The changes of a block, with the merge lines that joined tails in which some of them stand.
  package func history(of target: ChangeTarget) -> [JournalLine] {
    let ancestry = JournalAncestry(lines)
    let changed = lines.filter { $0.entry.kind != .merge && $0.entry.target == target }
    return lines.filter { line in
      if line.entry.kind != .merge { return line.entry.target == target }
      let tails = line.entry.heads.map(ancestry.hashes)
      return changed.contains { change in
        // What stands in all tails was there before they parted.
        let holding = tails.count { $0.contains(change.hash) }
        return holding > 0 && holding < tails.count
      }
    }
  }

  /// What is wrong with the journals, and which blocks were edited outside.
  package let diagnostics: [Diagnostic]
  /// The versions of each block that two copies of the folder left, while it is not noted which one
  /// stands; that one first.
  package let versions: [ChangeTarget: [Version]]

  /// One of several versions of a block.
  package struct Version: Sendable {
    /// The line that left it.
    package let line: JournalLine
    /// Whether it is what stands in the file.
    package let stands: Bool
  }

  /// Whether somebody changed or removed lines of a journal.
  package var isBroken: Bool {
    diagnostics.contains {
      $0.code == .journalChanged || $0.code == .missingChanges || $0.code == .headNotFound
    }
  }

  /// Reads all journals and holds the blocks against them, while nobody is saving.
  ///
  /// - Parameters:
  ///   - path: the assessment's folder on disk.
  ///   - shown: how the folder is named in messages.
  ///   - tries: how often the lock of the folder is tried, 10 ms apart.
  package static func make(
    path: String, shown: String, files: any FileSystem = SystemFiles(), tries: Int = 1_000
  ) throws(StoreError) -> JournalReport {
    let folder = try StoreFolder(path, shown: shown, files: files)
    defer { folder.close() }
    let lock = try folder.lock(shared: true, tries: tries)
    defer { if let lock { files.close(lock) } }
    var reader = JournalReportReader(folder: folder)
    try reader.read()
    let lines = try JournalBook.lines(in: folder)
    return JournalReport(
      journals: reader.book.chains.values.map {
        Journal(writer: $0.writer, lines: $0.lines, head: $0.lines > 0 ? $0.last : nil)
      }
      .sorted { $0.writer < $1.writer },
      lines: lines, diagnostics: reader.problems.diagnostics, versions: reader.versions(lines))
  }
}

/// Gathers what a report tells.
private struct JournalReportReader {
  let folder: StoreFolder
  var book = JournalBook()
  let problems = DiagnosticCollector()
  /// What stands in the files that can be read.
  private var present: [ChangeTarget: Revision] = [:]

  init(folder: StoreFolder) {
    self.folder = folder
  }

  mutating func read() throws(StoreError) {
    try book.read(folder)
    for (writer, fault) in book.faults {
      problems.report(
        .journalChanged, at: place(of: writer, line: fault.line), "this line \(fault.message)")
    }
    for chain in book.chains.values.sorted(by: { $0.writer < $1.writer }) where !chain.rest.isEmpty
    {
      problems.report(
        .cutLine, at: place(of: chain.writer, line: chain.lines + 1),
        "the journal ends with the rest of a line, which was never confirmed")
    }
    try checkNumbers()
    try checkBlocks()
    problems.report(
      contentsOf: try RegisterClashes(folder: folder, book: book).diagnostics())
  }

  /// The blocks of which two copies left different versions, with the lines that did.
  func versions(_ lines: [JournalLine]) -> [ChangeTarget: [JournalReport.Version]] {
    var all: [ChangeTarget: [JournalReport.Version]] = [:]
    for target in book.targets {
      guard let known = book.latest(of: target), known.versions.count > 1 else { continue }
      let versions = known.versions.compactMap { revision -> JournalReport.Version? in
        lines.last { $0.entry.target == target && $0.entry.after == revision }
          .map { .init(line: $0, stands: present[target] == revision) }
      }
      all[target] = versions.filter(\.stands) + versions.filter { !$0.stands }
    }
    return all
  }

  private func place(of writer: String, line: Int = 0) -> Place {
    Place(
      path: folder.shownPath(StoreFolder.journal(of: writer)), line: line, column: line > 0 ? 1 : 0)
  }

  /// Numbers run from 1 without a gap over all journals.
  private func checkNumbers() throws(StoreError) {
    // A line that cannot be read has told itself, and took its number with it.
    guard book.faults.isEmpty else { return }
    var next = 1
    for line in try JournalBook.lines(in: folder) {
      let number = line.entry.number
      if number > next {
        problems.report(
          .missingChanges, at: place(of: line.entry.by, line: line.line),
          next == number - 1
            ? "change \(next) is in no journal"
            : "changes \(next) to \(number - 1) are in no journal")
      }
      next = max(next, number + 1)
    }
  }

  /// Every block that the journals know is as they saw it last.
  private mutating func checkBlocks() throws(StoreError) {
    // One file may hold blocks of two kinds: findings and follow-ups.
    let byPart = Dictionary(grouping: book.targets) { [$0.file, $0.keys.first ?? ""] }
    for part in byPart.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let targets = (byPart[part] ?? []).sorted { $0.id < $1.id }
      guard let first = targets.first, JournalReport.isInside(first) else { continue }
      let name = first.file
      do throws(StoreError) {
        let shown = folder.shownPath(name)
        let source = try folder.bytes(name).map { SourceFile(path: shown, bytes: $0) }
        let file = try BlockFile(source, path: shown, for: first, checklist: nil)
        let blocks = try file.blocks()
        for target in targets { check(target, blocks[target.id], in: name) }
      } catch {
        if case .refused(let diagnostics) = error {
          problems.report(contentsOf: diagnostics)
        } else {
          throw error
        }
      }
    }
  }

  private mutating func check(
    _ target: ChangeTarget, _ block: BlockFile.Block?, in name: String
  ) {
    guard let known = book.latest(of: target) else { return }
    let present = Revision(of: block?.text)
    self.present[target] = present
    if known.revisions.contains(present) { return }
    let place = block?.place ?? Place(path: folder.shownPath(name))
    if let line = book.unfinished, line.entry.target == target, line.entry.before == present,
      folder.done != line.hash
    {
      problems.report(
        .unfinished, at: place,
        "change \(known.number) of '\(target.id)' stands in the journal and not here yet")
      return
    }
    problems.report(
      .editedOutside, at: place,
      "'\(target.id)' was edited by another program since change \(known.number)")
  }
}

extension JournalReport {
  /// Whether a file that a journal names is one that a store writes; a forged line could name any.
  static func isInside(_ target: ChangeTarget) -> Bool {
    target.item != nil || target == .evidence(target.id) || target == .finding(target.id)
      || target == .followUp(target.id) || target == .state
  }
}
