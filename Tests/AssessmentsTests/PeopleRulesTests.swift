import Assessments
import Checklists
import Diagnostics
import TestSupport
import Testing
import Text

/// States, and rules by name.
@Suite struct PeopleRulesTests {
  private static let gates = Build.gates([("G", ["G-EN-1", "G-AC-1"])])
  private static let library: ChecklistLibrary = {
    var library = ChecklistLibrary()
    library.checklists = ["test": gates]
    return library
  }()

  private func assessment(
    _ state: Assessment.State, kind: Assessment.Kind = .internalAudit, owns: [ItemReference] = [],
    answers: [(item: String, answer: String)] = [("G-EN-1", "met")]
  ) throws -> Assessment {
    let plain = try #require(Build.assessment(Self.gates, answers, kind: kind))
    let team: [(String, TeamRole)] = [
      ("LA", .leadAssessor), ("AS", .assessor), ("RV", .reviewer), ("HA", .approver),
      ("R1", .respondent),
    ]
    var assessment = Assessment(
      id: plain.id, title: plain.title, unit: plain.unit, kind: kind, state: state,
      language: .english, period: plain.period, fieldwork: nil, isFictional: false,
      scope: plain.scope, parties: [],
      team: team.map { id, role in
        TeamMember(
          id: id, role: role, position: Build.text(id), owns: id == "LA" ? owns : [],
          place: Build.place)
      }, criteria: plain.criteria, target: nil, benchmark: nil, previous: nil, limitations: [],
      place: Build.place)
    assessment.answers = plain.answers
    return assessment
  }

  private func finding(_ id: String, reviewedBy: String? = nil, gradedBy: String? = nil) -> Finding
  {
    Finding(
      id: id, kind: .nonconformity, items: [ItemReference(checklist: "test", item: "G-EN-1")],
      theme: nil, statement: Build.text("x"), risk: nil, recommendation: nil, evidence: [],
      grade: gradedBy.map { Finding.Grade(value: .minor, by: $0, why: Build.text("x")) },
      reviewedBy: reviewedBy, repeatOf: nil, actions: [], place: Build.place)
  }

  private func told(_ assessment: Assessment) -> [String] {
    AssessmentRules.check(assessment, in: Self.library).map { "\($0.severity) \($0.code)" }
  }

  private func objections(
    _ assessment: Assessment, _ state: Assessment.State, _ who: String?
  ) throws -> [String] {
    let member = try who.map { try #require(assessment.member($0)) }
    return AssessmentRules.objections(to: state, by: member, in: assessment).map(\.code.id)
  }

  // MARK: States

  @Test func `every state but the draft is reached, and only superseded is an end`() {
    let reached = Set(Assessment.State.allCases.flatMap(\.next))
    #expect(Set(Assessment.State.allCases).subtracting(reached) == [.draft])
    #expect(Assessment.State.allCases.filter(\.next.isEmpty) == [.superseded])
    // What is approved only becomes superseded: nobody reopens it.
    #expect(Assessment.State.approved.next == [.superseded])
    #expect(Assessment.State.allCases.filter(\.isLocked) == [.approved, .superseded])
    for state in Assessment.State.allCases { #expect(!state.roles.isEmpty) }
  }

  @Test func `a step is taken by whose part it is`() throws {
    #expect(try objections(assessment(.draft), .inReview, "LA") == [])
    #expect(try objections(assessment(.draft), .inReview, "R1") == ["A037"])
    #expect(try objections(assessment(.draft), .approved, "HA") == ["A036"])
    #expect(try objections(assessment(.draft), .approved, "RV") == ["A036", "A037"])
    #expect(try objections(assessment(.inReview), .reviewed, "RV") == [])
    #expect(try objections(assessment(.superseded), .draft, "LA") == ["A036"])
    // Nobody is asked for a role where people assess themselves, but for the approval.
    #expect(try objections(assessment(.draft, kind: .selfAssessment), .inReview, "R1") == [])
    #expect(try objections(assessment(.agreed, kind: .selfAssessment), .approved, "R1") == ["A037"])
  }

  @Test func `an approver has not answered, decided or graded`() throws {
    var audit = try assessment(.agreed)
    #expect(try objections(audit, .approved, "HA") == [])
    let day = try Build.reportDay()
    audit.answers["test"]?["G-AC-1"] = Answer(
      item: "G-AC-1", status: .notApplicable,
      exception: Answer.Exception(
        reason: Build.text("x"), decidedBy: "HA", secondPerson: "RV"), place: Build.place)
    #expect(try objections(audit, .approved, "HA") == ["A038"])
    #expect(told(audit).contains("warning A038"))
    audit.standing = Standing(.approved, by: "HA", on: day)
    #expect(told(audit).contains("error A038"))
    audit.standing = Standing(.approved)
    #expect(told(audit).contains("error A038"))
    #expect(told(audit).contains("warning A037"))
    audit.standing = Standing(.superseded, by: "LA", on: day)
    #expect(!told(audit).contains { $0.hasSuffix("A038") })
  }

  // MARK: The second person

  @Test func `a nonconformity without a second person weighs as much as the state claims`() throws {
    for state in Assessment.State.allCases {
      var audit = try assessment(state)
      audit.findings = [finding("LA-F1"), finding("LA-F2")]
      let own = told(audit).filter { $0.hasSuffix("A040") }
      switch state {
      case .draft, .returned: #expect(own == [])
      case .inReview: #expect(own == ["warning A040"])
      default: #expect(own == ["error A040"], "\(state)")
      }
    }
    var audit = try assessment(.inReview)
    audit.findings = [finding("LA-F1", reviewedBy: "RV"), finding("LA-F2", reviewedBy: "AS")]
    #expect(told(audit) == [])
    #expect(try objections(audit, .reviewed, "RV") == [])
    audit.findings.append(finding("AS-F1"))
    #expect(try objections(audit, .reviewed, "RV") == ["A040"])
  }

  @Test func `the second person neither wrote nor graded it, in any state`() throws {
    var audit = try assessment(.draft)
    audit.findings = [
      finding("LA-F1", reviewedBy: "LA"), finding("LA-F2", reviewedBy: "RV", gradedBy: "RV"),
      finding("LA-F3", reviewedBy: "AS", gradedBy: "RV"), finding("X-F1", reviewedBy: "LA"),
    ]
    #expect(told(audit) == ["error A040", "error A040"])
    // A strength may be anybody's.
    audit.findings = [
      Finding(
        id: "LA-F1", kind: .strength, items: finding("x").items, theme: nil,
        statement: Build.text("x"), risk: nil, recommendation: nil, evidence: [], grade: nil,
        reviewedBy: "LA", repeatOf: nil, actions: [], place: Build.place)
    ]
    #expect(told(audit) == [])
  }

  // MARK: Owners

  @Test func `rating one's own process is told, but not where people assess themselves`() throws {
    let own = [ItemReference(checklist: "test", item: "G")]
    #expect(told(try assessment(.draft, owns: own)) == ["warning A039"])
    #expect(told(try assessment(.draft, owns: own, answers: [])) == [])
    #expect(told(try assessment(.draft, kind: .selfAssessment, owns: own)) == [])
    let ratings = try assessment(.draft, owns: own).ownProcessRatings(in: Self.library)
    #expect(ratings.map(\.items) == [["G-EN-1"]])
    #expect(
      told(try assessment(.draft, owns: [ItemReference(checklist: "test", item: "H")]))
        == ["error A029"])
  }

  // MARK: Disputes

  private func disputed(_ outcome: Dispute.Outcome, _ state: Assessment.State) throws -> Assessment
  {
    var audit = try assessment(state)
    let day = try Build.reportDay()
    let scale = Self.gates.scale
    var answer = try #require(Build.answer("G-EN-1", "partly", on: scale))
    answer.agreement = try Answer.Agreement(
      rating: scale.rating(from: "partly"), by: "LA", on: day, why: Build.text("x"))
    answer.voices = try [("R1", TeamRole.respondent, "met"), ("AS", .assessor, "unmet")].map {
      try Voice(
        by: $0.0, role: $0.1, rating: scale.rating(from: $0.2), on: day, why: Build.text("x"),
        place: Build.place)
    }
    answer.dispute = Dispute(
      between: ["R1", "AS"], outcome: outcome, by: "LA", on: day, why: Build.text("x"),
      place: Build.place)
    audit.answers["test"]?["G-EN-1"] = answer
    return audit
  }

  @Test func `nothing is agreed while a dispute is open`() throws {
    #expect(told(try disputed(.open, .sentForAccuracy)) == [])
    #expect(try objections(disputed(.open, .sentForAccuracy), .agreed, "LA") == ["A043"])
    #expect(told(try disputed(.open, .agreed)) == ["error A043"])
    #expect(try objections(disputed(.agreedToDisagree, .sentForAccuracy), .agreed, "LA") == [])
    #expect(told(try disputed(.decided, .agreed)) == [])
  }

  @Test func `agreed beside a dispute that both sides keep is told, and forbidden to nobody`()
    throws
  {
    #expect(told(try disputed(.agreedToDisagree, .agreed)) == ["warning A048"])
    #expect(told(try disputed(.agreedToDisagree, .agreedToDisagree)) == [])
    #expect(told(try disputed(.agreedToDisagree, .approved)).filter { $0.hasSuffix("A048") } == [])
    let sent = try disputed(.agreedToDisagree, .sentForAccuracy)
    func notices(_ state: Assessment.State) -> [String] {
      AssessmentRules.notices(to: state, by: nil, in: sent).map(\.code.id)
    }
    #expect(notices(.agreed) == ["A048"])
    #expect(notices(.agreedToDisagree) == [])
    // The state is corrected without a new review.
    #expect(
      try objections(disputed(.agreedToDisagree, .agreed), .agreedToDisagree, "LA") == [])
  }

  @Test func `an approval that the rules forbid may be returned, and no other`() throws {
    let wrong = try disputed(.open, .approved)
    #expect(AssessmentRules.faults(of: wrong).map(\.code.id) == ["A043"])
    #expect(AssessmentRules.steps(from: wrong) == [.returned, .superseded])
    #expect(try objections(wrong, .returned, "RV") == [])
    #expect(try objections(wrong, .returned, "LA") == ["A047"])
    #expect(try objections(wrong, .superseded, "LA") == ["A043"])
    #expect(AssessmentRules.steps(from: try disputed(.open, .superseded)) == [.returned])
    let sound = try disputed(.decided, .approved)
    #expect(AssessmentRules.steps(from: sound) == [.superseded])
    #expect(try objections(sound, .returned, "RV") == ["A036"])
  }

  @Test func `a respondent is told by name among three or more only`() throws {
    var answer = try #require(disputed(.open, .draft).answer("G-EN-1", of: "test"))
    #expect(!answer.tellsRespondents)
    let first = try #require(answer.voices.first)
    answer.voices += ["R2", "R3"].map {
      Voice(
        by: $0, role: .respondent, rating: first.rating, on: first.on, why: nil, place: Build.place)
    }
    #expect(answer.tellsRespondents)
  }
}
