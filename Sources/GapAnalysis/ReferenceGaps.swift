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
    let held = score.items.filter { values.value(for: $0.item) != nil }
    unknown = held.filter { $0.segment.isOpen }.map(\.item)
    itemGaps = held.compactMap { Self.gap($0, values, score) }.sorted {
      ($1.priority, $0.item.id) < ($0.priority, $1.item.id)
    }
  }

  private static func table(
    _ score: ChecklistScore, _ values: ReferenceProfile.Values
  ) -> GapTable {
    switch score.checklist.kind {
    case .maturity: MaturityGaps.table(score, values)
    case .gates, .conformity: GateGaps.table(score, values)
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
    let feeds = score.checklist.flow.filter { $0.from == item.item.id }.flatMap(\.to)
    return ItemGap(
      item: item.item, group: group, assessed: assessed, reference: reference, size: size,
      feeds: feeds)
  }
}

extension Rational {
  /// A rating as a number: its value, or its position (from 0) on an ordinal scale.
  init(_ rating: RatingValue) {
    switch rating {
    case .named(_, let rank): self.init(rank)
    case .number(let value): self.init(value)
    }
  }
}

/// Gap tables of maturity checklists: overall and each attribute, in levels.
enum MaturityGaps {
  static func columns(_ checklist: Checklist) -> [GapColumn] {
    [.overall] + checklist.attributes.map { .attribute($0.id) }
  }

  static func places(_ checklist: Checklist) -> Int { checklist.scale.range?.step.places ?? 2 }

  /// Groups for which the profile has no value at all are left out.
  static func table(_ score: ChecklistScore, _ values: ReferenceProfile.Values) -> GapTable {
    let rows = score.groups.compactMap { group -> GapTable.Row? in
      let references = group.items.map { values.value(for: $0.item).map { Rational($0) } }
      guard references.contains(where: { $0 != nil }) else { return nil }
      let overall = GapCell(
        assessed: group.score.value.map { Measure($0) },
        reference: Rational.mean(of: references.compactMap(\.self)).map { Measure($0) })
      let attributes = zip(group.items, references).map { item, reference in
        GapCell(
          assessed: item.value.map { Measure($0) }, reference: reference.map { Measure($0) })
      }
      return GapTable.Row(group: group.group, cells: [overall] + attributes)
    }
    return GapTable(
      checklist: score.checklist, columns: columns(score.checklist), rows: rows,
      places: places(score.checklist))
  }
}

/// Gap tables of gates: criteria met, for the practice and each of its steps.
enum GateGaps {
  static let columns: [GapColumn] = [.overall] + GatesModel.stepKinds.map { .step($0) }

  /// The items of a column.
  static func items(_ column: GapColumn, of group: GroupScore) -> [ItemScore] {
    switch column {
    case .overall: group.items
    case .step(let kind): group.items.filter { $0.item.kind == kind }
    case .attribute: []
    }
  }

  static func table(_ score: ChecklistScore, _ values: ReferenceProfile.Values) -> GapTable {
    let rows = score.groups.map { group in
      GapTable.Row(
        group: group.group,
        cells: columns.map { column in
          let items = items(column, of: group)
          guard !items.isEmpty else { return GapCell(assessed: nil, reference: nil) }
          let held = items.filter { item in
            values.value(for: item.item).map { $0.text == satisfied(score.checklist) } ?? false
          }
          return GapCell(
            assessed: met(items, score.checklist),
            reference: Measure(Rational(held.count), of: items.count))
        })
    }
    return GapTable(checklist: score.checklist, columns: columns, rows: rows, places: 0)
  }

  /// How many of the items are met; nil when none is rated.
  static func met(_ items: [ItemScore], _ checklist: Checklist) -> Measure? {
    guard items.contains(where: \.segment.isRated) else { return nil }
    let met = items.count { GatesModel.isMet($0, in: checklist) }
    return Measure(Rational(met), of: items.count)
  }

  private static func satisfied(_ checklist: Checklist) -> String? {
    checklist.scoring.parameters["satisfied-by"]
  }
}
