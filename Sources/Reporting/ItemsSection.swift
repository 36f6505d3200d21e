internal import Assessments
internal import Checklists
internal import GapAnalysis
internal import Scoring
internal import Text

/// Every item with its rating, voices, evidence and note: the annex that all figures come from.
enum ItemsSection {
  static func make(_ context: ReportContext) -> [Report.Section] {
    let wording = context.wording
    let tables = context.analysis.checklists.flatMap { analysis in
      analysis.score.groups.map { Block.table(table($0, analysis.checklist, context)) }
    }
    guard !tables.isEmpty else { return [] }
    return [Report.Section(id: "items", title: wording.say(.itemsTitle), blocks: tables)]
  }

  private static func table(
    _ group: GroupScore, _ checklist: Checklist, _ context: ReportContext
  ) -> ReportTable {
    let wording = context.wording
    return ReportTable(
      caption: wording.head(group.group.id, group.group.title),
      columns: [
        .init(wording.say(.item)), .init(wording.say(.whatItAsks)), .init(wording.say(.rating)),
        .init(wording.say(.note)), .init(wording.say(.evidence)), .init(wording.say(.voices)),
      ],
      rows: group.items.map { row($0, checklist, wording) })
  }

  private static func row(
    _ item: ItemScore, _ checklist: Checklist, _ wording: Wording
  ) -> ReportTable.Row {
    let tone: Tone =
      checklist.scale.range != nil
      ? MaturityWords.tone(item.value, checklist) : RatingWords.tone(item.segment, checklist)
    return .init([
      .init(.identifier(item.item.id)), .init(wording.own(item.item.text)),
      .init(RatingWords.result(item, checklist, wording), tone: tone),
      .init(wording.own(item.answer?.note)), .init(evidence(item.answer, wording)),
      .init(voices(item.answer, checklist, wording)),
    ])
  }

  private static func evidence(_ answer: Answer?, _ wording: Wording) -> Phrase {
    wording.joined(
      (answer?.evidence ?? []).map { link in
        switch link.stance {
        case .supports: .identifier(link.id)
        case .contradicts: wording.say(.stanceContradicts, ["id": .identifier(link.id)])
        case .partial: wording.say(.stancePartial, ["id": .identifier(link.id)])
        }
      })
  }

  /// Every voice, then who agreed the rating and why.
  static func voices(_ answer: Answer?, _ checklist: Checklist, _ wording: Wording) -> Phrase {
    guard let answer else { return .empty }
    var parts = answer.voices.map { VoiceWords.voice($0, of: answer, checklist, wording) }
    if let agreement = answer.agreement {
      let head = wording.say(
        .agreedValue, ["by": .identifier(agreement.by), "on": wording.date(agreement.on)])
      parts.append(
        agreement.why.map { head + wording.say(.clauseSeparator) + wording.own($0) } ?? head)
    }
    return wording.joined(parts, .sentenceSeparator)
  }
}
