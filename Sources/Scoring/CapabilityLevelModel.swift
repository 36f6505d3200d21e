package import Assessments
package import Checklists
internal import Text

/// The capability level of a process from the ratings of its process attributes.
package struct CapabilityLevelModel: ScoringModel {
  package let id = "capability-level"
  package let kind = Checklist.Kind.capability
  package let source = """
    ISO/IEC 15504-2:2003 (nine process attributes) and ISO/IEC 33020 (nine in 2015, ten in 2019): the \
    process attributes of each capability level, the ratings N, P, L and F, and the rule by which the \
    level follows from them; all in our own words.
    """
  package let explanation = """
    Each process attribute belongs to a capability level from 1 to 5. A process is at level *k* when \
    every attribute of level *k* is at least *largely* achieved and every attribute of all lower \
    levels is *fully* achieved. The climb begins at 0 and ends at the first level for which this does \
    not hold. L- and L+ are largely achieved, P- and P+ are not.

    An attribute without an agreed rating counts as not achieved, so the value is the lowest that is \
    still possible; the explanation says which attributes are not rated. The range reaches up to the \
    level that the open attributes still allow: a pending one as high as its highest voice, one that \
    is not assessed as high as the scale. An attribute that is not applicable or was not triggered \
    stops the climb, because the level asks for it. With no rated attribute there is no value.
    """
  package let caution = """
    The level is of one process. It is not averaged over processes, is no maturity of an organization \
    (which ISO/IEC 33004 makes from a fixed set of processes), says nothing about conformity, and \
    shares only its numbers with the levels of other models.
    """
  package let parameters = [
    ScoringParameter(
      name: "largely-by", kind: .rating, isRequired: false,
      meaning:
        "The rating that means largely achieved; without it, the second highest of the scale."
    ),
    ScoringParameter(
      name: "fully-by", kind: .rating, isRequired: false,
      meaning: "The rating that means fully achieved; without it, the highest of the scale."),
  ]
  package let examples = Self.workedExamples

  package init() {}

  package func objection(to scale: Scale) -> String? {
    if scale.ratings.isEmpty { return "needs named ratings; '\(scale.id)' is a decimal scale" }
    return scale.ratings.count < 3
      ? "needs at least three ratings; '\(scale.id)' has \(scale.ratings.count)" : nil
  }

  /// The level that these values reach; an attribute that is not among them is not achieved.
  package func overall(of values: [ItemValue], in checklist: Checklist) -> Rational? {
    guard let group = values.first.flatMap({ checklist.group($0.item.group) }) else { return nil }
    let ladder = CapabilityLadder(group.items, in: checklist)
    return Rational(
      ladder.level { item in values.first { $0.item.id == item.id }?.value })
  }

  package func score(
    _ group: Checklist.Group, items: [ItemScore], in checklist: Checklist, of assessment: Assessment
  ) -> GroupScore {
    let ladder = CapabilityLadder(items.map(\.item), in: checklist)
    let climb = CapabilityClimb(items, on: ladder)
    return GroupScore(
      group: group, score: score(group, items, climb, ladder, checklist, assessment), items: items,
      climb: climb, evidence: EvidenceScore(items, in: assessment))
  }

  private func score(
    _ group: Checklist.Group, _ items: [ItemScore], _ climb: CapabilityClimb,
    _ ladder: CapabilityLadder, _ checklist: Checklist, _ assessment: Assessment
  ) -> Score {
    let rated = items.count(where: \.segment.isRated)
    let open = items.count(where: \.segment.isOpen)
    let highest = ladder.level { item in items.first { $0.item.id == item.id }?.range?.high }
    let level = Rational(climb.level)
    // What is not rated counts as not achieved, so nothing that may come is lower than the value.
    let range = ScoreRange(low: level, high: max(level, Rational(highest)))
    return Score(
      value: rated > 0 ? level : nil, achieved: level, possible: Rational(climb.highest),
      coverage: Coverage(rated, of: rated + open), range: rated > 0 ? range : nil,
      explanation: explanation(group, items, climb, rated > 0 ? range : nil, checklist, assessment)
    )
  }

  private func explanation(
    _ group: Checklist.Group, _ items: [ItemScore], _ climb: CapabilityClimb, _ range: ScoreRange?,
    _ checklist: Checklist, _ assessment: Assessment
  ) -> Explanation {
    var facts =
      range == nil
      ? []
      : climb.stops.map { stop in
        "level \(climb.level + 1) is not reached: \(stop.item.item.id) \(Self.words(stop.reason))"
      }
    if let range, !range.isPoint {
      facts.append("open attributes allow level \(range.low) to \(range.high)")
    }
    return Explanation(
      subject: "\(group.id) \(group.title.plain)",
      result: range == nil ? "no basis: nothing is rated" : "level \(climb.level)",
      rule:
        "\(id): every attribute of the level at least largely achieved, those of all lower levels fully (ISO/IEC 33020)",
      facts: facts,
      parts: items.map { $0.explanation(in: assessment, scale: checklist.scale, places: 0) })
  }

  private static func words(_ reason: CapabilityClimb.Reason) -> String {
    switch reason {
    case .belowLargely: "is not at least largely achieved"
    case .notFully: "is not fully achieved"
    case .notRated: "is not assessed, which counts as not achieved"
    }
  }
}
