import Assessments
import Checklists
import GapAnalysis
import Scoring
import TestSupport
import Testing
import Text

@Suite struct CoverageMatrixTests {
  private static let checklist = Build.conformity([("4", ["A", "B"]), ("8", ["C", "D", "E"])])

  private static func assessment(
    _ name: String, _ answers: [(item: String, answer: String)], plan: [String]? = nil
  ) throws -> Assessment {
    try #require(Build.assessment(checklist, answers, name: name, plan: plan))
  }

  private static func years(_ from: Int, _ to: Int) throws -> Period {
    let first = try #require(CalendarDate("\(from)-01-01"))
    let last = try #require(CalendarDate("\(to)-12-31"))
    return try #require(Period(from: first, to: last))
  }

  private static func three() throws -> [Assessment] {
    [
      try assessment("2025", [("C", "partly"), ("D", "carried-forward")], plan: ["8"]),
      try assessment("2023", [("A", "conforming")]),
      try assessment("2024", [("B", "not-triggered"), ("C", "pending partly conforming")]),
    ]
  }

  @Test func `rows tell of each item what each assessment did, in the order of the periods`() throws
  {
    let matrix = CoverageMatrix(Self.checklist, try Self.three(), cycle: nil)
    #expect(matrix.columns.map(\.assessment.name) == ["2023", "2024", "2025"])
    let cells = Dictionary(
      uniqueKeysWithValues: matrix.sections.flatMap(\.rows).map { ($0.item.id, $0.cells) })
    #expect(cells["A"] == [.audited(.rated), .notAssessed, .notInPlan])
    #expect(cells["B"] == [.notAssessed, .audited(.notTriggered), .notInPlan])
    #expect(cells["C"] == [.notAssessed, .pending, .audited(.rated)])
    #expect(cells["D"] == [.notAssessed, .notAssessed, .carriedForward])
    #expect(matrix.inCycle == Coverage(3, of: 5))
  }

  @Test func `sections count what was audited, and nothing where they are not in the plan`() throws
  {
    let matrix = CoverageMatrix(Self.checklist, try Self.three(), cycle: nil)
    #expect(matrix.sections.map(\.group.id) == ["4", "8"])
    #expect(matrix.sections[0].audited == [Coverage(1, of: 2), Coverage(1, of: 2), nil])
    #expect(matrix.sections[0].inCycle == Coverage(2, of: 2))
    #expect(
      matrix.sections[1].audited == [Coverage(0, of: 3), Coverage(0, of: 3), Coverage(1, of: 3)])
  }

  @Test func `the last day is that of the agreement, or of the assessment for an exception`() throws
  {
    let matrix = CoverageMatrix(Self.checklist, try Self.three(), cycle: nil)
    let days = matrix.sections.flatMap(\.rows).map { $0.lastAudited?.description }
    // All agreements of the builders are of one day.
    #expect(days == ["2025-06-01", "2024-12-31", "2025-06-01", nil, nil])
  }

  @Test func `an assessment belongs to the cycle in which it ends; last days know all`() throws {
    let matrix = CoverageMatrix(
      Self.checklist, try Self.three(), cycle: try Self.years(2025, 2027))
    #expect(matrix.columns.map(\.assessment.name) == ["2025"])
    #expect(matrix.inCycle == Coverage(1, of: 5))
    #expect(matrix.sections[0].lastAudited?.description == "2025-06-01")
    #expect(matrix.sections[0].audited == [nil])
  }

  @Test func `nothing in the cycle is no column, and no item was audited`() throws {
    let matrix = CoverageMatrix(Self.checklist, [], cycle: nil)
    #expect(matrix.columns.isEmpty)
    #expect(matrix.inCycle == Coverage(0, of: 5))
    let other = CoverageMatrix(
      Build.gates([("G", ["G-EN-1"])]), try Self.three(), cycle: try Self.years(2030, 2031))
    #expect(other.columns.isEmpty)
  }

  @Test func `automatic rules are no rows: nobody audits them`() throws {
    let rules = Build.rules([("G", ["A1"]), ("H", ["A2", "Q1"])])
    let assessment = try #require(Build.assessment(rules, [("Q1", "met")]))
    let matrix = CoverageMatrix(rules, [assessment], cycle: nil)
    #expect(matrix.sections.map(\.group.id) == ["H"])
    #expect(matrix.inCycle == Coverage(1, of: 1))
  }

  // MARK: The programme

  private static func planned(
    _ time: AuditProgramme.Time, _ sections: [String]?, of checklist: String = "test"
  ) -> AuditProgramme.Planned {
    AuditProgramme.Planned(
      time: time, checklist: checklist, sections: sections, why: nil, place: Build.place)
  }

  private static func plan(_ planned: [AuditProgramme.Planned]) throws -> PlanCoverage {
    let cycle = try years(2023, 2025)
    let programme = AuditProgramme(
      unit: "unit", cycle: cycle, planned: planned, place: Build.place)
    return PlanCoverage(programme, CoverageMatrix(checklist, try three(), cycle: cycle))
  }

  @Test func `what was planned is held against the assessment that was meant`() throws {
    let plan = try Self.plan([
      Self.planned(.assessment("2023"), ["4"]),
      Self.planned(.period(try Self.years(2025, 2025)), ["8"]),
      Self.planned(.assessment("2026"), nil),
      Self.planned(.assessment("2023"), ["X"], of: "other"),
    ])
    #expect(plan.lines.count == 3)
    #expect(plan.lines.map { $0.assessments.map(\.name) } == [["2023"], ["2025"], []])
    #expect(plan.lines[0].open.map(\.audited) == [Coverage(1, of: 2)])
    #expect(plan.lines[1].open.map(\.audited) == [Coverage(1, of: 3)])
    #expect(plan.lines[2].open.map(\.group.id) == ["4", "8"])
    // 2024 audited clause 4, which was planned for 2023 only.
    #expect(plan.unplanned.map(\.assessment.name) == ["2024"])
    #expect(plan.unplanned.map { $0.groups.map(\.id) } == [["4"]])
  }

  @Test func `what was audited in full is not open`() throws {
    let plan = try Self.plan([Self.planned(.period(try Self.years(2023, 2024)), ["4"])])
    #expect(plan.lines[0].open.isEmpty)
    #expect(plan.unplanned.map(\.assessment.name) == ["2025"])
  }
}
