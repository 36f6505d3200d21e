import Assessments
import Diagnostics
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

  @Test("What was confirmed is there after every crash", arguments: 0..<50)
  func runs(_ batch: Int) {
    #expect(violations(batch * 100..<(batch + 1) * 100) == [])
  }

  /// Somebody is killed at a call, another one saves, and only then the power goes.
  @Test("A program that is killed takes nothing of others along", arguments: 1...70)
  func killed(_ call: Int) throws {
    for seed in 0..<6 as Range<UInt64> {
      let rig = StoreRig(answers: seed < 3 ? StoreSample.answers : nil, seed: seed)
      rig.disk.faults[call] = .crash
      let first = try? rig.save("G-EN-1", "unmet", by: rig.store("SD"))
      rig.disk.restart(losing: false)
      let second = try rig.save("G-EX-1", "met", by: rig.store("LA"))
      rig.disk.restart()
      _ = try rig.store("SD").open()
      let report = try rig.report()
      #expect(report.diagnostics.filter { $0.code != .cutLine }.map(StoreRig.line) == [])
      for receipt in [first, second].compactMap(\.self) {
        #expect(report.lines.contains { $0.entry.after == receipt.revision })
        #expect(try rig.store().revision(of: receipt.target) == receipt.revision)
      }
    }
  }

  @Test(
    "A disk that does not sync is found out",
    arguments: ["LA.jsonl", "journal", "answers", ".test.yaml.new"])
  func lies(_ name: String) {
    #expect(violations(0..<1_000) { $0 == name } != [], "nobody noticed the lie of '\(name)'")
  }
}
