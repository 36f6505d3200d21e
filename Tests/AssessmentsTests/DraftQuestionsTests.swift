import Assessments
import Checklists
import TestSupport
import Testing
import Text

/// Questions and answers without a terminal.
struct DraftQuestionsTests {
  private let id = AssessmentID(unit: "desk", name: "2026")
  private let reader = DraftReader(DraftReaderTests.library)

  /// The dialogue as a person would see it: questions, `>` answers, `!` reasons.
  private func talk(
    _ lines: [String], _ questions: inout DraftQuestions
  ) -> [String] {
    var seen: [String] = []
    for line in lines {
      guard let question = questions.question else { break }
      seen += [question, "> \(line)"]
      if let problem = questions.answer(line) { seen.append("! \(problem.message)") }
    }
    return seen + [questions.question ?? "(done)"]
  }

  @Test("Everything is asked for in order, and empty lines take what is in brackets")
  func defaults() throws {
    var questions = DraftQuestions(AssessmentDraft(), for: id, reader)
    let seen = talk(["", "", "", "", "test", ""], &questions)
    #expect(
      seen == [
        "Name of the unit [desk]:", "> ",
        "Title [desk 2026]:", "> ",
        "Type: self-assessment, internal-audit, gap-analysis, external-assessment [self-assessment]:",
        "> ",
        "Period that is assessed, FROM..TO [2026-01-01..2026-12-31]:", "> ",
        "Checklists, with blanks between them: rules, test:", "> test",
        "Team, one ID:ROLE:POST a line; roles: lead-assessor, assessor, respondent, process-owner, reviewer, approver [nobody yet]:",
        "> ",
        "(done)",
      ])
    let assessment = try #require(questions.draft.assessment(id, in: reader.library))
    #expect(assessment.title.plain == "desk 2026")
    #expect(assessment.kind == .selfAssessment)
    #expect(assessment.period.to.description == "2026-12-31")
    #expect(assessment.state == .draft)
    #expect(assessment.criteria.map(\.checklist) == ["test"])
  }

  @Test("A wrong answer is told and asked again, and changes nothing")
  func wrong() {
    var draft = AssessmentDraft()
    draft.unitName = Build.text("Desk")
    draft.title = Build.text("Title")
    var questions = DraftQuestions(draft, for: id, reader, kind: .gapAnalysis)
    let kind =
      "Type: self-assessment, internal-audit, gap-analysis, external-assessment [gap-analysis]:"
    let period = "Period that is assessed, FROM..TO [2026-01-01..2026-12-31]:"
    let checklists = "Checklists, with blanks between them: rules, test:"
    let seen = talk(
      ["audit", "", "2026", "2026-01-01..2026-06-30", "", "test, rulse", "rules ،test"], &questions)
    #expect(
      seen.dropLast() == [
        kind, "> audit", "! 'audit' is not known", kind, "> ",
        period, "> 2026", "! '2026' is not a period", period, "> 2026-01-01..2026-06-30",
        checklists, "> ", "! an answer is needed here",
        checklists, "> test, rulse", "! checklist 'rulse' is not in the library",
        checklists, "> rules ،test",
      ])
    #expect(questions.draft.checklists == ["rules", "test"])
    #expect(questions.draft.kind == .gapAnalysis)
  }

  @Test("The team is asked for until an empty line")
  func team() {
    var draft = AssessmentDraft()
    draft.unitName = Build.text("Desk")
    draft.title = Build.text("Title")
    draft.kind = .internalAudit
    draft.checklists = ["test"]
    let other = AssessmentID(unit: "desk", name: "autumn")
    var questions = DraftQuestions(draft, for: other, reader)
    let seen = talk(
      ["", "2026-01-01..2026-06-30", "LA:lead:x", "LA:lead-assessor:Lead", "LA:assessor:y", " "],
      &questions)
    #expect(seen.first == "Period that is assessed, FROM..TO:")
    #expect(seen[2] == "! an answer is needed here")
    #expect(
      seen.suffix(4) == [
        "! 'LA' is there a second time", "Next of the team [nobody else]:", ">  ", "(done)",
      ])
    #expect(questions.draft.team.map(\.id) == ["LA"])
    #expect(questions.answer("more") == nil)
  }

  @Test("What is said already is not asked")
  func nothingMissing() {
    var draft = AssessmentDraft()
    draft.unitName = Build.text("Desk")
    draft.title = Build.text("Title")
    draft.kind = .internalAudit
    draft.period = Build.day.flatMap { Period(from: $0, to: $0) }
    draft.checklists = ["test"]
    draft.team = [
      TeamMember(id: "LA", role: .assessor, position: Build.text("x"), place: Build.place)
    ]
    #expect(DraftQuestions(draft, for: id, reader).question == nil)
    #expect(draft.missing.isEmpty)
    #expect(AssessmentDraft().missing == AssessmentDraft.Part.allCases)
    #expect(AssessmentDraft().assessment(id, in: reader.library) == nil)
  }

  @Test("Any lines bring it to an end or leave a question", arguments: 0..<200 as Range<UInt64>)
  func anything(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let lines = [
      "", " ", "test", "rules", "a:b:c", "LA:assessor:x", "2026-01-01..2026-02-01", "..", ":", "/",
      "\u{1B}[A", "gap-analysis", "\u{202E}", "x", ",", "تقييم",
    ]
    var questions = DraftQuestions(AssessmentDraft(), for: id, reader)
    for _ in 0..<40 {
      let missing = questions.draft.missing.count
      let problem = questions.answer(lines.randomElement(using: &generator) ?? "")
      let now = questions.draft.missing.count
      #expect(problem == nil ? now <= missing : now == missing)
    }
    #expect(questions.draft.missing.isEmpty || questions.question != nil)
  }
}
