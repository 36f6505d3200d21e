/// The codes of what a library keeps in order beyond each file: its words, its recorded texts, and
/// where its checklists come from.
extension DiagnosticCode {
  package static let longText = DiagnosticCode(
    "L001", "a text that is too long",
    meaning: """
      A text of a checklist has more than 60 words. It is read aloud, translated and kept in mind: a \
      longer one is skipped, or asks two things at once.
      """,
    mend: "Say it shorter, or make two items of it.")

  package static let repeatedText = DiagnosticCode(
    "L002", "one way of looking at many items",
    meaning: """
      More than three items are examined, asked or tested in the same words (letter case and spaces \
      aside). Such a text says nothing about any of them.
      """,
    mend: "Say for each item what is to be read, asked or tried there.")

  package static let avoidedWord = DiagnosticCode(
    "L003", "a word that the list of terms avoids",
    meaning: """
      `terms.yaml` has one word for one thing. The text uses another one; letter case, Arabic letter \
      forms and vowel signs, the article and prefixes of one letter make no difference.
      """,
    mend: "Use the term that the message names, or take the word off the list.")

  package static let doubleTerm = DiagnosticCode(
    "L004", "a term that stands twice",
    meaning:
      "`terms.yaml` lists a term, or a word to be avoided, a second time: two answers to one question.",
    mend: "Keep one of the two.")

  package static let avoidedTerm = DiagnosticCode(
    "L005", "a word that is a term and to be avoided",
    meaning: "One term asks for the word that another one avoids, so that no text could be right.",
    mend: "Remove the word from one of the two places.")

  package static let changedContent = DiagnosticCode(
    "L006", "changed text under an unchanged revision",
    meaning: """
      `content.lock.yaml` records what each item of a revision asks. An item was changed, added or \
      withdrawn since, and the revision still is the same: those who answered it could not know.
      """,
    mend: """
      Raise 'revision' in `checklist.yaml`, then write what `assay checklist hashes ID` prints into \
      `content.lock.yaml` (`make hashes` does it for all). Where the change was not meant, undo it.
      """)

  package static let unrecordedContent = DiagnosticCode(
    "L007", "texts that are not recorded", severity: .warning,
    meaning: """
      The texts of the checklist's revision are not recorded in `content.lock.yaml`, so that a later \
      change could not be noticed.
      """,
    mend: "Write what `assay checklist hashes ID` prints into `content.lock.yaml`.")

  package static let shippedIdentifier = DiagnosticCode(
    "L008", "the id of a checklist that comes with Assay",
    meaning: """
      Assessments name their criteria by id. A checklist of somebody else with the id of a shipped one \
      would be taken for it.
      """,
    mend: "Give the checklist an id of its own.")

  package static let unknownOverlayItem = DiagnosticCode(
    "L009", "an overlay's text that belongs to nothing", severity: .warning,
    meaning: """
      The overlay holds a text for an item or a checklist that the library does not have. It is shown \
      nowhere.
      """,
    mend: "Correct the id, or remove the text.")

  static let libraryCodes: [DiagnosticCode] = [
    longText, repeatedText, avoidedWord, doubleTerm, avoidedTerm, changedContent, unrecordedContent,
    shippedIdentifier, unknownOverlayItem,
  ]
}
