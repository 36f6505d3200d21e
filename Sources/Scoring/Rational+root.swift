internal import BigInt

extension Rational {
  /// The square root, rounded down to this many decimal places or better: the root of a square is
  /// exact. It is taken by whole numbers, as √(a/b) = √(ab)/b.
  ///
  /// - Returns: nil for a number below zero.
  package func squareRoot(places: Int) -> Rational? {
    guard numerator >= 0 else { return nil }
    let unit = BigInt(10).power(places)
    let root = (numerator.magnitude * denominator.magnitude * (unit * unit).magnitude).squareRoot()
    return Rational(BigInt(root), over: denominator * unit)
  }
}
