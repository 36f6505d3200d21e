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
/// - Levels: 1.96 · √2 ≈ 2.77 times the standard error of an overall value.
/// - Shares: 1.96 · √(2·p·(1−p)·(1−κ) / n), for a share p of n items and an agreement κ of two
///   assessors (El Emam, "Benchmarking Kappa", on the SPICE trials).
package enum RatingNoise {
  private static let factor = Rational(277, per: 100)
  private static let quantile = Rational(196, per: 100)

  static func verdict(_ cell: GapCell, _ checklist: Checklist) -> NoiseVerdict? {
    guard let difference = cell.difference else { return nil }
    if let error = checklist.scoring.decimal("standard-error") {
      return difference.magnitude > factor * error ? .distinguishable : .indistinguishable
    }
    if let kappa = checklist.scoring.decimal("kappa"), let reference = cell.reference,
      let assessed = cell.assessed, let count = reference.of,
      let met = Rational.mean(of: [reference.value, assessed.value])
    {
      return shareVerdict(difference, met, count, kappa)
    }
    return nil
  }

  /// Compared as squares, so that no root has to be taken and nothing is rounded. The share is that
  /// of both years together: with that of one year alone, nothing met would mean no noise.
  private static func shareVerdict(
    _ difference: Rational, _ met: Rational, _ count: Int, _ kappa: Rational
  ) -> NoiseVerdict? {
    let n = Rational(count)
    guard let share = met.divided(by: n), let change = difference.divided(by: n) else {
      return nil
    }
    let one = Rational(1)
    let spread = Rational(2) * share * (one - share) * (one - kappa)
    guard let limit = (quantile * quantile * spread).divided(by: n) else { return nil }
    return change * change > limit ? .distinguishable : .indistinguishable
  }
}

extension Rational {
  /// A fraction of two literals.
  fileprivate init(_ numerator: Int, per denominator: Int) {
    self = Rational(numerator).divided(by: Rational(denominator)) ?? .zero
  }
}
