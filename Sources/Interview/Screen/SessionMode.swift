internal import Assessments
internal import Checklists
internal import Text

/// A list of which something is chosen.
struct Choice: Sendable {
  /// Which row the keys work on.
  private(set) var selected = 0
  /// Rows that are marked, where several can be.
  private(set) var marked: Set<Int> = []

  init(selected: Int = 0) { self.selected = selected }

  /// - Returns: whether the key was one for moving.
  mutating func take(_ key: Key, count: Int) -> Bool {
    let page = 10
    switch key {
    case .down, .character("j"): move(by: 1, count)
    case .up, .character("k"): move(by: -1, count)
    case .pageDown: move(by: page, count)
    case .pageUp: move(by: -page, count)
    // A list of few is chosen from by its numbers, too.
    case .character(let sign) where sign.isASCII && sign.wholeNumberValue ?? 0 > 0:
      let row = (sign.wholeNumberValue ?? 0) - 1
      guard count <= 9, row < count else { return false }
      selected = row
    case .home: selected = 0
    case .end: selected = max(0, count - 1)
    default: return false
    }
    return true
  }

  mutating func move(by step: Int, _ count: Int) {
    selected = min(max(0, selected + step), max(0, count - 1))
  }

  mutating func mark() {
    if marked.remove(selected) == nil { marked.insert(selected) }
  }
}

/// The register of evidence, as far as typed words find it.
struct EvidencePicker: Sendable {
  var choice = Choice()
  /// The words that narrow the list.
  var field = TextField()
  /// Whether keys are words.
  var isTyping = false
}

/// A text that is being typed, and what it becomes.
struct Writing: Sendable {
  enum Purpose: Sendable {
    case note
    /// Belongs to no item yet: it is registered as a statement.
    case freeNote
    case number
    case reason(Answer.Status)
    case why(RatingValue)
    case evidenceTitle(Evidence.Kind)
    case finding(Finding.Kind)
    case voice(String)
    case voiceWhy(String, RatingValue)
    case outcomeWhy(String, FollowUp.Outcome)
  }

  let purpose: Purpose
  var field: TextField

  init(_ purpose: Purpose, _ text: String = "") {
    self.purpose = purpose
    field = TextField(text)
  }

  /// Under what its text is kept if it is left without saving it; nil for a rating, which is soon typed
  /// again.
  func field(at item: ItemReference) -> LeftText.Field? {
    switch purpose {
    case .note: .note(item)
    case .freeNote: .freeNote
    case .finding: .finding(item)
    case .reason(let status): LeftText.Field(kind: .reason, item: item, about: status.rawValue)
    case .why: LeftText.Field(kind: .why, item: item)
    case .evidenceTitle(let kind):
      LeftText.Field(kind: .evidence, item: item, about: kind.rawValue)
    case .voiceWhy(let id, _): LeftText.Field(kind: .voice, item: item, about: id)
    case .outcomeWhy(let finding, _): LeftText.Field(kind: .outcome, about: finding)
    case .number, .voice: nil
    }
  }

  /// Whether the text may have several lines.
  var hasLines: Bool {
    switch purpose {
    case .note, .freeNote, .finding: true
    default: false
    }
  }

  var isNote: Bool {
    if case .note = purpose { true } else { false }
  }
}

/// What the screen shows, and so what the keys mean.
enum SessionMode: Sendable {
  case item
  case help
  /// The session before was broken off: go on there?
  case resume
  case writing(Writing)
  case search(TextField, Choice)
  case tree(Choice)
  case status(Choice)
  case secondPerson(reason: LocalizedText, Choice)
  case evidence(EvidencePicker)
  case evidenceKind(Choice)
  /// Items that a piece of evidence is linked to.
  case linkMany(evidence: String, TextField, Choice, marked: Set<Int>)
  case findingKind(Choice)
  case voices(Choice)
  case followUps(Choice)
  case outcome(finding: String, Choice)
  case conflict(LateChange)

  /// Whether characters are typed as text, and are no commands.
  var takesText: Bool {
    switch self {
    case .writing, .search, .linkMany: true
    case .evidence(let picker): picker.isTyping
    default: false
    }
  }
}
