internal import Assessments
internal import Checklists
internal import GapAnalysis
internal import Scoring
internal import Text

/// Facts that are asked for before an audit by others. No sentence here concludes anything.
enum ReadinessBlocks {
  static func make(_ score: ChecklistScore, _ context: ReportContext) -> [Block] {
    let wording = context.wording
    let facts = ReadinessFacts(score, of: context.analysis.assessment, on: context.asOf)
    var blocks: [Block] = [
      .heading(wording.say(.readinessTitle)), .paragraph(wording.say(.readinessNote)),
      .list(sentences(facts, wording)),
    ]
    if !facts.topics.isEmpty { blocks.append(.table(topics(facts, score.checklist, wording))) }
    return blocks
  }

  private static func sentences(_ facts: ReadinessFacts, _ wording: Wording) -> [Phrase] {
    let blank: Phrase = [.text(" ", wording.language)]
    let documents = facts.documents.entries(.explicitly)
    var sentences: [Phrase] = []
    if !documents.isEmpty {
      let missing = documents.filter { !$0.isSeen }
      sentences.append(
        wording.say(
          .readinessDocuments, ["share": wording.share(facts.documents.seen(.explicitly))])
          + (missing.isEmpty
            ? .empty
            : blank
              + wording.say(
                .readinessMissing,
                ["documents": wording.joined(missing.map { wording.own($0.document.title) })],
                count: missing.count)))
    }
    if facts.operatedCount > 0 {
      sentences.append(
        wording.say(.readinessOperated, count: facts.operatedCount) + blank
          + wording.say(.readinessPowers, ["share": wording.share(facts.powers)]))
    }
    if !facts.notApplicable.isEmpty {
      sentences.append(
        wording.say(
          .readinessNotApplicable,
          ["items": wording.identifiers(facts.notApplicable.map(\.item.id))],
          count: facts.notApplicable.count))
    }
    if let recorded = facts.recorded {
      sentences.append(
        wording.say(
          .readinessRecorded,
          ["from": wording.date(recorded.from), "to": wording.date(recorded.to)]))
    }
    sentences.append(
      wording.say(
        .readinessOpen, ["overdue": wording.number(facts.overdue.count)],
        count: facts.openNonconformities.count))
    return sentences
  }

  private static func topics(
    _ facts: ReadinessFacts, _ checklist: Checklist, _ wording: Wording
  ) -> ReportTable {
    ReportTable(
      caption: wording.say(.readinessRows),
      columns: [.init(wording.say(.topic)), .init(wording.say(.readinessRows))],
      rows: facts.topics.map { topic, items in
        .init([
          .init(wording.own(topic.title)),
          .init(
            wording.joined(
              items.map { item in
                .identifier(item.item.id) + [.text(" ", wording.language)]
                  + RatingWords.marked(item.segment, checklist, wording)
              })),
        ])
      })
  }
}
