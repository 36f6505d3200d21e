package import Checklists
package import Diagnostics
internal import Text

/// What must hold across the files of an assessment, beyond the shape of each file.
///
/// Each rule is a function from an assessment and the library to diagnostics; `all` lists them.
package enum AssessmentRules {
  package typealias Rule = @Sendable (Assessment, ChecklistLibrary) -> [Diagnostic]

  package static let all: [Rule] = [
    criteriaOnce, identifiersOnce, plans, answersInPlan, people, evidenceLinks, exceptions,
    voicesOnce, pendingVoices, agreementReasons, findingItems, findingActions, recommendations,
    approval, raters, dates, parties, demandedDocuments,
  ]

  package static func check(
    _ assessment: Assessment, in library: ChecklistLibrary
  ) -> [Diagnostic] {
    all.flatMap { $0(assessment, library) }
  }

  /// A checklist stands once among the criteria: twice would count its answers twice.
  static func criteriaOnce(
    _ assessment: Assessment, _ library: ChecklistLibrary
  ) -> [Diagnostic] {
    repeated(assessment.criteria.map { ($0.checklist, $0.place) }, "checklist")
  }

  /// Services, sites, customers and parties have ids of their own.
  static func identifiersOnce(
    _ assessment: Assessment, _ library: ChecklistLibrary
  ) -> [Diagnostic] {
    let scope = assessment.scope
    return repeated(scope.services.map { ($0.id, $0.place) }, "service")
      + repeated(scope.sites.map { ($0.id, $0.place) }, "site")
      + repeated(scope.customers.map { ($0.id, $0.place) }, "customer")
      + repeated(assessment.parties.map { ($0.id, $0.place) }, "party")
  }

  /// The second and later of equal ids, each with a note at the first.
  static func repeated(_ all: [(id: String, place: Place)], _ what: String) -> [Diagnostic] {
    var first: [String: Place] = [:]
    return all.compactMap { id, place in
      guard let earlier = first[id] else {
        first[id] = place
        return nil
      }
      return Diagnostic(
        .duplicateIdentifier, at: place, "\(what) '\(id)' stands here a second time",
        notes: [.init("the first '\(id)' is here", at: earlier)])
    }
  }

  /// The plan names sections and subjects that exist.
  static func plans(_ assessment: Assessment, _ library: ChecklistLibrary) -> [Diagnostic] {
    assessment.criteria.flatMap { criteria -> [Diagnostic] in
      guard let checklist = library.checklists[criteria.checklist],
        !library.broken.contains(checklist.id)
      else { return [] }
      let known = checklist.groups.map(\.id) + checklist.allSections.map(\.id)
      let all = Set(known)
      return (criteria.plan ?? []).filter { !all.contains($0) }.map { id in
        Diagnostic(
          .unknownPlan, at: criteria.places["plan", id] ?? criteria.place,
          "'\(id)' is not in checklist '\(checklist.id)'",
          help: Suggestion.nearest(to: id, in: known).map { "did you mean '\($0)'?" })
      }
    }
  }

  /// An answer to something that is not in the plan counts nowhere.
  static func answersInPlan(
    _ assessment: Assessment, _ library: ChecklistLibrary
  ) -> [Diagnostic] {
    assessment.eachAnswer(in: library).compactMap { checklist, item, answer in
      guard let criteria = assessment.criteria(for: checklist.id),
        let group = checklist.group(item.group), !criteria.covers(group)
      else { return nil }
      return Diagnostic(
        .notInPlan, at: answer.place,
        "item '\(item.id)' is answered, but '\(group.id)' is not in the plan")
    }
  }

  /// Everybody who is named is in the team.
  static func people(_ assessment: Assessment, _ library: ChecklistLibrary) -> [Diagnostic] {
    let known = assessment.team.map(\.id)
    let all = Set(known).union(assessment.unreadable)
    var found: [Diagnostic] = []
    func require(_ id: String?, _ what: String, at place: Place) {
      guard let id, !all.contains(id) else { return }
      found.append(
        Diagnostic(
          .unknownPerson, at: place, "'\(id)', \(what), is not in the team",
          help: Suggestion.nearest(to: id, in: known).map { "did you mean '\($0)'?" }
            ?? "the team is: \(known.joined(separator: ", "))"))
    }
    for (_, item, answer) in assessment.eachAnswer(in: library) {
      func place(_ key: String) -> Place { answer.places[key] ?? answer.place }
      require(
        answer.agreement?.by, "who agreed the rating of '\(item.id)'", at: place("agreed.by"))
      require(
        answer.exception?.decidedBy, "who decided on '\(item.id)'", at: place("decided-by"))
      require(
        answer.exception?.secondPerson, "second person on '\(item.id)'",
        at: place("second-person"))
      for voice in answer.voices { require(voice.by, "a voice on '\(item.id)'", at: voice.place) }
    }
    for evidence in assessment.evidence {
      require(
        evidence.obtained.by, "who obtained '\(evidence.id)'",
        at: evidence.places["obtained.by"] ?? evidence.place)
    }
    for finding in assessment.findings {
      require(
        finding.grade?.by, "who graded '\(finding.id)'",
        at: finding.places["grade.by"] ?? finding.place)
      for action in finding.actions {
        require(
          action.effectiveness?.by, "who checked '\(action.id)'",
          at: action.places["effectiveness.by"] ?? action.place)
      }
    }
    return found
  }

  /// Evidence that is pointed at is in the register.
  static func evidenceLinks(
    _ assessment: Assessment, _ library: ChecklistLibrary
  ) -> [Diagnostic] {
    let known = assessment.evidence.map(\.id)
    let all = Set(known).union(assessment.unreadable)
    func missing(_ id: String, at place: Place) -> Diagnostic? {
      guard !all.contains(id), !assessment.isRegisterUnreadable else { return nil }
      return Diagnostic(
        .unknownEvidence, at: place, "evidence '\(id)' is not in the register",
        help: Suggestion.nearest(to: id, in: known).map { "did you mean '\($0)'?" }
          ?? "register it in evidence.yaml")
    }
    let fromAnswers = assessment.eachAnswer(in: library).flatMap { _, item, answer in
      answer.evidence.compactMap { missing($0.id, at: $0.place) }
        + repeated(answer.evidence.map { ($0.id, $0.place) }, "'\(item.id)': evidence")
    }
    let fromFindings = assessment.findings.flatMap { finding in
      finding.evidence.compactMap {
        missing($0, at: finding.places["evidence", $0] ?? finding.place)
      }
    }
    return fromAnswers + fromFindings
  }

  /// An approved assessment names who approves, and that is nobody who assessed.
  static func approval(_ assessment: Assessment, _ library: ChecklistLibrary) -> [Diagnostic] {
    guard assessment.state == .approved, !assessment.team.contains(where: { $0.role == .approver })
    else { return [] }
    return [
      Diagnostic(
        .noApprover, at: assessment.places["state"] ?? assessment.place,
        "the assessment is approved, and nobody in the team approves",
        help: "add the approver's post to 'team', or set the state to reviewed")
    ]
  }

  /// Ratings are agreed by assessors, except where people assess themselves.
  static func raters(_ assessment: Assessment, _ library: ChecklistLibrary) -> [Diagnostic] {
    guard assessment.kind != .selfAssessment else { return [] }
    return assessment.eachAnswer(in: library).compactMap { _, item, answer in
      guard let by = answer.agreement?.by, let member = assessment.member(by),
        member.role != .leadAssessor, member.role != .assessor
      else { return nil }
      return Diagnostic(
        .agreedByOther, at: answer.places["agreed.by"] ?? answer.place,
        "the rating of '\(item.id)' is agreed by '\(by)', whose role is \(member.role.rawValue)",
        help: "an assessor agrees ratings; others speak as voices")
    }
  }

  /// Ratings are given before the fieldwork ends.
  static func dates(_ assessment: Assessment, _ library: ChecklistLibrary) -> [Diagnostic] {
    guard let end = assessment.fieldwork?.to else { return [] }
    return assessment.eachAnswer(in: library).flatMap { _, item, answer -> [Diagnostic] in
      let agreedPlace = answer.places["agreed.on"] ?? answer.place
      let agreed = answer.agreement.map { [($0.on, agreedPlace)] } ?? []
      return (agreed + answer.voices.map { ($0.on, $0.place) }).filter { $0.0 > end }.map {
        Diagnostic(
          .outsideTime, at: $0.1,
          "the rating of '\(item.id)' is dated \($0.0); the fieldwork ended on \(end)")
      }
    }
  }
}

extension Assessment {
  /// Every answer with its item and checklist, in the order of the criteria and their items.
  package func eachAnswer(
    in library: ChecklistLibrary
  ) -> [(checklist: Checklist, item: Item, answer: Answer)] {
    criteria.flatMap { criteria -> [(Checklist, Item, Answer)] in
      guard let checklist = library.checklists[criteria.checklist],
        let answers = answers[checklist.id]
      else { return [] }
      return checklist.items.compactMap { item in
        answers[item.id].map { (checklist, item, $0) }
      }
    }
  }
}
