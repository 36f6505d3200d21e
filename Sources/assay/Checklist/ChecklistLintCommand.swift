internal import ArgumentParser
internal import Checklists
internal import Diagnostics
internal import Glibc
internal import Text
internal import Workspace

struct ChecklistLintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Look through checklists as their authors do: texts, words, recorded content.",
    discussion: """
      All that 'assay check' says of the library, and the rules for those who write checklists: short \
      texts, a way of looking of its own for each item, the words of terms.yaml, and no changed text \
      under an unchanged revision (content.lock.yaml).

      EXAMPLES
        assay checklist lint
        assay checklist lint iso20000-1-2011
      """)

  @OptionGroup var options: SharedOptions

  @Argument(help: "Checklists by id; the whole library when none is named.")
  var checklists: [String] = []

  func run() throws {
    let wanted = checklists.map(Normaliser.identifier)
    let lint = try options.folder().lint(wanted)
    let known = lint.library.broken.union(lint.library.checklists.keys)
    if let unknown = wanted.first(where: { !known.contains($0) }) {
      throw LibrarySession.unknown(unknown, lint.library)
    }
    if options.json {
      try Output.json(LintDocument(lint.diagnostics))
    } else {
      let problems = Problems(diagnostics: lint.diagnostics, excerpts: lint.excerpts)
      problems.report(to: STDOUT_FILENO) { Output.data($0 + "\n") }
      let count = wanted.isEmpty ? lint.library.checklists.count : Set(wanted).count
      Output.message(Self.summary(lint.diagnostics, checklists: count))
    }
    let code = Exit.code(for: lint.diagnostics)
    if code != .success { Exit.now(code) }
  }

  private static func summary(_ diagnostics: [Diagnostic], checklists: Int) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    return "\(checklists) checklist(s) looked through: \(errors) error(s), \(warnings) warning(s)"
  }
}

/// `assay checklist lint --json`
struct LintDocument: Encodable {
  let schema = "assay/checklist-lint/1"
  let diagnostics: [CheckDocument.Problem]

  init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = CheckDocument.problems(diagnostics)
  }
}
