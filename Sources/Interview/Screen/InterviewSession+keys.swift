internal import Assessments
internal import Checklists
internal import Text

/// What keys do.
extension InterviewSession {
  package mutating func take(_ key: Key) -> Request {
    if key == .control("z") { return .suspend }
    // An escape and the next key that came together.
    if case .alternate(let character) = key, character != "\r", character != "\n" {
      let request = take(.escape)
      return request == .key ? take(.character(character)) : request
    }
    // Nobody types into what cannot be seen.
    if size.columns < ScreenSize.smallest.columns || size.rows < ScreenSize.smallest.rows {
      let ends = key == .control("c") || (key == .character("q") && !mode.takesText)
      return ends ? end() : .key
    }
    let key = mode.takesText ? key : ArabicKeys.command(key)
    switch mode {
    case .item: return item(key)
    case .help:
      mode = .item
      return .key
    case .resume: return resume(key)
    case .writing(let writing): return write(key, writing)
    case .search(let field, let choice): return search(key, field, choice)
    case .tree(let choice): return tree(key, choice)
    case .status(let choice): return status(key, choice)
    case .secondPerson(let reason, let choice): return secondPerson(key, reason, choice)
    case .evidence(let picker): return evidence(key, picker)
    case .evidenceKind(let choice): return evidenceKind(key, choice)
    case .linkMany(let id, let field, let choice, let marked):
      return linkMany(key, id, field, choice, marked)
    case .findingKind(let choice): return findingKind(key, choice)
    case .voices(let choice): return voices(key, choice)
    case .followUps(let choice): return followUps(key, choice)
    case .outcome(let finding, let choice): return outcome(key, finding, choice)
    case .conflict(let late): return resolve(key, late)
    }
  }

  private mutating func resume(_ key: Key) -> Request {
    switch key {
    case .enter: return resume(there: true)
    case .escape: return resume(there: false)
    case .control("c"), .character("q"): return end()
    default: return .key
    }
  }

  // MARK: An item

  private mutating func item(_ key: Key) -> Request {
    guard let command = KeyCommand(key) else {
      if key == .escape { message = [] }
      return .key
    }
    return obey(command)
  }

  private mutating func obey(_ command: KeyCommand) -> Request {
    switch command {
    case .next:
      return position + 1 < items.count ? show(position + 1) : say(words.say(.fillLast))
    case .previous: return position > 0 ? show(position - 1) : say(words.say(.fillFirst))
    case .nextSection: return show(section(from: position, by: 1))
    case .previousSection: return show(section(from: position, by: -1))
    case .nextOpen: return nextOpen.map { show($0) } ?? say(words.say(.fillNoneOpen))
    case .first: return show(0)
    case .last: return show(items.count - 1)
    case .scrollDown:
      scroll += 5
      return .key
    case .scrollUp:
      scroll = max(0, scroll - 5)
      return .key
    case .undo: return takeBack()
    case .redo: return redo()
    case .quit: return end()
    case .suspend: return .suspend
    default: return open(command)
    }
  }

  /// Commands that ask for something, or answer the item.
  private mutating func open(_ command: KeyCommand) -> Request {
    message = []
    if !agreesRatings, command.isAssessors { return say(words.say(.screenAssessorsOnly)) }
    switch command {
    case .rate(let sign): return rate(sign)
    case .number:
      if current.checklist.scale.range == nil {
        return say(words.say(.screenNotARating, ["text": "="]))
      }
      mode = .writing(Writing(.number))
    case .note:
      // Another one's note may have come since the item was read.
      begins = .note
      return .read(current.target)
    case .freeNote: mode = .writing(begun(.freeNote))
    case .evidence: return openEvidence()
    case .finding: mode = .findingKind(Choice())
    case .notApplicable: mode = .writing(begun(.reason(.notApplicable)))
    case .park: mode = .writing(begun(.reason(.notAssessed)))
    case .status: mode = .status(Choice())
    case .voices: mode = .voices(Choice())
    case .search: mode = .search(TextField(), Choice())
    case .tree: mode = .tree(Choice(selected: nodeOfCurrent))
    case .help: mode = .help
    case .followUps:
      if matter.openFindings.isEmpty { return say(words.say(.screenNoOpenFindings)) }
      mode = .followUps(firstWithoutOutcome)
    case .confirm:
      guard let suggestion = answer?.suggestion else {
        return say(words.say(.fillNothingToConfirm))
      }
      return rate(suggestion.rating)
    default: break
    }
    return .key
  }

  /// The first item of the next or of this or the previous clause.
  private func section(from position: Int, by step: Int) -> Int {
    let group = items[position].group.id
    if step > 0 {
      return items.indices.first { $0 > position && items[$0].group.id != group } ?? position
    }
    let start = items[..<position].lastIndex { $0.group.id != group }.map { $0 + 1 } ?? 0
    if start < position { return start }
    guard start > 0 else { return 0 }
    let before = items[start - 1].group.id
    return items[..<start].lastIndex { $0.group.id != before }.map { $0 + 1 } ?? 0
  }

  /// The next open item behind the present one, then from the start.
  private var nextOpen: Int? {
    let order = Array(items.indices.dropFirst(position + 1)) + Array(items.indices.prefix(position))
    return order.first(where: isOpen)
  }

  private var nodeOfCurrent: Int {
    plan.nodes.lastIndex { $0.items.contains(position) } ?? 0
  }

  // MARK: Ratings

  /// A digit or capital letter: on a decimal scale the level itself, on an ordinal one the position
  /// from the lowest (1), or the letter with which exactly one rating begins.
  private mutating func rate(_ sign: Character) -> Request {
    let scale = current.checklist.scale
    if scale.range != nil {
      guard let rating = try? scale.rating(from: String(sign)) else {
        return say(words.say(.screenNotARating, ["text": String(sign)]))
      }
      return rate(rating)
    }
    let ratings = scale.ratings
    var found: Int?
    if let digit = sign.wholeNumberValue, ratings.indices.contains(digit - 1) {
      found = digit - 1
    } else {
      let letter = String(sign).lowercased()
      let begun = ratings.indices.filter { ratings[$0].id.lowercased().hasPrefix(letter) }
      found = begun.count == 1 ? begun.first : nil
    }
    guard let found, let rating = try? scale.rating(from: ratings[found].id) else {
      return say(words.say(.screenNotARating, ["text": String(sign)]))
    }
    return rate(rating)
  }

  /// An assessor's rating is agreed; that of anybody else is a voice. One that differs from what
  /// somebody else said wants a reason.
  mutating func rate(_ rating: RatingValue) -> Request {
    if !agreesRatings {
      mode = .writing(begun(.voiceWhy(writer, rating)))
      return .key
    }
    if answer?.voices.contains(where: { $0.rating != rating && $0.by != writer }) == true {
      mode = .writing(begun(.why(rating)))
      return .key
    }
    return saveAnswer { item, old, answering in
      answering.rated(old, item, rating, note: old?.note, why: nil)
    }
  }

  var agreesRatings: Bool {
    let role = matter.role(of: writer)
    return matter.assessment.kind == .selfAssessment || role == .leadAssessor || role == .assessor
  }

  /// Records what one person says: no agreement.
  mutating func voice(of id: String, _ rating: RatingValue, why: String?) -> Request {
    let role = matter.role(of: id) ?? .respondent
    return saveAnswer { item, old, answering in
      answering.voiced(
        old, item,
        Voice(
          by: id, role: role, rating: rating, on: answering.today,
          why: why.map(answering.localized), place: answering.place))
    }
  }

  /// Saves an answer to the item on the screen, if it still is what was seen.
  mutating func saveAnswer(
    saying closing: String? = nil,
    _ make: @escaping @Sendable (InterviewItem, Answer?, Answering) -> Answer
  ) -> Request {
    let item = current
    let answering = answering
    mode = .item
    return save(
      [
        SessionChange(item.target, expected: revisions[item.target] ?? .absent) { content in
          var old: Answer?
          if case .answer(let answer)? = content { old = answer }
          return answering.change(old, to: make(item, old, answering), item)
        }
      ], saying: closing)
  }

  // MARK: Undo and redo

  private mutating func takeBack() -> Request {
    guard let step = undoSteps.popLast() else { return say(words.say(.screenNothingToUndo)) }
    return restore(step, .undo, saying: .screenTakenBack)
  }

  private mutating func redo() -> Request {
    guard let step = redoSteps.popLast() else { return say(words.say(.screenNothingToRedo)) }
    return restore(step, .redo, saying: .screenDoneAgain)
  }

  /// Puts the blocks of a step back to what they were before it, the last one first. What somebody
  /// changed since then is left alone.
  private mutating func restore(
    _ step: SessionStep, _ kind: SessionChange.Kind, saying message: Message
  ) -> Request {
    mode = .item
    if let item = step.blocks.first(where: { $0.target.item != nil })?.target.item,
      let known = plan.position(of: item)
    {
      position = known
      scroll = 0
    }
    let changes = step.blocks.reversed().map { block in
      SessionChange(block.target, kind: kind, onlyIf: block.revision) { _ in
        Change.restoring(block.target, to: block.before, like: block.after)
      }
    }
    let ids = step.blocks.map(\.target.id).joined(separator: ", ")
    return save(changes, kind: kind, saying: words.say(message, ["items": ids]))
  }
}
