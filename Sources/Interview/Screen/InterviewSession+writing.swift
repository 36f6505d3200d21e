internal import Assessments
internal import Checklists
internal import Text

/// Texts that are typed: notes, reasons, titles.
extension InterviewSession {
  mutating func write(_ key: Key, _ writing: Writing) -> Request {
    var writing = writing
    switch key {
    case .escape, .control("c"): return leave(writing)
    case .enter, .control("s"): return submit(writing)
    case .control("e") where writing.hasLines:
      isEdited = true
      return .edit(writing.field.text)
    default:
      guard writing.field.take(key, hasLines: writing.hasLines) else { return .key }
      mode = .writing(writing)
      return .key
    }
  }

  /// A text came back from another program; nil where it was left as it is.
  package mutating func take(edited text: String?) -> Request {
    isEdited = false
    guard case .writing(let writing) = mode, let text else { return .key }
    mode = .writing(Writing(writing.purpose, LineCommand.trimmed(text)))
    return .key
  }

  /// A field with what was left of the same kind, or what is to be changed.
  func begun(_ purpose: Writing.Purpose) -> Writing {
    let writing = Writing(purpose)
    let present = writing.isNote ? noteText : ""
    let kept = writing.field(at: current.reference).flatMap { left[$0] }
    return Writing(purpose, kept?.text(beside: present) ?? present)
  }

  /// What was typed is kept for the next time.
  private mutating func leave(_ writing: Writing) -> Request {
    mode = .item
    if case .outcomeWhy = writing.purpose { mode = .followUps(firstWithoutOutcome) }
    guard let field = writing.field(at: current.reference) else {
      return say(words.say(.fillGivenUp))
    }
    let saved = writing.isNote ? noteText : ""
    left[field] = nil
    if writing.field.text == saved || (writing.field.isEmpty && saved.isEmpty) { return .key }
    left[field] = LeftText(writing.field.text, insteadOf: saved)
    return say(words.say(isNotKept ? .screenTextNotKept : .screenTextKept))
  }

  mutating func submit(_ writing: Writing) -> Request {
    let text = writing.field.trimmed
    message = []
    if text.isEmpty, !writing.mayBeEmpty {
      let request = leave(writing)
      if message.isEmpty { message = [words.say(.fillGivenUp)] }
      return request
    }
    submitted = writing
    if let field = writing.field(at: current.reference) { left[field] = nil }
    switch writing.purpose {
    case .note:
      let shown = answer?.note?.text(for: words.language).language
      let others = Language.allCases.filter { $0 != shown && answer?.note?[$0] != nil }
      return saveAnswer(
        saying: others.first.map { words.say(.screenOtherLanguage, ["language": $0.code]) }
      ) { item, old, answering in
        answering.noted(old, item, text, insteadOf: shown)
      }
    case .freeNote: return register(.statement, text)
    case .number:
      submitted = nil
      guard let rating = current.checklist.scale.rating(typed: text) else {
        mode = .writing(writing)
        return say(words.say(.screenNotARating, ["text": text]))
      }
      mode = .item
      return rate(rating)
    case .reason(let status): return give(reason: text, for: status)
    case .why(let rating):
      return saveAnswer { item, old, answering in
        answering.rated(
          old, item, rating, note: old?.note, why: answering.localized(text))
      }
    case .evidenceTitle(let kind): return register(kind, text, linking: true)
    case .finding(let kind): return find(kind, text)
    case .voice(let id): return voice(of: id, text)
    case .voiceWhy(let id, let rating): return voice(of: id, rating, why: text.isEmpty ? nil : text)
    case .outcomeWhy(let finding, let outcome): return follow(finding, outcome, why: text)
    }
  }

  private mutating func give(reason: String, for status: Answer.Status) -> Request {
    if status == .notApplicable {
      submitted = nil
      if others.isEmpty {
        mode = .item
        return say(words.say(.screenNoSecondPerson))
      }
      mode = .secondPerson(reason: answering.localized(reason), Choice())
      return .key
    }
    return saveAnswer { item, old, answering in
      answering.without(old, item, status, reason: answering.localized(reason))
    }
  }

  private mutating func voice(of id: String, _ text: String) -> Request {
    submitted = nil
    let scale = current.checklist.scale
    let position = Int(Normaliser.number(text))
    let byNumber = position.flatMap { position -> RatingValue? in
      guard scale.ratings.indices.contains(position - 1) else { return nil }
      return try? scale.rating(from: scale.ratings[position - 1].id)
    }
    guard let rating = byNumber ?? scale.rating(typed: text) else {
      mode = .writing(Writing(.voice(id), text))
      return say(words.say(.screenNotARating, ["text": text]))
    }
    mode = .writing(begun(.voiceWhy(id, rating)))
    return .key
  }

  // MARK: Evidence and findings

  /// Registers something that was seen and not copied. A title is a line: the rest of a longer text is
  /// what it shows.
  private mutating func register(
    _ kind: Evidence.Kind, _ text: String, linking: Bool = false
  ) -> Request {
    let title = Self.title(of: text)
    let entry = answering.evidence(
      kind, title, shows: title == text ? nil : text, among: Array(evidenceIDs))
    var changes = [
      SessionChange(.evidence(entry.id), expected: .absent) { _ in .evidence(entry) }
    ]
    if linking { changes.append(link(entry.id, .supports, to: current)) }
    mode = .item
    return save(
      changes,
      saying: words.say(
        linking ? .fillRegistered : .screenFreeNoteKept, ["evidence": entry.id]))
  }

  static func title(of text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
    let longest = 80
    guard line.count > longest else { return line }
    let cut = line.prefix(longest)
    let end = cut.lastIndex(where: \.isWhitespace) ?? cut.endIndex
    return cut[..<end] + "…"
  }

  /// A link from an answer to a piece of evidence, or none any more.
  func link(
    _ id: String, _ stance: EvidenceLink.Stance?, to item: InterviewItem
  ) -> SessionChange {
    let answering = answering
    let isShown = item.reference == current.reference
    return SessionChange(
      item.target, expected: isShown ? revisions[item.target] ?? .absent : nil
    ) { content in
      var old: Answer?
      if case .answer(let answer)? = content { old = answer }
      return .answer(answering.linked(old, item, id, stance), of: item.checklist.id)
    }
  }

  private mutating func find(_ kind: Finding.Kind, _ text: String) -> Request {
    // A finding of last year that is open again keeps its id.
    let finding = answering.finding(
      kind, text, about: current, answer, among: findings + matter.openFindings.map(\.id))
    mode = .item
    return save(
      [SessionChange(.finding(finding.id), expected: .absent) { _ in .finding(finding) }],
      saying: words.say(.screenFindingKept, ["finding": finding.id]))
  }

  // MARK: Last year's findings

  private mutating func follow(
    _ finding: String, _ outcome: FollowUp.Outcome, why: String
  ) -> Request {
    let followUp = FollowUp(
      finding: finding, outcome: outcome, by: writer, on: answering.today,
      why: why.isEmpty ? nil : answering.localized(why), place: answering.place)
    return keep(followUp)
  }

  /// Saves an outcome, and goes on with the next finding that has none.
  mutating func keep(_ followUp: FollowUp) -> Request {
    let next = matter.openFindings.firstIndex { open in
      followUps[open.id] == nil && open.id != followUp.finding
    }
    mode = next.map { .followUps(Choice(selected: $0)) } ?? .item
    return save(
      [
        SessionChange(
          .followUp(followUp.finding), expected: revisions[.followUp(followUp.finding)] ?? .absent
        ) { _ in .followUp(followUp, why: followUp.why?.plain) }
      ], saying: words.say(.screenOutcomeKept, ["finding": followUp.finding]))
  }
}

extension Writing {
  /// An empty note takes the note away; why a voice says what it says need not be told.
  fileprivate var mayBeEmpty: Bool {
    switch purpose {
    case .note, .voiceWhy: true
    default: false
    }
  }
}
