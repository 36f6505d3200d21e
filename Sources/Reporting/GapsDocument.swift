internal import Assessments
internal import Checklists
package import GapAnalysis
internal import Scoring

/// `assay gaps --json`
package struct GapsDocument: Encodable {
  let schema = "assay/gaps/1"
  let assessments: [AssessmentGaps]

  package init(_ analyses: [AssessmentAnalysis]) {
    assessments = analyses.map(AssessmentGaps.init)
  }

  struct AssessmentGaps: Encodable {
    let id: String
    let checklists: [ChecklistGaps]

    init(_ analysis: AssessmentAnalysis) {
      id = analysis.assessment.id.description
      checklists = analysis.checklists.map(ChecklistGaps.init)
    }
  }

  struct ChecklistGaps: Encodable {
    let id: String
    let target: Reference?
    let benchmark: Reference?
    let change: Change?

    init(_ analysis: ChecklistAnalysis) {
      id = analysis.checklist.id
      target = analysis.target.map(Reference.init)
      benchmark = analysis.benchmark.map(Reference.init)
      change = analysis.change.map(Change.init)
    }
  }

  struct Reference: Encodable {
    let id: String
    let table: [Row]
    let items: [Item]
    let unknown: [String]

    init(_ gaps: ReferenceGaps) {
      id = gaps.profile.id
      table = gaps.table.rows.map { Row($0, gaps.table) }
      items = gaps.itemGaps.map(Item.init)
      unknown = gaps.unknown.map(\.id)
    }
  }

  struct Row: Encodable {
    let group: String
    /// Items with a value on both sides; for maturity and for comparisons with an earlier year.
    let matched: CountDocument?
    let cells: [String: Cell]

    init(_ row: GapTable.Row, _ table: GapTable) {
      group = row.group.id
      matched = row.matched.map(CountDocument.init)
      cells = Dictionary(
        zip(table.columns.map(\.name), row.cells.map { Cell($0, table.places) }),
        uniquingKeysWith: { first, _ in first })
    }
  }

  struct Cell: Encodable {
    let assessed: NumberDocument?
    let reference: NumberDocument?
    let difference: NumberDocument?
    let of: Int?

    init(_ cell: GapCell, _ places: Int) {
      assessed = NumberDocument(cell.assessed?.value, places: places)
      reference = NumberDocument(cell.reference?.value, places: places)
      difference = NumberDocument(cell.difference, places: places)
      of = cell.assessed?.of ?? cell.reference?.of
    }
  }

  struct Item: Encodable {
    let id: String
    let assessed: String
    let reference: String
    let size: String
    let weight: String
    let consequence: Int
    let priority: String
    let feeds: [String]

    init(_ gap: ItemGap) {
      id = gap.item.id
      assessed = gap.assessed.text
      reference = gap.reference.text
      size = gap.size.exact
      weight = gap.item.weight.description
      consequence = gap.consequence
      priority = gap.priority.exact
      feeds = gap.feeds
    }
  }

  struct Change: Encodable {
    let earlier: String
    let comparability: String
    let reasons: [String]
    let matched: CountDocument
    let table: [Row]
    let regressions: [ItemChangeDocument]
    let improvements: [ItemChangeDocument]
    let unchanged: Int
    let newlyRated: [String]
    let noLongerRated: [String]
    let bridge: Bridge?
    let noise: [String: String]

    init(_ change: YearComparison) {
      earlier = change.earlier.description
      comparability = change.comparability.grade.rawValue
      reasons = change.comparability.reasons.map(\.rawValue)
      matched = CountDocument(change.comparability.matched)
      table = change.table.rows.map { Row($0, change.table) }
      regressions = change.regressions.map(ItemChangeDocument.init)
      improvements = change.improvements.map(ItemChangeDocument.init)
      unchanged = change.unchangedCount
      newlyRated = change.newlyRated.map(\.id)
      noLongerRated = change.noLongerRated.map(\.id)
      bridge = change.bridge.map(Bridge.init)
      noise = change.noise.mapValues(\.rawValue)
    }
  }

  struct ItemChangeDocument: Encodable {
    let id: String
    let from: String
    let to: String
    let difference: String

    init(_ change: ItemChange) {
      id = change.item.id
      from = change.from.text
      to = change.to.text
      difference = change.difference.exact
    }
  }

  struct Bridge: Encodable {
    let before: Int
    let lostToPlan: Int
    let lostToCoverage: Int
    let gainedByPlan: Int
    let gainedByCoverage: Int
    let real: Int
    let now: Int

    init(_ bridge: CountBridge) {
      before = bridge.before
      lostToPlan = bridge.lostToPlan
      lostToCoverage = bridge.lostToCoverage
      gainedByPlan = bridge.gainedByPlan
      gainedByCoverage = bridge.gainedByCoverage
      real = bridge.real
      now = bridge.now
    }
  }
}

extension GapColumn {
  /// The column's name in JSON.
  var name: String {
    switch self {
    case .overall: "overall"
    case .attribute(let id): id
    case .step(let kind): kind.rawValue
    }
  }
}
