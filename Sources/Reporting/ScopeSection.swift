internal import Assessments
internal import Checklists
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
    if assessment.parties.contains(where: { !$0.operates.isEmpty }) {
      blocks.append(.table(governance(context)))
    }
    if !assessment.team.isEmpty { blocks.append(.table(team(assessment, wording))) }
    let limitations =
      assessment.limitations.map { wording.own($0) } + ownProcesses(context)
      + ReviewWords.notes(context)
    if !limitations.isEmpty {
      blocks.append(.heading(wording.say(.limitations)))
      blocks.append(.list(limitations))
    }
    guard !blocks.isEmpty else { return [] }
    return [Report.Section(id: "scope", title: wording.say(.scope), blocks: blocks)]
  }

  private static func parties(_ assessment: Assessment, _ wording: Wording) -> ReportTable {
    ReportTable(
      caption: wording.say(.otherParties),
      columns: [
        .init(wording.say(.identifier)), .init(wording.say(.party)), .init(wording.say(.kind)),
        .init(wording.say(.processesRun)), .init(wording.say(.governedBy)),
      ],
      rows: assessment.parties.map { party in
        .init([
          .init(.identifier(party.id)), .init(wording.own(party.name)),
          .init(party.kind.map { wording.say(kind($0)) } ?? .empty),
          .init(wording.own(party.processes)), .init(wording.own(party.governedBy)),
        ])
      })
  }

  private static func kind(_ kind: Party.Kind) -> Message {
    switch kind {
    case .supplier: .partySupplier
    case .internalGroup: .partyInternalGroup
    case .customer: .partyCustomer
    }
  }

  /// Who rated a process that he answers for: told to every reader.
  private static func ownProcesses(_ context: ReportContext) -> [Phrase] {
    let wording = context.wording
    return context.analysis.assessment.ownProcessRatings(in: context.analysis.library).map { own in
      wording.say(
        .ownProcessNote,
        [
          "by": .identifier(own.member.id), "process": .identifier(own.process.description),
          "number": wording.number(own.items.count),
        ])
    }
  }

  // MARK: The four powers

  private static func governance(_ context: ReportContext) -> ReportTable {
    let wording = context.wording
    let operated = context.analysis.assessment.parties.flatMap { party in
      party.operates.map { (party, $0) }
    }
    return ReportTable(
      caption: wording.say(.governanceTitle),
      columns: [.init(wording.say(.party)), .init(wording.say(.processesRun))]
        + GovernancePower.allCases.map { .init(wording.say(power($0))) }
        + [.init(wording.say(.evidence)), .init(wording.say(.note))],
      rows: operated.map { row($0, $1, context) }, headColumns: 2,
      notes: [wording.say(.governanceNote)])
  }

  private static func row(
    _ party: Party, _ process: OperatedProcess, _ context: ReportContext
  ) -> ReportTable.Row {
    let wording = context.wording
    let checklist = context.analysis.library.checklists[process.process.checklist]
    let section = checklist?.allSections.first { $0.id == process.process.item }
    var name: Phrase = .identifier(process.process.item)
    if let section { name = wording.head(section.id, section.title) }
    if let part = process.part { name = name + wording.say(.clauseSeparator) + wording.own(part) }
    return .init(
      [.init(wording.head(party.id, party.name)), .init(name)]
        + GovernancePower.allCases.map { power in
          let standing = process.standing(power)
          return .init(wording.say(message(standing)), tone: tone(standing))
        }
        + [
          .init(wording.identifiers(process.evidence.map(\.id))), .init(wording.own(process.note)),
        ])
  }

  static func power(_ power: GovernancePower) -> Message {
    switch power {
    case .accountability: .powerAccountability
    case .definition: .powerDefinition
    case .performance: .powerPerformance
    case .improvement: .powerImprovement
    }
  }

  static func message(_ standing: GovernancePower.Standing) -> Message {
    switch standing {
    case .shown: .standingShown
    case .partly: .standingPartly
    case .notShown: .standingNotShown
    case .notLookedAt: .standingNotLookedAt
    }
  }

  private static func tone(_ standing: GovernancePower.Standing) -> Tone {
    switch standing {
    case .shown: .good
    case .partly: .partial
    case .notShown: .bad
    case .notLookedAt: .open
    }
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
