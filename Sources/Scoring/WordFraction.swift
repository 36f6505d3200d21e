/// A quotient of two whole numbers that fit into machine words, in lowest terms.
///
/// Nearly all scores are of this kind, and counting with words is many times faster than with numbers
/// of any size. What does not fit is nil, and `Rational` then takes the longer way.
struct WordFraction: Sendable, Hashable {
  /// Never `Int.min`, so that every number has its negative.
  let numerator: Int
  /// Always greater than zero.
  let denominator: Int

  static let zero = WordFraction(whole: 0)

  private init(lowest numerator: Int, _ denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  private init(whole: Int) {
    self.init(lowest: whole, 1)
  }

  init?(exactly whole: Int) {
    guard whole != .min else { return nil }
    self.init(whole: whole)
  }

  /// - Parameter denominator: greater than zero.
  init?(_ numerator: Int, over denominator: Int) {
    guard numerator != .min else { return nil }
    let divisor = Self.divisor(numerator.magnitude, denominator.magnitude)
    self.init(lowest: numerator / divisor, denominator / divisor)
  }

  private init?(_ numerator: Int128, over denominator: Int128) {
    guard let numerator = Int(exactly: numerator), let denominator = Int(exactly: denominator)
    else { return nil }
    self.init(numerator, over: denominator)
  }

  /// The greatest common divisor; `b` is greater than zero and fits into an Int.
  private static func divisor(_ a: UInt, _ b: UInt) -> Int {
    var (a, b) = (a, b)
    while a != 0 { (a, b) = (b % a, a) }
    return Int(b)
  }

  var negative: Self { Self(lowest: -numerator, denominator) }

  // Products of two words and their sums fit into twice the width.

  static func sum(_ a: Self, _ b: Self) -> Self? {
    if a.denominator == b.denominator {
      return Self(Int128(a.numerator) + Int128(b.numerator), over: Int128(a.denominator))
    }
    return Self(
      Int128(a.numerator) * Int128(b.denominator) + Int128(b.numerator) * Int128(a.denominator),
      over: Int128(a.denominator) * Int128(b.denominator))
  }

  static func product(_ a: Self, _ b: Self) -> Self? {
    Self(
      Int128(a.numerator) * Int128(b.numerator), over: Int128(a.denominator) * Int128(b.denominator)
    )
  }

  static func isLess(_ a: Self, _ b: Self) -> Bool {
    if a.denominator == b.denominator { return a.numerator < b.numerator }
    return Int128(a.numerator) * Int128(b.denominator) < Int128(b.numerator)
      * Int128(a.denominator)
  }

  /// The inverse; nil for zero.
  var inverse: Self? {
    switch numerator {
    case 0: nil
    case ..<0: Self(lowest: -denominator, -numerator)
    default: Self(lowest: denominator, numerator)
    }
  }
}
