internal import Assessments
internal import Checklists
internal import Text

/// The rows above the last one: what just happened, and where one types.
extension SessionView {
  struct Foot {
    var rows: [Frame.Row]
    /// Counted from the first row of the foot.
    var cursor: Frame.Position?
  }

  var foot: Foot {
    switch session.mode {
    case .writing(let writing): return typing(writing)
    case .search(let field, _): return line("/", field)
    case .linkMany(_, let field, _, _): return line("/", field)
    case .evidence(let picker) where picker.isTyping: return line("/", picker.field)
    case .conflict(let late): return Foot(rows: conflictRows(late))
    default:
      let rows = session.message.flatMap { paragraph($0, columns - 2, .warning) }
      return Foot(rows: rows.isEmpty ? [Frame.Row()] : Array(rows.prefix(8)))
    }
  }

  /// One line, of which the end is seen where it is too long.
  private func line(_ prompt: String, _ field: TextField) -> Foot {
    let room = columns - CellWidth.of(prompt) - 3
    var head = VisibleText.oneLine(field.head)
    while CellWidth.of(head) > room { head.removeFirst() }
    let tail = VisibleText.oneLine(String(field.characters[field.cursor...]))
    let text = cut(head + tail, to: room + 1)
    return Foot(
      rows: [Frame.Row(" \(prompt) \(text)")],
      cursor: Frame.Position(row: 0, column: 2 + CellWidth.of(prompt) + CellWidth.of(head)))
  }

  /// What is asked, what was typed, and the keys that end it.
  private func typing(_ writing: Writing) -> Foot {
    let width = columns - 4
    let asked = question(writing.purpose).flatMap { paragraph($0, columns - 2, .heading) }
    let typed = layout(writing.field, width)
    let most = max(3, height / 3)
    let start = min(max(0, typed.row - most + 1), max(0, typed.rows.count - most))
    let shown = typed.rows.dropFirst(start).prefix(most)
    let messages = session.message.flatMap { paragraph($0, columns - 2, .warning) }
    let isKept = writing.field(at: session.current.reference) != nil
    let help = words.say(
      writing.hasLines ? .screenWriteHelp : isKept ? .screenLineKeptHelp : .screenLineHelp)
    return Foot(
      rows: messages + asked + shown.map { Frame.Row(" > " + $0) }
        + paragraph(help, columns - 2, .faint),
      cursor: Frame.Position(
        row: messages.count + asked.count + typed.row - start, column: 3 + typed.column))
  }

  /// The typed text in rows, broken behind a blank where there is one, and where the cursor stands.
  private func layout(
    _ field: TextField, _ width: Int
  ) -> (rows: [String], row: Int, column: Int) {
    let shown = field.characters.map { $0.isNewline ? "" : VisibleText.oneLine(String($0)) }
    let cells = shown.map { CellWidth.of($0) }
    var starts = [0]
    var used = 0
    for index in shown.indices {
      if used + cells[index] > width {
        let blank = field.characters[starts[starts.count - 1]..<index].lastIndex(of: " ")
        let start = blank.map { $0 + 1 } ?? index
        starts.append(start)
        used = cells[start..<index].reduce(0, +)
      }
      used += cells[index]
      if field.characters[index].isNewline {
        starts.append(index + 1)
        used = 0
      }
    }
    let ends = starts.dropFirst() + [shown.count]
    let rows = zip(starts, ends).map { shown[$0..<$1].joined() }
    let row = starts.lastIndex { $0 <= field.cursor } ?? 0
    return (rows, row, cells[starts[row]..<field.cursor].reduce(0, +))
  }

  private func question(_ purpose: Writing.Purpose) -> [String] {
    let item = session.current
    switch purpose {
    case .note: return [words.say(.screenNoteAsked, ["item": item.item.id])]
    case .freeNote: return [words.say(.screenFreeNoteAsked)]
    case .number:
      return [words.say(.screenNumberAsked, ["item": item.item.id])]
    case .reason(.notApplicable):
      let condition = item.item.notApplicableWhen.map {
        words.say(.fillNotApplicableWhen, ["text": words.own($0)])
      }
      return [
        words.say(.screenNoExclusions), condition ?? words.say(.fillNoCondition),
        words.say(.screenReasonAsked),
      ]
    case .reason: return [words.say(.screenReasonAsked)]
    case .why: return [words.say(.screenWhyAsked)]
    case .evidenceTitle: return [words.say(.screenEvidenceAsked)]
    case .finding: return [words.say(.screenFindingAsked)]
    case .voice(let id): return [words.say(.screenVoiceAsked, ["by": id])]
    case .voiceWhy(let id, _): return [words.say(.screenVoiceWhyAsked, ["by": id])]
    case .outcomeWhy(let finding, let outcome):
      return [
        words.say(
          .screenOutcomeWhyAsked, ["finding": finding, "outcome": words.outcome(outcome)])
      ]
    }
  }

  /// What stood before, what stands now and what was to be saved, each in a few rows, and the keys.
  private func conflictRows(_ late: LateChange) -> [Frame.Row] {
    let conflict = late.conflict
    let item = conflict.target.item.flatMap { id in
      session.items.first { $0.reference == id }
    }
    func label(_ summary: String?) -> String {
      guard let summary else { return "?" }
      return item?.checklist.scale.rating(summary).map { words.own($0.label) } ?? summary
    }
    let head = words.say(
      .screenConflict,
      [
        "item": conflict.target.id, "by": conflict.theirs.by ?? "?",
        "at": conflict.theirs.at.map(session.local) ?? "?",
      ])
    let rows =
      paragraph(head, columns - 2, .warning)
      + paragraph(
        words.say(.screenConflictBase, ["state": label(conflict.base?.summary)]), columns - 2)
      + paragraph(
        words.say(.screenConflictTheirs, ["state": label(conflict.theirs.summary)]), columns - 2)
      + told(late.theirs, since: late.base, item)
      + paragraph(
        words.say(.screenConflictMine, ["state": label(conflict.mine.summary)]), columns - 2)
      + told(late.mine.content, since: late.base, item)
    let help: Message = late.keepable.isEmpty ? .screenConflictHelpTwo : .screenConflictHelp
    return rows + paragraph(words.say(help), columns - 2, .warning)
  }

  /// What a version says that was not there before, in a few rows.
  private func told(
    _ content: Change.Content?, since base: Change.Content?, _ item: InterviewItem?
  ) -> [Frame.Row] {
    let most = 3
    return lines(content, since: base, item).flatMap {
      paragraph($0, columns - 4).prefix(most)
    }.map { Frame.Row([Frame.Piece("  ")] + $0.pieces) }
  }

  private func lines(
    _ content: Change.Content?, since base: Change.Content?, _ item: InterviewItem?
  ) -> [String] {
    switch content {
    case .answer(let answer?):
      var before: Answer?
      if case .answer(let known)? = base { before = known }
      return item.map { lines(answer, since: before, $0) } ?? []
    case .evidence(let evidence?): return [words.own(evidence.title)]
    case .finding(let finding?): return [words.own(finding.statement)]
    case .followUp(let followUp?):
      return [words.outcome(followUp.outcome)] + (followUp.why.map { [words.own($0)] } ?? [])
    default: return []
    }
  }

  /// The note, voices and evidence in which an answer differs from what it was.
  private func lines(
    _ answer: Answer, since before: Answer?, _ item: InterviewItem
  ) -> [String] {
    let parts = AnswerPart.changed(from: before, to: answer)
    var lines: [String] = []
    if let why = answer.agreement?.why ?? answer.exception?.reason, parts.contains(.decision) {
      lines.append(words.say(.screenReason, ["text": words.own(why)]))
    }
    if let note = answer.note, parts.contains(.note) {
      lines.append(words.say(.fillNote, ["text": words.own(note)]))
    }
    lines += answer.voices.filter { parts.contains(.voice($0.by)) }.map {
      voiceLine($0, item.checklist)
    }
    lines += answer.evidence.filter { parts.contains(.evidence($0.id)) }.map { link in
      words.say(.fillLinked, ["evidence": "\(link.id) (\(words.stance(link.stance)))"])
    }
    let gone = (before?.evidence ?? []).map(\.id).filter { id in
      parts.contains(.evidence(id)) && !answer.evidence.contains { $0.id == id }
    }
    return lines + gone.map { words.say(.screenUnlinked, ["evidence": $0]) }
  }
}
