internal import Assessments
internal import Checklists
internal import GapAnalysis
internal import Scoring
internal import Text

/// What is there of a list: counts by section, and every item with where it stands.
enum InventorySection {
  static func make(_ context: ReportContext) -> [Report.Section] {
    context.analysis.checklists.filter { $0.checklist.kind == .inventory }.map {
      section($0.score, context.wording)
    }
  }

  private static func section(_ score: ChecklistScore, _ wording: Wording) -> Report.Section {
    let checklist = score.checklist
    var blocks: [Block] = []
    if let obligation = checklist.about.obligation {
      blocks.append(.paragraph(wording.own(obligation)))
    }
    if checklist.selection == .prompt { blocks.append(.notice(wording.say(.promptNote))) }
    blocks.append(.notice(headline(score, wording)))
    blocks.append(
      .figure(
        CountFigure.bars(
          score,
          CountFigure.Words(
            title: share(score, wording), alternative: wording.say(.inventoryBarsAlternative),
            caption: wording.say(.countsBySection), group: wording.say(.section)), wording)))
    blocks += score.groups.flatMap { group in
      [.heading(wording.head(group.group.id, group.group.title))]
        + ConformitySection.why(group, checklist, wording)
        + [.table(items(group, checklist, wording))]
    }
    return Report.Section(
      id: checklist.id, title: wording.own(checklist.title), blocks: blocks)
  }

  private static func headline(_ score: ChecklistScore, _ wording: Wording) -> Phrase {
    let count = score.count
    if score.tally.rated == 0 { return wording.say(.noBasis) }
    let said = wording.say(.inventoryNotice, ["share": share(score, wording)])
    if count.isPoint { return said }
    return said + [.text(" ", wording.language)]
      + wording.say(
        .conformityRange,
        [
          "low": wording.number(count.met), "high": wording.number(count.highest),
          "total": wording.number(count.total),
        ])
  }

  /// "Present: 18 of 22", in the words of the scale.
  static func share(_ score: ChecklistScore, _ wording: Wording) -> Phrase {
    wording.say(
      .ratingShare,
      [
        "rating": satisfied(score.checklist, wording),
        "share": wording.share(score.count.met, of: score.count.total),
      ])
  }

  /// The rating that means that a thing is there.
  private static func satisfied(_ checklist: Checklist, _ wording: Wording) -> Phrase {
    let id = checklist.scoring.parameters["satisfied-by"] ?? ""
    return checklist.scale.rating(id).map { wording.own($0.label) } ?? .identifier(id)
  }

  private static func items(
    _ group: GroupScore, _ checklist: Checklist, _ wording: Wording
  ) -> ReportTable {
    // Only lists of measures tell in what each is measured.
    let hasUnits = group.items.contains { $0.item.unit != nil }
    return ReportTable(
      caption: wording.say(.itemsOfSection, ["section": .identifier(group.group.id)])
        + [.text(": ", wording.language)] + CountFigure.range(group.counted, wording),
      columns: [.init(wording.say(.item)), .init(wording.say(.whatItAsks))]
        + (hasUnits ? [.init(wording.say(.measuredIn))] : [])
        + [.init(wording.say(.result)), .init(wording.say(.note)), .init(wording.say(.evidence))],
      rows: group.items.map { row($0, checklist, hasUnits, wording) })
  }

  private static func row(
    _ item: ItemScore, _ checklist: Checklist, _ hasUnits: Bool, _ wording: Wording
  ) -> ReportTable.Row {
    .init(
      [.init(.identifier(item.item.id)), .init(wording.own(item.item.text))]
        + (hasUnits ? [.init(wording.own(item.item.unit))] : [])
        + [
          .init(
            RatingWords.marked(item.segment, checklist, wording),
            tone: RatingWords.tone(item.segment, checklist)),
          .init(wording.own(item.answer?.note)),
          .init(wording.identifiers((item.answer?.evidence ?? []).map(\.id))),
        ])
  }
}
