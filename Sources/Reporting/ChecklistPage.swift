package import Checklists
internal import Text

/// A checklist as a person reads it, or one clause of it: head, sections, items with what one expects to
/// see and how to look, documents.
package enum ChecklistPage {
  /// - Parameter overlay: a licence holder's own texts, which are shown and go nowhere else.
  package static func blocks(
    _ selection: ChecklistSelection, overlay: Overlay, _ wording: Wording
  ) -> [Block] {
    let checklist = selection.checklist
    let parts = selection.parts.flatMap { part($0, checklist, overlay, wording) }
    let attributes = attributes(selection.attributes, wording)
    if !selection.isWhole { return parts + attributes }
    return [.card(head(checklist, wording))] + attributes + parts
      + goals(checklist, wording) + documents(checklist, wording)
  }

  // MARK: Head

  private static func head(_ checklist: Checklist, _ wording: Wording) -> Card {
    let about = checklist.about
    let facts: [(Message, Phrase)] = [
      (.identifier, .identifier(checklist.id)),
      (.kind, wording.say(KindWords.name(checklist.kind))),
      (.edition, .identifier(checklist.edition)), (.revision, .identifier(checklist.revision)),
      (.origin, origin(checklist.origin, wording)),
      (.selection, checklist.selection == .prompt ? wording.say(.selectionPrompt) : .empty),
      (.publisher, wording.own(about.publisher)),
      (.licence, wording.own(about.licenceNote)), (.source, wording.own(about.source)),
      (.confidence, wording.own(about.confidence)), (.obligation, wording.own(about.obligation)),
      (.ratingScale, wording.own(checklist.scale.title)),
      (.items, wording.number(checklist.items.count)),
    ]
    return Card(
      title: wording.own(checklist.title), tone: .neutral, facts: labelled(facts, wording),
      table: nil)
  }

  private static func origin(_ origin: Checklist.Origin, _ wording: Wording) -> Phrase {
    switch origin {
    case .shipped: wording.say(.shippedWithAssay)
    case .thirdParty: wording.say(.thirdParty)
    }
  }

  /// Facts with something in them.
  private static func labelled(
    _ facts: [(Message, Phrase)], _ wording: Wording
  ) -> [(label: Phrase, value: Phrase)] {
    facts.filter { !$0.1.isEmpty }.map { (wording.say($0.0), $0.1) }
  }

  /// What each level of the attributes looks like, or which outcomes they have: once for all processes.
  private static func attributes(
    _ attributes: [Checklist.Attribute], _ wording: Wording
  ) -> [Block] {
    attributes.map { attribute in
      let level = attribute.capabilityLevel.map {
        (label: wording.say(.capabilityLevel), value: wording.number($0))
      }
      let texts = attribute.descriptors.map { descriptor in
        (label: name(descriptor, wording), value: wording.own(descriptor.text))
      }
      return .card(
        Card(
          title: wording.head(attribute.id, attribute.title), tone: .neutral,
          facts: [level].compactMap(\.self) + texts, table: nil))
    }
  }

  private static func name(_ descriptor: Checklist.Descriptor, _ wording: Wording) -> Phrase {
    switch descriptor.name {
    case .level(let value): [.quantity(wording.numbers.shown(value.description))]
    case .outcome(let id): .identifier(id)
    }
  }

  // MARK: Sections and items

  private static func part(
    _ part: ChecklistSelection.Part, _ checklist: Checklist, _ overlay: Overlay,
    _ wording: Wording
  ) -> [Block] {
    let section = part.section
    var blocks: [Block] = [.heading(wording.head(section.id, section.title))]
    let lines = lines(section, checklist, wording)
    if !lines.isEmpty { blocks.append(.list(lines)) }
    for group in part.groups {
      if group.id != section.id { blocks.append(.heading(wording.head(group.id, group.title))) }
      blocks += group.items.map { .card(card($0, checklist, overlay, wording)) }
    }
    return blocks
  }

  private static func lines(
    _ section: Checklist.Section, _ checklist: Checklist, _ wording: Wording
  ) -> [Phrase] {
    var lines = [wording.own(section.aim)]
    if let benefit = section.benefit {
      lines.append(wording.say(.benefitLine, ["text": wording.own(benefit)]))
    }
    if let consequence = section.consequence {
      lines.append(wording.say(.clauseConsequenceLine, ["text": wording.own(consequence)]))
    }
    if !section.accountable.isEmpty {
      lines.append(
        wording.say(
          .rolesOfPractice,
          [
            "accountable": roles(section.accountable, checklist, wording),
            "responsible": roles(section.responsible, checklist, wording),
          ]))
    }
    if !section.related.isEmpty {
      lines.append(wording.say(.relatedLine, ["clauses": wording.identifiers(section.related)]))
    }
    return lines.filter { !$0.isEmpty }
  }

  private static func roles(
    _ ids: [String], _ checklist: Checklist, _ wording: Wording
  ) -> Phrase {
    wording.joined(ids.map { wording.own(checklist.role($0)?.title) })
  }

  private static func card(
    _ item: Item, _ checklist: Checklist, _ overlay: Overlay, _ wording: Wording
  ) -> Card {
    let licensed = overlay.text(for: item.id, of: checklist.id)
    let step = GateWords.step(item.kind)
    var facts: [(Message, Phrase)] = [(.overlayMark, wording.own(licensed))]
    if step != .item { facts.append((.kind, wording.say(step))) }
    facts.append((.partOf, item.parent.map { .identifier($0) } ?? .empty))
    facts += item.expectedEvidence.map { (.expectedEvidence, wording.own($0)) }
    facts += [
      (.examineWay, wording.own(item.examine)), (.interviewWay, wording.own(item.interview)),
      (.testWay, wording.own(item.test)),
      (.notApplicableCondition, wording.own(item.notApplicableWhen)),
      (.notTriggeredCondition, wording.own(item.notTriggeredWhen)),
    ]
    facts += item.documents.compactMap(checklist.document).map {
      (.document, wording.head($0.id, $0.title))
    }
    if !item.related.isEmpty { facts.append((.related, wording.identifiers(item.related))) }
    return Card(
      title: wording.head(item.id, item.text), tone: .neutral, facts: labelled(facts, wording),
      table: nil)
  }

  // MARK: Beside the tree

  private static func goals(_ checklist: Checklist, _ wording: Wording) -> [Block] {
    if checklist.goals.isEmpty { return [] }
    return [.heading(wording.say(.goalsTitle))]
      + checklist.goals.map { goal in
        .card(
          Card(
            title: wording.head(goal.id, goal.text), tone: .neutral,
            facts: goal.metrics.map { (wording.say(.metrics), wording.own($0)) }, table: nil))
      }
  }

  private static func documents(_ checklist: Checklist, _ wording: Wording) -> [Block] {
    if checklist.documents.isEmpty { return [] }
    let lines = checklist.documents.map { document -> Phrase in
      let kind = wording.say(DocumentBlocks.kind(document.kind))
      return wording.head(document.id, document.title) + [.text(" (", wording.language)] + kind
        + [.text(")", wording.language)]
    }
    return [.heading(wording.say(.documentsOfChecklist)), .list(lines)]
  }
}
