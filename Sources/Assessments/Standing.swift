package import Text

/// Where an assessment stands, and who said so.
package struct Standing: Sendable {
  package let state: Assessment.State
  /// The member of the team who set the state, and the day; nil where the file says the state alone.
  /// A name is a claim: only a signature proves it.
  package let by: String?
  package let on: CalendarDate?
  package let why: LocalizedText?

  package init(
    _ state: Assessment.State, by: String? = nil, on: CalendarDate? = nil,
    why: LocalizedText? = nil
  ) {
    self.state = state
    self.by = by
    self.on = on
    self.why = why
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
    case .agreed, .agreedToDisagree: [.returned, .approved]
    case .approved: [.superseded]
    case .superseded: []
    }
  }

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
