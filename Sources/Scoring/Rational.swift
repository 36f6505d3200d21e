package import BigInt
package import Checklists

/// An exact number: a quotient of two whole numbers of any size, in lowest terms.
///
/// All scores and differences are of this kind until they are shown. Nothing overflows and nothing
/// is rounded on the way.
package struct Rational: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Words where the number fits into them, so that equal numbers have equal forms.
  private enum Form: Sendable, Hashable {
    case words(WordFraction)
    indirect case large(numerator: BigInt, denominator: BigInt)
  }

  private let form: Form

  private init(_ form: Form) {
    self.form = form
  }

  package var numerator: BigInt {
    switch form {
    case .words(let fraction): BigInt(fraction.numerator)
    case .large(let numerator, _): numerator
    }
  }

  /// Always greater than zero.
  package var denominator: BigInt {
    switch form {
    case .words(let fraction): BigInt(fraction.denominator)
    case .large(_, let denominator): denominator
    }
  }

  /// A quotient; a divisor of zero gives nil.
  package init?(_ numerator: BigInt, over denominator: BigInt) {
    guard denominator != 0 else { return nil }
    let common = numerator.greatestCommonDivisor(with: denominator)
    let divisor = denominator < 0 ? -common : common
    let (numerator, denominator) = (numerator / divisor, denominator / divisor)
    if let top = Int(exactly: numerator), let bottom = Int(exactly: denominator),
      let fraction = WordFraction(top, over: bottom)
    {
      self.init(.words(fraction))
    } else {
      self.init(.large(numerator: numerator, denominator: denominator))
    }
  }

  package init(_ whole: Int) {
    if let fraction = WordFraction(exactly: whole) {
      self.init(.words(fraction))
    } else {
      self.init(.large(numerator: BigInt(whole), denominator: 1))
    }
  }

  /// A decimal as written: `2.15` is 43/20.
  package init(_ decimal: ExactDecimal) {
    var unit = 1
    for _ in 0..<decimal.places { unit *= 10 }
    // A decimal has at most nine digits before and six after the point.
    self.init(.words(WordFraction(decimal.units, over: unit) ?? .zero))
  }

  /// A rating as a number: its value, or its position (from 0) on an ordinal scale.
  package init(_ rating: RatingValue) {
    self.init(rating.level)
  }

  package static let zero = Rational(0)

  package static func + (a: Self, b: Self) -> Self {
    if case .words(let x) = a.form, case .words(let y) = b.form, let sum = WordFraction.sum(x, y) {
      return Self(.words(sum))
    }
    return Rational(
      a.numerator * b.denominator + b.numerator * a.denominator,
      over: a.denominator * b.denominator) ?? .zero
  }

  package static func - (a: Self, b: Self) -> Self { a + -b }

  package static prefix func - (a: Self) -> Self {
    switch a.form {
    case .words(let fraction): Self(.words(fraction.negative))
    case .large: Rational(-a.numerator, over: a.denominator) ?? .zero
    }
  }

  package static func * (a: Self, b: Self) -> Self {
    if case .words(let x) = a.form, case .words(let y) = b.form,
      let product = WordFraction.product(x, y)
    {
      return Self(.words(product))
    }
    return Rational(a.numerator * b.numerator, over: a.denominator * b.denominator) ?? .zero
  }

  /// nil when `divisor` is zero: there is no basis to divide by.
  package func divided(by divisor: Self) -> Self? {
    if case .words(let words) = divisor.form {
      return words.inverse.map { self * Self(.words($0)) }
    }
    return Rational(numerator * divisor.denominator, over: denominator * divisor.numerator)
  }

  package static func < (a: Self, b: Self) -> Bool {
    if case .words(let x) = a.form, case .words(let y) = b.form {
      return WordFraction.isLess(x, y)
    }
    return a.numerator * b.denominator < b.numerator * a.denominator
  }

  package var magnitude: Self { self < .zero ? -self : self }

  /// The arithmetic mean; nil for no values at all, which is not zero.
  package static func mean(of values: [Rational]) -> Rational? {
    values.reduce(.zero, +).divided(by: Rational(values.count))
  }

  /// `13` or `751/300`: exact, for machines and explanations.
  package var description: String {
    denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }
}

extension Rational {
  /// The number rounded once, half away from zero, to this many decimal places: `-0.305` with two
  /// places is `-0.31`. The only rounding there is, and only for showing.
  package func shown(places: Int) -> String {
    let units = roundedUnits(places: places)
    var digits = String(units)
    if places > 0 {
      digits = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -places))
    }
    return (numerator < 0 && units > 0 ? "-" : "") + digits
  }

  /// The shown number as an exact value again, to find out whether shown cells add up.
  package func rounded(places: Int) -> Rational {
    let units = BigInt(roundedUnits(places: places))
    return Rational(numerator < 0 ? -units : units, over: BigInt(10).power(places)) ?? .zero
  }

  /// The magnitude in units of the last place, halves rounded up.
  private func roundedUnits(places: Int) -> BigUInt {
    let scaled = numerator.magnitude * BigUInt(10).power(places) * 2 + denominator.magnitude
    return scaled / (denominator.magnitude * 2)
  }

  /// As few decimals as tell the number exactly, if it is a decimal with at most six places;
  /// otherwise the quotient. For explanations.
  package var exact: String {
    for places in 0...6 where rounded(places: places) == self {
      return shown(places: places)
    }
    return description
  }
}
