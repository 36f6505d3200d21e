internal import Checklists
package import Diagnostics
package import Text

/// From one state to the next: what forbids a step, what is to be said of it, and on which day it can be.
extension AssessmentRules {
  /// The states that may follow: those in order, and the way back out of one that cannot stand.
  package static func steps(from assessment: Assessment) -> [Assessment.State] {
    guard let back = assessment.state.wayBack, !faults(of: assessment).isEmpty else {
      return assessment.state.next
    }
    return [back] + assessment.state.next
  }

  /// Why the state that the assessment has cannot stand, by the rules by name. The command refuses
  /// such a state, so that it was written into the file; empty where it stands.
  package static func faults(of assessment: Assessment) -> [Diagnostic] {
    claims(assessment).filter { $0.severity == .error }
  }

  /// What forbids that somebody sets a state, all of it at once; empty where nothing does.
  ///
  /// - Parameters:
  ///   - by: the member of the team who sets it; nil for whoever may.
  ///   - day: of the step; nil where no day is meant.
  package static func objections(
    to state: Assessment.State, by: TeamMember?, on day: CalendarDate? = nil,
    in assessment: Assessment
  ) -> [Diagnostic] {
    let next = assessment.after(state, by: by, on: day)
    let place = assessment.places["state"] ?? assessment.place
    var found: [Diagnostic] = []
    if !steps(from: assessment).contains(state) {
      found.append(notNext(assessment.state, state, at: place))
    }
    if let by, !isAnybodys(state, in: assessment), !state.roles.contains(by.role) {
      found.append(
        Diagnostic(
          .stateByOther, at: place,
          "'\(by.id)' is \(by.role.rawValue) and cannot set '\(state.rawValue)'",
          help: "it is set by: \(state.roles.map(\.rawValue).joined(separator: ", "))"))
    }
    if let day, let last = assessment.standing.on, day < last {
      found.append(backwards(state, on: day, after: assessment.state, last, at: place))
    }
    let second = state.needsSecondPerson ? secondPerson(next, by, at: place) : []
    // The role has been told, if it is the wrong one.
    let byName = (claims(next) + second).filter { objection in
      objection.severity == .error && !found.contains { $0.code == objection.code }
    }
    return found + byName
  }

  /// What is to be told of a step that nothing forbids.
  package static func notices(
    to state: Assessment.State, by: TeamMember?, on day: CalendarDate? = nil,
    in assessment: Assessment
  ) -> [Diagnostic] {
    let next = assessment.after(state, by: by, on: day)
    let second = state.keepsReview ? reviewer(next, .warning) : []
    return dissent(next) + second + lateAnswers(next)
  }

  /// The rules that a state is held against before anybody may set it.
  private static func claims(_ assessment: Assessment) -> [Diagnostic] {
    approval(assessment, ChecklistLibrary()) + approver(assessment, inState: assessment.state)
      + reviews(assessment, inState: assessment.state) + openDisputes(assessment)
  }

  /// Whether nobody is asked for a role.
  static func isAnybodys(_ state: Assessment.State, in assessment: Assessment) -> Bool {
    assessment.kind == .selfAssessment && state != .approved
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

// MARK: Days

extension AssessmentRules {
  private static func backwards(
    _ state: Assessment.State, on day: CalendarDate, after earlier: Assessment.State,
    _ last: CalendarDate, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .stepBackwards, at: place,
      "'\(state.rawValue)' is dated \(day), before '\(earlier.rawValue)' on \(last)",
      help:
        "give the day of the step with --date, or correct the day of '\(earlier.rawValue)' in assessment.yaml"
    )
  }

  /// A state comes after the review that it stands on.
  static func reviewAfterState(_ assessment: Assessment) -> [Diagnostic] {
    let standing = assessment.standing
    guard standing.state.keepsReview, let review = standing.reviewed, let day = standing.on,
      day < review.on
    else { return [] }
    return [
      Diagnostic(
        .stepBackwards, at: assessment.places["state.on"] ?? assessment.place,
        "'\(standing.state.rawValue)' is dated \(day), before 'reviewed' on \(review.on)",
        help: "correct the day that is wrong")
    ]
  }

  /// A step that nobody can have taken yet.
  package static func ahead(_ assessment: Assessment, today: CalendarDate) -> [Diagnostic] {
    guard let day = assessment.standing.on, day > today else { return [] }
    return [
      Diagnostic(
        .stepAhead, at: assessment.places["state.on"] ?? assessment.place,
        "'\(assessment.state.rawValue)' is dated \(day), a day that is still to come",
        help: "correct the day")
    ]
  }

  /// Answers that nobody can have seen who reviewed, agreed or approved before.
  static func lateAnswers(_ assessment: Assessment) -> [Diagnostic] {
    let places = assessment.places
    return assessment.lateAnswers.map { late in
      let isOwn = late.step == assessment.state
      let place = places[isOwn ? "state.on" : "state.reviewed"] ?? places["state"]
      return Diagnostic(
        .changedAfterStep, at: place ?? assessment.place,
        "answers are dated after \(late.on), the day of '\(late.step.rawValue)': \(some(late.items))",
        help:
          "have them looked at again (`assay state --to returned`), or correct the day that is wrong"
      )
    }
  }
}

extension Assessment {
  /// The same assessment once a step is taken.
  func after(_ state: State, by: TeamMember?, on day: CalendarDate?) -> Assessment {
    var next = self
    next.standing = Standing(
      state, by: by?.id, on: day, reviewed: standing.review(kept: state))
    return next
  }

  /// Answers with a day after a step that says that somebody has looked at them.
  package struct LateAnswers: Sendable {
    /// `reviewed`, or the state of the assessment.
    package let step: State
    package let on: CalendarDate
    /// In the order of the criteria; never empty. An item stands at the last step before its day.
    package let items: [String]
  }

  package var lateAnswers: [LateAnswers] {
    var steps: [(state: State, on: CalendarDate)] = []
    if let review = standing.review { steps.append((.reviewed, review.on)) }
    if state.claimsAgreement, state != .superseded, let on = standing.on {
      steps.append((state, on))
    }
    return steps.indices.compactMap { index in
      let next = index + 1 < steps.count ? steps[index + 1].on : nil
      let late = items { answer in
        guard let day = answer.lastDay, day > steps[index].on else { return false }
        return next.map { day <= $0 } ?? true
      }
      return late.isEmpty
        ? nil : LateAnswers(step: steps[index].state, on: steps[index].on, items: late)
    }
  }
}

extension Answer {
  /// The last day that stands in the answer: of the agreed rating, a voice, or a dispute.
  package var lastDay: CalendarDate? {
    var last = agreement?.on
    func take(_ day: CalendarDate) { last = max(last ?? day, day) }
    for voice in voices { take(voice.on) }
    if let dispute { take(dispute.on) }
    return last
  }
}
