internal import Assessments
package import Checklists
package import Scoring

/// What a missing exit of one practice takes from others.
package struct Starvation: Sendable {
  package let flow: Checklist.Flow
  /// The exit that is not produced, and where it stands.
  package let from: ItemScore
  /// The items that need it, in the plan.
  package let to: [ItemScore]
}

/// Walks the links between practices.
package enum FlowAnalysis {
  /// The items in the plan that need what an item brings forth, each once, in the order of the
  /// checklist's links.
  package static func fed(by item: String, in score: ChecklistScore) -> [ItemScore] {
    var seen = Set<String>()
    return score.checklist.flow.filter { $0.from == item }.flatMap(\.to)
      .filter { seen.insert($0).inserted }.compactMap { score.item($0) }
  }

  /// Every link whose source is rated and not met, in the order of the checklist.
  package static func starvations(_ score: ChecklistScore) -> [Starvation] {
    score.checklist.flow.compactMap { flow in
      guard let from = score.item(flow.from), from.segment.isRated,
        from.answer?.scoringRating.map(score.checklist.isMet) != true
      else { return nil }
      let to = flow.to.compactMap { score.item($0) }
      return to.isEmpty ? nil : Starvation(flow: flow, from: from, to: to)
    }
  }
}
