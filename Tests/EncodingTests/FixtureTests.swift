import Checklists
import Diagnostics
import Foundation
import TestSupport
import Testing
import Workspace

struct FixtureTests {
  @Test(
    "A mistake is told at its place, in its words, and alone",
    arguments: Fixture.names(in: "invalid"))
  func mistake(_ name: String) throws {
    let fixture = try Fixture(name, in: "invalid")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try fixture.record()
      Issue.record("recorded \(name); read the difference, then run without RECORD")
      return
    }
    #expect(!fixture.yaml.marks.isEmpty)
    let found = try fixture.found()
    #expect(
      found == fixture.expectation,
      """
      found
      \(found.joined(separator: "\n"))
      expected
      \(fixture.expectation.joined(separator: "\n"))
      """)
  }

  @Test("What is unusual and sound is read", arguments: Fixture.names(in: "valid"))
  func sound(_ name: String) throws {
    #expect(try Fixture(name, in: "valid").found() == [])
  }

  @Test("The workspace around the fixtures has no mistake")
  func base() throws {
    let loaded = try Fixture.workspace().loaded()
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.assessments.count == 3)
    #expect(loaded.library.checklists.count == 6)
  }

  @Test("Every code of the library and of assessments is named by a test or a fixture")
  func codes() throws {
    let tests = Repository.root.appendingPathComponent("Tests")
    let files = FileManager.default.enumerator(atPath: tests.path)?.compactMap { $0 as? String }
    let named = try (files ?? [])
      .filter { name in ["swift", "yaml", "test"].contains { name.hasSuffix("." + $0) } }
      .map { try String(contentsOf: tests.appendingPathComponent($0), encoding: .utf8) }
      .joined(separator: "\n")
    let codes = DiagnosticCode.all.map(\.id).filter { "CAWSLPQ".contains($0.prefix(1)) }
    let missing = (codes + ["C099"]).filter { !Self.names($0, named) }
    // The last one does not exist: what finds nothing missing would not find a missing one.
    #expect(missing == ["C099"], "codes without a fixture or a test")
  }

  /// Whether the id stands in an expectation: of a fixture, of a command, or of a test.
  private static func names(_ id: String, _ text: String) -> Bool {
    ["# expect: \(id) ", "[\(id)]", ": \(id) ", "\"\(id) "].contains { text.contains($0) }
  }
}
