import Assessments
import GapAnalysis
import Scoring
import TestSupport
import Testing

@Suite struct WilsonIntervalTests {
  /// Figures of practice, in per cent.
  @Test(arguments: [
    (0, 25, "0", "13"), (3, 25, "4", "30"), (0, 60, "0", "6"), (25, 25, "87", "100"),
    (1, 2, "9", "91"), (0, 1, "0", "79"),
  ])
  func `bounds are those that are known`(_ deviating: Int, _ size: Int, low: String, high: String)
    throws
  {
    let interval = try #require(WilsonInterval(deviating, of: size))
    #expect(interval.percent.low.shown(places: 0) == low)
    #expect(interval.percent.high.shown(places: 0) == high)
  }

  @Test func `bounds solve Wilson's equation as far as the root is taken`() throws {
    for size in [1, 7, 25, 1_000_000] {
      for deviating in [0, size / 3, size] {
        let interval = try #require(WilsonInterval(deviating, of: size))
        let share = try #require(Rational(deviating).divided(by: Rational(size)))
        let z = try #require(Rational(49).divided(by: Rational(25)))
        let tiny = try #require(Rational(1).divided(by: Rational(1_000_000_000)))
        for bound in [interval.low, interval.high] {
          let spread = try #require(
            (z * z * bound * (Rational(1) - bound)).divided(by: Rational(size)))
          #expect(((bound - share) * (bound - share) - spread).magnitude < tiny)
        }
        #expect(interval.low >= .zero && interval.high <= Rational(1) + tiny)
      }
    }
    // No record deviates: the root is exact, and so is the bound.
    #expect(WilsonInterval(0, of: 25)?.low == .zero)
  }

  @Test(arguments: [(0, 0), (-1, 5), (6, 5)])
  func `there is none where there are no records or too many`(deviating: Int, size: Int) {
    #expect(WilsonInterval(deviating, of: size) == nil)
  }

  @Test(arguments: Sample.Method.allCases)
  func `only a choice by chance reaches the population`(method: Sample.Method) throws {
    let day = try Build.reportDay()
    func sample(_ result: Sample.Result?) -> Sample {
      Sample(
        id: "S1",
        population: .init(
          what: Build.text("w"), count: 100, source: Build.text("s"), period: nil),
        method: method, size: 25, seed: nil, drawn: [], items: [], result: result, by: "LA",
        on: day, place: Build.place)
    }
    let interval = WilsonInterval(sample(.init(deviating: 3, which: [])))
    #expect((interval != nil) == (method == .random || method == .systematic))
    #expect(WilsonInterval(sample(nil)) == nil)
  }

  @Test func `a root is rounded down, and exact for a square`() throws {
    #expect(Rational(2).squareRoot(places: 3)?.shown(places: 3) == "1.414")
    #expect(
      Rational(9).divided(by: Rational(4))?.squareRoot(places: 0)
        == Rational(3).divided(by: Rational(2)))
    #expect(Rational.zero.squareRoot(places: 5) == .zero)
    #expect(Rational(-1).squareRoot(places: 5) == nil)
  }
}
