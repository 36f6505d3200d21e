internal import Assessments
package import Checklists
package import Scoring

/// The gaps of one assessment against a target or a benchmark, for one checklist.
package struct ReferenceGaps: Sendable {
  package let profile: ReferenceProfile
  package let table: GapTable
  /// Items below the reference, those to look at first in front.
  package let itemGaps: [ItemGap]
  /// Items with a reference and without an agreed rating: nothing can be said of them.
  package let unknown: [Item]

  /// nil when the profile says nothing about the checklist.
  package init?(_ score: ChecklistScore, against profile: ReferenceProfile) {
    guard let values = profile.values(for: score.checklist.id) else { return nil }
    self.profile = profile
    table = Self.table(score, values)
    // A profile that is silent on everything in the plan is no reference for it.
    guard !table.rows.isEmpty else { return nil }
    let held = score.items.filter { values.value(for: $0.item) != nil }
    unknown = held.filter { $0.segment.isOpen }.map(\.item)
    itemGaps = held.compactMap { Self.gap($0, values, score) }.largestFirst(by: \.priority)
  }

  private static func table(
    _ score: ChecklistScore, _ values: ReferenceProfile.Values
  ) -> GapTable {
    switch score.checklist.kind.figures {
    case .values: MaturityGaps.table(score, values)
    // Where nothing is counted the table has no rows, and so the profile is no reference.
    case .counts, .facts: CountGaps.table(score, values)
    }
  }

  private static func gap(
    _ item: ItemScore, _ values: ReferenceProfile.Values, _ score: ChecklistScore
  ) -> ItemGap? {
    guard let assessed = item.answer?.scoringRating, let reference = values.value(for: item.item),
      let value = item.value, let group = score.group(item.item.group)?.group
    else { return nil }
    let size = Rational(reference) - value
    guard size > .zero else { return nil }
    return ItemGap(
      item: item.item, group: group, assessed: assessed, reference: reference, size: size,
      feeds: FlowAnalysis.fed(by: item.item.id, in: score).map(\.item.id))
  }
}

extension Array {
  /// In falling order of a number; equal ones stay in the order of the checklist.
  func largestFirst(by number: (Element) -> Rational) -> [Element] {
    enumerated().sorted { a, b in
      let (left, right) = (number(a.element), number(b.element))
      return left == right ? a.offset < b.offset : left > right
    }.map(\.element)
  }
}

/// Gap tables of checklists of maturity and capability: overall and each attribute, in levels and
/// ratings.
enum MaturityGaps {
  static func columns(_ checklist: Checklist) -> [GapColumn] {
    [.overall] + checklist.attributes.map { .attribute($0.id) }
  }

  static func places(_ checklist: Checklist) -> Int { checklist.scale.range?.step.places ?? 0 }

  /// The overall of both sides is taken on the same attributes: those that are rated and have a
  /// reference. Where none is, the reference stands alone. Groups for which the profile has no
  /// value at all are left out.
  static func table(_ score: ChecklistScore, _ values: ReferenceProfile.Values) -> GapTable {
    let rows = score.groups.compactMap { group -> GapTable.Row? in
      let pairs = group.items.map { item in
        (
          item: item.item, assessed: item.value,
          reference: values.value(for: item.item).map { Rational($0) }
        )
      }
      guard pairs.contains(where: { $0.reference != nil }) else { return nil }
      let both = pairs.filter { $0.assessed != nil && $0.reference != nil }
      let held = both.isEmpty ? pairs : both
      let assessed = both.compactMap { pair in
        pair.assessed.map { ItemValue(item: pair.item, value: $0) }
      }
      let references = held.compactMap { pair in
        pair.reference.map { ItemValue(item: pair.item, value: $0) }
      }
      let overall = GapCell(
        assessed: score.checklist.overall(of: assessed).map { Measure($0) },
        reference: score.checklist.overall(of: references).map { Measure($0) })
      let attributes = pairs.map { pair in
        GapCell(
          assessed: pair.assessed.map { Measure($0) },
          reference: pair.reference.map { Measure($0) })
      }
      return GapTable.Row(
        group: group.group, cells: [overall] + attributes,
        matched: Coverage(both.count, of: group.items.count))
    }
    return GapTable(
      checklist: score.checklist, columns: columns(score.checklist), rows: rows,
      places: places(score.checklist))
  }
}

/// Gap tables of what is counted: criteria met for a practice and each of its steps, requirements
/// conforming for a clause, things that are there for a section.
enum CountGaps {
  static func columns(_ checklist: Checklist) -> [GapColumn] {
    checklist.kind == .gates ? [.overall] + GatesModel.stepKinds.map { .step($0) } : [.overall]
  }

  /// What is counted in a column.
  static func counted(_ column: GapColumn, of group: GroupScore) -> [CountedItem] {
    switch column {
    case .overall: group.counted
    case .step(let kind): group.counted.filter { $0.item.kind == kind }
    case .attribute: []
    }
  }

  /// Both sides count the same: what is rated and has a reference. So what is open, or does not
  /// apply, is never told as a shortfall. Groups for which the profile has no value at all are left
  /// out.
  static func table(_ score: ChecklistScore, _ values: ReferenceProfile.Values) -> GapTable {
    let columns = columns(score.checklist)
    let rows = score.groups.compactMap { group -> GapTable.Row? in
      let held = group.counted.filter { values.value(for: $0.item) != nil }
      guard !held.isEmpty else { return nil }
      return GapTable.Row(
        group: group.group,
        cells: columns.map { cell(counted($0, of: group), values, score.checklist) },
        matched: Coverage(held.count(where: \.segment.isRated), of: group.counted.count))
    }
    return GapTable(checklist: score.checklist, columns: columns, rows: rows, places: 0)
  }

  private static func cell(
    _ counted: [CountedItem], _ values: ReferenceProfile.Values, _ checklist: Checklist
  ) -> GapCell {
    let both = counted.filter { $0.segment.isRated && values.value(for: $0.item) != nil }
    guard !both.isEmpty else { return GapCell(assessed: nil, reference: nil) }
    let wanted = both.compactMap { values.value(for: $0.item) }.count(where: checklist.isMet)
    return GapCell(
      assessed: met(both), reference: Measure(Rational(wanted), of: both.count))
  }

  /// How many are met; nil when none is rated.
  static func met(_ counted: [CountedItem]) -> Measure? {
    guard counted.contains(where: \.segment.isRated) else { return nil }
    return Measure(Rational(counted.count(where: \.isMet)), of: counted.count)
  }
}
