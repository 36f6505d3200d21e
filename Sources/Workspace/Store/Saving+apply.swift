internal import Assessments
internal import Diagnostics
internal import Encoding

/// One change, from the check of its revision to its confirmation.
extension Saving {
  mutating func apply(
    _ change: Change, expecting expected: Revision
  ) throws(StoreError) -> Receipt {
    let target = change.target
    try checkState(change)
    try checkWriter()
    try checkItem(target)
    try memory.book.read(folder)
    tellFaults()
    try keepRestAside()
    let outside = try complete()

    let file = try file(of: target)
    try checkPresent(target.file)
    let text = try file.text(of: target)
    let present = Revision(of: text)
    let edited = inEarlierWords(
      try file.making(change), target, present: text, in: file)
    let revision = Revision(of: edited.text)
    let mine = Conflict.Version(
      revision: revision, text: edited.text, summary: change.content.summary)
    if revision == present {
      confirmText(of: target, from: change.content, to: change.content)
      return receipt(target, memory.book.latest(of: target)?.number ?? 0, revision)
    }
    if present != expected { throw try conflict(target, expected, file, mine) }
    let from = try checkedSummary(of: target, present, in: file)

    var entries: [JournalEntry] = []
    if let outside, outside != target {
      entries += try outsideEntries(outside, in: try self.file(of: outside))
    }
    entries += try outsideEntries(target, in: file)
    entries.append(
      entry(
        .change, target, from: from, to: change.content.summary, why: change.why,
        before: present, after: revision, block: edited.text))
    try write(entries, edited, to: target)
    remember(target, revision, edited.text, change.content)
    memory.first[target] = memory.seen[target]
    keepWords(of: target, before: text, after: edited.text)
    confirmText(of: target, from: try? file.content(of: target), to: change.content)
    return receipt(target, memory.book.highest + entries.count, revision)
  }

  /// A few words on a block that is to be replaced, if it has no mistakes. One that was handed out in
  /// this revision had none.
  private func checkedSummary(
    of target: ChangeTarget, _ revision: Revision, in file: BlockFile
  ) throws(StoreError) -> String {
    if let seen = memory.seen[target], seen.revision == revision { return seen.summary }
    return try file.content(of: target).summary
  }

  private func receipt(_ target: ChangeTarget, _ number: Int, _ revision: Revision) -> Receipt {
    Receipt(target: target, number: number, revision: revision, notices: notices)
  }
}

// MARK: Lines

extension Saving {
  /// The entries that note a block which is not what the journals saw last, or what was first handed
  /// out here where they never saw it; none where it is.
  private mutating func outsideEntries(
    _ target: ChangeTarget, in file: BlockFile
  ) throws(StoreError) -> [JournalEntry] {
    let text = try file.text(of: target)
    let block = try file.place(of: target).map { BlockFile.Block(text: text ?? "", place: $0) }
    return try outsideEntries(target, block, in: file)
  }

  /// The same, with the block at hand; nil where there is none.
  mutating func outsideEntries(
    _ target: ChangeTarget, _ block: BlockFile.Block?, in file: BlockFile
  ) throws(StoreError) -> [JournalEntry] {
    guard let known = memory.book.latest(of: target), let newest = known.versions.last else {
      return sessionEntry(target, block, in: file).map { [$0] } ?? []
    }
    let present = Revision(of: block?.text)
    let isKnown = known.revisions.contains(present)
    let standing = isKnown ? present : newest
    var entries = try setAside(known.versions.filter { $0 != standing }, for: standing, target)
    if isKnown { return entries }
    let difference = difference(target, since: known.number, known.summary, in: file)
    notices.append(
      Diagnostic(
        .editedOutside, at: block?.place ?? Place(path: folder.shownPath(target.file)),
        "'\(target.id)' was edited by another program since change \(known.number)\(difference)"))
    entries.append(
      entry(
        .outside, target, from: known.summary, to: summary(of: target, in: file), why: nil,
        before: standing, after: present, block: block?.text))
    return entries
  }

  /// The entries that note which of several versions of a block stands since two copies of the folder
  /// were brought together: one for each that was set aside.
  private mutating func setAside(
    _ others: [Revision], for standing: Revision, _ target: ChangeTarget
  ) throws(StoreError) -> [JournalEntry] {
    if others.isEmpty { return [] }
    let lines = try earlierLines(of: target)
    guard let line = lines.last(where: { $0.entry.after == standing }) else { return [] }
    return others.map { other in
      let from = lines.last { $0.entry.after == other }
      return entry(
        .outside, target, from: from?.words ?? "", to: line.words, why: Self.whySetAside,
        before: other, after: standing, block: line.entry.block)
    }
  }

  private static let whySetAside = "two versions were brought together, and this one stands"

  /// A few words on a block that may have mistakes.
  func summary(of target: ChangeTarget, in file: BlockFile) -> String {
    (try? file.content(of: target).summary) ?? "unreadable"
  }

  /// An entry without number and chain, which `lines` gives it.
  func entry(
    _ kind: JournalEntry.Kind, _ target: ChangeTarget, from: String, to: String, why: String?,
    before: Revision, after: Revision, block: String?
  ) -> JournalEntry {
    JournalEntry(
      number: 0, at: store.now(), by: store.writer, kind: kind, target: target, from: from, to: to,
      why: why, before: before, after: after, block: block, previous: "")
  }

  /// The entries as lines, numbered and chained to what the journals hold.
  func lines(_ entries: [JournalEntry]) -> (text: String, lastHash: String) {
    var number = memory.book.highest
    // Behind a line that cannot be read a new chain begins, and `assay verify` tells.
    var last = memory.book.chains[store.writer].map { $0.last ?? "" } ?? JournalEntry.start
    var text = ""
    for entry in entries {
      number += 1
      let body = JournalCoder.body(entry.numbered(number, after: last))
      last = Hash.hexadecimal(body.utf8)
      text += JournalCoder.line(body, hash: last)
    }
    return (text, last)
  }

  mutating func tellClock(_ entries: [JournalEntry]) {
    guard let at = entries.last?.at, at < memory.book.latestAt else { return }
    notices.append(
      Diagnostic(
        .clockBackwards, at: Place(path: folder.shownPath(StoreFolder.journal(of: store.writer))),
        "the clock shows \(at); the last change was saved at \(memory.book.latestAt)"))
  }
}

// MARK: Writing

extension Saving {
  /// The journal first, then the file: what is in the file is always in a journal, too.
  private mutating func write(
    _ entries: [JournalEntry], _ edited: BlockFile.Edited, to target: ChangeTarget
  ) throws(StoreError) {
    tellClock(entries)
    let (text, hash) = lines(entries)
    let journal = StoreFolder.journal(of: store.writer)
    let size: Int
    do throws(StoreFolder.AppendFailure) {
      size = try folder.append(Array(text.utf8), to: journal)
    } catch {
      throw takenBack(error.failure, journal, journal, to: error.size)
    }
    let unsure: FileFailure?
    do throws(FileFailure) {
      unsure = try folder.replace(target.file, with: edited.bytes)
    } catch {
      throw takenBack(error, target.file, journal, to: size)
    }
    memory.file = (target.file, edited.file)
    note(target.file, isThere: true)
    if let unsure { throw halfSaved(unsure, target.file) }
    folder.markDone(hash)
  }

  /// Takes the new lines out of the journal again, and says what came of it.
  func takenBack(
    _ failure: FileFailure, _ relative: String, _ journal: String, to size: Int?
  ) -> StoreError {
    let path = folder.shownPath(relative)
    do throws(FileFailure) {
      if let size { try folder.cut(journal, to: size) }
    } catch {
      return halfSaved(failure, relative)
    }
    if failure.isWrongKind { return StoreFolder.failed(failure, "cannot be written", at: path) }
    return .failed(
      Diagnostic(
        .notSaved, at: Place(path: path),
        "cannot be written: \(failure.message); nothing was changed"))
  }

  private func halfSaved(_ failure: FileFailure, _ relative: String) -> StoreError {
    .halfSaved(
      Diagnostic(
        .halfSaved, at: Place(path: folder.shownPath(relative)),
        "cannot be written: \(failure.message); the change stands in the journal and is completed "
          + "at the next start"))
  }
}

// MARK: Conflicts

extension Saving {
  private mutating func conflict(
    _ target: ChangeTarget, _ expected: Revision, _ file: BlockFile, _ mine: Conflict.Version
  ) throws(StoreError) -> StoreError {
    let text = try file.text(of: target)
    let summary = summary(of: target, in: file)
    let revision = Revision(of: text)
    let lines = try JournalBook.lines(in: folder).filter { $0.entry.target == target }
    let author = lines.last { $0.entry.after == revision }?.entry
    let theirs = Conflict.Version(
      revision: revision, text: text, summary: summary,
      by: author?.kind == .change ? author?.by : nil,
      at: author?.kind == .change ? author?.at : nil)
    let conflict = Conflict(
      target: target, base: base(target, expected, lines), theirs: theirs, mine: mine)
    let whose = theirs.by.map { "'\($0)'" } ?? "somebody with another program"
    return .conflict(
      conflict,
      Diagnostic(
        .changedMeanwhile,
        at: try file.place(of: target) ?? Place(path: folder.shownPath(target.file)),
        "'\(target.id)' was changed to '\(summary)' by \(whose) meanwhile; nothing was overwritten")
    )
  }

  private func base(
    _ target: ChangeTarget, _ expected: Revision, _ lines: [JournalLine]
  ) -> Conflict.Version? {
    if expected == .absent {
      return Conflict.Version(revision: .absent, text: nil, summary: Change.Content.none)
    }
    if let seen = memory.seen[target], seen.revision == expected { return seen }
    return lines.last { $0.entry.after == expected }.map {
      Conflict.Version(
        revision: expected, text: $0.entry.block, summary: $0.entry.to, by: $0.entry.by,
        at: $0.entry.at)
    }
  }
}

extension JournalEntry {
  fileprivate func numbered(_ number: Int, after previous: String) -> JournalEntry {
    JournalEntry(
      number: number, at: at, by: by, kind: kind, target: target, from: from, to: to, why: why,
      before: before, after: after, block: block, previous: previous)
  }
}
