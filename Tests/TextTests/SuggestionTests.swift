internal import Testing
internal import Text

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("raiting", "rating"), ("ratign", "rating"), ("Rating", "rating"), ("notse", "notes"),
    ("evidense", "evidence"), ("8.2.9", "8.2.1"), ("تقيم", "تقييم"),
  ])
  func `a slip of the hand is recognised`(typed: String, expected: String) {
    let words = ["rating", "notes", "evidence", "8.2.6", "8.2.1", "تقييم"]
    #expect(Suggestion.nearest(to: typed, in: words) == expected)
    #expect(Suggestion.nearest(to: typed, in: words.reversed()) == expected)
  }

  @Test(arguments: ["", "something-else", "x", "ab", String(repeating: "rating", count: 20)])
  func `nothing is suggested for what is too far away`(typed: String) {
    #expect(Suggestion.nearest(to: typed, in: ["rating", "notes", "N", "P", "cd"]) == nil)
  }

  @Test func `one letter is no likeness, but letter case is`() {
    #expect(Suggestion.nearest(to: "X", in: ["N", "P", "L", "F"]) == nil)
    #expect(Suggestion.nearest(to: "n", in: ["N", "P", "L", "F"]) == "N")
  }

  @Test func `the nearest wins, not the first`() {
    #expect(Suggestion.nearest(to: "evidenc", in: ["evident", "evidence"]) == "evidence")
  }

  @Test func `without candidates there is no suggestion`() {
    #expect(Suggestion.nearest(to: "rating", in: []) == nil)
    #expect(Suggestion.nearest(to: "rating", in: [""]) == nil)
  }
}
