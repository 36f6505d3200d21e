/// The codes of people: who followed up, reviewed, disputed, approved.
extension DiagnosticCode {
  package static let unknownFollowUp = DiagnosticCode(
    "A033", "a follow-up of a finding that is not there",
    meaning: """
      'follow-ups' tells what became of a finding that neither the assessment named in 'previous' \
      nor one before it has.
      """,
    mend: """
      Correct the id, or name the earlier assessment in 'previous'. A finding that stayed open since \
      an older assessment, and whose id is used again, is named by unit, assessment and id.
      """)

  package static let followUpWithoutReason = DiagnosticCode(
    "A034", "a follow-up without a reason",
    meaning: """
      A finding was reopened, is overdue, was accepted as a risk or was not followed up, and nobody \
      says why. Only one that is closed as effective speaks for itself.
      """,
    mend: "Add 'why': what was seen, or what prevented it.")

  package static let acceptanceOver = DiagnosticCode(
    "A035", "a risk accepted until a day that is past",
    meaning: "The risk of an open finding is accepted until a day before the follow-up itself.",
    mend: "Correct the day, or choose the outcome that holds now.")

  package static let stateNotPossible = DiagnosticCode(
    "A036", "a state that does not follow",
    meaning: """
      An assessment goes from draft to in-review, from there to returned or reviewed, then to \
      sent-for-accuracy, agreed or agreed-to-disagree, approved and superseded. Until it is approved \
      it may be returned. What was approved is not changed any more.
      """,
    mend: """
      Take the states one after the other; `assay state` shows what follows. For a new version of an \
      approved assessment, `assay new --from` begins one; then the old one is superseded. An approval \
      that was written into the file and that the rules by name forbid may be returned.
      """)

  package static let stateByOther = DiagnosticCode(
    "A037", "a state set by somebody whose part it is not",
    meaning: """
      Approvers approve, reviewers, approvers and the lead assessor review or return, assessors do the \
      rest. The person named has another role in the team, or an approved assessment names nobody.
      """,
    mend: "Let somebody with that role set the state, or correct the role in 'team'.")

  package static let approverAssessed = DiagnosticCode(
    "A038", "an approver who assessed",
    meaning: """
      Whoever approves an assessment has agreed ratings, decided that items do not apply, or graded \
      findings in it: nobody would then have looked at it from outside. Before the approval it is a \
      warning, told where everybody who could approve has assessed.
      """,
    mend: "Let somebody approve who did not assess. Names are claims; only a signature proves them."
  )

  package static let ownProcess = DiagnosticCode(
    "A039", "an assessor who owns the process", severity: .warning,
    meaning: """
      Somebody agreed ratings of a section or process that 'owns' in the team names as his own. \
      ISO 19011 asks auditors to be independent of what they audit wherever that can be done. The \
      report says so.
      """,
    mend: "Let another assessor agree these ratings. In a small shop it may stand; it stays told.")

  package static let noReview = DiagnosticCode(
    "A040", "a nonconformity without a second person",
    meaning: """
      Nobody but its author and whoever graded it has looked at a nonconformity. It is a warning while \
      the assessment is in review, and a mistake once its state says that it was reviewed.
      """,
    mend: "Name who looked at it as 'reviewed-by' of the finding.")

  package static let disputeWithoutVoices = DiagnosticCode(
    "A041", "a dispute that the voices do not show",
    meaning: """
      'between' of a dispute names somebody who has no voice on the item, or people whose ratings are \
      the same. A dispute keeps both ratings: they stand in the voices.
      """,
    mend: "Add the voice, or correct 'between'.")

  package static let disputeWithoutReason = DiagnosticCode(
    "A042", "a disputed rating without a reason",
    meaning: "A dispute keeps both reasons, and one of the voices that differ says none.",
    mend: "Add 'why' to the voice.")

  package static let undecidedDispute = DiagnosticCode(
    "A043", "a dispute without a decision",
    meaning: """
      A dispute is called decided and the item has no agreed rating, or it is open still while the \
      state of the assessment says that everything is agreed.
      """,
    mend: "Let somebody decide, with day and reason, or write that both agree to disagree.")

  package static let stepBackwards = DiagnosticCode(
    "A044", "a state dated before the one that it follows",
    meaning: """
      An assessment is reviewed before it is agreed, and agreed before it is approved. A state is dated \
      before the state that it follows, so that one of the two days is wrong.
      """,
    mend: "Give the day on which the step was taken, or correct the day of the step before it.")

  package static let stepAhead = DiagnosticCode(
    "A045", "a state dated on a day that is still to come", severity: .warning,
    meaning: """
      The day of the state lies after today. Nobody can have reviewed, agreed or approved anything on \
      it. No later step can be dated before it, either.
      """,
    mend:
      "Correct the day in assessment.yaml. Where the clock of the machine is wrong, it may stand.")

  package static let changedAfterStep = DiagnosticCode(
    "A046", "answers changed after somebody looked at them", severity: .warning,
    meaning: """
      An answer carries a day after the one on which the assessment was reviewed, agreed or approved: \
      of its agreed rating, a voice or a dispute. Whoever did that has not seen it. The report says so.
      """,
    mend: """
      Have the assessment returned and reviewed again. Where a day was mistyped, correct it. After a \
      correction of facts that everybody knows of it may stand; it stays told.
      """)

  package static let reviewerAnswered = DiagnosticCode(
    "A047", "a review that is no second person's",
    meaning: """
      The states reviewed and returned are set by a second person: a reviewer, the lead assessor or an \
      approver who has agreed no rating, decided on no exception and given no rating as an assessor. \
      `assay state` refuses others. Where a file says so all the same, or names people and nobody who \
      reviewed, it is a warning, and the report tells it.
      """,
    mend: """
      Let somebody review who answered nothing; where nobody is left, add the post of a reviewer to \
      'team'. Names are claims; only a signature proves them.
      """)

  package static let agreedBesideDissent = DiagnosticCode(
    "A048", "an agreed assessment with a dispute that both sides keep", severity: .warning,
    meaning: """
      The state says that everybody agrees, and a dispute ended in that both sides keep their opinion. \
      The state for that is agreed-to-disagree. The report tells the items.
      """,
    mend: "Set the state to agreed-to-disagree, or let somebody decide the dispute.")

  package static let ownSecondPerson = DiagnosticCode(
    "A049", "a second person with a side of his own", severity: .warning,
    meaning: """
      Somebody decided that an item does not apply, was the second person on that or on a nonconformity, \
      settled a dispute or verified a follow-up, and answers for that very item ('owns' in the team) or \
      was asked about it (a voice as respondent or process owner). The report says so.
      """,
    mend: "Let somebody else do it. In a small shop it may stand; it stays told.")

  static let peopleCodes: [DiagnosticCode] = [
    unknownFollowUp, followUpWithoutReason, acceptanceOver, stateNotPossible, stateByOther,
    approverAssessed, ownProcess, noReview, disputeWithoutVoices, disputeWithoutReason,
    undecidedDispute, stepBackwards, stepAhead, changedAfterStep, reviewerAnswered,
    agreedBesideDissent, ownSecondPerson,
  ]
}
