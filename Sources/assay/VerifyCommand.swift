internal import ArgumentParser
internal import Assessments
internal import Diagnostics
internal import Text
internal import Workspace

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Show that nobody changed the journals of assessments.",
    discussion: """
      Every line of a journal names the hash of the line before it, and the hashes of the block \
      before and after the change. A block that was edited by another program is told as a warning: \
      that is allowed.

      EXAMPLES
        assay verify                  all assessments
        assay verify demo-unit/2025
      """)

  @OptionGroup var options: SharedOptions

  @Argument(help: "Assessments as UNIT/NAME; all of them when none is named.")
  var assessments: [String] = []

  func run() throws {
    let folder = try options.folder()
    let ids =
      try assessments.isEmpty
      ? folder.assessmentIDs(DiagnosticCollector())
      : assessments.map { try Session.id(named: $0, in: folder) }
    let reports = try ids.map { ($0, try Journals.report(of: $0, in: folder)) }
    let diagnostics = reports.flatMap(\.1.diagnostics)
    if options.json {
      try Output.json(VerifyDocument(reports))
    } else {
      Output.diagnostics(diagnostics)
      for (id, report) in reports { Output.message(Self.summary(id, report)) }
    }
    if reports.contains(where: \.1.isBroken) { Exit.now(.integrity) }
    let code = Exit.code(for: diagnostics)
    if code != .success { Exit.now(code) }
  }

  private static func summary(_ id: AssessmentID, _ report: JournalReport) -> String {
    if report.journals.isEmpty { return "\(id): no changes were saved yet" }
    let journals = report.journals.map { "\(VisibleText.oneLine($0.writer)) \($0.lines)" }
    let verdict =
      report.isBroken ? "the journals do not hold together" : "the journals hold together"
    return "\(id): \(verdict): \(journals.joined(separator: ", "))"
  }
}

/// Reads journals for a command.
enum Journals {
  static func report(of id: AssessmentID, in folder: WorkspaceFolder) throws -> JournalReport {
    do throws(StoreError) {
      return try folder.journals(of: id)
    } catch {
      throw CommandFailure(error)
    }
  }
}

/// `assay verify --json`
struct VerifyDocument: Encodable {
  let schema = "assay/verify/1"
  let assessments: [Entry]

  struct Entry: Encodable {
    let id: String
    let holds: Bool
    let journals: [Journal]
    let diagnostics: [CheckDocument.Problem]
  }

  struct Journal: Encodable {
    let writer: String
    let lines: Int
  }

  init(_ reports: [(AssessmentID, JournalReport)]) {
    assessments = reports.map { id, report in
      Entry(
        id: id.description, holds: !report.isBroken,
        journals: report.journals.map { Journal(writer: $0.writer, lines: $0.lines) },
        diagnostics: CheckDocument.problems(report.diagnostics))
    }
  }
}
