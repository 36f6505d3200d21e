/// The codes of the workspace: folders and files as such.
extension DiagnosticCode {
  package static let unreadable = DiagnosticCode(
    "W001", "a file or folder that cannot be read",
    meaning: "The system refuses to open or read it: often it belongs to somebody else.",
    mend: "Give yourself the right to read it (`chmod u+r`), or ask its owner.")

  package static let missingFile = DiagnosticCode(
    "W002", "a file that must be there is not",
    meaning: """
      A folder is taken for a checklist or an assessment, and its main file is missing. Or a file of an \
      assessment was there when filling in began and is gone: a new one in its place would hold one \
      answer only, so nothing is saved in it.
      """,
    mend: """
      Add the file, or move the folder elsewhere. A file that is gone: bring it back, such as from \
      version control, and save again; or start again without it.
      """)

  package static let notAFile = DiagnosticCode(
    "W003", "a folder, link or device where a file should be, or the other way round",
    meaning: """
      Something with the name of a data file is not a plain file, or something with the name of a \
      data folder is not a folder. Links are not followed.
      """,
    mend: "Replace it by a plain file or a folder.")

  package static let strayFile = DiagnosticCode(
    "W004", "a file that nobody reads", severity: .warning,
    meaning: "The file lies among data files and its name is not one that Assay knows.",
    mend: "Correct the name if it was meant to be read; otherwise move it away.")

  package static let tooManyFiles = DiagnosticCode(
    "W005", "more files than one folder may hold",
    meaning: "The folder holds more entries than the limit that the message names.",
    mend: "Move what does not belong there.")

  package static let tooManyProblems = DiagnosticCode(
    "W006", "more problems in one file than are shown",
    meaning: "So many problems in one file have one cause: it is damaged, or of another kind.",
    mend: "Mend the first problems that are shown, and check again.")

  static let workspaceCodes: [DiagnosticCode] = [
    unreadable, missingFile, notAFile, strayFile, tooManyFiles, tooManyProblems,
  ]
}
