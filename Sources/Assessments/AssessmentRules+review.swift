internal import Diagnostics

/// A review is a second person's: of somebody who has not answered (ISO 19011 asks that conclusions are
/// looked at before they are told).
extension AssessmentRules {
  /// Whoever reviewed or returned the assessment, and answered in it.
  static func reviewer(
    _ assessment: Assessment, _ severity: Diagnostic.Severity
  ) -> [Diagnostic] {
    guard let by = assessment.reviewer else { return [] }
    let own = assessment.answered(by: by)
    if own.isEmpty { return [] }
    let places = assessment.places
    let place = places[assessment.state.keepsReview ? "state.reviewed" : "state.by"]
    let what = assessment.state == .returned ? "returned" : "reviewed"
    return [
      Diagnostic(
        .reviewerAnswered, at: place ?? places["state"] ?? assessment.place,
        "the assessment was \(what) by '\(by)', who answered \(some(own))",
        help: "let somebody who answered nothing do it", severity: severity)
    ]
  }

  /// Who wants to set a state that is a second person's, and cannot; or nobody could.
  ///
  /// - Parameter next: the assessment once the step is taken.
  static func secondPerson(
    _ next: Assessment, _ by: TeamMember?, at place: Place
  ) -> [Diagnostic] {
    let free = next.team.filter { member in
      (isAnybodys(next.state, in: next) || next.state.roles.contains(member.role))
        && next.answered(by: member.id).isEmpty
    }.map(\.id)
    let mend =
      free.isEmpty
      ? "add the post of a reviewer, who has answered nothing, to 'team' in assessment.yaml"
      : "it can be set by: \(free.joined(separator: ", "))"
    guard let by else {
      return free.isEmpty
        ? [
          Diagnostic(
            .reviewerAnswered, at: place,
            "nobody in the team is a second person for '\(next.state.rawValue)': a reviewer is missing",
            help: mend)
        ] : []
    }
    let own = next.answered(by: by.id)
    return own.isEmpty
      ? []
      : [
        Diagnostic(
          .reviewerAnswered, at: place,
          "'\(by.id)' answered \(some(own)), and '\(next.state.rawValue)' is set by a second person",
          help: mend)
      ]
  }

  /// Where the file names people, it names who reviewed. A bare word names nobody for anything.
  static func namelessReview(_ assessment: Assessment) -> [Diagnostic] {
    let standing = assessment.standing
    // One that could not be read has been told.
    guard standing.state.keepsReview, standing.state != .superseded, standing.by != nil,
      standing.review == nil, assessment.places["state.reviewed"] == nil
    else { return [] }
    return [
      Diagnostic(
        .reviewerAnswered, at: assessment.places["state"] ?? assessment.place,
        "the assessment is \(standing.state.rawValue), and nobody is named who reviewed it",
        help: "name who did, and the day, as 'reviewed' of the state: by, on", severity: .warning)
    ]
  }
}

extension Assessment {
  /// Who reviewed or returned it, as far as the file tells.
  fileprivate var reviewer: String? {
    if state.needsSecondPerson { return standing.by }
    return state.keepsReview ? standing.reviewed?.by : nil
  }

  /// The items that somebody answered: agreed, decided not to apply, or rated as an assessor.
  package func answered(by id: String) -> [String] {
    items { answer in
      answer.agreement?.by == id || answer.exception?.decidedBy == id
        || answer.voices.contains {
          $0.by == id && ($0.role == .leadAssessor || $0.role == .assessor)
        }
    }
  }
}
