package import Assessments
package import Checklists
internal import Text

/// What is there: how many things of a list are rated as there, of all of them.
package struct InventoryModel: ScoringModel {
  package let id = "inventory"
  package let kind = Checklist.Kind.inventory
  package let source = """
    Lists of things to have, such as the contents of agreements and the reports of the planning guide \
    to ISO/IEC 20000. They come without a calculation; the counting is Assay's own.
    """
  package let explanation = """
    Every item is counted by itself: it is there when its rating is the one that `satisfied-by` names, \
    or a higher one. "Partly" is never counted as there. The figure of a section is the number of \
    items that are there, of all its items; those that are not applicable, were not triggered or are \
    not assessed stay in that total as segments of their own. The range runs from the items that are \
    there to those that are there or still open.

    With `selection: prompt` the list is one to choose from. What a team does not choose is \
    answered as not applicable, needs no condition for that, and drops out of the total.
    """
  package let caution = """
    The figure counts what was found. It does not say how good it is, and a longer list is not a \
    better one: of a prompt, a team chooses what it needs.
    """
  package let parameters = [
    ScoringParameter(
      name: "satisfied-by", kind: .rating, isRequired: true,
      meaning: "The rating of the scale that means that a thing is there."),
    .kappa,
  ]
  package let examples = [
    WorkedExample(
      "Two are there, one partly, one not",
      [("I1", "met"), ("I2", "met"), ("I3", "partly"), ("I4", "unmet")],
      gives: [("figure", "2 of 4"), ("range", "2-2"), ("coverage", "4 of 4")]),
    WorkedExample(
      "Open items only widen the range",
      [
        ("I1", "met"), ("I2", "not-assessed"), ("I3", "pending unmet met"),
        ("I4", "pending unmet partly"), ("I5", "carried-forward"),
      ],
      gives: [("figure", "1 of 5"), ("range", "1-4"), ("coverage", "1 of 5")]),
    WorkedExample(
      "What is not applicable or was not triggered stays in the total",
      [("I1", "met"), ("I2", "not-applicable"), ("I3", "not-triggered")],
      gives: [("figure", "1 of 3"), ("range", "1-1"), ("coverage", "1 of 1")]),
    WorkedExample(
      "Of a prompt, what was not chosen drops out",
      [("I1", "met"), ("I2", "not-applicable"), ("I3", "unmet"), ("I4", "not-assessed")],
      isPrompt: true,
      gives: [("figure", "1 of 3"), ("range", "1-2"), ("coverage", "2 of 3")]),
    WorkedExample(
      "Nothing rated: no basis",
      [("I1", "not-assessed"), ("I2", "not-applicable")],
      gives: [("figure", "no basis"), ("range", "no basis")]),
  ]

  package init() {}

  package func objection(to scale: Scale) -> String? {
    scale.ratings.isEmpty ? "needs named ratings; '\(scale.id)' is a decimal scale" : nil
  }

  package func score(
    _ group: Checklist.Group, items: [ItemScore], in checklist: Checklist, of assessment: Assessment
  ) -> GroupScore {
    let isPrompt = checklist.selection == .prompt
    let counted = items.filter { !isPrompt || $0.segment != .notApplicable }
      .map { CountedItem($0, in: checklist) }
    return GroupScore(
      group: group, score: score(group, items, counted, checklist, assessment), items: items,
      counted: counted, evidence: EvidenceScore(items, in: assessment))
  }

  private func score(
    _ group: Checklist.Group, _ items: [ItemScore], _ counted: [CountedItem],
    _ checklist: Checklist, _ assessment: Assessment
  ) -> Score {
    let tally = Tally(counted.map(\.segment))
    let count = CountScore(counted)
    let isRated = tally.rated > 0
    return Score(
      count, rated: tally,
      explanation: explanation(group, items, count, isRated, checklist, assessment))
  }

  private func explanation(
    _ group: Checklist.Group, _ items: [ItemScore], _ count: CountScore, _ isRated: Bool,
    _ checklist: Checklist, _ assessment: Assessment
  ) -> Explanation {
    let rating = checklist.scoring.parameters["satisfied-by"] ?? ""
    let left = items.count - count.total
    var facts: [String] = []
    if checklist.selection == .prompt {
      facts.append("a prompt: choose a subset; not chosen and left out: \(left)")
    }
    return Explanation(
      subject: "\(group.id) \(group.title.plain)",
      result: isRated
        ? "\(count.met) of \(count.total) \(rating)" : "no basis: nothing is rated",
      rule: "\(id): items rated \(rating), of all items of the section; partly is never counted",
      formula: count.isPoint || !isRated
        ? nil : "open items allow \(count.met) to \(count.highest) of \(count.total)",
      facts: facts,
      parts: items.map { $0.explanation(in: assessment, scale: checklist.scale, places: 0) })
  }
}
