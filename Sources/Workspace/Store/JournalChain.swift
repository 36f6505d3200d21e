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
struct JournalChain {
  let writer: String
  /// Bytes of all whole lines.
  private(set) var length = 0
  private(set) var lines = 0
  /// The hash that the next line has to name; nil behind a line that could not be read at all.
  private(set) var last: String? = JournalEntry.start
  private(set) var faults: [JournalFault] = []
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
    let faultsBefore = faults.count
    let parts = JournalCoder.split(line)
    if parts == nil || parts.map({ Hash.hexadecimal($0.body) }) != parts?.hash {
      note("is not what was written")
    } else if let last, entry.previous != last {
      note(
        lines == 1 ? "is not the first one that was written" : "does not follow line \(lines - 1)")
    } else if entry.by != writer {
      note("names '\(entry.by)' as its writer")
    }
    last = parts?.hash
    return JournalLine(
      entry: entry, hash: parts?.hash ?? "", line: lines, isSound: faults.count == faultsBefore)
  }

  private mutating func note(_ message: String) {
    faults.append(JournalFault(line: lines, message: message))
  }
}
