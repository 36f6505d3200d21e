internal import Assessments
internal import Checklists
package import GapAnalysis
internal import Scoring
internal import Text

/// What the commands print for people, as blocks: the same numbers as in the report.
package enum CommandTables {
  /// `assay score`: each checklist's groups with their figures.
  package static func scores(_ analysis: AssessmentAnalysis, _ wording: Wording) -> [Block] {
    analysis.checklists.flatMap { checklist -> [Block] in
      [.table(scores(checklist.score, wording))] + facts(checklist.facts, wording)
    }
      + [.paragraph(evidence(analysis, wording))]
  }

  /// What the program gathered for automatic rules, one line for each.
  private static func facts(_ facts: [AssessmentFact], _ wording: Wording) -> [Block] {
    guard !facts.isEmpty else { return [] }
    return [
      .heading(wording.say(.factsTitle)),
      .list(
        facts.map { fact in
          wording.head(fact.item.id, fact.item.text) + [.text(": ", wording.language)]
            + FactWords.parts(fact, wording)
        }),
    ]
  }

  private static func scores(_ score: ChecklistScore, _ wording: Wording) -> ReportTable {
    let kind = score.checklist.kind
    let isValue = kind.figures == .values
    let hasMean = score.groups.contains { $0.mean != nil }
    let hasClimb = score.groups.contains { $0.climb != nil }
    let places = MaturityWords.places(score.checklist)
    let steps = kind == .gates ? GatesModel.stepKinds : []
    let rows = score.groups.map { group in
      ReportTable.Row(
        [
          .init(.identifier(group.group.id)), .init(wording.own(group.group.title)),
          .init(value(group.score, isValue, places, wording)),
          .init(range(group.score, places, wording)),
          .init(wording.share(group.score.coverage)),
        ]
          + steps.map { kind in
            .init(
              group.step(kind).map { wording.say(GateWords.state($0.state, of: kind)) } ?? .empty)
          }
          + (hasMean ? [.init(mean(group, wording))] : [])
          + (hasClimb ? [.init(CapabilitySection.stops(group, wording))] : []))
    }
    return ReportTable(
      caption: wording.own(score.checklist.title) + wording.thirdParty(score.checklist),
      columns: [
        .init(wording.say(.identifier)), .init(wording.say(KindWords.group(kind))),
        .init(wording.say(KindWords.figure(kind)), .number), .init(wording.say(.range), .number),
        .init(wording.say(.rated), .number),
      ] + steps.map { .init(wording.say(GateWords.step($0))) }
        + (hasMean ? [.init(wording.say(.meanBeside), .number)] : [])
        + (hasClimb ? [.init(wording.say(.stopsClimb))] : []),
      rows: rows + (kind == .conformity || kind == .inventory ? [whole(score, wording)] : []),
      notes: notes(score.checklist, wording))
  }

  private static func notes(_ checklist: Checklist, _ wording: Wording) -> [Phrase] {
    if checklist.selection == .prompt { return [wording.say(.promptNote)] }
    return checklist.kind == .rules ? [wording.say(.rulesNotice)] : []
  }

  private static func mean(_ group: GroupScore, _ wording: Wording) -> Phrase {
    group.mean.map { wording.number($0, places: MaturityWords.meanPlaces) }
      ?? wording.say(.noBasisSign)
  }

  private static func whole(_ score: ChecklistScore, _ wording: Wording) -> ReportTable.Row {
    let (count, tally) = (score.count, score.tally)
    let isRated = tally.rated > 0
    let range =
      count.isPoint
      ? wording.number(count.met)
      : wording.number(count.met) + [.text("..", .english)] + wording.number(count.highest)
    return .init(
      [
        .init(.empty), .init(wording.say(.total)),
        .init(isRated ? wording.share(count.met, of: count.total) : wording.say(.noBasis)),
        .init(isRated ? range : wording.say(.noBasisSign)),
        .init(wording.share(tally.rated, of: tally.rated + tally.open)),
      ], isEmphasised: true)
  }

  private static func value(
    _ score: Score, _ isValue: Bool, _ places: Int, _ wording: Wording
  ) -> Phrase {
    guard let value = score.value else { return wording.say(.noBasis) }
    let shown = wording.number(value, places: places)
    if isValue { return shown }
    return wording.say(
      .countOfTotal, ["count": shown, "total": wording.number(score.possible, places: 0)])
  }

  private static func range(_ score: Score, _ places: Int, _ wording: Wording) -> Phrase {
    guard let range = score.range else { return wording.say(.noBasisSign) }
    if range.isPoint { return wording.number(range.low, places: places) }
    return wording.number(range.low, places: places) + [.text("..", .english)]
      + wording.number(range.high, places: places)
  }

  private static func evidence(_ analysis: AssessmentAnalysis, _ wording: Wording) -> Phrase {
    wording.say(.evidenceCoverage) + [.text(": ", wording.language)]
      + wording.share(analysis.evidence.coverage) + [.text(" (", wording.language)]
      + wording.say(.evidenceCoverageBasis) + [.text(")", wording.language)]
  }

  /// `assay gaps`: gap tables and ranked items against target and benchmark, and the comparison
  /// with the earlier assessment.
  package static func gaps(_ analysis: AssessmentAnalysis, _ wording: Wording) -> [Block] {
    analysis.checklists.flatMap { checklist -> [Block] in
      var blocks: [Block] = []
      for gaps in [checklist.target, checklist.benchmark].compactMap(\.self) {
        let reference = wording.say(gaps.profile.isBenchmark ? .benchmark : .target)
        blocks.append(.heading(wording.own(gaps.profile.title)))
        if case .benchmark(let provenance) = gaps.profile.kind {
          blocks.append(.notice(wording.own(provenance.caution)))
        }
        blocks.append(.table(GapTableWords.table(gaps.table, reference: reference, wording)))
        if !gaps.itemGaps.isEmpty {
          blocks.append(.table(GapSection.table(gaps, checklist.checklist, wording)))
        }
      }
      if let change = checklist.change {
        blocks.append(
          .heading(
            wording.own(checklist.checklist.title) + [.text(", ", wording.language)]
              + wording.say(.changeTitle, ["earlier": .identifier(change.earlier.description)])))
        blocks += ChangeSection.comparison(change, checklist.checklist, wording)
      }
      return blocks
    }
  }
}
