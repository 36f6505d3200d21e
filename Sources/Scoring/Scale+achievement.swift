package import Checklists

/// Achievement in per cent on a scale whose ratings have bounds (ISO/IEC 15504-2 and ISO/IEC 33020:
/// N up to 15, P up to 50, L up to 85, F up to 100). The numbers are the scale's own.
extension Scale {
  /// The rating for an achievement in per cent. A bound belongs to the rating that it closes: exactly
  /// 15 is still N.
  ///
  /// - Parameters:
  ///   - percent: from 0 to the highest bound; otherwise nil.
  ///   - refined: whether the finer split is wanted, where the scale has one (P-, P+, L-, L+).
  package func rating(achievement percent: Rational, refined: Bool = false) -> Rating? {
    guard percent >= .zero else { return nil }
    func first(_ ratings: [Rating]) -> Rating? {
      ratings.first { rating in rating.upTo.map { percent <= Rational($0) } ?? false }
    }
    guard let coarse = first(ratings) else { return nil }
    return refined ? first(refinement.filter { $0.coarse == coarse.id }) ?? coarse : coarse
  }

  /// The achievement in per cent for which a rating stands: more than `above` (from 0 on where that is
  /// nil), up to and with `upTo`. nil for ratings without bounds.
  package func bounds(of id: String) -> (above: ExactDecimal?, upTo: ExactDecimal)? {
    guard let rating = rating(id), let upTo = rating.upTo else { return nil }
    let others = rating.coarse == nil ? ratings : ratings + refinement
    return (others.compactMap(\.upTo).filter { $0 < upTo }.max(), upTo)
  }
}
