internal import Assessments
internal import Checklists
internal import GapAnalysis
internal import Scoring
internal import Text

/// Where opinions differ: disputes with both ratings, both reasons, the decision and whose it was; and
/// what is still to be resolved or explained.
enum DisputesSection {
  static func make(_ context: ReportContext) -> [Report.Section] {
    let wording = context.wording
    var blocks: [Block] = []
    let disputed = context.analysis.checklists.flatMap { analysis in
      analysis.score.items.compactMap { item in
        item.answer.flatMap { answer in
          answer.dispute.map { Row(analysis: analysis, item: item, answer: answer, dispute: $0) }
        }
      }
    }
    if !disputed.isEmpty { blocks.append(.table(table(disputed, wording))) }
    let apart = Spread.unresolved(in: context.analysis)
    if !apart.isEmpty { blocks.append(.table(table(apart, wording))) }
    if blocks.isEmpty { return [] }
    return [Report.Section(id: "disputes", title: wording.say(.disputesTitle), blocks: blocks)]
  }

  /// One disputed item.
  private struct Row {
    let analysis: ChecklistAnalysis
    let item: ItemScore
    let answer: Answer
    let dispute: Dispute
  }

  // MARK: Disputes

  private static func table(_ rows: [Row], _ wording: Wording) -> ReportTable {
    ReportTable(
      caption: wording.say(.disputesCaption, count: rows.count),
      columns: [
        .init(wording.say(.item)), .init(wording.say(.disputeRatings)),
        .init(wording.say(.disputeOutcome)), .init(wording.say(.disputeSettled)),
      ],
      rows: rows.map { row in
        .init([
          .init(.identifier(row.item.item.id)), .init(ratings(row, wording)),
          .init(wording.say(outcome(row.dispute.outcome))), .init(settled(row, wording)),
        ])
      }, notes: [wording.say(.namesAreClaims)])
  }

  private static func ratings(_ row: Row, _ wording: Wording) -> Phrase {
    wording.joined(
      row.answer.voices(of: row.dispute).map {
        VoiceWords.voice($0, of: row.answer, row.analysis.checklist, wording)
      }, .sentenceSeparator)
  }

  private static func outcome(_ outcome: Dispute.Outcome) -> Message {
    switch outcome {
    case .open: .disputeOpen
    case .decided: .disputeDecided
    case .agreedToDisagree: .stateAgreedToDisagree
    }
  }

  /// The rating that scores, whose it is, and who settled the dispute, when and why.
  private static func settled(_ row: Row, _ wording: Wording) -> Phrase {
    let dispute = row.dispute
    var values: [String: Phrase] = [
      "by": .identifier(dispute.by), "on": wording.date(dispute.on),
      "why": wording.own(dispute.why),
    ]
    guard let agreement = row.answer.agreement else {
      return wording.say(.disputeWithoutRating, values)
    }
    values["rating"] = RatingWords.rating(agreement.rating, row.analysis.checklist, wording)
    values["agreedby"] = .identifier(agreement.by)
    return wording.say(.disputeWithRating, values)
  }

  // MARK: Resolve or explain

  private static func table(_ apart: [Spread], _ wording: Wording) -> ReportTable {
    ReportTable(
      caption: wording.say(.spreadCaption, count: apart.count),
      columns: [.init(wording.say(.item)), .init(wording.say(.voices))],
      rows: apart.map { spread in
        .init([
          .init(.identifier(spread.item.item.id)),
          .init(ItemsSection.voices(spread.item.answer, spread.checklist, wording)),
        ])
      }, notes: [wording.say(.spreadNote)])
  }
}
