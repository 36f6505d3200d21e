internal import Checklists
internal import GapAnalysis
internal import Scoring
internal import Text

/// The gap table in the form of the planning guide: for each group three rows.
enum GapTableWords {
  static func table(
    _ table: GapTable, reference: Phrase, _ wording: Wording
  ) -> ReportTable {
    var notes: [Phrase] = []
    if table.isOffByRounding { notes.append(wording.say(.roundingNote)) }
    if table.rows.contains(where: { row in row.cells.contains { $0.difference == nil } }) {
      notes.append(wording.say(.noBasisNote))
    }
    if table.checklist.kind.figures == .counts { notes.append(wording.say(.gateGapNote)) }
    if table.rows.contains(where: { row in row.matched.map { !$0.isComplete } ?? false }) {
      notes.append(wording.say(.matchedNote))
    }
    return ReportTable(
      caption: wording.say(.gapTableCaption, ["reference": reference]),
      columns: [
        .init(wording.say(table.checklist.kind == .inventory ? .section : .group)),
        .init(wording.say(.row)),
      ]
        + table.columns.map { .init(title($0, table.checklist, wording), .number) },
      rows: table.rows.flatMap { rows($0, table, reference, wording) }, headColumns: 2,
      notes: notes)
  }

  private static func title(
    _ column: GapColumn, _ checklist: Checklist, _ wording: Wording
  ) -> Phrase {
    switch column {
    case .overall: wording.say(.overall)
    case .attribute(let id): wording.own(checklist.attribute(id)?.title)
    case .step(let kind): wording.say(GateWords.step(kind))
    }
  }

  private static func rows(
    _ row: GapTable.Row, _ table: GapTable, _ reference: Phrase, _ wording: Wording
  ) -> [ReportTable.Row] {
    let head =
      wording.head(row.group.id, row.group.title)
    func measure(_ measure: Measure?, _ column: GapColumn) -> ReportTable.Cell {
      guard let measure else { return .init(wording.say(.noBasisSign)) }
      // Where a column holds ratings with names, the name says more than its position.
      if case .attribute = column, !table.checklist.scale.ratings.isEmpty {
        return .init(RatingWords.position(measure.value, table.checklist, wording))
      }
      if let total = measure.of {
        return .init(
          wording.say(
            .countOfTotal,
            [
              "count": wording.number(measure.value, places: table.places),
              "total": wording.number(total),
            ]))
      }
      return .init(wording.number(measure.value, places: table.places))
    }
    let cells = Array(zip(row.cells, table.columns))
    return [
      .init(
        [.init(head, rows: 3), .init(wording.say(.assessed))]
          + cells.map { measure($0.assessed, $1) }),
      .init(
        [.init(.empty, rows: 0), .init(reference)] + cells.map { measure($0.reference, $1) }),
      .init(
        [.init(.empty, rows: 0), .init(wording.say(.difference))]
          + row.cells.map { difference($0, table.places, wording) }, isEmphasised: true),
    ]
  }

  private static func difference(
    _ cell: GapCell, _ places: Int, _ wording: Wording
  ) -> ReportTable.Cell {
    guard let difference = cell.difference else { return .init(wording.say(.noBasisSign)) }
    let tone: Tone = difference < .zero ? .bad : difference > .zero ? .good : .neutral
    return .init(wording.signed(difference, places: places), tone: tone)
  }
}
