internal import Assessments
internal import Checklists
internal import GapAnalysis
internal import Scoring
internal import Text

/// The documents and records that a checklist demands, with what was seen of them.
enum DocumentBlocks {
  static func make(_ score: ChecklistScore, _ context: ReportContext) -> [Block] {
    let check = DocumentCheck(score, of: context.analysis.assessment)
    return Checklist.Document.Demand.allCases.compactMap { demand in
      check.entries(demand).isEmpty
        ? nil : .table(table(check, demand, score.checklist, context.wording))
    }
  }

  private static func table(
    _ check: DocumentCheck, _ demand: Checklist.Document.Demand, _ checklist: Checklist,
    _ wording: Wording
  ) -> ReportTable {
    let title: Message = demand == .explicitly ? .documentsExplicit : .documentsUsual
    return ReportTable(
      caption: wording.say(title, ["share": wording.share(check.seen(demand))]),
      columns: [
        .init(wording.say(.document)), .init(wording.say(.kind)), .init(wording.say(.demandedBy)),
        .init(wording.say(.seenAs)),
      ],
      rows: check.entries(demand).map { row($0, checklist, wording) },
      notes: [wording.say(.documentsNote)])
  }

  private static func row(
    _ entry: DocumentCheck.Entry, _ checklist: Checklist, _ wording: Wording
  ) -> ReportTable.Row {
    .init([
      .init(wording.head(entry.document.id, entry.document.title)),
      .init(wording.say(kind(entry.document.kind))),
      .init(ratings(demanding(entry), checklist, wording)),
      .init(
        entry.isSeen
          ? wording.joined(entry.evidence.map { seen($0, wording) }) : wording.say(.notSeen),
        tone: entry.isSeen ? .neutral : .open),
    ])
  }

  /// The requirements that demand it; elements only where no requirement does.
  private static func demanding(_ entry: DocumentCheck.Entry) -> [ItemScore] {
    let requirements = entry.demandedBy.filter { $0.item.kind != .element }
    return requirements.isEmpty ? entry.demandedBy : requirements
  }

  /// Items with the sign of their own rating: `6.1-03 ●, 6.1-04 ◐`.
  static func ratings(
    _ items: [ItemScore], _ checklist: Checklist, _ wording: Wording
  ) -> Phrase {
    wording.joined(
      items.map { item in
        .identifier(item.item.id)
          + [
            .text(" ", wording.language), .glyph(RatingWords.glyph(item.segment, checklist)),
          ]
      })
  }

  private static func seen(_ evidence: Evidence, _ wording: Wording) -> Phrase {
    guard let day = evidence.approved else { return .identifier(evidence.id) }
    return .identifier(evidence.id) + [.text(" (", wording.language)]
      + wording.say(.approvedOn, ["date": wording.date(day)]) + [.text(")", wording.language)]
  }

  static func kind(_ kind: Checklist.Document.Kind) -> Message {
    switch kind {
    case .policy: .documentPolicy
    case .plan: .documentPlan
    case .procedure: .documentProcedure
    case .agreement: .documentAgreement
    case .document: .documentDocument
    case .record: .documentRecord
    }
  }
}
