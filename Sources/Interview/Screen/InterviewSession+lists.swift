internal import Assessments
internal import Checklists
internal import Text

/// Lists of which something is chosen.
extension InterviewSession {
  /// Whether a key leaves a list.
  private func leaves(_ key: Key) -> Bool { key == .escape || key == .control("c") }

  private mutating func back() -> Request {
    mode = .item
    return .key
  }

  // MARK: Finding one's way

  mutating func search(_ key: Key, _ field: TextField, _ choice: Choice) -> Request {
    var (field, choice) = (field, choice)
    let found = plan.found(field.text)
    switch key {
    case .escape, .control("c"): return back()
    case .enter:
      return found.indices.contains(choice.selected) ? show(found[choice.selected]) : back()
    case .down, .up, .pageDown, .pageUp: _ = choice.take(key, count: found.count)
    default:
      if field.take(key, hasLines: false) { choice = Choice() }
    }
    mode = .search(field, choice)
    return .key
  }

  mutating func tree(_ key: Key, _ choice: Choice) -> Request {
    var choice = choice
    if leaves(key) || key == .character("t") { return back() }
    if key == .enter, plan.nodes.indices.contains(choice.selected) {
      let node = plan.nodes[choice.selected]
      return show(node.items.first(where: isOpen) ?? node.items.first ?? position)
    }
    _ = choice.take(key, count: plan.nodes.count)
    mode = .tree(choice)
    return .key
  }

  // MARK: Status

  /// What an answer may be besides rated, in the order of the list.
  static let statuses: [Answer.Status?] = [.notTriggered, .notApplicable, .notAssessed, nil]

  mutating func status(_ key: Key, _ choice: Choice) -> Request {
    var choice = choice
    if leaves(key) { return back() }
    if key == .enter, Self.statuses.indices.contains(choice.selected) {
      guard let status = Self.statuses[choice.selected] else { return removeAnswer() }
      mode = .writing(begun(.reason(status)))
      return .key
    }
    _ = choice.take(key, count: Self.statuses.count)
    mode = .status(choice)
    return .key
  }

  private mutating func removeAnswer() -> Request {
    let item = current
    mode = .item
    if answer == nil { return .key }
    return save([
      SessionChange(item.target, expected: revisions[item.target] ?? .absent) { _ in
        .removeAnswer(item.reference)
      }
    ])
  }

  /// Who may agree that something does not apply: those in the team who assess, review or approve, but
  /// for the writer; in a self-assessment everybody else.
  var others: [TeamMember] {
    matter.assessment.team.filter { member in
      let isAsked = member.role == .respondent || member.role == .processOwner
      return member.id != writer && (!isAsked || matter.assessment.kind == .selfAssessment)
    }
  }

  mutating func secondPerson(
    _ key: Key, _ reason: LocalizedText, _ choice: Choice
  ) -> Request {
    var choice = choice
    if leaves(key) {
      mode = .writing(
        Writing(.reason(.notApplicable), reason.text(for: words.language).text))
      return .key
    }
    if key == .enter, others.indices.contains(choice.selected) {
      let second = others[choice.selected].id
      return saveAnswer { item, old, answering in
        answering.without(old, item, .notApplicable, reason: reason, secondPerson: second)
      }
    }
    _ = choice.take(key, count: others.count)
    mode = .secondPerson(reason: reason, choice)
    return .key
  }

  // MARK: Evidence

  /// Opens the register: what the item is linked to first, then the newest first. The order stays as
  /// long as the list is open.
  mutating func openEvidence() {
    let linked = Set((answer?.evidence ?? []).map(\.id))
    evidenceOrder =
      (evidence.filter { linked.contains($0.id) }
      + evidence.reversed().filter { !linked.contains($0.id) }).map(\.id)
    mode = .evidence(EvidencePicker())
  }

  /// The register as far as every typed word is found in an id, a title, or what something shows.
  func evidenceRows(_ picker: EvidencePicker) -> [Evidence] {
    let byID = Dictionary(evidence.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = evidenceOrder.compactMap { byID[$0] }
    let words = SearchText.words(of: picker.field.text).map { FoldedText($0) }
    if words.isEmpty { return rows }
    return rows.filter { entry in
      let texts = [entry.title, entry.shows].compactMap(\.self).flatMap { text in
        text.languages.compactMap { text[$0] }
      }
      let all = FoldedText(([entry.id] + texts).joined(separator: " "))
      return words.allSatisfy { all.contains($0) }
    }
  }

  mutating func evidence(_ key: Key, _ picker: EvidencePicker) -> Request {
    if picker.isTyping { return narrow(key, picker) }
    var picker = picker
    let rows = evidenceRows(picker)
    if leaves(key) { return back() }
    let selected = picker.choice.selected
    switch (key, rows.indices.contains(selected) ? rows[selected] : nil) {
    case (.character("/"), _):
      picker.isTyping = true
      mode = .evidence(picker)
      return .key
    case (.character("+"), _), (.character("="), _):
      mode = .evidenceKind(Choice())
      return .key
    case (.enter, let entry?), (.character(" "), let entry?):
      if stance(of: entry.id) != nil { return say(words.say(.screenLinkedAlready)) }
      return saveLink(entry.id, .supports, picker)
    case (.character("-"), let entry?) where stance(of: entry.id) != nil:
      return agreesRatings
        ? saveLink(entry.id, nil, picker) : say(words.say(.screenAssessorsOnly))
    case (.character("s"), let entry?):
      return agreesRatings
        ? saveLink(entry.id, nextStance(of: entry.id), picker)
        : say(words.say(.screenAssessorsOnly))
    case (.character("m"), let entry?):
      mode = .linkMany(evidence: entry.id, TextField(), Choice(), marked: [])
      return .key
    default:
      _ = picker.choice.take(key, count: rows.count)
      mode = .evidence(picker)
      return .key
    }
  }

  /// Words narrow the register; Enter goes back to its keys.
  private mutating func narrow(_ key: Key, _ picker: EvidencePicker) -> Request {
    var picker = picker
    switch key {
    case .escape, .control("c"):
      picker.field = TextField()
      picker.isTyping = false
    case .enter: picker.isTyping = false
    case .down, .up, .pageDown, .pageUp:
      _ = picker.choice.take(key, count: evidenceRows(picker).count)
    default:
      if picker.field.take(key, hasLines: false) { picker.choice = Choice() }
    }
    mode = .evidence(picker)
    return .key
  }

  private mutating func saveLink(
    _ id: String, _ stance: EvidenceLink.Stance?, _ picker: EvidencePicker
  ) -> Request {
    mode = .evidence(picker)
    message = []
    return save([link(id, stance, to: current)])
  }

  private func stance(of id: String) -> EvidenceLink.Stance? {
    answer?.evidence.first { $0.id == id }?.stance
  }

  private func nextStance(of id: String) -> EvidenceLink.Stance {
    let all = EvidenceLink.Stance.allCases
    guard let now = stance(of: id), let index = all.firstIndex(of: now) else { return .supports }
    return all[(index + 1) % all.count]
  }

  mutating func evidenceKind(_ key: Key, _ choice: Choice) -> Request {
    var choice = choice
    let kinds = Evidence.Kind.allCases
    if leaves(key) {
      openEvidence()
      return .key
    }
    if key == .enter {
      mode = .writing(begun(.evidenceTitle(kinds[choice.selected])))
      return .key
    }
    _ = choice.take(key, count: kinds.count)
    mode = .evidenceKind(choice)
    return .key
  }

  /// Links one piece of evidence to many items: typed words narrow the list, the tab key marks.
  mutating func linkMany(
    _ key: Key, _ id: String, _ field: TextField, _ choice: Choice, _ marked: Set<Int>
  ) -> Request {
    var (field, choice, marked) = (field, choice, marked)
    let rows = linkRows(field, marked)
    switch key {
    case .escape, .control("c"):
      openEvidence()
      return .key
    case .tab:
      if rows.indices.contains(choice.selected) {
        let item = rows[choice.selected]
        if marked.remove(item) == nil { marked.insert(item) }
      }
    case .enter:
      if marked.isEmpty { return say(words.say(.screenNothingMarked)) }
      let changes = marked.sorted().map { link(id, .supports, to: items[$0]) }
      mode = .item
      return save(
        changes, saying: words.say(.screenLinkedMany, ["evidence": id], count: changes.count))
    case .down, .up, .pageDown, .pageUp: _ = choice.take(key, count: rows.count)
    default:
      if field.take(key, hasLines: false) { choice = Choice() }
    }
    mode = .linkMany(evidence: id, field, choice, marked: marked)
    return .key
  }

  /// What is found; all items where nothing was typed, those that are marked first.
  func linkRows(_ field: TextField, _ marked: Set<Int>) -> [Int] {
    let found = field.isEmpty ? Array(items.indices) : plan.found(field.text)
    return field.isEmpty ? marked.sorted() + found.filter { !marked.contains($0) } : found
  }

  // MARK: Findings and voices

  mutating func findingKind(_ key: Key, _ choice: Choice) -> Request {
    var choice = choice
    let kinds = Finding.Kind.allCases
    if leaves(key) { return back() }
    if key == .enter {
      mode = .writing(begun(.finding(kinds[choice.selected])))
      return .key
    }
    _ = choice.take(key, count: kinds.count)
    mode = .findingKind(choice)
    return .key
  }

  mutating func voices(_ key: Key, _ choice: Choice) -> Request {
    var choice = choice
    let team = matter.assessment.team
    if leaves(key) || key == .character("v") { return back() }
    if key == .enter, team.indices.contains(choice.selected) {
      mode = .writing(Writing(.voice(team[choice.selected].id)))
      return .key
    }
    _ = choice.take(key, count: team.count)
    mode = .voices(choice)
    return .key
  }

  // MARK: Last year's findings

  mutating func followUps(_ key: Key, _ choice: Choice) -> Request {
    var choice = choice
    let all = matter.openFindings
    if key == .enter, all.indices.contains(choice.selected) {
      let finding = all[choice.selected].id
      message = []
      mode = .outcome(finding: finding, Choice())
      // Somebody else may have told its outcome meanwhile.
      return .read(.followUp(finding))
    }
    if leaves(key) {
      let missing = missingOutcomes.count
      mode = .item
      return missing == 0 ? .key : say(words.say(.screenOutcomesMissing, count: missing))
    }
    _ = choice.take(key, count: all.count)
    mode = .followUps(choice)
    return .key
  }

  /// The outcomes that an interview takes. That somebody accepts a risk until a day is written into the
  /// file by those who decide it.
  static let outcomes: [FollowUp.Outcome] = [.effective, .ineffective, .overdue, .notFollowedUp]

  mutating func outcome(_ key: Key, _ finding: String, _ choice: Choice) -> Request {
    var choice = choice
    let all = matter.openFindings
    if leaves(key) {
      mode = .followUps(Choice(selected: all.firstIndex { $0.id == finding } ?? 0))
      return .key
    }
    if key == .enter {
      mode = .writing(begun(.outcomeWhy(finding, Self.outcomes[choice.selected])))
      return .key
    }
    _ = choice.take(key, count: Self.outcomes.count)
    mode = .outcome(finding: finding, choice)
    return .key
  }

  // MARK: Conflicts

  /// Somebody changed the same block: theirs stands until it is said otherwise.
  mutating func resolve(_ key: Key, _ late: LateChange) -> Request {
    let (target, theirs) = (late.conflict.target, late.conflict.theirs.revision)
    switch key {
    case .character("t"), .character("1"), .escape:
      leaveSubmitted(late)
      mode = .item
      return say(words.say(.screenTheirsStands, ["item": target.id]))
    case .character("m"), .character("2"):
      mode = .item
      // Made anew on what stands there now: what the change does not touch stays theirs.
      return save(
        [SessionChange(target, expected: theirs, make: late.change.make)],
        saying: words.say(.screenMineStands, ["item": target.id]))
    case .character("b"), .character("3"):
      let keepable = late.keepable
      if keepable.isEmpty { return .key }
      mode = .item
      let (answering, role) = (answering, matter.role(of: writer) ?? .assessor)
      let told: [Message] =
        (keepable.contains(.decision) ? [.screenBothVoice] : [])
        + (keepable.contains(.note) ? [.screenBothNote] : [])
      return save(
        [SessionChange(target, expected: theirs) { late.both($0, answering, as: role) }],
        saying: told.map { words.say($0, ["item": target.id]) }.joined(separator: " "))
    default: return .key
    }
  }

  /// What was typed for a change that is not made waits with its field.
  private mutating func leaveSubmitted(_ late: LateChange) {
    defer { submitted = nil }
    guard let submitted, !submitted.field.isEmpty,
      let field = submitted.field(at: late.conflict.target.item ?? current.reference)
    else { return }
    var saved: String?
    if submitted.isNote, case .answer(let base)? = late.base {
      saved = base?.note?.text(for: words.language).text ?? ""
    }
    left[field] = LeftText(submitted.field.text, insteadOf: saved)
  }
}
