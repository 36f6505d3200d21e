internal import Assessments
internal import Checklists

/// One change on its way to the store: the block is read first where it is not the one on the screen.
struct SessionChange: Sendable {
  enum Kind: Sendable { case new, undo, redo }

  let target: ChangeTarget
  /// What is to stand there, made from what stands there; nil where nothing is to be changed.
  let make: @Sendable (Change.Content?) -> Change?
  /// The revision that was seen; nil where it is read just before the change.
  var expected: Revision?
  /// What it was made from, where that is not what stood there when it was sent: a change that met
  /// another one before.
  var base: Change.Content?
  /// For what is taken back: the revision that has to stand there still.
  var onlyIf: Revision?
  let kind: Kind

  init(
    _ target: ChangeTarget, kind: Kind = .new, expected: Revision? = nil,
    base: Change.Content? = nil, onlyIf: Revision? = nil,
    make: @escaping @Sendable (Change.Content?) -> Change?
  ) {
    self.target = target
    self.make = make
    self.expected = expected
    self.base = base
    self.onlyIf = onlyIf
    self.kind = kind
  }
}

/// A change that was sent to the store, and what it was made from.
struct UnderWay: Sendable {
  let change: SessionChange
  let content: Change
  /// What was known to stand in the block; nil where nothing was.
  let before: Change.Content?
  let expected: Revision
}

/// What one command changed, so that it can be taken back: the blocks in the order of their changes.
struct SessionStep: Sendable {
  struct Block: Sendable {
    let target: ChangeTarget
    let before: Change.Content?
    let after: Change.Content
    /// What has to stand there for it to be taken back.
    let revision: Revision
  }

  var blocks: [Block] = []
}

extension Change {
  /// The change that puts a block back to what it was; nil where what it was is not known.
  static func restoring(
    _ target: ChangeTarget, to content: Change.Content?, like other: Change.Content
  ) -> Change? {
    switch (content, other) {
    case (.answer(let answer?), _):
      target.item.map { .answer(answer, of: $0.checklist) }
    case (.evidence(let evidence?), _): .evidence(evidence)
    case (.finding(let finding?), _): .finding(finding)
    case (.followUp(let followUp?), _): .followUp(followUp)
    case (_, .answer): target.item.map { .removeAnswer($0) }
    case (_, .evidence): .removeEvidence(target.id)
    case (_, .finding): .removeFinding(target.id)
    case (_, .followUp): .removeFollowUp(target.id)
    case (_, .state): nil
    }
  }
}
