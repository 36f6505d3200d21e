internal import Checklists
internal import GapAnalysis
internal import Scoring
internal import Text

/// The items that fall short of the target, those to look at first in front.
enum GapSection {
  static func make(_ context: ReportContext) -> [Report.Section] {
    let wording = context.wording
    let withTarget = context.analysis.checklists.filter { $0.target != nil }
    guard let target = context.analysis.target, !withTarget.isEmpty else { return [] }
    var blocks: [Block] = []
    if case .target(let setBy, let rationale) = target.kind {
      blocks.append(
        .paragraph(
          wording.say(
            .targetSetBy, ["name": wording.own(target.title), "post": wording.own(setBy)])))
      blocks.append(.paragraph(wording.own(rationale)))
    }
    for analysis in withTarget {
      guard let gaps = analysis.target else { continue }
      if analysis.checklist.kind.figures == .counts {
        blocks.append(
          .table(GapTableWords.table(gaps.table, reference: wording.say(.target), wording)))
      }
      blocks.append(.table(table(gaps, analysis.checklist, wording, first: shownGaps)))
    }
    return [Report.Section(id: "gaps", title: wording.say(.gapsTitle), blocks: blocks)]
  }

  /// A reader of the report plans with the first ones; the annex of items has them all.
  private static let shownGaps = 40

  /// The ranked list, with what made the order.
  static func table(
    _ gaps: ReferenceGaps, _ checklist: Checklist, _ wording: Wording, first limit: Int = .max
  ) -> ReportTable {
    var notes = [wording.say(.priorityNote)]
    if gaps.itemGaps.count > limit {
      notes.append(wording.say(.gapsMore, count: gaps.itemGaps.count - limit))
    }
    if !gaps.unknown.isEmpty { notes.append(wording.say(.unknownNote, count: gaps.unknown.count)) }
    return ReportTable(
      caption: wording.say(
        .rankedGaps, ["checklist": wording.own(checklist.title)], count: gaps.itemGaps.count),
      columns: [
        .init(wording.say(.item)), .init(wording.say(.whatItAsks)), .init(wording.say(.assessed)),
        .init(gaps.profile.isBenchmark ? wording.say(.benchmark) : wording.say(.target)),
        .init(wording.say(.feeds)), .init(wording.say(.order), .number),
      ],
      rows: gaps.itemGaps.prefix(limit).map { gap in
        .init([
          .init(.identifier(gap.item.id)), .init(name(gap, wording)),
          .init(RatingWords.rating(gap.assessed, checklist, wording)),
          .init(RatingWords.rating(gap.reference, checklist, wording)),
          .init(wording.identifiers(gap.feeds)),
          .init(factors(gap, wording)),
        ])
      }, notes: notes)
  }

  /// What the item asks; for an attribute, of which process.
  static func name(_ gap: ItemGap, _ wording: Wording) -> Phrase {
    RatingWords.item(gap.item, gap.group, wording)
  }

  /// "2 × 1 × 5 = 10": size, weight, consequence.
  private static func factors(_ gap: ItemGap, _ wording: Wording) -> Phrase {
    func exact(_ value: Rational) -> String { wording.numbers.shown(value.exact) }
    return [
      .quantity(
        "\(exact(gap.size)) × \(exact(Rational(gap.item.weight))) × "
          + "\(wording.numbers.shown(gap.consequence)) = \(exact(gap.priority))")
    ]
  }
}
