import Encoding
import Testing

/// Which keys a change of a block touched.
struct BlockDifferenceTests {
  private let block = "\"A\":\n  status: rated\n  rating: \"met\"\n  note: seen\n"

  @Test(arguments: [
    ("\"A\":\n  status: rated\n  rating: \"met\"\n  note: seen", []),
    ("\"A\":\n  status: rated\n  rating: \"unmet\"\n  note: seen", ["rating"]),
    ("\"A\":\n  status: rated\n  rating: \"met\"\n  note: >-\n    seen", ["note"]),
    ("\"A\":\n  status: not-assessed\n  reason: later", ["status", "reason", "rating", "note"]),
  ])
  func `keys that differ are told, those that are gone last`(other: String, keys: [String]) {
    #expect(BlockDifference.keys(from: block, to: other) == keys)
  }

  @Test func `a state that is a word, or becomes more`() {
    #expect(BlockDifference.keys(from: "state: draft", to: "state: reviewed") == ["state"])
    #expect(
      BlockDifference.keys(from: "state: draft", to: "state:\n  is: reviewed") == ["is", "state"])
  }

  @Test(arguments: ["", "no entry", "a: {", "a: 1\nb: 2"])
  func `what is no entry is not compared`(text: String) {
    #expect(BlockDifference.keys(from: block, to: text) == nil)
  }
}
