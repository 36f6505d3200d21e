internal import Checklists
internal import GapAnalysis
internal import Scoring
internal import Text

/// The practices of a framework: their steps, the flow between them, what starves what.
enum GatesSection {
  static func make(_ context: ReportContext) -> [Report.Section] {
    context.analysis.checklists.filter { $0.checklist.kind == .gates }.map {
      section($0, context.wording)
    }
  }

  private static func section(
    _ analysis: ChecklistAnalysis, _ wording: Wording
  ) -> Report.Section {
    let score = analysis.score
    var blocks: [Block] = []
    if let obligation = analysis.checklist.about.obligation {
      blocks.append(.paragraph(wording.own(obligation)))
    }
    if !analysis.checklist.goals.isEmpty {
      blocks.append(.table(goals(analysis.checklist, wording)))
    }
    if !analysis.checklist.flow.isEmpty { blocks.append(.figure(flow(analysis, wording))) }
    blocks.append(.figure(bars(score, wording)))
    let observations = self.observations(score, wording)
    if !observations.isEmpty {
      blocks.append(.heading(wording.say(.observationsTitle)))
      blocks.append(.list(observations))
    }
    if !analysis.starvations.isEmpty { blocks.append(.table(starvations(analysis, wording))) }
    blocks += practices(score, wording)
    return Report.Section(
      id: score.checklist.id, title: wording.own(score.checklist.title), blocks: blocks)
  }

  /// What the practices are for, and how one could tell.
  private static func goals(_ checklist: Checklist, _ wording: Wording) -> ReportTable {
    ReportTable(
      caption: wording.say(.goalsTitle),
      columns: [
        .init(wording.say(.goal)), .init(wording.say(.practices)), .init(wording.say(.metrics)),
      ],
      rows: checklist.goals.map { goal in
        .init([
          .init(wording.head(goal.id, goal.text)),
          .init(wording.identifiers(goal.practices)),
          .init(wording.joined(goal.metrics.map { wording.own($0) }, .clauseSeparator)),
        ])
      })
  }

  // MARK: The flow

  private static func flow(_ analysis: ChecklistAnalysis, _ wording: Wording) -> Figure {
    let score = analysis.score
    let practices = score.groups.map { practice($0, wording) }
    let links = links(analysis)
    let starved = links.count { $0.state == .starved }
    return Figure(
      title: wording.say(.flowTitle, count: starved),
      alternative: wording.say(
        .flowAlternative,
        ["practices": wording.number(practices.count), "links": wording.number(links.count)],
        count: starved),
      chart: .gateFlow(
        GateFlow(
          practices: practices, links: links,
          legend: [
            (.fed, wording.say(.linkFed)), (.starved, wording.say(.linkStarved)),
            (.unknown, wording.say(.linkUnknown)),
          ])), data: stepTable(score, wording))
  }

  private static func practice(_ group: GroupScore, _ wording: Wording) -> GateFlow.Practice {
    GateFlow.Practice(
      id: group.group.id, title: wording.own(group.group.title),
      steps: group.steps.map { step in
        GateFlow.Step(
          title: wording.say(GateWords.step(step.kind)), glyph: GateWords.glyph(step.state),
          count: wording.share(step.metCount, of: step.items.count).plain,
          tone: GateWords.tone(step.state))
      })
  }

  /// One link for each pair of practices, in the worst state of the exits that it carries.
  private static func links(_ analysis: ChecklistAnalysis) -> [GateFlow.Link] {
    let score = analysis.score
    let starving = Set(analysis.starvations.map(\.from.item.id))
    var states: [[Int]: GateFlow.State] = [:]
    for flow in score.checklist.flow {
      guard let source = score.item(flow.from),
        let from = score.groups.firstIndex(where: { $0.group.id == source.item.group })
      else { continue }
      let state: GateFlow.State =
        starving.contains(flow.from) ? .starved : source.segment.isRated ? .fed : .unknown
      for item in flow.to {
        guard let target = score.item(item),
          let to = score.groups.firstIndex(where: { $0.group.id == target.item.group }), to != from
        else { continue }
        let known = states[[from, to]]
        if known == nil || known == .fed || state == .starved { states[[from, to]] = state }
      }
    }
    return states.keys.sorted { $0.lexicographicallyPrecedes($1) }.map {
      GateFlow.Link(from: $0[0], to: $0[1], state: states[$0] ?? .unknown)
    }
  }

  private static func stepTable(_ score: ChecklistScore, _ wording: Wording) -> ReportTable {
    let kinds = GatesModel.stepKinds
    return ReportTable(
      caption: wording.say(.stepsByPractice),
      columns: [.init(wording.say(.practice))]
        + kinds.map { .init(wording.say(GateWords.step($0))) } + [.init(wording.say(.range))],
      rows: score.groups.map { group in
        let head =
          wording.head(group.group.id, group.group.title)
        let steps = kinds.map { kind -> ReportTable.Cell in
          guard let step = group.step(kind) else { return .init(.empty) }
          let count = wording.share(step.metCount, of: step.items.count)
          return .init(
            [.glyph(GateWords.glyph(step.state)), .text(" ", wording.language)]
              + wording.say(GateWords.state(step.state, of: kind))
              + [.text(" (", wording.language)] + count + [.text(")", wording.language)],
            tone: GateWords.tone(step.state))
        }
        return .init([.init(head)] + steps + [.init(range(group.score, wording))])
      })
  }

  /// "38 of 65", or from the lowest to the highest number that open items still allow.
  private static func range(_ score: Score, _ wording: Wording) -> Phrase {
    guard let range = score.range else { return wording.say(.noBasis) }
    let total = wording.number(score.possible, places: 0)
    let low = wording.number(range.low, places: 0)
    if range.isPoint { return wording.say(.countOfTotal, ["count": low, "total": total]) }
    return wording.say(
      .rangeOfTotal,
      ["low": low, "high": wording.number(range.high, places: 0), "total": total])
  }

  // MARK: Counts

  private static func bars(_ score: ChecklistScore, _ wording: Wording) -> Figure {
    let segments = RatingWords.segments(score.checklist)
    let bars = score.groups.map { group in
      SegmentBars.Bar(
        id: group.group.id, title: wording.own(group.group.title),
        total: (group.items.count, wording.numbers.shown(group.items.count)),
        parts: segments.map {
          (
            group.tally.count($0), wording.numbers.shown(group.tally.count($0)),
            RatingWords.glyph($0, score.checklist),
            RatingWords.tone($0, score.checklist)
          )
        })
    }
    let met = score.count.met
    return Figure(
      title: wording.say(.barsTitle, ["share": wording.share(met, of: score.items.count)]),
      alternative: wording.say(.barsAlternative),
      chart: .segmentBars(
        SegmentBars(
          bars: bars,
          legend: segments.map {
            (
              RatingWords.glyph($0, score.checklist), RatingWords.tone($0, score.checklist),
              RatingWords.segment($0, score.checklist, wording)
            )
          })),
      data: ReportTable(
        caption: wording.say(.countsByPractice),
        columns: [.init(wording.say(.practice))]
          + segments.map { .init(RatingWords.segment($0, score.checklist, wording), .number) }
          + [.init(wording.say(.total), .number)],
        rows: (score.groups.map { (wording.own($0.group.title), $0.group.id, $0.tally) }).map {
          row in
          .init(
            [.init(.identifier(row.1) + [.text(" ", wording.language)] + row.0)]
              + segments.map { .init(wording.number(row.2.count($0))) }
              + [.init(wording.number(row.2.total))])
        } + [
          .init(
            [.init(wording.say(.total))]
              + segments.map { .init(wording.number(score.tally.count($0))) }
              + [.init(wording.number(score.tally.total))], isEmphasised: true)
        ]))
  }

  // MARK: What to look at

  private static func observations(_ score: ChecklistScore, _ wording: Wording) -> [Phrase] {
    score.groups.flatMap { group in
      group.observations.map { observation in
        let message: Message =
          switch observation {
          case .completeWithoutEntry: .completeWithoutEntry
          case .exitMissingThoughPerformed: .exitMissingThoughPerformed
          case .performedWithoutRole: .performedWithoutRole
          }
        return wording.say(
          message,
          [
            "practice": wording.head(group.group.id, group.group.title)
          ])
      }
    }
  }

  private static func starvations(
    _ analysis: ChecklistAnalysis, _ wording: Wording
  ) -> ReportTable {
    let checklist = analysis.checklist
    return ReportTable(
      caption: wording.say(.starvationTitle),
      columns: [
        .init(wording.say(.missingExit)), .init(wording.say(.rating)),
        .init(wording.say(.neededBy)), .init(wording.say(.linkBasis)), .init(wording.say(.why)),
      ],
      rows: analysis.starvations.map { starvation in
        .init([
          .init(
            wording.head(starvation.from.item.id, starvation.from.item.text)),
          .init(
            RatingWords.result(starvation.from, checklist, wording),
            tone: RatingWords.tone(starvation.from.segment, checklist)),
          .init(wording.identifiers(starvation.to.map(\.item.id))),
          .init(wording.say(linkKind(starvation.flow.kind))),
          .init(wording.own(starvation.flow.reason)),
        ])
      })
  }

  private static func linkKind(_ kind: Checklist.Flow.Kind) -> Message {
    switch kind {
    case .explicit: .linkExplicit
    case .implied: .linkImplied
    case .own: .linkOwn
    }
  }

  /// For each practice: what it is for, who answers for it, and what is not met.
  private static func practices(_ score: ChecklistScore, _ wording: Wording) -> [Block] {
    score.groups.flatMap { group -> [Block] in
      let section = score.checklist.allSections.first { $0.id == group.group.id }
      var blocks: [Block] = [
        .heading(
          wording.head(group.group.id, group.group.title))
      ]
      if let aim = section?.aim { blocks.append(.paragraph(wording.own(aim))) }
      if let section, !section.accountable.isEmpty {
        blocks.append(.paragraph(roles(section, score.checklist, wording)))
      }
      if let related = section?.related, !related.isEmpty {
        blocks.append(
          .paragraph(wording.say(.relatedLine, ["clauses": wording.identifiers(related)])))
      }
      let failing = group.steps.flatMap(\.failing)
      if failing.isEmpty { return blocks }
      blocks.append(.paragraph(wording.say(.notFullyMet, count: failing.count)))
      blocks.append(
        .list(
          failing.map { item in
            wording.say(
              .itemWithRating,
              [
                "item": .identifier(item.item.id), "text": wording.own(item.item.text),
                "rating": RatingWords.result(item, score.checklist, wording),
              ])
          }))
      if let consequence = section?.consequence {
        blocks.append(
          .paragraph(wording.say(.consequenceLine, ["text": wording.own(consequence)])))
      }
      return blocks
    }
  }

  private static func roles(
    _ section: Checklist.Section, _ checklist: Checklist, _ wording: Wording
  ) -> Phrase {
    func names(_ ids: [String]) -> Phrase {
      wording.joined(
        ids.map { id in checklist.role(id).map { wording.own($0.title) } ?? .identifier(id) })
    }
    return wording.say(
      .rolesOfPractice,
      ["accountable": names(section.accountable), "responsible": names(section.responsible)])
  }
}
