package import Assessments
internal import Diagnostics
internal import Text

/// Changes on their way to the store and back.
extension InterviewSession {
  /// Makes changes one after the other; together they are one step that can be taken back.
  mutating func save(
    _ changes: [SessionChange], kind: SessionChange.Kind = .new, saying closing: String? = nil
  ) -> Request {
    queue = changes
    step = SessionStep()
    stepKind = kind
    self.closing = closing.map { [$0] } ?? []
    return proceed()
  }

  mutating func proceed() -> Request {
    guard underWay == nil, let next = queue.first else { return .key }
    guard let expected = next.expected else { return .read(next.target) }
    return send(next, content(of: next.target), expecting: expected)
  }

  /// What is known to stand in a block.
  private func content(of target: ChangeTarget) -> Change.Content? {
    if let item = target.item { return .answer(answers[item]) }
    switch target.keys.first {
    case "evidence": return .evidence(evidence.first { $0.id == target.id })
    case "follow-ups": return .followUp(followUps[target.id])
    default: return nil
    }
  }

  mutating func send(
    _ next: SessionChange, _ content: Change.Content?, expecting expected: Revision
  ) -> Request {
    guard let change = next.make(content) else {
      queue.removeFirst()
      return queue.isEmpty ? finish() : proceed()
    }
    underWay = UnderWay(
      change: next, content: change, before: content, expected: expected)
    return .save(PendingSave(change: change, expected: expected))
  }

  /// A change was saved.
  package mutating func take(receipt: Receipt) -> Request {
    guard let done = underWay else { return .key }
    underWay = nil
    revisions[receipt.target] = receipt.revision
    // What stood there already was not written again.
    if receipt.revision != done.expected {
      savedCount += 1
      savedAt = time.clock
      step.blocks.append(
        SessionStep.Block(
          target: receipt.target, before: done.before, after: done.content.content,
          revision: receipt.revision))
    }
    note(done.content.content, at: receipt.target)
    if !queue.isEmpty { queue.removeFirst() }
    message = receipt.notices.map { VisibleText.oneLine($0.told) }
    return queue.isEmpty ? finish() : proceed()
  }

  private mutating func finish() -> Request {
    submitted = nil
    switch stepKind {
    case _ where step.blocks.isEmpty: break
    case .new:
      undoSteps.append(step)
      redoSteps = []
    case .undo: redoSteps.append(step)
    case .redo: undoSteps.append(step)
    }
    step = SessionStep()
    message += closing
    closing = []
    return .key
  }

  /// A change was not saved, or a block could not be read: nothing typed is lost.
  package mutating func take(failure: StoreError) -> Request {
    let failed = underWay
    underWay = nil
    late = nil
    begins = nil
    if case .conflict(let conflict, _) = failure, let failed {
      late = LateChange(
        conflict: conflict, change: failed.change, mine: failed.content,
        base: failed.change.base ?? failed.before,
        wasNew: failed.expected == .absent)
      return .read(conflict.target)
    }
    let isSaving = failed != nil || !queue.isEmpty
    breakOff()
    if let submitted { mode = .writing(submitted) }
    submitted = nil
    message =
      (isSaving ? [words.say(.fillNotSaved)] : [])
      + failure.diagnostics.flatMap { diagnostic in
        [diagnostic.told] + (diagnostic.help.map { [$0] } ?? [])
      }.map { VisibleText.oneLine($0) }
    return .key
  }

  /// What was saved before something failed can be taken back.
  private mutating func breakOff() {
    queue = []
    if !step.blocks.isEmpty, stepKind != .undo { undoSteps.append(step) }
    step = SessionStep()
    closing = []
  }

  /// Somebody else was faster. What touches other parts of the answer is made anew on what stands there
  /// now, and told; otherwise the person chooses.
  mutating func meet(_ late: LateChange, _ snapshot: Snapshot) -> Request {
    self.late = nil
    if stepKind == .new, late.isNumbered, let submitted {
      // Somebody took the id for something else: the next one is as good.
      breakOff()
      return submit(submitted)
    }
    if submitted == nil, late.saysTheSame(as: snapshot.content) {
      breakOff()
      return say(words.say(.screenSameMeanwhile, ["item": snapshot.target.id, "by": by(late)]))
    }
    if stepKind == .new, let next = queue.first, late.isApart(from: snapshot.content) {
      let joined = words.say(.screenJoined, ["item": snapshot.target.id, "by": by(late)])
      closing.append(joined)
      return send(next, snapshot.content, expecting: snapshot.revision)
    }
    breakOff()
    mode = .conflict(late.met(snapshot.content))
    return .key
  }

  private func by(_ late: LateChange) -> String { late.conflict.theirs.by ?? "?" }
}
