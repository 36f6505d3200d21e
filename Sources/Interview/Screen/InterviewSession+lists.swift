internal import Assessments
internal import Checklists
internal import Text

/// Lists of which something is chosen.
extension InterviewSession {
  /// Whether a key leaves a list.
  func leaves(_ key: Key) -> Bool { key == .escape || key == .control("c") }

  mutating func back() -> Request {
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
}
