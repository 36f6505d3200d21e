internal import Assessments
internal import Checklists
internal import GapAnalysis
internal import Scoring
internal import Text

/// The processes on the maturity scale: values with ranges, attributes, and gap tables.
enum MaturitySection {
  static func make(_ context: ReportContext) -> [Report.Section] {
    context.analysis.checklists.filter { $0.checklist.kind == .maturity }.map {
      section($0, context)
    }
  }

  private static func section(
    _ analysis: ChecklistAnalysis, _ context: ReportContext
  ) -> Report.Section {
    let wording = context.wording
    var blocks: [Block] = [
      .figure(dotPlot(analysis, wording)), .figure(heatMap(analysis.score, wording)),
    ]
    for gaps in [analysis.target, analysis.benchmark].compactMap(\.self) {
      blocks += gapTable(gaps, analysis, wording)
    }
    return Report.Section(
      id: analysis.checklist.id, title: wording.own(analysis.checklist.title), blocks: blocks)
  }

  // MARK: Dot plot

  private static func dotPlot(_ analysis: ChecklistAnalysis, _ wording: Wording) -> Figure {
    let score = analysis.score
    let places = MaturityWords.places(score.checklist)
    let lines = score.groups.map { line($0, analysis, wording, places) }
    let verdicts = score.groups.compactMap { targetVerdict($0, analysis) }
    let below = verdicts.count { $0 == .below }
    let unsure = verdicts.count { $0 == .undetermined }
    let rated = score.groups.count { $0.score.value != nil }
    var title =
      analysis.target == nil
      ? wording.say(.dotPlotTitle, count: rated)
      : wording.say(.dotPlotTitleTarget, ["rated": wording.number(rated)], count: below)
    if unsure > 0 { title = title + wording.say(.dotPlotUnsure, count: unsure) }
    return Figure(
      title: title, alternative: wording.say(.dotPlotAlternative, ends(score.checklist, wording)),
      chart: .dotPlot(
        DotPlot(
          lines: lines, ticks: ticks(score.checklist, wording),
          legend: legend(analysis, wording))), data: dotData(analysis, wording, places))
  }

  private enum TargetVerdict {
    case below, reached, undetermined
  }

  /// Below is only what stays below whatever the open attributes turn out to be.
  private static func targetVerdict(
    _ group: GroupScore, _ analysis: ChecklistAnalysis
  ) -> TargetVerdict? {
    guard let target = overall(analysis.target, group)?.reference?.value,
      let range = group.score.range
    else { return nil }
    if range.high < target { return .below }
    return range.low >= target ? .reached : .undetermined
  }

  /// The two ends of the scale.
  private static func ends(_ checklist: Checklist, _ wording: Wording) -> [String: Phrase] {
    guard let range = checklist.scale.range else { return [:] }
    return [
      "low": wording.number(Rational(range.minimum), places: 0),
      "high": wording.number(Rational(range.maximum), places: 0),
    ]
  }

  private static func overall(_ gaps: ReferenceGaps?, _ group: GroupScore) -> GapCell? {
    gaps?.table.rows.first { $0.group.id == group.group.id }?.cells.first
  }

  private static func line(
    _ group: GroupScore, _ analysis: ChecklistAnalysis, _ wording: Wording, _ places: Int
  ) -> DotPlot.Line {
    let checklist = analysis.checklist
    func position(_ value: Rational?) -> Int? { value.flatMap { Self.position($0, checklist) } }
    return DotPlot.Line(
      id: group.group.id, title: wording.own(group.group.title),
      value: position(group.score.value),
      shown: group.score.value.map { wording.number($0, places: places).plain }
        ?? wording.say(.noBasis).plain,
      low: position(group.score.range?.low), high: position(group.score.range?.high),
      target: position(overall(analysis.target, group)?.reference?.value),
      benchmark: position(overall(analysis.benchmark, group)?.reference?.value),
      earlier: position(earlier(analysis, group)))
  }

  /// The earlier value, where a comparison is allowed and the same attributes were rated: only
  /// then do the two marks stand on the same thing.
  private static func earlier(_ analysis: ChecklistAnalysis, _ group: GroupScore) -> Rational? {
    let row = analysis.change?.table.rows.first { $0.group.id == group.group.id }
    guard let row, row.matched?.count == group.score.coverage.count else { return nil }
    return row.cells.first?.reference?.value
  }

  /// Where a value lies on the axis, in ten-thousandths.
  private static func position(_ value: Rational, _ checklist: Checklist) -> Int? {
    guard let range = checklist.scale.range else { return nil }
    let start = Rational(range.minimum)
    let share = (value - start).divided(by: Rational(range.maximum) - start)
    return share.flatMap { Int(($0 * Rational(DotPlot.axisLength)).shown(places: 0)) }
  }

  private static func ticks(
    _ checklist: Checklist, _ wording: Wording
  ) -> [(position: Int, label: String)] {
    (checklist.scale.range?.levels ?? []).compactMap { level in
      position(Rational(level.value), checklist).map {
        ($0, wording.numbers.shown(level.value.description))
      }
    }
  }

  private static func legend(
    _ analysis: ChecklistAnalysis, _ wording: Wording
  ) -> [(mark: DotPlot.Mark, label: Phrase)] {
    var legend: [(DotPlot.Mark, Phrase)] = [
      (.value, wording.say(.valueMark)), (.range, wording.say(.rangeMark)),
    ]
    if let target = analysis.target {
      legend.append(
        (.target, wording.say(.targetMark, ["name": wording.own(target.profile.title)])))
    }
    if let benchmark = analysis.benchmark {
      legend.append(
        (.benchmark, wording.say(.benchmarkMark, ["name": wording.own(benchmark.profile.title)])))
    }
    if let change = analysis.change, change.comparability.allowsDifferences {
      legend.append(
        (.earlier, wording.say(.earlierMark, ["name": .identifier(change.earlier.description)])))
    }
    return legend
  }

  private static func dotData(
    _ analysis: ChecklistAnalysis, _ wording: Wording, _ places: Int
  ) -> ReportTable {
    func cell(_ value: Rational?) -> ReportTable.Cell {
      .init(value.map { wording.number($0, places: places) } ?? wording.say(.noBasisSign))
    }
    // Only a model whose value is no mean tells one beside it.
    let hasMean = analysis.score.groups.contains { $0.mean != nil }
    func mean(_ group: GroupScore) -> [ReportTable.Cell] {
      guard hasMean else { return [] }
      return [
        .init(
          group.mean.map { wording.number($0, places: MaturityWords.meanPlaces) }
            ?? wording.say(.noBasisSign))
      ]
    }
    return ReportTable(
      caption: wording.say(.valuesByProcess),
      columns: [.init(wording.say(.process)), .init(wording.say(.value), .number)]
        + (hasMean ? [.init(wording.say(.meanBeside), .number)] : []) + [
          .init(wording.say(.lowest), .number), .init(wording.say(.highest), .number),
          .init(wording.say(.attributesRated), .number), .init(wording.say(.earlierShort), .number),
          .init(wording.say(.related)),
        ],
      rows: analysis.score.groups.map { group in
        .init(
          [.init(wording.head(group.group.id, group.group.title)), cell(group.score.value)]
            + mean(group) + [
              cell(group.score.range?.low), cell(group.score.range?.high),
              .init(wording.share(group.score.coverage)), cell(earlier(analysis, group)),
              .init(wording.identifiers(group.group.related)),
            ])
      })
  }

  // MARK: Heat map

  private static func heatMap(_ score: ChecklistScore, _ wording: Wording) -> Figure {
    let checklist = score.checklist
    let places = MaturityWords.places(checklist)
    func text(_ item: ItemScore) -> String {
      item.value.map { wording.number($0, places: places).plain }
        ?? RatingWords.glyph(item.segment, checklist)
    }
    let rows = score.groups.map { group in
      (
        group.group.id, wording.own(group.group.title),
        [
          HeatMap.Cell(
            text: group.score.value.map { wording.number($0, places: places).plain } ?? "?",
            tone: MaturityWords.tone(group.score.value, checklist))
        ]
          + group.items.map {
            HeatMap.Cell(text: text($0), tone: MaturityWords.tone($0.value, checklist))
          }
      )
    }
    let levels = checklist.scale.range?.levels ?? []
    return Figure(
      title: wording.say(.heatMapTitle), alternative: wording.say(.heatMapAlternative),
      chart: .heatMap(
        HeatMap(
          columns: [wording.say(.overall).plain] + checklist.attributes.map(\.id), rows: rows,
          legend: levels.enumerated().map { index, level in
            (
              .level(index),
              [
                .quantity(wording.numbers.shown(level.value.description)),
                .text(" ", wording.language),
              ]
                + wording.own(level.label)
            )
          } + [(.open, wording.say(.noAgreedRating))])),
      data: ReportTable(
        caption: wording.say(.attributesByProcess),
        columns: [.init(wording.say(.process)), .init(wording.say(.overall), .number)]
          + checklist.attributes.map {
            .init(
              wording.head($0.id, $0.title), .number)
          },
        rows: score.groups.map { group in
          .init(
            [
              .init(wording.head(group.group.id, group.group.title)),
              .init(
                group.score.value.map { wording.number($0, places: places) }
                  ?? wording.say(.noBasis)),
            ] + group.items.map { .init(RatingWords.result($0, checklist, wording)) })
        }))
  }
}
