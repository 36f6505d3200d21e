import TestSupport
import Testing
import Workspace

/// Thousands of runs on a disk that crashes, fills up and fails.
@Suite(.timeLimit(.minutes(5)))
struct StoreSimulationTests {
  private func violations(
    _ seeds: Range<Int>, lies: @escaping (String) -> Bool = { _ in false }
  ) -> [String] {
    for seed in seeds {
      var script = StoreScript(seed: UInt64(seed))
      script.disk.lies = lies
      script.run()
      if !script.violations.isEmpty { return ["seed \(seed)"] + script.violations }
    }
    return []
  }

  @Test("What was confirmed is there after every crash", arguments: 0..<52)
  func runs(_ batch: Int) {
    #expect(violations(batch * 100..<(batch + 1) * 100) == [])
  }

  @Test(
    "A disk that does not sync is found out",
    arguments: ["LA.jsonl", "journal", "answers", ".test.yaml.new"])
  func lies(_ name: String) {
    #expect(violations(0..<1_000) { $0 == name } != [], "nobody noticed the lie of '\(name)'")
  }
}
