internal import ArgumentParser
internal import Assessments
internal import Diagnostics
internal import Glibc
internal import Interview
internal import Terminal
internal import Text
internal import Workspace

struct FillCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fill",
    abstract: "Fill in an assessment: asked item by item, saved answer by answer.",
    discussion: """
      The interview takes the whole terminal, 80 columns and 24 rows or more, and is worked by keys: \
      'h' explains them. Each answer is saved as soon as it is given, so that it can be broken off at \
      any time, by a crash or a lost connection, too; the next start offers to go on where it stopped, \
      with a half-typed note. Several people may fill in one assessment at once.

      With --lines the interview reads lines from standard input and writes lines to standard output: \
      for a terminal of any kind, a screen reader, or a script. '?' explains what can be typed.

      EXAMPLES
        assay fill demo-unit/2025 --as LA
        assay fill demo-unit/2025 --lines --as LA
        assay fill demo-unit/2025 --lines --as LA --checklist iso20000-1-2011 --section 6.1
        printf '3\\nq\\n' | assay fill demo-unit/2025 --lines --as LA
      """)

  @OptionGroup var options: SharedOptions

  @Argument(help: "An assessment as UNIT/NAME.")
  var assessment: String

  @Flag(help: "Ask in lines, on standard input and output.")
  var lines = false

  @Flag(help: "Draw with the signs of ASCII only.")
  var ascii = false

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
    if !lines, isatty(STDIN_FILENO) != 1 || isatty(STDOUT_FILENO) != 1 {
      throw CommandFailure(
        "a screen needs a terminal as input and output",
        help: "add --lines to read and write lines", code: .usage)
    }
    let session = try Session(options, [assessment])
    try session.stopOnErrors()
    guard let own = session.assessments.first else { return }
    if own.state.isLocked {
      throw CommandFailure(
        "'\(own.id)' is \(own.state.rawValue); nothing in it is changed",
        help: "`assay new --from` makes a new version", code: .conflict)
    }
    let writer = try actor.member(of: own, mayBeVoice: !lines)
    let store = session.folder.store(
      for: own.id, by: writer.id, library: session.loaded.library)
    let notices = try Self.opened(store)
    // What a crash had left was completed behind what was loaded.
    let fresh =
      notices.isEmpty ? own : session.folder.load([own.id]).assessments[own.id] ?? own
    let matter = try matter(fresh, session)
    let today = try Days.named(date)
    let language = try language(of: own)
    if lines {
      Output.diagnostics(notices)
      var interview = LineInterview(matter, by: writer.id, today: today, language: language)
      try LineDriver(store: store).run(&interview)
    } else {
      try fillScreen(matter, store, today, language, saying: notices)
    }
  }

  private func fillScreen(
    _ matter: InterviewMatter, _ store: FolderStore, _ today: CalendarDate, _ language: Language,
    saying notices: [Diagnostic]
  ) throws {
    let screen: TerminalScreen
    do throws(TerminalError) {
      screen = try TerminalScreen.open()
    } catch {
      throw CommandFailure(error.message, help: error.help, code: .usage)
    }
    let place = store.sessionPlace()
    var session = InterviewSession(
      matter, by: store.writer, today: today, language: language, size: screen.size,
      time: ScreenDriver.now(), isASCII: ascii || !ScreenDriver.hasUnicode,
      memory: Self.memory(in: place))
    session.tell(notices)
    var driver = ScreenDriver(store: store, screen: screen, place: place)
    let ending = driver.run(&session)
    screen.close()
    Output.message(
      "\(session.savedCount) change(s) saved in \(store.assessment); the next start goes on here")
    let left = session.leftTexts.joined(separator: ", ")
    if !left.isEmpty {
      let what = driver.hasFailedToKeep ? "and lost" : "kept for the next start"
      Output.message("typed and not saved, \(what): \(VisibleText.oneLine(left))")
    }
    if let ending { Glibc.exit(ending.status) }
  }

  /// What the session before left, with the text that an editor saved after it.
  private static func memory(in place: SessionPlace) -> SessionMemory? {
    guard let memory = place.memory, let draft = memory.draft,
      let text = TerminalScreen.textLeft(in: place.editorFolder), !text.isEmpty
    else { return place.memory }
    return memory.with(
      draft: SessionMemory.Draft(
        kind: draft.kind, text: text, item: draft.item, about: draft.about, saved: draft.saved))
  }

  private static func opened(_ store: FolderStore) throws -> [Diagnostic] {
    do throws(StoreError) {
      return try store.open()
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
    let chain = FollowUps.chain(of: assessment) { session.loaded.assessments[$0] }
    let matter = InterviewMatter(
      assessment, in: session.loaded.library, earlier: chain.earlier,
      checklist: wanted, section: section.map(Normaliser.identifier),
      overlay: try overlays.load(session.loaded.library, json: options.json),
      openFindings: chain.earlier.map {
        FollowUps.openFindings(of: $0, before: chain.before)
      } ?? [])
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
  ///
  /// - Parameter mayBeVoice: whether somebody who is no assessor may speak as a voice.
  func member(of assessment: Assessment, mayBeVoice: Bool = false) throws -> TeamMember {
    guard let wanted = TeamMember.claimed(id) ?? chosen(from: assessment) else {
      let known = assessment.team.map(\.id)
      throw CommandFailure(
        "who fills in is not said", help: "add --as with one of: \(known.joined(separator: ", "))",
        code: .usage)
    }
    let member = try TeamMember.named(wanted, in: assessment)
    let isAssessor = member.role == .leadAssessor || member.role == .assessor
    if isAssessor || mayBeVoice || assessment.kind == .selfAssessment { return member }
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

extension TeamMember {
  /// Who says that he acts: the option, or ASSAY_AS.
  static func claimed(_ option: String?) -> String? {
    (option ?? getenv("ASSAY_AS").map { String(cString: $0) }).map(Normaliser.identifier)
  }

  static func named(_ wanted: String, in assessment: Assessment) throws -> TeamMember {
    if let member = assessment.member(wanted) { return member }
    let known = assessment.team.map(\.id)
    throw CommandFailure(
      "'\(VisibleText.oneLine(wanted))' is not in the team",
      help: Suggestion.nearest(to: wanted, in: known).map { "did you mean '\($0)'?" }
        ?? "the team is: \(known.joined(separator: ", "))", code: .usage)
  }

  /// The member of the team who acts, in whatever role.
  static func acting(_ option: String?, in assessment: Assessment) throws -> TeamMember {
    if let wanted = claimed(option) { return try named(wanted, in: assessment) }
    let known = assessment.team.map(\.id)
    throw CommandFailure(
      "who acts is not said", help: "add --as with one of: \(known.joined(separator: ", "))",
      code: .usage)
  }
}
