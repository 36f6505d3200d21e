package import Assessments
package import Checklists

/// What a scoring model says about one assessment against one checklist.
package struct ChecklistScore: Sendable {
  package let checklist: Checklist
  /// The id of the model that made it.
  package let model: String
  /// The groups in the plan, in the order of the checklist.
  package let groups: [GroupScore]
  /// The groups outside the plan: shown as such, never as not applicable.
  package let notInPlan: [Checklist.Group]
  package let evidence: EvidenceScore

  package init(
    checklist: Checklist, model: String, groups: [GroupScore], notInPlan: [Checklist.Group],
    evidence: EvidenceScore
  ) {
    self.checklist = checklist
    self.model = model
    self.groups = groups
    self.notInPlan = notInPlan
    self.evidence = evidence
  }

  package var items: [ItemScore] { groups.flatMap(\.items) }

  package var tally: Tally { Tally(items.map(\.segment)) }

  /// What is counted as one; empty for models that make values instead.
  package var counted: [CountedItem] { groups.flatMap(\.counted) }

  /// Where the counted items stand: for conformity the base N with all its segments.
  package var countedTally: Tally { Tally(counted.map(\.segment)) }

  package var count: CountScore { CountScore(counted) }

  /// What is counted in the groups of a section, at any depth.
  package func counted(inSection id: String) -> [CountedItem] {
    groups.filter { $0.group.path.contains(id) }.flatMap(\.counted)
  }

  package func group(_ id: String) -> GroupScore? { groups.first { $0.group.id == id } }

  package func item(_ id: String) -> ItemScore? {
    groups.lazy.flatMap(\.items).first { $0.item.id == id }
  }
}

/// One practice, process or clause.
package struct GroupScore: Sendable {
  package let group: Checklist.Group
  package let score: Score
  package let items: [ItemScore]
  /// What is counted as one; empty for models that make values instead.
  package let counted: [CountedItem]
  /// The steps of a practice; empty for models without gates.
  package let steps: [GateStep]
  /// What is noteworthy about the steps taken together.
  package let observations: [GateObservation]
  /// The mean that a model tells beside a value that is none; nil for others, and without a basis.
  package let mean: Rational?
  /// How far a process climbed the capability levels; nil for models without them.
  package let climb: CapabilityClimb?
  package let evidence: EvidenceScore

  package init(
    group: Checklist.Group, score: Score, items: [ItemScore], counted: [CountedItem] = [],
    steps: [GateStep] = [], observations: [GateObservation] = [], mean: Rational? = nil,
    climb: CapabilityClimb? = nil, evidence: EvidenceScore
  ) {
    self.group = group
    self.score = score
    self.items = items
    self.counted = counted
    self.steps = steps
    self.observations = observations
    self.mean = mean
    self.climb = climb
    self.evidence = evidence
  }

  package var tally: Tally { Tally(items.map(\.segment)) }

  package func step(_ kind: Item.Kind) -> GateStep? { steps.first { $0.kind == kind } }
}

/// One item with its answer.
///
/// It never changes. It is a class, because it stands in several lists at once: in its group, in a
/// step or under a requirement.
package final class ItemScore: Sendable {
  package let item: Item
  package let answer: Answer?
  package let segment: Segment
  /// The agreed rating as a number: the value of a decimal scale, or the position (from 0) of an
  /// ordinal one; nil without an agreed rating.
  package let value: Rational?
  /// What the item may still turn out to be: its value, the voices' span, or the whole scale; nil
  /// where it drops out (not applicable, not triggered).
  package let range: ScoreRange?

  package convenience init(item: Item, answer: Answer?, scale: Scale) {
    self.init(item: item, answer: answer, whole: ScoreRange(whole: scale))
  }

  /// - Parameter whole: the scale from end to end.
  init(item: Item, answer: Answer?, whole: ScoreRange) {
    self.item = item
    self.answer = answer
    segment = Segment(answer)
    value = answer?.scoringRating.map { Rational($0) }
    range =
      if let value {
        ScoreRange(low: value, high: value)
      } else {
        Self.openRange(segment, answer, whole)
      }
  }

  /// Pending: from the lowest to the highest voice. Not assessed or not confirmed: the whole scale.
  private static func openRange(
    _ segment: Segment, _ answer: Answer?, _ whole: ScoreRange
  ) -> ScoreRange? {
    guard segment.isOpen else { return nil }
    guard segment == .pending else { return whole }
    let voices = (answer?.voices ?? []).map { Rational($0.rating) }
    guard let low = voices.min(), let high = voices.max() else { return whole }
    return ScoreRange(low: low, high: high)
  }

  /// How far the voices lie apart, in units of the scale; nil with fewer than two voices.
  package var spread: Rational? { answer?.spread.map { Rational($0) } }

  /// The median of the voices, proposed and never adopted; nil with fewer than two voices.
  package var proposedMedian: Rational? {
    let voices = (answer?.voices ?? []).map { Rational($0.rating) }.sorted()
    guard voices.count > 1 else { return nil }
    let middle = voices.count / 2
    return voices.count.isMultiple(of: 2)
      ? Rational.mean(of: [voices[middle - 1], voices[middle]]) : voices[middle]
  }
}
