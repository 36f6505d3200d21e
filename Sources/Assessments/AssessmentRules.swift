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
    pendingVoices, agreementReasons,
    findingItems, findingActions, recommendations, approval, raters, dates,
  ]

  package static func check(
    _ assessment: Assessment, in library: ChecklistLibrary
  ) -> [Diagnostic] {
    all.flatMap { $0(assessment, library) }
  }

  /// A checklist stands in the criteria once: a second time would count everything twice.
  static func criteriaOnce(_ assessment: Assessment, _ library: ChecklistLibrary) -> [Diagnostic] {
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

  private static func repeated(_ all: [(id: String, place: Place)], _ what: String) -> [Diagnostic]
  {
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
      guard let checklist = library.checklists[criteria.checklist] else { return [] }
      let known = checklist.groups.map(\.id) + checklist.allSections.map(\.id)
      return (criteria.plan ?? []).filter { !known.contains($0) }.map { id in
        Diagnostic(
          .unknownPlan, at: criteria.place, "'\(id)' is not in checklist '\(checklist.id)'",
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
    var found: [Diagnostic] = []
    func require(_ id: String?, _ what: String, at place: Place) {
      guard let id, !known.contains(id) else { return }
      found.append(
        Diagnostic(
          .unknownPerson, at: place, "'\(id)', \(what), is not in the team",
          help: Suggestion.nearest(to: id, in: known).map { "did you mean '\($0)'?" }
            ?? "the team is: \(known.joined(separator: ", "))"))
    }
    for (_, item, answer) in assessment.eachAnswer(in: library) {
      require(answer.agreement?.by, "who agreed the rating of '\(item.id)'", at: answer.place)
      require(answer.exception?.decidedBy, "who decided on '\(item.id)'", at: answer.place)
      require(answer.exception?.secondPerson, "second person on '\(item.id)'", at: answer.place)
      for voice in answer.voices { require(voice.by, "a voice on '\(item.id)'", at: voice.place) }
    }
    for evidence in assessment.evidence {
      require(evidence.obtained.by, "who obtained '\(evidence.id)'", at: evidence.place)
    }
    for finding in assessment.findings {
      require(finding.grade?.by, "who graded '\(finding.id)'", at: finding.place)
      for action in finding.actions {
        require(action.effectiveness?.by, "who checked '\(action.id)'", at: action.place)
      }
    }
    return found
  }

  /// Evidence that is pointed at is in the register.
  static func evidenceLinks(
    _ assessment: Assessment, _ library: ChecklistLibrary
  ) -> [Diagnostic] {
    let known = Set(assessment.evidence.map(\.id))
    func missing(_ id: String, at place: Place) -> Diagnostic? {
      guard !known.contains(id) else { return nil }
      return Diagnostic(
        .unknownEvidence, at: place, "evidence '\(id)' is not in the register",
        help: Suggestion.nearest(to: id, in: known.sorted()).map { "did you mean '\($0)'?" }
          ?? "register it in evidence.yaml")
    }
    let fromAnswers = assessment.eachAnswer(in: library).flatMap { _, _, answer in
      answer.evidence.compactMap { missing($0.id, at: $0.place) }
    }
    let fromFindings = assessment.findings.flatMap { finding in
      finding.evidence.compactMap { missing($0, at: finding.place) }
    }
    return fromAnswers + fromFindings
  }

  /// "Not applicable" takes two persons, and a source that knows the case.
  static func exceptions(_ assessment: Assessment, _ library: ChecklistLibrary) -> [Diagnostic] {
    assessment.eachAnswer(in: library).flatMap { _, item, answer -> [Diagnostic] in
      guard answer.status == .notApplicable else { return [] }
      var found: [Diagnostic] = []
      if let by = answer.exception?.decidedBy, by == answer.exception?.secondPerson {
        found.append(
          Diagnostic(
            .noSecondPerson, at: answer.place,
            "item '\(item.id)' is not applicable by '\(by)' alone",
            help: "name somebody else as 'second-person'"))
      }
      if item.notApplicableWhen == nil, item.kind != .attribute {
        found.append(
          Diagnostic(
            .noSuchException, at: answer.place,
            "item '\(item.id)' is not applicable, and the source gives no condition for that",
            help: "consider 'not-triggered' if it could not occur in the period"))
      }
      return found
    }
  }

  /// Pending means that at least two voices wait for agreement.
  static func pendingVoices(
    _ assessment: Assessment, _ library: ChecklistLibrary
  ) -> [Diagnostic] {
    assessment.eachAnswer(in: library).compactMap { _, item, answer in
      guard answer.status == .pending, answer.voices.count < 2 else { return nil }
      return Diagnostic(
        .tooFewVoices, at: answer.place,
        "item '\(item.id)' is pending with \(answer.voices.count) voice(s)",
        help: "a single voice is a rating: use status 'rated' with 'rating' and 'agreed'")
    }
  }

  /// Where voices differ from each other or from the agreed rating, somebody says why.
  static func agreementReasons(
    _ assessment: Assessment, _ library: ChecklistLibrary
  ) -> [Diagnostic] {
    assessment.eachAnswer(in: library).compactMap { _, item, answer in
      guard let agreement = answer.agreement, agreement.why == nil,
        answer.voices.contains(where: { $0.rating != agreement.rating })
      else { return nil }
      return Diagnostic(
        .noReasonForRating, at: answer.place,
        "the voices on '\(item.id)' differ, and 'agreed' does not say why \(agreement.rating.text) was chosen",
        help: "add 'why' under 'agreed'")
    }
  }

  /// Findings name items that exist, and only nonconformities are graded.
  static func findingItems(
    _ assessment: Assessment, _ library: ChecklistLibrary
  ) -> [Diagnostic] {
    assessment.findings.flatMap { finding -> [Diagnostic] in
      var found: [Diagnostic] = []
      for reference in finding.items {
        guard let checklist = library.checklists[reference.checklist] else {
          found.append(
            Diagnostic(
              .unknownChecklist, at: finding.place,
              "finding '\(finding.id)' names checklist '\(reference.checklist)', which is not in the library"
            ))
          continue
        }
        if checklist.item(reference.item) == nil {
          found.append(
            Diagnostic(
              .unknownItem, at: finding.place,
              "finding '\(finding.id)' names item '\(reference.item)', which is not in '\(checklist.id)'",
              help: Suggestion.nearest(to: reference.item, in: checklist.items.map(\.id))
                .map { "did you mean '\($0)'?" }))
        }
      }
      if finding.grade != nil, finding.kind != .nonconformity {
        found.append(
          Diagnostic(
            .gradeWithoutNonconformity, at: finding.place,
            "finding '\(finding.id)' is a \(finding.kind.rawValue) and has a grade"))
      }
      return found
    }
  }

  /// Actions depend on actions of this assessment, not on themselves; ids are used once.
  static func findingActions(
    _ assessment: Assessment, _ library: ChecklistLibrary
  ) -> [Diagnostic] {
    let actions = assessment.findings.flatMap(\.actions)
    let known = Set(actions.map(\.id))
    var first: [String: Place] = [:]
    return actions.flatMap { action -> [Diagnostic] in
      var found = action.dependsOn.filter { !known.contains($0) || $0 == action.id }.map {
        Diagnostic(
          .unknownAction, at: action.place, "action '\(action.id)' depends on '\($0)'",
          help: $0 == action.id ? "an action cannot wait for itself" : "no finding has that action")
      }
      if let earlier = first[action.id] {
        found.append(
          Diagnostic(
            .duplicateIdentifier, at: action.place,
            "action '\(action.id)' stands here a second time",
            notes: [.init("the first '\(action.id)' is here", at: earlier)]))
      }
      first[action.id] = first[action.id] ?? action.place
      return found
    }
  }

  /// Advice belongs to a gap analysis; an audit states what was found.
  static func recommendations(
    _ assessment: Assessment, _ library: ChecklistLibrary
  ) -> [Diagnostic] {
    guard assessment.kind != .gapAnalysis else { return [] }
    return assessment.findings.filter { $0.recommendation != nil }.map {
      Diagnostic(
        .recommendationInAudit, at: $0.place,
        "finding '\($0.id)' has a recommendation, and the assessment is of type '\(assessment.kind.rawValue)'",
        help: "put it into an action of its owner, or make this a gap-analysis")
    }
  }

  /// An approved assessment names who approves, and that is nobody who assessed.
  static func approval(_ assessment: Assessment, _ library: ChecklistLibrary) -> [Diagnostic] {
    guard assessment.state == .approved, !assessment.team.contains(where: { $0.role == .approver })
    else { return [] }
    return [
      Diagnostic(
        .noApprover, at: assessment.place,
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
        .agreedByOther, at: answer.place,
        "the rating of '\(item.id)' is agreed by '\(by)', whose role is \(member.role.rawValue)",
        help: "an assessor agrees ratings; others speak as voices")
    }
  }

  /// Ratings are given before the fieldwork ends.
  static func dates(_ assessment: Assessment, _ library: ChecklistLibrary) -> [Diagnostic] {
    guard let end = assessment.fieldwork?.to else { return [] }
    return assessment.eachAnswer(in: library).flatMap { _, item, answer -> [Diagnostic] in
      let agreed = answer.agreement.map { [($0.on, answer.place)] } ?? []
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
