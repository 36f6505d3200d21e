internal import Checklists
internal import Scoring

/// Whether a change can be told from the noise of rating.
package enum NoiseVerdict: String, Sendable {
  case distinguishable
  case indistinguishable
}

/// The smallest change that re-rating the same thing would rarely produce (95 %), from the
/// assumptions that the checklist states.
///
/// - Levels: 1.96 · √2 ≈ 2.77 times the standard error of an overall value; where only some of a
///   process's attributes were rated both times, the error grows with the root of all per some.
/// - Shares: 1.96 · √(2·p·(1−p)·(1−κ) / n), for n items and an agreement κ of two assessors
///   (El Emam, "Benchmarking Kappa", on the SPICE trials). p is taken as one half, where the noise is
///   greatest: a share estimated from a handful of items would make it look small.
///
/// Everything is compared as squares, so that no root has to be taken and nothing is rounded.
package enum RatingNoise {
  private static let factor = Rational(277, per: 100)
  private static let quantile = Rational(196, per: 100)

  /// nil where nothing changed, or the checklist states no assumption.
  static func verdict(_ row: GapTable.Row, _ checklist: Checklist) -> NoiseVerdict? {
    guard let cell = row.cells.first, let difference = cell.difference, difference != .zero,
      let matched = row.matched, matched.count > 0
    else { return nil }
    let n = Rational(matched.count)
    if let error = checklist.scoring.decimal("standard-error") {
      let grown = (factor * factor * error * error * Rational(matched.of)).divided(by: n)
      return verdict(difference * difference, grown)
    }
    if let kappa = checklist.scoring.decimal("kappa") {
      let share = difference.divided(by: n)
      let spread = Rational(1, per: 2) * (Rational(1) - kappa)
      return verdict(
        share.map { $0 * $0 }, (quantile * quantile * spread).divided(by: n))
    }
    return nil
  }

  private static func verdict(_ change: Rational?, _ limit: Rational?) -> NoiseVerdict? {
    guard let change, let limit else { return nil }
    return change > limit ? .distinguishable : .indistinguishable
  }
}

extension Rational {
  /// A fraction of two literals.
  fileprivate init(_ numerator: Int, per denominator: Int) {
    self = Rational(numerator).divided(by: Rational(denominator)) ?? .zero
  }
}
