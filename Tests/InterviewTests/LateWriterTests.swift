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
    #expect(who.answer("A")?.agreement?.rating.text == "partly")
    #expect(voices(who) == ["R1 conforming"])
  }

  @Test func `keeping both keeps a voice and a link that were only mine`() throws {
    let base = try rated("partly")
    var mine = base
    mine.voices = [try voice("R1", "conforming"), try voice("R2", "partly")]
    mine.evidence = [EvidenceLink(id: "LA-001", stance: .supports, place: Build.place)]
    mine.note = LocalizedText("mine", in: .english)
    var theirs = base
    theirs.voices = [try voice("R1", "not-conforming")]
    theirs.note = LocalizedText("theirs", in: .english)
    let target = ChangeTarget.answer(ItemReference(checklist: "test", item: "A"))
    let version = Conflict.Version(revision: .absent, text: nil, summary: "")
    let late = LateChange(
      conflict: Conflict(target: target, base: nil, theirs: version, mine: version),
      mine: .answer(mine, of: "test"), base: .answer(base))
    #expect(!late.isApart(from: .answer(theirs)))
    let answering = Answering(
      writer: "LA", today: try #require(CalendarDate("2025-11-12")), place: Build.place)
    let both = try #require(late.both(.answer(theirs), answering, as: .leadAssessor))
    guard case .answer(let answer?) = both.content else {
      Issue.record("no answer")
      return
    }
    // Both changed what R1 says: theirs stands.
    #expect(
      Set(answer.voices.map { "\($0.by) \($0.rating.text)" })
        == ["R1 not-conforming", "R2 partly"])
    #expect(answer.evidence.map(\.id) == ["LA-001"])
    #expect(answer.note?.plain == "theirs\nmine")
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
