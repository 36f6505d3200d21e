/// The codes of the checklist library: scales, checklists, targets, benchmarks; and of the shape of
/// all files.
extension DiagnosticCode {
  package static let unknownKey = DiagnosticCode(
    "C001", "a key that is not known here",
    meaning: """
      The file uses a key that this kind of file does not have. It is refused rather than \
      ignored, because a misspelt key is a lost answer.
      """,
    mend:
      "Correct the spelling, or remove the key. `docs/reference/file-formats.md` lists the keys.")

  package static let missingKey = DiagnosticCode(
    "C002", "a key is missing",
    meaning: "Something that this kind of file must say is not said, or its value is empty.",
    mend: "Add the key with a value.")

  package static let wrongShape = DiagnosticCode(
    "C003", "a value of the wrong shape",
    meaning: "A list, a mapping or a text was expected and something else stands there.",
    mend: "Write the value in the shape that the message names; check the indentation.")

  package static let unknownWord = DiagnosticCode(
    "C004", "a word that is not in the list",
    meaning: "The value must be one of a fixed list of words, such as a status or a kind.",
    mend: "Use one of the words that the message names.")

  package static let notADate = DiagnosticCode(
    "C005", "not a date, or dates in the wrong order",
    meaning:
      "Dates are written as year, month and day (ISO 8601), and a period ends after it begins.",
    mend: "Write the date as \"2025-03-04\".")

  package static let notANumber = DiagnosticCode(
    "C006", "not a number",
    meaning: "A number was expected: ASCII or Arabic-Indic digits, a point before the decimals.",
    mend: "Write the number with digits and a point.")

  package static let duplicateIdentifier = DiagnosticCode(
    "C007", "an identifier is used twice",
    meaning:
      "Two things of one kind have the same identifier, so that a reference could mean either.",
    mend: "Rename one of the two; identifiers are never reused for something else.")

  package static let normalisedIdentifier = DiagnosticCode(
    "C008", "an identifier with hidden characters or other digits", severity: .warning,
    meaning: """
      The identifier holds invisible marks, blanks at its ends or digits other than 0 to 9, as \
      text copied from a right-to-left document does. Assay reads it in its canonical form; \
      other tools would not find it.
      """,
    mend: "Retype the identifier as the message shows it.")

  package static let unknownReference = DiagnosticCode(
    "C009", "a reference to something that is not there",
    meaning:
      "The file names a checklist, section, role, item or profile that does not exist.",
    mend: "Correct the name, or add what it names.")

  package static let missingLanguage = DiagnosticCode(
    "C010", "a text in one language only",
    meaning:
      "A checklist promises its languages; every text of it has to be there in each of them.",
    mend: "Add the missing translation, or take the language out of 'languages'.")

  package static let wrongCount = DiagnosticCode(
    "C011", "fewer or more items than declared",
    meaning:
      "The checklist declares how many items of a type its source has, and holds another number.",
    mend: "Find the lost or doubled row; correct the declared count only if the source says so.")

  package static let accountability = DiagnosticCode(
    "C012", "not exactly one accountable role",
    meaning: "A practice with roles has exactly one accountable role; more than one is nobody.",
    mend: "Name one role under 'accountable' and the others under 'responsible'.")

  package static let missingLevel = DiagnosticCode(
    "C013", "a maturity level without a text",
    meaning:
      "An attribute has no descriptor for a level of the scale, so the level cannot be told.",
    mend: "Add the text of the level.")

  package static let noProvenance = DiagnosticCode(
    "C014", "a benchmark without provenance",
    meaning: """
      A benchmark has to say whose values these are, how many, when and how they were obtained. \
      Without that a comparison misleads, so the file is refused.
      """,
    mend: "Add 'provenance'. If nobody knows it, do not use the benchmark.")

  package static let notOnScale = DiagnosticCode(
    "C015", "a rating that is not on the scale",
    meaning: """
      The scale of the checklist does not have this rating: the word is another scale's, or the \
      number is out of range or finer than the step. Nothing is rounded or guessed.
      """,
    mend: "Use a rating of the scale; `assay list CHECKLIST` shows it.")

  package static let wrongFolder = DiagnosticCode(
    "C016", "an identifier that differs from the file's name",
    meaning:
      "A file or folder is named for the identifier inside, so that a reference can be found.",
    mend: "Rename the file or folder, or correct the identifier.")

  package static let scoringModel = DiagnosticCode(
    "C017", "a scoring model that cannot be used",
    meaning: """
      The checklist names a scoring model that does not exist, does not fit its kind or scale, or \
      gives it a parameter that it does not have.
      """,
    mend: "Choose a model of `docs/reference/scoring-models.md` and its parameters.")

  package static let badWeight = DiagnosticCode(
    "C018", "a weight that is not greater than zero",
    meaning: "A weight of zero or less would make an item disappear from every ranking.",
    mend: "Use a number greater than 0; 1 is the standard.")

  package static let badScale = DiagnosticCode(
    "C019", "a scale that contradicts itself",
    meaning: """
      The bounds of a scale do not rise, its step is not greater than zero, a level lies outside, \
      or a refinement names a rating that is not there.
      """,
    mend: "Correct the bounds, the step or the names.")

  package static let badParent = DiagnosticCode(
    "C020", "an element without its requirement",
    meaning: """
      An element is one of the things that a requirement lists, and falls and stands with it. It \
      names a requirement of its own section; nothing else has a parent.
      """,
    mend: "Name the requirement under 'parent', or make the item a requirement.")

  package static let notDemanded = DiagnosticCode(
    "C021", "a document that nothing demands",
    meaning: "The checklist describes a document or record, and no item asks for it.",
    mend: "Name it under 'documents' of the item that demands it, or remove it.")

  package static let crosswalkEnd = DiagnosticCode(
    "C022", "an end of a crosswalk that is not there",
    meaning: """
      A crosswalk names items, sections or subjects of the checklists on its two sides, and one of \
      these is not in its checklist.
      """,
    mend: "Correct the id; `assay list CHECKLIST` shows all items.")

  package static let notMapped = DiagnosticCode(
    "C023", "items of which a crosswalk says nothing",
    meaning: """
      Every item of both sides is reached by a relation, or is named under 'unmapped' with a reason. \
      What is left out by mistake would look like something without a counterpart.
      """,
    mend: "Add a relation, or name the items under 'unmapped' and say why.")

  package static let crosswalkRelation = DiagnosticCode(
    "C024", "a relation that does not fit",
    meaning: """
      Between two editions of one standard a row is identical, reworded, narrowed, widened, split, \
      merged, moved, new or withdrawn; between other checklists it is equivalent, partial or \
      supports. What is new has no 'from', what is withdrawn has no 'to', and a change is told in a \
      note.
      """,
    mend: "Use a relation that the message names, or correct its ends.")

  package static let crosswalkToItself = DiagnosticCode(
    "C025", "a crosswalk from a checklist to itself",
    meaning: "A crosswalk leads from one checklist to another one, or to something outside.",
    mend: "Correct 'from' or 'to'.")

  package static let mappedTwice = DiagnosticCode(
    "C026", "something that a crosswalk says twice",
    meaning: """
      A pair stands in two relations, or something is called unmapped and has a relation: nobody \
      knows which of the two is meant.
      """,
    mend: "Keep one of the two.")

  package static let parentLoop = DiagnosticCode(
    "C027", "a loop of parents",
    meaning: """
      An element names a parent that is listed, in the end, by the element itself, or an item is its \
      own parent: nobody knows which of them is the requirement.
      """,
    mend: "Make the outermost of them a requirement, without 'parent'.")

  package static let unknownScale = DiagnosticCode(
    "C028", "a scale that is not there",
    meaning: "The checklist names a scale that its library does not have.",
    mend: "Correct the name, or add the scale to `scales/`.")

  package static let unknownRelated = DiagnosticCode(
    "C029", "a related clause that is not there",
    meaning: """
      The checklist names, under 'related', a checklist of the library, and nothing in that has the \
      id. What is named of a checklist outside the library is not looked up.
      """,
    mend: "Correct the id; `assay list CHECKLIST` shows all items.")

  static let checklistCodes: [DiagnosticCode] = [
    unknownKey, missingKey, wrongShape, unknownWord, notADate, notANumber, duplicateIdentifier,
    normalisedIdentifier, unknownReference, missingLanguage, wrongCount, accountability,
    missingLevel, noProvenance, notOnScale, wrongFolder, scoringModel, badWeight, badScale,
    badParent, notDemanded, crosswalkEnd, notMapped, crosswalkRelation, crosswalkToItself,
    mappedTwice, parentLoop, unknownScale, unknownRelated,
  ]
}
