import Checklists
import Testing

@Suite("Decimals as written")
struct ExactDecimalTests {
  @Test(
    "are read exactly",
    arguments: [
      ("2.15", "2.15"), ("2.50", "2.5"), ("3", "3"), ("0", "0"), ("-0.34", "-0.34"),
      ("0012", "12"), ("000000001.500000", "1.5"), ("999999999.999999", "999999999.999999"),
    ])
  func reads(text: String, shown: String) {
    #expect(ExactDecimal(text)?.description == shown)
  }

  @Test(
    "anything else is refused",
    arguments: [
      "", ".", "1.", ".5", "1.2.3", "1,5", "+1", "1e3", "0x10", "١", "--1", " 1", "NaN",
      "1234567890", "1.1234567", "99999999999999999999999999", "-",
    ])
  func refuses(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test(
    "lie apart exactly",
    arguments: [
      ("3.25", "1.25", "2"), ("3.24", "1.25", "1.99"), ("0.1", "0.000001", "0.099999"),
      ("0", "5", "-5"), ("999999999.999999", "-999999999.999999", "1999999999.999998"),
    ])
  func distance(high: String, low: String, shown: String) throws {
    let distance = try #require(ExactDecimal(high)).distance(from: #require(ExactDecimal(low)))
    #expect(distance.description == shown)
  }

  @Test("compare by value")
  func comparison() throws {
    let half = try #require(ExactDecimal("0.5"))
    let more = try #require(ExactDecimal("0.51"))
    #expect(half < more && !(more < half))
    #expect(half == ExactDecimal("0.500"))
    #expect(try #require(ExactDecimal("-1")) < half)
  }

  @Test("show the zeros they are asked for")
  func zeros() {
    #expect(ExactDecimal("2.5")?.shown(places: 2) == "2.50")
    #expect(ExactDecimal("-0.05")?.shown(places: 2) == "-0.05")
    #expect(ExactDecimal("2.15")?.shown(places: 1) == "2.15")
  }

  @Test("lie on a step or not")
  func steps() throws {
    let step = try #require(ExactDecimal("0.25"))
    let zero = ExactDecimal(whole: 0)
    #expect(try #require(ExactDecimal("1.75")).isOnStep(step, from: zero))
    #expect(!(try #require(ExactDecimal("1.80")).isOnStep(step, from: zero)))
    #expect(!zero.isOnStep(zero, from: zero))
  }
}
