internal import Assessments
internal import Checklists
internal import Text

/// The item on the screen.
extension SessionView {
  func itemRows(_ width: Int, withVoices: Bool) -> [Frame.Row] {
    let item = session.current
    var rows = headRows(item, width)
    rows += paragraph(words.own(item.item.text), width, .heading)
    if let licensed = session.matter.overlay.text(for: item.item.id, of: item.checklist.id) {
      rows += paragraph(words.say(.fillOverlay, ["text": words.own(licensed)]), width)
    }
    if let parent = item.item.parent {
      rows += paragraph(words.say(.fillElementOf, ["item": parent]), width, .faint)
    }
    rows.append(Frame.Row())
    rows += standing(item, width)
    if withVoices { rows += voiceLines.flatMap { paragraph($0, width) } }
    rows += ratingRows(item.checklist.scale, width)
    rows += adviceRows(item, width)
    return rows
  }

  private func headRows(_ item: InterviewItem, _ width: Int) -> [Frame.Row] {
    let title = words.own(item.group.title)
    let head = "\(own(id: item.item.id))   \(session.position + 1)/\(session.items.count)"
    if isArabic { return [Frame.Row(" " + head, .faint)] + paragraph(title, width, .faint) }
    return [
      Frame.Row(" " + cut("\(head)   \(item.group.id) \(title)", to: width), .faint)
    ]
  }

  /// Where the answer stands: its state, what was noted and seen, and what was said last year.
  private func standing(_ item: InterviewItem, _ width: Int) -> [Frame.Row] {
    let answer = session.answer
    var lines = [words.say(.fillNow, ["state": state(answer, item.checklist)])]
    if let reason = answer?.exception?.reason {
      lines.append(words.say(.screenReason, ["text": words.own(reason)]))
    }
    if let exception = answer?.exception, let second = exception.secondPerson {
      lines.append(
        words.say(.screenDecided, ["by": exception.decidedBy ?? "?", "second": second]))
    }
    if let note = answer?.note { lines.append(noteText(note)) }
    for draft in LeftText.drafts(of: session.left) where draft.item == item.reference {
      lines.append(words.say(.screenUnsaved, ["text": draft.text]))
    }
    for link in answer?.evidence ?? [] { lines.append(evidenceLine(link)) }
    if let suggestion = answer?.suggestion {
      lines.append(
        words.say(
          .screenSuggested,
          [
            "from": suggestion.from.description,
            "rating": words.rating(suggestion.rating, item.checklist),
          ]))
    }
    if let earlier = session.matter.earlierAnswer(item) {
      lines.append(
        words.say(
          .fillEarlier,
          [
            "from": session.matter.earlier?.id.description ?? "",
            "state": words.state(earlier, item.checklist),
          ]))
      if let note = earlier.note {
        lines.append("  " + words.say(.fillNote, ["text": words.own(note)]))
      }
    }
    return lines.flatMap { paragraph($0, width) }
  }

  /// What was parked for a reason is told apart from what nobody has come to.
  private func state(_ answer: Answer?, _ checklist: Checklist) -> String {
    answer?.status == .notAssessed && answer?.exception != nil
      ? words.say(.screenParked) : words.state(answer, checklist)
  }

  /// A note with its lines, as far as they leave room for the ratings; all of it is there to be edited.
  private func noteText(_ note: LocalizedText) -> String {
    let most = 6
    let lines = note.text(for: words.language).text.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).map { VisibleText.oneLine(String($0)) }
    let first = words.say(.fillNote, ["text": lines.first ?? ""])
    let more = lines.count > most ? [session.isASCII ? "..." : "…"] : []
    return ([first] + lines.dropFirst().prefix(most - 1) + more).joined(separator: "\n")
  }

  private func evidenceLine(_ link: EvidenceLink) -> String {
    let title = session.evidence.first { $0.id == link.id }.map { words.own($0.title) } ?? "?"
    return words.say(
      .screenEvidence,
      ["evidence": link.id, "title": title, "stance": words.stance(link.stance)])
  }

  /// What can be chosen, each with its key; in one row where that fits and no Arabic stands in it.
  private func ratingRows(_ scale: Scale, _ width: Int) -> [Frame.Row] {
    let chosen = session.answer?.scoringRating
    guard scale.range == nil else {
      let line = words.say(
        .fillRange,
        [
          "low": scale.range?.minimum.description ?? "",
          "high": scale.range?.maximum.description ?? "",
          "step": scale.range?.step.description ?? "",
        ])
      return [Frame.Row()] + paragraph(line, width)
    }
    let pieces = scale.ratings.enumerated().map { index, rating in
      Frame.Piece(
        "\(index + 1) \(session.isASCII ? rating.ascii : rating.glyph) \(words.own(rating.label))",
        chosen?.text == rating.id ? .selected : .plain)
    }
    let all = pieces.map(\.text).joined(separator: "   ")
    if !isArabic, CellWidth.of(all) + 1 <= width {
      let spaced = pieces.flatMap { [Frame.Piece("   "), $0] }.dropFirst()
      return [Frame.Row(), Frame.Row([Frame.Piece(" ")] + spaced)]
    }
    return [Frame.Row()] + pieces.map { Frame.Row([Frame.Piece(" "), $0]) }
  }

  /// What one expects to see, how to look, and where else the same matter stands.
  private func adviceRows(_ item: InterviewItem, _ width: Int) -> [Frame.Row] {
    let own = item.item
    var lines = item.checklist.descriptors(of: own).map(words.descriptor)
    lines += own.expectedEvidence.map { words.say(.fillExpected, ["text": words.own($0)]) }
    for (message, text) in [
      (Message.fillExamine, own.examine), (.fillInterview, own.interview), (.fillTest, own.test),
      (.fillNotApplicableWhen, own.notApplicableWhen),
      (.fillNotTriggeredWhen, own.notTriggeredWhen),
    ] {
      if let text { lines.append(words.say(message, ["text": words.own(text)])) }
    }
    lines += session.related.map { step in
      words.say(
        .screenRelated, ["where": "\(step.far.name) \(step.farEnds.joined(separator: ", "))"])
    }
    guard !lines.isEmpty else { return [] }
    return [Frame.Row()] + lines.flatMap { paragraph($0, width, .faint) }
  }

  /// A text in rows, one cell in from the edge.
  func paragraph(
    _ text: String, _ width: Int, _ style: Frame.Style = .plain
  ) -> [Frame.Row] {
    wrapped(text, width).map { Frame.Row([Frame.Piece(" "), Frame.Piece($0, style)]) }
  }
}
