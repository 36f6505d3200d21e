internal import Assessments
internal import Checklists
internal import GapAnalysis
internal import Scoring
internal import Text

/// What was not looked at, what waits for agreement, and what is said not to apply.
enum OpenSection {
  static func make(_ context: ReportContext) -> [Report.Section] {
    let wording = context.wording
    var blocks: [Block] = [.list(overview(context))]
    let pending = items(context) { $0.segment == .pending }
    if !pending.isEmpty { blocks.append(.table(voices(pending, wording))) }
    let reasons: [(Message, Segment)] = [
      (.notApplicableTitle, .notApplicable), (.notTriggeredTitle, .notTriggered),
      (.carriedForwardTitle, .carriedForward), (.notAssessedTitle, .notAssessed),
    ]
    for (title, segment) in reasons {
      let own = items(context) { $0.segment == segment }
      guard !own.isEmpty else { continue }
      blocks.append(.table(table(title, own, context)))
    }
    return [Report.Section(id: "open", title: wording.say(.openTitle), blocks: blocks)]
  }

  private static func items(
    _ context: ReportContext, where isIncluded: (ItemScore) -> Bool
  ) -> [(analysis: ChecklistAnalysis, item: ItemScore)] {
    context.analysis.checklists.flatMap { analysis in
      analysis.score.items.filter(isIncluded).map { (analysis, $0) }
    }
  }

  /// The short form, also for the summary.
  static func overview(_ context: ReportContext) -> [Phrase] {
    let wording = context.wording
    var lines = context.analysis.assessment.scope.notLookedAt.map { wording.own($0) }
    for analysis in context.analysis.checklists {
      let tally = analysis.score.tally
      lines.append(
        wording.say(
          .openCounts,
          [
            "checklist": wording.own(analysis.checklist.title),
            "rated": wording.share(tally.rated, of: tally.total),
            "pending": wording.number(tally.count(.pending)),
            "carried": wording.number(tally.count(.carriedForward)),
            "notassessed": wording.number(tally.count(.notAssessed)),
            "nottriggered": wording.number(tally.count(.notTriggered)),
            "notapplicable": wording.number(tally.count(.notApplicable)),
          ]))
      let outside = analysis.score.notInPlan
      if !outside.isEmpty {
        lines.append(
          wording.say(
            .notInPlan, ["groups": wording.identifiers(outside.map(\.id))], count: outside.count))
      }
    }
    return lines
  }

  private static func voices(
    _ pending: [(analysis: ChecklistAnalysis, item: ItemScore)], _ wording: Wording
  ) -> ReportTable {
    ReportTable(
      caption: wording.say(.pendingTitle, count: pending.count),
      columns: [
        .init(wording.say(.item)), .init(wording.say(.whatItAsks)), .init(wording.say(.voices)),
        .init(wording.say(.proposedMedian)), .init(wording.say(.note)),
      ],
      rows: pending.map { analysis, item in
        let group = analysis.score.group(item.item.group)?.group
        return .init([
          .init(.identifier(item.item.id)), .init(RatingWords.item(item.item, group, wording)),
          .init(ItemsSection.voices(item.answer, analysis.checklist, wording)),
          .init(median(item, analysis.checklist, wording)),
          .init(wording.own(item.answer?.note)),
        ])
      }, notes: [wording.say(.pendingNote)])
  }

  /// The median of the voices, and a mark where they lie two levels or more apart.
  private static func median(
    _ item: ItemScore, _ checklist: Checklist, _ wording: Wording
  ) -> Phrase {
    guard let median = item.proposedMedian else { return wording.say(.noBasisSign) }
    let shown = RatingWords.position(median, checklist, wording)
    guard item.answer?.isApart == true else { return shown }
    return shown + [.text(" ", wording.language)] + wording.say(.resolveMark)
  }

  private static func table(
    _ title: Message, _ items: [(analysis: ChecklistAnalysis, item: ItemScore)],
    _ context: ReportContext
  ) -> ReportTable {
    let wording = context.wording
    return ReportTable(
      caption: wording.say(title, count: items.count),
      columns: [
        .init(wording.say(.item)), .init(wording.say(.whatItAsks)), .init(wording.say(.reason)),
      ],
      rows: items.map { analysis, item in
        let group = analysis.score.group(item.item.group)?.group
        return .init([
          .init(.identifier(item.item.id)), .init(RatingWords.item(item.item, group, wording)),
          .init(reason(item, analysis.checklist, context)),
        ])
      },
      notes: items.first?.item.segment == .notApplicable ? [wording.say(.notApplicableNote)] : [])
  }

  private static func reason(
    _ item: ItemScore, _ checklist: Checklist, _ context: ReportContext
  ) -> Phrase {
    let wording = context.wording
    guard let answer = item.answer else { return wording.say(.noAnswer) }
    if let suggestion = answer.suggestion {
      var values = [
        "rating": RatingWords.rating(suggestion.rating, checklist, wording),
        "from": Phrase.identifier(suggestion.from.description),
      ]
      values["item"] = suggestion.origin.map { .identifier($0.item.description) }
      return wording.say(
        suggestion.origin == nil ? .suggestionValue : .suggestionValueFromItem, values)
    }
    guard let exception = answer.exception else { return wording.own(answer.note) }
    let reason = wording.own(exception.reason)
    guard let by = exception.decidedBy, let second = exception.secondPerson else { return reason }
    return reason
      + wording.say(
        .decidedBy, ["by": .identifier(by), "second": .identifier(second)])
  }
}
