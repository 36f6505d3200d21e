internal import Diagnostics
internal import Text

extension Checklist {
  /// Every localized text for readers, with what it belongs to.
  var texts: [(LocalizedText, what: String, Place)] {
    var all: [(LocalizedText, String, Place)] = [(title, "the title", place)]
    all += [about.publisher, about.licenceNote, about.source, about.confidence]
      .map { ($0, "the description", place) }
    for section in allSections {
      let own = [section.title, section.aim, section.benefit, section.consequence]
        .compactMap { $0 }
      all += own.map { ($0, "section '\(section.id)'", section.place) }
    }
    // A section is told once, not again as a group; an attribute once, not with each subject.
    let sections = Set(allSections.map(\.id))
    for group in groups where !sections.contains(group.id) {
      all.append((group.title, "subject '\(group.id)'", group.place))
    }
    for item in items where item.kind != .attribute {
      let own = [
        item.text, item.notApplicableWhen, item.notTriggeredWhen, item.examine, item.interview,
        item.test, item.unit,
      ]
      all += (own.compactMap { $0 } + item.expectedEvidence)
        .map { ($0, "item '\(item.id)'", item.place) }
    }
    for attribute in attributes {
      all += ([attribute.title] + attribute.levels.map(\.text) + attribute.outcomes.map(\.text))
        .map { ($0, "attribute '\(attribute.id)'", attribute.place) }
    }
    for goal in goals {
      all += ([goal.text] + goal.metrics).map { ($0, "goal '\(goal.id)'", goal.place) }
    }
    all += flow.map { ($0.reason, "the flow from '\($0.from)'", $0.place) }
    all += roles.map { ($0.title, "role '\($0.id)'", place) }
    all += documents.map { ($0.title, "document '\($0.id)'", $0.place) }
    all += readiness.map { ($0.title, "topic '\($0.id)'", $0.place) }
    return all
  }
}
