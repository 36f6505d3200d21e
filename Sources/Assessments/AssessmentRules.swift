package import Checklists
package import Diagnostics
internal import Text

/// What must hold across the files of an assessment, beyond the shape of each file.
///
/// Each rule is a function from an assessment and the library to diagnostics; `all` lists them. Rules
/// that look at one answer at a time stand in `onAnswers`.
package enum AssessmentRules {
  package typealias Rule = @Sendable (Assessment, ChecklistLibrary) -> [Diagnostic]

  package static let all: [Rule] = [
    criteriaOnce, identifiersOnce, plans, answers, people, evidenceLinks, findingItems,
    findingActions, recommendations, followUps, approval, rulesByName, parties, demandedDocuments,
    samples,
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

  /// The second and later of elements with equal ids, each with a note at the first.
  static func repeated<Element>(
    _ all: [Element], _ id: (Element) -> String, _ place: (Element) -> Place,
    _ what: @autoclosure () -> String
  ) -> [Diagnostic] {
    all.count < 2 ? [] : repeated(all.map { (id($0), place($0)) }, what())
  }

  /// The second and later of equal ids, each with a note at the first.
  static func repeated(
    _ all: [(id: String, place: Place)], _ what: @autoclosure () -> String
  ) -> [Diagnostic] {
    var first: [String: Place] = [:]
    return all.compactMap { id, place in
      guard let earlier = first[id] else {
        first[id] = place
        return nil
      }
      return Diagnostic(
        .duplicateIdentifier, at: place, "\(what()) '\(id)' stands here a second time",
        notes: [.init("the first '\(id)' is here", at: earlier)])
    }
  }

  /// The plan names sections and subjects that exist.
  static func plans(_ assessment: Assessment, _ library: ChecklistLibrary) -> [Diagnostic] {
    assessment.criteria.flatMap { criteria -> [Diagnostic] in
      guard let checklist = library.checklists[criteria.checklist],
        !library.broken.contains(checklist.id), !assessment.isOlder(than: checklist)
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

  /// Everybody who obtained, graded or checked something is in the team; answers have a rule of
  /// their own.
  static func people(_ assessment: Assessment, _ library: ChecklistLibrary) -> [Diagnostic] {
    let all = Set(assessment.team.map(\.id)).union(assessment.unreadable)
    var found: [Diagnostic] = []
    func require(
      _ id: String?, _ what: @autoclosure () -> String, at place: @autoclosure () -> Place
    ) {
      guard let id, !all.contains(id) else { return }
      found.append(unknownPerson(id, what(), at: place(), in: assessment))
    }
    require(
      assessment.standing.by, "who set the state",
      at: assessment.places["state.by"] ?? assessment.place)
    require(
      assessment.standing.reviewed?.by, "who reviewed the assessment",
      at: assessment.places["state.reviewed"] ?? assessment.place)
    for evidence in assessment.evidence {
      require(
        evidence.obtained.by, "who obtained '\(evidence.id)'",
        at: evidence.places["obtained.by"] ?? evidence.place)
    }
    for finding in assessment.findings {
      require(
        finding.grade?.by, "who graded '\(finding.id)'",
        at: finding.places["grade.by"] ?? finding.place)
      require(
        finding.reviewedBy, "who reviewed '\(finding.id)'",
        at: finding.places["reviewed-by"] ?? finding.place)
      for action in finding.actions {
        require(
          action.effectiveness?.by, "who checked '\(action.id)'",
          at: action.places["effectiveness.by"] ?? action.place)
      }
    }
    return found
  }

  static func unknownPerson(
    _ id: String, _ what: String, at place: Place, in assessment: Assessment
  ) -> Diagnostic {
    let known = assessment.team.map(\.id)
    return Diagnostic(
      .unknownPerson, at: place, "'\(id)', \(what), is not in the team",
      help: Suggestion.nearest(to: id, in: known).map { "did you mean '\($0)'?" }
        ?? "the team is: \(known.joined(separator: ", "))")
  }

  /// Evidence of findings is in the register; answers have a rule of their own.
  static func evidenceLinks(
    _ assessment: Assessment, _ library: ChecklistLibrary
  ) -> [Diagnostic] {
    assessment.findings.flatMap { finding in
      finding.evidence.filter { !assessment.isRegistered($0) }.flatMap {
        unknownEvidence(
          $0, at: finding.places["evidence", $0] ?? finding.place, in: assessment)
      }
    }
  }

  /// Nothing where the register itself could not be read: then no evidence is known to be missing.
  static func unknownEvidence(
    _ id: String, at place: Place, in assessment: Assessment
  ) -> [Diagnostic] {
    guard !assessment.isRegisterUnreadable else { return [] }
    let known = assessment.evidence.map(\.id)
    return [
      Diagnostic(
        .unknownEvidence, at: place, "evidence '\(id)' is not in the register",
        help: Suggestion.nearest(to: id, in: known).map { "did you mean '\($0)'?" }
          ?? "register it in evidence.yaml")
    ]
  }

  /// An approved assessment has somebody in its team who approves.
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
}

extension Assessment {
  /// Whether evidence is in the register, be it readable or not.
  func isRegistered(_ id: String) -> Bool {
    evidencePosition(id) != nil || unreadable.contains(id)
  }

  /// Tells every answer that takes over an earlier value, with its item and checklist, in the order
  /// of the criteria and their items.
  package func forEachSuggestion(
    in library: ChecklistLibrary,
    _ body: (Checklist, Item, Answer, Answer.Suggestion) -> Void
  ) {
    for criteria in criteria {
      guard let checklist = library.checklists[criteria.checklist],
        let answers = answers[checklist.id]
      else { continue }
      for item in checklist.items {
        guard let suggestion = answers[item.id]?.suggestion, let answer = answers[item.id] else {
          continue
        }
        body(checklist, item, answer, suggestion)
      }
    }
  }
}
