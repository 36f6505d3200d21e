import Checklists
import TestSupport
import Testing
internal import Workspace

@Suite("Ratings on their scale")
struct ScaleTests {
  private func nplf() throws -> Scale {
    try #require(try Repository.folder().load([]).library.scales["achievement-nplf"])
  }

  @Test("a named rating is found by its id, without invisible marks")
  func named() throws {
    #expect(try Build.gateScale.rating(from: "met") == .named(id: "met", rank: 2))
    #expect(try Build.gateScale.rating(from: "\u{200F}met ") == .named(id: "met", rank: 2))
  }

  @Test("a wrong rating is refused with the nearest one")
  func wrong() {
    #expect {
      _ = try Build.gateScale.rating(from: "mett")
    } throws: { error in
      let problem = error as? RatingProblem
      return problem?.reason == "is not a rating of scale 'met-partly-unmet'"
        && problem?.help == "did you mean 'met'?"
    }
  }

  @Test(
    "a number is read in any digits, and never rounded",
    arguments: [("2.15", "2.15"), ("٢٫١٥", "2.15"), ("۲٫۵", "2.5"), ("\u{200E}3", "3"), ("5", "5")])
  func numbers(text: String, value: String) throws {
    #expect(try Build.maturityScale.rating(from: text).text == value)
  }

  @Test(
    "a number off the scale is refused with the reason",
    arguments: [
      ("5.01", "is outside scale 'maturity-0-5'"), ("-1", "is outside scale 'maturity-0-5'"),
      ("2.155", "is finer than the step of scale 'maturity-0-5'"),
      ("2,15", "is not a number of scale 'maturity-0-5'"),
      ("no", "is not a number of scale 'maturity-0-5'"),
      ("12:30", "is not a number of scale 'maturity-0-5'"),
    ])
  func refused(text: String, reason: String) {
    #expect {
      _ = try Build.maturityScale.rating(from: text)
    } throws: { ($0 as? RatingProblem)?.reason == reason }
  }

  @Test("N-P-L-F has its bounds as data: 15, 50, 85 belong to the lower class")
  func bounds() throws {
    let scale = try nplf()
    #expect(scale.ratings.map(\.id) == ["N", "P", "L", "F"])
    #expect(scale.ratings.map { $0.upTo?.description } == ["15", "50", "85", "100"])
    #expect(scale.refinement.map(\.id) == ["P-", "P+", "L-", "L+"])
    #expect(scale.refinement.map { $0.upTo?.description } == ["32.5", "50", "67.5", "85"])
    #expect(try scale.rating(from: "L+") == .named(id: "L+", rank: 2))
  }

  @Test("the shipped scales are those that the checklists need")
  func shipped() throws {
    let scales = try Repository.folder().load([]).library.scales
    #expect(
      scales.keys.sorted() == [
        "achievement-nplf", "collected-partly-missing", "conforming-partly-not", "maturity-0-5",
        "maturity-1-5", "met-partly-unmet", "present-partly-missing",
      ])
    #expect(scales["maturity-0-5"]?.range?.step.description == "0.01")
    #expect(scales["maturity-0-5"]?.range?.levels.count == 6)
  }
}
