internal import ArgumentParser
internal import Assessments
internal import Checklists
internal import Diagnostics
internal import Glibc
internal import Text
internal import Workspace

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Set up an assessment: its folder, plan and team; from last year's if there is one.",
    discussion: """
      What is missing and needed is asked for on a terminal. With --from, last year's ratings are \
      carried forward as suggestions where the item asks the same; they are in no score until \
      somebody confirms them.

      EXAMPLES
        assay new service-desk/2026
        assay new service-desk/2026 --unit-name 'Service desk' --title 'Desk 2026'
          --type self-assessment --period 2026-01-01..2026-03-31
          --checklist cobit-4.1-maturity --plan cobit-4.1-maturity/DS8
          --member 'LA:lead-assessor:Quality manager'
        assay new demo-unit/2026 --from demo-unit/2025 --title 'Audit 2026'
          --type internal-audit --period 2026-01-01..2026-11-20 --dry-run
      """)

  @OptionGroup var options: SharedOptions

  @Argument(help: "The new assessment as UNIT/NAME.")
  var assessment: String

  @OptionGroup var flags: NewFlags

  @Option(help: "An earlier assessment of the unit as UNIT/NAME, to take over from.")
  var from: String?

  @Flag(help: "Print what would be written, and write nothing.")
  var dryRun = false

  func run() throws {
    let id = try Self.id(assessment)
    let session = try Session(options, from.map { [$0] } ?? [], allIfNone: false)
    try session.stopOnErrors()
    let folder = session.folder
    if folder.isTaken(id) { throw Self.failure(UnitFolder.taken(id)) }
    let others = try others(of: id, folder)
    let reader = DraftReader(session.loaded.library)
    var draft = try flags.draft(reader)
    let notes = try takeOver(session.assessments.first, id, &draft, others, reader)
    draft = try completed(
      draft, id, reader, kind: session.assessments.first?.kind ?? others.last?.kind)
    guard let assessment = draft.assessment(id, in: reader.library) else { return }
    let succession = session.assessments.first.map {
      Succession(from: $0, to: assessment, in: reader.library)
    }
    let new = try prepared(assessment, succession, reader.library)
    if !dryRun { try make(new, folder) }
    let document = NewDocument(new, in: folder, succession, notes, isWritten: !dryRun)
    if options.json { return try Output.json(document) }
    document.show()
  }

  private static func id(_ typed: String) throws -> AssessmentID {
    do throws(DraftProblem) {
      return try AssessmentID.new(typed)
    } catch {
      throw CommandFailure(error, about: nil)
    }
  }

  /// The unit's other assessments by their periods, which say that they are this unit's.
  private func others(of id: AssessmentID, _ folder: WorkspaceFolder) throws -> [Assessment] {
    let others = folder.heads(of: id.unit)
    if let other = others.first(where: { $0.unit.id != id.unit }) {
      throw CommandFailure(
        "'\(other.id)' says that its unit is '\(VisibleText.oneLine(other.unit.id))'",
        help: "correct that first: `assay check \(other.id)` tells where", code: .invalidInput)
    }
    return others.sorted { ($0.period.to, $0.id) < ($1.period.to, $1.id) }
  }

  /// Fills the draft from an earlier assessment; without one, the unit's name from its others.
  private func takeOver(
    _ earlier: Assessment?, _ id: AssessmentID, _ draft: inout AssessmentDraft,
    _ others: [Assessment], _ reader: DraftReader
  ) throws -> [String] {
    do throws(DraftProblem) {
      var notes: [String] = []
      if let earlier {
        if earlier.unit.id != id.unit {
          throw DraftProblem(
            "'\(earlier.id)' is of another unit", help: "facts of one unit say nothing of another")
        }
        notes = try draft.takeOver(earlier, in: reader.library)
      }
      draft.unitName = draft.unitName ?? others.last?.unit.name
      if !draft.checklists.isEmpty { try reader.checkPlans(of: draft) }
      return notes
    } catch {
      throw CommandFailure(error, about: earlier == nil ? "--plan" : "--from")
    }
  }

  /// What is missing is asked for where somebody can answer, and told otherwise.
  private func completed(
    _ draft: AssessmentDraft, _ id: AssessmentID, _ reader: DraftReader, kind: Assessment.Kind?
  ) throws -> AssessmentDraft {
    if draft.missing.isEmpty { return draft }
    guard isatty(STDIN_FILENO) == 1, !options.json else {
      throw CommandFailure(
        "these are missing: \(draft.missing.map(NewFlags.flag).joined(separator: ", "))",
        help: "give them, or run it on a terminal, where they are asked for", code: .usage)
    }
    var questions = DraftQuestions(draft, for: id, reader, kind: kind ?? .selfAssessment)
    while let question = questions.question {
      Output.data(VisibleText.oneLine(question) + " ")
      guard let line = readLine() else {
        Output.data("\n")
        throw CommandFailure("stopped before all was said; nothing was made", code: .usage)
      }
      guard let problem = questions.answer(line) else { continue }
      let text = problem.help.map { "\(problem.message); \($0)" } ?? problem.message
      Output.data("  \(VisibleText.oneLine(text))\n")
    }
    return questions.draft
  }

  private func prepared(
    _ assessment: Assessment, _ succession: Succession?, _ library: ChecklistLibrary
  ) throws -> NewAssessment {
    do throws(StoreError) {
      return try NewAssessment(assessment, answers: succession?.answers ?? [:], in: library)
    } catch {
      let lines = error.diagnostics.map { String(DiagnosticPrinter().excerpt($0).dropLast()) }
      for line in lines { Output.message(line) }
      throw CommandFailure(
        "the assessment would have mistakes; nothing was made", code: Exit.code(for: error))
    }
  }

  private func make(_ new: NewAssessment, _ folder: WorkspaceFolder) throws {
    do throws(UnitFolder.Failure) {
      try folder.make(new)
    } catch {
      throw Self.failure(error)
    }
  }

  private static func failure(_ failure: UnitFolder.Failure) -> CommandFailure {
    CommandFailure(
      VisibleText.oneLine(failure.message), help: failure.help, code: .inputOutput)
  }
}

extension CommandFailure {
  /// A part of a new assessment that was not understood.
  init(_ problem: DraftProblem, about flag: String?) {
    let message = VisibleText.oneLine(problem.message)
    self.init(
      flag.map { "\($0): \(message)" } ?? message,
      help: problem.help.map(VisibleText.oneLine), code: .usage)
  }
}
