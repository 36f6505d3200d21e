package import Assessments
package import Checklists
internal import Text

/// Rules of a source: what was answered to them, put together to nothing.
package struct RulesModel: ScoringModel {
  package let id = "rules"
  package let kind = Checklist.Kind.rules
  package let source = """
    Rules that a source gives for deciding something, such as the certification rules of the planning \
    guide to ISO/IEC 20000. Who decides is named there; Assay decides nothing.
    """
  package let explanation = """
    A rule is looked at in one of three ways. For an *automatic* rule the program gathers a fact from \
    the assessment and shows it with the fields it comes from; nobody answers it, and it stands in no \
    figure. A *question* is put to somebody and a *manual* rule is looked at by somebody: both are \
    answered on the scale.

    The figure of a section is the number of rules that were answered, of those that take an answer. \
    How many stand at which answer is told beside it. No answer and no fact is turned into a \
    decision, and the answers are not added up.
    """
  package let caution = """
    The figure tells how far people have come with answering. It says nothing about what the rules \
    come to: that is decided by those whom the source names.
    """
  package let parameters: [ScoringParameter] = []
  package let examples = [
    WorkedExample(
      "Three rules answered, whatever the answers",
      [("R1", "met"), ("R2", "unmet"), ("R3", "partly")],
      gives: [("figure", "3 of 3"), ("coverage", "3 of 3")]),
    WorkedExample(
      "Two rules without an agreed answer",
      [("R1", "met"), ("R2", "not-assessed"), ("R3", "pending unmet met")],
      gives: [("figure", "1 of 3"), ("coverage", "1 of 3"), ("range", "no basis")]),
    WorkedExample(
      "Nothing answered: no basis",
      [("R1", "not-assessed"), ("R2", "not-applicable")],
      gives: [("figure", "no basis")]),
  ]

  package init() {}

  package func objection(to scale: Scale) -> String? {
    scale.ratings.isEmpty ? "needs named ratings; '\(scale.id)' is a decimal scale" : nil
  }

  package func score(
    _ group: Checklist.Group, items: [ItemScore], in checklist: Checklist, of assessment: Assessment
  ) -> GroupScore {
    let answered = items.filter(\.item.takesAnswer)
    let tally = Tally(answered.map(\.segment))
    return GroupScore(
      group: group,
      score: Score(
        value: tally.rated > 0 ? Rational(tally.rated) : nil, achieved: Rational(tally.rated),
        possible: Rational(answered.count),
        coverage: Coverage(tally.rated, of: tally.rated + tally.open), range: nil,
        explanation: explanation(group, answered, tally, checklist, assessment)),
      items: answered, evidence: EvidenceScore(answered, in: assessment))
  }

  private func explanation(
    _ group: Checklist.Group, _ items: [ItemScore], _ tally: Tally, _ checklist: Checklist,
    _ assessment: Assessment
  ) -> Explanation {
    Explanation(
      subject: "\(group.id) \(group.title.plain)",
      result: items.isEmpty
        ? "facts only, no rule takes an answer"
        : tally.rated > 0
          ? "\(tally.rated) of \(items.count) rules answered" : "no basis: nothing is answered",
      rule: "\(id): rules with an agreed answer, of those that take one; nothing is concluded",
      facts: checklist.scale.ratings.enumerated().map { rank, rating in
        "answered \(rating.id): \(tally.count(.rating(rank)))"
      },
      parts: items.map { $0.explanation(in: assessment, scale: checklist.scale, places: 0) })
  }
}
