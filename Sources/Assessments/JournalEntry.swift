/// One line of a journal: who changed which block when, from what to what, and why.
package struct JournalEntry: Sendable, Hashable {
  package enum Kind: String, CaseIterable, Sendable {
    /// Saved by a store.
    case change
    /// Found changed: somebody edited the file with another program.
    case outside
    /// Two tails of the same journal, which two copies of the folder had grown, joined: no change.
    case merge
  }

  /// Greater than every number before it in all journals of the assessment; 1 is the first.
  package let number: Int
  /// UTC, to the second: `2025-11-13T10:04:05Z`. Told, never used for order.
  package let at: String
  package let by: String
  package let kind: Kind
  package let target: ChangeTarget
  /// A few words on what it said before, and says now.
  package let from: String
  package let to: String
  package let why: String?
  package let before: Revision
  package let after: Revision
  /// The block's text from then on; nil where it was removed.
  package let block: String?
  /// The hash of the writer's line before; `JournalEntry.start` for the first.
  package let previous: String

  /// Of a merge, the hashes of all lines that it joins, in order; `previous` is the first of them.
  package let heads: [String]

  /// What the first line of a journal follows.
  package static let start = "start"

  package init(
    number: Int, at: String, by: String, kind: Kind, target: ChangeTarget, from: String,
    to: String, why: String?, before: Revision, after: Revision, block: String?, previous: String,
    heads: [String] = []
  ) {
    self.number = number
    self.at = at
    self.by = by
    self.kind = kind
    self.target = target
    self.from = from
    self.to = to
    self.why = why
    self.before = before
    self.after = after
    self.block = block
    self.previous = previous
    self.heads = heads
  }

  /// A line that joins several tails of a journal.
  ///
  /// - Parameter heads: the hashes of their last lines, sorted.
  package static func merge(number: Int, at: String, by: String, heads: [String]) -> JournalEntry {
    JournalEntry(
      number: number, at: at, by: by, kind: .merge, target: ChangeTarget(file: "", keys: []),
      from: "", to: "", why: nil, before: .absent, after: .absent, block: nil,
      previous: heads.first ?? start, heads: heads)
  }

  /// The hashes of the lines that this one follows.
  package var parents: [String] { kind == .merge ? heads : [previous] }
}
