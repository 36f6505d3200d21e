internal import Checklists
internal import Scoring
internal import Text

/// Counts by section: a bar for each, and the table of all of them with their segments.
enum CountFigure {
  /// How the figure speaks of what it counts.
  struct Words {
    let title: Phrase
    let alternative: Phrase
    let caption: Phrase
    /// What a section is called.
    let group: Phrase
  }

  static func bars(_ score: ChecklistScore, _ words: Words, _ wording: Wording) -> Figure {
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
      title: words.title, alternative: words.alternative,
      chart: .segmentBars(
        SegmentBars(
          bars: bars,
          legend: segments.map {
            (
              RatingWords.glyph($0, checklist), RatingWords.tone($0, checklist),
              RatingWords.segment($0, checklist, wording)
            )
          })),
      data: table(score, segments, words, wording))
  }

  /// The sections for which a bar is drawn: those right below the top, and groups that stand there
  /// themselves.
  private static func barSections(_ score: ChecklistScore) -> [Checklist.Section] {
    let planned = Set(score.groups.flatMap(\.group.path))
    return score.checklist.sections.flatMap { $0.sections.isEmpty ? [$0] : $0.sections }
      .filter { planned.contains($0.id) }
  }

  /// Every section with its segments and its range; the whole at the end.
  private static func table(
    _ score: ChecklistScore, _ segments: [Segment], _ words: Words, _ wording: Wording
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
      caption: words.caption,
      columns: [.init(words.group), .init(wording.say(.range))]
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
}
