internal import Assessments
internal import Diagnostics

/// All journals of one assessment, read once and from then on as far as they grow.
struct JournalBook {
  /// What the journals know of a block.
  struct Latest {
    var number: Int
    /// The revisions that nothing follows, the newest last. More than one only where two copies of a
    /// folder were brought together: the last one of each.
    var versions: [Revision]
    var summary: String

    var revisions: Set<Revision> { Set(versions) }
  }

  private(set) var chains: [String: JournalChain] = [:]
  /// The highest number of any line.
  private(set) var highest = 0
  /// The lines with that number: one, unless two copies of a folder were brought together.
  private(set) var newest: [JournalLine] = []
  /// The time of the line with the highest number.
  private(set) var latestAt = ""
  private(set) var steps: [ChangeTarget: [Step]] = [:]

  /// What one line says of its block.
  struct Step {
    let number: Int
    let by: String
    let isOutside: Bool
    let before: Revision
    let after: Revision
    let summary: String
  }

  /// Reads what is new.
  mutating func read(_ folder: StoreFolder) throws(StoreError) {
    let writers = try folder.writers()
    var more: [(String, [UInt8])] = []
    for writer in writers {
      guard let bytes = try folder.journal(of: writer, from: chains[writer]?.length ?? 0) else {
        return try readAnew(folder, writers)
      }
      more.append((writer, bytes))
    }
    if !chains.keys.allSatisfy(writers.contains) { return try readAnew(folder, writers) }
    for (writer, bytes) in more { take(bytes, by: writer) }
  }

  /// Some journal became shorter: a change was taken back, or somebody exchanged the files.
  private mutating func readAnew(
    _ folder: StoreFolder, _ writers: [String]
  ) throws(StoreError) {
    self = JournalBook()
    for writer in writers {
      if let bytes = try folder.journal(of: writer, from: 0) { take(bytes, by: writer) }
    }
  }

  private mutating func take(_ bytes: [UInt8], by writer: String) {
    var chain = chains[writer] ?? JournalChain(writer: writer)
    for line in chain.take(bytes) { note(line) }
    chains[writer] = chain
  }

  private mutating func note(_ line: JournalLine) {
    let entry = line.entry
    if entry.number > highest {
      highest = entry.number
      newest = []
      latestAt = entry.at
    }
    if entry.number == highest { newest.append(line) }
    if entry.kind == .merge { return }
    steps[entry.target, default: []].append(
      Step(
        number: entry.number, by: entry.by, isOutside: entry.kind == .outside,
        before: entry.before, after: entry.after, summary: entry.to))
  }

  /// All blocks that some line is about.
  var targets: [ChangeTarget] { Array(steps.keys) }

  /// What the journals know of a block.
  ///
  /// A line takes the place of the one whose block it found. Where two copies of a folder were
  /// brought together, two lines found the same block, and both of their tails count.
  func latest(of target: ChangeTarget) -> Latest? {
    guard let steps = steps[target] else { return nil }
    var last: [Step] = []
    var seen: Set<Revision> = []
    for step in steps.sorted(by: { $0.number < $1.number }) {
      // What nobody left was found: lines are missing, and the newer one counts.
      let isLost = !seen.contains(step.before)
      last.removeAll { $0.number < step.number && (isLost || $0.after == step.before) }
      last.append(step)
      seen.formUnion([step.before, step.after])
    }
    return last.max { $0.number < $1.number }.map { newest in
      let others = last.map(\.after).filter { $0 != newest.after }
      return Latest(
        number: newest.number, versions: others + [newest.after], summary: newest.summary)
    }
  }

  /// The lines that cannot be trusted, by journal.
  var faults: [(writer: String, fault: JournalFault)] {
    chains.values.sorted { $0.writer < $1.writer }.flatMap { chain in
      chain.faults.map { (chain.writer, $0) }
    }
  }

  /// The line that a crash may have left without its block: only the last one of all, and never the
  /// one of two copies that were brought together.
  var unfinished: JournalLine? {
    guard newest.count == 1, let line = newest.first, line.isSound, line.entry.kind == .change
    else {
      return nil
    }
    return line
  }

  /// Every line of every journal in the order of their numbers, read again.
  static func lines(in folder: StoreFolder) throws(StoreError) -> [JournalLine] {
    var lines: [JournalLine] = []
    for writer in try folder.writers() {
      guard let bytes = try folder.journal(of: writer, from: 0) else { continue }
      var chain = JournalChain(writer: writer)
      lines += chain.take(bytes)
    }
    return lines.sorted { ($0.entry.number, $0.entry.by) < ($1.entry.number, $1.entry.by) }
  }
}
