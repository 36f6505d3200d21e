internal import Assessments
internal import Checklists
internal import GapAnalysis
internal import Scoring
internal import Text

/// Rules of a source side by side with what was answered to them. Nothing is concluded.
enum RulesSection {
  static func make(_ context: ReportContext) -> [Report.Section] {
    context.analysis.checklists.filter { $0.checklist.kind == .rules }.map {
      section($0, context.wording)
    }
  }

  private static func section(
    _ analysis: ChecklistAnalysis, _ wording: Wording
  ) -> Report.Section {
    let score = analysis.score
    var blocks: [Block] = []
    if let obligation = score.checklist.about.obligation {
      blocks.append(.paragraph(wording.own(obligation)))
    }
    blocks.append(.notice(wording.say(.rulesNotice)))
    if !analysis.facts.isEmpty { blocks.append(.table(facts(analysis.facts, wording))) }
    if !score.items.isEmpty { blocks.append(.table(answers(score, wording))) }
    return Report.Section(
      id: score.checklist.id, title: wording.own(score.checklist.title), blocks: blocks)
  }

  // MARK: Facts

  /// Each automatic rule with the source's effect, what was gathered, and from where.
  static func facts(_ facts: [AssessmentFact], _ wording: Wording) -> ReportTable {
    ReportTable(
      caption: wording.say(.factsTitle),
      columns: [
        .init(wording.say(.rule)), .init(wording.say(.sourceEffect)), .init(wording.say(.fact)),
        .init(wording.say(.factFields)),
      ],
      rows: facts.map { fact in
        .init([
          .init(wording.head(fact.item.id, fact.item.text)), .init(effect(fact.item, wording)),
          .init(FactWords.parts(fact, wording)), .init(wording.identifiers(fact.fields)),
        ])
      })
  }

  // MARK: Answers

  private static func answers(_ score: ChecklistScore, _ wording: Wording) -> ReportTable {
    let tally = score.tally
    let checklist = score.checklist
    return ReportTable(
      caption: wording.say(
        .rulesAnswered, ["share": wording.share(tally.rated, of: tally.total)]),
      columns: [
        .init(wording.say(.rule)), .init(wording.say(.sourceEffect)),
        .init(wording.say(.lookedAtBy)), .init(wording.say(.answer)), .init(wording.say(.note)),
        .init(wording.say(.evidence)),
      ],
      rows: score.items.map { item in
        .init([
          .init(wording.head(item.item.id, item.item.text)), .init(effect(item.item, wording)),
          .init(check(item.item, wording)),
          // In no colour: the answer is not judged here.
          .init(RatingWords.marked(item.segment, checklist, wording)),
          .init(wording.own(item.answer?.note)),
          .init(wording.identifiers((item.answer?.evidence ?? []).map(\.id))),
        ])
      },
      notes: [
        wording.joined(
          RatingWords.segments(checklist).map { segment in
            wording.say(
              .segmentCount,
              [
                "segment": RatingWords.segment(segment, checklist, wording),
                "number": wording.number(tally.count(segment)),
              ])
          })
      ])
  }

  static func effect(_ item: Item, _ wording: Wording) -> Phrase {
    switch item.effect {
    case .blocks: wording.say(.effectBlocks)
    case .warning: wording.say(.effectWarning)
    case .information: wording.say(.effectInformation)
    case nil: .empty
    }
  }

  private static func check(_ item: Item, _ wording: Wording) -> Phrase {
    switch item.check {
    case .automatic: wording.say(.checkAutomatic)
    case .question: wording.say(.checkQuestion)
    case .manual: wording.say(.checkManual)
    case nil: .empty
    }
  }
}
