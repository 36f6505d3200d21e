internal import Diagnostics
internal import Text

/// A text for readers, with what it belongs to.
struct OwnedText {
  /// What a text belongs to; put into words only where something is wrong.
  enum Owner: CustomStringConvertible {
    case title, description
    case named(StaticString, String)

    var description: String {
      switch self {
      case .title: "the title"
      case .description: "the description"
      case .named(let what, let id): "\(what) '\(id)'"
      }
    }
  }

  let text: LocalizedText
  let owner: Owner
  let place: Place
}

extension Checklist {
  /// Every localized text for readers.
  var texts: [OwnedText] {
    var all = OwnedTexts()
    all.add(title, .title, place)
    for text in [about.publisher, about.licenceNote, about.source, about.confidence] {
      all.add(text, .description, place)
    }
    for section in allSections {
      for text in [section.title, section.aim, section.benefit, section.consequence] {
        all.add(text, .named("section", section.id), section.place)
      }
    }
    // A section is told once, not again as a group; an attribute once, not with each subject.
    let sections = Set(allSections.map(\.id))
    for group in groups where !sections.contains(group.id) {
      all.add(group.title, .named("subject", group.id), group.place)
    }
    for item in items where item.kind != .attribute {
      let owner = OwnedText.Owner.named("item", item.id)
      all.add(item.text, owner, item.place)
      all.add(item.notApplicableWhen, owner, item.place)
      all.add(item.notTriggeredWhen, owner, item.place)
      all.add(item.examine, owner, item.place)
      all.add(item.interview, owner, item.place)
      all.add(item.test, owner, item.place)
      all.add(item.unit, owner, item.place)
      for evidence in item.expectedEvidence { all.add(evidence, owner, item.place) }
    }
    for attribute in attributes {
      let owner = OwnedText.Owner.named("attribute", attribute.id)
      all.add(attribute.title, owner, attribute.place)
      for level in attribute.levels { all.add(level.text, owner, attribute.place) }
      for outcome in attribute.outcomes { all.add(outcome.text, owner, attribute.place) }
    }
    for goal in goals {
      for text in [goal.text] + goal.metrics {
        all.add(text, .named("goal", goal.id), goal.place)
      }
    }
    for flow in flow { all.add(flow.reason, .named("the flow from", flow.from), flow.place) }
    for role in roles { all.add(role.title, .named("role", role.id), place) }
    for document in documents {
      all.add(document.title, .named("document", document.id), document.place)
    }
    for topic in readiness { all.add(topic.title, .named("topic", topic.id), topic.place) }
    return all.texts
  }
}

extension Crosswalk {
  /// Every localized text for readers.
  var texts: [OwnedText] {
    var all = OwnedTexts()
    all.add(title, .title, place)
    all.add(author, .description, place)
    all.add(source, .description, place)
    for relation in relations {
      let ends = (relation.from + relation.to).map(\.id).joined(separator: ", ")
      all.add(relation.note, .named("the relation of", ends), relation.place)
    }
    for entry in unmapped {
      let ends = entry.ends.map(\.id).joined(separator: ", ")
      all.add(entry.reason, .named("unmapped", ends), entry.place)
    }
    return all.texts
  }
}

extension Scale {
  /// Every localized text for readers.
  var texts: [OwnedText] {
    var all = OwnedTexts()
    all.add(title, .title, place)
    all.add(source, .description, place)
    for rating in ratings + refinement {
      all.add(rating.label, .named("rating", rating.id), place)
      all.add(rating.meaning, .named("rating", rating.id), place)
    }
    for level in range?.levels ?? [] {
      all.add(level.label, .named("level", level.value.description), place)
      all.add(level.meaning, .named("level", level.value.description), place)
    }
    return all.texts
  }
}

private struct OwnedTexts {
  private(set) var texts: [OwnedText] = []

  mutating func add(_ text: LocalizedText?, _ owner: OwnedText.Owner, _ place: Place) {
    guard let text else { return }
    texts.append(OwnedText(text: text, owner: owner, place: place))
  }
}
