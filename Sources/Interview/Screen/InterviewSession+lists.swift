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
    mode = .evidence(Choice())
  }

  var evidenceRows: [Evidence] {
    let byID = Dictionary(evidence.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return evidenceOrder.compactMap { byID[$0] }
  }

  mutating func evidence(_ key: Key, _ choice: Choice) -> Request {
    var choice = choice
    let rows = evidenceRows
    if leaves(key) { return back() }
    let chosen = rows.indices.contains(choice.selected) ? rows[choice.selected] : nil
    switch (key, chosen) {
    case (.character("+"), _), (.character("="), _):
      mode = .evidenceKind(Choice())
      return .key
    case (.enter, let entry?), (.character(" "), let entry?):
      let isLinked = answer?.evidence.contains { $0.id == entry.id } ?? false
      return saveLink(entry.id, isLinked ? nil : .supports, choice)
    case (.character("s"), let entry?):
      return saveLink(entry.id, nextStance(of: entry.id), choice)
    case (.character("m"), let entry?):
      mode = .linkMany(evidence: entry.id, TextField(), Choice(), marked: [])
      return .key
    default:
      _ = choice.take(key, count: rows.count)
      mode = .evidence(choice)
      return .key
    }
  }

  private mutating func saveLink(
    _ id: String, _ stance: EvidenceLink.Stance?, _ choice: Choice
  ) -> Request {
    mode = .evidence(choice)
    return save([link(id, stance, to: current)])
  }

  private func nextStance(of id: String) -> EvidenceLink.Stance {
    let all = EvidenceLink.Stance.allCases
    guard let now = answer?.evidence.first(where: { $0.id == id })?.stance,
      let index = all.firstIndex(of: now)
    else { return .supports }
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
      mode = .writing(Writing(.evidenceTitle(kinds[choice.selected])))
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
      mode = .outcome(finding: all[choice.selected].id, Choice())
      return .key
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
      let outcome = Self.outcomes[choice.selected]
      guard outcome != .effective else {
        return keep(
          FollowUp(
            finding: finding, outcome: outcome, by: writer, on: answering.today,
            place: answering.place))
      }
      mode = .writing(Writing(.outcomeWhy(finding, outcome)))
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
      submitted = nil
      mode = .item
      return say(words.say(.screenTheirsStands, ["item": target.id]))
    case .character("m"), .character("2"):
      mode = .item
      return save(
        [SessionChange(target, expected: theirs) { _ in late.mine }],
        saying: words.say(.screenMineStands, ["item": target.id]))
    case .character("b"), .character("3"):
      mode = .item
      let (answering, role) = (answering, matter.role(of: writer) ?? .assessor)
      return save(
        [SessionChange(target, expected: theirs) { late.both($0, answering, as: role) }],
        saying: words.say(.screenBothKept, ["item": target.id]))
    default: return .key
    }
  }
}
