package import Assessments
internal import Checklists
internal import Diagnostics
package import Text

/// An interview in lines: asks item by item and turns what is typed into changes.
///
/// It is pure: whoever runs it writes its lines, reads from the store what it asks for, saves what it
/// wants saved, and tells it what came of that.
package struct LineInterview: Sendable {
  /// What is to happen next.
  package enum Request: Sendable {
    /// A line is to be typed.
    case line
    /// A block is to be read.
    case read(ChangeTarget)
    case save(Change, expecting: Revision)
    case end
  }

  package struct Turn: Sendable {
    package let lines: [String]
    package let request: Request
  }

  /// What a typed line is taken for.
  enum Expectation {
    case command
    /// Why an item has this status.
    case reason(Answer.Status)
    /// Why the rating differs from what a voice said.
    case why(RatingValue, note: LocalizedText?)
    case secondPerson(reason: LocalizedText)
  }

  let matter: InterviewMatter
  let words: InterviewWords
  let writer: String
  let today: CalendarDate
  private(set) var position = 0
  /// Whether the present item has been asked; after a note it is not asked again.
  private var isAsked = false
  var snapshot: Snapshot?
  var expectation = Expectation.command
  /// The answer to save when the evidence that it links to has been saved.
  var afterEvidence: Answer?
  /// Evidence of the register, that of this session included.
  var evidence: [String]
  /// Which items are open, by what is known: at the start and after each change.
  private var open: Set<ItemReference>
  package private(set) var savedCount = 0

  /// - Parameters:
  ///   - writer: the id of whoever fills in; the agreed ratings are theirs.
  ///   - today: the day that answers are dated with.
  package init(
    _ matter: InterviewMatter, by writer: String, today: CalendarDate, language: Language
  ) {
    self.matter = matter
    self.writer = writer
    self.today = today
    words = InterviewWords(language: language)
    evidence = matter.assessment.evidence.map(\.id)
    open = Set(
      matter.items.filter { item in
        matter.assessment.answer(item.item.id, of: item.checklist.id)?.isOpen ?? true
      }.map(\.reference))
  }

  // MARK: Turns

  /// The first turn: how much is open, then the first open item, or the first of all.
  package mutating func begin() -> Turn {
    position = matter.items.firstIndex { open.contains($0.reference) } ?? 0
    let head = [
      words.say(
        .fillBegin,
        [
          "assessment": matter.assessment.id.description, "total": String(matter.items.count),
        ], count: open.count),
      words.say(.fillHelpHint),
    ]
    return ask(saying: head)
  }

  /// A line was typed; nil at the end of the input.
  package mutating func take(line: String?) -> Turn {
    guard let line else { return end() }
    switch expectation {
    case .command: return obey(LineCommand(line, scale: current.checklist.scale))
    case .reason(let status): return take(reason: line, for: status)
    case .why(let rating, let note): return take(why: line, for: rating, note)
    case .secondPerson(let reason): return take(secondPerson: line, reason)
    }
  }

  /// A block was read.
  package mutating func take(snapshot: Snapshot) -> Turn {
    self.snapshot = snapshot
    defer { isAsked = true }
    return Turn(lines: isAsked ? [] : prompt.lines, request: .line)
  }

  /// A change was saved.
  package mutating func take(receipt: Receipt) -> Turn {
    savedCount += 1
    let notices = receipt.notices.map { VisibleText.oneLine($0.message) }
    if let answer = afterEvidence {
      afterEvidence = nil
      evidence.append(receipt.target.id)
      return Turn(
        lines: notices + [words.say(.fillRegistered, ["evidence": receipt.target.id])],
        request: saving(answer))
    }
    return saved(receipt, saying: notices)
  }

  /// A change was not saved, or a block could not be read. Nothing is lost: the item is asked again.
  package mutating func take(failure: StoreError) -> Turn {
    afterEvidence = nil
    if case .conflict(let conflict, _) = failure {
      return ask(saying: [
        words.say(
          .fillConflict,
          [
            "item": conflict.target.id, "by": conflict.theirs.by ?? "?",
            "base": conflict.base?.summary ?? "?", "theirs": conflict.theirs.summary,
            "mine": conflict.mine.summary,
          ])
      ])
    }
    let reasons = failure.diagnostics.flatMap { diagnostic in
      [diagnostic.message] + (diagnostic.help.map { [$0] } ?? [])
    }
    return Turn(
      lines: [words.say(.fillNotSaved)] + reasons.map { "  " + VisibleText.oneLine($0) },
      request: .line)
  }

  // MARK: Where it stands

  var current: InterviewItem { matter.items[position] }

  /// The answer that stands in the file.
  var answer: Answer? {
    if case .answer(let answer)? = snapshot?.content { return answer }
    return nil
  }

  var prompt: ItemPrompt {
    ItemPrompt(
      words: words, matter: matter, item: current, position: position + 1, answer: answer)
  }

  /// Asks the item at the present position, as it stands in the file.
  mutating func ask(saying lines: [String] = []) -> Turn {
    isAsked = false
    return read(saying: lines)
  }

  /// Reads the present item again.
  private mutating func read(saying lines: [String]) -> Turn {
    snapshot = nil
    expectation = .command
    return Turn(lines: lines, request: .read(current.target))
  }

  mutating func go(to position: Int) -> Turn {
    self.position = position
    return ask()
  }

  /// The next open item behind the present one, then from the start.
  var nextOpen: Int? {
    let all = matter.items.indices
    let order = all.filter { $0 > position } + all.filter { $0 < position }
    return order.first { open.contains(matter.items[$0].reference) }
  }

  func saving(_ answer: Answer) -> Request {
    .save(
      answering.change(self.answer, to: answer, current),
      expecting: snapshot?.revision ?? .absent)
  }

  func say(_ message: Message, _ values: [String: String] = [:]) -> Turn {
    Turn(lines: [words.say(message, values)], request: .line)
  }

  mutating func end() -> Turn {
    let first = matter.items.first { open.contains($0.reference) }?.item.id
    var lines = [words.say(.fillEnd, count: savedCount)]
    if let first { lines.append(words.say(.fillNextTime, ["item": first])) }
    return Turn(lines: lines, request: .end)
  }

  /// After a rating the interview moves on; after a note or a link it stays.
  private mutating func saved(_ receipt: Receipt, saying notices: [String]) -> Turn {
    if lastSaved?.isOpen ?? true {
      open.insert(current.reference)
    } else {
      open.remove(current.reference)
    }
    let line = words.say(
      .fillSaved,
      [
        "item": current.item.id, "state": words.state(lastSaved, current.checklist),
        "number": String(receipt.number),
      ])
    guard movesOn else { return read(saying: notices + [line]) }
    guard position + 1 < matter.items.count else {
      return read(saying: notices + [line, words.say(.fillLast)])
    }
    position += 1
    return ask(saying: notices + [line])
  }

  /// What was sent to be saved last, and whether the interview goes on to the next item after it.
  var lastSaved: Answer?
  var movesOn = false
}
