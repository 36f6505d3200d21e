internal import Assessments
internal import Diagnostics
internal import Encoding

/// What other programs did to the blocks that the journals know: an editor, a checkout of an older
/// state, a merge that a person resolved. It is kept, and noted.
extension Saving {
  /// How many blocks are told one by one.
  private static let toldOneByOne = 20

  /// Notes every block that is not what the journals saw last, all in one writing.
  ///
  /// A block that no journal knows is nobody's change: whoever set up the assessment, or wrote the file
  /// by hand, did so before anything was saved.
  mutating func noteOutside() throws(StoreError) {
    if try head().state.isLocked { return }
    let before = notices.count
    // One file may hold blocks of two kinds: findings and follow-ups.
    let parts = Dictionary(grouping: memory.book.targets.filter(canHold)) {
      [$0.file, $0.keys.first ?? ""]
    }
    var entries: [JournalEntry] = []
    for part in parts.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      entries += try found(in: part, of: parts[part] ?? [])
    }
    if entries.isEmpty { return }
    try tellGone(entries, from: before)
    summarise(from: before)
    try append(entries)
  }

  private mutating func found(
    in part: [String], of targets: [ChangeTarget]
  ) throws(StoreError) -> [JournalEntry] {
    guard let first = targets.first else { return [] }
    let bytes = try folder.bytes(first.file) ?? []
    if memory.looked[part] == bytes { return [] }
    var entries: [JournalEntry] = []
    do throws(StoreError) {
      let file = try file(of: first)
      let blocks = try file.blocks()
      for target in targets.sorted(by: { $0.id < $1.id }) {
        entries += try outsideEntries(target, blocks[target.id], in: file)
      }
    } catch {
      // A file with mistakes is told by whoever loads it, and nothing in it is changed until then.
      guard case .refused = error else { throw error }
      return []
    }
    memory.looked[part] = bytes
    return entries
  }

  /// A checkout of an older state changes hundreds of blocks: the first are told, and how many more.
  private mutating func summarise(from before: Int) {
    let told = notices.count - before
    guard told > Self.toldOneByOne else { return }
    let rest = told - Self.toldOneByOne
    notices.removeLast(rest)
    notices.append(
      Diagnostic(
        .editedOutside, at: Place(path: folder.shown),
        "\(rest) more were edited by another program; `assay history` tells each"))
  }

  /// Lines that have no block to be written.
  private mutating func append(_ entries: [JournalEntry]) throws(StoreError) {
    tellClock(entries)
    let (text, hash) = lines(entries)
    let journal = StoreFolder.journal(of: store.writer)
    do throws(StoreFolder.AppendFailure) {
      _ = try folder.append(Array(text.utf8), to: journal)
    } catch {
      memory.looked = [:]
      throw takenBack(error.failure, journal, journal, to: error.size)
    }
    folder.markDone(hash)
    try memory.book.read(folder)
  }
}
