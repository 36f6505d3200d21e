package import Checklists
package import Scoring

/// A value on one side of a gap.
package struct Measure: Sendable, Hashable {
  package let value: Rational
  /// For counts: of how many. nil for levels.
  package let of: Int?

  package init(_ value: Rational, of total: Int? = nil) {
    self.value = value
    self.of = total
  }
}

/// One cell of the gap table: what was assessed, what it is held against, and the difference.
package struct GapCell: Sendable {
  package let assessed: Measure?
  package let reference: Measure?

  package init(assessed: Measure?, reference: Measure?) {
    self.assessed = assessed
    self.reference = reference
  }

  /// Assessed minus reference, taken on exact values; nil where one side has no basis.
  package var difference: Rational? {
    guard let assessed, let reference else { return nil }
    return assessed.value - reference.value
  }

  /// Whether the shown difference is not the difference of the shown values.
  package func isOffByRounding(places: Int) -> Bool {
    guard let assessed, let reference, let difference else { return false }
    return assessed.value.rounded(places: places) - reference.value.rounded(places: places)
      != difference.rounded(places: places)
  }
}

/// A column of the gap table: the whole of a group, or one part of it.
package enum GapColumn: Sendable, Hashable {
  case overall
  /// A maturity attribute.
  case attribute(String)
  /// A step of a practice.
  case step(Item.Kind)
}

/// The gap table in the form of the planning guide (chapter 6, Figure 14): for each group three
/// rows (assessed, reference, difference), and a column for the whole and for each part.
package struct GapTable: Sendable {
  package struct Row: Sendable {
    package let group: Checklist.Group
    package let cells: [GapCell]
    /// How many items entered both sides, where a side was restricted to matched items.
    package let matched: Coverage?

    package init(group: Checklist.Group, cells: [GapCell], matched: Coverage? = nil) {
      self.group = group
      self.cells = cells
      self.matched = matched
    }
  }

  package let checklist: Checklist
  package let columns: [GapColumn]
  package let rows: [Row]
  /// Decimal places in which its values are shown.
  package let places: Int

  /// Whether some shown cells do not add up because each was rounded by itself.
  package var isOffByRounding: Bool {
    rows.contains { $0.cells.contains { $0.isOffByRounding(places: places) } }
  }
}

/// One item that falls short of what it is held against, with what speaks for mending it first.
package struct ItemGap: Sendable {
  package let item: Item
  package let group: Checklist.Group
  package let assessed: RatingValue
  package let reference: RatingValue
  /// How far it falls short, in units of the scale; greater than 0.
  package let size: Rational
  /// Items of other practices that this one feeds; an exit that feeds four has consequence 5.
  package let feeds: [String]

  /// Size × weight × consequence. Only the order means something.
  package var priority: Rational { size * Rational(item.weight) * Rational(consequence) }

  /// 1, and 1 more for each item of another practice that needs it.
  package var consequence: Int { 1 + feeds.count }
}
