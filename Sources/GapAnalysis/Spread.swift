internal import Assessments
package import Checklists
package import Scoring

/// An item whose voices lie two levels or more apart, and nobody explained it: "resolve or explain".
package struct Spread: Sendable {
  package let checklist: Checklist
  package let item: ItemScore
  /// How far the voices lie apart, in levels of the scale.
  package let levels: Rational

  /// From how many levels on voices are called apart: two ratings of an ordinal scale, 2.00 of a
  /// decimal one (practice of capability assessment; ISO/IEC 33020 gives no figure).
  package static let threshold = Rational(2)

  /// In the order of the checklist. Explained is an item whose agreement says why, or whose dispute
  /// was decided or settled.
  package static func unresolved(in score: ChecklistScore) -> [Spread] {
    score.items.compactMap { item in
      guard let levels = item.spread, levels >= threshold, let answer = item.answer,
        !isExplained(answer)
      else { return nil }
      return Spread(checklist: score.checklist, item: item, levels: levels)
    }
  }

  /// Of all checklists of an assessment.
  package static func unresolved(in analysis: AssessmentAnalysis) -> [Spread] {
    analysis.checklists.flatMap { unresolved(in: $0.score) }
  }

  private static func isExplained(_ answer: Answer) -> Bool {
    if let dispute = answer.dispute, dispute.outcome != .open { return true }
    return answer.agreement?.why != nil
  }
}
