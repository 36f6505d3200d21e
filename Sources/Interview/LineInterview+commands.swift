internal import Assessments
internal import Checklists
internal import Diagnostics
internal import Text

/// What the typed lines do.
extension LineInterview {
  mutating func obey(_ command: LineCommand) -> Turn {
    switch command {
    case .rate(let rating, let note): return rate(rating, note)
    case .note(let text):
      return save(answering.noted(answer, current, text), movesOn: false)
    case .link(let id, let stance): return link(id, stance)
    case .register(let kind, let title): return register(kind, title)
    case .notApplicable(let reason): return notApplicable(reason)
    case .notTriggered(let reason): return without(.notTriggered, reason)
    case .park(let reason): return without(.notAssessed, reason)
    case .confirm: return confirm()
    case .skip:
      return position + 1 < matter.items.count ? go(to: position + 1) : say(.fillLast)
    case .back: return position > 0 ? go(to: position - 1) : say(.fillFirst)
    case .next: return nextOpen.map { go(to: $0) } ?? say(.fillNoneOpen)
    case .go(let id): return go(to: id)
    case .search(let text): return search(text)
    case .show: return Turn(lines: prompt.details, request: .line)
    case .help: return Turn(lines: Self.help.map { words.say($0) }, request: .line)
    case .quit: return end()
    case .unknown(let text): return say(.fillUnknown, ["line": text])
    }
  }

  private static let help: [Message] = [
    .fillHelpRate, .fillHelpNote, .fillHelpEvidence, .fillHelpRegister, .fillHelpNotApplicable,
    .fillHelpNotTriggered, .fillHelpPark, .fillHelpConfirm, .fillHelpMove, .fillHelpSearch,
    .fillHelpShow, .fillHelpQuit,
  ]

  // MARK: Ratings

  private mutating func rate(_ rating: RatingValue, _ note: String?) -> Turn {
    let note = note.map(localized) ?? answer?.note
    // A voice that said something else is answered with a reason.
    if answer?.voices.contains(where: { $0.rating != rating }) == true {
      expectation = .why(rating, note: note)
      return say(.fillWhyAsked)
    }
    return save(
      answering.rated(answer, current, rating, note: note, why: nil), movesOn: true)
  }

  private mutating func confirm() -> Turn {
    guard let suggestion = answer?.suggestion else { return say(.fillNothingToConfirm) }
    return rate(suggestion.rating, nil)
  }

  private mutating func without(_ status: Answer.Status, _ reason: String?) -> Turn {
    if let reason {
      return save(
        answering.without(answer, current, status, reason: localized(reason)), movesOn: true)
    }
    expectation = .reason(status)
    return say(.fillReasonAsked)
  }

  /// The standard provides no exclusions: that is said before a reason is taken.
  private mutating func notApplicable(_ reason: String?) -> Turn {
    let condition = current.item.notApplicableWhen.map {
      words.say(.fillNotApplicableWhen, ["text": words.own($0)])
    }
    let said = [words.say(.fillNoExclusions), condition ?? words.say(.fillNoCondition)]
    expectation =
      reason.map { .secondPerson(reason: localized($0)) } ?? .reason(.notApplicable)
    let question = words.say(reason == nil ? .fillReasonAsked : .fillSecondAsked)
    return Turn(lines: said + [question], request: .line)
  }

  // MARK: Lines that answer a question

  mutating func take(reason line: String, for status: Answer.Status) -> Turn {
    let text = LineCommand.trimmed(line)
    if text.isEmpty { return giveUp() }
    guard status == .notApplicable else {
      return save(
        answering.without(answer, current, status, reason: localized(text)), movesOn: true)
    }
    expectation = .secondPerson(reason: localized(text))
    return say(.fillSecondAsked)
  }

  mutating func take(why line: String, for rating: RatingValue, _ note: LocalizedText?) -> Turn {
    let text = LineCommand.trimmed(line)
    if text.isEmpty { return giveUp() }
    return save(
      answering.rated(answer, current, rating, note: note, why: localized(text)), movesOn: true)
  }

  mutating func take(secondPerson line: String, _ reason: LocalizedText) -> Turn {
    let id = Normaliser.identifier(line)
    if id.isEmpty { return giveUp() }
    if id == writer { return say(.fillSamePerson) }
    guard matter.role(of: id) != nil else {
      let team = matter.assessment.team.map(\.id).joined(separator: ", ")
      return say(.fillUnknownPerson, ["id": id, "team": team])
    }
    return save(
      answering.without(answer, current, .notApplicable, reason: reason, secondPerson: id),
      movesOn: true)
  }

  private mutating func giveUp() -> Turn {
    expectation = .command
    return say(.fillGivenUp)
  }

  // MARK: Evidence

  private mutating func link(_ id: String, _ stance: String?) -> Turn {
    let id = Normaliser.identifier(id)
    guard evidence.contains(id) else { return say(.fillUnknownEvidence, ["evidence": id]) }
    let stances = EvidenceLink.Stance.allCases
    guard let known = stance.map({ EvidenceLink.Stance(rawValue: $0) }) ?? .supports else {
      return say(
        .fillUnknownWord,
        ["word": stance ?? "", "words": stances.map(\.rawValue).joined(separator: ", ")])
    }
    return save(answering.linked(answer, current, id, known), movesOn: false)
  }

  /// Something that was seen and not copied, registered and linked in one go.
  private mutating func register(_ kind: String, _ title: String) -> Turn {
    guard let known = Evidence.Kind(rawValue: kind.lowercased()) else {
      let kinds = Evidence.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      return say(.fillUnknownWord, ["word": kind, "words": kinds])
    }
    let entry = answering.evidence(known, title, among: evidence)
    let answer = answering.linked(answer, current, entry.id, .supports)
    afterEvidence = answer
    lastSaved = answer
    movesOn = false
    return Turn(lines: [], request: .save(.evidence(entry), expecting: .absent))
  }

  // MARK: Moving

  private mutating func go(to id: String) -> Turn {
    let wanted = Normaliser.identifier(id)
    let found = matter.items.firstIndex {
      $0.item.id == wanted || $0.reference.description == wanted
    }
    if let found = found ?? matter.items.firstIndex(where: { $0.group.path.contains(wanted) }) {
      return go(to: found)
    }
    let near = Suggestion.nearest(to: wanted, in: matter.items.map(\.item.id))
    return say(near == nil ? .fillNoSuchItem : .fillDidYouMean, ["id": wanted, "near": near ?? ""])
  }

  /// The items in which all words stand, with their ids to go to.
  private func search(_ text: String) -> Turn {
    let wanted = SearchText.words(of: text)
    let found = matter.items.filter { item in
      let texts = [item.item.text, item.group.title].flatMap { text in
        text.languages.compactMap { text[$0] }
      }
      return !wanted.isEmpty
        && SearchText.holds(([item.item.id] + texts).joined(separator: " "), wanted)
    }
    if found.isEmpty { return say(.fillNothingFound, ["words": text]) }
    let limit = 20
    let lines = found.prefix(limit).map { "\($0.item.id)  \(words.own($0.item.text))" }
    let more =
      found.count > limit ? [words.say(.andMore, count: found.count - limit)] : []
    return Turn(lines: lines + more, request: .line)
  }

  // MARK: Saving

  private mutating func save(_ answer: Answer, movesOn: Bool) -> Turn {
    expectation = .command
    lastSaved = answer
    self.movesOn = movesOn
    var lines: [String] = []
    if let rank = answer.agreement?.rating.rank, answer.note == nil,
      rank + 1 < current.checklist.scale.ratings.count
    {
      lines.append(words.say(.fillBelowHint))
    }
    return Turn(lines: lines, request: saving(answer))
  }

  var answering: Answering {
    Answering(writer: writer, today: today, place: matter.assessment.place)
  }

  private func localized(_ text: String) -> LocalizedText { answering.localized(text) }
}
