import Assessments
import Checklists
import TestSupport
import Testing
import Text

@testable import Interview

/// What was typed and left without saving it is never lost.
@Suite("Texts that are left")
struct LeftTextTests {
  private let rules = Build.conformity([("1", ["A", "A1", "B"]), ("2", ["C"])])

  private func noted(_ text: String) -> Answer {
    var answer = Answer(item: "A", status: .notAssessed, place: Build.place)
    answer.note = LocalizedText(text, in: .english)
    return answer
  }

  @Test func `they wait with their items, in the next session, too`() throws {
    var who = try ScreenInterviewer(rules)
    who.type("nhalf a note")
    who.press(.escape)
    who.type("jf")
    who.press(.enter)
    who.type("half a finding")
    who.press(.escape)
    who.type("wsaid in passing")
    who.press(.escape)
    who.type("j?because")
    who.press(.escape)
    who.type("jq")
    #expect(who.hasEnded && who.session.memory.hasEnded)
    #expect(who.session.leftTexts == ["A", "A1", "B", "w"])

    var next = try ScreenInterviewer(rules, memory: who.session.memory)
    #expect(next.screen.contains("typed and not saved: A, A1, B, w"))
    next.press(.home)
    #expect(next.screen.contains("typed and not saved: half a note"))
    next.type("n")
    next.press(.enter)
    #expect(next.answer("A")?.note?.plain == "half a note")
    next.type("jf")
    next.press(.enter, .enter)
    #expect(next.session.findings == ["LA-F01"])
    next.type("j?")
    next.press(.enter)
    #expect(next.answer("B")?.exception?.reason.plain == "because")
    next.type("w")
    next.press(.enter)
    #expect(next.session.evidence.map(\.title.plain) == ["said in passing"])
    #expect(next.session.leftTexts.isEmpty)
  }

  @Test func `a text goes below a note that somebody else wrote since`() throws {
    var who = try ScreenInterviewer(rules)
    who.type("nmine")
    who.press(.escape)
    who.elsewhere(noted("theirs"))
    who.type("jkn")
    who.press(.enter)
    #expect(who.answer("A")?.note?.plain == "theirs\nmine")
  }

  @Test func `a note that was being shortened takes the place of the one it was made from`() throws
  {
    var who = try ScreenInterviewer(rules)
    who.elsewhere(noted("a long note"))
    who.type("jkn")
    who.press(.control("w"))
    who.press(.escape)
    who.type("jkn")
    who.press(.enter)
    #expect(who.answer("A")?.note?.plain == "a long")
  }

  @Test func `a note that broke off goes below one that was written since`() throws {
    let item = ItemReference(checklist: "test", item: "A")
    let memory = SessionMemory(
      item: item, began: "09:12", savedCount: 0,
      draft: .init(kind: .note, text: "mine", item: item, saved: ""), hasEnded: false)
    var first = try ScreenInterviewer(rules, memory: memory)
    first.press(.enter, .enter)
    #expect(first.answer("A")?.note?.plain == "mine")
    var second = try ScreenInterviewer(rules, memory: memory, notes: ["A": "theirs"])
    second.press(.enter, .enter)
    #expect(second.answer("A")?.note?.plain == "theirs\nmine")
  }

  @Test func `an offer that is refused leaves the text with its item`() throws {
    let item = ItemReference(checklist: "test", item: "B")
    let memory = SessionMemory(
      item: item, began: "09:12", savedCount: 0,
      draft: .init(kind: .note, text: "half", item: item, saved: ""), hasEnded: false)
    var who = try ScreenInterviewer(rules, memory: memory)
    who.press(.escape)
    #expect(who.session.current.item.id == "A")
    #expect(who.session.memory.left.map(\.text) == ["half"])
    who.type("jj")
    #expect(who.screen.contains("typed and not saved: half"))
  }

  @Test func `a reason is kept while the second person is chosen`() throws {
    var who = try ScreenInterviewer(rules)
    who.type("xno suppliers")
    who.press(.enter)
    #expect(who.screen.contains("Which second person agrees?"))
    #expect(who.session.memory.draft?.text == "no suppliers")
    who.press(.escape, .escape)
    #expect(who.session.memory.left.map(\.text) == ["no suppliers"])
  }

  @Test func `each field has its own text`() throws {
    var who = try ScreenInterviewer(rules)
    who.type("?to be parked")
    who.press(.escape)
    who.type("x")
    who.press(.escape)
    who.type("s")
    who.press(.enter)
    #expect(!who.screen.contains("> to be parked"))
    who.press(.escape)
    who.type("e+")
    who.press(.enter)
    who.type("a title")
    who.press(.escape)
    who.type("v")
    who.press(.down, .down, .enter)
    who.type("3")
    who.press(.enter)
    who.type("says so")
    who.press(.escape)
    #expect(
      Set(who.session.memory.left.map { "\($0.kind) \($0.about ?? "") \($0.text)" }) == [
        "reason not-assessed to be parked", "evidence statement a title", "voice R1 says so",
      ])
    who.type("q")
    var next = try ScreenInterviewer(rules, memory: who.session.memory)
    next.type("v")
    next.press(.down, .down, .enter)
    next.type("3")
    next.press(.enter, .enter)
    #expect(next.answer("A")?.voices.first?.why?.plain == "says so")
    next.type("?")
    next.press(.enter)
    #expect(next.answer("A")?.exception?.reason.plain == "to be parked")
  }

  @Test func `where nothing can be kept, that is said, and the end asks once`() throws {
    var who = try ScreenInterviewer(rules)
    who.session.take(isKept: false)
    #expect(who.session.message.joined().contains("a crash would lose it"))
    who.type("nlost?")
    who.press(.escape)
    #expect(who.session.message.joined().contains("cannot be kept for the next start"))
    who.type("q")
    let stays = who.session.staysOpen()
    #expect(stays)
    #expect(who.session.message.joined().contains("not saved and cannot be kept: A"))
    #expect(!who.session.memory.hasEnded)
    who.type("q")
    let staysAgain = who.session.staysOpen()
    #expect(!staysAgain)
    var well = try ScreenInterviewer(rules)
    well.type("nkept")
    well.press(.escape)
    well.type("q")
    let staysWell = well.session.staysOpen()
    #expect(!staysWell)
  }

  @Test func `a field left empty, or as it was, leaves nothing`() throws {
    var who = try ScreenInterviewer(rules)
    who.elsewhere(noted("as it is"))
    who.type("jkn")
    who.press(.escape)
    who.type("w")
    who.press(.escape)
    #expect(who.session.left.isEmpty)
    who.type("n")
    who.press(.control("u"), .control("u"), .escape)
    #expect(who.session.left.count == 1)
  }
}
