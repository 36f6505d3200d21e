package import Assessments
internal import Encoding

/// One line of a journal that could be read, with where it stands.
package struct JournalLine: Sendable {
  package let entry: JournalEntry
  /// The hash that the line names for itself.
  package let hash: String
  /// Counted from 1.
  package let line: Int
  /// Whether the line is what was written, and follows the one before it.
  package let isSound: Bool
}

/// A line that is not what was written, or does not follow the one before it.
struct JournalFault: Hashable {
  let line: Int
  let message: String
}

/// One writer's journal as far as it was read: each line names the hash of the one before it.
///
/// Where the same writer worked on two copies, a second tail follows an earlier line, and a merge
/// line behind it names the last lines of both.
struct JournalChain {
  let writer: String
  /// Bytes of all whole lines.
  private(set) var length = 0
  private(set) var lines = 0
  /// The hash that the next line has to name; nil behind a line that could not be read at all.
  private(set) var last: String? = JournalEntry.start
  private var found: [JournalFault] = []
  /// The hashes of all lines so far.
  private var known: Set<String> = [JournalEntry.start]
  /// The lines that nothing follows yet: one, unless two tails of the journal were put together.
  /// Each with the line at which its tail leaves the others; nil for the first one.
  private var heads: [String: Int?] = [JournalEntry.start: Int?.none]
  /// What stands behind the last whole line: the rest of one that was cut.
  private(set) var rest: [UInt8] = []

  init(writer: String) {
    self.writer = writer
  }

  /// Takes what stands in the file from `length` on.
  ///
  /// - Returns: the lines that could be read, sound or not.
  mutating func take(_ bytes: [UInt8]) -> [JournalLine] {
    var taken: [JournalLine] = []
    var start = 0
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      let line = bytes[start..<end]
      let entry = JournalCoder.entry(line)
      // The very last line, if it cannot be read, lost some of its bytes in a crash.
      if entry == nil, end + 1 == bytes.count { break }
      length += end + 1 - start
      lines += 1
      start = end + 1
      if let entry {
        taken.append(checked(line, entry))
      } else {
        note("is no line of a journal")
        last = nil
      }
    }
    rest = Array(bytes[start...])
    return taken
  }

  private mutating func checked(_ line: ArraySlice<UInt8>, _ entry: JournalEntry) -> JournalLine {
    let faultsBefore = found.count
    let parts = JournalCoder.split(line)
    if parts == nil || parts.map({ Hash.hexadecimal($0.body) }) != parts?.hash {
      note("is not what was written")
    } else if let last, !(entry.parents == [last] || isBranch(entry, parts?.hash)) {
      note(Self.misplaced(lines))
    } else if entry.by != writer {
      note("names '\(entry.by)' as its writer")
    }
    let isSound = found.count == faultsBefore
    if let hash = parts?.hash { grow(entry, to: hash, isSound: isSound && last != nil) }
    last = parts?.hash
    return JournalLine(entry: entry, hash: parts?.hash ?? "", line: lines, isSound: isSound)
  }

  /// Whether a new line follows lines further up: a second tail, or a merge line.
  private func isBranch(_ entry: JournalEntry, _ hash: String?) -> Bool {
    entry.parents.allSatisfy(known.contains) && hash.map { !known.contains($0) } ?? false
  }

  private mutating func grow(_ entry: JournalEntry, to hash: String, isSound: Bool) {
    // At a fault, and behind a line that cannot be read, nobody knows which tail goes on.
    if !isSound { heads = [:] }
    let origins = entry.parents.compactMap { heads.removeValue(forKey: $0) }
    let isFirst = heads.isEmpty || origins.contains { $0 == nil }
    heads[hash] = isFirst ? Int?.none : origins.compactMap(\.self).min() ?? lines
    known.insert(hash)
  }

  /// The last lines of all tails, sorted; several where two tails were not joined.
  var openHeads: [String] { heads.keys.sorted() }

  /// What is wrong. A second tail that no merge line joins does not belong there.
  var faults: [JournalFault] {
    let tails = heads.values.compactMap(\.self).map {
      JournalFault(line: $0, message: Self.misplaced($0))
    }
    return tails.isEmpty ? found : (found + tails).sorted { $0.line < $1.line }
  }

  private static func misplaced(_ line: Int) -> String {
    line == 1 ? "is not the first one that was written" : "does not follow line \(line - 1)"
  }

  private mutating func note(_ message: String) {
    found.append(JournalFault(line: lines, message: message))
  }
}
