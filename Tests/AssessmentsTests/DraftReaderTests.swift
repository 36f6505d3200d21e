import Assessments
import Checklists
import TestSupport
import Testing
import Text

/// What people type about a new assessment: understood, or refused with the reason.
struct DraftReaderTests {
  static let library: ChecklistLibrary = {
    var library = ChecklistLibrary()
    library.checklists = [
      "test": Build.gates([("G", ["G-EN-1"]), ("H", ["H-EN-1"])]),
      "rules": renamed(Build.conformity([("4.1", ["R1", "R1/a"])]), "rules"),
    ]
    return library
  }()

  private static func renamed(_ checklist: Checklist, _ id: String) -> Checklist {
    Checklist(
      id: id, kind: checklist.kind, title: checklist.title, edition: checklist.edition,
      revision: checklist.revision, about: checklist.about, scale: checklist.scale,
      scoring: checklist.scoring, sections: checklist.sections, groups: checklist.groups,
      place: checklist.place)
  }

  private let reader = DraftReader(library)

  /// What was typed for which part, as a draft; or why not.
  private func read(_ part: String, _ typed: [String]) -> (AssessmentDraft, String?) {
    var draft = AssessmentDraft()
    do throws(DraftProblem) {
      for text in typed { try read(part, text, &draft) }
      return (draft, nil)
    } catch {
      return (draft, error.help.map { "\(error.message); \($0)" } ?? error.message)
    }
  }

  private func read(
    _ part: String, _ text: String, _ draft: inout AssessmentDraft
  ) throws(DraftProblem) {
    switch part {
    case "words": draft.title = try reader.words(text)
    case "type": draft.kind = try reader.word(text, as: Assessment.Kind.self)
    case "period": draft.period = try reader.period(text)
    case "service": try reader.add(text, to: &draft.services)
    case "member": try reader.add(text, to: &draft.team)
    case "checklist": try reader.addChecklist(text, to: &draft)
    case "plan": try reader.addToPlan(text, of: &draft)
    case "target": draft.target = try reader.target(text)
    default: draft.benchmark = try reader.benchmark(text)
    }
  }

  @Test(
    "What is no part of an assessment is refused with its reason",
    arguments: [
      ("words", ["  "], "there is nothing in it that can be seen"),
      ("words", ["\u{200B}"], "there is nothing in it that can be seen"),
      ("words", ["a\u{1B}[2J"], "'a\u{1B}[2J' holds control characters; type it again"),
      ("words", ["a\nb"], "'a\nb' holds control characters; type it again"),
      (
        "type", ["audit"],
        "'audit' is not known; one of: self-assessment, internal-audit, gap-analysis, external-assessment"
      ),
      ("type", ["internal_audit"], "'internal_audit' is not known; did you mean 'internal-audit'?"),
      (
        "period", ["2026"],
        "'2026' is not a period; write both days, such as 2026-01-01..2026-12-31"
      ),
      (
        "period", ["2026-01-01..2026-02-30"],
        "'2026-02-30' is not a date; write both days, such as 2026-01-01..2026-12-31"
      ),
      (
        "period", ["..2026-02-28"],
        "'' is not a date; write both days, such as 2026-01-01..2026-12-31"
      ),
      (
        "period", ["2026-02-01..2026-01-31"],
        "the period ends on 2026-01-31, before it begins on 2026-02-01; exchange the two days"
      ),
      ("service", ["S1"], "'S1' is not ID:NAME; write it as S1:Permit portal"),
      ("service", [":Portal"], "':Portal' is not ID:NAME; write it as S1:Permit portal"),
      ("service", ["S1:"], "'S1:' is not ID:NAME; write it as S1:Permit portal"),
      ("service", ["S1:a", "\u{200F}S١:b"], "'S1' is there a second time"),
      (
        "member", ["LA:Lead"],
        "'LA:Lead' is not ID:ROLE:POST; write it as LA:lead-assessor:Internal audit lead"
      ),
      (
        "member", ["LA:lead-asessor:Lead"],
        "'lead-asessor' is not known; did you mean 'lead-assessor'?"
      ),
      (
        "member", ["a/b:assessor:Lead"],
        "'a/b' holds a slash; a journal is named for the id; LA is a good one"
      ),
      ("member", ["LA:assessor:a", "LA:assessor:b"], "'LA' is there a second time"),
      ("checklist", ["tset"], "checklist 'tset' is not in the library; did you mean 'test'?"),
      (
        "checklist", ["x"],
        "checklist 'x' is not in the library; the library holds: rules, test"
      ),
      ("checklist", ["test", "test"], "'test' is there a second time"),
      ("plan", ["test"], "'test' is not CHECKLIST/SECTION; write it as cobit-4.1-maturity/DS8"),
      ("plan", ["test/X"], "checklist 'test' has no section or subject 'X'; it has: G, H"),
      ("plan", ["test/G", "test/G"], "'test/G' is there a second time"),
      (
        "plan", ["rules/4.1"],
        "'rules' always counts whole: its figures are out of all its requirements; leave the plan out; what was not looked at stays not assessed"
      ),
      ("target", ["x"], "target 'x' is not in the library; there is none"),
      ("benchmark", ["x"], "benchmark 'x' is not in the library; there is none"),
    ])
  func refused(_ part: String, _ typed: [String], _ reason: String) {
    #expect(read(part, typed).1 == reason)
  }

  @Test("Texts are taken in the language that their script tells, without blanks around")
  func words() throws {
    #expect(try reader.words("  A title ") == LocalizedText([.english: "A title"]))
    #expect(try reader.words("تقييم") == LocalizedText([.arabic: "تقييم"]))
    #expect(
      try reader.words("A", arabic: "ب") == LocalizedText(english: "A", arabic: "ب"))
    #expect(try reader.words(nil, arabic: "ب") == LocalizedText([.arabic: "ب"]))
    #expect(try reader.words(nil, arabic: nil) == nil)
  }

  @Test("Ids, days and words are understood as people type them")
  func understood() throws {
    let period = try reader.period("\u{200F}٢٠٢٦-٠١-٠١..2026-01-01 ")
    #expect(period.from == period.to && period.to.description == "2026-01-01")
    let (services, problem) = read("service", [" S١ :Portal: new", "S2:x"])
    #expect(problem == nil)
    #expect(services.services.map(\.id) == ["S1", "S2"])
    #expect(services.services.first?.name.plain == "Portal: new")
    let (draft, _) = read("member", ["LA: approver :مدير: التدقيق"])
    #expect(draft.team.first?.role == .approver)
    #expect(draft.team.first?.position[.arabic] == "مدير: التدقيق")
    #expect(read("plan", ["test/H", "test/G"]).0.plans == ["test": ["H", "G"]])
  }

  @Test("A plan of a checklist that is not chosen is refused")
  func planOfOther() {
    var draft = AssessmentDraft()
    draft.plans = ["tset": ["G"]]
    draft.checklists = ["test"]
    #expect(
      throws: DraftProblem(
        "the plan names 'tset', which is not among the checklists", help: "did you mean 'test'?")
    ) { try reader.checkPlans(of: draft) }
    draft.plans = ["test": ["G"]]
    #expect(throws: Never.self) { try reader.checkPlans(of: draft) }
  }

  @Test(
    "A name is refused that is no safe name of a folder",
    arguments: [
      ("unit", "'unit' is not UNIT/NAME"), ("a/b/c", "'a/b/c' is not UNIT/NAME"),
      ("", "'' is not UNIT/NAME"), ("/b", "'' has nothing that can be seen"),
      ("a/", "'' has nothing that can be seen"), ("a/\u{200B}", "'' has nothing that can be seen"),
      ("a/.b", "'.b' begins with a point"), ("../b", "'..' begins with a point"),
      ("a/b\u{7}", "'b\u{7}' holds characters that cannot be seen"),
      ("a/b\nc", "'b\nc' holds characters that cannot be seen"),
      (
        "a/" + String(repeating: "ع", count: 51),
        "'\(String(repeating: "ع", count: 51))' is longer than 100 bytes"
      ),
    ])
  func unsafeName(_ typed: String, _ reason: String) {
    do throws(DraftProblem) {
      Issue.record("taken for \(try AssessmentID.new(typed))")
    } catch {
      #expect(error.message == reason)
      #expect(error.help != nil)
    }
  }

  @Test("Other names are taken in their canonical form")
  func safeName() throws {
    #expect(
      try AssessmentID.new("unit/2026").description == "unit/2026")
    #expect(try AssessmentID.new("\u{200F}unit/٢٠٢٦").description == "unit/2026")
    #expect(try AssessmentID.new("Unit 1 / a-b.c").description == "Unit 1/a-b.c")
    let longest = String(repeating: "ع", count: 50)
    #expect(try AssessmentID.new("\(longest)/خدمة").unit == longest)
  }
}
