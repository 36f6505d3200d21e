internal import Assessments
internal import Checklists
internal import GapAnalysis
internal import Scoring
internal import Text

/// The process profile: for each process its capability level, the rating of each process attribute,
/// and what stops the climb.
enum CapabilitySection {
  static func make(_ context: ReportContext) -> [Report.Section] {
    context.analysis.checklists.filter { $0.checklist.kind == .capability }.map {
      section($0, context.wording)
    }
  }

  private static func section(
    _ analysis: ChecklistAnalysis, _ wording: Wording
  ) -> Report.Section {
    let score = analysis.score
    var blocks: [Block] = []
    if let obligation = score.checklist.about.obligation {
      blocks.append(.paragraph(wording.own(obligation)))
    }
    blocks.append(.notice(wording.say(.capabilityNotice)))
    blocks.append(.figure(profile(score, wording)))
    blocks.append(.table(levels(score, wording)))
    for gaps in [analysis.target, analysis.benchmark].compactMap(\.self) {
      blocks += MaturitySection.gapTable(gaps, analysis, wording)
    }
    return Report.Section(
      id: score.checklist.id, title: wording.own(score.checklist.title), blocks: blocks)
  }

  // MARK: The profile

  private static func profile(_ score: ChecklistScore, _ wording: Wording) -> Figure {
    let checklist = score.checklist
    let segments = RatingWords.segments(checklist)
    let rows = score.groups.map { group in
      (
        group.group.id, wording.own(group.group.title),
        [
          HeatMap.Cell(
            text: group.score.value.map { wording.number($0, places: 0).plain } ?? "?",
            tone: tone(group.score.value))
        ]
          + group.items.map {
            HeatMap.Cell(text: sign($0, checklist), tone: RatingWords.tone($0.segment, checklist))
          }
      )
    }
    return Figure(
      title: wording.say(.profileTitle), alternative: wording.say(.profileAlternative),
      chart: .heatMap(
        HeatMap(
          columns: [wording.say(.capabilityLevel).plain] + checklist.attributes.map(\.id),
          rows: rows,
          legend: segments.map {
            (
              RatingWords.tone($0, checklist),
              [.glyph(RatingWords.glyph($0, checklist)), .text(" ", wording.language)]
                + RatingWords.segment($0, checklist, wording)
            )
          })), data: ratings(score, wording))
  }

  /// A level on the sequential colours, which have one for each level from 0 to 5.
  private static func tone(_ value: Rational?) -> Tone {
    value.flatMap { Int($0.exact) }.map { .level($0) } ?? .open
  }

  /// The rating with its refinement, where there is one, or the sign of why there is none.
  private static func sign(_ item: ItemScore, _ checklist: Checklist) -> String {
    item.answer?.scoringRating.flatMap { checklist.scale.rating($0.text)?.glyph }
      ?? RatingWords.glyph(item.segment, checklist)
  }

  private static func ratings(_ score: ChecklistScore, _ wording: Wording) -> ReportTable {
    let checklist = score.checklist
    return ReportTable(
      caption: wording.say(.attributesByProcess),
      columns: [.init(wording.say(.process)), .init(wording.say(.capabilityLevel), .number)]
        + checklist.attributes.map { .init(wording.head($0.id, $0.title)) },
      rows: score.groups.map { group in
        .init(
          [
            .init(wording.head(group.group.id, group.group.title)),
            .init(level(group.score.value, wording)),
          ]
            + group.items.map {
              .init(
                RatingWords.result($0, checklist, wording),
                tone: RatingWords.tone($0.segment, checklist))
            })
      })
  }

  private static func level(_ value: Rational?, _ wording: Wording) -> Phrase {
    value.map { wording.number($0, places: 0) } ?? wording.say(.noBasis)
  }

  // MARK: Levels

  private static func levels(_ score: ChecklistScore, _ wording: Wording) -> ReportTable {
    ReportTable(
      caption: wording.say(.levelsByProcess),
      columns: [
        .init(wording.say(.process)), .init(wording.say(.capabilityLevel), .number),
        .init(wording.say(.highest), .number), .init(wording.say(.attributesRated), .number),
        .init(wording.say(.stopsClimb)),
      ],
      rows: score.groups.map { group in
        .init([
          .init(wording.head(group.group.id, group.group.title)),
          .init(level(group.score.value, wording)),
          .init(
            group.score.range.map { wording.number($0.high, places: 0) }
              ?? wording.say(.noBasisSign)),
          .init(wording.share(group.score.coverage)), .init(stops(group, wording)),
        ])
      }, notes: [wording.say(.openAttributesNote)])
  }

  /// What keeps a process from the next level, in words.
  static func stops(_ group: GroupScore, _ wording: Wording) -> Phrase {
    guard group.score.value != nil, let climb = group.climb else {
      return wording.say(.noBasisSign)
    }
    if climb.stops.isEmpty { return wording.say(.climbComplete) }
    return wording.joined(
      climb.stops.map { stop in
        wording.say(
          message(stop.reason), ["attribute": .identifier(stop.item.item.attribute ?? "")])
      }, .clauseSeparator)
  }

  private static func message(_ reason: CapabilityClimb.Reason) -> Message {
    switch reason {
    case .belowLargely: .stopNotLargely
    case .notFully: .stopNotFully
    case .notRated: .stopNotRated
    }
  }
}
