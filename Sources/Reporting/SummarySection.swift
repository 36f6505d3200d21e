internal import Assessments
internal import Checklists
internal import GapAnalysis
internal import Scoring
internal import Text

/// One page for a reader with one minute: the outputs side by side, what to look at first, what
/// got worse, and what was not looked at.
enum SummarySection {
  static func make(_ context: ReportContext) -> [Report.Section] {
    let wording = context.wording
    var blocks: [Block] = [.paragraph(wording.say(.outputsApart)), .tiles(tiles(context))]
    blocks += regressions(context)
    blocks += firstGaps(context)
    blocks += quickWins(context)
    blocks.append(.heading(wording.say(.notLookedAtTitle)))
    blocks.append(.list(OpenSection.overview(context)))
    return [Report.Section(id: "summary", title: wording.say(.summary), blocks: blocks)]
  }

  private static func tiles(_ context: ReportContext) -> [Tile] {
    let wording = context.wording
    var tiles = context.analysis.checklists.map { tile($0, wording) }
    let evidence = context.analysis.evidence
    tiles.append(
      Tile(
        label: wording.say(.evidenceCoverage),
        value: evidence.coverage.of == 0
          ? wording.say(.noBasis) : wording.share(evidence.coverage),
        basis: wording.say(.evidenceCoverageBasis)))
    return tiles
  }

  private static func tile(_ analysis: ChecklistAnalysis, _ wording: Wording) -> Tile {
    let score = analysis.score
    let tally = score.tally
    let basis = wording.say(
      .tileBasis,
      [
        "rated": wording.share(tally.rated, of: tally.total),
        "open": wording.number(tally.open),
      ])
    switch analysis.checklist.kind {
    case .conformity:
      return Tile(
        label: wording.own(analysis.checklist.title),
        value: tally.rated == 0
          ? wording.say(.noBasis)
          : wording.say(
            .requirementsConforming,
            ["share": wording.share(score.count.met, of: score.count.total)]),
        basis: wording.say(
          .conformityTileBasis,
          [
            "rated": wording.share(tally.rated, of: tally.total),
            "open": wording.number(tally.open),
            "range": CountFigure.range(score.counted, wording),
          ]))
    case .gates:
      let met = score.count.met
      return Tile(
        label: wording.own(analysis.checklist.title),
        value: tally.rated == 0
          ? wording.say(.noBasis)
          : wording.say(.criteriaMet, ["share": wording.share(met, of: tally.total)]),
        basis: basis)
    case .inventory:
      return Tile(
        label: wording.own(analysis.checklist.title),
        value: tally.rated == 0 ? wording.say(.noBasis) : InventorySection.share(score, wording),
        basis: basis)
    case .rules:
      return Tile(
        label: wording.own(analysis.checklist.title),
        value: tally.rated == 0
          ? wording.say(.noBasis)
          : wording.say(
            .rulesAnswered, ["share": wording.share(tally.rated, of: tally.total)]),
        basis: basis)
    case .maturity, .capability:
      let values = score.groups.compactMap(\.score.value)
      let places = MaturityWords.places(analysis.checklist)
      guard let low = values.min(), let high = values.max() else {
        return Tile(
          label: wording.own(analysis.checklist.title), value: wording.say(.noBasis), basis: basis)
      }
      return Tile(
        label: wording.own(analysis.checklist.title),
        value: wording.say(
          .processesFromTo,
          [
            "low": wording.number(low, places: places),
            "high": wording.number(high, places: places),
          ], count: values.count),
        basis: basis)
    }
  }

  private static func regressions(_ context: ReportContext) -> [Block] {
    let wording = context.wording
    let all = context.analysis.checklists.flatMap { analysis in
      (analysis.change?.regressions ?? []).map {
        ChangeSection.sentence($0, analysis.checklist, wording)
      }
    }
    let grades = context.analysis.checklists.compactMap { analysis in
      analysis.change.map {
        wording.own(analysis.checklist.title) + [.text(": ", wording.language)]
          + ChangeSection.grade($0, wording)
      }
    }
    guard !all.isEmpty else { return [] }
    return [
      .heading(wording.say(.regressionsTitle, count: all.count)),
      .list(grades), .list(shortened(all, wording)),
    ]
  }

  private static func firstGaps(_ context: ReportContext) -> [Block] {
    let wording = context.wording
    let sentences = context.analysis.checklists.flatMap { analysis in
      (analysis.target?.itemGaps ?? []).prefix(3).map { gap in
        wording.say(
          .gapSentence,
          [
            "item": .identifier(gap.item.id), "text": GapSection.name(gap, wording),
            "assessed": RatingWords.rating(gap.assessed, analysis.checklist, wording),
            "target": RatingWords.rating(gap.reference, analysis.checklist, wording),
          ])
      }
    }
    guard !sentences.isEmpty else { return [] }
    return [.heading(wording.say(.firstGapsTitle)), .list(sentences)]
  }

  private static func quickWins(_ context: ReportContext) -> [Block] {
    let wording = context.wording
    let actions = context.analysis.assessment.findings.flatMap(\.actions)
    let wins = actions.filter { $0.isQuickWin(among: actions) }
      .sorted { ($0.due, $0.id) < ($1.due, $1.id) }
    guard !wins.isEmpty else { return [] }
    let sentences = wins.map { action in
      wording.say(
        .actionSentence,
        [
          "action": .identifier(action.id), "what": wording.own(action.what),
          "owner": wording.own(action.owner), "due": wording.date(action.due),
        ])
    }
    return [
      .heading(wording.say(.quickWinsTitle, count: wins.count)),
      .list(shortened(sentences, wording)),
    ]
  }

  /// The first ones, and how many more the section holds.
  private static func shortened(_ sentences: [Phrase], _ wording: Wording) -> [Phrase] {
    let limit = 6
    guard sentences.count > limit else { return sentences }
    return sentences.prefix(limit) + [wording.say(.andMore, count: sentences.count - limit)]
  }
}
