import Assessments
import Checklists
import Scoring
import TestSupport
import Testing

@testable import GapAnalysis

/// The worked example of the planning guide, cell by cell, from the files as they are shipped.
@Suite("Figure 14")
struct Figure14Tests {
  /// As printed: overall, AC, PP, TA, SE, RA, GM.
  static let printed: [(process: String, row: String, cells: [String])] = [
    ("DS1", "assessed", ["2.30", "2.20", "2.00", "1.90", "2.15", "3.15", "2.40"]),
    ("DS1", "benchmark", ["2.15", "2.54", "2.13", "1.88", "2.15", "2.26", "1.94"]),
    ("DS1", "difference", ["0.15", "-0.34", "-0.13", "0.02", "0.00", "0.89", "0.46"]),
    ("DS3", "assessed", ["2.20", "2.00", "2.20", "2.00", "2.00", "2.00", "3.00"]),
    ("DS3", "benchmark", ["2.50", "2.82", "2.29", "2.40", "2.53", "2.78", "2.20"]),
    ("DS3", "difference", ["-0.30", "-0.82", "-0.09", "-0.40", "-0.53", "-0.78", "0.80"]),
  ]

  private func cells(_ table: GapTable, _ process: String, _ row: String) throws -> [String] {
    let cells = try #require(table.rows.first { $0.group.id == process }).cells
    return cells.map { cell in
      let value =
        switch row {
        case "assessed": cell.assessed?.value
        case "benchmark": cell.reference?.value
        default: cell.difference
        }
      return value?.shown(places: table.places) ?? "no basis"
    }
  }

  @Test("comes out cell by cell, 42 of 42", arguments: 0..<printed.count)
  func printedCells(_ index: Int) throws {
    let analysis = try Repository.analysis("book-example/figure-14")
    let table = try #require(analysis.checklists.first?.benchmark?.table)
    let expected = Self.printed[index]
    #expect(try cells(table, expected.process, expected.row) == expected.cells)
    #expect(Self.printed.map(\.cells.count).reduce(0, +) == 42)
  }

  @Test("differences are exact, not taken from rounded cells")
  func exactDifference() throws {
    let analysis = try Repository.analysis("book-example/figure-14")
    let table = try #require(analysis.checklists.first?.benchmark?.table)
    let overall = try #require(table.rows.last?.cells.first)
    #expect(overall.reference?.value.description == "751/300")
    #expect(overall.difference?.description == "-91/300")
    #expect(!table.isOffByRounding)
  }

  @Test("changes when an input changes")
  func changedInput() throws {
    let analysis = try Repository.analysis("book-example/figure-14")
    var assessment = analysis.assessment
    let item = try #require(assessment.answers["cobit-4.1-maturity"]?["DS1.AC"])
    var changed = item
    let rating = try Build.maturityScale.rating(from: "3.40")
    changed.agreement = Answer.Agreement(
      rating: rating, by: "BK", on: try #require(item.agreement).on, why: nil)
    assessment.answers["cobit-4.1-maturity"]?["DS1.AC"] = changed
    let table = try #require(
      AssessmentAnalysis(assessment, in: analysis.library).checklists.first?.benchmark?.table)
    #expect(
      try cells(table, "DS1", "assessed") == [
        "2.50", "3.40", "2.00", "1.90", "2.15", "3.15", "2.40",
      ])
    #expect(try cells(table, "DS1", "difference").prefix(2) == ["0.35", "0.86"])
    #expect(try cells(table, "DS3", "assessed") == Self.printed[3].cells)
  }
}
