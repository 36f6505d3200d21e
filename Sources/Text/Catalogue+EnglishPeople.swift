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
    .reviewRow: "Review",
    .reviewedByValue: "{by} ({role}), {on}",
    .reviewOwn: "no second person: {by} ({role}), who answered in it, {on}",
    .reviewNobody: """
    Nobody has reviewed the assessment; nobody in the team has the role of reviewer.
    """,
    .reviewNotNamed: "Nobody is named who reviewed the assessment.",
    .reviewNotYet: "not reviewed yet",
    .reviewerAnsweredNote: """
    {by} reviewed the assessment and answered in it; number of answers: {number}, such as {item}.
    """,
    .lateAnswersNote: """
    Answers are dated after {on}, the day of the state "{state}", so that they were not seen \
    then; number of answers: {number}, such as {item}.
    """,
    .dissentNote: """
    The state is "{state}", and both sides keep their opinions on some ratings; number of \
    ratings: {number}, such as {item}.
    """,
    .ownSecondPersonNote: """
    {by} decided on, or looked at as a second person, items that {by} answers for; number: \
    {number}, such as {item}.
    """,
    .askedSecondPersonNote: """
    Somebody who was asked about items decided on them, or looked at them as a second person \
    ({role}); number: {number}, such as {item}.
    """,
    .stateAheadNote: "The state is dated {on}, after the day of this report.",
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
