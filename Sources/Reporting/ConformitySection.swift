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
    blocks.append(.figure(bars(score, wording)))
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

  // MARK: Counts by clause

  /// The sections for which a bar is drawn: those right below the top, and groups that stand there
  /// themselves.
  private static func barSections(_ score: ChecklistScore) -> [Checklist.Section] {
    let planned = Set(score.groups.flatMap(\.group.path))
    return score.checklist.sections.flatMap { $0.sections.isEmpty ? [$0] : $0.sections }
      .filter { planned.contains($0.id) }
  }

  private static func bars(_ score: ChecklistScore, _ wording: Wording) -> Figure {
    let checklist = score.checklist
    let segments = RatingWords.segments(checklist)
    let bars = barSections(score).map { section in
      let counted = score.counted(inSection: section.id)
      let tally = Tally(counted.map(\.segment))
      return SegmentBars.Bar(
        id: section.id, title: wording.own(section.title),
        total: (counted.count, wording.numbers.shown(counted.count)),
        parts: segments.map {
          (
            tally.count($0), wording.numbers.shown(tally.count($0)),
            RatingWords.glyph($0, checklist), RatingWords.tone($0, checklist)
          )
        })
    }
    return Figure(
      title: wording.say(
        .conformityBarsTitle, ["share": wording.share(score.count.met, of: score.count.total)]),
      alternative: wording.say(.conformityBarsAlternative),
      chart: .segmentBars(
        SegmentBars(
          bars: bars,
          legend: segments.map {
            (
              RatingWords.glyph($0, checklist), RatingWords.tone($0, checklist),
              RatingWords.segment($0, checklist, wording)
            )
          })),
      data: countTable(score, segments, wording))
  }

  /// Every section with its segments and its range; the whole at the end.
  private static func countTable(
    _ score: ChecklistScore, _ segments: [Segment], _ wording: Wording
  ) -> ReportTable {
    let planned = Set(score.groups.flatMap(\.group.path))
    func row(_ head: Phrase, _ counted: [CountedItem], isWhole: Bool) -> ReportTable.Row {
      let tally = Tally(counted.map(\.segment))
      return .init(
        [.init(head), .init(range(counted, wording))]
          + segments.map { .init(wording.number(tally.count($0))) }
          + [.init(wording.number(tally.total))], isEmphasised: isWhole)
    }
    let sections = score.checklist.allSections.filter { planned.contains($0.id) }
    let topLevel = Set(score.checklist.sections.map(\.id))
    return ReportTable(
      caption: wording.say(.countsByClause),
      columns: [.init(wording.say(.clause)), .init(wording.say(.range))]
        + segments.map { .init(RatingWords.segment($0, score.checklist, wording), .number) }
        + [.init(wording.say(.total), .number)],
      rows: sections.map { section in
        row(
          wording.head(section.id, section.title), score.counted(inSection: section.id),
          isWhole: topLevel.contains(section.id))
      } + [row(wording.say(.total), score.counted, isWhole: true)])
  }

  /// "38 of 65", or from the lowest to the highest number that open parts still allow.
  static func range(_ counted: [CountedItem], _ wording: Wording) -> Phrase {
    let count = CountScore(counted)
    guard counted.contains(where: { $0.parts.contains(where: \.segment.isRated) }) else {
      return wording.say(.noBasis)
    }
    if count.isPoint { return wording.share(count.met, of: count.total) }
    return wording.say(
      .rangeOfTotal,
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
    let section = checklist.allSections.first { $0.id == group.group.id }
    let head = wording.head(group.group.id, group.group.title)
    var blocks: [Block] = [.heading(head)]
    if let benefit = section?.benefit {
      blocks.append(.paragraph(wording.say(.benefitLine, ["text": wording.own(benefit)])))
    }
    if let consequence = section?.consequence,
      group.counted.contains(where: { $0.segment.isRated && !$0.isMet })
    {
      blocks.append(
        .paragraph(wording.say(.clauseConsequenceLine, ["text": wording.own(consequence)])))
    }
    return blocks + [.table(requirements(group, checklist, head, wording))]
  }

  private static func requirements(
    _ group: GroupScore, _ checklist: Checklist, _ head: Phrase, _ wording: Wording
  ) -> ReportTable {
    ReportTable(
      caption: wording.say(.requirementsOf, ["clause": .identifier(group.group.id)])
        + [.text(": ", wording.language)] + range(group.counted, wording),
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
