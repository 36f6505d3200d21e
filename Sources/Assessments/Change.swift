package import Checklists

/// One change to an assessment: what the store saves at a time.
package struct Change: Sendable {
  /// What is to stand there; nil for nothing at all.
  package enum Content: Sendable {
    case answer(Answer?)
    /// One entry of the register of evidence.
    case evidence(Evidence?)
    /// One finding with its actions.
    case finding(Finding?)
    /// What became of one finding of the earlier assessment.
    case followUp(FollowUp?)
    /// Where the assessment stands; never nil in a change.
    case state(Standing?)
  }

  package let target: ChangeTarget
  package let content: Content
  /// Why, in the words of whoever changes it; kept in the journal.
  package let why: String?

  private init(_ target: ChangeTarget, _ content: Content, why: String?) {
    self.target = target
    self.content = content
    self.why = why
  }

  package static func answer(
    _ answer: Answer, of checklist: String, why: String? = nil
  ) -> Change {
    Change(
      .answer(ItemReference(checklist: checklist, item: answer.item)), .answer(answer), why: why)
  }

  /// Back to no answer at all.
  package static func removeAnswer(_ item: ItemReference, why: String? = nil) -> Change {
    Change(.answer(item), .answer(nil), why: why)
  }

  package static func evidence(_ evidence: Evidence, why: String? = nil) -> Change {
    Change(.evidence(evidence.id), .evidence(evidence), why: why)
  }

  package static func removeEvidence(_ id: String, why: String? = nil) -> Change {
    Change(.evidence(id), .evidence(nil), why: why)
  }

  package static func finding(_ finding: Finding, why: String? = nil) -> Change {
    Change(.finding(finding.id), .finding(finding), why: why)
  }

  package static func removeFinding(_ id: String, why: String? = nil) -> Change {
    Change(.finding(id), .finding(nil), why: why)
  }

  package static func followUp(_ followUp: FollowUp, why: String? = nil) -> Change {
    Change(.followUp(followUp.finding), .followUp(followUp), why: why)
  }

  /// Into another state. What the names in the assessment forbid, `AssessmentRules.objections` tells.
  package static func state(_ standing: Standing, why: String? = nil) -> Change {
    Change(.state, .state(standing), why: why)
  }

  package static func removeFollowUp(_ finding: String, why: String? = nil) -> Change {
    Change(.followUp(finding), .followUp(nil), why: why)
  }
}

extension Change.Content {
  /// A few words on what it says: `partly`, `pending`, `record`; `none` for nothing.
  package var summary: String {
    switch self {
    case .answer(let answer): answer?.summary ?? Self.none
    case .evidence(let evidence): evidence?.kind.rawValue ?? Self.none
    case .finding(let finding): finding?.summary ?? Self.none
    case .followUp(let followUp): followUp?.outcome.rawValue ?? Self.none
    case .state(let standing): standing?.state.rawValue ?? Self.none
    }
  }

  /// The summary of what is not there.
  package static let none = "none"
}

extension Answer {
  /// The rating that scores, or else the status.
  package var summary: String { scoringRating?.text ?? status.rawValue }
}

extension Finding {
  /// The kind, the grade, and how many actions are done: `nonconformity, minor, 1 of 2 done`.
  fileprivate var summary: String {
    var words = [kind.rawValue]
    if let grade { words.append(grade.value.rawValue) }
    if !actions.isEmpty {
      words.append("\(actions.count { !$0.isPending }) of \(actions.count) actions done")
    }
    return words.joined(separator: ", ")
  }
}
