internal import ArgumentParser
internal import Assessments
internal import Diagnostics
internal import Glibc
internal import Text
internal import Workspace

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Ask what a reviewer would ask about assessments that are in order.",
    discussion: """
      Favourable ratings without evidence, evidence from before the period, answers that stand on \
      statements only, shortfalls without a finding, findings in words that cannot be verified, and the \
      like. Nothing of it is a mistake, so it ends with 0; mistakes are told by 'assay check' and have \
      to be mended first. 'assay explain --code Q001' tells more about one.

      EXAMPLES
        assay lint demo-unit/2025
        assay lint --fail                    all assessments; 1 when something is told
        assay lint demo-unit/2025 --only Q001,Q004
        assay lint demo-unit/2025 --json | jq '.diagnostics[].code'
      """)

  @OptionGroup var options: SharedOptions

  @Argument(help: "Assessments as UNIT/NAME; all of them when none is named.")
  var assessments: [String] = []

  @Option(help: "Only these questions, by their codes, separated by commas.")
  var only: String?

  @Flag(help: "End with 1 when something is told.")
  var fail = false

  func run() throws {
    let wanted = try only.map(CodeWord.questions)
    let session = try Session(options, assessments) { ids, loaded, library in
      ids.compactMap { loaded[$0] }.flatMap { assessment in
        let chain = FollowUps.chain(of: assessment) { loaded[$0] }
        return AssessmentLint.check(
          assessment, earlier: chain.earlier, before: chain.before, in: library)
      }
    }
    // Warnings of a check are told by a check.
    if session.loaded.diagnostics.hasErrors { try session.stopOnErrors() }
    let questions = session.loaded.questions.filter { wanted?.contains($0.code) ?? true }
    if options.json {
      try Output.json(AssessmentLintDocument(questions, assessments: session.assessments.count))
    } else {
      Problems(diagnostics: questions, excerpts: session.loaded.excerpts)
        .report(to: STDOUT_FILENO) { Output.data($0 + "\n") }
      Output.message(Self.summary(questions, assessments: session.assessments.count))
    }
    if fail, !questions.isEmpty { Exit.now(.findings) }
  }

  private static func summary(_ questions: [Diagnostic], assessments: Int) -> String {
    let warnings = questions.count { $0.severity == .warning }
    let notes = questions.count { $0.severity == .note }
    let head =
      "\(assessments) assessment(s) looked through: \(warnings) warning(s), \(notes) note(s)"
    let counts = Dictionary(grouping: questions, by: \.code).mapValues(\.count)
    let width = counts.values.map { String($0).count }.max() ?? 0
    let rows = counts.sorted { $0.key.id < $1.key.id }.map { code, count in
      let number = String(count)
      let blanks = String(repeating: " ", count: width - number.count)
      return "  \(blanks)\(number)  \(code)  \(code.title)"
    }
    return ([head] + rows).joined(separator: "\n")
  }
}

/// `assay lint --json`
struct AssessmentLintDocument: Encodable {
  let schema = "assay/lint/1"
  let assessments: Int
  let diagnostics: [CheckDocument.Problem]

  init(_ diagnostics: [Diagnostic], assessments: Int) {
    self.assessments = assessments
    self.diagnostics = CheckDocument.problems(diagnostics)
  }
}
