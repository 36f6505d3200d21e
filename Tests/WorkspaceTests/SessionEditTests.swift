import Assessments
import Checklists
import Diagnostics
import Foundation
import TestSupport
import Testing
import Text
import Workspace

/// What an editor did to a block while a session was showing it.
@Suite struct SessionEditTests {
  private func edit(_ rig: StoreRig, _ old: String, _ new: String) throws {
    let text = try #require(rig.disk.text(StoreRig.answers))
    #expect(text.contains(old))
    rig.disk.write(text.replacing(old, with: new), to: StoreRig.answers)
  }

  @Test func `an edit of what no journal knows is nobody's change`() throws {
    let rig = StoreRig(answers: StoreSample.answers)
    let store = rig.store()
    #expect(try store.open().isEmpty)
    let shown = try store.revision(of: rig.target("G-EN-1"))
    try edit(rig, "rating: met", "rating: partly")
    let refreshed = try store.revision(of: rig.target("G-EN-1"))
    #expect(rig.journal().isEmpty)
    let receipt = try store.apply(rig.change("G-EN-1", "unmet"), expecting: refreshed)
    #expect(receipt.number == 2)
    #expect(
      receipt.notices.map(StoreRig.line) == [
        "a/answers/test.yaml:5: S009 'G-EN-1' was edited by another program since it was first shown here: met became partly"
      ])
    let lines = try rig.report().lines.map(\.entry)
    #expect(lines.map(\.kind) == [.outside, .change])
    #expect(lines.map { "\($0.from) \($0.to)" } == ["met partly", "partly unmet"])
    #expect(lines.map(\.before) == [shown, refreshed])
    #expect(lines.map(\.after) == [refreshed, receipt.revision])
    #expect(lines[0].block?.contains("rating: partly  ") == false)
    #expect(lines[0].block?.contains("rating: partly") == true)
    #expect(try rig.told() == [])
    // From then on the journal knows it.
    #expect(try rig.save("G-EN-1", "met", by: store).notices.isEmpty)
  }

  @Test func `a block that came or went meanwhile is noted as well`() throws {
    let rig = StoreRig(answers: StoreSample.answers)
    let store = rig.store()
    for item in ["G-AC-1", "G-EX-1"] { _ = try store.revision(of: rig.target(item)) }
    try edit(
      rig, "  \"G-EX-1\":\n    status: not-assessed\n",
      "  \"G-AC-1\":\n    status: not-assessed\n")
    #expect(
      try rig.save("G-AC-1", "met", by: store).notices.map(\.message) == [
        "'G-AC-1' was edited by another program since it was first shown here: none became not-assessed"
      ])
    #expect(
      try rig.save("G-EX-1", "met", by: store).notices.map(\.message) == [
        "'G-EX-1' was edited by another program since it was first shown here: not-assessed became none"
      ])
    let lines = try rig.report().lines.map(\.entry)
    #expect(lines.map(\.kind) == [.outside, .change, .outside, .change])
    #expect(lines[0].before == .absent && lines[2].after == .absent && lines[2].block == nil)
    #expect(try rig.told() == [])
  }

  @Test func `what was taken back by hand, and what others saved, is no such edit`() throws {
    let rig = StoreRig(answers: StoreSample.answers)
    let store = rig.store()
    for item in ["G-EN-1", "G-AC-1"] { _ = try store.revision(of: rig.target(item)) }
    try edit(rig, "rating: met", "rating: partly")
    _ = try store.revision(of: rig.target("G-EN-1"))
    try edit(rig, "rating: partly", "rating: met")
    #expect(try rig.save("G-EN-1", "unmet", by: store).notices.isEmpty)
    try rig.save("G-AC-1", "met", by: rig.store("SD"))
    #expect(try rig.save("G-AC-1", "partly", by: store).notices.isEmpty)
    #expect(try rig.report().lines.allSatisfy { $0.entry.kind == .change })
  }

  @Test func `a late save is a conflict, and leaves nothing in the journal`() throws {
    let rig = StoreRig(answers: StoreSample.answers)
    let store = rig.store()
    let shown = try store.revision(of: rig.target("G-EN-1"))
    try edit(rig, "rating: met", "rating: partly")
    #expect(
      rig.refusal { () throws(StoreError) in
        _ = try store.apply(rig.change("G-EN-1", "unmet"), expecting: shown)
      }.map { $0.contains("S001") } == [true])
    #expect(rig.journal().isEmpty)
    #expect(try rig.save("G-EN-1", "unmet", by: store).notices.map(\.code) == [.editedOutside])
    #expect(try rig.report().lines.map(\.entry.kind) == [.outside, .change])
  }

  // MARK: What is told

  private func told(_ old: String, _ new: String) throws -> [String] {
    let rig = StoreRig()
    var answer = try #require(Build.answer("G-EN-1", "met", on: rig.checklist.scale))
    answer.note = LocalizedText([.english: "Seen"])
    answer.evidence = [EvidenceLink(id: "LA-1", stance: .supports, place: Build.place)]
    let rating = try #require(answer.agreement?.rating)
    answer.voices = [
      Voice(
        by: "SD", role: .assessor, rating: rating, on: StoreSample.day, why: nil,
        place: Build.place)
    ]
    _ = try rig.store().apply(.answer(answer, of: "test"), expecting: .absent)
    try edit(rig, old, new)
    return try rig.store("SD").open().map(\.message)
  }

  private static let head = "'G-EN-1' was edited by another program since change 1"

  @Test func `the notice names what was changed`() throws {
    #expect(
      try told("status: rated\n    rating: \"met\"", "status: rated\n    rating: \"unmet\"") == [
        "\(Self.head): met became unmet"
      ])
    #expect(try told("note: Seen", "note: Not seen") == ["\(Self.head): note"])
    #expect(
      try told("stance: supports", "stance: partial") == ["\(Self.head): evidence LA-1"])
    #expect(try told("role: assessor", "role: respondent") == ["\(Self.head): voice of SD"])
    #expect(
      try told("note: Seen", "note: \"Seen\"  # sure") == ["\(Self.head): only how it is written"])
    #expect(try told("note: Seen", "note: [Seen]") == ["\(Self.head): met became unreadable"])
  }

  @Test func `several parts are told in one order`() throws {
    let rig = StoreRig(answers: StoreSample.answers)
    let store = rig.store()
    _ = try store.revision(of: rig.target("G-EN-1"))
    try edit(
      rig, "agreed: {by: LA,",
      "evidence: [{id: \"B\", stance: supports}, {id: \"A\", stance: supports}]\n    agreed: {by: SD,"
    )
    try edit(rig, "A long\n      text", "Short")
    #expect(
      try rig.save("G-EN-1", "unmet", by: store).notices.map(\.message) == [
        "'G-EN-1' was edited by another program since it was first shown here: decision, note, evidence A, evidence B"
      ])
  }

  @Test func `evidence and findings are told by their summaries, or by their keys`() throws {
    let rig = StoreRig()
    let store = rig.store()
    _ = try store.apply(.evidence(StoreSample.evidence("LA-1", "x")), expecting: .absent)
    let text = try #require(rig.disk.text("a/evidence.yaml"))
    rig.disk.write(text.replacing("type: record", with: "type: document"), to: "a/evidence.yaml")
    #expect(
      try rig.store().open().map(\.message) == [
        "'LA-1' was edited by another program since change 1: record became document"
      ])
    rig.disk.write(text.replacing("title: x", with: "title: y"), to: "a/evidence.yaml")
    #expect(
      try rig.store().open().map(\.message) == [
        "'LA-1' was edited by another program since change 2: document became record"
      ])
    rig.disk.write(text.replacing("title: x", with: "title: z"), to: "a/evidence.yaml")
    #expect(
      try rig.store().open().map(\.message) == [
        "'LA-1' was edited by another program since change 3: title"
      ])
  }
}
