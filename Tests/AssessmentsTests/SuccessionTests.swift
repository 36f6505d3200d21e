import Assessments
import Checklists
import TestSupport
import Testing
import Text

/// What a new assessment takes from last year's.
struct SuccessionTests {
  private static let gates = Build.gates([
    ("G", ["G-EN-1", "G-AC-1", "G-AC-2", "G-EX-1"]), ("H", ["H-EN-1"]),
  ])
  private static let library: ChecklistLibrary = {
    var library = ChecklistLibrary()
    library.checklists = ["test": gates]
    return library
  }()

  private func earlier(plan: [String]? = nil) throws -> Assessment {
    var earlier = try #require(
      Build.assessment(
        Self.gates,
        [
          ("G-EN-1", "met"), ("G-AC-1", "pending met unmet"), ("G-AC-2", "partly"),
          ("H-EN-1", "met"),
        ], plan: plan, services: ["S1"]))
    earlier.answers["test"]?["G-EN-1"]?.note = Build.text("seen")
    earlier.answers["test"]?["G-EN-1"]?.evidence = [
      EvidenceLink(id: "LA-1", stance: .supports, place: Build.place)
    ]
    return earlier
  }

  private func draft(_ year: String = "2026") throws -> AssessmentDraft {
    var draft = AssessmentDraft()
    draft.title = Build.text("New")
    draft.kind = .internalAudit
    let from = try #require(CalendarDate("\(year)-01-01"))
    draft.period = Period(from: from, to: try #require(CalendarDate("\(year)-12-31")))
    return draft
  }

  private func next(_ draft: AssessmentDraft) throws -> Assessment {
    try #require(draft.assessment(AssessmentID(unit: "unit", name: "2026"), in: Self.library))
  }

  @Test("Ratings become suggestions, and nothing else of an answer is taken")
  func carries() throws {
    let earlier = try earlier()
    var draft = try draft()
    #expect(try draft.takeOver(earlier, in: Self.library) == [])
    let succession = Succession(from: earlier, to: try next(draft), in: Self.library)
    let answers = try #require(succession.answers["test"])
    #expect(answers.keys.sorted() == ["G-AC-2", "G-EN-1", "H-EN-1"])
    let answer = try #require(answers["G-EN-1"])
    #expect(answer.status == .carriedForward && answer.suggestion?.rating.text == "met")
    #expect(answer.suggestion?.from == earlier.id)
    #expect(answer.agreement == nil && answer.note == nil && answer.exception == nil)
    #expect(answer.voices.isEmpty && answer.evidence.isEmpty)
    #expect(succession.carriedCount == 3 && succession.unratedCount == 2)
    #expect(succession.changed.isEmpty && succession.gone.isEmpty)
  }

  @Test("Changed items are told, gone ones too, and every item of the plan is counted once")
  func changed() throws {
    var earlier = try earlier()
    earlier.outdated["test"] = OutdatedItems(changed: ["G-AC-1", "G-EN-1"], gone: ["G-AC-9"])
    earlier.reopenOutdatedAnswers()
    var draft = try draft()
    _ = try draft.takeOver(earlier, in: Self.library)
    let succession = Succession(from: earlier, to: try next(draft), in: Self.library)
    #expect(succession.changed.map(\.description) == ["test/G-EN-1", "test/G-AC-1"])
    #expect(succession.gone.map(\.description) == ["test/G-AC-9"])
    #expect(succession.answers["test"]?.keys.sorted() == ["G-AC-2", "H-EN-1"])
    #expect(
      succession.carriedCount + succession.unratedCount + succession.changed.count
        == Self.gates.items.count)
  }

  @Test("What is not in the new plan is not carried, and a checklist that is new has no ratings")
  func plan() throws {
    let earlier = try earlier()
    var draft = try draft()
    draft.plans = ["test": ["H"]]
    _ = try draft.takeOver(earlier, in: Self.library)
    let assessment = try next(draft)
    #expect(assessment.criteria.first?.plan == ["H"])
    let succession = Succession(from: earlier, to: assessment, in: Self.library)
    #expect(succession.answers["test"]?.keys.sorted() == ["H-EN-1"])
    #expect(succession.unratedCount == 0)
    let other = Build.maturity([("P", ["P.AC"])])
    let unrelated = try #require(Build.assessment(other, [], name: "2024"))
    var stranger = unrelated
    stranger.answers = earlier.answers
    let none = Succession(from: withoutCriteria(stranger), to: assessment, in: Self.library)
    #expect(none.answers.isEmpty && none.unratedCount == 1)
  }

  /// The same assessment of another checklist.
  private func withoutCriteria(_ assessment: Assessment) -> Assessment {
    var other = Assessment(
      id: assessment.id, title: assessment.title, unit: assessment.unit, kind: assessment.kind,
      state: assessment.state, language: assessment.language, period: assessment.period,
      fieldwork: nil, isFictional: false, scope: assessment.scope, parties: [], team: [],
      criteria: [
        Criteria(checklist: "other", edition: "1", revision: "1", plan: nil, place: Build.place)
      ], target: nil, benchmark: nil, previous: nil, limitations: [], place: Build.place)
    other.answers = assessment.answers
    return other
  }

  @Test("What was said goes before what is taken over")
  func overrides() throws {
    let earlier = try earlier(plan: ["G"])
    var draft = try draft()
    draft.unitName = Build.text("New name")
    draft.language = .arabic
    draft.services = [Scope.Element(id: "S9", name: Build.text("x"), place: Build.place)]
    _ = try draft.takeOver(earlier, in: Self.library)
    let assessment = try next(draft)
    #expect(assessment.unit.name.plain == "New name" && assessment.language == .arabic)
    #expect(assessment.scope.services.map(\.id) == ["S9"])
    #expect(assessment.criteria.first?.plan == ["G"])
    #expect(assessment.previous == earlier.id && assessment.state == .draft)
    var chosen = try self.draft()
    chosen.checklists = ["test"]
    _ = try chosen.takeOver(earlier, in: Self.library)
    #expect(try next(chosen).criteria.first?.plan == nil)
  }

  @Test("What was seen of parties stays behind, and what they run elsewhere is left out and told")
  func parties() throws {
    let earlier = try earlier()
    func operated(_ process: String) throws -> OperatedProcess {
      OperatedProcess(
        process: try #require(ItemReference(process)), part: Build.text("part"),
        governance: [.accountability: .shown], evidence: [("LA-1", Build.place)],
        note: Build.text("note"), place: Build.place)
    }
    let party = Party(
      id: "P1", name: Build.text("Host"), kind: .supplier, processes: Build.text("p"),
      governedBy: Build.text("g"), operates: try [operated("test/G"), operated("gone/1")],
      place: Build.place)
    var draft = try draft()
    let with = Assessment(
      id: earlier.id, title: earlier.title, unit: earlier.unit, kind: earlier.kind,
      state: .approved, language: .arabic, period: earlier.period, fieldwork: nil,
      isFictional: true, scope: earlier.scope, parties: [party], team: earlier.team,
      criteria: earlier.criteria, target: "t", benchmark: "b", previous: earlier.id,
      limitations: [Build.text("l")], place: Build.place)
    #expect(
      try draft.takeOver(with, in: Self.library)
        == ["'gone/1', which 'P1' operates, is not in the criteria and left out"])
    let assessment = try next(draft)
    let taken = try #require(assessment.parties.first)
    #expect(taken.kind == .supplier && taken.governedBy?.plain == "g")
    #expect(taken.operates.map(\.process.description) == ["test/G"])
    #expect(taken.operates.first?.part?.plain == "part")
    #expect(taken.operates.first?.governance.isEmpty == true)
    #expect(taken.operates.first?.evidence.isEmpty == true && taken.operates.first?.note == nil)
    #expect(assessment.state == .draft && assessment.target == "t" && assessment.benchmark == nil)
    #expect(assessment.isFictional && assessment.limitations.isEmpty)
    #expect(assessment.language == .arabic)
  }

  @Test("A plan that is gone is not taken for everything")
  func planGone() throws {
    var draft = try draft()
    #expect(
      try draft.takeOver(try earlier(plan: ["G", "X"]), in: Self.library)
        == ["'test/X' is gone and left out of the plan"])
    var other = try self.draft()
    #expect(throws: DraftProblem.self) {
      try other.takeOver(try earlier(plan: ["X"]), in: Self.library)
    }
  }

  @Test("A period that is not later is told")
  func period() throws {
    var draft = try draft("2025")
    #expect(
      try draft.takeOver(try earlier(), in: Self.library)
        == ["the period ends no later than that of unit/2025: the two will not be compared"])
  }
}
