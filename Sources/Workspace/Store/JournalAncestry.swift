internal import Assessments

/// Which lines of a writer's journal stand before which others, over all its tails.
struct JournalAncestry {
  private let parents: [String: [String]]

  init(_ lines: [JournalLine]) {
    parents = Dictionary(
      lines.map { ($0.hash, $0.entry.parents) }, uniquingKeysWith: { first, _ in first })
  }

  /// The hashes of a line and of all lines that it follows.
  func hashes(upTo head: String) -> Set<String> {
    var hashes: Set<String> = []
    var waiting = [head]
    while let hash = waiting.popLast() {
      if hashes.insert(hash).inserted { waiting += parents[hash] ?? [] }
    }
    return hashes
  }
}
