package import Assessments
internal import Checklists
internal import Text

/// Beginning and end, and what one session knows of the one before.
extension InterviewSession {
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

  /// Where texts wait that were left without saving them, in the order of the plan: items, findings of
  /// last year, and `w` for a note without an item.
  package var leftTexts: [String] {
    let references = Set(left.keys.compactMap(\.item))
    let findings = left.keys.filter { $0.kind == .outcome }.compactMap(\.about).sorted()
    return items.map(\.reference).filter(references.contains).map(\.item) + findings
      + (left[.freeNote] == nil ? [] : ["w"])
  }

  /// Last year's open findings first, where an outcome is missing.
  mutating func start() -> Request {
    tellLeftTexts()
    // Outcomes are for those who assess.
    mode =
      missingOutcomes.isEmpty || !agreesRatings ? .item : .followUps(firstWithoutOutcome)
    return .read(current.target)
  }

  private mutating func tellLeftTexts() {
    let waiting = leftTexts.joined(separator: ", ")
    if !waiting.isEmpty { message.append(words.say(.screenUnsaved, ["text": waiting])) }
  }

  /// The list of last year's findings, at the first one that wants an outcome.
  var firstWithoutOutcome: Choice {
    Choice(selected: matter.openFindings.firstIndex { followUps[$0.id] == nil } ?? 0)
  }

  mutating func resume(there: Bool) -> Request {
    mode = .item
    guard let earlier = earlierSession else { return start() }
    // Whatever becomes of the offer, the text is kept with its field.
    if let draft = earlier.draft { left[field(of: draft, at: earlier.item)] = LeftText(draft) }
    guard there else { return start() }
    if let item = earlier.item, let known = plan.position(of: item) { position = known }
    switch earlier.draft?.kind {
    case .note: mode = .writing(begun(.note))
    case .freeNote, .other: mode = .writing(begun(.freeNote))
    // Of what kind the finding was is asked again.
    case .finding: mode = .findingKind(Choice())
    // Shown with the item, or in the list of last year's findings.
    case .reason, .why, .evidence, .voice, .outcome, nil: return start()
    }
    if left.count > 1 { tellLeftTexts() }
    return .read(current.target)
  }

  /// Earlier versions did not say where a text was typed.
  private func field(of draft: SessionMemory.Draft, at item: ItemReference?) -> LeftText.Field {
    switch draft.kind {
    case .other, .freeNote: .freeNote
    case .outcome: LeftText.Field(draft)
    default: LeftText.Field(kind: draft.kind, item: draft.item ?? item, about: draft.about)
    }
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
      left: LeftText.drafts(of: left), hasEnded: hasEnded && draft == nil)
  }

  /// What is being typed, or was just sent to be saved.
  private var draft: SessionMemory.Draft? {
    var writing = submitted
    switch mode {
    case .writing(let open): writing = open
    case .secondPerson(let reason, _):
      writing = Writing(.reason(.notApplicable), reason.text(for: words.language).text)
    case .resume: return earlierSession?.draft
    default: break
    }
    // While it is edited elsewhere, the text may be there though none is here.
    guard let writing, isEdited || !writing.field.isEmpty,
      let field = writing.field(at: current.reference),
      isEdited || !writing.isNote || writing.field.text != noteText
    else { return nil }
    return SessionMemory.Draft(
      kind: field.kind, text: writing.field.text, item: field.item, about: field.about,
      saved: writing.isNote ? noteText : nil)
  }

  // MARK: What cannot be kept

  /// Whether what is half typed can be kept for the next start; that it cannot is told once.
  package mutating func take(isKept: Bool) {
    if !isKept, !isNotKept { message.append(words.say(.screenNotKept)) }
    isNotKept = !isKept
  }

  /// Whoever ends it while unsaved texts cannot be kept is warned once, and goes on with `q`.
  ///
  /// - Returns: whether the session goes on.
  package mutating func staysOpen() -> Bool {
    guard isNotKept, !left.isEmpty, !hasWarned else { return false }
    hasWarned = true
    hasEnded = false
    message = [words.say(.screenEndLoses, ["items": leftTexts.joined(separator: ", ")])]
    return true
  }
}
