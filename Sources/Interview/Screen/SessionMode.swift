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

  /// Under what its text is kept if it is left without saving it; nil for what is soon typed again.
  func left(at item: ItemReference) -> LeftText.Purpose? {
    switch purpose {
    case .note: .note(item)
    case .freeNote: .freeNote
    case .finding: .finding(item)
    case .reason: .reason(item)
    case .number, .why, .evidenceTitle, .voice, .voiceWhy, .outcomeWhy: nil
    }
  }

  /// Whether the text may have several lines.
  var hasLines: Bool {
    switch purpose {
    case .note, .freeNote, .finding: true
    default: false
    }
  }

  /// As what it is kept if the session breaks off.
  var draftKind: SessionMemory.Draft.Kind {
    switch purpose {
    case .note: .note
    case .freeNote: .freeNote
    case .finding: .finding
    default: .other
    }
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
  case evidence(Choice)
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
    default: false
    }
  }
}
