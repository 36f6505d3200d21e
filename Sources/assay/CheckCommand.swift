internal import ArgumentParser
internal import Checklists
internal import Diagnostics
internal import Glibc
internal import Workspace

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look through checklists and assessments for mistakes.",
    discussion: """
      All problems of all files are listed, each with its place and a way to mend it. \
      'assay explain --code A004' tells more about one.

      EXAMPLES
        assay check
        assay check demo-unit/2025
        assay check --json | jq '.diagnostics[].path'
      """)

  @OptionGroup var options: SharedOptions

  @Argument(help: "Assessments as UNIT/NAME; all of them when none is named.")
  var assessments: [String] = []

  @OptionGroup var work: JobsOption

  func run() throws {
    if assessments.isEmpty {
      let survey = try work.survey(options) { _, _ in true }
      let problems = Problems(diagnostics: survey.diagnostics, excerpts: survey.excerpts)
      try tell(problems, survey.library, asked: survey.asked, read: survey.kept.count)
    } else {
      let session = try Session(options, assessments)
      try tell(
        session.problems, session.loaded.library, asked: session.ids.count,
        read: session.assessments.count)
    }
  }

  /// - Parameters:
  ///   - asked: how many assessments were to be checked.
  ///   - read: how many of them could be read at all.
  private func tell(
    _ problems: Problems, _ library: ChecklistLibrary, asked: Int, read: Int
  ) throws {
    if options.json {
      try Output.json(CheckDocument(problems.diagnostics, assessments: read))
    } else {
      problems.report(to: STDOUT_FILENO) { Output.data($0 + "\n") }
      Output.message(summary(problems.diagnostics, library, asked: asked))
    }
    let code = Exit.code(for: problems.diagnostics)
    if code != .success { Exit.now(code) }
  }

  private func summary(
    _ diagnostics: [Diagnostic], _ library: ChecklistLibrary, asked: Int
  ) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    let what = "\(library.checklists.count) checklist(s) and \(asked) assessment(s) checked"
    return "\(what): \(errors) error(s), \(warnings) warning(s)"
  }
}

/// `assay check --json`
struct CheckDocument: Encodable {
  let schema = "assay/check/1"
  let assessments: Int
  let diagnostics: [Problem]

  struct Problem: Encodable {
    let code: String
    let severity: String
    let path: String
    let line: Int?
    let column: Int?
    let message: String
    let notes: [Note]
    let help: String?
  }

  struct Note: Encodable {
    let message: String
    let path: String?
    let line: Int?
    let column: Int?
  }

  init(_ diagnostics: [Diagnostic], assessments: Int) {
    self.assessments = assessments
    self.diagnostics = Self.problems(diagnostics)
  }

  static func problems(_ diagnostics: [Diagnostic]) -> [Problem] {
    diagnostics.map { diagnostic in
      Problem(
        code: diagnostic.code.id, severity: diagnostic.severity.rawValue,
        path: diagnostic.place.path, line: known(diagnostic.place.line),
        column: known(diagnostic.place.column), message: diagnostic.message,
        notes: diagnostic.notes.map { note in
          Note(
            message: note.message, path: note.place?.path,
            line: note.place.flatMap { known($0.line) },
            column: note.place.flatMap { known($0.column) })
        }, help: diagnostic.help)
    }
  }

  /// A place without a line is the whole file.
  private static func known(_ number: Int) -> Int? { number > 0 ? number : nil }
}
