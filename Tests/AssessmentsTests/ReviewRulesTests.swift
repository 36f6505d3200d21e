import Assessments
import Checklists
import Diagnostics
import TestSupport
import Testing
import Text

/// Who reviews, on which day, and who is a second person.
@Suite struct ReviewRulesTests {
  private static let gates = Build.gates([("G", ["G-EN-1", "G-AC-1"]), ("H", ["H-EN-1"])])
  private static let library: ChecklistLibrary = {
    var library = ChecklistLibrary()
    library.checklists = ["test": gates]
    return library
  }()

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  /// One answer, agreed by LA on 2025-06-01.
  private func audit(
    _ standing: Standing, kind: Assessment.Kind = .internalAudit,
    team: [(String, TeamRole)] = [
      ("LA", .leadAssessor), ("AS", .assessor), ("RV", .reviewer), ("HA", .approver),
      ("PO", .processOwner), ("R1", .respondent),
    ], owns: [String: String] = ["PO": "G"]
  ) throws -> Assessment {
    let plain = try #require(Build.assessment(Self.gates, [("G-EN-1", "met")], kind: kind))
    var assessment = Assessment(
      id: plain.id, title: plain.title, unit: plain.unit, kind: kind, state: standing.state,
      language: .english, period: plain.period, fieldwork: nil, isFictional: false,
      scope: plain.scope, parties: [],
      team: team.map { id, role in
        TeamMember(
          id: id, role: role, position: Build.text(id),
          owns: owns[id].map { [ItemReference(checklist: "test", item: $0)] } ?? [],
          place: Build.place)
      }, criteria: plain.criteria, target: nil, benchmark: nil, previous: nil, limitations: [],
      place: Build.place)
    assessment.answers = plain.answers
    assessment.standing = standing
    return assessment
  }

  private func told(_ assessment: Assessment) -> [String] {
    AssessmentRules.check(assessment, in: Self.library).map { "\($0.severity) \($0.code)" }
  }

  private func messages(_ assessment: Assessment, _ code: DiagnosticCode) -> [String] {
    AssessmentRules.check(assessment, in: Self.library).filter { $0.code == code }.map(\.message)
  }

  private func objections(
    _ assessment: Assessment, _ state: Assessment.State, _ who: String?, on day: String? = nil
  ) throws -> [String] {
    let member = try who.map { try #require(assessment.member($0)) }
    let date = try day.map { try self.day($0) }
    return AssessmentRules.objections(to: state, by: member, on: date, in: assessment)
      .map { "\($0.code) \($0.message) (\($0.help ?? ""))" }
  }

  // MARK: Days

  @Test func `a step is not dated before the one that it follows`() throws {
    let audit = try audit(Standing(.inReview, by: "LA", on: day("2025-11-12")))
    #expect(
      try objections(audit, .reviewed, "RV", on: "2025-11-11") == [
        "A044 'reviewed' is dated 2025-11-11, before 'in-review' on 2025-11-12 (give the day of the step with --date, or correct the day of 'in-review' in assessment.yaml)"
      ])
    #expect(try objections(audit, .reviewed, "RV", on: "2025-11-12") == [])
    #expect(try objections(audit, .reviewed, "RV") == [])
    // A word without a day is before nothing.
    #expect(
      try objections(self.audit(Standing(.inReview)), .reviewed, "RV", on: "2001-01-01") == [])
  }

  @Test func `a file whose state lies before its review is wrong`() throws {
    let review = Standing.Review(by: "RV", on: try day("2025-11-13"))
    func standing(_ day: String) throws -> Standing {
      Standing(.agreed, by: "LA", on: try self.day(day), reviewed: review)
    }
    #expect(told(try audit(standing("2025-11-12"))) == ["error A044"])
    #expect(told(try audit(standing("2025-11-13"))) == [])
  }

  @Test func `a day that is still to come is told`() throws {
    let audit = try audit(Standing(.inReview, by: "LA", on: day("2025-11-12")))
    func ahead(_ today: String) throws -> [String] {
      AssessmentRules.ahead(audit, today: try day(today)).map { "\($0.severity) \($0.code)" }
    }
    #expect(try ahead("2025-11-11") == ["warning A045"])
    #expect(try ahead("2025-11-12") == [])
    #expect(
      AssessmentRules.ahead(try self.audit(Standing(.draft)), today: try day("2001-01-01")).isEmpty)
  }

  @Test func `answers after a review or an agreement are told once, at the last step before`()
    throws
  {
    let review = Standing.Review(by: "RV", on: try day("2025-05-31"))
    var late = try audit(
      Standing(.approved, by: "HA", on: day("2025-07-01"), reviewed: review))
    #expect(late.lateAnswers.map { "\($0.step) \($0.items)" } == ["reviewed [\"G-EN-1\"]"])
    #expect(
      messages(late, .changedAfterStep) == [
        "answers are dated after 2025-05-31, the day of 'reviewed': 'G-EN-1'"
      ])
    let met = try Self.gates.scale.rating(from: "met")
    let answer = Answer.Agreement(rating: met, by: "LA", on: try day("2025-07-02"), why: nil)
    late.answers["test"]?["G-AC-1"] = Answer(
      item: "G-AC-1", status: .rated, agreement: answer, place: Build.place)
    #expect(
      messages(late, .changedAfterStep) == [
        "answers are dated after 2025-05-31, the day of 'reviewed': 'G-EN-1'",
        "answers are dated after 2025-07-01, the day of 'approved': 'G-AC-1'",
      ])
    // On the same day nobody can tell; before a review nothing is promised.
    #expect(
      try audit(Standing(.reviewed, by: "RV", on: day("2025-06-01"))).lateAnswers.isEmpty)
    #expect(
      try audit(Standing(.inReview, by: "LA", on: day("2025-05-01"))).lateAnswers.isEmpty)
  }

  @Test func `the last day of an answer is that of the rating, a voice or a dispute`() throws {
    let met = try Self.gates.scale.rating(from: "met")
    var answer = try #require(Build.answer("G-EN-1", "met", on: Self.gates.scale))
    #expect(answer.lastDay?.description == "2025-06-01")
    answer.voices = [
      Voice(
        by: "R1", role: .respondent, rating: met, on: try day("2025-06-03"), why: nil,
        place: Build.place)
    ]
    #expect(answer.lastDay?.description == "2025-06-03")
    answer.dispute = Dispute(
      between: ["R1", "AS"], outcome: .open, by: "LA", on: try day("2025-06-02"),
      why: Build.text("x"), place: Build.place)
    #expect(answer.lastDay?.description == "2025-06-03")
    #expect(Answer(item: "x", status: .notAssessed, place: Build.place).lastDay == nil)
  }

  // MARK: The review

  @Test func `whoever answered neither reviews nor returns`() throws {
    let audit = try audit(Standing(.inReview))
    #expect(
      try objections(audit, .reviewed, "LA") == [
        "A047 'LA' answered 'G-EN-1', and 'reviewed' is set by a second person (it can be set by: RV, HA)"
      ])
    #expect(try objections(audit, .returned, "LA").count == 1)
    #expect(try objections(audit, .reviewed, "RV") == [])
    #expect(try objections(audit, .reviewed, "HA") == [])
    #expect(try objections(audit, .reviewed, nil) == [])
    // A lead assessor who answered nothing is a second person; an assessor's voice is an answer.
    var other = audit
    other.answers["test"]?["G-EN-1"]?.agreement = Answer.Agreement(
      rating: try Self.gates.scale.rating(from: "met"), by: "AS", on: try day("2025-06-01"),
      why: nil)
    #expect(try objections(other, .reviewed, "LA") == [])
    other.answers["test"]?["G-EN-1"]?.voices = [
      Voice(
        by: "LA", role: .leadAssessor, rating: try Self.gates.scale.rating(from: "met"),
        on: try day("2025-06-01"), why: nil, place: Build.place)
    ]
    #expect(try objections(other, .reviewed, "LA").count == 1)
  }

  @Test func `a team without a second person is told how to get one`() throws {
    let alone = try audit(Standing(.inReview), team: [("LA", .leadAssessor)], owns: [:])
    let mend = "add the post of a reviewer, who has answered nothing, to 'team' in assessment.yaml"
    #expect(
      try objections(alone, .reviewed, nil) == [
        "A047 nobody in the team is a second person for 'reviewed': a reviewer is missing (\(mend))"
      ])
    #expect(
      try objections(alone, .reviewed, "LA") == [
        "A047 'LA' answered 'G-EN-1', and 'reviewed' is set by a second person (\(mend))"
      ])
    // Where people assess themselves nobody is asked for a role, and still for a second person.
    let own = try audit(
      Standing(.inReview), kind: .selfAssessment,
      team: [("LA", .leadAssessor), ("R1", .respondent)], owns: [:])
    #expect(try objections(own, .reviewed, "LA").count == 1)
    #expect(try objections(own, .reviewed, "R1") == [])
  }

  @Test func `a review by whoever answered is told of files, in every state that stands on it`()
    throws
  {
    let on = try day("2025-11-13")
    #expect(told(try audit(Standing(.reviewed, by: "LA", on: on))) == ["warning A047"])
    #expect(told(try audit(Standing(.returned, by: "LA", on: on))) == ["warning A047"])
    #expect(told(try audit(Standing(.reviewed, by: "RV", on: on))) == [])
    let review = Standing.Review(by: "LA", on: on)
    let agreed = try audit(Standing(.agreed, by: "LA", on: on, reviewed: review))
    #expect(
      messages(agreed, .reviewerAnswered) == [
        "the assessment was reviewed by 'LA', who answered 'G-EN-1'"
      ])
  }

  @Test func `who is named for a state names who reviewed, a bare word names nobody`() throws {
    let on = try day("2025-11-13")
    #expect(
      messages(try audit(Standing(.agreed, by: "LA", on: on)), .reviewerAnswered) == [
        "the assessment is agreed, and nobody is named who reviewed it"
      ])
    #expect(told(try audit(Standing(.agreed))) == [])
    #expect(told(try audit(Standing(.superseded, by: "LA", on: on))) == [])
  }

  @Test func `a review is taken along until it is given back`() throws {
    let on = try day("2025-11-13")
    let reviewed = Standing(.reviewed, by: "RV", on: on)
    #expect(reviewed.review(kept: .sentForAccuracy) == Standing.Review(by: "RV", on: on))
    #expect(reviewed.review(kept: .returned) == nil)
    let sent = Standing(
      .sentForAccuracy, by: "LA", on: on, reviewed: reviewed.review(kept: .sentForAccuracy))
    #expect(sent.review(kept: .agreed)?.by == "RV")
    #expect(sent.review(kept: .inReview) == nil)
    #expect(Standing(.agreed).review == nil)
    #expect(Standing(.draft, by: "LA", on: on).review == nil)
  }

  // MARK: The second person

  private func exception(_ decidedBy: String, _ second: String) -> Answer {
    Answer(
      item: "G-AC-1", status: .notApplicable,
      exception: Answer.Exception(
        reason: Build.text("x"), decidedBy: decidedBy, secondPerson: second), place: Build.place)
  }

  @Test func `who answers for an item is no second person on it`() throws {
    var audit = try audit(Standing(.draft))
    audit.answers["test"]?["G-AC-1"] = exception("LA", "PO")
    #expect(
      messages(audit, .ownSecondPerson) == [
        "'PO' is the second person on 'test/G-AC-1', and answers for it"
      ])
    audit.answers["test"]?["G-AC-1"] = exception("PO", "RV")
    #expect(
      messages(audit, .ownSecondPerson) == ["'PO' decided on 'test/G-AC-1', and answers for it"])
    audit.answers["test"]?["G-AC-1"] = exception("LA", "RV")
    #expect(messages(audit, .ownSecondPerson) == [])
    // Another section is not one's own, and where people assess themselves it is meant.
    let elsewhere = try self.audit(Standing(.draft), owns: ["PO": "H"])
    var other = elsewhere
    other.answers["test"]?["G-AC-1"] = exception("LA", "PO")
    #expect(messages(other, .ownSecondPerson) == [])
    var own = try self.audit(Standing(.draft), kind: .selfAssessment)
    own.answers["test"]?["G-AC-1"] = exception("LA", "PO")
    #expect(messages(own, .ownSecondPerson) == [])
  }

  @Test func `who was asked about an item does not settle its dispute or review its finding`()
    throws
  {
    var audit = try audit(Standing(.draft))
    let scale = Self.gates.scale
    var answer = try #require(Build.answer("G-EN-1", "partly", on: scale))
    answer.agreement = Answer.Agreement(
      rating: try scale.rating(from: "partly"), by: "LA", on: try day("2025-06-01"),
      why: Build.text("x"))
    answer.voices = try [("R1", TeamRole.respondent, "met"), ("AS", .assessor, "unmet")].map {
      try Voice(
        by: $0.0, role: $0.1, rating: scale.rating(from: $0.2), on: day("2025-06-01"),
        why: Build.text("x"), place: Build.place)
    }
    func disputed(_ outcome: Dispute.Outcome) throws -> Dispute {
      Dispute(
        between: ["R1", "AS"], outcome: outcome, by: "R1", on: try day("2025-06-02"),
        why: Build.text("x"), place: Build.place)
    }
    answer.dispute = try disputed(.decided)
    audit.answers["test"]?["G-EN-1"] = answer
    #expect(
      messages(audit, .ownSecondPerson) == [
        "'R1' settled the dispute on 'test/G-EN-1', and was asked about it"
      ])
    // Who only noted it has settled nothing.
    audit.answers["test"]?["G-EN-1"]?.dispute = try disputed(.open)
    #expect(messages(audit, .ownSecondPerson) == [])
    audit.findings = [
      Finding(
        id: "LA-F1", kind: .nonconformity,
        items: ["H-EN-1", "G-EN-1"].map { ItemReference(checklist: "test", item: $0) }, theme: nil,
        statement: Build.text("x"), risk: nil, recommendation: nil, evidence: [], grade: nil,
        reviewedBy: "R1", repeatOf: nil, actions: [], place: Build.place)
    ]
    #expect(
      messages(audit, .ownSecondPerson) == [
        "'R1' reviewed nonconformity 'LA-F1' on 'test/G-EN-1', and was asked about it"
      ])
  }

  @Test func `who answers for an item does not verify what became of its finding`() throws {
    var earlier = try audit(Standing(.draft))
    earlier.findings = [
      Finding(
        id: "LA-F1", kind: .nonconformity,
        items: [ItemReference(checklist: "test", item: "G-EN-1")],
        theme: nil, statement: Build.text("x"), risk: nil, recommendation: nil, evidence: [],
        grade: nil, repeatOf: nil, actions: [], place: Build.place)
    ]
    func told(_ by: String) throws -> [String] {
      var audit = try audit(Standing(.draft))
      audit.followUps = [
        FollowUp(
          finding: "LA-F1", outcome: .effective, by: by, on: try day("2025-06-01"),
          place: Build.place)
      ]
      return AssessmentRules.ownFollowUps(audit, FollowUps.all(of: earlier), in: Self.library)
        .map(\.message)
    }
    #expect(try told("PO") == ["'PO' followed up 'LA-F1' on 'test/G-EN-1', and answers for it"])
    #expect(try told("LA") == [])
  }
}
