/// The codes of saving: the store and the journals.
extension DiagnosticCode {
  package static let changedMeanwhile = DiagnosticCode(
    "S001", "changed by somebody else meanwhile",
    meaning: """
      What was to be saved started from another text than the one that stands in the file now. \
      Nothing was overwritten: both are shown, and a person decides.
      """,
    mend: "Look at both, then save again on top of what stands there.")

  package static let approvedAssessment = DiagnosticCode(
    "S002", "a change to an approved assessment",
    meaning: """
      The state of the assessment is approved, or superseded by a later version: what was approved is \
      not changed any more.
      """,
    mend: """
      Make a new version, which says why: `assay new --from`; then set the old one to superseded.
      """)

  package static let folderBusy = DiagnosticCode(
    "S003", "somebody else is saving",
    meaning: """
      Another process keeps the lock of the assessment's folder. It is held for one change only, so \
      that process is stuck or stopped.
      """,
    mend: "End the other process and try again. The file `.lock` itself may stay.")

  package static let notSaved = DiagnosticCode(
    "S004", "a change that could not be saved",
    meaning: """
      A file of the assessment could not be read or written: a full disk, a folder that may not be \
      written, a fault of the disk. Nothing was changed.
      """,
    mend: "Mend what the message names, and save again.")

  package static let halfSaved = DiagnosticCode(
    "S005", "a change that stands in the journal only",
    meaning: """
      The change was written into the journal and then neither into its file nor out of the journal \
      again. It is completed at the next start.
      """,
    mend: "Mend the disk, then start again.")

  package static let journalChanged = DiagnosticCode(
    "S006", "a journal that was changed",
    meaning: """
      A line of a journal is not what was written, or does not follow the line before it. The \
      journals can no longer prove who changed what.
      """,
    mend: "Restore the journal from a copy or from version control.")

  package static let journalDoubtful = DiagnosticCode(
    "S007", "a journal that does not hold together", severity: .warning,
    meaning: "Saving goes on, in lines of its own; the damage stays where it is.",
    mend: "`assay verify` names file and line. Restore the journal from a copy.")

  package static let cutLine = DiagnosticCode(
    "S008", "a journal that ends with a cut line", severity: .warning,
    meaning: """
      A crash or a full disk cut the last line short. The change in it was never confirmed. The \
      next change by the same person keeps the rest of the line in a file beside the journal.
      """,
    mend: "Nothing: look into the file beside the journal if you miss something.")

  package static let editedOutside = DiagnosticCode(
    "S009", "edited by another program", severity: .warning,
    meaning: """
      A block of a file is not what the journals saw last: somebody edited the file with an editor or \
      took it from elsewhere. That is allowed and is kept; who did it is not known.
      """,
    mend: "Nothing. Who opens the assessment next for filling in notes it in the journal.")

  package static let clockBackwards = DiagnosticCode(
    "S010", "a clock that went backwards", severity: .warning,
    meaning: """
      The clock shows an earlier time than the last change in the journals. Changes are ordered by \
      their number, so nothing is mixed up; the times that are told are wrong.
      """,
    mend: "Set the clock of this machine.")

  package static let unwritableText = DiagnosticCode(
    "S011", "a text that no file can hold",
    meaning: """
      A text holds control characters, is empty, is longer than 64 KiB, or is an identifier that \
      would be read as another one. It would not come back as it went in.
      """,
    mend: "Remove what cannot be seen, or shorten the text.")

  package static let contradictoryChange = DiagnosticCode(
    "S012", "a change that contradicts itself",
    meaning: """
      A part is missing that the status or kind needs, or is there and belongs to another one: the \
      file would be refused at the next reading.
      """,
    mend: "Complete what is to be saved.")

  package static let notEditable = DiagnosticCode(
    "S013", "a form that cannot be edited in place",
    meaning: """
      The file is written in a form in which one block cannot be changed without touching others, \
      such as one long line in braces.
      """,
    mend: "Write one key per line, as `docs/reference/file-formats.md` shows, and save again.")

  package static let unknownWriter = DiagnosticCode(
    "S014", "changes by somebody who is not in the team",
    meaning: "Every change names an id of `team`, and its journal is a file of that name.",
    mend: "Use an id of the team, or add the person's id with role and post to `team`.")

  package static let completed = DiagnosticCode(
    "S015", "a change that was completed", severity: .note,
    meaning: """
      A crash had come between the journal and the file; the file now says what the journal does.
      """,
    mend: "Nothing.")

  package static let missingChanges = DiagnosticCode(
    "S016", "changes that no journal holds",
    meaning: """
      Changes are numbered without a gap over all journals of an assessment. Where numbers are \
      missing, lines or a whole journal were removed.
      """,
    mend: "Restore the journals from a copy or from version control.")

  package static let unfinished = DiagnosticCode(
    "S017", "a change that is still to be completed", severity: .warning,
    meaning: "The last change stands in the journal, and a crash came before it stood in its file.",
    mend: "Nothing: the next program that saves here completes it.")

  package static let headNotFound = DiagnosticCode(
    "S018", "a noted line that the journal does not hold",
    meaning: """
      Somebody had noted the hash of a journal's last line, and no line has it now: the journal was \
      cut, or written anew with new hashes. Within the journals alone that could not be seen.
      """,
    mend: "Restore the journal from a copy or from version control.")

  package static let idForTwoThings = DiagnosticCode(
    "S019", "an id that stands for two things", severity: .warning,
    meaning: """
      On two copies of the folder, such as two branches, the same id of evidence or of a finding was \
      given to different things, and then the copies were brought together. One of the two stands in \
      the register; what cites the id on the other copy now speaks of something else. The journals \
      hold both.
      """,
    mend: """
      Give one of them an id of its own and write that id where it is meant: the notes name every \
      place that cites the old one. It is settled once the other one stands under another id, or the \
      entry was changed after the copies were brought together.
      """)

  static let storeCodes: [DiagnosticCode] = [
    changedMeanwhile, approvedAssessment, folderBusy, notSaved, halfSaved, journalChanged,
    journalDoubtful, cutLine, editedOutside, clockBackwards, unwritableText, contradictoryChange,
    notEditable, unknownWriter, completed, missingChanges, unfinished,
    headNotFound, idForTwoThings,
  ]
}
