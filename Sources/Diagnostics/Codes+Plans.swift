/// The codes of what is planned and drawn: audit programmes and samples.
extension DiagnosticCode {
  package static let planWithoutAudit = DiagnosticCode(
    "P001", "a planned audit of no known time",
    meaning: """
      An entry under 'planned' of `programme.yaml` names the assessment that is to look at it, or the \
      period in which it is to happen. With neither, or with both, nobody could say whether it happened.
      """,
    mend: "Write either 'assessment' or 'period'.")

  package static let planOutsideCycle = DiagnosticCode(
    "P002", "a planned audit outside the cycle",
    meaning: "The period of a planned audit does not lie inside the cycle of the programme.",
    mend: "Correct the period or the cycle.")

  package static let planTwice = DiagnosticCode(
    "P003", "the same audit planned twice", severity: .warning,
    meaning: "Two entries of a programme plan the same section for the same assessment or period.",
    mend: "Make one entry of the two.")

  package static let sampleSize = DiagnosticCode(
    "P004", "a sample that does not fit its population",
    meaning: """
      More records are drawn than there are, none at all, or fewer than all where the method says all.
      """,
    mend: "Correct 'size', the population's 'count', or 'method'.")

  package static let sampleDrawn = DiagnosticCode(
    "P005", "drawn records that are not the sample",
    meaning: """
      'drawn' lists another number of records than 'size' says, one of them twice, or a number that the \
      population does not have.
      """,
    mend: "List each record that was looked at once; for ids of records set 'drawn-as' to records.")

  package static let sampleResult = DiagnosticCode(
    "P006", "a result that the sample cannot have",
    meaning: """
      More records deviate than were looked at, the number differs from the list, or the list names a \
      record that was not drawn.
      """,
    mend: "Correct 'deviating' or 'which'.")

  package static let sampleWithoutSeed = DiagnosticCode(
    "P007", "a random sample without its seed", severity: .warning,
    meaning: """
      Nobody could draw the sample again and find the same records. A sample by judgement needs no seed.
      """,
    mend: "Add 'seed', or say by which method the records were chosen.")

  package static let sampleNotOfSeed = DiagnosticCode(
    "P008", "numbers that the seed does not give", severity: .warning,
    meaning: """
      `assay sample` draws other numbers from this population with this seed. That is in order where \
      another program drew them; then the seed is that program's.
      """,
    mend: "Correct 'count', 'size', 'seed' or 'drawn', or say in the source what drew the sample.")

  static let planCodes: [DiagnosticCode] = [
    planWithoutAudit, planOutsideCycle, planTwice, sampleSize, sampleDrawn, sampleResult,
    sampleWithoutSeed, sampleNotOfSeed,
  ]
}
