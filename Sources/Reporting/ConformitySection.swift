internal import Assessments
internal import Checklists
internal import GapAnalysis
internal import Scoring
internal import Text

/// Conformity with a standard: counts by clause, requirements with what decided them, documents
/// demanded and seen, and facts that are asked for before an audit by others.
enum ConformitySection {
  static func make(_ context: ReportContext) -> [Report.Section] {
    context.analysis.checklists.filter { $0.checklist.kind == .conformity }.map {
      section($0.score, context)
    }
  }

  private static func section(
    _ score: ChecklistScore, _ context: ReportContext
  ) -> Report.Section {
    let wording = context.wording
    var blocks: [Block] = []
    if let obligation = score.checklist.about.obligation {
      blocks.append(.paragraph(wording.own(obligation)))
    }
    blocks.append(.notice(headline(score, wording)))
    blocks.append(
      .figure(
        CountFigure.bars(
          score,
          CountFigure.Words(
            title: wording.say(
              .conformityBarsTitle,
              ["share": wording.share(score.count.met, of: score.count.total)]),
            alternative: wording.say(.conformityBarsAlternative),
            caption: wording.say(.countsByClause), group: wording.say(.clause)), wording)))
    blocks += ReadinessBlocks.make(score, context)
    blocks += DocumentBlocks.make(score, context)
    blocks.append(.paragraph(wording.say(.worstDecidesNote)))
    blocks += score.groups.flatMap { clause($0, score.checklist, wording) }
    blocks += leftOut(score, wording)
    return Report.Section(
      id: score.checklist.id, title: wording.own(score.checklist.title), blocks: blocks)
  }

  private static func headline(_ score: ChecklistScore, _ wording: Wording) -> Phrase {
    let count = score.count
    if score.tally.rated == 0 { return wording.say(.noBasis) }
    let said = wording.say(
      .conformityNotice,
      ["met": wording.number(count.met), "total": wording.number(count.total)])
    if count.isPoint { return said }
    return said + [.text(" ", wording.language)]
      + wording.say(
        .conformityRange,
        [
          "low": wording.number(count.met), "high": wording.number(count.highest),
          "total": wording.number(count.total),
        ])
  }

  // MARK: Requirements

  /// One clause: what it gives or what its weakness brings, and its requirements.
  private static func clause(
    _ group: GroupScore, _ checklist: Checklist, _ wording: Wording
  ) -> [Block] {
    let head = wording.head(group.group.id, group.group.title)
    return [.heading(head)] + why(group, checklist, wording) + [
      .table(requirements(group, checklist, head, wording))
    ]
  }

  /// What a section gives, and what its weakness brings where something in it falls short.
  static func why(
    _ group: GroupScore, _ checklist: Checklist, _ wording: Wording
  ) -> [Block] {
    let section = checklist.allSections.first { $0.id == group.group.id }
    var blocks: [Block] = []
    if let benefit = section?.benefit {
      blocks.append(.paragraph(wording.say(.benefitLine, ["text": wording.own(benefit)])))
    }
    if let consequence = section?.consequence,
      group.counted.contains(where: { $0.segment.isRated && !$0.isMet })
    {
      blocks.append(
        .paragraph(wording.say(.clauseConsequenceLine, ["text": wording.own(consequence)])))
    }
    return blocks
  }

  private static func requirements(
    _ group: GroupScore, _ checklist: Checklist, _ head: Phrase, _ wording: Wording
  ) -> ReportTable {
    ReportTable(
      caption: wording.say(.requirementsOf, ["clause": .identifier(group.group.id)])
        + [.text(": ", wording.language)] + CountFigure.range(group.counted, wording),
      columns: [
        .init(wording.say(.requirement)), .init(wording.say(.whatItAsks)),
        .init(wording.say(.result)), .init(wording.say(.elementsConforming)),
        .init(wording.say(.decidedByRows)), .init(wording.say(.evidence)),
      ],
      rows: group.counted.map { row($0, checklist, wording) })
  }

  private static func row(
    _ counted: CountedItem, _ checklist: Checklist, _ wording: Wording
  ) -> ReportTable.Row {
    let elements = counted.parts.dropFirst()
    let conforming = elements.count { element in
      element.answer?.scoringRating.map(checklist.isMet) ?? false
    }
    var evidence: [String] = []
    for id in counted.parts.flatMap({ $0.answer?.evidence ?? [] }).map(\.id)
    where !evidence.contains(id) {
      evidence.append(id)
    }
    return .init([
      .init(.identifier(counted.item.id)), .init(wording.own(counted.item.text)),
      .init(
        RatingWords.marked(counted.segment, checklist, wording),
        tone: RatingWords.tone(counted.segment, checklist)),
      .init(elements.isEmpty ? .empty : wording.share(conforming, of: elements.count)),
      .init(wording.identifiers(counted.deciding.map(\.item.id))),
      .init(wording.identifiers(evidence)),
    ])
  }

  /// Requirements of which a part was left out while the rest counts.
  private static func leftOut(_ score: ChecklistScore, _ wording: Wording) -> [Block] {
    let all = score.counted.filter { !$0.leftOut.isEmpty }
    guard !all.isEmpty else { return [] }
    return [
      .heading(wording.say(.leftOutTitle, count: all.count)),
      .list(
        all.map { counted in
          wording.say(
            .leftOutLine,
            [
              "item": .identifier(counted.item.id),
              "parts": wording.identifiers(counted.leftOut.map(\.item.id)),
            ])
        }),
    ]
  }
}
