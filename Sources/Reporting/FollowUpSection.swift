internal import Assessments
internal import GapAnalysis
internal import Text

/// What became of the findings that the earlier assessment left open.
enum FollowUpSection {
  static func make(_ context: ReportContext) -> [Report.Section] {
    let wording = context.wording
    let assessment = context.analysis.assessment
    guard let earlier = context.analysis.earlier, assessment.previous == earlier.id,
      !assessment.followUps.isEmpty
    else { return [] }
    let before = context.analysis.before
    let told = FollowUps.all(of: earlier, before: before).filter {
      assessment.followUp(of: $0.id) != nil
    }
    let missing = FollowUps.missing(in: assessment, earlier: earlier, before: before)
    var blocks: [Block] = []
    if !told.isEmpty { blocks.append(.table(table(told, context))) }
    if !missing.isEmpty {
      blocks.append(
        .notice(
          wording.say(
            .followUpsMissing, ["findings": wording.identifiers(missing.map(\.id))],
            count: missing.count)))
    }
    return [Report.Section(id: "follow-ups", title: wording.say(.followUpsTitle), blocks: blocks)]
  }

  private static func table(_ told: [OpenFinding], _ context: ReportContext) -> ReportTable {
    let wording = context.wording
    return ReportTable(
      caption: wording.say(.followUpsCaption, count: told.count),
      columns: [
        .init(wording.say(.finding)), .init(wording.say(.statement)),
        .init(wording.say(.followUpOutcome)), .init(wording.say(.followUpSeen)),
        .init(wording.say(.evidence)),
      ],
      rows: told.compactMap { open in
        context.analysis.assessment.followUp(of: open.id).map { row(open, $0, context) }
      }, notes: [wording.say(.reopenedNote)])
  }

  private static func row(
    _ open: OpenFinding, _ followUp: FollowUp, _ context: ReportContext
  ) -> ReportTable.Row {
    let wording = context.wording
    let assessment = context.analysis.assessment
    var outcome = wording.say(message(followUp.outcome))
    let times = FollowUps.timesReopened(open, in: assessment)
    if times > 0 {
      outcome =
        outcome + wording.say(.clauseSeparator)
        + wording.say(.timesReopened, ["times": wording.number(times)])
    }
    var seen = wording.say(
      .followUpBy, ["by": .identifier(followUp.by), "on": wording.date(followUp.on)])
    if let why = followUp.why { seen = seen + wording.say(.clauseSeparator) + wording.own(why) }
    if let accepted = followUp.accepted {
      seen =
        seen + wording.say(.clauseSeparator)
        + wording.say(
          .riskAcceptedBy,
          ["by": wording.own(accepted.by), "until": wording.date(accepted.until)])
    }
    let isOpen = followUp.outcome.keepsOpen
    return .init([
      .init(.identifier(open.id)), .init(wording.own(open.finding.statement)),
      .init(outcome, tone: isOpen ? .open : .good), .init(seen),
      .init(wording.identifiers(followUp.evidence)),
    ])
  }

  static func message(_ outcome: FollowUp.Outcome) -> Message {
    switch outcome {
    case .effective: .followUpEffective
    case .ineffective: .followUpIneffective
    case .overdue: .followUpOverdue
    case .riskAccepted: .followUpRiskAccepted
    case .notFollowedUp: .followUpNot
    }
  }
}
