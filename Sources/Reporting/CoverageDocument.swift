internal import Assessments
internal import Checklists
package import GapAnalysis
internal import Scoring
package import Text

/// `assay coverage --json`
package struct CoverageDocument: Encodable {
  let schema = "assay/coverage/1"
  let unit: String
  /// Nothing where all assessments were looked at.
  let cycle: Span?
  let checklists: [Part]

  package init(
    unit: String, cycle: Period?, _ parts: [(matrix: CoverageMatrix, plan: PlanCoverage?)]
  ) {
    self.unit = unit
    self.cycle = cycle.map(Span.init)
    checklists = parts.map { Part($0.matrix, $0.plan) }
  }

  struct Span: Encodable {
    let from: String
    let to: String

    init(_ period: Period) {
      from = period.from.description
      to = period.to.description
    }
  }

  struct Part: Encodable {
    let checklist: String
    let assessments: [Visit]
    let audited: CountDocument
    let sections: [Section]
    /// Only where the unit has a programme.
    let planned: [Line]?
    let unplanned: [Unplanned]?

    init(_ matrix: CoverageMatrix, _ plan: PlanCoverage?) {
      checklist = matrix.checklist.id
      assessments = matrix.columns.map(Visit.init)
      audited = CountDocument(matrix.inCycle)
      sections = matrix.sections.map(Section.init)
      planned = plan?.lines.map(Line.init)
      unplanned = plan?.unplanned.map {
        Unplanned(assessment: $0.assessment.description, sections: $0.groups.map(\.id))
      }
    }
  }

  struct Visit: Encodable {
    let id: String
    let state: String
    let period: Span
    /// By which the assessment belongs to the cycle.
    let day: String

    init(_ column: CoverageMatrix.Column) {
      id = column.assessment.description
      state = column.state.rawValue
      period = Span(column.period)
      day = column.day.description
    }
  }

  struct Section: Encodable {
    let id: String
    let title: TextDocument
    /// One for each assessment; null where the section is not in its plan.
    let audited: [CountDocument?]
    let inCycle: CountDocument
    let lastAudited: String?
    let items: [Row]

    init(_ section: CoverageMatrix.Section) {
      id = section.group.id
      title = TextDocument(section.group.title)
      audited = section.audited.map { $0.map(CountDocument.init) }
      inCycle = CountDocument(section.inCycle)
      lastAudited = section.lastAudited?.description
      items = section.rows.map(Row.init)
    }
  }

  struct Row: Encodable {
    let id: String
    /// One for each assessment.
    let cells: [String]
    let lastAudited: String?

    init(_ row: CoverageMatrix.Row) {
      id = row.item.id
      cells = row.cells.map(Self.word)
      lastAudited = row.lastAudited?.description
    }

    private static func word(_ cell: CoverageMatrix.Cell) -> String {
      switch cell {
      case .audited(let status): status.rawValue
      case .pending: "pending"
      case .carriedForward: "carried-forward"
      case .notAssessed: "not-assessed"
      case .notInPlan: "not-in-plan"
      }
    }
  }

  struct Line: Encodable {
    /// The name of the planned assessment, or nothing.
    let assessment: String?
    let period: Span?
    let why: TextDocument?
    /// Those that it turned out to be.
    let assessments: [String]
    let sections: [Planned]

    init(_ line: PlanCoverage.Line) {
      switch line.planned.time {
      case .assessment(let name): (assessment, period) = (name, nil)
      case .period(let span): (assessment, period) = (nil, Span(span))
      }
      why = line.planned.why.map(TextDocument.init)
      assessments = line.assessments.map(\.description)
      sections = line.sections.map {
        Planned(id: $0.group.id, audited: CountDocument($0.audited))
      }
    }
  }

  struct Planned: Encodable {
    let id: String
    let audited: CountDocument
  }

  struct Unplanned: Encodable {
    let assessment: String
    let sections: [String]
  }
}
