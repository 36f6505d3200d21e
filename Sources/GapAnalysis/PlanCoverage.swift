package import Assessments
package import Checklists
package import Scoring
internal import Text

/// What a programme planned for one checklist, held against what was audited.
package struct PlanCoverage: Sendable {
  /// One entry of the programme.
  package struct Line: Sendable {
    package let planned: AuditProgramme.Planned
    /// The assessments of the matrix that it means; none where there is none yet.
    package let assessments: [AssessmentID]
    /// Its sections, with how many items those assessments audited.
    package let sections: [(group: Checklist.Group, audited: Coverage)]

    /// The sections of which not every item was audited.
    package var open: [(group: Checklist.Group, audited: Coverage)] {
      sections.filter { !$0.audited.isComplete }
    }
  }

  /// In the order of the programme.
  package let lines: [Line]
  /// What assessments audited in sections that no entry plans for them.
  package let unplanned: [(assessment: AssessmentID, groups: [Checklist.Group])]

  /// - Parameter matrix: of the programme's unit.
  package init(_ programme: AuditProgramme, _ matrix: CoverageMatrix) {
    let planned = programme.planned.filter { $0.checklist == matrix.checklist.id }
    lines = planned.map { Line($0, matrix) }
    unplanned = matrix.columns.indices.compactMap { index in
      let own = planned.filter { $0.means(matrix.columns[index]) }
      let groups = matrix.sections.filter { section in
        (section.audited[index]?.count ?? 0) > 0 && !own.contains { $0.covers(section.group) }
      }.map(\.group)
      return groups.isEmpty ? nil : (matrix.columns[index].assessment, groups)
    }
  }
}

extension PlanCoverage.Line {
  fileprivate init(_ planned: AuditProgramme.Planned, _ matrix: CoverageMatrix) {
    self.planned = planned
    let meant = matrix.columns.indices.filter { planned.means(matrix.columns[$0]) }
    assessments = meant.map { matrix.columns[$0].assessment }
    sections = matrix.sections.filter { planned.covers($0.group) }.map { section in
      let audited = section.rows.count { row in meant.contains { row.cells[$0].isAudited } }
      return (section.group, Coverage(audited, of: section.rows.count))
    }
  }
}

extension AuditProgramme.Planned {
  /// Whether an assessment is the one that was planned: by its name, or by its day.
  fileprivate func means(_ column: CoverageMatrix.Column) -> Bool {
    switch time {
    case .assessment(let name): column.assessment.name == name
    case .period(let period): period.from <= column.day && column.day <= period.to
    }
  }
}
