/// The codes of `assay lint`: questions that a reviewer would ask about an assessment that is
/// otherwise in order. None of them is a mistake by itself.
extension DiagnosticCode {
  package static let conformingWithoutEvidence = DiagnosticCode(
    "Q001", "a favourable rating without evidence", severity: .warning,
    meaning: """
      The item has the rating that says it is fulfilled, or a level above the lowest one, and no \
      evidence is linked to the answer. Nobody could follow how the rating came about.
      """,
    mend:
      "Link the evidence that was seen; what was seen and not copied is registered without a file.")

  package static let oldEvidence = DiagnosticCode(
    "Q002", "evidence from before the period", severity: .warning,
    meaning: """
      The days that the evidence tells about, or the day on which it was obtained where no period is \
      given, lie before the period that is assessed. It shows how things were, not how they are.
      """,
    mend: "Obtain evidence of the period, or correct the dates in the register.")

  package static let shortEvidence = DiagnosticCode(
    "Q003", "evidence of less than three months", severity: .note,
    meaning: """
      An item is rated as fulfilled, and the evidence that says of which days it tells covers fewer \
      than 89 days together (the shortest three calendar months), or less than the whole period where \
      that is shorter. Practice is shown over time.
      """,
    mend:
      "Look at more of the period where the matter is a practice; a single document is no practice."
  )

  package static let statementsOnly = DiagnosticCode(
    "Q004", "an answer that stands on what was said only", severity: .warning,
    meaning: """
      All evidence that is linked to the answer is of type 'statement'. What people say is \
      corroborated by a document, a record, an observation or a test (ISO 19011:2018, A.2).
      """,
    mend: "Look for a record of what was said, or say in the note why there can be none.")

  package static let allAlike = DiagnosticCode(
    "Q005", "all ratings of a section alike", severity: .note,
    meaning: """
      At least five items of a section or subject are rated, and all of them the same. That happens; it \
      also happens where somebody rates a page at a time.
      """,
    mend: "Look at two or three of them again; nothing is to be done where they hold.")

  package static let findingWithoutEvidence = DiagnosticCode(
    "Q006", "a nonconformity without evidence", severity: .warning,
    meaning: """
      A nonconformity names no evidence of the register, so that it cannot be followed back to what was \
      seen (ISO 19011:2018, 6.4.8).
      """,
    mend: "Name the evidence under 'evidence'.")

  package static let vagueFinding = DiagnosticCode(
    "Q007", "a finding in words that cannot be verified", severity: .warning,
    meaning: """
      The statement uses a word that judges or guesses, such as 'sometimes', 'poor' or 'seems', or one \
      that advises, such as 'should'. A statement that survives a dispute says what, which, when, where \
      and how many of how many.
      """,
    mend: "Say what was seen, in numbers: 3 of 25 sampled records have no priority.")

  package static let longFinding = DiagnosticCode(
    "Q008", "a finding of more than 90 words", severity: .warning,
    meaning: "A statement of more than 90 words hides what was found, or holds two findings.",
    mend: "Say it shorter, or make two findings of it; details belong to the evidence.")

  package static let culpritInFinding = DiagnosticCode(
    "Q009", "a finding that names who", severity: .warning,
    meaning: """
      The statement names a respondent or process owner of the team, by id or by post. A finding states \
      what was found against which requirement; who mends it stands in the action.
      """,
    mend: "Say what was not done or not there; name the owner in an action.")

  package static let findingOnConforming = DiagnosticCode(
    "Q010", "a nonconformity on an item that is rated as fulfilled", severity: .warning,
    meaning: "The finding and the rating of the same item say the opposite of each other.",
    mend: "Rate the item anew, or correct the finding's 'items'.")

  package static let notConformingWithoutFinding = DiagnosticCode(
    "Q011", "a shortfall without a finding", severity: .warning,
    meaning: """
      A requirement or criterion is rated below fulfilled, and no nonconformity or opportunity names it \
      or the requirement that it is part of. Its owner would not learn what to mend.
      """,
    mend: "Write the finding, or name the item in one that is there.")

  package static let findingOnUnanswered = DiagnosticCode(
    "Q012", "a finding on an item that is not answered", severity: .warning,
    meaning: """
      The finding names an item that this assessment has not answered: not assessed, carried forward and \
      not confirmed, or of a checklist that is not among the criteria.
      """,
    mend: "Answer the item, or correct the finding's 'items'.")

  package static let repeatNotNamed = DiagnosticCode(
    "Q013", "a repeated nonconformity that does not say so", severity: .warning,
    meaning: """
      An item has a nonconformity now and had one in the earlier assessment, and 'repeat-of' does not \
      tell whether it is the same one. What that means for its grade is for the auditor to decide.
      """,
    mend: "Name the earlier finding in 'repeat-of' where it is the same matter.")

  package static let notFollowedUp = DiagnosticCode(
    "Q014", "an open finding of the earlier assessment without an outcome", severity: .warning,
    meaning: """
      The earlier assessment left a finding open, and no follow-up in 'findings.yaml' tells what became \
      of it. Whoever reads the report would ask.
      """,
    mend:
      "Follow it up in the interview ('o'), or write its outcome, which may be 'not-followed-up' and why."
  )

  package static let voicesApart = DiagnosticCode(
    "Q015", "voices two levels or more apart that nobody explained", severity: .warning,
    meaning: """
      The voices on an item lie two levels of the scale or more apart, and neither the agreement nor a \
      dispute says why. One of them saw something that the others did not, or they read the item \
      differently. The report lists the item as "to resolve or explain".
      """,
    mend: """
      Agree a rating and say why in 'agreed', or write a dispute that was decided or in which both \
      agree to disagree.
      """)

  /// All questions, in order of their numbers.
  package static let questionCodes: [DiagnosticCode] = [
    conformingWithoutEvidence, oldEvidence, shortEvidence, statementsOnly, allAlike,
    findingWithoutEvidence, vagueFinding, longFinding, culpritInFinding, findingOnConforming,
    notConformingWithoutFinding, findingOnUnanswered, repeatNotNamed,
    notFollowedUp, voicesApart,
  ]
}
