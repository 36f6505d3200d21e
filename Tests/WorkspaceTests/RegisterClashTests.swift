import Assessments
import Checklists
import Diagnostics
import Foundation
import TestSupport
import Testing
import Text
import Workspace

/// The same id of evidence or of a finding, given to different things on two copies of a folder.
@Suite struct RegisterClashTests {
  private static let register = "a/evidence.yaml"

  private func journal(_ rig: StoreRig, of writer: String = "LA") throws -> String {
    try #require(rig.disk.text("a/journal/\(writer).jsonl"))
  }

  @discardableResult
  private func add(
    _ id: String, _ title: String, to rig: StoreRig, by writer: String = "LA"
  ) throws -> Receipt {
    let store = rig.store(writer)
    return try store.apply(
      .evidence(StoreSample.evidence(id, title)),
      expecting: try store.revision(of: .evidence(id)))
  }

  /// An answer that cites a piece of evidence.
  private func cite(_ id: String, at item: String, in rig: StoreRig, by writer: String = "LA")
    throws
  {
    var answer = try #require(Build.answer(item, "met", on: rig.checklist.scale))
    answer.evidence = [EvidenceLink(id: id, stance: .supports, place: Build.place)]
    let store = rig.store(writer)
    _ = try store.apply(
      .answer(answer, of: "test", why: nil),
      expecting: try store.revision(of: rig.target(item)))
  }

  /// Two copies on which LA gave one id to two things, each cited, and the first one with the journal of
  /// both: as git leaves it when its own version of the register was chosen.
  private func brought(_ titles: (String, String) = ("Plan", "Minutes")) throws -> StoreRig {
    let (ours, theirs) = (StoreRig(), StoreRig())
    try add("LA-002", titles.0, to: ours)
    try cite("LA-002", at: "G-EN-1", in: ours)
    try add("LA-002", titles.1, to: theirs)
    try cite("LA-002", at: "G-EX-1", in: theirs)
    let joined = JournalMerge.join(
      ours: Array(try journal(ours).utf8), theirs: Array(try journal(theirs).utf8), writer: "LA")
    guard case .joined(let bytes) = joined else { throw Cut() }
    ours.disk.write(String(decoding: bytes, as: UTF8.self), to: "a/journal/LA.jsonl")
    let block = try #require(theirs.disk.text(StoreRig.answers)?.components(at: "answers:\n"))
    ours.disk.write(
      try #require(ours.disk.text(StoreRig.answers)) + block, to: StoreRig.answers)
    return ours
  }

  private struct Cut: Error {}

  private static let told =
    "a/evidence.yaml:2: S019 'LA-002' was given to 2 things on copies that were brought together: "

  // MARK: Told

  @Test func `both things are told, with everything that cites the id`() throws {
    let rig = try brought()
    let told = try rig.report().diagnostics
    #expect(told.map(\.code.id) == ["S019"])
    let line = try #require(told.first.map(StoreRig.line))
    #expect(line.hasPrefix(Self.told))
    #expect(
      line.contains("'record, Plan' (change 1 by 'LA', which stands in the register)"))
    #expect(line.contains("'record, Minutes' (change 1 by 'LA')"))
    #expect(
      told.first?.notes.map(\.message) == [
        "'G-EN-1' cites it here, and was written beside 'record, Plan'",
        "'G-EX-1' cites it here, and was written beside 'record, Minutes'",
      ])
    #expect(told.first?.notes.last?.place?.path == StoreRig.answers)
  }

  @Test func `two writers are told as well, whichever of them wrote more`() throws {
    let (ours, theirs) = (StoreRig(), StoreRig())
    try add("X-1", "Plan", to: ours)
    try add("X-1", "Plan of May", to: ours)
    try add("X-1", "Plan of June", to: ours)
    try add("X-1", "Minutes", to: theirs, by: "SD")
    ours.disk.write(try journal(theirs, of: "SD"), to: "a/journal/SD.jsonl")
    let told = try ours.told()
    #expect(told.count == 1)
    #expect(told.first?.contains("'record, Plan of June' (change 3 by 'LA', which stands") == true)
    #expect(told.first?.contains("'record, Minutes' (change 1 by 'SD')") == true)
  }

  @Test func `findings are told like evidence`() throws {
    let (ours, theirs) = (StoreRig(), StoreRig())
    for (rig, writer, words) in [(ours, "LA", "Late"), (theirs, "SD", "Wrong")] {
      _ = try rig.store(writer).apply(
        .finding(StoreSample.finding("F1", words)), expecting: .absent)
    }
    ours.disk.write(try journal(theirs, of: "SD"), to: "a/journal/SD.jsonl")
    let told = try ours.told()
    #expect(told.count == 1)
    #expect(told.first?.hasPrefix("a/findings.yaml:2: S019 'F1' was given to 2 things") == true)
    #expect(told.first?.contains("'nonconformity, Wrong' (change 1 by 'SD')") == true)
  }

  @Test func `a register with conflict markers does not hide it`() throws {
    let rig = try brought()
    rig.disk.write(
      "evidence:\n<<<<<<< ours\n  \"LA-002\": {}\n=======\n>>>>>>> theirs\n", to: Self.register)
    let told = try rig.told()
    #expect(told.contains { $0.hasPrefix("a/evidence.yaml:2: Y012 ") })
    #expect(told.contains { $0.hasPrefix("a/evidence.yaml: S019 'LA-002' was given to 2 things") })
  }

  // MARK: Settled

  @Test func `opening the folder notes which one stands, and settles nothing`() throws {
    let rig = try brought()
    let before = rig.journal().count
    #expect(try rig.store().open().isEmpty)
    #expect(rig.journal().count == before + 1)
    let line = try #require(try rig.report().lines.last).entry
    #expect(line.kind == .outside && line.target == .evidence("LA-002"))
    #expect(line.from == "record, Minutes" && line.to == "record, Plan")
    #expect(line.why == "two versions were brought together, and this one stands")
    #expect(try rig.told().map { $0.prefix(Self.told.count) } == [Self.told[...]])
    // Noted once.
    #expect(try rig.store().open().isEmpty)
    #expect(rig.journal().count == before + 1)
  }

  @Test func `a later change of the entry settles it`() throws {
    let rig = try brought()
    try add("LA-002", "Plan of services", to: rig)
    #expect(try rig.told() == [])
  }

  @Test func `the same by hand settles it, too, once somebody opened the folder`() throws {
    let rig = try brought()
    let text = try #require(rig.disk.text(Self.register))
    rig.disk.write(text.replacing("Plan", with: "Plan and minutes"), to: Self.register)
    #expect(try rig.told().contains { $0.contains("S019") })
    #expect(try rig.store().open().map(\.code.id) == ["S009"])
    #expect(try rig.told() == [])
    // First which of the two stood, then what became of it.
    #expect(try rig.report().lines.suffix(2).map(\.entry.kind) == [.outside, .outside])
  }

  @Test func `a new id for the other thing settles it when nothing cites the old one for it`()
    throws
  {
    let rig = try brought()
    let text = try #require(rig.disk.text(Self.register))
    let other = text.dropFirst("evidence:\n".count).replacing("LA-002", with: "LA-003")
      .replacing("Plan", with: "Minutes")
    rig.disk.write(text + other, to: Self.register)
    #expect(try rig.told().map { $0.prefix(Self.told.count) } == [Self.told[...]])
    let answers = try #require(rig.disk.text(StoreRig.answers))
    let last = try #require(answers.range(of: "LA-002", options: .backwards))
    rig.disk.write(answers.replacingCharacters(in: last, with: "LA-003"), to: StoreRig.answers)
    #expect(try rig.told().filter { $0.contains("S019") } == [])
  }

  @Test func `an id that is gone from the register stands for nothing`() throws {
    let rig = try brought()
    rig.disk.write("evidence: {}\n", to: Self.register)
    #expect(try rig.told().filter { $0.contains("S019") } == [])
  }

  // MARK: Nothing to tell

  @Test func `the same thing on both copies is one thing`() throws {
    #expect(try brought(("Plan", "Plan")).told() == [])
    let (ours, theirs) = (StoreRig(), StoreRig())
    try add("X-1", "Plan", to: ours)
    try add("X-1", "Plan", to: theirs, by: "SD")
    ours.disk.write(try journal(theirs, of: "SD"), to: "a/journal/SD.jsonl")
    #expect(try ours.told() == [])
  }

  @Test func `removed and given again in one folder is no clash`() throws {
    let rig = StoreRig()
    let first = try add("LA-1", "Plan", to: rig)
    _ = try rig.store().apply(.removeEvidence("LA-1"), expecting: first.revision)
    try add("LA-1", "Minutes", to: rig, by: "SD")
    #expect(try rig.told() == [])
  }

  @Test func `ids of several people in one folder are no clash`() throws {
    let rig = StoreRig()
    try add("LA-1", "Plan", to: rig)
    try add("SD-1", "Minutes", to: rig, by: "SD")
    try add("LA-1", "Plan of May", to: rig, by: "SD")
    #expect(try rig.told() == [])
  }

  @Test func `what both changed of one thing is no second thing`() throws {
    let ours = StoreRig()
    try add("LA-1", "Plan", to: ours)
    let theirs = StoreRig()
    theirs.disk.write(try journal(ours), to: "a/journal/LA.jsonl")
    theirs.disk.write(try #require(ours.disk.text(Self.register)), to: Self.register)
    try add("LA-1", "Plan of May", to: ours, by: "LA")
    try add("LA-1", "Plan of June", to: theirs, by: "SD")
    ours.disk.write(try journal(theirs, of: "SD"), to: "a/journal/SD.jsonl")
    #expect(try ours.told() == [])
    let versions = try #require(try ours.report().versions[.evidence("LA-1")])
    #expect(versions.map(\.line.words).sorted() == ["record, Plan of June", "record, Plan of May"])
    #expect(versions.filter(\.stands).map(\.line.words) == ["record, Plan of May"])
  }

  // MARK: History

  @Test func `the merge line stands in the history of what its tails changed, and of nothing else`()
    throws
  {
    let ours = StoreRig()
    try ours.save("G-AC-1", "met", by: ours.store())
    let theirs = StoreRig(answers: ours.disk.text(StoreRig.answers))
    theirs.disk.write(try journal(ours), to: "a/journal/LA.jsonl")
    try ours.save("G-EN-1", "met", by: ours.store())
    try theirs.save("G-EN-1", "partly", by: theirs.store())
    let joined = JournalMerge.join(
      ours: Array(try journal(ours).utf8), theirs: Array(try journal(theirs).utf8), writer: "LA")
    guard case .joined(let bytes) = joined else { throw Cut() }
    ours.disk.write(String(decoding: bytes, as: UTF8.self), to: "a/journal/LA.jsonl")
    var report = try ours.report()
    let target = ours.target("G-EN-1")
    #expect(report.history(of: target).map(\.entry.kind) == [.change, .change, .merge])
    #expect(report.history(of: ours.target("G-AC-1")).map(\.entry.kind) == [.change])
    #expect(
      report.versions[target]?.map { "\($0.line.entry.to) \($0.stands)" }.sorted() == [
        "met true", "partly false",
      ])
    #expect(try ours.store().open().isEmpty)
    report = try ours.report()
    #expect(report.versions[target] == nil)
    let last = try #require(report.history(of: target).last).entry
    #expect(last.from == "partly" && last.to == "met" && last.kind == .outside)
    // What was set aside is an edit like any other from now on.
    let text = try #require(ours.disk.text(StoreRig.answers))
    let other = try #require(theirs.disk.text(StoreRig.answers))
    ours.disk.write(other, to: StoreRig.answers)
    #expect(try ours.told().map { $0.contains("S009") } == [true])
    ours.disk.write(text, to: StoreRig.answers)
    #expect(try ours.told() == [])
  }
}

extension String {
  /// What stands behind the first place of a text.
  fileprivate func components(at text: String) -> String? {
    range(of: text).map { String(self[$0.upperBound...]) }
  }
}
