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

  /// From the lowest to the highest value of a scale; of an ordinal one, by position from 0.
  init(whole scale: Scale) {
    if let range = scale.range {
      self.init(low: Rational(range.minimum), high: Rational(range.maximum))
    } else {
      self.init(low: .zero, high: Rational(max(0, scale.ratings.count - 1)))
    }
  }
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

  private static let named: [Segment] = [
    .number, .pending, .notAssessed, .carriedForward, .notTriggered, .notApplicable,
  ]

  /// A number for each segment, from 0, for counting.
  fileprivate var position: Int {
    switch self {
    case .number: 0
    case .pending: 1
    case .notAssessed: 2
    case .carriedForward: 3
    case .notTriggered: 4
    case .notApplicable: 5
    case .rating(let rank): Self.named.count + rank
    }
  }

  fileprivate init(position: Int) {
    self =
      position < Self.named.count
      ? Self.named[position] : .rating(position - Self.named.count)
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
  /// By the positions of segments; as long as the last one that holds something.
  private var counts: [Int] = []

  package init(_ segments: some Sequence<Segment>) {
    for segment in segments {
      let position = segment.position
      while counts.count <= position { counts.append(0) }
      counts[position] += 1
    }
  }

  package func count(_ segment: Segment) -> Int {
    let position = segment.position
    return position < counts.count ? counts[position] : 0
  }

  package func count(where isIncluded: (Segment) -> Bool) -> Int {
    counts.indices.reduce(0) { $0 + (isIncluded(Segment(position: $1)) ? counts[$1] : 0) }
  }

  /// All items, whatever their segment: the base N.
  package var total: Int { count { _ in true } }
  package var rated: Int { count(where: \.isRated) }
  package var open: Int { count(where: \.isOpen) }
}
