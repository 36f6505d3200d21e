package import Checklists
internal import Diagnostics
internal import Text

/// Rules by name: who may not have done two things at once. A name is a claim, so these rules find
/// what was overlooked, and not who deceives.
extension AssessmentRules {
  /// The rules by name. What an assessment claims by its state and does not keep is a mistake; before
  /// that it is a warning.
  static func rulesByName(
    _ assessment: Assessment, _ library: ChecklistLibrary
  ) -> [Diagnostic] {
    approver(assessment, inState: assessment.state) + reviews(assessment, inState: assessment.state)
      + ownWork(assessment, library) + owners(assessment, library) + namelessApproval(assessment)
      + reviewer(assessment, .warning) + namelessReview(assessment) + dissent(assessment)
      + reviewAfterState(assessment) + lateAnswers(assessment)
      + ownSecondPersons(assessment, library)
  }

  /// An approval is somebody's: a bare word in the file names nobody.
  private static func namelessApproval(_ assessment: Assessment) -> [Diagnostic] {
    // Where nobody could have, that is told instead.
    guard assessment.state == .approved, assessment.standing.by == nil,
      assessment.team.contains(where: { $0.role == .approver })
    else { return [] }
    return [
      Diagnostic(
        .stateByOther, at: assessment.places["state"] ?? assessment.place,
        "the assessment is approved, and nobody is named who did it",
        help: "write the state as a mapping: is, by, on", severity: .warning)
    ]
  }
}

// MARK: Approval

extension AssessmentRules {
  /// Who approves has not assessed.
  static func approver(
    _ assessment: Assessment, inState state: Assessment.State
  ) -> [Diagnostic] {
    let place = assessment.places["state.by"] ?? assessment.places["state"] ?? assessment.place
    guard state != .superseded else { return [] }
    guard state == .approved, let by = assessment.standing.by else {
      // Nobody is named yet; it is told in time that nobody could be.
      let approvers = assessment.team.filter { $0.role == .approver }
      let free = approvers.filter { work(of: $0.id, in: assessment) == nil }
      guard let first = approvers.first, free.isEmpty else { return [] }
      return [
        hasAssessed(
          first.id, work(of: first.id, in: assessment) ?? "", at: first.place,
          state == .approved ? .error : .warning)
      ]
    }
    var found: [Diagnostic] = []
    if let member = assessment.member(by), member.role != .approver {
      found.append(
        Diagnostic(
          .stateByOther, at: place,
          "'\(by)' is \(member.role.rawValue) and cannot set 'approved'",
          help: "it is set by: approver"))
    }
    if let work = work(of: by, in: assessment) {
      found.append(hasAssessed(by, work, at: place, .error))
    }
    return found
  }

  private static func hasAssessed(
    _ id: String, _ work: String, at place: Place, _ severity: Diagnostic.Severity
  ) -> Diagnostic {
    Diagnostic(
      .approverAssessed, at: place, "'\(id)' approves, and \(work)",
      help: "somebody approves who did not assess", severity: severity)
  }

  /// What somebody did in the assessment that an approver does not do; nil for nothing.
  private static func work(of id: String, in assessment: Assessment) -> String? {
    let own = assessment.items { $0.agreement?.by == id || $0.exception?.decidedBy == id }
    return own.isEmpty
      ? assessment.findings.first { $0.grade?.by == id }.map { "graded '\($0.id)'" }
      : "answered \(some(own))"
  }
}

// MARK: The second person

extension AssessmentRules {
  /// Every nonconformity has been looked at by somebody who neither wrote nor graded it.
  static func reviews(
    _ assessment: Assessment, inState state: Assessment.State
  ) -> [Diagnostic] {
    let graded = assessment.findings.filter { $0.kind == .nonconformity }
    var found = graded.compactMap { ownReview($0, assessment) }
    // While somebody still writes, it would be told at every finding.
    guard state.claimsReview || state == .inReview else { return found }
    let alone = graded.filter { $0.reviewedBy == nil }
    guard let first = alone.first else { return found }
    let others = alone.count - 1
    found.append(
      Diagnostic(
        .noReview, at: first.place,
        others == 0
          ? "no second person has looked at nonconformity '\(first.id)'"
          : "no second person has looked at nonconformity '\(first.id)' and \(others) more",
        help: "name who looked at each as 'reviewed-by', somebody who did not write or grade it",
        severity: state.claimsReview ? .error : .warning))
    return found
  }

  private static func ownReview(_ finding: Finding, _ assessment: Assessment) -> Diagnostic? {
    guard let reviewer = finding.reviewedBy else { return nil }
    let what: String
    if finding.grade?.by == reviewer {
      what = "graded"
    } else if assessment.author(of: finding) == reviewer {
      what = "wrote"
    } else {
      return nil
    }
    return Diagnostic(
      .noReview, at: finding.places["reviewed-by"] ?? finding.place,
      "nonconformity '\(finding.id)' is reviewed by '\(reviewer)', who \(what) it",
      help: "name somebody else as 'reviewed-by'")
  }
}

// MARK: Disputes

extension AssessmentRules {
  /// The disputes that a state would leave behind open; in a loaded assessment the rule on answers
  /// tells them.
  static func openDisputes(_ assessment: Assessment) -> [Diagnostic] {
    guard assessment.state.claimsAgreement else { return [] }
    return assessment.criteria.flatMap { criteria in
      (assessment.answers[criteria.checklist] ?? [:]).values
        .filter { $0.dispute?.outcome == .open }.sorted { $0.item < $1.item }
        .map { openDispute($0, in: assessment.state) }
    }
  }

  static func openDispute(_ answer: Answer, in state: Assessment.State) -> Diagnostic {
    let mend = "let somebody decide it, or set 'outcome' to agreed-to-disagree"
    return Diagnostic(
      .undecidedDispute, at: answer.dispute?.place ?? answer.place,
      "the dispute on '\(answer.item)' is open, and the assessment is \(state.rawValue)",
      help: state.isLocked
        ? "take the state back with `assay state --to returned`; then \(mend)" : mend)
  }

  /// Agreed is said of everything: where both sides keep their opinion, the state has another name.
  static func dissent(_ assessment: Assessment) -> [Diagnostic] {
    guard assessment.state == .agreed else { return [] }
    let items = assessment.dissent
    if items.isEmpty { return [] }
    return [
      Diagnostic(
        .agreedBesideDissent, at: assessment.places["state"] ?? assessment.place,
        "the assessment is agreed, and both sides keep their opinion on \(some(items))",
        help: "set the state to agreed-to-disagree")
    ]
  }
}

extension Assessment {
  /// The items on which both sides keep their opinion, in the order of the criteria.
  package var dissent: [String] { items { $0.dispute?.outcome == .agreedToDisagree } }

  /// The items whose answers are of a kind, in the order of the criteria, sorted within each.
  func items(where isMeant: (Answer) -> Bool) -> [String] {
    criteria.flatMap { criteria in
      (answers[criteria.checklist] ?? [:]).values.filter(isMeant).map(\.item).sorted()
    }
  }
}

extension AssessmentRules {
  /// `'8.1-02'`, or `3 items, such as '8.1-02'`; items is not empty.
  static func some(_ items: [String]) -> String {
    items.count == 1 ? "'\(items[0])'" : "\(items.count) items, such as '\(items[0])'"
  }
}

// MARK: Owners

extension AssessmentRules {
  /// Nobody rates a process that he owns; where it happened it is told, and the report tells it, too.
  private static func ownWork(
    _ assessment: Assessment, _ library: ChecklistLibrary
  ) -> [Diagnostic] {
    assessment.ownProcessRatings(in: library).map { own in
      Diagnostic(
        .ownProcess, at: own.member.places["owns", own.process.description] ?? own.member.place,
        "'\(own.member.id)' owns '\(own.process)' and agreed \(own.items.count) of its ratings, such as '\(own.items[0])'",
        help: "let another assessor agree them; otherwise the report says so")
    }
  }

  /// What somebody owns is a section or process of the criteria.
  private static func owners(
    _ assessment: Assessment, _ library: ChecklistLibrary
  ) -> [Diagnostic] {
    assessment.team.flatMap { member in
      member.owns.compactMap { process in
        unknownSection(
          process, at: member.places["owns", process.description] ?? member.place, assessment,
          library)
      }
    }
  }
}

extension Assessment {
  /// Who wrote a finding, as far as its id tells: `LA-F01` is by `LA`.
  func author(of finding: Finding) -> String? {
    team.map(\.id).filter { finding.id.hasPrefix($0 + "-") }.max { $0.count < $1.count }
  }

  /// Ratings that somebody agreed on a process of his own.
  package struct OwnProcessRatings: Sendable {
    package let member: TeamMember
    package let process: ItemReference
    /// In the order of the checklist; never empty.
    package let items: [String]
  }

  /// Nothing where people assess themselves: there it is meant.
  package func ownProcessRatings(in library: ChecklistLibrary) -> [OwnProcessRatings] {
    guard kind != .selfAssessment else { return [] }
    return team.flatMap { member in
      member.owns.compactMap { process in
        guard let checklist = library.checklists[process.checklist],
          let answers = answers[process.checklist]
        else { return nil }
        let groups = Set(
          checklist.groups.filter { $0.id == process.item || $0.path.contains(process.item) }
            .map(\.id))
        let items = checklist.items.filter {
          groups.contains($0.group) && answers[$0.id]?.agreement?.by == member.id
        }.map(\.id)
        return items.isEmpty
          ? nil : OwnProcessRatings(member: member, process: process, items: items)
      }
    }
  }
}
