package import Checklists
internal import Text

/// What `assay map` prints for people.
package enum MapBlocks {
  /// Where an item, section or subject leads: direct ways first, then those over one more checklist,
  /// then the crosswalks themselves.
  package static func ways(
    _ ways: CrosswalkWays, in library: ChecklistLibrary, _ wording: Wording
  ) -> [Block] {
    var atlas = CrosswalkAtlas(library)
    let start = ways.start
    let cover = atlas.cover(of: start.checklist)
    let mark = cover.map { wording.thirdParty($0.checklist) } ?? .empty
    var blocks: [Block] = [
      .heading(
        .identifier(start.description) + [.text(" ", wording.language)]
          + wording.own(cover?.title(of: start.item)) + mark)
    ]
    let related = cover?.related(to: start.item) ?? []
    if !related.isEmpty {
      blocks.append(.heading(wording.say(.mapRelated)))
      blocks.append(.list(related.map { self.related($0, &atlas, wording) }))
    }
    if ways.isEmpty { return blocks + [.paragraph(wording.say(.mapNowhere))] }
    if !ways.direct.isEmpty {
      blocks.append(.heading(wording.say(.mapDirect)))
      blocks += ways.direct.map { card([$0], in: library, &atlas, wording) }
    }
    if !ways.indirect.isEmpty {
      blocks.append(.heading(wording.say(.mapIndirect)))
      blocks += ways.indirect.map { card([$0.first, $0.second], in: library, &atlas, wording) }
    }
    blocks.append(.heading(wording.say(.mapCrosswalks)))
    blocks += ways.crosswalks.map { CrosswalkWords.card($0, in: library, wording) }
    return blocks + [.paragraph(wording.say(.mapNotARating))]
  }

  /// A clause that a checklist names, with its title where the library knows it.
  private static func related(
    _ id: String, _ atlas: inout CrosswalkAtlas, _ wording: Wording
  ) -> Phrase {
    let reference = ItemReference(id)
    let cover = reference.flatMap { atlas.cover(of: $0.checklist) }
    guard let reference, let title = cover?.title(of: reference.item) else {
      return .identifier(id)
    }
    return wording.head(id, title)
  }

  private static func card(
    _ steps: [CrosswalkWays.Step], in library: ChecklistLibrary, _ atlas: inout CrosswalkAtlas,
    _ wording: Wording
  ) -> Block {
    guard let first = steps.first, let last = steps.last else { return .list([]) }
    var relation = CrosswalkWords.statement(first, wording)
    if steps.count > 1 {
      relation = wording.say(
        .mapThen, ["first": relation, "second": CrosswalkWords.statement(last, wording)])
    }
    let cover = last.far.checklist.flatMap { atlas.cover(of: $0) }
    var facts = last.farEnds.map { id in
      (label: CrosswalkWords.end(id, of: last.far), value: wording.own(cover?.title(of: id)))
    }.filter { !$0.value.isEmpty }
    if cover == nil, !last.farEnds.isEmpty {
      facts.append(
        (
          CrosswalkWords.name(last.far),
          wording.joined(last.farEnds.map { CrosswalkWords.end($0, of: last.far) })
        ))
    }
    facts += steps.map { (label: wording.say(.mapWay), value: CrosswalkWords.way($0, wording)) }
    if steps.count > 1 {
      facts += said(first, .mapFirstNote, .mapFirstReason, wording)
    }
    facts += said(last, .note, .reason, wording)
    let confidence = CrosswalkWords.confidence(CrosswalkWays.confidence(of: steps))
    facts.append((wording.say(.mapConfidence), wording.say(confidence)))
    return .card(
      Card(
        title: CrosswalkWords.marked(last.far, in: library, wording)
          + [.text(": ", wording.language)] + relation,
        tone: .neutral, facts: facts, table: nil))
  }

  /// The note of a relation, or the reason why there is none.
  private static func said(
    _ step: CrosswalkWays.Step, _ note: Message, _ reason: Message, _ wording: Wording
  ) -> [(label: Phrase, value: Phrase)] {
    switch step.statement {
    case .relation(let relation):
      relation.note.map { [(wording.say(note), wording.own($0))] } ?? []
    case .unmapped(let unmapped): [(wording.say(reason), wording.own(unmapped.reason))]
    }
  }

  /// What crosswalks hold: relations by type, and what is unmapped, with reasons.
  package static func overview(
    _ crosswalks: [Crosswalk], in library: ChecklistLibrary, _ wording: Wording
  ) -> [Block] {
    if crosswalks.isEmpty { return [.paragraph(wording.say(.mapNowhere))] }
    return crosswalks.flatMap { overview($0, in: library, wording) }
      + [.paragraph(wording.say(.mapNotARating))]
  }

  private static func overview(
    _ crosswalk: Crosswalk, in library: ChecklistLibrary, _ wording: Wording
  ) -> [Block] {
    var blocks = [CrosswalkWords.card(crosswalk, in: library, wording)]
    blocks.append(
      .table(
        ReportTable(
          caption: wording.say(.mapRelations),
          columns: [.init(wording.say(.mapRelation)), .init(wording.say(.mapNumber), .number)],
          rows: crosswalk.counts.map { kind, count in
            .init([
              .init(wording.say(CrosswalkWords.relation(kind))), .init(wording.number(count)),
            ])
          })))
    if crosswalk.unmapped.isEmpty { return blocks }
    blocks.append(
      .card(
        Card(
          title: wording.say(.mapUnmapped), tone: .neutral,
          facts: crosswalk.unmapped.map { unmapped in
            let party = crosswalk.party(unmapped.side)
            let ends = wording.joined(unmapped.ends.map { CrosswalkWords.end($0.id, of: party) })
            return (
              CrosswalkWords.name(party) + [.text(" ", wording.language)] + ends,
              wording.own(unmapped.reason)
            )
          }, table: nil)))
    return blocks
  }
}
