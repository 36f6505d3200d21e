package import Assessments
package import Checklists
package import Scoring

/// One assessment held against an earlier one of the same unit, for one checklist.
///
/// Differences are taken on the matched items only: those with an agreed rating in both. What
/// else changed the totals is told apart from it.
package struct YearComparison: Sendable {
  package let checklist: Checklist
  package let earlier: AssessmentID
  package let comparability: Comparability
  /// The gap table with the earlier values as reference; no rows when differences are not allowed.
  package let table: GapTable
  /// Items that were rated lower than before, by name, the largest fall first.
  package let regressions: [ItemChange]
  package let improvements: [ItemChange]
  package let unchangedCount: Int
  /// Rated now and not before, and the other way round.
  package let newlyRated: [Item]
  package let noLongerRated: [Item]
  /// How the number of met criteria came from one year to the next; where things are counted.
  package let bridge: CountBridge?
  /// For each group with a difference: whether it can be told from rating noise; nil where the
  /// checklist sets no assumption about noise.
  package let noise: [String: NoiseVerdict]

  package init(
    now: ChecklistScore, of assessment: Assessment, before: ChecklistScore?,
    of earlierAssessment: Assessment
  ) {
    checklist = now.checklist
    earlier = earlierAssessment.id
    comparability = Comparability(
      now: now, of: assessment, before: before, of: earlierAssessment)
    guard let before, comparability.grade < .x else {
      table = Self.emptyTable(now.checklist)
      (regressions, improvements, unchangedCount) = ([], [], 0)
      (newlyRated, noLongerRated, bridge, noise) = ([], [], nil, [:])
      return
    }
    let pairs = Self.matchedPairs(now, before)
    let changes = pairs.compactMap { Self.change($0.now, $0.before, now) }
    let showsDifferences = comparability.allowsDifferences
    let bySize = changes.largestFirst(by: \.difference.magnitude)
    regressions = showsDifferences ? bySize.filter { $0.difference < .zero } : []
    improvements = showsDifferences ? bySize.filter { $0.difference > .zero } : []
    unchangedCount = showsDifferences ? pairs.count - changes.count : 0
    let matched = Set(pairs.map(\.now.item.id))
    let unmatched = { (items: [ItemScore]) -> [Item] in
      items.filter { $0.segment.isRated && !matched.contains($0.item.id) }.map(\.item)
    }
    newlyRated = showsDifferences ? unmatched(now.items) : []
    noLongerRated = showsDifferences ? unmatched(before.items) : []
    let table = showsDifferences ? Self.table(now, before) : Self.emptyTable(now.checklist)
    self.table = table
    bridge =
      now.checklist.kind.figures == .counts && showsDifferences ? CountBridge(now, before) : nil
    noise = Self.noise(table, now.checklist)
  }

  /// Items with an agreed rating in both assessments.
  private static func matchedPairs(
    _ now: ChecklistScore, _ before: ChecklistScore
  ) -> [(now: ItemScore, before: ItemScore)] {
    let earlier = Dictionary(
      before.items.filter(\.segment.isRated).map { ($0.item.id, $0) },
      uniquingKeysWith: { first, _ in first })
    return now.items.filter(\.segment.isRated).compactMap { item in
      earlier[item.item.id].map { (item, $0) }
    }
  }

  private static func change(
    _ now: ItemScore, _ before: ItemScore, _ score: ChecklistScore
  ) -> ItemChange? {
    guard let from = before.answer?.scoringRating, let to = now.answer?.scoringRating,
      let fromValue = before.value, let toValue = now.value, fromValue != toValue,
      let group = score.group(now.item.group)?.group
    else { return nil }
    return ItemChange(
      item: now.item, group: group, from: from, to: to, difference: toValue - fromValue)
  }

  private static func emptyTable(_ checklist: Checklist) -> GapTable {
    let isMaturity = checklist.kind.figures == .values
    return GapTable(
      checklist: checklist,
      columns: isMaturity ? MaturityGaps.columns(checklist) : CountGaps.columns(checklist),
      rows: [],
      places: isMaturity ? MaturityGaps.places(checklist) : 0)
  }

  /// Both sides computed on the matched items of each group.
  private static func table(_ now: ChecklistScore, _ before: ChecklistScore) -> GapTable {
    let empty = emptyTable(now.checklist)
    // Answers to rules are compared one by one; there is nothing to hold against each other in sum.
    guard now.checklist.kind.figures != .facts else { return empty }
    let makeRow = now.checklist.kind.figures == .values ? valueRow : countRow
    let rows = now.groups.compactMap { group in
      before.group(group.group.id).map { makeRow(group, $0, empty.columns, now.checklist) }
    }
    return GapTable(
      checklist: now.checklist, columns: empty.columns, rows: rows, places: empty.places)
  }

  /// A row of values: of the items that are rated both times.
  private static func valueRow(
    _ now: GroupScore, _ before: GroupScore, _ columns: [GapColumn], _ checklist: Checklist
  ) -> GapTable.Row {
    let ids = Set(now.items.filter(\.segment.isRated).map(\.item.id))
      .intersection(before.items.filter(\.segment.isRated).map(\.item.id))
    func measure(_ column: GapColumn, _ group: GroupScore) -> Measure? {
      let items = group.items.filter { ids.contains($0.item.id) }
      if case .attribute(let id) = column {
        return items.first { $0.item.attribute == id }?.value.map { Measure($0) }
      }
      let values = items.compactMap { item in
        item.value.map { ItemValue(item: item.item, value: $0) }
      }
      return checklist.overall(of: values).map { Measure($0) }
    }
    return GapTable.Row(
      group: now.group,
      cells: columns.map {
        GapCell(assessed: measure($0, now), reference: measure($0, before))
      }, matched: Coverage(ids.count, of: now.items.count))
  }

  /// A row of counts: of what is rated both times.
  private static func countRow(
    _ now: GroupScore, _ before: GroupScore, _ columns: [GapColumn], _ checklist: Checklist
  ) -> GapTable.Row {
    let ids = Set(now.counted.filter(\.segment.isRated).map(\.item.id))
      .intersection(before.counted.filter(\.segment.isRated).map(\.item.id))
    func measure(_ column: GapColumn, _ group: GroupScore) -> Measure? {
      CountGaps.met(CountGaps.counted(column, of: group).filter { ids.contains($0.item.id) })
    }
    return GapTable.Row(
      group: now.group,
      cells: columns.map {
        GapCell(assessed: measure($0, now), reference: measure($0, before))
      }, matched: Coverage(ids.count, of: now.counted.count))
  }

  private static func noise(_ table: GapTable, _ checklist: Checklist) -> [String: NoiseVerdict] {
    var verdicts: [String: NoiseVerdict] = [:]
    for row in table.rows {
      verdicts[row.group.id] = RatingNoise.verdict(row, checklist)
    }
    return verdicts
  }
}

/// An item that was rated in both years, differently.
package struct ItemChange: Sendable {
  package let item: Item
  package let group: Checklist.Group
  package let from: RatingValue
  package let to: RatingValue
  /// Now minus before, in units of the scale.
  package let difference: Rational
}

/// How a number of met criteria or requirements came from one year to the next, exactly: the parts add up.
package struct CountBridge: Sendable {
  package let before: Int
  /// Met before, and not rated now though in the plan.
  package let lostToCoverage: Int
  /// Met before, and out of the plan now.
  package let lostToPlan: Int
  /// Met now, and not rated before though in the plan.
  package let gainedByCoverage: Int
  /// Met now, and out of the plan before.
  package let gainedByPlan: Int
  /// Change on the items that were rated both times.
  package let real: Int
  package let now: Int

  init(_ now: ChecklistScore, _ before: ChecklistScore) {
    let (nowCounted, beforeCounted) = (now.counted, before.counted)
    let matched = Set(nowCounted.filter(\.segment.isRated).map(\.item.id))
      .intersection(beforeCounted.filter(\.segment.isRated).map(\.item.id))
    let plannedNow = Set(nowCounted.map(\.item.id))
    let plannedBefore = Set(beforeCounted.map(\.item.id))
    let metNow = nowCounted.filter(\.isMet).map(\.item.id)
    let metBefore = beforeCounted.filter(\.isMet).map(\.item.id)
    self.before = metBefore.count
    self.now = metNow.count
    let lost = metBefore.filter { !matched.contains($0) }
    let gained = metNow.filter { !matched.contains($0) }
    lostToCoverage = lost.count { plannedNow.contains($0) }
    lostToPlan = lost.count - lostToCoverage
    gainedByCoverage = gained.count { plannedBefore.contains($0) }
    gainedByPlan = gained.count - gainedByCoverage
    real = metNow.count(where: matched.contains) - metBefore.count(where: matched.contains)
  }
}
