package import Assessments
internal import Checklists

/// A number made by a named scoring model, with what it stands on.
package struct Score: Sendable {
  /// nil when nothing is rated: no basis, which is neither 0 nor 100 %.
  package let value: Rational?
  /// What was achieved and what could have been, in the model's own unit (levels, criteria met).
  package let achieved: Rational
  package let possible: Rational
  /// How many items have an agreed rating, of how many that could have one.
  package let coverage: Coverage
  /// The lowest and the highest value that the open items still allow; nil without a basis.
  package let range: ScoreRange?
  /// Made when it is asked for: it tells more than all else together, and few ask.
  package var explanation: Explanation { explain() }
  private let explain: @Sendable () -> Explanation

  package init(
    value: Rational?, achieved: Rational, possible: Rational, coverage: Coverage,
    range: ScoreRange?, explanation: @autoclosure @escaping @Sendable () -> Explanation
  ) {
    self.value = value
    self.achieved = achieved
    self.possible = possible
    self.coverage = coverage
    self.range = range
    explain = explanation
  }
}

/// n of N, never merged into a percentage.
package struct Coverage: Sendable, Hashable {
  package let count: Int
  package let of: Int

  package init(_ count: Int, of total: Int) {
    self.count = count
    self.of = total
  }

  package var isComplete: Bool { count == of }
}

/// From the lowest to the highest value that is still possible.
package struct ScoreRange: Sendable, Hashable {
  package let low: Rational
  package let high: Rational

  package init(low: Rational, high: Rational) {
    self.low = low
    self.high = high
  }

  package var isPoint: Bool { low == high }
}

/// Where an item stands: its agreed rating's position on an ordinal scale, "rated" on a decimal
/// scale, or the reason why it has no agreed rating. Segments are counted apart and never merged.
package enum Segment: Sendable, Hashable {
  /// Position from the lowest rating (0).
  case rating(Int)
  /// A number of a decimal scale.
  case number
  case pending, notAssessed, carriedForward, notTriggered, notApplicable

  package init(_ answer: Answer?) {
    guard let answer else {
      self = .notAssessed
      return
    }
    switch answer.status {
    case .rated:
      switch answer.scoringRating {
      case .named(_, let rank): self = .rating(rank)
      case .number: self = .number
      case nil: self = .notAssessed
      }
    case .pending: self = .pending
    case .notAssessed: self = .notAssessed
    case .carriedForward: self = .carriedForward
    case .notTriggered: self = .notTriggered
    case .notApplicable: self = .notApplicable
    }
  }

  package var isRated: Bool {
    switch self {
    case .rating, .number: true
    default: false
    }
  }

  /// Whether it may still turn out to be anything.
  package var isOpen: Bool {
    switch self {
    case .pending, .notAssessed, .carriedForward: true
    default: false
    }
  }
}

/// How many items stand in each segment.
package struct Tally: Sendable, Hashable {
  private var counts: [Segment: Int] = [:]

  package init(_ segments: some Sequence<Segment>) {
    for segment in segments { counts[segment, default: 0] += 1 }
  }

  package func count(_ segment: Segment) -> Int { counts[segment] ?? 0 }

  package func count(where isIncluded: (Segment) -> Bool) -> Int {
    counts.reduce(0) { $0 + (isIncluded($1.key) ? $1.value : 0) }
  }

  /// All items, whatever their segment: the base N.
  package var total: Int { count { _ in true } }
  package var rated: Int { count(where: \.isRated) }
  package var open: Int { count(where: \.isOpen) }
}
