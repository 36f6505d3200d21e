import Assessments
import Checklists
import TestSupport
import Testing
import Text

@testable import Interview

/// Two people at the same item at the same time.
@Suite("A late writer")
struct LateWriterTests {
  private let rules = Build.conformity([("1", ["A", "A1", "B"]), ("2", ["C"])])

  private func rated(_ rating: String, note: String? = nil) throws -> Answer {
    var answer = try #require(ScreenInterviewer(rules, [("A", rating)]).answer("A"))
    answer.note = note.map { LocalizedText($0, in: .english) }
    return answer
  }

  private func voice(_ id: String, _ rating: String) throws -> Voice {
    Voice(
      by: id, role: .respondent, rating: try rules.scale.rating(from: rating),
      on: try #require(CalendarDate("2025-11-12")), why: nil, place: Build.place)
  }

  private func voices(_ who: ScreenInterviewer) -> [String] {
    (who.answer("A")?.voices ?? []).map { "\($0.by) \($0.rating.text)" }
  }

  // MARK: What is joined

  @Test func `voices of two people are both kept, and it is told`() throws {
    var who = try ScreenInterviewer(rules, writer: "R1")
    who.elsewhere(
      Answer(
        item: "A", status: .notAssessed, voices: [try voice("R2", "partly")], place: Build.place))
    who.type("3")
    who.press(.enter)
    #expect(voices(who) == ["R2 partly", "R1 conforming"])
    #expect(who.answer("A")?.status == .pending)
    #expect(who.screen.contains("A: saved beside what RV changed meanwhile"))
    who.type("u")
    #expect(voices(who) == ["R2 partly"])
  }

  @Test func `a voice, a note and a link go beside a rating that came first`() throws {
    var voice = try ScreenInterviewer(rules, writer: "R1")
    voice.elsewhere(try rated("partly"))
    voice.type("3")
    voice.press(.enter)
    #expect(voice.answer("A")?.agreement?.rating.text == "partly")
    #expect(voices(voice) == ["R1 conforming"])

    var note = try ScreenInterviewer(rules)
    note.type("n3 of 25 lacked it")
    note.elsewhere(try rated("partly"))
    note.press(.enter)
    #expect(note.answer("A")?.agreement?.rating.text == "partly")
    #expect(note.answer("A")?.note?.plain == "3 of 25 lacked it")

    var link = try ScreenInterviewer(rules)
    link.type("e+")
    link.press(.enter)
    link.type("Records of May")
    link.elsewhere(try rated("partly", note: "theirs"))
    link.press(.enter)
    #expect(link.answer("A")?.evidence.map(\.id) == ["LA-001"])
    #expect(link.answer("A")?.note?.plain == "theirs")
    #expect(link.session.undoSteps.last?.blocks.count == 2)
  }

  // MARK: What is asked

  @Test func `a rating is never saved on what was not seen`() throws {
    var answer = Answer(item: "A", status: .notAssessed, place: Build.place)
    answer.evidence = [EvidenceLink(id: "RV-001", stance: .contradicts, place: Build.place)]
    var who = try ScreenInterviewer(rules)
    who.elsewhere(answer)
    who.type("3")
    #expect(who.answer("A")?.agreement == nil)
    #expect(who.screen.contains("A was changed meanwhile by RV"))
    who.type("m")
    #expect(who.answer("A")?.agreement?.rating.text == "conforming")
  }

  @Test func `two notes are asked about, and both can be kept with the voices`() throws {
    var who = try ScreenInterviewer(rules)
    who.type("nmine")
    var theirs = try rated("partly", note: "theirs")
    theirs.voices = [try voice("R1", "conforming")]
    who.elsewhere(theirs)
    who.press(.enter)
    #expect(who.screen.contains("A was changed meanwhile"))
    who.type("b")
    #expect(who.answer("A")?.note?.plain == "theirs\nmine")
    #expect(who.screen.contains("A: your note stands below theirs."))
    #expect(who.answer("A")?.agreement?.rating.text == "partly")
    #expect(voices(who) == ["R1 conforming"])
  }

  private func late(_ mine: Answer, from base: Answer) -> LateChange {
    let target = ChangeTarget.answer(ItemReference(checklist: "test", item: "A"))
    let version = Conflict.Version(revision: .absent, text: nil, summary: "")
    return LateChange(
      conflict: Conflict(target: target, base: nil, theirs: version, mine: version),
      change: SessionChange(target) { _ in nil }, mine: .answer(mine, of: "test"),
      base: .answer(base), wasNew: false)
  }

  @Test func `keeping both keeps a voice and a link that were only mine`() throws {
    let base = try rated("partly", note: "seen")
    var mine = base
    mine.voices = [try voice("R2", "partly")]
    mine.evidence = [EvidenceLink(id: "LA-001", stance: .supports, place: Build.place)]
    mine.note = LocalizedText("seen. Mine", in: .english)
    var theirs = base
    theirs.voices = [try voice("R1", "not-conforming")]
    theirs.note = LocalizedText("seen. Theirs", in: .english)
    let late = late(mine, from: base).met(.answer(theirs))
    #expect(!late.isApart(from: .answer(theirs)))
    #expect(late.keepable == [.note])
    let answering = Answering(
      writer: "LA", today: try #require(CalendarDate("2025-11-12")), place: Build.place)
    let both = try #require(late.both(.answer(theirs), answering, as: .leadAssessor))
    guard case .answer(let answer?) = both.content else {
      Issue.record("no answer")
      return
    }
    #expect(answer.voices.map(\.by) == ["R1", "R2"])
    #expect(answer.evidence.map(\.id) == ["LA-001"])
    // What both had before stands there once.
    #expect(answer.note?.plain == "seen. Theirs\n. Mine")
  }

  @Test func `what cannot be kept beside theirs is not offered`() throws {
    let base = try rated("partly")
    func keepable(_ mine: (inout Answer) throws -> Void, _ theirs: (inout Answer) throws -> Void)
      rethrows -> Set<AnswerPart>
    {
      var (own, other) = (base, base)
      try mine(&own)
      try theirs(&other)
      return late(own, from: base).met(.answer(other)).keepable
    }
    let voices = try keepable {
      $0.voices = [try voice("R1", "partly")]
    } _: {
      $0.voices = [try voice("R1", "conforming")]
    }
    #expect(voices.isEmpty)
    let links = keepable {
      $0.evidence = [EvidenceLink(id: "E", stance: .supports, place: Build.place)]
    } _: {
      $0.evidence = [EvidenceLink(id: "E", stance: .partial, place: Build.place)]
    }
    #expect(links.isEmpty)
    var who = try ScreenInterviewer(rules)
    who.elsewhere(try rated("partly"))
    who.type("?not now")
    who.press(.enter)
    #expect(who.screen.contains("keep theirs") && !who.screen.contains("keep both"))
    who.type("b")
    #expect(who.screen.contains("keep theirs"))
    #expect(who.changes.isEmpty)
  }

  @Test func `yours takes the place of theirs only in what it says`() throws {
    var who = try ScreenInterviewer(rules)
    who.elsewhere(try rated("partly", note: "P3."))
    who.type("3")
    #expect(who.screen.contains("P3."))
    who.type("m")
    #expect(who.answer("A")?.agreement?.rating.text == "conforming")
    #expect(who.answer("A")?.note?.plain == "P3.")
  }

  @Test func `a text that is not saved at a clash waits with its field`() throws {
    var who = try ScreenInterviewer(rules, notes: ["A": "seen."])
    who.type("n Mine")
    who.elsewhere(try rated("partly", note: "seen. Theirs"))
    who.press(.enter)
    // The note and the rating were changed; the note is what clashes.
    #expect(who.screen.contains("A was changed meanwhile"))
    who.press(.escape)
    #expect(who.session.memory.left.map(\.text) == ["seen. Mine"])
    #expect(who.screen.contains("typed and not saved: seen. Mine"))
    who.type("n")
    who.press(.enter)
    #expect(who.answer("A")?.note?.plain == "seen. Theirs\nMine")
  }

  @Test func `what both had before stands once, however often somebody else is faster`() throws {
    var who = try ScreenInterviewer(rules, notes: ["A": "seen"])
    var theirs = Answer(item: "A", status: .notAssessed, place: Build.place)
    theirs.note = LocalizedText("seen S1", in: .english)
    who.type("n L1")
    who.elsewhere(theirs)
    who.press(.enter)
    theirs.note = LocalizedText("seen S1 S2", in: .english)
    who.elsewhere(theirs)
    who.type("m")
    #expect(who.screen.contains("A was changed meanwhile"))
    who.type("b")
    #expect(who.answer("A")?.note?.plain == "seen S1 S2\nL1")
  }

  @Test func `a note is begun on what stands there now`() throws {
    var who = try ScreenInterviewer(rules)
    var theirs = Answer(item: "A", status: .notAssessed, place: Build.place)
    theirs.note = LocalizedText("theirs", in: .english)
    who.elsewhere(theirs)
    who.type("n, and mine")
    who.press(.enter)
    #expect(who.answer("A")?.note?.plain == "theirs, and mine")
  }

  @Test func `what somebody else registers can be linked and is named`() throws {
    var who = try ScreenInterviewer(rules)
    var theirs = Answer(item: "A", status: .notAssessed, place: Build.place)
    theirs.evidence = [EvidenceLink(id: "RV-001", stance: .supports, place: Build.place)]
    who.elsewhere(theirs)
    who.elsewhere(
      .evidence(try Build.evidence("RV-001", "Minutes of May", .record)), at: .evidence("RV-001"))
    who.elsewhere(
      .evidence(try Build.evidence("RV-002", "Plan of June", .document)), at: .evidence("RV-002"))
    who.type("jk")
    #expect(who.screen.contains("Minutes of May"))
    who.type("e")
    #expect(who.screen.contains("[x] RV-001") && who.screen.contains("[ ] RV-002"))
    who.press(.escape)
    who.elsewhere(
      .evidence(try Build.evidence("RV-003", "Log of July", .record)), at: .evidence("RV-003"))
    who.type("e/july")
    who.press(.enter, .enter)
    #expect(who.answer("A")?.evidence.map(\.id) == ["RV-001", "RV-003"])
  }

  @Test func `the same rating by two is no clash`() throws {
    var who = try ScreenInterviewer(rules)
    who.elsewhere(try rated("partly"))
    who.type("2")
    #expect(who.screen.contains("A: RV agreed the same rating meanwhile"))
    #expect(who.changes.isEmpty && who.session.savedCount == 0)
  }

  // MARK: Other blocks

  @Test func `a new statement or finding takes the next free id`() throws {
    var who = try ScreenInterviewer(rules)
    let other = try Build.evidence("LA-001", "theirs", .statement)
    who.type("wmine")
    who.elsewhere(.evidence(other), at: .evidence("LA-001"))
    who.press(.enter)
    #expect(who.blocks[.evidence("LA-001")]?.content.title == "theirs")
    #expect(who.blocks[.evidence("LA-002")]?.content.title == "mine")
    #expect(who.screen.contains("registered as LA-002"))
    who.type("e+")
    who.press(.down, .enter)
    who.type("Records")
    who.elsewhere(.evidence(other), at: .evidence("LA-003"))
    who.press(.enter)
    #expect(who.answer("A")?.evidence.map(\.id) == ["LA-004"])
    let finding = Build.finding("LA-F01", "theirs", .strength)
    who.type("f")
    who.press(.enter)
    who.type("mine")
    who.elsewhere(.finding(finding), at: .finding("LA-F01"))
    who.press(.enter)
    #expect(who.blocks[.finding("LA-F02")]?.content.title == "mine")
    #expect(who.session.memory.draft == nil)
  }

  @Test func `an outcome that somebody else told is not overwritten`() throws {
    var earlier = try #require(Build.assessment(rules, [], name: "2024"))
    earlier.findings = [Build.finding("F1", "Late", .nonconformity)]
    let open = FollowUps.openFindings(of: earlier)
    let theirs = FollowUp(
      finding: "F1", outcome: .ineffective, by: "RV", on: try #require(CalendarDate("2025-11-12")),
      why: Build.text("seen open"), place: Build.place)
    var who = try ScreenInterviewer(rules, openFindings: open)
    who.press(.enter, .enter)
    who.type("was done")
    who.elsewhere(.followUp(theirs), at: .followUp("F1"))
    who.press(.enter)
    #expect(who.screen.contains("F1 was changed meanwhile"))
    #expect(who.screen.contains("seen open") && who.screen.contains("was done"))
    #expect(!who.screen.contains("keep both"))
    who.type("t")
    #expect(who.session.followUps["F1"]?.outcome == .ineffective)
    #expect(who.session.memory.left.map(\.text) == ["was done"])

    // Opened behind it, the list tells it first.
    var second = try ScreenInterviewer(rules, openFindings: open)
    second.elsewhere(.followUp(theirs), at: .followUp("F1"))
    second.press(.enter)
    #expect(second.screen.contains("ineffective: open again (RV): seen open"))
  }

  @Test func `an answer that somebody took away is asked about`() throws {
    var who = try ScreenInterviewer(rules, [("A", "partly")])
    who.press(.home)
    who.type("nmine")
    who.remove("A")
    who.press(.enter)
    #expect(who.screen.contains("A was changed meanwhile"))
    #expect(who.answer("A") == nil)
  }

  // MARK: Parts

  @Test func `parts in which two answers differ`() throws {
    let base = try rated("partly")
    #expect(AnswerPart.changed(from: base, to: base).isEmpty)
    #expect(AnswerPart.changed(from: nil, to: nil).isEmpty)
    #expect(AnswerPart.changed(from: nil, to: base) == [.decision])
    var other = base
    other.voices = [try voice("R1", "partly")]
    other.evidence = [EvidenceLink(id: "E", stance: .supports, place: Build.place)]
    other.note = LocalizedText("x", in: .arabic)
    #expect(AnswerPart.changed(from: base, to: other) == [.voice("R1"), .evidence("E"), .note])
    let parked = Answer(
      item: "A", status: .notAssessed,
      exception: .init(reason: Build.text("later"), decidedBy: nil, secondPerson: nil),
      place: Build.place)
    #expect(AnswerPart.changed(from: nil, to: parked) == [.decision])
    let pending = Answer(item: "A", status: .pending, place: Build.place)
    #expect(AnswerPart.changed(from: nil, to: pending).isEmpty)
  }
}

extension Change.Content {
  /// What it is called, or says first.
  fileprivate var title: String? {
    switch self {
    case .evidence(let evidence): evidence?.title.plain
    case .finding(let finding): finding?.statement.plain
    default: nil
    }
  }
}
