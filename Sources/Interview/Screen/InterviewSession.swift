package import Assessments
internal import Checklists
internal import Diagnostics
package import Text

/// A full-screen interview: keys become changes, and what stands becomes a picture.
///
/// It is pure: whoever runs it tells it keys, sizes and the time, shows its frame, reads and saves what
/// it asks for, and keeps its memory for the next start.
package struct InterviewSession: Sendable {
  /// What is to happen next.
  package enum Request: Sendable, Equatable {
    /// A key.
    case key
    /// A block is to be read.
    case read(ChangeTarget)
    case save(PendingSave)
    /// A text is to be edited in another program.
    case edit(String)
    case suspend
    case end
  }

  /// A change that is on its way to the store.
  package struct PendingSave: Sendable, Equatable {
    package let change: Change
    package let expected: Revision

    package static func == (a: Self, b: Self) -> Bool {
      a.change.target == b.change.target && a.expected == b.expected
    }
  }

  let matter: InterviewMatter
  let plan: SessionPlan
  let words: InterviewWords
  let writer: String
  let answering: Answering
  let isASCII: Bool

  // What is known of the assessment
  /// The answers as last seen, by item.
  var answers: [ItemReference: Answer]
  var evidence: [Evidence]
  /// Every id that was ever seen: one that was taken back is not given to something else.
  private(set) var evidenceIDs: Set<String>
  /// The register in the order in which its list was opened.
  var evidenceOrder: [String] = []
  var findings: [String]
  var followUps: [String: FollowUp]
  private(set) var open: Set<Int>
  /// The revision of each block as last seen.
  var revisions: [ChangeTarget: Revision] = [:]

  // What is on the screen
  var position = 0
  var scroll = 0
  var mode = SessionMode.item
  /// One or more lines about what just happened.
  var message: [String] = []
  var size: ScreenSize
  var time: SessionTime
  private(set) var savedAt: String?
  package private(set) var savedCount = 0
  private let began: String
  private var hasEnded = false
  /// Where crosswalks lead from the item on the screen.
  private(set) var related: [CrosswalkWays.Step] = []
  private var atlas: CrosswalkAtlas
  /// Texts that were left without saving them, by the item where they were typed.
  var leftTexts: [ItemReference: String] = [:]
  var leftFreeNote = ""
  private let earlierSession: SessionMemory?

  // What is under way
  private var queue: [SessionChange] = []
  private var underWay: (change: SessionChange, content: Change)?
  private var step = SessionStep()
  /// The text of what is being saved, should that fail.
  var submitted: Writing?
  /// Said when everything under way is saved.
  var closing: String?
  var undoSteps: [SessionStep] = []
  var redoSteps: [SessionStep] = []
  private var stepKind = SessionChange.Kind.new

  /// - Parameters:
  ///   - writer: the id of whoever fills in.
  ///   - today: the day that answers are dated with.
  ///   - isASCII: whether signs beyond ASCII are kept out of what the screen itself draws.
  ///   - memory: what the session before left.
  package init(
    _ matter: InterviewMatter, by writer: String, today: CalendarDate, language: Language,
    size: ScreenSize, time: SessionTime, isASCII: Bool = false, memory: SessionMemory? = nil
  ) {
    self.matter = matter
    self.writer = writer
    self.size = size
    self.time = time
    self.isASCII = isASCII
    plan = SessionPlan(matter.items)
    atlas = CrosswalkAtlas(matter.library)
    words = InterviewWords(language: language)
    answering = Answering(writer: writer, today: today, place: matter.assessment.place)
    began = time.clock
    earlierSession = memory
    evidence = matter.assessment.evidence
    evidenceIDs = Set(matter.assessment.evidence.map(\.id))
    findings = matter.assessment.findings.map(\.id)
    followUps = Dictionary(
      matter.assessment.followUps.map { ($0.finding, $0) }, uniquingKeysWith: { first, _ in first })
    var known: [ItemReference: Answer] = [:]
    var open: Set<Int> = []
    for (index, item) in matter.items.enumerated() {
      let answer = matter.assessment.answer(item.item.id, of: item.checklist.id)
      known[item.reference] = answer
      if answer?.isOpen ?? true { open.insert(index) }
    }
    answers = known
    self.open = open
  }

  // MARK: Beginning and end

  /// The first picture: an offer to go on where the session before broke off, last year's open
  /// findings, or the first open item.
  package mutating func begin() -> Request {
    position = open.min() ?? 0
    if let earlier = earlierSession, !earlier.hasEnded {
      mode = .resume
      return .read(current.target)
    }
    if let item = earlierSession?.item, let known = plan.position(of: item) { position = known }
    return start()
  }

  /// Last year's open findings first, where an outcome is missing.
  mutating func start() -> Request {
    mode = missingOutcomes.isEmpty ? .item : .followUps(firstWithoutOutcome)
    return .read(current.target)
  }

  /// The list of last year's findings, at the first one that wants an outcome.
  var firstWithoutOutcome: Choice {
    Choice(selected: matter.openFindings.firstIndex { followUps[$0.id] == nil } ?? 0)
  }

  mutating func resume(there: Bool) -> Request {
    mode = .item
    guard there, let earlier = earlierSession else { return start() }
    if let item = earlier.item, let known = plan.position(of: item) { position = known }
    guard let draft = earlier.draft else { return start() }
    // What was no note takes the place of none: as a note without an item it overwrites nothing.
    mode = .writing(Writing(draft.kind == .note ? .note : .freeNote, draft.text))
    return .read(current.target)
  }

  var interrupted: SessionMemory? { earlierSession }

  mutating func end() -> Request {
    hasEnded = true
    return .end
  }

  /// What the next start has to know; the half-typed text included.
  package var memory: SessionMemory {
    SessionMemory(
      item: current.reference, began: began, savedCount: savedCount, draft: draft,
      hasEnded: hasEnded && draft == nil)
  }

  private var draft: SessionMemory.Draft? {
    switch mode {
    case .writing(let writing) where !writing.field.isEmpty:
      return SessionMemory.Draft(kind: writing.draftKind, text: writing.field.text)
    case .resume: return earlierSession?.draft
    default: break
    }
    if let submitted, !submitted.field.isEmpty {
      return SessionMemory.Draft(kind: submitted.draftKind, text: submitted.field.text)
    }
    if let left = leftTexts[current.reference], !left.isEmpty {
      return SessionMemory.Draft(kind: .note, text: left)
    }
    return leftFreeNote.isEmpty
      ? nil : SessionMemory.Draft(kind: .freeNote, text: leftFreeNote)
  }

  // MARK: What stands

  var current: InterviewItem { matter.items[position] }
  var answer: Answer? { answers[current.reference] }
  var items: [InterviewItem] { matter.items }

  var doneCount: Int { matter.items.count - open.count }

  func isOpen(_ position: Int) -> Bool { open.contains(position) }

  /// The findings of the earlier assessment that still want an outcome.
  var missingOutcomes: [OpenFinding] {
    matter.openFindings.filter { followUps[$0.id] == nil }
  }

  private mutating func note(_ content: Change.Content, at target: ChangeTarget) {
    switch content {
    case .answer(let answer):
      guard let item = target.item else { return }
      answers[item] = answer
      guard let position = plan.position(of: item) else { return }
      if answer?.isOpen ?? true { open.insert(position) } else { open.remove(position) }
    case .evidence(let entry):
      evidence.removeAll { $0.id == target.id }
      evidenceIDs.insert(target.id)
      if let entry { evidence.append(entry) }
    case .finding(let finding):
      findings.removeAll { $0 == target.id }
      if finding != nil { findings.append(target.id) }
    case .followUp(let followUp):
      followUps[target.id] = followUp
    // The state is not changed in an interview.
    case .state: break
    }
  }

  // MARK: Time and size

  package mutating func take(size: ScreenSize) { self.size = size }

  package mutating func take(time: SessionTime) { self.time = time }

  /// Some time has passed: what others changed of the item on the screen is shown, unless something is
  /// being typed about it.
  package mutating func refresh() -> Request {
    if case .item = mode { return .read(current.target) }
    return .key
  }

  /// Says something that was noticed before the first picture.
  package mutating func tell(_ lines: [String]) { message += lines.map { VisibleText.oneLine($0) } }

  // MARK: Reading

  /// A block was read.
  package mutating func take(snapshot: Snapshot) -> Request {
    revisions[snapshot.target] = snapshot.revision
    note(snapshot.content, at: snapshot.target)
    guard let next = queue.first, next.target == snapshot.target, underWay == nil else {
      related = atlas.steps(at: current.reference).filter { !$0.farEnds.isEmpty }
      return proceed()
    }
    if let only = next.onlyIf, only != snapshot.revision {
      queue = []
      step = SessionStep()
      return say(words.say(.screenTakeBackRefused, ["item": next.target.id]))
    }
    return send(next, snapshot.content, expecting: snapshot.revision)
  }

  /// Reads the item on the screen again.
  mutating func show(_ position: Int) -> Request {
    self.position = min(max(0, position), matter.items.count - 1)
    scroll = 0
    message = []
    mode = .item
    return .read(current.target)
  }

  mutating func say(_ lines: String...) -> Request {
    message = lines
    return .key
  }

  // MARK: Saving

  /// Makes changes one after the other; together they are one step that can be taken back.
  mutating func save(
    _ changes: [SessionChange], kind: SessionChange.Kind = .new, saying closing: String? = nil
  ) -> Request {
    queue = changes
    step = SessionStep()
    stepKind = kind
    self.closing = closing
    return proceed()
  }

  private mutating func proceed() -> Request {
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

  private mutating func send(
    _ next: SessionChange, _ content: Change.Content?, expecting expected: Revision
  ) -> Request {
    guard let change = next.make(content) else {
      queue.removeFirst()
      return queue.isEmpty ? finish() : proceed()
    }
    underWay = (next, change)
    before = content
    return .save(PendingSave(change: change, expected: expected))
  }

  private var before: Change.Content?

  /// A change was saved.
  package mutating func take(receipt: Receipt) -> Request {
    guard let done = underWay else { return .key }
    underWay = nil
    savedCount += 1
    savedAt = time.clock
    revisions[receipt.target] = receipt.revision
    step.blocks.append(
      SessionStep.Block(
        target: receipt.target, before: before, after: done.content.content,
        revision: receipt.revision))
    note(done.content.content, at: receipt.target)
    if !queue.isEmpty { queue.removeFirst() }
    message = receipt.notices.map { VisibleText.oneLine($0.message) }
    return queue.isEmpty ? finish() : proceed()
  }

  private mutating func finish() -> Request {
    submitted = nil
    switch stepKind {
    case .new:
      undoSteps.append(step)
      redoSteps = []
    case .undo: redoSteps.append(step)
    case .redo: undoSteps.append(step)
    }
    step = SessionStep()
    if let closing { message.append(closing) }
    closing = nil
    return .key
  }

  /// A change was not saved, or a block could not be read: nothing typed is lost.
  package mutating func take(failure: StoreError) -> Request {
    let failed = underWay
    underWay = nil
    queue = []
    // What was saved before it failed can be taken back.
    if !step.blocks.isEmpty, stepKind != .undo { undoSteps.append(step) }
    step = SessionStep()
    closing = nil
    if case .conflict(let conflict, _) = failure, let failed {
      mode = .conflict(conflict, failed.content)
      return .read(conflict.target)
    }
    if let submitted { mode = .writing(submitted) }
    submitted = nil
    message =
      [words.say(.fillNotSaved)]
      + failure.diagnostics.flatMap { diagnostic in
        [diagnostic.message] + (diagnostic.help.map { [$0] } ?? [])
      }.map { VisibleText.oneLine($0) }
    return .key
  }
}
