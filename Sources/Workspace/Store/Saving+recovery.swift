internal import Assessments
internal import Checklists
internal import Diagnostics
internal import Encoding

/// What a crash may have left, before anything new is saved.
extension Saving {
  /// Reads what is new in the journals, completes the last change if a crash came before its block,
  /// and notes what was edited by other programs.
  ///
  /// - Returns: what was noticed.
  mutating func begin() throws(StoreError) -> [Diagnostic] {
    try memory.book.read(folder)
    tellFaults()
    try keepRestAside()
    _ = try complete()
    try noteOutside()
    try notePresent()
    return notices
  }

  /// Says once that a journal is damaged; `assay verify` names every place.
  mutating func tellFaults() {
    let faults = memory.book.faults
    if faults.count > memory.toldFaults, let first = faults.first {
      let path = folder.shownPath(StoreFolder.journal(of: first.writer))
      notices.append(
        Diagnostic(
          .journalDoubtful, at: Place(path: path, line: first.fault.line),
          "this line \(first.fault.message)",
          help: "`assay verify \(store.assessment)` lists everything of the kind"))
    }
    memory.toldFaults = faults.count
  }

  /// Moves the rest of a line that was cut into a file beside the journal. Only the writer's own: the
  /// rest in another journal waits for its writer.
  mutating func keepRestAside() throws(StoreError) {
    guard let chain = memory.book.chains[store.writer], !chain.rest.isEmpty else { return }
    let relative = StoreFolder.journal(of: store.writer)
    let aside = "\(StoreFolder.journals)/\(store.writer).cut"
    do throws(StoreFolder.AppendFailure) {
      _ = try folder.append(chain.rest + [0x0A], to: aside)
    } catch {
      throw StoreFolder.failed(
        error.failure, "cannot be written", at: folder.shownPath(aside))
    }
    do throws(FileFailure) {
      try folder.cut(relative, to: chain.length)
    } catch {
      throw StoreFolder.failed(error, "cannot be written", at: folder.shownPath(relative))
    }
    try memory.book.read(folder)
    notices.append(
      Diagnostic(
        .cutLine, at: Place(path: folder.shownPath(relative), line: chain.lines + 1),
        "the journal ended with the rest of a line; it was moved to '\(store.writer).cut'"))
  }

  /// Brings the block of the last change in line with the journal.
  ///
  /// Only the last line of all can lack its block: every line before it was completed before the next
  /// one was written. A block that is neither what the line found nor what it left was edited
  /// outside, and so was one that went back to what it was after the change had been completed.
  ///
  /// - Returns: the target if it was edited outside.
  mutating func complete() throws(StoreError) -> ChangeTarget? {
    let done = folder.done
    for line in memory.book.newest where line.hash != done {
      // Nothing is built on a line that may still be lost.
      try folder.settle(StoreFolder.journal(of: line.entry.by))
    }
    guard let line = memory.book.unfinished, line.hash != done else { return nil }
    let entry = line.entry
    guard canHold(entry.target) else { return nil }
    let file = try file(of: entry.target)
    let present = Revision(of: try file.text(of: entry.target))
    if present == entry.after {
      try folder.settle(entry.target.file)
    } else if present == entry.before {
      try replay(entry, in: file)
    } else {
      return entry.target
    }
    folder.markDone(line.hash)
    return nil
  }

  /// Whether a target that a journal names is one that a store would write.
  func canHold(_ target: ChangeTarget) -> Bool {
    if let item = target.item { return store.library.checklists[item.checklist] != nil }
    return JournalReport.isInside(target)
  }

  private mutating func replay(_ entry: JournalEntry, in file: BlockFile) throws(StoreError) {
    let path = folder.shownPath(entry.target.file)
    try checkPresent(entry.target.file)
    // A line that was forged with its hash could hold another text than it promises.
    guard Revision(of: entry.block) == entry.after else { return }
    let edited = try file.restoring(entry.target, to: entry.block)
    do throws(FileFailure) {
      if let failure = try folder.replace(entry.target.file, with: edited.bytes) { throw failure }
    } catch {
      throw StoreFolder.failed(error, "cannot be written", at: path)
    }
    memory.file = (entry.target.file, edited.file)
    notices.append(
      Diagnostic(
        .completed, at: Place(path: path),
        "change \(entry.number) of '\(entry.target.id)' by '\(entry.by)' was completed after a crash"
      ))
  }
}
