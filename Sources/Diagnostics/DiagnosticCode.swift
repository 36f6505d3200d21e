/// A kind of problem, with the page that explains it.
///
/// Codes are for ever: a code that is no longer used keeps its number and its page and is marked
/// as retired. `assay explain --code Y001` prints the page; `docs/reference/diagnostics.md` is
/// made of all of them.
package struct DiagnosticCode: Sendable, Hashable, CustomStringConvertible {
  /// A letter for the family and three digits: `Y` YAML, `C` checklist library, `A` assessment,
  /// `W` workspace and files, `S` saving and journals, `L` the words and records of a library,
  /// `P` programmes and samples, `Q` questions of `assay lint`.
  package let id: String
  package let severity: Diagnostic.Severity
  /// One line, as a heading.
  package let title: String
  /// What it means and why it is refused.
  package let meaning: String
  /// How to mend it.
  package let mend: String

  init(
    _ id: String, _ title: String, severity: Diagnostic.Severity = .error, meaning: String,
    mend: String
  ) {
    self.id = id
    self.severity = severity
    self.title = title
    self.meaning = meaning
    self.mend = mend
  }

  package static func == (a: Self, b: Self) -> Bool { a.id == b.id }

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }

  package var description: String { id }

  /// Every code there is, family by family as the data walks through them, in order of its number.
  package static let all: [DiagnosticCode] =
    yamlCodes + checklistCodes + assessmentCodes + peopleCodes + workspaceCodes + storeCodes
    + libraryCodes + planCodes + questionCodes

  /// The code with this id, letter case aside.
  package static func named(_ id: String) -> DiagnosticCode? {
    all.first { $0.id == id.uppercased() }
  }

  /// The page that `assay explain --code` prints, as Markdown.
  package var page: String {
    """
    ## \(id): \(title)

    Severity: \(severity.rawValue)

    \(meaning)

    How to mend it: \(mend)

    """
  }
}
