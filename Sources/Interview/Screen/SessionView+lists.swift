internal import Assessments
internal import Checklists
internal import Text

/// Lists, help, and the offer to go on.
extension SessionView {
  /// A list with its title; the row that the keys work on is always seen.
  private struct List {
    let title: String
    var help: [String] = []
    /// Each with one row or more.
    let rows: [[Frame.Row]]
    let selected: Int
  }

  func listRows(_ room: Int) -> [Frame.Row] {
    guard let list else { return [] }
    let head =
      paragraph(list.title, columns - 2, .heading)
      + list.help.flatMap { paragraph($0, columns - 2, .faint) } + [Frame.Row()]
    var start = 0
    let selected = min(max(0, list.selected), max(0, list.rows.count - 1))
    let left = max(1, room - head.count)
    func height(_ range: Range<Int>) -> Int { list.rows[range].reduce(0) { $0 + $1.count } }
    if !list.rows.isEmpty {
      while start < selected, height(start..<(selected + 1)) > left { start += 1 }
    }
    return head + list.rows.dropFirst(start).joined().prefix(left)
  }

  private func choices(_ texts: [String], _ selected: Int) -> [[Frame.Row]] {
    texts.enumerated().map { index, text in
      wrapped(text, columns - 4).enumerated().map { line, part in
        Frame.Row(
          (line == 0 ? mark(index == selected) : "   ") + part,
          index == selected ? .selected : .plain)
      }
    }
  }

  private func mark(_ isSelected: Bool) -> String {
    isSelected ? (session.isASCII ? " > " : " ▸ ") : "   "
  }

  private var list: List? {
    switch session.mode {
    case .search(let field, let choice): searchList(field, choice)
    case .tree(let choice):
      List(title: words.say(.screenTree), rows: treeRows(choice), selected: choice.selected)
    case .status(let choice):
      List(
        title: words.say(.screenStatus, ["item": session.current.item.id]),
        rows: choices(statusTexts, choice.selected), selected: choice.selected)
    case .secondPerson(_, let choice):
      List(
        title: words.say(.screenSecondPerson),
        rows: choices(session.others.map(member), choice.selected), selected: choice.selected)
    case .evidence(let picker): evidenceList(picker)
    case .evidenceKind(let choice):
      List(
        title: words.say(.screenEvidenceKind),
        rows: choices(Evidence.Kind.allCases.map(words.kind), choice.selected),
        selected: choice.selected)
    case .linkMany(let id, let field, let choice, let marked): linkList(id, field, choice, marked)
    case .findingKind(let choice):
      List(
        title: words.say(.screenFinding, ["item": session.current.item.id]),
        rows: choices(Finding.Kind.allCases.map(words.kind), choice.selected),
        selected: choice.selected)
    case .voices(let choice): voicesList(choice)
    case .followUps(let choice): followUpList(choice)
    case .outcome(let finding, let choice):
      List(
        title: words.say(.screenOutcome, ["finding": finding]),
        help: (openFinding(finding).map { [words.own($0.finding.statement)] } ?? [])
          + (session.followUps[finding].map { [outcomeLine($0)] } ?? []),
        rows: choices(InterviewSession.outcomes.map(words.outcome), choice.selected),
        selected: choice.selected)
    default: nil
    }
  }

  private func member(_ member: TeamMember) -> String {
    "\(own(id: member.id))  \(words.own(member.position))"
  }

  private var statusTexts: [String] {
    InterviewSession.statuses.map { status in
      switch status {
      case .notTriggered?: words.say(.statusNotTriggered)
      case .notApplicable?: words.say(.statusNotApplicable)
      case .some: words.say(.screenParked)
      case nil: words.say(.screenNoAnswer)
      }
    }
  }

  private func treeRows(_ choice: Choice) -> [[Frame.Row]] {
    session.plan.nodes.enumerated().map { index, node in
      let isSelected = index == choice.selected
      let row = nodeRow(node, columns - 2, isSelected: isSelected)
      // An Arabic title has a row of its own.
      return isArabic
        ? [row] + paragraph("  " + words.own(node.title), columns - 4, .faint) : [row]
    }
  }

  private func itemText(_ position: Int) -> String {
    let item = session.items[position]
    let sign = session.isOpen(position) ? " " : (session.isASCII ? "x" : "✓")
    return "\(sign) \(own(id: item.item.id))  \(words.own(item.item.text))"
  }

  /// One row for each item that is found, as far as the screen reaches.
  private func itemRows(
    _ found: [Int], _ choice: Choice, _ text: (Int) -> String
  ) -> [[Frame.Row]] {
    let near = max(0, choice.selected - height)..<(choice.selected + height)
    return found.enumerated().map { index, position in
      guard near.contains(index) else { return [Frame.Row()] }
      let isSelected = index == choice.selected
      return [
        Frame.Row(
          mark(isSelected) + cut(text(position), to: columns - 4),
          isSelected ? .selected : .plain)
      ]
    }
  }

  private func searchList(_ field: TextField, _ choice: Choice) -> List {
    let found = session.plan.found(field.text)
    return List(
      title: words.say(.screenSearch),
      help: field.isEmpty ? [] : [words.say(.screenFound, count: found.count)],
      rows: itemRows(found, choice, itemText), selected: choice.selected)
  }

  private func linkList(
    _ id: String, _ field: TextField, _ choice: Choice, _ marked: Set<Int>
  ) -> List {
    let rows = session.linkRows(field, marked)
    return List(
      title: words.say(.screenLinkMany, ["evidence": id]),
      help: [words.say(.screenMarked, count: marked.count)],
      rows: itemRows(rows, choice) { position in
        (marked.contains(position) ? "[x] " : "[ ] ") + itemText(position)
      }, selected: choice.selected)
  }

  private func evidenceList(_ picker: EvidencePicker) -> List {
    let rows = session.evidenceRows(picker)
    let found =
      picker.field.isEmpty ? [] : [words.say(.screenFound, count: rows.count)]
    let linked = session.answer?.evidence ?? []
    return List(
      title: words.say(.screenEvidenceTitle, ["item": session.current.item.id]),
      help: [
        words.say(session.evidence.isEmpty ? .screenNoEvidence : .screenEvidenceHelp)
      ] + found,
      rows: choices(
        rows.map { entry in
          let link = linked.first { $0.id == entry.id }
          let stance = link.map { " (\(words.stance($0.stance)))" } ?? ""
          return (link == nil ? "[ ] " : "[x] ")
            + "\(own(id: entry.id))  \(words.own(entry.title))\(stance)"
        }, picker.choice.selected), selected: picker.choice.selected)
  }

  private func voicesList(_ choice: Choice) -> List {
    let voices = session.answer?.voices ?? []
    let checklist = session.current.checklist
    return List(
      title: words.say(.screenVoicesTitle, ["item": session.current.item.id]),
      help: [words.say(.screenVoicesHelp)],
      rows: choices(
        session.matter.assessment.team.map { person in
          let voice = voices.first { $0.by == person.id }
          let said = voice.map { "  " + words.rating($0.rating, checklist) } ?? ""
          return member(person) + said
        }, choice.selected), selected: choice.selected)
  }

  // MARK: Last year's findings

  private func openFinding(_ id: String) -> OpenFinding? {
    session.matter.openFindings.first { $0.id == id }
  }

  private func followUpList(_ choice: Choice) -> List {
    let all = session.matter.openFindings
    return List(
      title: words.say(.screenFollowUps, count: session.missingOutcomes.count),
      help: [words.say(.screenFollowUpsHelp)],
      rows: all.enumerated().map { index, open in
        followUpRows(open, isSelected: index == choice.selected)
      }, selected: choice.selected)
  }

  /// What a finding is called and when it was due, then its statement in rows of its own.
  private func followUpRows(_ open: OpenFinding, isSelected: Bool) -> [Frame.Row] {
    let outcome = session.followUps[open.id].map(outcomeLine)
    let items = open.finding.items.map(\.item).joined(separator: ", ")
    let due = open.finding.actions.map(\.due).max().map { "  \($0)" } ?? ""
    let style: Frame.Style = isSelected ? .selected : .plain
    var rows = [
      Frame.Row(
        mark(isSelected) + (outcome == nil ? "[ ] " : "[x] ")
          + cut(own(id: "\(open.id)  \(items)\(due)"), to: columns - 8), style)
    ]
    rows += wrapped(words.own(open.finding.statement), columns - 8).map {
      Frame.Row("       " + $0)
    }
    if let outcome {
      rows += wrapped(outcome, columns - 8).map { Frame.Row("       " + $0, .heading) }
    }
    return rows
  }

  /// What became of it, why, and who says so.
  private func outcomeLine(_ followUp: FollowUp) -> String {
    "\(words.outcome(followUp.outcome)) (\(own(id: followUp.by)))"
      + (followUp.why.map { ": " + words.own($0) } ?? "")
  }

  // MARK: Help, and going on

  var helpRows: [Frame.Row] {
    let lines: [Message] = [
      .screenHelpRate, .screenHelpNote, .screenHelpEvidence, .screenHelpFinding,
      .screenHelpExceptions, .screenHelpVoices, .screenHelpMove, .screenHelpFind,
      .screenHelpFollowUps, .screenHelpUndo, .screenHelpWrite, .screenHelpEnd,
    ]
    return [Frame.Row()] + lines.flatMap { paragraph(words.say($0), columns - 2) }
  }

  var resumeRows: [Frame.Row] {
    guard let earlier = session.interrupted else { return [] }
    var lines = [
      words.say(
        .screenResume, ["clock": earlier.began, "item": earlier.item?.item ?? "?"],
        count: earlier.savedCount)
    ]
    if let draft = earlier.draft {
      lines.append(words.say(.screenResumeDraft, ["text": draft.text]))
    }
    let waiting = session.leftTexts.joined(separator: ", ")
    if !waiting.isEmpty { lines.append(words.say(.screenUnsaved, ["text": waiting])) }
    lines.append(words.say(.screenResumeHelp))
    return [Frame.Row()] + lines.flatMap { paragraph($0, columns - 2) }
  }
}
