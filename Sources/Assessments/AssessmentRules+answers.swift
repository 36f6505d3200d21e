internal import Checklists
internal import Diagnostics
internal import Text

/// Names of which there are a handful: looking through them is faster than a table.
struct NameSet {
  private var few: [String] = []
  private var many: Set<String> = []

  init(_ names: Set<String>) {
    if names.count <= 16 { few = Array(names) } else { many = names }
  }

  func contains(_ name: String) -> Bool {
    many.isEmpty ? few.contains(name) : many.contains(name)
  }
}

/// What the rules on answers hold each of them against; made once for each checklist.
struct AnswerSurroundings {
  let assessment: Assessment
  let checklist: Checklist
  /// Everybody in the team, and those who could not be read.
  let people: NameSet
  /// The groups that are not in the plan.
  let unplanned: Set<String>

  init(_ assessment: Assessment, _ checklist: Checklist, _ criteria: Criteria) {
    self.assessment = assessment
    self.checklist = checklist
    people = NameSet(Set(assessment.team.map(\.id)).union(assessment.unreadable))
    unplanned =
      criteria.plan == nil
      ? [] : Set(checklist.groups.lazy.filter { !criteria.covers($0) }.map(\.id))
  }
}

/// Rules on single answers.
extension AssessmentRules {
  typealias AnswerRule = @Sendable (Answer, Item, AnswerSurroundings) -> [Diagnostic]

  static let onAnswers: [AnswerRule] = [
    inPlan, peopleOfAnswer, evidenceOfAnswer, exception, voicesOnce, pendingVoices,
    agreementReason, dispute, rater, date, automatic,
  ]

  /// All answers are walked through once, in the order of the checklist, each with all rules.
  static func answers(_ assessment: Assessment, _ library: ChecklistLibrary) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for criteria in assessment.criteria {
      guard let checklist = library.checklists[criteria.checklist],
        let answers = assessment.answers[checklist.id]
      else { continue }
      let surroundings = AnswerSurroundings(assessment, checklist, criteria)
      for item in checklist.items {
        guard let answer = answers[item.id] else { continue }
        for rule in onAnswers {
          let more = rule(answer, item, surroundings)
          if !more.isEmpty { found += more }
        }
      }
    }
    return found
  }

  /// An answer to something that is not in the plan counts nowhere.
  private static func inPlan(
    _ answer: Answer, _ item: Item, _ around: AnswerSurroundings
  ) -> [Diagnostic] {
    guard !around.unplanned.isEmpty, around.unplanned.contains(item.group) else { return [] }
    return [
      Diagnostic(
        .notInPlan, at: answer.place,
        "item '\(item.id)' is answered, but '\(item.group)' is not in the plan")
    ]
  }

  /// Who is named in an answer is in the team.
  private static func peopleOfAnswer(
    _ answer: Answer, _ item: Item, _ around: AnswerSurroundings
  ) -> [Diagnostic] {
    func isUnknown(_ id: String?) -> Bool { id.map { !around.people.contains($0) } ?? false }
    func unknown(_ id: String, _ what: String, _ place: Place) -> Diagnostic {
      unknownPerson(id, "\(what) '\(item.id)'", at: place, in: around.assessment)
    }
    var found: [Diagnostic] = []
    if let by = answer.agreement?.by, isUnknown(by) {
      found.append(unknown(by, "who agreed the rating of", answer.place(of: .agreedBy)))
    }
    if let by = answer.exception?.decidedBy, isUnknown(by) {
      found.append(unknown(by, "who decided on", answer.place(of: .decidedBy)))
    }
    if let second = answer.exception?.secondPerson, isUnknown(second) {
      found.append(unknown(second, "second person on", answer.place(of: .secondPerson)))
    }
    for voice in answer.voices where isUnknown(voice.by) {
      found.append(unknown(voice.by, "a voice on", voice.place))
    }
    return found
  }

  /// Evidence of an answer is in the register, and is named once.
  private static func evidenceOfAnswer(
    _ answer: Answer, _ item: Item, _ around: AnswerSurroundings
  ) -> [Diagnostic] {
    guard !answer.evidence.isEmpty else { return [] }
    var found: [Diagnostic] = []
    if answer.evidence.count > 1 {
      found = repeated(answer.evidence, \.id, \.place, "'\(item.id)': evidence")
    }
    for link in answer.evidence where !around.assessment.isRegistered(link.id) {
      found += unknownEvidence(link.id, at: link.place, in: around.assessment)
    }
    return found
  }

  /// "Not applicable" takes two persons, and a source that knows the case.
  private static func exception(
    _ answer: Answer, _ item: Item, _ around: AnswerSurroundings
  ) -> [Diagnostic] {
    guard answer.status == .notApplicable else { return [] }
    var found: [Diagnostic] = []
    if let by = answer.exception?.decidedBy, by == answer.exception?.secondPerson {
      found.append(
        Diagnostic(
          .noSecondPerson, at: answer.place(of: .secondPerson),
          "item '\(item.id)' is not applicable by '\(by)' alone",
          help: "name somebody else as 'second-person'"))
    }
    // Whoever chooses from a prompt says so by "not applicable"; that needs no condition.
    if item.notApplicableWhen == nil, item.kind != .attribute,
      around.checklist.selection == .whole
    {
      found.append(
        Diagnostic(
          .noSuchException, at: answer.place,
          "item '\(item.id)' is not applicable, and the source gives no condition for that",
          help: "consider 'not-triggered' if it could not occur in the period"))
    }
    return found
  }

  /// A voice is one person's rating: nobody has two on one item.
  private static func voicesOnce(
    _ answer: Answer, _ item: Item, _ around: AnswerSurroundings
  ) -> [Diagnostic] {
    answer.voices.count < 2
      ? [] : repeated(answer.voices, \.by, \.place, "'\(item.id)': the voice of")
  }

  /// Pending means that at least two voices wait for agreement.
  private static func pendingVoices(
    _ answer: Answer, _ item: Item, _ around: AnswerSurroundings
  ) -> [Diagnostic] {
    guard answer.status == .pending, answer.voices.count < 2, !answer.hasUnreadableVoices
    else { return [] }
    return [
      Diagnostic(
        .tooFewVoices, at: answer.place,
        "item '\(item.id)' is pending with \(answer.voices.count) voice(s)",
        help: "a single voice is a rating: use status 'rated' with 'rating' and 'agreed'")
    ]
  }

  /// Where voices differ from each other or from the agreed rating, somebody says why.
  private static func agreementReason(
    _ answer: Answer, _ item: Item, _ around: AnswerSurroundings
  ) -> [Diagnostic] {
    guard let agreement = answer.agreement, agreement.why == nil,
      answer.voices.contains(where: { $0.rating != agreement.rating })
    else { return [] }
    return [
      Diagnostic(
        .noReasonForRating, at: answer.place,
        "the voices on '\(item.id)' differ, and 'agreed' does not say why \(agreement.rating.text) was chosen",
        help: "add 'why' under 'agreed'")
    ]
  }

  /// Ratings are agreed by assessors, except where people assess themselves.
  private static func rater(
    _ answer: Answer, _ item: Item, _ around: AnswerSurroundings
  ) -> [Diagnostic] {
    guard around.assessment.kind != .selfAssessment, let by = answer.agreement?.by,
      let member = around.assessment.member(by),
      member.role != .leadAssessor, member.role != .assessor
    else { return [] }
    return [
      Diagnostic(
        .agreedByOther, at: answer.place(of: .agreedBy),
        "the rating of '\(item.id)' is agreed by '\(by)', whose role is \(member.role.rawValue)",
        help: "an assessor agrees ratings; others speak as voices")
    ]
  }

  /// The fact of an automatic rule comes from the program; an answer to it would count nowhere.
  private static func automatic(
    _ answer: Answer, _ item: Item, _ around: AnswerSurroundings
  ) -> [Diagnostic] {
    guard !item.takesAnswer else { return [] }
    return [
      Diagnostic(
        .automaticRule, at: answer.place,
        "rule '\(item.id)' is answered, but the program gathers its fact",
        help: "remove the answer; the report shows the fact")
    ]
  }

  /// Ratings are given before the fieldwork ends.
  private static func date(
    _ answer: Answer, _ item: Item, _ around: AnswerSurroundings
  ) -> [Diagnostic] {
    guard let end = around.assessment.fieldwork?.to else { return [] }
    func late(_ day: CalendarDate, _ place: Place) -> Diagnostic {
      Diagnostic(
        .outsideTime, at: place,
        "the rating of '\(item.id)' is dated \(day); the fieldwork ended on \(end)")
    }
    var found: [Diagnostic] = []
    for voice in answer.voices where voice.on > end { found.append(late(voice.on, voice.place)) }
    if let agreement = answer.agreement, agreement.on > end {
      found.append(late(agreement.on, answer.place(of: .agreedOn)))
    }
    return found
  }
}
