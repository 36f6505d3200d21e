import Assessments
import Checklists
import Diagnostics
import TestSupport
import Testing
import Text

@testable import Interview

/// What typed lines come to. Each test is a short transcript.
@Suite("The interview in lines")
struct LineInterviewTests {
  private let rules = Build.conformity([
    ("1", ["A", "A/1", "B"]), ("2", ["C"]),
  ])

  @Test("a rating by number, id, beginning or label is saved and leads to the next item")
  func ratings() throws {
    for line in ["2", "partly", "part", "PARTLY"] {
      var who = try Interviewer(rules)
      who.type(line)
      let answer = try #require(who.answer("A"))
      #expect(answer.agreement?.rating.text == "partly", "\(line)")
      #expect(answer.agreement?.by == "LA")
      #expect(answer.agreement?.on.description == "2025-11-12")
      #expect(who.text.contains("[2 of 4] A/1"))
    }
  }

  @Test("Arabic-Indic digits and Arabic labels are ratings, too")
  func arabicInput() throws {
    var who = try Interviewer(rules, language: .arabic)
    who.type("٣")
    #expect(who.answer("A")?.agreement?.rating.text == "conforming")
    #expect(!who.text.isEmpty)
  }

  @Test("numbers of a decimal scale are ratings; what is finer than the step is not")
  func decimals() throws {
    var who = try Interviewer(Build.maturity([("P", ["P.A", "P.B"])]))
    who.type("2.505")
    #expect(who.answer("P.A") == nil && who.text.contains("not understood"))
    who.type("2.5")
    #expect(who.answer("P.A")?.agreement?.rating.text == "2.5")
  }

  @Test("what stands behind a rating is the note, in the language of its letters")
  func notes() throws {
    var who = try Interviewer(rules)
    who.type("partly 3 of 25 incidents of May had no priority")
    #expect(who.answer("A")?.note?[.english] == "3 of 25 incidents of May had no priority")
    who.type("n لم يُعثر على السجل")
    #expect(who.answer("A/1")?.note?[.arabic] == "لم يُعثر على السجل")
    #expect(who.answer("A/1")?.status == .notAssessed)
    #expect(who.text.contains("saved A/1") && !who.text.contains("[2 of 4]"))
    who.type("conforming")
    #expect(who.answer("A/1")?.note != nil)
  }

  @Test("a rating below the highest without a note is told so")
  func hint() throws {
    var who = try Interviewer(rules)
    who.type("1")
    #expect(who.text.contains("how many of how many"))
    who.type("3")
    #expect(!who.text.contains("how many of how many"))
  }

  @Test("not applicable needs a reason and another person of the team")
  func notApplicable() throws {
    var who = try Interviewer(rules)
    who.type("na No supplier takes part")
    #expect(who.text.contains("no exclusions"))
    who.type("LA")
    #expect(who.answer("A") == nil && who.text.contains("somebody else"))
    who.type("XX")
    #expect(who.text.contains("not in the team"))
    who.type("RV")
    let answer = try #require(who.answer("A"))
    #expect(answer.status == .notApplicable && answer.exception?.decidedBy == "LA")
    #expect(answer.exception?.secondPerson == "RV")
    #expect(answer.exception?.reason[.english] == "No supplier takes part")
  }

  @Test("an empty line gives up a question, and nothing is saved")
  func givingUp() throws {
    var who = try Interviewer(rules)
    who.type("na", "", "nt", "  ", "na because", "")
    #expect(who.changes.isEmpty && who.text.contains("Given up"))
    who.type("3")
    #expect(who.changes.count == 1)
  }

  @Test("not triggered and parked keep their reason")
  func otherReasons() throws {
    var who = try Interviewer(rules)
    who.type("nt No service was removed", "park", "The file was locked")
    #expect(who.answer("A")?.status == .notTriggered)
    #expect(who.answer("A/1")?.status == .notAssessed)
    #expect(who.answer("A/1")?.exception?.reason[.english] == "The file was locked")
  }

  @Test("a rating that differs from a voice asks why, and keeps the voices")
  func voices() throws {
    var who = try Interviewer(rules, [("A", "pending partly not-conforming")])
    who.type("3")
    #expect(who.changes.isEmpty && who.text.contains("Why this rating"))
    who.type("Both had seen the old version only")
    let answer = try #require(who.answer("A"))
    #expect(answer.agreement?.why?[.english] == "Both had seen the old version only")
    #expect(answer.voices.count == 2)
    #expect(who.changes.first?.why == "Both had seen the old version only")
  }

  @Test("evidence is linked once, in the last stance; what is not registered is refused")
  func evidence() throws {
    var who = try Interviewer(rules)
    who.type("e LA-001")
    #expect(who.changes.isEmpty && who.text.contains("not in the register"))
    who.type("e+ rekord Export", "e+ record Export of incidents")
    #expect(who.changes.count == 2)
    guard case .evidence(let entry?) = who.changes[0].content else {
      Issue.record("the register comes first")
      return
    }
    #expect(entry.id == "LA-001" && entry.kind == .record)
    #expect(entry.title[.english] == "Export of incidents" && entry.obtained.by == "LA")
    #expect(who.answer("A")?.evidence.map(\.id) == ["LA-001"])
    who.type("e la-001", "e LA-001 contradicts", "e LA-001 perhaps")
    #expect(who.answer("A")?.evidence.map(\.stance) == [.contradicts])
    #expect(who.text.contains("supports, contradicts, partial"))
  }

  @Test("moving: skip, back, next open, by id, by clause, and the ends")
  func moving() throws {
    var who = try Interviewer(rules, [("A", "conforming"), ("A/1", "conforming")])
    #expect(who.text.contains("[3 of 4] B"))
    who.type("b", "b")
    #expect(who.text.contains("[1 of 4] A,"))
    who.type("b")
    #expect(who.text.contains("first item"))
    who.type("next")
    #expect(who.text.contains("[3 of 4] B"))
    who.type("g 2")
    #expect(who.text.contains("[4 of 4] C"))
    who.type("")
    #expect(who.text.contains("last item"))
    who.type("g A/l")
    #expect(who.text.contains("did you mean 'A/1'"))
    who.type("3")
    #expect(who.text.contains("saved C") && who.text.contains("last item"))
  }

  @Test("searching folds letters, and finds by id and by words")
  func searching() throws {
    var who = try Interviewer(rules)
    who.type("/c")
    #expect(who.text.hasPrefix("C "))
    who.type("/nothing like it")
    #expect(who.text.contains("Nothing found"))
    #expect(SearchText.folded("إدارة الأُصولـ") == SearchText.folded("اداره الاصول"))
  }

  @Test("a suggestion is confirmed as one's own rating; without one there is nothing to confirm")
  func confirming() throws {
    var who = try Interviewer(rules, earlier: [("A", "partly")])
    #expect(who.text.contains("last time, in unit/2024: partly"))
    who.type("ok")
    #expect(who.changes.isEmpty && who.text.contains("Nothing is carried forward"))
    let rating = try rules.scale.rating(from: "partly")
    who.answers[.answer(ItemReference(checklist: "test", item: "A"))] = Answer(
      item: "A", status: .carriedForward,
      suggestion: Answer.Suggestion(
        rating: rating, from: AssessmentID(unit: "unit", name: "2024")), place: Build.place)
    who.type("s", "b", "ok")
    #expect(who.answer("A")?.agreement?.rating == rating)
    #expect(who.answer("A")?.suggestion == nil)
  }

  @Test("the end of the input ends like q, and tells where it goes on")
  func ending() throws {
    for last in ["q", nil] {
      var who = try Interviewer(rules)
      who.type("3", last)
      #expect(who.hasEnded && who.text.contains("1 change saved"))
      #expect(who.text.contains("Next time begins at A/1"))
    }
  }

  @Test("a conflict shows all three and asks again; nothing is overwritten")
  func conflict() throws {
    var who = try Interviewer(rules)
    let version = { Conflict.Version(revision: .absent, text: nil, summary: $0, by: "SD") }
    who.failure = .conflict(
      Conflict(
        target: .answer(ItemReference(checklist: "test", item: "A")), base: version("none"),
        theirs: version("conforming"), mine: version("partly")),
      Diagnostic(.changedMeanwhile, at: Build.place, "changed"))
    who.type("2")
    #expect(who.changes.isEmpty)
    #expect(who.text.contains("Theirs: conforming. Yours: partly"))
    #expect(who.text.contains("[1 of 4] A"))
    who.type("2")
    #expect(who.changes.count == 1)
  }

  @Test("a save that fails says why and stays at the item")
  func failure() throws {
    var who = try Interviewer(rules)
    who.failure = .failed(Diagnostic(.notSaved, at: Build.place, "the disk is full"))
    who.type("2")
    #expect(who.text.contains("Not saved:") && who.text.contains("the disk is full"))
    who.type("2")
    #expect(who.answer("A") != nil)
  }

  @Test("what is typed is shown harmless")
  func hostile() throws {
    var who = try Interviewer(rules)
    who.type("\u{1B}[31mred\u{202E}")
    #expect(who.text.contains("\\u{1B}[31mred\\u{202E}"))
    #expect(!who.text.unicodeScalars.contains("\u{1B}"))
  }

  @Test("an attribute is shown with its levels, or with its outcomes")
  func descriptors() throws {
    var who = try Interviewer(Build.maturity([("P", ["P.AC"])]))
    who.type("show")
    #expect(who.text.contains("level 3: Done by plan"))
    who = try Interviewer(Build.capability([("P", ["P.PA1_1"])]))
    who.type("show")
    #expect(who.text.contains("outcome a: Work is done"))
    who = try Interviewer(Build.capability([("P", ["P.PA1_1"])]), language: .arabic)
    who.type("show")
    #expect(who.text.contains("النتيجة"))
  }

  @Test("only a section or one item is asked where that is wanted")
  func section() throws {
    #expect(try Interviewer(rules, section: "2").text.contains("[1 of 1] C"))
    #expect(try Interviewer(rules, section: "A/1").text.contains("[1 of 1] A/1"))
  }

  @Test("help names every command, in both languages", arguments: Language.allCases)
  func help(language: Language) throws {
    var who = try Interviewer(rules, language: language)
    who.type("?")
    for command in ["e+", "na", "nt", "park", "ok", "next", "show", "/", "q"] {
      #expect(who.text.contains(command), "\(command)")
    }
  }
}
