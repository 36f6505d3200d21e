internal import ArgumentParser
internal import Assessments
internal import Diagnostics
internal import Glibc
internal import Interview
internal import Text
internal import Workspace

struct FillCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fill",
    abstract: "Fill in an assessment: asked item by item, saved answer by answer.",
    discussion: """
      With --lines the interview reads lines from standard input and writes lines to standard output: \
      for a terminal of any kind, a screen reader, or a script. '?' explains what can be typed. Each \
      answer is saved before the next item is asked, so that it can be broken off at any time; the \
      next start goes on with the first open item.

      EXAMPLES
        assay fill demo-unit/2025 --lines --as LA
        assay fill demo-unit/2025 --lines --as LA --checklist iso20000-1-2011 --section 6.1
        printf '3\\nq\\n' | assay fill demo-unit/2025 --lines --as LA
      """)

  @OptionGroup var options: SharedOptions

  @Argument(help: "An assessment as UNIT/NAME.")
  var assessment: String

  @Flag(help: "Ask in lines, on standard input and output.")
  var lines = false

  @OptionGroup var actor: Actor

  @Option(help: "Only this checklist.")
  var checklist: String?

  @Option(help: "Only this section, practice, process or item.")
  var section: String?

  @Option(help: "The language of the questions: en or ar; otherwise the assessment's own.")
  var lang: String?

  @OptionGroup var overlays: OverlayOption

  @Option(help: "The day that answers are dated with, such as 2025-11-12; otherwise today.")
  var date: String?

  func run() throws {
    if options.json {
      throw CommandFailure("an interview has no JSON; see `assay list --json`", code: .usage)
    }
    guard lines else {
      throw CommandFailure(
        "the interview is asked in lines", help: "add --lines", code: .usage)
    }
    let folder = try options.folder()
    let id = try Session.id(named: assessment, in: folder)
    // Before anything is read, what a crash left is completed.
    let library = folder.load([]).library
    let session = try Session(options, [assessment])
    try session.stopOnErrors()
    guard let own = session.assessments.first else { return }
    if own.state == .approved {
      throw CommandFailure(
        "'\(own.id)' is approved; nothing in it is changed",
        help: "set 'state' back to reviewed, which everybody can see, or make a new assessment",
        code: .conflict)
    }
    let writer = try actor.member(of: own)
    let store = folder.store(for: id, by: writer.id, library: library)
    try Self.opened(store)
    guard let fresh = folder.load([id]).assessments[id] else { return }
    let matter = try matter(fresh, session)
    var interview = LineInterview(
      matter, by: writer.id, today: try Days.named(date), language: try language(of: own))
    try LineDriver(store: store).run(&interview)
  }

  private static func opened(_ store: FolderStore) throws {
    do throws(StoreError) {
      Output.diagnostics(try store.open())
    } catch {
      throw CommandFailure(error)
    }
  }

  private func matter(_ assessment: Assessment, _ session: Session) throws -> InterviewMatter {
    let wanted = checklist.map(Normaliser.identifier)
    if let wanted, assessment.criteria(for: wanted) == nil {
      let known = assessment.criteria.map(\.checklist)
      throw CommandFailure(
        "checklist '\(VisibleText.oneLine(wanted))' is not among the criteria of this assessment",
        help: "one of: \(known.joined(separator: ", "))", code: .usage)
    }
    let matter = InterviewMatter(
      assessment, in: session.loaded.library,
      earlier: assessment.previous.flatMap { session.loaded.assessments[$0] },
      checklist: wanted, section: section.map(Normaliser.identifier),
      overlay: try overlays.load(session.loaded.library, json: options.json))
    if !matter.isEmpty { return matter }
    throw CommandFailure(
      "'\(VisibleText.oneLine(section ?? ""))' is not in the plan of this assessment",
      help: "`assay list \(assessment.id)` shows everything that is", code: .usage)
  }

  private func language(of assessment: Assessment) throws -> Language {
    try lang.map { try LanguageWord.named($0) } ?? assessment.language
  }
}

/// Runs an interview on standard input and output.
struct LineDriver {
  let store: any AssessmentStore
  /// A prompt only helps where somebody types.
  private let isTyped = isatty(STDIN_FILENO) == 1

  init(store: any AssessmentStore) {
    self.store = store
  }

  /// Runs to the end. In a script, a change that was not saved shows in the exit status.
  func run(_ interview: inout LineInterview) throws {
    var failed: Exit?
    var turn = interview.begin()
    while true {
      if !turn.lines.isEmpty { Output.data(turn.lines.joined(separator: "\n") + "\n") }
      switch turn.request {
      case .line:
        if isTyped { Output.data("> ") }
        turn = interview.take(line: readLine())
      case .read(let target):
        do throws(StoreError) {
          turn = interview.take(snapshot: try store.snapshot(of: target))
        } catch {
          throw CommandFailure(error)
        }
      case .save(let change, let expected):
        do throws(StoreError) {
          turn = interview.take(receipt: try store.apply(change, expecting: expected))
        } catch {
          failed = Exit.code(for: error)
          turn = interview.take(failure: error)
        }
      case .end:
        if let failed, !isTyped { Exit.now(failed) }
        return
      }
    }
  }
}

/// Who acts: named, or chosen from the team; never guessed.
struct Actor: ParsableArguments {
  @Option(name: .customLong("as"), help: "Who fills in: an id of the team. Otherwise ASSAY_AS.")
  var id: String?

  /// The member of the team who acts.
  func member(of assessment: Assessment) throws -> TeamMember {
    let named = id ?? getenv("ASSAY_AS").map { String(cString: $0) }
    let known = assessment.team.map(\.id)
    guard let wanted = named.map(Normaliser.identifier) ?? chosen(from: assessment) else {
      throw CommandFailure(
        "who fills in is not said", help: "add --as with one of: \(known.joined(separator: ", "))",
        code: .usage)
    }
    guard let member = assessment.member(wanted) else {
      throw CommandFailure(
        "'\(VisibleText.oneLine(wanted))' is not in the team",
        help: Suggestion.nearest(to: wanted, in: known).map { "did you mean '\($0)'?" }
          ?? "the team is: \(known.joined(separator: ", "))", code: .usage)
    }
    let isAssessor = member.role == .leadAssessor || member.role == .assessor
    if isAssessor || assessment.kind == .selfAssessment { return member }
    throw CommandFailure(
      "'\(member.id)' is \(member.role.rawValue); assessors agree ratings, others speak as voices",
      help: "fill in as an assessor of the team", code: .usage)
  }

  /// Asked where somebody can answer.
  private func chosen(from assessment: Assessment) -> String? {
    guard isatty(STDIN_FILENO) == 1 else { return nil }
    for member in assessment.team {
      Output.data("\(member.id)  \(VisibleText.oneLine(member.position.plain))\n")
    }
    Output.data("Who are you? > ")
    return readLine().map(Normaliser.identifier).flatMap { $0.isEmpty ? nil : $0 }
  }
}
