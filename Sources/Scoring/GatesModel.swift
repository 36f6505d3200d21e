package import Assessments
package import Checklists
internal import Text

/// One step of a practice: its entry criteria, its activities, its exit criteria, or its roles.
package struct GateStep: Sendable {
  /// What the ratings of a step's items come to. Never called more than that.
  package enum State: String, Sendable, CaseIterable {
    /// Every item that applies is met.
    case met
    /// Something that was rated is met at least partly, and something is not.
    case partly
    /// Nothing that was rated is met, not even partly.
    case unmet
    /// What was rated is met, and other items are still open.
    case open
    /// Nothing is rated.
    case notRated = "not-rated"
    /// No item applies: each is not applicable, or could not occur in the period.
    case noneApplies = "none-applies"
  }

  package let kind: Item.Kind
  package let state: State
  package let tally: Tally
  package let items: [ItemScore]
  /// How many of the items are met.
  package let metCount: Int
  /// The items that are rated and not met.
  package let failing: [ItemScore]
}

/// Something noteworthy about the steps of a practice, for a person to judge.
package enum GateObservation: String, Sendable, CaseIterable {
  /// Activities are performed and exits produced although the entry is not met.
  case completeWithoutEntry = "complete-without-entry"
  /// All activities are performed, and an exit is missing.
  case exitMissingThoughPerformed = "exit-missing-though-performed"
  /// Activities are performed at least partly, and a role is not assigned.
  case performedWithoutRole = "performed-without-role"
}

/// Gates of a practice: entry met, activities performed, exit produced, roles assigned.
package struct GatesModel: ScoringModel {
  package let id = "gates"
  package let kind = Checklist.Kind.gates
  package let source = """
    The government IT service delivery framework (2020): practices with entry criteria, activities \
    and exit criteria. The framework gives no calculation; the counting is Assay's own.
    """
  package let explanation = """
    The items of a practice are sorted into steps: entry criteria, activities, exit criteria and \
    roles. A step is *met* when every item that applies is met; *partly* met when something is met at \
    least partly and something is not; *unmet* when nothing that was rated is met; *open* when what \
    was rated is met and items are still open; *not rated* when nothing is rated.

    The figure of a practice is the number of its items that are met, of all its items. Items that \
    are not applicable, were not triggered, or are not assessed stay in that total as segments of \
    their own; "partly" is never counted as met. The range runs from the items that are met to those \
    that are met or still open.

    Links between practices show what a missing exit takes from later practices.
    """
  package let caution = """
    The states say what was rated. Whether a practice may begin or end is decided by people. A share \
    of criteria met is not a degree of maturity and not conformity with any standard.
    """
  package let parameters = [
    ScoringParameter(
      name: "satisfied-by", kind: .rating, isRequired: true,
      meaning: "The rating of the scale that means met."),
    ScoringParameter(
      name: "partly-by", kind: .rating, isRequired: true,
      meaning: "The rating of the scale that means partly met."),
    .kappa,
  ]
  package let examples = [
    WorkedExample(
      "Everything met",
      [("EN1", "met"), ("AC1", "met"), ("AC2", "met"), ("EX1", "met"), ("RO1", "met")],
      gives: [
        ("entry", "met"), ("activity", "met"), ("exit", "met"), ("role", "met"),
        ("figure", "5 of 5"), ("range", "5-5"),
      ]),
    WorkedExample(
      "An exit is missing though all activities are performed",
      [("EN1", "met"), ("AC1", "met"), ("AC2", "met"), ("EX1", "unmet"), ("RO1", "met")],
      gives: [
        ("exit", "unmet"), ("figure", "4 of 5"), ("observations", "exit-missing-though-performed"),
      ]),
    WorkedExample(
      "Work goes on without its entry and without a role",
      [("EN1", "unmet"), ("AC1", "met"), ("AC2", "met"), ("EX1", "met"), ("RO1", "unmet")],
      gives: [
        ("entry", "unmet"), ("figure", "3 of 5"),
        ("observations", "complete-without-entry, performed-without-role"),
      ]),
    WorkedExample(
      "Partly is never met, and open items only widen the range",
      [
        ("EN1", "partly"), ("AC1", "met"), ("AC2", "not-assessed"), ("EX1", "pending unmet met"),
        ("RO1", "carried-forward"),
      ],
      gives: [
        ("entry", "partly"), ("activity", "open"), ("exit", "not-rated"), ("role", "not-rated"),
        ("figure", "1 of 5"), ("range", "1-4"),
      ]),
    WorkedExample(
      "What is not applicable stays in the total and does not hold up a step",
      [("EN1", "met"), ("AC1", "met"), ("AC2", "not-applicable"), ("EX1", "met"), ("RO1", "met")],
      gives: [("activity", "met"), ("figure", "4 of 5"), ("range", "4-4")]),
    WorkedExample(
      "Nothing rated: no basis",
      [
        ("EN1", "not-assessed"), ("AC1", "not-assessed"), ("AC2", "not-triggered"),
        ("EX1", "not-assessed"), ("RO1", "not-assessed"),
      ],
      gives: [("entry", "not-rated"), ("figure", "no basis")]),
  ]

  package init() {}

  package func objection(to scale: Scale) -> String? {
    scale.ratings.isEmpty ? "needs named ratings; '\(scale.id)' is a decimal scale" : nil
  }

  /// The steps in the order in which a practice walks through them.
  package static let stepKinds: [Item.Kind] = [.entry, .activity, .exit, .role]

  package func score(
    _ group: Checklist.Group, items: [ItemScore], in checklist: Checklist, of assessment: Assessment
  ) -> GroupScore {
    let counted = items.map { CountedItem($0, in: checklist) }
    let steps = Self.stepKinds.compactMap { kind -> GateStep? in
      let own = items.filter { $0.item.kind == kind }
      return own.isEmpty ? nil : step(kind, own, checklist)
    }
    return GroupScore(
      group: group, score: score(group, counted, steps, checklist, assessment), items: items,
      counted: counted, steps: steps, observations: observations(steps),
      evidence: EvidenceScore(items, in: assessment))
  }

  private func score(
    _ group: Checklist.Group, _ counted: [CountedItem], _ steps: [GateStep], _ checklist: Checklist,
    _ assessment: Assessment
  ) -> Score {
    let tally = Tally(counted.map(\.segment))
    let count = CountScore(counted)
    let isRated = tally.rated > 0
    return Score(
      count, rated: tally,
      explanation: Explanation(
        subject: "\(group.id) \(group.title.plain)",
        result: isRated
          ? "\(count.met) of \(count.total) criteria met" : "no basis: nothing is rated",
        rule: "\(id): items met, of all items of the practice; partly is never met",
        formula: count.isPoint
          ? nil : "open items allow \(count.met) to \(count.highest) of \(count.total)",
        parts: steps.map { explanation($0, checklist, assessment) }))
  }

  private func step(
    _ kind: Item.Kind, _ items: [ItemScore], _ checklist: Checklist
  ) -> GateStep {
    let tally = Tally(items.map(\.segment))
    let rated = items.filter(\.segment.isRated)
    let failing = rated.filter { $0.answer?.scoringRating.map(checklist.isMet) != true }
    let partlyRank = checklist.rank(of: "partly-by")
    let hasProgress = rated.contains { ($0.answer?.scoringRating?.rank ?? -1) >= partlyRank }
    let state: GateStep.State =
      if rated.isEmpty {
        tally.open > 0 ? .notRated : .noneApplies
      } else if failing.isEmpty {
        tally.open > 0 ? .open : .met
      } else {
        hasProgress ? .partly : .unmet
      }
    return GateStep(
      kind: kind, state: state, tally: tally, items: items, metCount: rated.count - failing.count,
      failing: failing)
  }

  private func observations(_ steps: [GateStep]) -> [GateObservation] {
    func state(_ kind: Item.Kind) -> GateStep.State? { steps.first { $0.kind == kind }?.state }
    func lacks(_ kind: Item.Kind) -> Bool { state(kind) == .unmet || state(kind) == .partly }
    var found: [GateObservation] = []
    if state(.activity) == .met, state(.exit) == .met, lacks(.entry) {
      found.append(.completeWithoutEntry)
    }
    if state(.activity) == .met, lacks(.exit) { found.append(.exitMissingThoughPerformed) }
    if state(.activity) == .met || state(.activity) == .partly, lacks(.role) {
      found.append(.performedWithoutRole)
    }
    return found
  }

  private func explanation(
    _ step: GateStep, _ checklist: Checklist, _ assessment: Assessment
  ) -> Explanation {
    Explanation(
      subject: "step \(step.kind.rawValue)", result: step.state.rawValue,
      formula: step.failing.isEmpty
        ? nil : "not met: \(step.failing.map(\.item.id).joined(separator: ", "))",
      parts: step.items.map {
        $0.explanation(in: assessment, scale: checklist.scale, places: 0)
      })
  }
}
