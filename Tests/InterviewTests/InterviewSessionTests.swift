import Assessments
import Checklists
import Diagnostics
import TestSupport
import Testing
import Text

@testable import Interview

/// What keys come to. Each test is a short transcript.
@Suite("The interview on a screen")
struct InterviewSessionTests {
  private let rules = Build.conformity([("1", ["A", "A1", "B"]), ("2", ["C"])])

  private func label(_ rating: String) -> String { rules.scale.rating(rating)?.label.plain ?? "" }

  // MARK: Ratings

  @Test(arguments: [("1", "not-conforming"), ("2", "partly"), ("3", "conforming"), ("P", "partly")])
  func `one key rates, and the answer is saved at once`(key: String, rating: String) throws {
    var who = try ScreenInterviewer(rules)
    who.type(key)
    #expect(who.answer("A")?.agreement?.rating.text == rating)
    #expect(who.answer("A")?.agreement?.by == "LA")
    #expect(who.answer("A")?.agreement?.on.description == "2025-11-12")
    #expect(who.screen.contains("saved 10:41 (1)"))
    #expect(who.screen.contains("1/4"))
  }

  @Test func `the same keys on an Arabic keyboard do the same`() throws {
    var who = try ScreenInterviewer(rules, language: .arabic)
    who.type("٢")
    #expect(who.answer("A")?.agreement?.rating.text == "partly")
    who.type("ت")
    #expect(who.session.position == 1)
    who.type("ن")
    #expect(who.session.position == 0)
    who.type("ع")
    #expect(who.answer("A") == nil)
  }

  @Test
  func `a decimal scale takes its levels as digits and what lies between after an equals sign`()
    throws
  {
    var who = try ScreenInterviewer(Build.maturity([("P", ["P.A", "P.B"])]))
    who.type("3")
    #expect(who.answer("P.A")?.agreement?.rating.text == "3")
    who.type("j=2.5")
    who.press(.enter)
    #expect(who.answer("P.B")?.agreement?.rating.text == "2.5")
    who.type("=2.505")
    who.press(.enter)
    #expect(who.screen.contains("'2.505' is no rating of this scale."))
    #expect(who.answer("P.B")?.agreement?.rating.text == "2.5")
    // The field stays open: what is typed on rates nothing by itself.
    #expect(who.screen.contains("> 2.505"))
    who.press(.control("u"))
    who.type("3,25")
    who.press(.enter)
    #expect(who.answer("P.B")?.agreement?.rating.text == "3.25")
    who.type("9")
    #expect(who.screen.contains("'9' is no rating"))
  }

  @Test func `a key that means nothing changes nothing`() throws {
    var who = try ScreenInterviewer(rules)
    who.type("9yZ")
    who.press(.delete, .alternate("q"), .control("k"))
    #expect(who.changes.isEmpty)
  }

  @Test func `a respondent speaks as a voice, which waits for an assessor`() throws {
    var who = try ScreenInterviewer(rules, writer: "R1")
    who.type("3")
    who.press(.enter)
    #expect(who.answer("A")?.status == .notAssessed)
    #expect(who.answer("A")?.voices.map(\.by) == ["R1"])
    who.type("2since May")
    who.press(.enter)
    #expect(who.answer("A")?.voices.map(\.rating.text) == ["partly"])
    #expect(who.answer("A")?.voices.first?.why?.plain == "since May")
    #expect(who.answer("A")?.agreement == nil)
  }

  @Test func `who rates otherwise than a voice says why`() throws {
    var who = try ScreenInterviewer(rules)
    who.type("v")
    who.press(.down, .down, .enter)
    who.type("3")
    who.press(.enter)
    who.type("we do it every week")
    who.press(.enter)
    #expect(who.answer("A")?.voices.map(\.by) == ["R1"])
    #expect(who.answer("A")?.voices.first?.why?.plain == "we do it every week")
    who.type("1")
    #expect(who.answer("A")?.agreement == nil)
    #expect(who.screen.contains("Why this rating?"))
    who.type("no record of it")
    who.press(.enter)
    #expect(who.answer("A")?.agreement?.rating.text == "not-conforming")
    #expect(who.answer("A")?.agreement?.why?.plain == "no record of it")
    #expect(who.answer("A")?.voices.count == 1)
  }

  @Test func `a voice stands beside what assessors decided, and others decide nothing`() throws {
    var who = try ScreenInterviewer(
      rules, [("A", "partly"), ("B", "not-applicable")], writer: "R1")
    who.press(.home)
    who.type("3")
    who.press(.enter)
    #expect(who.answer("A")?.agreement?.rating.text == "partly")
    #expect(who.answer("A")?.voices.map(\.by) == ["R1"])
    who.type("jj3")
    who.press(.enter)
    #expect(who.answer("B")?.status == .notApplicable)
    #expect(who.answer("B")?.voices.map(\.by) == ["R1"])
    let before = who.changes.count
    for key in "nfxs?cvo" {
      who.type(String(key))
      #expect(who.screen.contains("Only assessors do this"), "\(key)")
    }
    #expect(who.changes.count == before)
  }

  @Test func `why an item was parked stays beside a first voice`() throws {
    var who = try ScreenInterviewer(rules)
    who.type("?ask the owner")
    who.press(.enter)
    who.type("v")
    who.press(.down, .down, .enter)
    who.type("3")
    who.press(.enter, .enter)
    #expect(who.answer("A")?.status == .notAssessed)
    #expect(who.answer("A")?.exception?.reason.plain == "ask the owner")
    #expect(who.answer("A")?.voices.map(\.by) == ["R1"])
  }

  @Test func `the own voice says what its assessor agrees now`() throws {
    var who = try ScreenInterviewer(rules)
    who.type("v")
    who.press(.enter)
    who.type("3")
    who.press(.enter, .enter)
    #expect(who.answer("A")?.voices.map { "\($0.by) \($0.rating.text)" } == ["LA conforming"])
    who.type("2")
    #expect(who.answer("A")?.voices.map { "\($0.by) \($0.rating.text)" } == ["LA partly"])
    #expect(who.answer("A")?.agreement?.rating.text == "partly")
  }

  // MARK: Notes

  @Test func `a note is typed, edited and kept with the rating`() throws {
    var who = try ScreenInterviewer(rules)
    who.type("n3 of 25 recrds")
    who.press(.left, .left, .left)
    who.type("o")
    who.press(.end, .alternate("\r"))
    who.type("second line")
    who.press(.enter)
    #expect(who.answer("A")?.note?.plain == "3 of 25 records\nsecond line")
    who.type("3n")
    who.press(.home, .end)
    who.type("!")
    who.press(.enter)
    #expect(who.answer("A")?.note?.plain == "3 of 25 records\nsecond line!")
    #expect(who.answer("A")?.agreement?.rating.text == "conforming")
  }

  @Test func `a text that is left is kept for the next time, and told`() throws {
    var who = try ScreenInterviewer(rules)
    who.type("nhalf a sen")
    who.press(.escape)
    #expect(who.changes.isEmpty)
    #expect(who.screen.contains("typed and not saved: half a sen"))
    #expect(who.session.memory.left.map(\.text) == ["half a sen"])
    who.type("jkn")
    #expect(who.screen.contains("> half a sen"))
    who.press(.enter)
    #expect(who.answer("A")?.note?.plain == "half a sen")
    #expect(who.session.memory.draft == nil && who.session.memory.left.isEmpty)
  }

  @Test func `an emptied note is taken away`() throws {
    var who = try ScreenInterviewer(rules)
    who.type("nx")
    who.press(.enter)
    who.type("n")
    who.press(.backspace, .enter)
    #expect(who.answer("A")?.note == nil)
  }

  @Test func `a pasted text is a note and no commands`() throws {
    var who = try ScreenInterviewer(rules)
    who.press(.paste("q3u"))
    #expect(!who.hasEnded && who.changes.isEmpty)
    who.type("n")
    who.press(.paste("first\nsecond"), .enter)
    #expect(who.answer("A")?.note?.plain == "first\nsecond")
  }

  @Test func `a long note may be written in another program`() throws {
    var who = try ScreenInterviewer(rules)
    who.type("nshort")
    who.press(.control("e"))
    #expect(who.edited == "short")
    who.edit("long\ntext\n")
    who.press(.enter)
    #expect(who.answer("A")?.note?.plain == "long\ntext")
    who.type("n")
    who.press(.control("e"))
    who.edit(nil)
    who.press(.enter)
    #expect(who.answer("A")?.note?.plain == "long\ntext")
  }

  @Test func `when saving fails, what was typed stands there again`() throws {
    var who = try ScreenInterviewer(rules)
    who.failure = .failed(Diagnostic(.notSaved, at: Build.place, "no space left on device"))
    who.type("nwritten long ago")
    who.press(.enter)
    #expect(who.screen.contains("Not saved:"))
    #expect(who.screen.contains("no space left on device"))
    #expect(who.screen.contains("> written long ago"))
    who.press(.enter)
    #expect(who.answer("A")?.note?.plain == "written long ago")
  }

  @Test func `what cannot be read is told, and nothing is called unsaved`() throws {
    var who = try ScreenInterviewer(rules)
    let problem = Diagnostic(
      .notSaved, at: Place(path: "answers/test.yaml", line: 7), "could not find expected ':'")
    _ = who.session.take(failure: .refused([problem]))
    #expect(who.screen.contains("answers/test.yaml:7: could not find expected ':'"))
    #expect(!who.screen.contains("Not saved"))
  }

  @Test func `an edited note keeps what it says in the other language`() throws {
    var who = try ScreenInterviewer(rules)
    var answer = Answer(item: "A", status: .notAssessed, place: Build.place)
    answer.note = LocalizedText(english: "seen", arabic: "شوهد")
    who.elsewhere(answer)
    who.type("jkn!")
    who.press(.enter)
    #expect(who.answer("A")?.note == LocalizedText(english: "seen!", arabic: "شوهد"))
    who.type("n")
    who.press(.control("u"), .enter)
    #expect(who.answer("A")?.note == LocalizedText(english: nil, arabic: "شوهد"))
  }

  @Test func `an escape that comes together with the next key is an escape`() throws {
    var who = try ScreenInterviewer(rules)
    who.type("nabc")
    who.press(.alternate("j"))
    #expect(who.session.position == 1)
    #expect(who.changes.isEmpty)
    #expect(who.session.left.values.map(\.text) == ["abc"])
  }

  @Test func `nobody types into a window that is too small to see it`() throws {
    var who = try ScreenInterviewer(rules, size: ScreenSize(columns: 60, rows: 15))
    who.type("3n4")
    #expect(who.changes.isEmpty && !who.hasEnded)
    who.type("q")
    #expect(who.hasEnded)
  }

  // MARK: Exceptions

  @Test
  func `not applicable takes a reason, tells that there are no exclusions, and a second person`()
    throws
  {
    var who = try ScreenInterviewer(rules)
    who.type("x")
    #expect(who.screen.contains("The standard provides no exclusions."))
    who.press(.enter)
    #expect(who.changes.isEmpty)
    who.type("xno suppliers at all")
    who.press(.enter)
    #expect(who.screen.contains("RV") && !who.screen.contains("LA  LA"))
    who.press(.enter)
    let answer = try #require(who.answer("A"))
    #expect(answer.status == .notApplicable)
    #expect(answer.exception?.reason.plain == "no suppliers at all")
    #expect(answer.exception?.decidedBy == "LA" && answer.exception?.secondPerson == "RV")
  }

  @Test func `an item is parked with a reason and stays open`() throws {
    var who = try ScreenInterviewer(rules)
    who.type("?ask the owner")
    who.press(.enter)
    #expect(who.answer("A")?.status == .notAssessed)
    #expect(who.answer("A")?.exception?.reason.plain == "ask the owner")
    #expect(who.session.doneCount == 0)
  }

  @Test func `not triggered and no answer at all are chosen from the list of states`() throws {
    var who = try ScreenInterviewer(rules)
    who.type("s")
    who.press(.enter)
    who.type("no service was removed")
    who.press(.enter)
    #expect(who.answer("A")?.status == .notTriggered)
    who.type("s")
    who.press(.end, .enter)
    #expect(who.answer("A") == nil)
  }

  // MARK: Undo

  @Test func `everything of a session is taken back and done again, one step at a time`() throws {
    var who = try ScreenInterviewer(rules, [("B", "partly")])
    who.type("3jn3 of 4")
    who.press(.enter)
    who.type("j1")
    #expect(who.answer("B")?.agreement?.rating.text == "not-conforming")
    who.type("u")
    #expect(who.answer("B")?.agreement?.rating.text == "partly")
    who.type("uu")
    #expect(who.answer("A1") == nil && who.answer("A") == nil)
    who.type("u")
    #expect(who.screen.contains("Nothing of this session is left to take back."))
    who.press(.control("r"), .control("r"), .control("r"))
    #expect(who.answer("A")?.agreement?.rating.text == "conforming")
    #expect(who.answer("A1")?.note?.plain == "3 of 4")
    #expect(who.answer("B")?.agreement?.rating.text == "not-conforming")
    who.press(.control("r"))
    #expect(who.screen.contains("Nothing is left to do again."))
  }

  @Test func `what somebody else changed since then is not taken back`() throws {
    var who = try ScreenInterviewer(rules)
    who.type("3")
    var other = try #require(who.answer("A"))
    other.note = LocalizedText("theirs", in: .english)
    who.elsewhere(other)
    who.type("u")
    #expect(who.answer("A")?.note?.plain == "theirs")
    #expect(who.screen.contains("A was changed since then; it is left as it is."))
  }

  // MARK: Several at once

  @Test func `a late writer sees both, and chooses`() throws {
    let theirs = try #require(ScreenInterviewer(rules, [("A", "partly")]).answer("A"))
    var who = try ScreenInterviewer(rules)
    who.elsewhere(theirs)
    who.type("3")
    #expect(who.answer("A")?.agreement?.rating.text == "partly")
    #expect(who.screen.contains("A was changed meanwhile by RV at 10:40"))
    #expect(who.screen.contains("theirs: \(label("partly"))"))
    #expect(who.screen.contains("yours: \(label("conforming"))"))
    who.type("t")
    #expect(who.answer("A")?.agreement?.rating.text == "partly")

    var second = try ScreenInterviewer(rules)
    second.elsewhere(theirs)
    second.type("3m")
    #expect(second.answer("A")?.agreement?.rating.text == "conforming")

    var third = try ScreenInterviewer(rules)
    third.elsewhere(theirs)
    third.type("3b")
    #expect(third.answer("A")?.agreement?.rating.text == "partly")
    #expect(third.answer("A")?.voices.map { "\($0.by) \($0.rating.text)" } == ["LA conforming"])
  }

  @Test func `a conflict about long notes fits the screen, with what differs and the keys`() throws
  {
    for language in Language.allCases {
      var theirs = try #require(ScreenInterviewer(rules, [("A", "partly")]).answer("A"))
      theirs.note = LocalizedText(
        String(repeating: "a long note of theirs ", count: 80), in: .english)
      var who = try ScreenInterviewer(rules, language: language)
      who.type("n" + String(repeating: "mine ", count: 300))
      who.elsewhere(theirs)
      who.press(.enter)
      let frame = who.session.frame
      #expect(frame.rows.count == 24)
      #expect(who.rows[22].contains("b") || who.rows[21].contains("b"))
      #expect(who.screen.contains("a long note of theirs") && who.screen.contains("mine"))
    }
  }

  // MARK: Evidence and findings

  @Test func `what was seen is registered, linked, and linked to more items`() throws {
    var who = try ScreenInterviewer(rules)
    who.type("e+")
    who.press(.down, .down, .enter)
    who.type("Change records of May")
    who.press(.enter)
    #expect(who.answer("A")?.evidence.map(\.id) == ["LA-001"])
    #expect(who.session.evidence.map(\.kind) == [.record])
    who.type("em")
    who.press(.down, .tab, .down, .down, .tab, .enter)
    #expect(who.answer("A1")?.evidence.map(\.id) == ["LA-001"])
    #expect(who.answer("C")?.evidence.map(\.id) == ["LA-001"])
    #expect(who.answer("B") == nil)
    who.type("u")
    #expect(who.answer("A1") == nil && who.answer("C") == nil)
    who.press(.home)
    who.type("es")
    #expect(who.answer("A")?.evidence.first?.stance == .contradicts)
    who.press(.enter)
    #expect(who.screen.contains("It is linked"))
    who.type("-")
    #expect(who.answer("A")?.evidence.isEmpty == true)
  }

  @Test func `words narrow the register`() throws {
    var who = try ScreenInterviewer(rules)
    for text in ["Restore test of May", "سجل الاستعادة", "Minutes of June"] {
      who.type("w" + text)
      who.press(.enter)
    }
    who.type("e/restore")
    #expect(who.session.evidenceRows(.init(field: TextField("restore"))).map(\.id) == ["LA-001"])
    #expect(who.screen.contains("1 found") && !who.screen.contains("Minutes"))
    who.press(.enter, .enter)
    #expect(who.answer("A")?.evidence.map(\.id) == ["LA-001"])
    who.type("/")
    who.press(.escape)
    who.type("/الاستعاده")
    who.press(.enter, .enter)
    #expect(who.answer("A")?.evidence.map(\.id) == ["LA-001", "LA-002"])
  }

  @Test func `a respondent adds evidence, and takes none of the assessors' away`() throws {
    var who = try ScreenInterviewer(rules, writer: "R1")
    var answer = Answer(item: "A", status: .notAssessed, place: Build.place)
    answer.evidence = [EvidenceLink(id: "LA-001", stance: .contradicts, place: Build.place)]
    who.type("wwe do it")
    who.press(.enter)
    who.elsewhere(
      .evidence(try Build.evidence("LA-001", "theirs", .record)), at: .evidence("LA-001"))
    who.type("e")
    who.press(.enter)
    #expect(who.answer("A")?.evidence.map(\.id) == ["R1-001"])
    who.type("-")
    #expect(who.screen.contains("Only assessors"))
    who.type("s")
    #expect(who.answer("A")?.evidence.map(\.stance) == [.supports])
  }

  @Test func `a respondent sees what others said once he has spoken`() throws {
    var answer = Answer(item: "A", status: .notAssessed, place: Build.place)
    answer.voices = [
      Voice(
        by: "RV", role: .reviewer, rating: try rules.scale.rating(from: "partly"),
        on: try #require(CalendarDate("2025-11-12")), why: Build.text("half of it"),
        place: Build.place)
    ]
    var who = try ScreenInterviewer(rules, writer: "R1")
    who.elsewhere(answer)
    who.type("jk")
    #expect(who.screen.contains("1 voice, shown when you have said yours"))
    #expect(!who.screen.contains("half of it"))
    who.type("3")
    who.press(.enter)
    #expect(who.screen.contains("half of it"))
    var assessor = try ScreenInterviewer(rules)
    assessor.elsewhere(answer)
    assessor.type("jk")
    #expect(assessor.screen.contains("half of it"))
  }

  @Test func `what is written again unchanged is not counted`() throws {
    var who = try ScreenInterviewer(rules)
    who.type("3")
    who.sameRevision = true
    who.type("3")
    #expect(who.session.savedCount == 1)
    who.sameRevision = false
    who.type("u")
    #expect(who.answer("A") == nil)
  }

  @Test func `why something was decided goes into the journal with the decision only`() throws {
    var who = try ScreenInterviewer(rules)
    who.type("?not today")
    who.press(.enter)
    #expect(who.changes.last?.why == "not today")
    who.type("nseen")
    who.press(.enter)
    #expect(who.changes.last?.why == nil)
  }

  @Test func `the time of another one's change is told by the clock here`() {
    func local(_ moment: String, ahead: Int) -> String {
      SessionTime(clock: "", elapsedSeconds: 0, ahead: ahead).local(moment)
    }
    #expect(local("2025-11-12T10:40:00Z", ahead: 4 * 3600) == "14:40")
    #expect(local("2025-11-12T22:40:59Z", ahead: 4 * 3600) == "02:40")
    #expect(local("2025-11-12T01:05:00Z", ahead: -5 * 3600 - 1800) == "19:35")
    #expect(local("yesterday", ahead: 0) == "yesterday")
  }

  @Test func `a note that belongs to no item yet is a statement, to be linked later`() throws {
    var who = try ScreenInterviewer(rules)
    who.type("wThe desk lead said that P1 calls are always phoned")
    who.press(.enter)
    let entry = try #require(who.session.evidence.first)
    #expect(entry.kind == .statement && entry.id == "LA-001")
    #expect(who.changes.count == 1)
    who.type("e")
    who.press(.enter)
    #expect(who.answer("A")?.evidence.map(\.id) == ["LA-001"])
  }

  @Test func `a finding takes the item and what its answer is linked to`() throws {
    var who = try ScreenInterviewer(rules)
    who.type("f")
    who.press(.enter)
    who.type("3 of 25 sampled incidents have no priority.")
    who.press(.enter)
    guard case .finding(let finding?)? = who.changes.last?.content else {
      Issue.record("no finding")
      return
    }
    #expect(finding.id == "LA-F01" && finding.kind == .nonconformity && finding.grade == nil)
    #expect(finding.items.map(\.item) == ["A"])
  }

  // MARK: Finding one's way

  @Test func `moving by item, clause and what is open`() throws {
    var who = try ScreenInterviewer(rules, [("A", "partly"), ("A1", "partly")])
    #expect(who.session.position == 2)
    who.type("k")
    #expect(who.session.position == 1)
    who.type("]")
    #expect(who.session.position == 3)
    who.type("[")
    #expect(who.session.position == 0)
    who.type("g")
    #expect(who.session.position == 2)
    who.press(.end)
    who.type("j")
    #expect(who.session.position == 3 && who.screen.contains("This is the last item."))
  }

  @Test func `a search narrows with each letter, in both languages`() throws {
    var who = try ScreenInterviewer(rules)
    who.type("/C")
    #expect(who.screen.contains("found"))
    who.press(.enter)
    #expect(who.session.current.item.id == "C")
    who.type("/nothing like it")
    #expect(who.screen.contains("0 found"))
    who.press(.enter)
    #expect(who.session.current.item.id == "C")
  }

  @Test func `the tree shows the progress of each clause and leads to its first open item`() throws
  {
    var who = try ScreenInterviewer(rules, [("A", "partly")])
    who.type("t")
    #expect(who.screen.contains("1/3") && who.screen.contains("0/1"))
    who.press(.end, .enter)
    #expect(who.session.current.item.id == "C")
  }

  // MARK: Breaking off and going on

  @Test func `a session that broke off is offered again, the half-typed note included`() throws {
    let memory = SessionMemory(
      item: ItemReference(checklist: "test", item: "B"), began: "09:12", savedCount: 41,
      draft: .init(kind: .note, text: "half a sent"), hasEnded: false)
    var who = try ScreenInterviewer(rules, memory: memory)
    #expect(who.screen.contains("The session of 09:12 broke off at B; 41 changes of it are safe."))
    #expect(who.screen.contains("half a sent"))
    #expect(who.session.memory.draft?.text == "half a sent")
    who.press(.enter)
    #expect(who.session.current.item.id == "B")
    who.type("ence")
    who.press(.enter)
    #expect(who.answer("B")?.note?.plain == "half a sentence")
  }

  @Test(arguments: [SessionMemory.Draft.Kind.finding, .other, .freeNote])
  func `a half-typed text that was no note takes the place of none`(
    kind: SessionMemory.Draft.Kind
  ) throws {
    let memory = SessionMemory(
      item: ItemReference(checklist: "test", item: "A"), began: "09:12", savedCount: 0,
      draft: .init(kind: kind, text: "half a reason"), hasEnded: false)
    var who = try ScreenInterviewer(rules, memory: memory)
    var answer = Answer(item: "A", status: .notAssessed, place: Build.place)
    answer.note = LocalizedText("what stands", in: .english)
    who.elsewhere(answer)
    who.press(.enter, .enter)
    // Of what kind a finding was is asked again.
    if kind == .finding { who.press(.enter) }
    #expect(who.answer("A")?.note?.plain == "what stands")
    let kept = who.session.evidence.map(\.title.plain) + who.session.findings
    #expect(kept == (kind == .finding ? ["LA-F01"] : ["half a reason"]))
  }

  @Test func `a session that was ended goes on at its item without asking`() throws {
    var who = try ScreenInterviewer(rules)
    who.type("jj3q")
    #expect(who.hasEnded)
    let memory = who.session.memory
    #expect(memory.hasEnded && memory.item?.item == "B" && memory.savedCount == 1)
    let next = try ScreenInterviewer(rules, memory: memory)
    #expect(next.session.current.item.id == "B")
    #expect(!next.screen.contains("broke off"))
  }

  @Test func `a session that ends while something is typed is offered again`() throws {
    var who = try ScreenInterviewer(rules)
    who.type("nlost?")
    #expect(!who.session.memory.hasEnded)
    #expect(who.session.memory.draft?.text == "lost?")
  }

  @Test func `ctrl-Z asks to be suspended wherever one is`() throws {
    var who = try ScreenInterviewer(rules)
    who.type("nabc")
    who.press(.control("z"))
    #expect(who.isSuspended)
    #expect(who.screen.contains("> abc"))
  }

  // MARK: Last year's findings

  @Test func `last year's open findings come first, each with an outcome`() throws {
    var earlier = try #require(Build.assessment(rules, [], name: "2024"))
    earlier.findings = ["F1", "F2"].map { Build.finding($0, "Late " + $0, .nonconformity) }
    let open = FollowUps.openFindings(of: earlier)
    var who = try ScreenInterviewer(rules, openFindings: open)
    #expect(who.screen.contains("Late F1"))
    #expect(who.rows[23].contains("o: 2"))
    who.press(.enter, .enter)
    #expect(who.session.followUps.isEmpty)
    who.type("12 of 12 reviews were held")
    who.press(.enter)
    #expect(who.session.followUps["F1"]?.outcome == .effective)
    #expect(who.screen.contains("1 without an outcome"))
    who.press(.enter)
    who.type("2")
    who.press(.enter)
    #expect(who.screen.contains("why, and what was seen?"))
    who.type("the cause was never looked for")
    who.press(.enter)
    #expect(who.session.followUps["F2"]?.outcome == .ineffective)
    #expect(who.session.followUps["F2"]?.why?.plain == "the cause was never looked for")
    #expect(who.session.current.item.id == "A")
    #expect(who.changes.last?.why == "the cause was never looked for")
    // One that is open again keeps its id: no other finding gets it.
    #expect(!who.rows[23].contains("o:"))
    var late = try ScreenInterviewer(rules, openFindings: open)
    late.press(.escape)
    #expect(late.screen.contains("2 findings of the earlier assessment still need an outcome"))
  }

  // MARK: Confirming

  @Test func `what is carried forward counts only when it is confirmed`() throws {
    var who = try ScreenInterviewer(rules)
    who.type("c")
    #expect(who.screen.contains("Nothing is carried forward here."))
    var answer = Answer(item: "A", status: .carriedForward, place: Build.place)
    answer.suggestion = Answer.Suggestion(
      rating: try rules.scale.rating(from: "partly"), from: AssessmentID(unit: "u", name: "2024"))
    who.elsewhere(answer)
    who.type("jk")
    #expect(who.screen.contains("carried forward from u/2024"))
    who.type("c")
    #expect(who.answer("A")?.status == .rated)
    #expect(who.answer("A")?.agreement?.rating.text == "partly")
  }

  // MARK: What is written about it

  @Test func `the guide and the help name every key`() throws {
    let guide = try Repository.text("docs/guides/fill-in.md")
    var who = try ScreenInterviewer(rules, size: ScreenSize(columns: 120, rows: 40))
    who.type("h")
    for key in KeyCommand.letters.keys.sorted() where key != " " {
      #expect(guide.contains("`\(key)`"), "\(key)")
      #expect(who.screen.contains(key), "\(key)")
    }
  }

  @Test func `no key of a Latin layout shares an Arabic character with another one`() {
    let arabic = "ضصثقفغعهخحجدشسيبلاتنمئءؤرىةوزظ؟"
    let latin = arabic.compactMap(ArabicKeys.latin)
    #expect(latin.count == arabic.count)
    #expect(Set(latin).count == latin.count)
  }

  // MARK: The screen

  @Test(
    arguments: [
      ScreenSize.smallest, ScreenSize(columns: 120, rows: 40), ScreenSize(columns: 200, rows: 24),
    ], Language.allCases)
  func `every screen fills its size and no more`(size: ScreenSize, language: Language) throws {
    for keys in ["", "h", "t", "/A", "n", "e", "e+", "f", "x", "s", "v", "="] {
      var who = try ScreenInterviewer(rules, language: language, size: size)
      who.type(keys)
      if keys == "n" { who.type(String(repeating: "long words سجل طويل ", count: 60)) }
      let frame = who.session.frame
      #expect(frame.rows.count == size.rows, "\(keys)")
      for row in frame.rows {
        #expect(CellWidth.of(row.text) <= size.columns, "\(keys): \(row.text)")
      }
      if let cursor = frame.cursor {
        #expect(cursor.row < size.rows && cursor.column < size.columns, "\(keys)")
      }
    }
  }

  @Test func `a screen that is too small says so`() throws {
    let who = try ScreenInterviewer(rules, size: ScreenSize(columns: 60, rows: 10))
    #expect(who.screen.contains("80 columns and 24 rows"))
    #expect(who.session.frame.rows.count <= 10)
  }

  @Test func `the lines at the top and bottom read well in both languages`() throws {
    for language in Language.allCases {
      var who = try ScreenInterviewer(rules, language: language)
      #expect(!who.screen.contains("\\u{"))
      who.type("3")
      #expect(!who.screen.contains("\\u{") && who.rows[23].contains("10:41"))
      #expect(who.rows[0].hasPrefix(" unit/2025  test  1"))
    }
  }

  @Test func `with ASCII only, the screen itself draws nothing else`() throws {
    for keys in ["", "t", "e", "/A"] {
      var who = try ScreenInterviewer(
        rules, size: ScreenSize(columns: 120, rows: 30), isASCII: true)
      who.type(keys)
      #expect(who.screen.utf8.allSatisfy { $0 < 0x80 }, "\(keys)")
    }
  }

  @Test func `what a terminal would obey is shown and not obeyed`() throws {
    var who = try ScreenInterviewer(rules)
    who.type("n")
    who.press(.paste("a\u{1B}[31m\u{202E}b"))
    #expect(!who.screen.unicodeScalars.contains("\u{1B}"))
    who.press(.enter)
    #expect(!who.screen.unicodeScalars.contains("\u{1B}"))
    #expect(!who.screen.unicodeScalars.contains("\u{202E}"))
  }
}
