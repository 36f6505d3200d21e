package import Text

/// Where an assessment stands, and who said so.
package struct Standing: Sendable {
  package let state: Assessment.State
  /// The member of the team who set the state, and the day; nil where the file says the state alone.
  /// A name is a claim: only a signature proves it.
  package let by: String?
  package let on: CalendarDate?
  package let why: LocalizedText?
  /// The review that the steps since then stand on, in a state that comes after it.
  package let reviewed: Review?

  /// Who set the state to reviewed, and the day.
  package struct Review: Sendable, Equatable {
    package let by: String
    package let on: CalendarDate

    package init(by: String, on: CalendarDate) {
      self.by = by
      self.on = on
    }
  }

  package init(
    _ state: Assessment.State, by: String? = nil, on: CalendarDate? = nil,
    why: LocalizedText? = nil, reviewed: Review? = nil
  ) {
    self.state = state
    self.by = by
    self.on = on
    self.why = why
    self.reviewed = reviewed
  }

  /// The review that holds now; nil where nobody is named for one, or it was given back since.
  package var review: Review? {
    guard state == .reviewed else { return state.keepsReview ? reviewed : nil }
    guard let by, let on else { return nil }
    return Review(by: by, on: on)
  }

  /// The review that a step from here takes along.
  package func review(kept state: Assessment.State) -> Review? {
    state.keepsReview ? review : nil
  }
}

extension Assessment {
  /// The way of an assessment from the first answer to the archive (practice of internal audit after
  /// ISO 19011: review, factual accuracy, approval).
  package enum State: String, CaseIterable, Sendable {
    case draft
    case inReview = "in-review"
    /// Given back by whoever reviewed it.
    case returned
    case reviewed
    /// With those who were assessed, who check the facts.
    case sentForAccuracy = "sent-for-accuracy"
    case agreed
    /// The parties keep different opinions on some ratings, and the report tells both.
    case agreedToDisagree = "agreed-to-disagree"
    /// Locked.
    case approved
    /// Locked, and replaced by a later version.
    case superseded
  }
}

extension Assessment.State {
  /// The states that may follow, in the order in which they come.
  package var next: [Self] {
    switch self {
    case .draft, .returned: [.inReview]
    case .inReview: [.returned, .reviewed]
    case .reviewed: [.returned, .sentForAccuracy]
    case .sentForAccuracy: [.returned, .agreed, .agreedToDisagree]
    // Whoever overlooked that opinions differ corrects it without a new review.
    case .agreed: [.returned, .agreedToDisagree, .approved]
    case .agreedToDisagree: [.returned, .approved]
    case .approved: [.superseded]
    case .superseded: []
    }
  }

  /// The state that takes back one which somebody wrote into the file and the rules by name forbid:
  /// nothing else could be mended in it. `AssessmentRules.steps` tells whether it may follow.
  package var wayBack: Self? { isLocked ? .returned : nil }

  /// Whether nothing is changed any more but the state.
  package var isLocked: Bool { self == .approved || self == .superseded }

  /// Whether it says that somebody has looked the assessment through: what a second person has to
  /// see is then seen.
  package var claimsReview: Bool {
    switch self {
    case .draft, .inReview, .returned: false
    case .reviewed, .sentForAccuracy, .agreed, .agreedToDisagree, .approved, .superseded: true
    }
  }

  /// Whether it comes after a review, and tells whose that was.
  package var keepsReview: Bool { claimsReview && self != .reviewed }

  /// Whether it is a second person's to set: somebody who has not answered.
  package var needsSecondPerson: Bool { self == .reviewed || self == .returned }

  /// Whether it is a step back, or one that somebody will ask about.
  package var needsReason: Bool {
    self == .returned || self == .agreedToDisagree || self == .superseded
  }

  /// Who may set this state. Nobody is asked for a role where people assess themselves, but for the
  /// approval.
  package var roles: [TeamRole] {
    switch self {
    case .draft, .inReview: [.leadAssessor, .assessor]
    case .returned, .reviewed: [.reviewer, .leadAssessor, .approver]
    case .sentForAccuracy, .agreed, .agreedToDisagree: [.leadAssessor, .assessor, .reviewer]
    case .approved: [.approver]
    case .superseded: [.leadAssessor, .approver]
    }
  }
}
