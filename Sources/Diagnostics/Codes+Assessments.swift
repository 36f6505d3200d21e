/// The codes of assessments: answers, evidence, findings.
extension DiagnosticCode {
  package static let unknownItem = DiagnosticCode(
    "A001", "an item that the checklist does not have",
    meaning: """
      An answer, a target, a benchmark or a finding names an item that is not in the checklist. \
      Often the item belongs to another edition: 6.1 of one edition is not 6.1 of the next.
      """,
    mend: "Correct the id, or move the answer to the checklist that has the item.")

  package static let wrongChecklist = DiagnosticCode(
    "A002", "answers in the wrong file",
    meaning: "A file of answers is named for its checklist, and says another one inside.",
    mend: "Rename the file, or correct 'checklist'.")

  package static let wrongEdition = DiagnosticCode(
    "A003", "another edition or revision of the checklist",
    meaning: """
      The assessment was made against an edition or revision that the library does not hold. Its \
      ratings are not read against other texts than those they were given for.
      """,
    mend: "Put the right edition into the library, or correct 'edition' and 'revision'.")

  package static let unknownEvidence = DiagnosticCode(
    "A004", "evidence that is not in the register",
    meaning: "An answer or a finding points at an evidence id that `evidence.yaml` does not hold.",
    mend: "Register the evidence, or correct the id.")

  package static let unknownPerson = DiagnosticCode(
    "A005", "somebody who is not in the team",
    meaning:
      "A rating, a decision or a piece of evidence names somebody whom `team` does not list.",
    mend: "Add the person's id with role and post to `team`, or correct the id.")

  package static let noReason = DiagnosticCode(
    "A006", "an exception without a reason",
    meaning: """
      An item is said to be not applicable or not triggered and nobody says why. It stays in every \
      total, and readers will ask.
      """,
    mend: "Add 'reason': why it cannot arise in this scope, or could not occur in this period.")

  package static let noSecondPerson = DiagnosticCode(
    "A007", "not applicable by one person alone",
    meaning: "Two persons have to agree that an item does not apply; one person is named twice.",
    mend: "Name somebody else as 'second-person'.")

  package static let keyOfOtherStatus = DiagnosticCode(
    "A008", "a status and a value that contradict each other",
    meaning: """
      The answer has a value that belongs to another status, as a half-done change leaves it: a \
      rating on an item that is not applicable, for example.
      """,
    mend: "Change the status, or remove the value.")

  package static let tooFewVoices = DiagnosticCode(
    "A009", "pending with fewer than two voices",
    meaning:
      "An answer is pending while several voices wait for agreement. One voice alone is a rating.",
    mend: "Add the other voices, rate the item, or mark it not-assessed.")

  package static let noReasonForRating = DiagnosticCode(
    "A010", "voices differ and nobody says why the rating was chosen", severity: .warning,
    meaning: "The voices differ from each other or from the agreed rating, and 'why' is missing.",
    mend: "Add 'why' under 'agreed': one sentence on what decided it.")

  package static let notInPlan = DiagnosticCode(
    "A011", "an answer outside the plan", severity: .warning,
    meaning:
      "The item's section or subject is not in the plan of the assessment: the answer counts nowhere.",
    mend: "Add the section or subject to 'plan', or remove the answer.")

  package static let noSuchException = DiagnosticCode(
    "A012", "not applicable where the source knows no such case", severity: .warning,
    meaning: """
      The source gives no condition under which this item would not apply. The answer is kept and \
      shown as an exception to explain; others may disagree with it.
      """,
    mend: "Consider not-triggered (it could not occur in the period) or not-assessed.")

  package static let unknownChecklist = DiagnosticCode(
    "A013", "a checklist that the library does not hold",
    meaning: "The assessment names a checklist that no library folder contains.",
    mend: "Correct the id, or add the checklist.")

  package static let notCriteria = DiagnosticCode(
    "A014", "answers for a checklist that is not in the criteria", severity: .warning,
    meaning: "A file of answers is there for a checklist that `assessment.yaml` does not list.",
    mend: "Add the checklist to 'criteria', or remove the file.")

  package static let unknownPlan = DiagnosticCode(
    "A015", "a section or subject that the checklist does not have",
    meaning: "The plan names something that is neither a section nor a subject of the checklist.",
    mend: "Correct the id.")

  package static let unknownProfile = DiagnosticCode(
    "A016", "a target, benchmark or assessment that is not there",
    meaning: "The assessment names something to compare with that cannot be found.",
    mend: "Correct the name, or add it.")

  package static let wrongUnit = DiagnosticCode(
    "A017", "a unit that differs from the folder",
    meaning: "An assessment stands in the folder of its unit, and says another unit inside.",
    mend: "Move the folder, or correct the unit's id.")

  package static let unknownAction = DiagnosticCode(
    "A018", "an action that depends on something unknown",
    meaning: "'depends-on' names an action that no finding of this assessment has, or itself.",
    mend: "Correct the id.")

  package static let evidencePath = DiagnosticCode(
    "A019", "an evidence file outside the assessment",
    meaning: """
      A held file lies in the folder `evidence/` of its assessment. Absolute paths, `..` and \
      symbolic links could point at any file of the machine and are not followed.
      """,
    mend:
      "Copy the file into `evidence/`, or leave 'file' out and say in 'location' where it was seen."
  )

  package static let evidenceMissing = DiagnosticCode(
    "A020", "an evidence file that is not there",
    meaning: "The register says that a file is held, and it cannot be found or read.",
    mend: "Put the file back, or remove 'file' and 'sha256'.")

  package static let evidenceChanged = DiagnosticCode(
    "A021", "an evidence file that has changed",
    meaning:
      "The file's SHA-256 differs from the one registered: it is not the file that was seen.",
    mend: "Restore the file, or register the new one under an id of its own.")

  package static let gradeWithoutNonconformity = DiagnosticCode(
    "A022", "a grade on a finding that is no nonconformity",
    meaning: "Minor and major grade a nonconformity; an opportunity or a strength has no grade.",
    mend: "Remove 'grade', or correct 'kind'.")

  package static let outsideTime = DiagnosticCode(
    "A023", "a rating given after the fieldwork ended", severity: .warning,
    meaning: "A voice or an agreed rating is dated after the last day of the fieldwork.",
    mend: "Correct the date or the fieldwork period.")

  package static let recommendationInAudit = DiagnosticCode(
    "A024", "a recommendation outside a gap analysis", severity: .warning,
    meaning: """
      An audit states what was found and leaves the remedy to the owner; recommendations belong to \
      a gap analysis.
      """,
    mend: "Write it as an action of the owner, or set the type to gap-analysis.")

  package static let noApprover = DiagnosticCode(
    "A025", "approved by nobody",
    meaning:
      "The state says approved, and the team has no approver: a file alone approves nothing.",
    mend: "Name the approver in 'team', or set the state to reviewed.")

  package static let agreedByOther = DiagnosticCode(
    "A026", "a rating agreed by somebody who does not assess", severity: .warning,
    meaning: """
      The rating that scores was set by a respondent, a process owner or a reviewer. Except in a \
      self-assessment, assessors agree ratings and others speak as voices.
      """,
    mend: "Correct 'by', or make this a self-assessment.")

  package static let otherSuggestion = DiagnosticCode(
    "A027", "a suggestion that the earlier assessment does not hold",
    meaning: """
      The answer is carried forward with a value, and the assessment it names has another agreed \
      rating for the item, or none.
      """,
    mend: "Take over the value as it stands there, or mark the item not-assessed.")

  package static let unknownDocument = DiagnosticCode(
    "A028", "evidence that claims to be a document nobody demands",
    meaning: """
      The register says that a piece of evidence is a document or record of a checklist, and no \
      checklist of this assessment describes it.
      """,
    mend: "Name it as checklist/document, as the checklist's 'documents' list it.")

  package static let unknownProcess = DiagnosticCode(
    "A029", "another party runs a process that is not in the checklist",
    meaning: """
      'operates' of a party names a clause or process that no checklist of this assessment has, so \
      that nobody could look up what the party has to fulfil.
      """,
    mend: "Name it as checklist/section.")

  package static let changedChecklist = DiagnosticCode(
    "A030", "a checklist that has changed since it was answered", severity: .warning,
    meaning: """
      The library holds the same edition with other texts than those in `criteria.lock.yaml`. Answers \
      to items with the same text stand as they are. Answers to changed items are in no score: a \
      rating counts as carried forward, any other answer as not assessed.
      """,
    mend: """
      Answer them anew, which `assay fill` notes in `criteria.lock.yaml`; or, where an answer stands, \
      remove the item's line from it. Then write the library's revision there and in \
      `assessment.yaml`.
      """)

  package static let otherLock = DiagnosticCode(
    "A031", "a lock that does not belong to the criteria", severity: .warning,
    meaning: """
      `criteria.lock.yaml` tells the texts of a checklist, edition or revision that `assessment.yaml` \
      does not name. It is not used.
      """,
    mend: "Correct edition and revision in one of the two files, or remove the entry.")

  package static let automaticRule = DiagnosticCode(
    "A032", "an answer to an automatic rule",
    meaning: """
      For an automatic rule the program gathers a fact from the assessment and shows it. An answer \
      to it would stand in no figure and could contradict the fact.
      """,
    mend: "Remove the answer. Where people have to answer, the rule is a question or manual.")

  static let assessmentCodes: [DiagnosticCode] = [
    unknownItem, wrongChecklist, wrongEdition, unknownEvidence, unknownPerson, noReason,
    noSecondPerson, keyOfOtherStatus, tooFewVoices, noReasonForRating, notInPlan, noSuchException,
    unknownChecklist, notCriteria, unknownPlan, unknownProfile, wrongUnit, unknownAction,
    evidencePath, evidenceMissing, evidenceChanged, gradeWithoutNonconformity, outsideTime,
    recommendationInAudit, noApprover, agreedByOther, otherSuggestion, unknownDocument,
    unknownProcess, changedChecklist, otherLock, automaticRule,
  ]
}
