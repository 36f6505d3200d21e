internal import Assessments
internal import Checklists
package import GapAnalysis
internal import Scoring
internal import Text

/// What `assay coverage` prints for people.
package enum CoverageBlocks {
  /// One checklist: sections against assessments, what was never audited, and the plan.
  ///
  /// - Parameter showsItems: whether each item has a row of its own.
  package static func make(
    _ matrix: CoverageMatrix, _ plan: PlanCoverage?, showsItems: Bool, _ wording: Wording
  ) -> [Block] {
    var blocks: [Block] = [
      .heading(wording.head(matrix.checklist.id, matrix.checklist.title)),
      .paragraph(
        matrix.cycle.map { wording.say(.coverageCycle, ["cycle": wording.period($0)]) }
          ?? wording.say(.coverageNoCycle)),
    ]
    if matrix.columns.isEmpty {
      blocks.append(.paragraph(wording.say(.coverageNothing)))
    } else {
      blocks.append(.table(sections(matrix, wording)))
      if showsItems { blocks += matrix.sections.map { .table(items($0, matrix, wording)) } }
      blocks += never(matrix, wording)
    }
    return blocks + (plan.map { self.plan($0, wording) } ?? [])
  }

  // MARK: The matrix

  private static func sections(_ matrix: CoverageMatrix, _ wording: Wording) -> ReportTable {
    ReportTable(
      caption: wording.say(.coverageBySection),
      columns: [.init(wording.say(.identifier)), .init(wording.say(.section))]
        + heads(matrix, wording) + [.init(wording.say(.coverageInCycle), .number)]
        + [.init(wording.say(.coverageLast))],
      rows: matrix.sections.map { section in
        .init(
          [.init(.identifier(section.group.id)), .init(wording.own(section.group.title))]
            + section.audited.map { audited in
              .init(audited.map { wording.share($0) } ?? wording.say(.coverageNotInPlan))
            }
            + [
              .init(wording.share(section.inCycle)), .init(day(section.lastAudited, wording)),
            ])
      } + [
        .init(
          [.init(.empty), .init(wording.say(.total))] + matrix.columns.map { _ in .init(.empty) }
            + [.init(wording.share(matrix.inCycle)), .init(.empty)], isEmphasised: true)
      ], notes: [wording.say(.coverageRule)])
  }

  private static func items(
    _ section: CoverageMatrix.Section, _ matrix: CoverageMatrix, _ wording: Wording
  ) -> ReportTable {
    ReportTable(
      caption: wording.say(.itemsOfSection, ["section": .identifier(section.group.id)]),
      columns: [.init(wording.say(.item)), .init(wording.say(.whatItAsks))]
        + heads(matrix, wording) + [.init(wording.say(.coverageLast))],
      rows: section.rows.map { row in
        .init(
          [.init(.identifier(row.item.id)), .init(wording.own(row.item.text))]
            + row.cells.map { .init(cell($0, wording)) } + [.init(day(row.lastAudited, wording))])
      })
  }

  private static func heads(
    _ matrix: CoverageMatrix, _ wording: Wording
  ) -> [ReportTable.Column] {
    matrix.columns.map { .init(.identifier($0.assessment.name)) }
  }

  private static func day(_ day: CalendarDate?, _ wording: Wording) -> Phrase {
    day.map { wording.date($0) } ?? wording.say(.coverageNever)
  }

  private static func cell(_ cell: CoverageMatrix.Cell, _ wording: Wording) -> Phrase {
    switch cell {
    case .audited(.notTriggered): wording.say(.statusNotTriggered)
    case .audited(.notApplicable): wording.say(.statusNotApplicable)
    case .audited: wording.say(.rated)
    case .pending: wording.say(.statusPending)
    case .carriedForward: wording.say(.statusCarriedForward)
    case .notAssessed: wording.say(.statusNotAssessed)
    case .notInPlan: wording.say(.coverageNotInPlan)
    }
  }

  // MARK: What is missing

  private static func never(_ matrix: CoverageMatrix, _ wording: Wording) -> [Block] {
    let missing = matrix.sections.filter { !$0.inCycle.isComplete }
    if missing.isEmpty { return [.paragraph(wording.say(.coverageComplete))] }
    let count = matrix.inCycle.of - matrix.inCycle.count
    return [
      .heading(wording.say(.coverageNeverTitle, count: count)),
      .list(
        missing.map { section in
          if section.inCycle.count == 0 {
            return wording.say(
              .coverageWholeSection,
              [
                "section": .identifier(section.group.id),
                "count": wording.number(section.rows.count),
              ])
          }
          let ids = section.rows.filter { !$0.isAudited }.map(\.item.id)
          return wording.say(
            .coverageSectionItems,
            ["section": .identifier(section.group.id), "items": wording.identifiers(ids)])
        }),
    ]
  }

  private static func plan(_ plan: PlanCoverage, _ wording: Wording) -> [Block] {
    var blocks: [Block] = []
    let open = plan.lines.filter { !$0.open.isEmpty }
    if !open.isEmpty {
      blocks.append(.heading(wording.say(.coveragePlannedTitle)))
      blocks.append(.list(open.map { line($0, wording) }))
    } else if !plan.lines.isEmpty {
      blocks.append(.paragraph(wording.say(.coveragePlannedNone)))
    }
    if !plan.unplanned.isEmpty {
      blocks.append(.heading(wording.say(.coverageUnplannedTitle)))
      blocks.append(
        .list(
          plan.unplanned.map { assessment, groups in
            wording.say(
              .coveragePlannedItem,
              [
                "when": .identifier(assessment.name),
                "sections": wording.identifiers(groups.map(\.id)),
              ])
          }))
    }
    return blocks
  }

  private static func line(_ line: PlanCoverage.Line, _ wording: Wording) -> Phrase {
    let sections = line.open.map { group, audited in
      .identifier(group.id) + [.text(" ", wording.language)] + wording.share(audited)
    }
    var parts = [
      wording.say(
        .coveragePlannedItem,
        ["when": time(line.planned.time, wording), "sections": wording.joined(sections)])
    ]
    if line.assessments.isEmpty { parts.append(wording.say(.coverageNoAssessment)) }
    if let why = line.planned.why { parts.append(wording.own(why)) }
    return wording.joined(parts, .clauseSeparator)
  }

  private static func time(_ time: AuditProgramme.Time, _ wording: Wording) -> Phrase {
    switch time {
    case .assessment(let name): .identifier(name)
    case .period(let period): wording.period(period)
    }
  }
}
