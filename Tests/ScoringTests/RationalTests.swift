import BigInt
import Checklists
import Testing

@testable import Scoring

@Suite("Exact numbers")
struct RationalTests {
  private func decimal(_ text: String) throws -> Rational {
    Rational(try #require(ExactDecimal(text)))
  }

  @Test(
    "rounded once, half away from zero",
    arguments: [
      ("2.345", 2, "2.35"), ("2.344", 2, "2.34"), ("-2.345", 2, "-2.35"), ("0.005", 2, "0.01"),
      ("-0.005", 2, "-0.01"), ("-0.004", 2, "0.00"), ("2.5", 0, "3"), ("-2.5", 0, "-3"),
      ("0", 2, "0.00"), ("12", 0, "12"), ("0.05", 1, "0.1"),
    ])
  func rounding(number: String, places: Int, shown: String) throws {
    #expect(try decimal(number).shown(places: places) == shown)
    #expect(try decimal(number).rounded(places: places) == decimal(shown))
  }

  @Test("a third stays a third")
  func exactness() throws {
    let third = try #require(Rational(1, over: 3))
    #expect(third + third + third == Rational(1))
    #expect(third.exact == "1/3")
    #expect(try decimal("2.50").exact == "2.5")
    #expect(Rational.mean(of: [Rational(1), Rational(2)])?.exact == "1.5")
  }

  @Test("nothing to divide by is nil, not zero")
  func noBasis() {
    #expect(Rational.mean(of: []) == nil)
    #expect(Rational(1).divided(by: .zero) == nil)
    #expect(Rational(1, over: 0) == nil)
  }

  @Test("a negative divisor turns the sign over")
  func signs() {
    #expect(Rational(1, over: -2) == Rational(-1, over: 2))
    #expect(Rational(-3, over: -6) == Rational(1, over: 2))
  }

  @Test("no overflow on numbers that no Int holds")
  func large() {
    var sum = Rational.zero
    for prime in [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73] {
      sum = sum + (Rational(1, over: BigInt(prime)) ?? .zero)
    }
    #expect(sum.denominator > BigInt(Int.max))
    #expect(sum > Rational(1) && sum < Rational(2))
  }
}
