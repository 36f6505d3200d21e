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
      approved assessment, `assay new --from` begins one; then the old one is superseded.
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

  static let peopleCodes: [DiagnosticCode] = [
    unknownFollowUp, followUpWithoutReason, acceptanceOver, stateNotPossible, stateByOther,
    approverAssessed, ownProcess, noReview, disputeWithoutVoices, disputeWithoutReason,
    undecidedDispute,
  ]
}
