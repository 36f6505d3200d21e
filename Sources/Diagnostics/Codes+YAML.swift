/// The codes of the room LocatedYAML: problems of YAML as such.
extension DiagnosticCode {
  package static let notYAML = DiagnosticCode(
    "Y001", "not readable as YAML",
    meaning: """
      The text breaks a rule of YAML, so nothing after this point can be trusted: often a colon \
      or a quote inside an unquoted text, a tab as indentation, or an unfinished quote.
      """,
    mend: "Put the text in double quotes, and indent with spaces only.")

  package static let invalidCharacters = DiagnosticCode(
    "Y002", "bytes that are not text",
    meaning: """
      The file holds a NUL byte, a control character, or bytes that are not UTF-8: it was saved in \
      another encoding, was cut off, or is no text file.
      """,
    mend: "Save the file as UTF-8, or restore it from a copy.")

  package static let duplicateKey = DiagnosticCode(
    "Y003", "the same key twice",
    meaning: """
      A mapping names one key twice. Other readers keep the last one silently, and an answer is \
      lost; Assay refuses both.
      """,
    mend: "Keep one of the two, or rename one.")

  package static let anchorOrAlias = DiagnosticCode(
    "Y004", "an anchor or an alias",
    meaning: """
      `&name` and `*name` make one part of a file stand in several places. A few hundred bytes \
      can so grow into millions of nodes, and an edit in one place would change another.
      """,
    mend: "Write the text out where it belongs; if it only begins with & or *, put it in quotes.")

  package static let tag = DiagnosticCode(
    "Y005", "a tag",
    meaning: "`!tag` asks a reader to build something else than text, which Assay never does.",
    mend: "Remove the tag; if the text itself begins with !, put it in quotes.")

  package static let mergeKey = DiagnosticCode(
    "Y006", "a merge key",
    meaning:
      "`<<` pulls keys from elsewhere into a mapping, so that a line no longer says what it is.",
    mend: "Write the keys out.")

  package static let severalDocuments = DiagnosticCode(
    "Y007", "more than one document",
    meaning:
      "A line `---` after the first document starts a second one, and the rest of the file would be ignored.",
    mend: "Keep one document in a file.")

  package static let tooDeep = DiagnosticCode(
    "Y008", "nested too deeply",
    meaning: """
      No file of Assay nests deeper than the limit that the message names. Deeper nesting is \
      refused before it is read, because reading it takes a time that grows with its square.
      """,
    mend: "Check the indentation and the brackets near this place.")

  package static let tooLarge = DiagnosticCode(
    "Y009", "larger than any file of this kind",
    meaning: """
      The file, or one text in it, is larger than the limit that the message names. The limit \
      keeps a hostile file from filling the memory.
      """,
    mend: "Keep large material as evidence beside the assessment, and only point at it here.")

  package static let keyNotText = DiagnosticCode(
    "Y010", "a key that is not a text",
    meaning: "A key is empty, or is itself a list or a mapping.",
    mend: "Give the key a name, in quotes if it holds special characters.")

  package static let emptyFile = DiagnosticCode(
    "Y011", "an empty file",
    meaning:
      "The file holds nothing, or only comments. It may be the rest of a write that was cut off.",
    mend: "Restore the file from a copy, or remove it.")

  package static let unresolvedConflict = DiagnosticCode(
    "Y012", "an unresolved merge conflict",
    meaning: """
      Two people changed the same part of the file in two copies of it. Both versions stand in the \
      file, ours between `<<<<<<<` and `=======`, theirs between that and `>>>>>>>`. Nothing is read \
      from the file until a person has chosen.
      """,
    mend: """
      Choose one of the two, or write down what both agree on. Remove the other version and the lines \
      `<<<<<<<`, `=======` and `>>>>>>>`.
      """)

  static let yamlCodes: [DiagnosticCode] = [
    notYAML, invalidCharacters, duplicateKey, anchorOrAlias, tag, mergeKey, severalDocuments,
    tooDeep, tooLarge, keyNotText, emptyFile, unresolvedConflict,
  ]
}
