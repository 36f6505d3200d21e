internal import Assessments
internal import Checklists
internal import GapAnalysis
internal import Scoring
internal import Text

/// What changed since the earlier assessment: how far it may be compared, what got worse, what got
/// better, and where the totals come from.
enum ChangeSection {
  static func make(_ context: ReportContext) -> [Report.Section] {
    let wording = context.wording
    let changed = context.analysis.checklists.compactMap { analysis in
      analysis.change.map { (analysis.checklist, $0) }
    }
    guard let earlier = context.analysis.earlier, !changed.isEmpty else { return [] }
    let blocks = changed.flatMap { checklist, change in
      [.heading(wording.own(checklist.title))] + comparison(change, checklist, wording)
    }
    return [
      Report.Section(
        id: "change",
        title: wording.say(.changeTitle, ["earlier": .identifier(earlier.id.description)]),
        blocks: blocks)
    ]
  }

  /// One checklist's comparison.
  static func comparison(
    _ change: YearComparison, _ checklist: Checklist, _ wording: Wording
  ) -> [Block] {
    var blocks: [Block] = [.notice(grade(change, wording))]
    guard change.comparability.grade < .x else { return blocks }
    if change.comparability.allowsDifferences {
      blocks.append(
        .paragraph(
          wording.say(
            .changeCounts,
            [
              "improved": wording.number(change.improvements.count),
              "declined": wording.number(change.regressions.count),
              "unchanged": wording.number(change.unchangedCount),
            ])))
      blocks += named(.regressionsTitle, change.regressions, checklist, wording)
      blocks += named(.improvementsTitle, change.improvements, checklist, wording)
      if let bridge = change.bridge { blocks.append(.table(table(bridge, change, wording))) }
      // Where answers are not put together there is no table, only the changed ones by name.
      if !change.table.rows.isEmpty || checklist.kind.figures != .facts {
        blocks.append(
          .table(
            GapTableWords.table(
              change.table, reference: .identifier(change.earlier.description), wording)))
      }
      blocks += noise(change, wording)
    }
    if !change.newlyRated.isEmpty {
      blocks.append(
        .paragraph(
          wording.say(
            .newlyRated, ["items": wording.identifiers(change.newlyRated.map(\.id))],
            count: change.newlyRated.count)))
    }
    if !change.noLongerRated.isEmpty {
      blocks.append(
        .paragraph(
          wording.say(
            .noLongerRated, ["items": wording.identifiers(change.noLongerRated.map(\.id))],
            count: change.noLongerRated.count)))
    }
    return blocks
  }

  /// "DS3.AC: from 2.50 to 1.00" in words: an arrow would be read the wrong way round in Arabic.
  static func sentence(
    _ change: ItemChange, _ checklist: Checklist, _ wording: Wording
  ) -> Phrase {
    wording.say(
      .changeSentence,
      [
        "item": .identifier(change.item.id),
        "text": RatingWords.item(change.item, change.group, wording),
        "from": RatingWords.rating(change.from, checklist, wording),
        "to": RatingWords.rating(change.to, checklist, wording),
      ])
  }

  /// How far the two years may be compared, with the reasons.
  static func grade(_ change: YearComparison, _ wording: Wording) -> Phrase {
    let comparability = change.comparability
    let meaning: Message =
      switch comparability.grade {
      case .a: .comparabilityA
      case .b: .comparabilityB
      case .c: .comparabilityC
      case .x: .comparabilityX
      }
    let head = wording.say(
      .comparability,
      [
        "grade": .identifier(comparability.grade.rawValue), "meaning": wording.say(meaning),
        "matched": wording.share(comparability.matched),
      ])
    guard !comparability.reasons.isEmpty else { return head }
    return head
      + wording.say(
        .comparabilityReasons,
        ["reasons": wording.joined(comparability.reasons.map { wording.say(reason($0)) })])
  }

  private static func reason(_ reason: Comparability.Reason) -> Message {
    switch reason {
    case .notEarlier: .reasonNotEarlier
    case .otherUnit: .reasonOtherUnit
    case .otherEdition: .reasonOtherEdition
    case .notAssessedBefore: .reasonNotAssessedBefore
    case .otherType: .reasonOtherType
    case .fewMatched: .reasonFewMatched
    case .otherScope: .reasonOtherScope
    case .otherPlan: .reasonOtherPlan
    case .otherTeam: .reasonOtherTeam
    case .lowCoverage: .reasonLowCoverage
    }
  }

  private static func named(
    _ title: Message, _ changes: [ItemChange], _ checklist: Checklist, _ wording: Wording
  ) -> [Block] {
    guard !changes.isEmpty else { return [] }
    return [
      .heading(wording.say(title, count: changes.count)),
      .list(changes.map { sentence($0, checklist, wording) }),
    ]
  }

  private static func table(
    _ bridge: CountBridge, _ change: YearComparison, _ wording: Wording
  ) -> ReportTable {
    let title: Message =
      switch change.checklist.kind {
      case .conformity: .conformityBridgeTitle
      case .inventory: .inventoryBridgeTitle
      default: .bridgeTitle
      }
    func row(_ message: Message, _ value: Int, isTotal: Bool = false) -> ReportTable.Row {
      .init(
        [
          .init(
            wording.say(message, ["earlier": .identifier(change.earlier.description)])),
          .init(isTotal ? wording.number(value) : wording.signed(Rational(value), places: 0)),
        ], isEmphasised: isTotal)
    }
    return ReportTable(
      caption: wording.say(title),
      columns: [
        .init(wording.say(.part)),
        .init(wording.say(KindWords.figure(change.checklist.kind)), .number),
      ],
      rows: [
        row(.bridgeBefore, bridge.before, isTotal: true),
        row(.bridgeLostToPlan, -bridge.lostToPlan),
        row(.bridgeLostToCoverage, -bridge.lostToCoverage),
        row(.bridgeGainedByPlan, bridge.gainedByPlan),
        row(.bridgeGainedByCoverage, bridge.gainedByCoverage),
        row(.bridgeReal, bridge.real),
        row(.bridgeNow, bridge.now, isTotal: true),
      ])
  }

  private static func noise(_ change: YearComparison, _ wording: Wording) -> [Block] {
    let groups = change.table.rows.map(\.group.id).filter { change.noise[$0] != nil }
    guard !groups.isEmpty else { return [] }
    let lost = groups.filter { change.noise[$0] == .indistinguishable }
    let told = groups.filter { change.noise[$0] == .distinguishable }
    var sentences: [Phrase] = []
    if !told.isEmpty {
      sentences.append(
        wording.say(.distinguishable, ["groups": wording.identifiers(told)], count: told.count))
    }
    if !lost.isEmpty {
      sentences.append(
        wording.say(.indistinguishable, ["groups": wording.identifiers(lost)], count: lost.count))
    }
    return [.list(sentences)]
  }
}
