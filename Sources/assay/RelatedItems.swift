internal import Checklists
internal import Scoring

/// Adds to the explanations of items where crosswalks lead from them: one line each.
struct RelatedItems {
  private var atlas: CrosswalkAtlas

  init(_ library: ChecklistLibrary) {
    atlas = CrosswalkAtlas(library)
  }

  /// The explanation with what is related to each item that it is about, directly.
  mutating func added(to explanation: Explanation, of checklist: Checklist) -> Explanation {
    let id = explanation.subject.split(separator: " ").first.map(String.init) ?? ""
    let lines =
      checklist.item(id) == nil ? [] : lines(ItemReference(checklist: checklist.id, item: id))
    var parts: [Explanation] = []
    for part in explanation.parts { parts.append(added(to: part, of: checklist)) }
    return Explanation(
      subject: explanation.subject, result: explanation.result, rule: explanation.rule,
      formula: explanation.formula, facts: explanation.facts + lines, place: explanation.place,
      parts: parts)
  }

  private mutating func lines(_ item: ItemReference) -> [String] {
    atlas.steps(at: item).compactMap { step in
      guard let relation = step.relation, !step.farEnds.isEmpty else { return nil }
      let way = step.side == .from ? "" : ", read from its end"
      return "related: \(step.far.name) \(step.farEnds.joined(separator: ", "))"
        + " (\(relation.kind.rawValue) in \(step.crosswalk.id)\(way))"
    }
  }
}
