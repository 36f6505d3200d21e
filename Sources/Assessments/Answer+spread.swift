package import Checklists

/// How far the voices on an item lie apart. The report, the scores and the questions of a reviewer
/// take it from here.
extension Answer {
  /// From how many levels on voices are called apart: two ratings of an ordinal scale, 2.00 of a
  /// decimal one (practice of capability assessment; ISO/IEC 33020 gives no figure).
  package static let apart = ExactDecimal(whole: 2)

  /// From the lowest to the highest voice, in levels of the scale; nil with fewer than two voices.
  package var spread: ExactDecimal? {
    guard voices.count > 1 else { return nil }
    let levels = voices.map(\.rating.level)
    guard let low = levels.min(), let high = levels.max() else { return nil }
    return high.distance(from: low)
  }

  package var isApart: Bool { spread.map { $0 >= Self.apart } ?? false }

  /// The spread of voices that are apart and that nobody explained: "resolve or explain". Explained is
  /// an answer whose agreement says why, or whose dispute was decided or settled.
  package var unresolvedSpread: ExactDecimal? {
    if agreement?.why != nil { return nil }
    if let dispute, dispute.outcome != .open { return nil }
    return isApart ? spread : nil
  }
}
