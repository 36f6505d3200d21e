internal import ArgumentParser
internal import Assessments
internal import Diagnostics
internal import Glibc
internal import Text
internal import Workspace

struct StateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "state",
    abstract: "Tell where an assessment stands, or take it one step on.",
    discussion: """
      draft, in-review, returned or reviewed, sent-for-accuracy, agreed or agreed-to-disagree, \
      approved, superseded. With --to the state is changed: if the order of the states, a role or a \
      rule by name forbids it, all reasons are told, nothing is changed and the exit status is 5. \
      Names are what people say of themselves; only a signature proves them.

      EXAMPLES
        assay state demo-unit/2025
        assay state demo-unit/2025 --to reviewed --as RV
        assay state demo-unit/2025 --to returned --as RV --why 'no sample'
      """)

  @OptionGroup var options: SharedOptions

  @Argument(help: "An assessment as UNIT/NAME.")
  var assessment: String

  @Option(help: "The state that it is to have.")
  var to: String?

  @OptionGroup var actor: Actor

  @Option(help: "Why, in a sentence.")
  var why: String?

  @Option(help: "The day of the step, such as 2025-11-12; otherwise today.")
  var date: String?

  @Flag(help: "Tell what would be done, and change nothing.")
  var dryRun = false

  func run() throws {
    let session = try Session(options, [assessment])
    try stopOnErrors(session)
    guard let own = session.assessments.first else { return }
    guard let to else { return try tell(own) }
    let state = try Self.state(named: to)
    let who = try actor.anyMember(of: own)
    let standing = Standing(
      state, by: who.id, on: try Days.named(date),
      why: why.map { LocalizedText([Language(scriptOf: $0): $0]) })
    try refuse(standing, who, own)
    if dryRun {
      return Output.data("\(own.id): \(own.state.rawValue) would become \(state.rawValue)\n")
    }
    let store = session.folder.store(for: own.id, by: who.id, library: session.loaded.library)
    let number: Int
    do throws(StoreError) {
      number = try save(standing, own, in: store)
    } catch {
      throw CommandFailure(error)
    }
    try done(own, state, number)
  }

  /// - Returns: the number of the change.
  private func save(
    _ standing: Standing, _ own: Assessment, in store: FolderStore
  ) throws(StoreError) -> Int {
    Output.diagnostics(try store.open())
    let snapshot = try store.snapshot(of: .state)
    // The rules were asked for the state that was read.
    guard case .state(let there?) = snapshot.content, there.state == own.state else {
      throw .locked(
        Diagnostic(
          .changedMeanwhile, at: own.places["state"] ?? own.place,
          "the state of \(own.id) was changed meanwhile; nothing was overwritten"))
    }
    let receipt = try store.apply(.state(standing, why: why), expecting: snapshot.revision)
    Output.diagnostics(receipt.notices)
    return receipt.number
  }

  /// What the present state claims and does not keep is no reason to keep it.
  private func stopOnErrors(_ session: Session) throws {
    let byName: [DiagnosticCode] = [
      .noReview, .approverAssessed, .stateByOther, .undecidedDispute,
    ]
    let others = session.loaded.diagnostics.filter { !byName.contains($0.code) }
    try Problems(diagnostics: others, excerpts: session.loaded.excerpts).stopOnErrors()
  }

  private func refuse(_ standing: Standing, _ who: TeamMember, _ own: Assessment) throws {
    let reasons = AssessmentRules.objections(to: standing.state, by: who, in: own)
    if reasons.isEmpty {
      if standing.why != nil || !standing.state.needsReason { return }
      throw CommandFailure(
        "'\(standing.state.rawValue)' needs a reason", help: "add --why TEXT", code: .usage)
    }
    let printer = DiagnosticPrinter()
    let lines = reasons.map { String(printer.excerpt($0).dropLast()) }
    throw CommandFailure(
      "\(own.id) stays \(own.state.rawValue)\n" + lines.joined(separator: "\n"), code: .conflict)
  }

  private static func state(named name: String) throws -> Assessment.State {
    if let state = Assessment.State(rawValue: Normaliser.identifier(name)) { return state }
    let known = Assessment.State.allCases.map(\.rawValue)
    throw CommandFailure(
      "there is no state '\(VisibleText.oneLine(name))'",
      help: Suggestion.nearest(to: name, in: known).map { "did you mean '\($0)'?" }
        ?? "the states are: \(known.joined(separator: ", "))", code: .usage)
  }

  // MARK: What is told

  private func done(_ own: Assessment, _ state: Assessment.State, _ number: Int) throws {
    if options.json {
      return try Output.json(
        StateChangeDocument(
          assessment: own.id.description, from: own.state.rawValue, to: state.rawValue,
          change: number))
    }
    Output.data(
      "\(own.id): \(own.state.rawValue) became \(state.rawValue), change \(number)\n")
  }

  private func tell(_ own: Assessment) throws {
    let document = StateDocument(own)
    if options.json { return try Output.json(document) }
    var lines = ["\(own.id) is \(document.state)"]
    if let by = document.by, let on = document.on {
      lines.append("  set by '\(by)' on \(on)" + (document.why.map { ": \($0)" } ?? ""))
    }
    lines.append(document.next.isEmpty ? "nothing follows" : "what may follow:")
    for step in document.next {
      lines.append("  \(step.state), set by: \(step.roles.joined(separator: ", "))")
      lines += step.obstacles.map { "    not yet: \($0)" }
    }
    if own.state == .approved || own.state == .superseded {
      lines.append("nothing in it is changed; `assay new --from` makes a new version")
    }
    Output.data(lines.map(VisibleText.oneLine).joined(separator: "\n") + "\n")
  }
}

extension Actor {
  /// The member of the team who acts, in whatever role.
  func anyMember(of assessment: Assessment) throws -> TeamMember {
    let known = assessment.team.map(\.id)
    guard let named = id ?? getenv("ASSAY_AS").map({ String(cString: $0) }) else {
      throw CommandFailure(
        "who acts is not said", help: "add --as with one of: \(known.joined(separator: ", "))",
        code: .usage)
    }
    let wanted = Normaliser.identifier(named)
    if let member = assessment.member(wanted) { return member }
    throw CommandFailure(
      "'\(VisibleText.oneLine(wanted))' is not in the team",
      help: Suggestion.nearest(to: wanted, in: known).map { "did you mean '\($0)'?" }
        ?? "the team is: \(known.joined(separator: ", "))", code: .usage)
  }
}

/// `assay state --json`
struct StateDocument: Encodable {
  let schema = "assay/state/1"
  let assessment: String
  let state: String
  let by: String?
  let on: String?
  let why: String?
  let next: [Step]

  struct Step: Encodable {
    let state: String
    /// Who may set it; empty where anybody of the team may.
    let roles: [String]
    /// What the rules by name say against it, whoever sets it.
    let obstacles: [String]
  }

  init(_ own: Assessment) {
    assessment = own.id.description
    state = own.state.rawValue
    by = own.standing.by
    on = own.standing.on?.description
    why = own.standing.why?.plain
    next = own.state.next.map { state in
      Step(
        state: state.rawValue, roles: state.roles.map(\.rawValue),
        obstacles: AssessmentRules.objections(to: state, by: nil, in: own).map(\.message))
    }
  }
}

/// `assay state --to STATE --json`
struct StateChangeDocument: Encodable {
  let schema = "assay/state-change/1"
  let assessment: String
  let from: String
  let to: String
  /// The number of the change in the journals.
  let change: Int
}
