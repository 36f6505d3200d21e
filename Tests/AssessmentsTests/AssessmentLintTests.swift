import Assessments
import Diagnostics
import TestSupport
import Testing
import Text

@Suite struct AssessmentLintTests {
  // MARK: Evidence

  @Test func `an audit in which everything is in order is told nothing`() throws {
    var rig = LintRig()
    rig.answers = [("R1", "conforming"), ("R2", "partly"), ("R3", "not-triggered")]
    rig.links = ["R1": [LintRig.link("LA-1")], "R2": [LintRig.link("LA-1")]]
    rig.evidence = [try LintRig.evidence("LA-1", period: ("2025-01-01", "2025-06-30"))]
    rig.findings = [LintRig.finding("F1", ["R2"])]
    #expect(try rig.told() == [])
    #expect(try LintRig().told() == [])
  }

  @Test func `a favourable rating without evidence is asked about, others are not`() throws {
    var rig = LintRig()
    rig.answers = [
      ("R1", "conforming"), ("R2", "not-conforming"), ("R3", "carried-forward"),
      ("R4", "not-applicable"),
    ]
    #expect(
      try rig.told(.conformingWithoutEvidence)
        == ["Q001 'R1' is rated conforming and no evidence is linked"])
    var maturity = LintRig()
    maturity.checklist = Build.maturity([("P", ["P.AC", "P.PP"])])
    maturity.answers = [("P.AC", "0"), ("P.PP", "0.01")]
    #expect(
      try maturity.told() == ["Q001 'P.PP' is rated 0.01 and no evidence is linked"])
    var rules = LintRig()
    rules.checklist = Build.rules([("G", ["R1"])])
    rules.answers = [("R1", "met")]
    #expect(try rules.told() == [])
  }

  @Test func `voices two levels apart are asked about until somebody explains them`() throws {
    var rig = LintRig()
    rig.answers = [
      ("R1", "pending not-conforming conforming"), ("R2", "pending partly conforming"),
      ("R3", "pending conforming"),
    ]
    #expect(
      try rig.told(.voicesApart) == [
        "Q015 the voices on 'R1' lie 2 levels apart, from not-conforming to conforming: resolve or explain"
      ])
    var maturity = LintRig()
    maturity.checklist = Build.maturity([("P", ["P.AC", "P.PP"])])
    maturity.answers = [("P.AC", "pending 1.25 3.25"), ("P.PP", "pending 1.25 3.24")]
    #expect(
      try maturity.told() == [
        "Q015 the voices on 'P.AC' lie 2 levels apart, from 1.25 to 3.25: resolve or explain"
      ])
  }

  @Test func `evidence from before the period is told once, with how many answers it has`() throws {
    var rig = LintRig()
    rig.answers = [("R1", "conforming"), ("R2", "conforming")]
    rig.links = [
      "R1": [LintRig.link("LA-1"), LintRig.link("LA-2")],
      "R2": [LintRig.link("LA-1"), LintRig.link("LA-3")],
    ]
    rig.evidence = [
      try LintRig.evidence("LA-1", obtained: "2024-12-31"),
      try LintRig.evidence("LA-2", period: ("2024-01-01", "2024-12-31")),
      try LintRig.evidence("LA-3", obtained: "2025-01-01"),
      // Nobody links it.
      try LintRig.evidence("LA-4", obtained: "2020-01-01"),
    ]
    #expect(
      try rig.told(.oldEvidence) == [
        "Q002 'LA-1' was obtained on 2024-12-31, before the period begins on 2025-01-01; rated answers with it: 2",
        "Q002 'LA-2' tells of days until 2024-12-31, before the period begins on 2025-01-01; rated answers with it: 1",
      ])
  }

  @Test(
    arguments: [
      // The shortest three calendar months are three months.
      ([("2025-02-01", "2025-04-30")], nil),
      ([("2025-02-01", "2025-04-29")], 88),
      ([("2025-01-01", "2025-01-31"), ("2025-01-15", "2025-02-14")], 45),
      ([("2025-01-01", "2025-02-15"), ("2025-06-01", "2025-07-31")], nil),
      ([("2024-02-29", "2024-02-29")], 1),
    ] as [([(String, String)], Int?)])
  func `dated evidence of less than three months is noted, days counted once`(
    periods: [(String, String)], days: Int?
  ) throws {
    var rig = LintRig()
    rig.answers = [("R1", "conforming"), ("R2", "partly")]
    rig.evidence = try periods.enumerated().map { index, period in
      try LintRig.evidence("LA-\(index)", period: period)
    }
    // One without dates says nothing about time.
    rig.evidence.append(try LintRig.evidence("LA-9"))
    let links = rig.evidence.map { LintRig.link($0.id) }
    rig.links = ["R1": links, "R2": links]
    let expected = days.map {
      ["Q003 the dated evidence of 'R1' covers \($0) of at least 89 days"]
    }
    #expect(try rig.told(.shortEvidence) == expected ?? [])
  }

  @Test func `an answer on statements only is asked about`() throws {
    var rig = LintRig()
    rig.answers = [("R1", "conforming"), ("R2", "partly"), ("R3", "partly")]
    rig.evidence = [
      try LintRig.evidence("LA-1", .statement), try LintRig.evidence("LA-2", .statement),
      try LintRig.evidence("LA-3", .observation),
    ]
    rig.links = [
      "R1": [LintRig.link("LA-1"), LintRig.link("LA-2")],
      "R2": [LintRig.link("LA-1"), LintRig.link("LA-3")],
      // What is not registered is told by a check, and may be anything.
      "R3": [LintRig.link("LA-1"), LintRig.link("LA-99")],
    ]
    #expect(
      try rig.told(.statementsOnly) == ["Q004 all evidence of 'R1' is of type 'statement'"])
  }

  @Test func `five ratings alike in a section are noted, four are not`() throws {
    var rig = LintRig()
    rig.answers = ["R1", "R1/a", "R2", "R3"].map { ($0, "conforming") }
    #expect(try rig.told(.allAlike) == [])
    rig.answers.append(("R4", "conforming"))
    #expect(
      try rig.told(.allAlike) == ["Q005 all 5 rated items of '8' are rated conforming"])
    rig.answers.append(("R5", "partly"))
    #expect(try rig.told(.allAlike) == [])
  }

  // MARK: Findings

  @Test func `a nonconformity without evidence is asked about, an opportunity is not`() throws {
    var rig = LintRig()
    rig.answers = [("R1", "partly"), ("R2", "partly")]
    rig.findings = [
      LintRig.finding("F1", ["R1"], evidence: []),
      LintRig.finding("F2", ["R2"], .opportunity, evidence: []),
    ]
    #expect(try rig.told() == ["Q006 nonconformity 'F1' names no evidence"])
  }

  @Test(arguments: [
    ("Priorities are sometimes missing", ["sometimes"]),
    ("The log SEEMS poor and should grow", ["poor", "seem", "should"]),
    ("There are not enough records", ["not enough"]),
    ("Staff are inadequately trained", ["inadequately"]),
    ("Shoulder bags, poorhouses and oftener visits; not well, enough said", []),
    ("3 of 25 records have no priority", []),
  ])
  func `words that judge, guess or advise are named`(statement: String, words: [String]) throws {
    var rig = LintRig()
    rig.answers = [("R1", "partly")]
    rig.findings = [
      LintRig.finding("F1", ["R1"], says: LocalizedText(statement, in: .english))
    ]
    let list = words.map { "'\($0)'" }.joined(separator: ", ")
    #expect(
      try rig.told() == (words.isEmpty ? [] : ["Q007 the statement of 'F1' says \(list) (en)"]))
  }

  @Test(arguments: [
    ("تغيب الأولوية أحيانا عن السجلات", "أحيانًا"), ("والتدريب الضعيفة نتائجه", "ضعيفة"),
    ("وينبغي تدريب الموظفين", "ينبغي"), ("عدد السجلات غير كافٍ", "غير كافٍ"),
    ("ثلاثة من خمسة وعشرين سجلًا بلا أولوية", ""),
  ])
  func `Arabic words are found in the forms of a sentence`(statement: String, word: String) throws {
    var rig = LintRig()
    rig.answers = [("R1", "partly")]
    rig.findings = [LintRig.finding("F1", ["R1"], says: LocalizedText(statement, in: .arabic))]
    let told = try rig.told()
    #expect(word.isEmpty ? told == [] : told.count == 1 && told[0].contains("'\(word)'"))
  }

  @Test func `more than ninety words are too many`() throws {
    var rig = LintRig()
    rig.answers = [("R1", "partly")]
    let words = Array(repeating: "record", count: 90).joined(separator: " ")
    rig.findings = [LintRig.finding("F1", ["R1"], says: LocalizedText(words, in: .english))]
    #expect(try rig.told() == [])
    rig.findings = [
      LintRig.finding("F1", ["R1"], says: LocalizedText(words + " more", in: .english))
    ]
    #expect(
      try rig.told() == ["Q008 the statement of 'F1' has 91 words (en); at most 90 are read"])
  }

  @Test(
    arguments: [
      ("R1 did not record 3 of 25 calls", Language.english, "R1"),
      ("The head of IT has not approved 2 of 3 plans", .english, "Head of IT"),
      ("لم يعتمد مدير تقنية المعلومات خطتين", .arabic, "مدير تقنية المعلومات"),
      ("List R1-014 has no priority in 3 of 25 rows", .english, nil),
      ("The lead auditor saw 3 of 25 rows", .english, nil),
      ("Service desk records lead nowhere in 3 cases", .english, nil),
    ] as [(String, Language, String?)])
  func `those whose work is looked at are not named`(
    statement: String, language: Language, named: String?
  ) throws {
    var rig = LintRig()
    rig.answers = [("R1", "partly")]
    rig.findings = [LintRig.finding("F1", ["R1"], says: LocalizedText(statement, in: language))]
    let expected = named.map {
      ["Q009 the statement of 'F1' names '\($0)' (\(language.code))"]
    }
    #expect(try rig.told() == expected ?? [])
  }

  @Test func `a nonconformity on what is rated as fulfilled is asked about`() throws {
    var rig = LintRig()
    rig.answers = [("R1", "conforming"), ("R2", "partly")]
    rig.links = ["R1": [LintRig.link("LA-1")]]
    rig.evidence = [try LintRig.evidence("LA-1")]
    rig.findings = [
      LintRig.finding("F1", ["R1", "R2"]), LintRig.finding("F2", ["R1"], .strength),
    ]
    #expect(
      try rig.told() == ["Q010 nonconformity 'F1' names 'test/R1', which is rated conforming"])
  }

  @Test func `a shortfall is asked about unless it, its parent or its parts have a finding`() throws
  {
    var rig = LintRig()
    rig.answers = [("R1", "partly"), ("R1/a", "not-conforming"), ("R2", "not-conforming")]
    #expect(
      try rig.told(.notConformingWithoutFinding) == [
        "Q011 'R1' is rated partly and no finding names it",
        "Q011 'R2' is rated not-conforming and no finding names it",
      ])
    rig.findings = [LintRig.finding("F1", ["R1/a"]), LintRig.finding("F2", ["R2"], .strength)]
    #expect(
      try rig.told(.notConformingWithoutFinding)
        == ["Q011 'R2' is rated not-conforming and no finding names it"])
    rig.answers = [("R1/a", "not-conforming")]
    rig.findings = [LintRig.finding("F1", ["R1"], .opportunity)]
    #expect(try rig.told(.notConformingWithoutFinding) == [])
    var levels = LintRig()
    levels.checklist = Build.maturity([("P", ["P.AC"])])
    levels.answers = [("P.AC", "0")]
    #expect(try levels.told() == [])
  }

  @Test func `a finding on what is not answered is asked about`() throws {
    var rig = LintRig()
    rig.answers = [("R1", "carried-forward"), ("R2", "not-assessed"), ("R4", "pending partly")]
    rig.findings = [
      LintRig.finding("F1", ["R1", "R2", "R3", "R4", "R99"]),
      LintRig.finding("F2", ["X"], checklist: "other"),
    ]
    #expect(
      try rig.told() == [
        "Q012 finding 'F1' names 'test/R1', which is carried forward and not confirmed",
        "Q012 finding 'F1' names 'test/R2', which is not assessed",
        "Q012 finding 'F1' names 'test/R3', which is not assessed",
        "Q012 finding 'F2' names 'other/X', which is not of a checklist among the criteria",
      ])
  }

  @Test func `a nonconformity that was there before says so`() throws {
    var before = LintRig()
    before.findings = [LintRig.finding("F7", ["R2"]), LintRig.finding("F8", ["R3"], .opportunity)]
    var rig = LintRig()
    rig.answers = [("R1", "partly"), ("R2", "partly"), ("R3", "partly")]
    rig.earlier = try before.assessment(name: "2024")
    rig.findings = [LintRig.finding("F1", ["R1", "R2"]), LintRig.finding("F2", ["R3"])]
    #expect(
      try rig.told(.repeatNotNamed) == [
        "Q013 'test/R2' had the nonconformity 'F7' in unit/2024, and 'F1' has no 'repeat-of'"
      ])
    rig.findings[0] = LintRig.finding("F1", ["R1", "R2"], repeats: "unit/2024/F7")
    #expect(try rig.told(.repeatNotNamed) == [])
  }

  @Test func `what the earlier assessment left open wants an outcome`() throws {
    var before = LintRig()
    before.findings = [LintRig.finding("F7", ["R2"]), LintRig.finding("F8", ["R3"], .strength)]
    var rig = LintRig()
    rig.earlier = try before.assessment(name: "2024")
    #expect(
      try rig.told() == [
        "Q014 'F7' of unit/2024 is open, and nothing tells what became of it"
      ])
    rig.followUps = [
      FollowUp(
        finding: "F7", outcome: .effective, by: "LA", on: try LintRig.day("2025-11-03"),
        place: Build.place)
    ]
    #expect(try rig.told() == [])
  }
}
