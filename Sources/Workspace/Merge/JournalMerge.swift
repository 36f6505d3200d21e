internal import Assessments
internal import Encoding

/// Brings two copies of one writer's journal together: all lines of ours, the lines of theirs that ours
/// lacks, and a merge line that names the last line of each tail.
///
/// The merge line is made of the lines alone, without clock or names: two people who join the same
/// two journals get the same line.
package enum JournalMerge {
  package enum Result: Hashable, Sendable {
    case joined([UInt8])
    /// One of the two ends with the rest of a line, which a crash cut.
    case cut
  }

  package static func join(ours: [UInt8], theirs: [UInt8], writer: String) -> Result {
    guard isWhole(ours), isWhole(theirs) else { return .cut }
    let known = Set(lines(ours))
    let more = lines(theirs).filter { !known.contains($0) }
    if more.isEmpty { return .joined(ours) }
    if theirs.starts(with: ours) { return .joined(theirs) }
    var bytes = ours
    for line in more { bytes += line + [0x0A] }
    return .joined(bytes + mergeLine(for: bytes, by: writer))
  }

  private static func isWhole(_ bytes: [UInt8]) -> Bool { bytes.isEmpty || bytes.last == 0x0A }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 0x0A)
  }

  /// The line that joins all tails; nothing where there is only one.
  private static func mergeLine(for bytes: [UInt8], by writer: String) -> [UInt8] {
    var chain = JournalChain(writer: writer)
    let lines = chain.take(bytes)
    let heads = chain.openHeads
    guard heads.count > 1, let number = lines.map(\.entry.number).max() else { return [] }
    // The latest time of what is joined: a merge changes nothing, and is no later than that.
    let at = lines.map(\.entry.at).max() ?? ""
    let body = JournalCoder.body(
      .merge(number: number + 1, at: at, by: writer, heads: heads))
    return Array(JournalCoder.line(body, hash: Hash.hexadecimal(body.utf8)).utf8)
  }
}
