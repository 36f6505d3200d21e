package import Assessments
package import Checklists
package import Scoring
package import Text

/// Which item of a checklist was audited when, over the assessments of one unit (ISO 19011:2018,
/// 5.4: a programme covers all that is to be audited over its cycle, each audit a part of it).
///
/// It tells what was looked at and nothing about how it was rated.
package struct CoverageMatrix: Sendable {
  /// What one assessment says about one item.
  package enum Cell: Sendable, Hashable {
    /// There is an agreed answer: rated, not triggered or not applicable.
    case audited(Answer.Status)
    /// Voices without agreement.
    case pending
    /// An earlier value that nobody confirmed.
    case carriedForward
    case notAssessed
    case notInPlan

    package var isAudited: Bool {
      if case .audited = self { true } else { false }
    }
  }

  /// An assessment of the unit against the checklist.
  package struct Column: Sendable {
    package let assessment: AssessmentID
    package let state: Assessment.State
    package let period: Period
    /// The last day of its fieldwork, or of its period where no fieldwork is told: to which cycle it
    /// belongs.
    package let day: CalendarDate
  }

  package struct Row: Sendable {
    package let item: Item
    /// One for each column.
    package let cells: [Cell]
    /// The latest day on which an answer was agreed, in or out of the cycle. An exception has no day
    /// of its own: the day of its assessment counts.
    package let lastAudited: CalendarDate?

    package var isAudited: Bool { cells.contains(where: \.isAudited) }
  }

  /// A section or subject with its items.
  package struct Section: Sendable {
    package let group: Checklist.Group
    package let rows: [Row]
    /// How many items each column audited, of those in the section; nil where it is not in the plan.
    package let audited: [Coverage?]
    /// How many items at least one column audited.
    package let inCycle: Coverage
    package let lastAudited: CalendarDate?

    init(_ group: Checklist.Group, _ rows: [Row], columns: Int) {
      self.group = group
      self.rows = rows
      audited = (0..<columns).map { column in
        if rows.allSatisfy({ $0.cells[column] == .notInPlan }) { return nil }
        return Coverage(rows.count { $0.cells[column].isAudited }, of: rows.count)
      }
      inCycle = Coverage(rows.count(where: \.isAudited), of: rows.count)
      lastAudited = rows.compactMap(\.lastAudited).max()
    }
  }

  package let checklist: Checklist
  /// The days that are looked at; nil for all assessments.
  package let cycle: Period?
  /// In the order of their periods.
  package let columns: [Column]
  /// In the order of the checklist; sections without items that somebody answers are left out.
  package let sections: [Section]

  /// - Parameters:
  ///   - assessments: of one unit, in any order. Those without the checklist are left out.
  ///   - cycle: only assessments whose day lies in it are columns.
  package init(_ checklist: Checklist, _ assessments: [Assessment], cycle: Period?) {
    self.checklist = checklist
    self.cycle = cycle
    // What came behind the cycle says nothing about it.
    let visits = assessments.compactMap { Visit($0, of: checklist) }
      .filter { visit in cycle.map { visit.column.day <= $0.to } ?? true }
      .sorted { $0.order < $1.order }
    let inCycle = visits.indices.filter { index in
      guard let cycle else { return true }
      return cycle.from <= visits[index].column.day && visits[index].column.day <= cycle.to
    }
    columns = inCycle.map { visits[$0].column }
    sections = checklist.groups.compactMap { group in
      let rows = group.items.filter(\.takesAnswer).map { item in
        let seen = visits.map { $0.look(at: item, in: group) }
        return Row(
          item: item, cells: inCycle.map { seen[$0].cell },
          lastAudited: seen.compactMap(\.day).max())
      }
      return rows.isEmpty ? nil : Section(group, rows, columns: inCycle.count)
    }
  }

  /// How many items at least one column audited.
  package var inCycle: Coverage {
    Coverage(
      sections.reduce(0) { $0 + $1.inCycle.count }, of: sections.reduce(0) { $0 + $1.inCycle.of })
  }
}

/// One assessment, as far as it is about the checklist.
private struct Visit {
  let column: CoverageMatrix.Column
  private let criteria: Criteria
  private let answers: [String: Answer]

  init?(_ assessment: Assessment, of checklist: Checklist) {
    guard let criteria = assessment.criteria(for: checklist.id) else { return nil }
    self.criteria = criteria
    answers = assessment.answers[checklist.id] ?? [:]
    column = CoverageMatrix.Column(
      assessment: assessment.id, state: assessment.state, period: assessment.period,
      day: assessment.fieldwork?.to ?? assessment.period.to)
  }

  var order: (CalendarDate, CalendarDate, AssessmentID) {
    (column.period.from, column.period.to, column.assessment)
  }

  /// The day is that of the agreement, where there is one.
  func look(
    at item: Item, in group: Checklist.Group
  ) -> (cell: CoverageMatrix.Cell, day: CalendarDate?) {
    guard criteria.covers(group) else { return (.notInPlan, nil) }
    guard let answer = answers[item.id] else { return (.notAssessed, nil) }
    switch answer.status {
    case .rated: return (.audited(.rated), answer.agreement?.on ?? column.day)
    case .notTriggered, .notApplicable: return (.audited(answer.status), column.day)
    case .pending: return (.pending, nil)
    case .carriedForward: return (.carriedForward, nil)
    case .notAssessed: return (.notAssessed, nil)
    }
  }
}
