internal import Assessments
internal import Checklists
internal import Text

/// The lines with which an item is asked: plain lines in one order, for a terminal, a screen reader or
/// a script.
struct ItemPrompt {
  let words: InterviewWords
  let matter: InterviewMatter
  let item: InterviewItem
  /// Its place among the items of this interview, from 1.
  let position: Int
  let answer: Answer?

  var lines: [String] {
    let checklist = item.checklist
    var lines = [
      "",
      words.say(
        .fillHead,
        [
          "position": String(position), "total": String(matter.items.count),
          "item": item.item.id, "group": "\(item.group.id) \(words.own(item.group.title))",
        ]),
      words.own(item.item.text),
    ]
    if let licensed = matter.overlay.text(for: item.item.id, of: checklist.id) {
      lines.append(words.say(.fillOverlay, ["text": words.own(licensed)]))
    }
    if let parent = item.item.parent {
      lines.append(words.say(.fillElementOf, ["item": parent]))
    }
    if let earlier = matter.earlierAnswer(item) { lines += last(earlier) }
    lines.append(words.say(.fillNow, ["state": words.state(answer, checklist)]))
    if let suggestion = answer?.suggestion {
      var values = [
        "from": suggestion.from.description, "rating": words.rating(suggestion.rating, checklist),
      ]
      values["item"] = suggestion.origin?.item.description
      lines.append(
        words.say(suggestion.origin == nil ? .fillSuggested : .fillSuggestedFromItem, values))
    }
    if let note = answer?.note { lines.append(words.say(.fillNote, ["text": words.own(note)])) }
    lines.append(ratings(checklist.scale))
    return lines
  }

  private func last(_ earlier: Answer) -> [String] {
    var lines = [
      words.say(
        .fillEarlier,
        [
          "from": matter.earlier?.id.description ?? "",
          "state": words.state(earlier, item.checklist),
        ])
    ]
    if let note = earlier.note { lines.append(words.say(.fillNote, ["text": words.own(note)])) }
    return lines
  }

  private func ratings(_ scale: Scale) -> String {
    if let range = scale.range {
      return words.say(
        .fillRange,
        [
          "low": range.minimum.description, "high": range.maximum.description,
          "step": range.step.description,
        ])
    }
    let list = scale.ratings.enumerated().map { "\($0 + 1) \(words.own($1.label))" }
    return words.say(.fillRatings, ["ratings": list.joined(separator: words.say(.listSeparator))])
  }

  /// What the item is rated by, what one expects to see, and how to look.
  var details: [String] {
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
    let evidence = (answer?.evidence ?? []).map { "\($0.id) (\($0.stance.rawValue))" }
    if !evidence.isEmpty {
      lines.append(words.say(.fillLinked, ["evidence": evidence.joined(separator: ", ")]))
    }
    return lines
  }
}
