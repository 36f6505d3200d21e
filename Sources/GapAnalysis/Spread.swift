internal import Assessments
package import Checklists
package import Scoring

/// An item whose voices lie two levels or more apart, and nobody explained it: "resolve or explain".
package struct Spread: Sendable {
  package let checklist: Checklist
  package let item: ItemScore
  /// How far the voices lie apart, in levels of the scale.
  package let levels: Rational

  /// In the order of the checklist.
  package static func unresolved(in score: ChecklistScore) -> [Spread] {
    score.items.compactMap { item in
      item.answer?.unresolvedSpread.map {
        Spread(checklist: score.checklist, item: item, levels: Rational($0))
      }
    }
  }

  /// Of all checklists of an assessment.
  package static func unresolved(in analysis: AssessmentAnalysis) -> [Spread] {
    analysis.checklists.flatMap { unresolved(in: $0.score) }
  }
}
