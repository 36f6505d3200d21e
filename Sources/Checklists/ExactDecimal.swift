/// A decimal number exactly as it was written: `2.15` is 215 hundredths, never a binary fraction.
///
/// Range: up to nine digits before and six after the point, so that comparing two of them cannot
/// overflow.
package struct ExactDecimal: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The number without its point.
  package let units: Int
  /// How many of its digits stand after the point; without trailing zeros.
  package let places: Int

  /// A number from text such as `3`, `2.50` or `-0.34`; nil for anything else.
  package init?(_ text: String) {
    // An assessment has hundreds of ratings: no parts are cut out, the digits are read in place.
    var units = 0
    var whole = 0
    var places: Int?
    for byte in text.utf8.dropFirst(text.utf8.first == UInt8(ascii: "-") ? 1 : 0) {
      switch byte {
      case 0x30...0x39:
        units = units * 10 + Int(byte - 0x30)
        if let before = places { places = before + 1 } else { whole += 1 }
        guard whole <= 9, places ?? 0 <= 6 else { return nil }
      case UInt8(ascii: ".") where places == nil: places = 0
      default: return nil
      }
    }
    guard whole > 0, places != 0 else { return nil }
    self.init(
      units: text.utf8.first == UInt8(ascii: "-") ? -units : units, places: places ?? 0)
  }

  /// A whole number.
  package init(whole: Int) {
    self.init(units: whole, places: 0)
  }

  private init(units: Int, places: Int) {
    var units = units
    var places = places
    while places > 0, units.isMultiple(of: 10) {
      units /= 10
      places -= 1
    }
    self.units = units
    self.places = places
  }

  package static func < (a: Self, b: Self) -> Bool {
    let places = max(a.places, b.places)
    return a.scaled(to: places) < b.scaled(to: places)
  }

  /// Whether this is a whole number of steps away from `start`.
  package func isOnStep(_ step: ExactDecimal, from start: ExactDecimal) -> Bool {
    let common = max(places, step.places, start.places)
    let width = step.scaled(to: common)
    return width > 0 && (scaled(to: common) - start.scaled(to: common)).isMultiple(of: width)
  }

  /// How far this lies above another number; exact, below zero where it lies under it.
  package func distance(from other: ExactDecimal) -> ExactDecimal {
    let common = max(places, other.places)
    return ExactDecimal(units: scaled(to: common) - other.scaled(to: common), places: common)
  }

  /// The number in units of the given decimal place.
  private func scaled(to places: Int) -> Int {
    var result = units
    for _ in self.places..<places { result *= 10 }
    return result
  }

  /// The shortest form: `2.5` for what was written as `2.50`.
  package var description: String { shown(places: places) }

  /// With exactly this many places; only for showing more zeros, never for rounding.
  package func shown(places shown: Int) -> String {
    let wanted = max(shown, places)
    var digits = String(abs(scaled(to: wanted)))
    if wanted > 0 {
      digits = String(repeating: "0", count: max(0, wanted + 1 - digits.count)) + digits
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -wanted))
    }
    return (units < 0 ? "-" : "") + digits
  }
}
