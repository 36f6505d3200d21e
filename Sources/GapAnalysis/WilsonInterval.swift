package import Assessments
package import Scoring

/// Between which shares the deviating records of a population lie, as far as a sample can tell:
/// Wilson's score interval for a proportion at 95 % (E. B. Wilson, J. Am. Stat. Assoc. 22, 1927).
///
/// It is a statement about the records of that population and about nothing else. Its bounds are
/// the roots of (p - x/n)² = z² p (1 - p) / n with z = 1.96; they are exact but for the square root,
/// which is taken to twelve decimal places. A correction for small populations is not made, so that
/// the interval is rather too wide than too narrow.
package struct WilsonInterval: Sendable, Equatable {
  /// From 0 to 1.
  package let low: Rational
  package let high: Rational

  /// - Parameters:
  ///   - deviating: from 0 to `size`.
  ///   - size: how many records were looked at.
  /// - Returns: nil for no records, or more deviating ones than records.
  package init?(_ deviating: Int, of size: Int) {
    guard size > 0, (0...size).contains(deviating),
      let z = Rational(49).divided(by: Rational(25)),
      let half = Rational(1).divided(by: Rational(2)),
      let spread = (Rational(deviating) * Rational(size - deviating))
        .divided(by: Rational(size)),
      let root = (z * z * (spread + z * z * half * half)).squareRoot(places: 12),
      let low = (Rational(deviating) + z * z * half - root).divided(by: Rational(size) + z * z),
      let high = (Rational(deviating) + z * z * half + root).divided(by: Rational(size) + z * z)
    else { return nil }
    self.low = low
    self.high = high
  }

  /// What a sample says about its population; nil where it says nothing: by judgement, where all
  /// records were looked at, or without a result.
  package init?(_ sample: Sample) {
    guard sample.method.reachesPopulation, let result = sample.result else { return nil }
    self.init(result.deviating, of: sample.size)
  }

  /// In per cent.
  package var percent: (low: Rational, high: Rational) {
    (low * Rational(100), high * Rational(100))
  }
}
