package import Checklists
package import Diagnostics
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

  /// What forbids that somebody sets a state, all of it at once; empty where nothing does.
  ///
  /// - Parameter by: the member of the team who sets it; nil for whoever may.
  package static func objections(
    to state: Assessment.State, by: TeamMember?, in assessment: Assessment
  ) -> [Diagnostic] {
    var next = assessment
    next.standing = Standing(state, by: by?.id)
    let place = assessment.places["state"] ?? assessment.place
    var found: [Diagnostic] = []
    if !assessment.state.next.contains(state) {
      found.append(notNext(assessment.state, state, at: place))
    }
    let isFree = assessment.kind == .selfAssessment && state != .approved
    if let by, !isFree, !state.roles.contains(by.role) {
      found.append(
        Diagnostic(
          .stateByOther, at: place,
          "'\(by.id)' is \(by.role.rawValue) and cannot set '\(state.rawValue)'",
          help: "it is set by: \(state.roles.map(\.rawValue).joined(separator: ", "))"))
    }
    // The role has been told, if it is the wrong one.
    let byName =
      approval(next, ChecklistLibrary()) + approver(next, inState: state)
      + reviews(next, inState: state) + openDisputes(next)
    return found
      + byName.filter { objection in
        objection.severity == .error && !found.contains { $0.code == objection.code }
      }
  }

  package static func notNext(
    _ state: Assessment.State, _ wanted: Assessment.State, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .stateNotPossible, at: place, "'\(wanted.rawValue)' does not follow '\(state.rawValue)'",
      help: state.next.isEmpty
        ? "nothing follows it: `assay new --from` makes a new version"
        : "what follows is: \(state.next.map(\.rawValue).joined(separator: ", "))")
  }
}

// MARK: Approval

extension AssessmentRules {
  /// Who approves has not assessed.
  private static func approver(
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
    for criteria in assessment.criteria {
      guard let answers = assessment.answers[criteria.checklist]?.values else { continue }
      let own = answers.filter { $0.agreement?.by == id || $0.exception?.decidedBy == id }
      if let first = own.map(\.item).min() {
        return own.count == 1
          ? "answered '\(first)'" : "answered \(own.count) items, such as '\(first)'"
      }
    }
    return assessment.findings.first { $0.grade?.by == id }.map { "graded '\($0.id)'" }
  }
}

// MARK: The second person

extension AssessmentRules {
  /// Every nonconformity has been looked at by somebody who neither wrote nor graded it.
  private static func reviews(
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
  private static func openDisputes(_ assessment: Assessment) -> [Diagnostic] {
    guard assessment.state.claimsAgreement else { return [] }
    return assessment.criteria.flatMap { criteria in
      (assessment.answers[criteria.checklist] ?? [:]).values
        .filter { $0.dispute?.outcome == .open }.sorted { $0.item < $1.item }
        .map { openDispute($0, in: assessment.state) }
    }
  }

  static func openDispute(_ answer: Answer, in state: Assessment.State) -> Diagnostic {
    Diagnostic(
      .undecidedDispute, at: answer.dispute?.place ?? answer.place,
      "the dispute on '\(answer.item)' is open, and the assessment is \(state.rawValue)",
      help: "let somebody decide it, or set 'outcome' to agreed-to-disagree")
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
