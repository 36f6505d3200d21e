/// The English texts about people: states, reviews, disputes, follow-ups.
extension Catalogue {
  static let englishPeople: [Message: String] = [
    .stateReturned: "returned",
    .stateSentForAccuracy: "sent for factual accuracy",
    .stateAgreed: "agreed",
    .stateAgreedToDisagree: "agreed to disagree",
    .stateSuperseded: "superseded",
    .supersededBanner: "A later version has taken the place of this report.",
    .disputesTitle: "Different opinions",
    .disputeRatings: "Ratings and reasons",
    .disputeOutcome: "Outcome",
    .disputeSettled: "Decision, and whose it was",
    .disputeOpen: "open",
    .disputeDecided: "decided",
    .disputeWithRating: "{rating}, agreed by {agreedby}; settled by {by} on {on}: {why}",
    .disputeWithoutRating: "no agreed rating; {by}, {on}: {why}",
    .spreadNote: """
    The voices lie two levels or more apart, and neither the agreement nor a dispute says \
    why.
    """,
    .voiceValueByRole: "{role}, {on}: {rating}",
    .namesAreClaims: "Names are what people say of themselves; only a signature proves them.",
    .stateValueBy: "{state}, set by {by} on {on}",
    .ownProcessNote: """
    {by} answers for {process} and agreed ratings of it; number of ratings: {number}.
    """,
    .followUpsTitle: "What became of earlier findings",
    .finding: "Finding",
    .followUpOutcome: "Outcome",
    .followUpSeen: "What was seen",
    .followUpBy: "{by}, {on}",
    .riskAcceptedBy: "accepted by {by} until {until}",
    .timesReopened: "repeat ×{times}",
    .reopenedNote: """
    A finding that is reopened keeps its id; how often it was reopened is counted over the \
    assessments that are there. What that means for its grade is for people to say.
    """,
    .followUpEffective: "effective, closed",
    .followUpIneffective: "ineffective, reopened",
    .followUpOverdue: "overdue",
    .followUpRiskAccepted: "risk accepted",
    .followUpNot: "not followed up",
  ]

  static let englishPeoplePlurals: [Message: [PluralCategory: String]] = [
    .disputesCaption: [
      .one: "{count} disputed rating",
      .other: "{count} disputed ratings",
    ],
    .spreadCaption: [
      .one: "{count} item to resolve or explain",
      .other: "{count} items to resolve or explain",
    ],
    .followUpsCaption: [
      .one: "{count} earlier finding followed up",
      .other: "{count} earlier findings followed up",
    ],
    .followUpsMissing: [
      .one: "{count} earlier finding has no outcome yet: {findings}.",
      .other: "{count} earlier findings have no outcome yet: {findings}.",
    ],
  ]
}
