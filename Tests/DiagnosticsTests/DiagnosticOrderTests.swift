internal import Diagnostics
internal import TestSupport
internal import Testing

@Suite struct DiagnosticOrderTests {
  @Test func `diagnostics come in reading order`() {
    let ordered = [
      Diagnostic(.unknownItem, at: Place(path: "a.yaml"), "m"),
      Diagnostic(.unknownItem, at: Place(path: "a.yaml", line: 2, column: 9), "m"),
      Diagnostic(.unknownItem, at: Place(path: "a.yaml", line: 10, column: 1), "m"),
      Diagnostic(.unknownItem, at: Place(path: "a.yaml", line: 10, column: 2), "a"),
      Diagnostic(.unknownItem, at: Place(path: "a.yaml", line: 10, column: 2), "b"),
      Diagnostic(.notYAML, at: Place(path: "a.yaml", line: 10, column: 2), "a"),
      Diagnostic(.unknownItem, at: Place(path: "b.yaml", line: 1, column: 1), "m"),
    ]
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<50 {
      #expect(ordered.shuffled(using: &generator).inReadingOrder == ordered)
    }
  }

  @Test func `places that differ in width alone do not disturb the order`() {
    let ordered = [
      Diagnostic(.unknownItem, at: Place(path: "a.yaml", line: 1, column: 1, width: 1), "c"),
      Diagnostic(.notYAML, at: Place(path: "a.yaml", line: 1, column: 1, width: 1), "a"),
      Diagnostic(.unknownItem, at: Place(path: "a.yaml", line: 1, column: 1, width: 2), "b"),
    ]
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      #expect(order.map { ordered[$0] }.inReadingOrder == ordered)
    }
  }

  @Test func `each problem stands once`() {
    let place = Place(path: "a.yaml", line: 1, column: 1)
    let one = Diagnostic(.unknownItem, at: place, "m")
    let noted = Diagnostic(.unknownItem, at: place, "m", notes: [.init("n")])
    #expect([one, noted, one, one].inReadingOrder == [one, noted])
  }

  @Test func `a collector keeps all, and knows whether one is an error`() throws {
    let warning = try #require(DiagnosticCode.all.first { $0.severity == .warning })
    let collector = DiagnosticCollector()
    #expect(!collector.hasErrors)
    collector.report(warning, at: Place(path: "a.yaml"), "m")
    #expect(!collector.hasErrors)
    collector.report(contentsOf: [Diagnostic(.notYAML, at: Place(path: "a.yaml"), "m")])
    #expect(collector.hasErrors)
    #expect(collector.diagnostics.map(\.code) == [warning, .notYAML])
  }

  @Test func `a mark is at least one character wide`() {
    #expect(Place(path: "a", line: 1, column: 1, width: 0).width == 1)
    #expect(Place(path: "a", line: 1, column: 1, width: -5).width == 1)
  }
}
