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

      Who cuts a journal, or writes it anew with new hashes, is found out only by the hash of a last \
      line that was noted before: print it, put it into a report or an e-mail, and ask for it later. \
      An assessment of which a line was noted and that is gone is told as well.

      EXAMPLES
        assay verify                  all assessments
        assay verify demo-unit/2025
        assay verify --print-heads > heads.txt      note the last lines
        assay verify --heads heads.txt              are they still there?
      """)

  @OptionGroup var options: SharedOptions

  @Argument(help: "Assessments as UNIT/NAME; all of them when none is named.")
  var assessments: [String] = []

  @Option(help: "A last line that was noted, as WRITER:HASH; for one assessment.")
  var head: [String] = []

  @Option(help: "A file of last lines, as --print-heads prints them.")
  var heads: String?

  @Flag(help: "Print the last line of each journal, to be noted.")
  var printHeads = false

  func run() throws {
    let folder = try options.folder()
    let noted = try NotedHeads(head, file: heads, of: assessments, in: folder)
    let ids =
      try assessments.isEmpty
      ? folder.assessmentIDs(DiagnosticCollector())
      : assessments.map { try Session.id(named: $0, in: folder) }
    var reports = try ids.map { id in
      let report = try Journals.report(of: id, in: folder)
      return (id, folder.holding(noted[id], report, of: id))
    }
    let gone = assessments.isEmpty ? noted.assessments.subtracting(ids).sorted() : []
    reports += gone.map { ($0, folder.gone(noted[$0], of: $0)) }
    let diagnostics = reports.flatMap(\.1.diagnostics)
    if options.json {
      try Output.json(VerifyDocument(reports))
    } else {
      Output.diagnostics(diagnostics)
      if printHeads { Self.print(reports) }
      for (id, report) in reports { Output.message(Self.summary(id, report)) }
    }
    if reports.contains(where: \.1.isBroken) { Exit.now(.integrity) }
    let code = Exit.code(for: diagnostics)
    if code != .success { Exit.now(code) }
  }

  private static func print(_ reports: [(AssessmentID, JournalReport)]) {
    for (id, report) in reports {
      for head in report.heads { Output.data("\(id) \(VisibleText.oneLine(head.description))\n") }
    }
  }

  private static func summary(_ id: AssessmentID, _ report: JournalReport) -> String {
    if report.isBroken, report.journals.isEmpty { return "\(id): the journals are not there" }
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
    /// The hash of the last line; left out where there is none.
    let head: String?
  }

  init(_ reports: [(AssessmentID, JournalReport)]) {
    assessments = reports.map { id, report in
      Entry(
        id: id.description, holds: !report.isBroken,
        journals: report.journals.map {
          Journal(writer: $0.writer, lines: $0.lines, head: $0.head)
        },
        diagnostics: CheckDocument.problems(report.diagnostics))
    }
  }
}
