package import Assessments
internal import Checklists
package import Diagnostics
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
    /// The register of evidence is to be read.
    case readRegister
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
  var savedAt: String?
  package internal(set) var savedCount = 0
  let began: String
  var hasEnded = false
  /// Where crosswalks lead from the item on the screen.
  private(set) var related: [CrosswalkWays.Step] = []
  private var atlas: CrosswalkAtlas
  /// Texts that were left without saving them.
  var left: [LeftText.Field: LeftText] = [:]
  /// Whether they cannot be kept for the next start.
  var isNotKept = false
  var hasWarned = false
  /// Whether another program has the text that is being written.
  var isEdited = false
  let earlierSession: SessionMemory?

  // What is under way
  var queue: [SessionChange] = []
  var underWay: UnderWay?
  /// Somebody else was faster; what stands there now is being read.
  var late: LateChange?
  var step = SessionStep()
  /// The text of what is being saved, should that fail.
  var submitted: Writing?
  /// Said when everything under way is saved.
  var closing: [String] = []
  var undoSteps: [SessionStep] = []
  var redoSteps: [SessionStep] = []
  /// What is to be written as soon as the item was read again.
  var begins: Writing.Purpose?
  var stepKind = SessionChange.Kind.new

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
    left = LeftText.byField(memory?.left ?? [])
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

  // MARK: What stands

  var current: InterviewItem { matter.items[position] }
  var answer: Answer? { answers[current.reference] }
  /// The note on the item as it is shown for editing; empty where there is none.
  var noteText: String { answer?.note?.text(for: words.language).text ?? "" }
  var items: [InterviewItem] { matter.items }

  /// Whoever speaks as a voice is not led by what others said before: he sees it once he has spoken.
  var hidesVoices: Bool {
    guard let voices = answer?.voices, !voices.isEmpty else { return false }
    return !agreesRatings && !voices.contains { $0.by == writer }
  }

  var doneCount: Int { matter.items.count - open.count }

  func isOpen(_ position: Int) -> Bool { open.contains(position) }

  /// The findings of the earlier assessment that still want an outcome.
  var missingOutcomes: [OpenFinding] {
    matter.openFindings.filter { followUps[$0.id] == nil }
  }

  mutating func note(_ content: Change.Content, at target: ChangeTarget) {
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

  /// Says something that was noticed before the first picture, or by whoever runs the session.
  package mutating func tell(_ lines: [String]) { message += lines.map { VisibleText.oneLine($0) } }

  package mutating func tell(_ notices: [Diagnostic]) {
    tell(notices.flatMap { [$0.told] + ($0.help.map { [$0] } ?? []) })
  }

  /// A time of the journals on the clock of whoever reads it.
  func local(_ time: String) -> String { time.isEmpty ? time : self.time.local(time) }

  // MARK: Reading

  /// A block was read.
  package mutating func take(snapshot: Snapshot) -> Request {
    revisions[snapshot.target] = snapshot.revision
    note(snapshot.content, at: snapshot.target)
    if let late, late.conflict.target == snapshot.target { return meet(late, snapshot) }
    guard let next = queue.first, next.target == snapshot.target, underWay == nil else {
      related = atlas.steps(at: current.reference).filter { !$0.farEnds.isEmpty }
      if let begins {
        self.begins = nil
        mode = .writing(begun(begins))
      }
      // Somebody else registered something that this item is linked to.
      let links = answer?.evidence ?? []
      if queue.isEmpty, links.contains(where: { !evidenceIDs.contains($0.id) }) {
        return .readRegister
      }
      return proceed()
    }
    if let only = next.onlyIf, only != snapshot.revision {
      queue = []
      step = SessionStep()
      return say(words.say(.screenTakeBackRefused, ["item": next.target.id]))
    }
    return send(next, snapshot.content, expecting: snapshot.revision)
  }

  /// The register was read; nil where nothing in it has changed.
  package mutating func take(register: [Evidence]?) -> Request {
    guard let register else { return proceed() }
    evidence = register
    evidenceIDs.formUnion(register.map(\.id))
    if case .evidence = mode { orderEvidence() }
    return proceed()
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
}
