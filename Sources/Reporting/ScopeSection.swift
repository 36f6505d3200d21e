internal import Assessments
internal import GapAnalysis
internal import Text

/// What was assessed, for whom, with whom, and under which limits.
enum ScopeSection {
  static func make(_ context: ReportContext) -> [Report.Section] {
    let wording = context.wording
    let assessment = context.analysis.assessment
    var blocks: [Block] = []
    if let statement = assessment.scope.statement {
      blocks.append(.paragraph(wording.own(statement)))
    }
    for (title, elements) in [
      (Message.services, assessment.scope.services), (.sites, assessment.scope.sites),
      (.customers, assessment.scope.customers),
    ] where !elements.isEmpty {
      blocks.append(.heading(wording.say(title)))
      blocks.append(
        .list(
          elements.map {
            wording.head($0.id, $0.name)
          }))
    }
    if !assessment.parties.isEmpty { blocks.append(.table(parties(assessment, wording))) }
    if !assessment.team.isEmpty { blocks.append(.table(team(assessment, wording))) }
    if !assessment.limitations.isEmpty {
      blocks.append(.heading(wording.say(.limitations)))
      blocks.append(.list(assessment.limitations.map { wording.own($0) }))
    }
    guard !blocks.isEmpty else { return [] }
    return [Report.Section(id: "scope", title: wording.say(.scope), blocks: blocks)]
  }

  private static func parties(_ assessment: Assessment, _ wording: Wording) -> ReportTable {
    ReportTable(
      caption: wording.say(.otherParties),
      columns: [
        .init(wording.say(.identifier)), .init(wording.say(.party)),
        .init(wording.say(.processesRun)), .init(wording.say(.governedBy)),
      ],
      rows: assessment.parties.map { party in
        .init([
          .init(.identifier(party.id)), .init(wording.own(party.name)),
          .init(wording.own(party.processes)), .init(wording.own(party.governedBy)),
        ])
      })
  }

  private static func team(_ assessment: Assessment, _ wording: Wording) -> ReportTable {
    ReportTable(
      caption: wording.say(.teamAndRespondents),
      columns: [
        .init(wording.say(.identifier)), .init(wording.say(.role)), .init(wording.say(.post)),
      ],
      rows: assessment.team.map { member in
        .init([
          .init(.identifier(member.id)), .init(wording.say(member.role.message)),
          .init(wording.own(member.position)),
        ])
      })
  }
}
