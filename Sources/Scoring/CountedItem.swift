internal import Assessments
package import Checklists

/// What a model that counts takes as one: a criterion, or a requirement together with the elements
/// that it lists.
package struct CountedItem: Sendable {
  package let item: Item
  /// Where it stands, its parts taken together.
  package let segment: Segment
  package let isMet: Bool
  /// Whether it is met, or may still turn out to be.
  package let canBeMet: Bool
  /// Its own row first, then those of its elements.
  package let parts: [ItemScore]

  package init(
    item: Item, segment: Segment, isMet: Bool, canBeMet: Bool, parts: [ItemScore]
  ) {
    self.item = item
    self.segment = segment
    self.isMet = isMet
    self.canBeMet = canBeMet
    self.parts = parts
  }

  /// A criterion that stands for itself.
  init(_ item: ItemScore, in checklist: Checklist) {
    let isMet = item.answer?.scoringRating.map(checklist.isMet) ?? false
    // A pending item whose voices all deny it can no longer be met.
    let isReachable = item.segment.isOpen && (item.range.map { checklist.isMet($0.high) } ?? false)
    self.init(
      item: item.item, segment: item.segment, isMet: isMet, canBeMet: isMet || isReachable,
      parts: [item])
  }

  /// The parts that hold it where it is: rated, not met, and lowest of all.
  package var deciding: [ItemScore] {
    let rated = parts.filter(\.segment.isRated)
    guard !isMet, let lowest = rated.compactMap(\.value).min() else { return [] }
    return segment.isRated ? rated.filter { $0.value == lowest } : []
  }

  /// The parts that were left out because they do not apply or could not occur, while others count.
  package var leftOut: [ItemScore] {
    let dropped = parts.filter { $0.range == nil }
    return dropped.count < parts.count ? dropped : []
  }
}

/// How many counted items are met, of how many.
package struct CountScore: Sendable, Hashable {
  package let met: Int
  /// Met, or still open and possibly met.
  package let highest: Int
  package let total: Int

  package init(_ counted: [CountedItem]) {
    met = counted.count(where: \.isMet)
    highest = counted.count(where: \.canBeMet)
    total = counted.count
  }

  package var isPoint: Bool { met == highest }
}

extension Score {
  /// The score of a model that counts: met of all, from what is met to what open items still allow.
  ///
  /// - Parameter tally: the rows that are told as rated; without a rated one there is no basis.
  init(
    _ count: CountScore, rated tally: Tally,
    explanation: @autoclosure @escaping @Sendable () -> Explanation
  ) {
    let hasBasis = tally.rated > 0
    self.init(
      value: hasBasis ? Rational(count.met) : nil, achieved: Rational(count.met),
      possible: Rational(count.total),
      coverage: Coverage(tally.rated, of: tally.rated + tally.open),
      range: hasBasis
        ? ScoreRange(low: Rational(count.met), high: Rational(count.highest)) : nil,
      explanation: explanation())
  }
}

extension Checklist {
  /// Whether a rating means met: it is the one that the checklist calls so, or a higher one.
  package func isMet(_ rating: RatingValue) -> Bool {
    rating.rank.map { isMet(Rational($0)) } ?? false
  }

  /// Whether a position on the scale means met.
  func isMet(_ position: Rational) -> Bool { position >= Rational(rank(of: "satisfied-by")) }

  /// The position of the rating that a parameter of the scoring model names; the highest without.
  func rank(of parameter: String) -> Int {
    let id = scoring.parameters[parameter]
    return scale.ratings.firstIndex { $0.id == id } ?? scale.ratings.count - 1
  }
}
