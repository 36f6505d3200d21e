internal import ArgumentParser
internal import Assessments
internal import Diagnostics
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
      Whoever reviews or returns has not answered, and whoever approves has not assessed. An approval \
      that was written into the file and that the rules forbid is taken back with --to returned. \
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

  @Option(name: .customLong("as"), help: "Who sets it: an id of the team. Otherwise ASSAY_AS.")
  var by: String?

  @Option(help: "Why, in a sentence.")
  var why: String?

  @Option(help: "The day of the step, such as 2025-11-12; otherwise today.")
  var date: String?

  @Flag(help: "Tell what would be done, and change nothing.")
  var dryRun = false

  func run() throws {
    try refuseHalfSteps()
    let session = try Session(options, [assessment])
    try stopOnErrors(session)
    guard let own = session.assessments.first else { return }
    guard let to else { return try tell(own) }
    let state = try Self.state(named: to)
    let who = try TeamMember.acting(by, in: own)
    let standing = Standing(
      state, by: who.id, on: try Days.named(date),
      why: why.map { LocalizedText([Language(scriptOf: $0): $0]) },
      reviewed: own.standing.review(kept: state))
    try refuse(standing, who, own)
    let notices = notices(standing, who, own)
    // What is true of the state before the step as well has been told.
    let told = Set(session.loaded.diagnostics.map(\.code))
    for notice in notices where !told.contains(notice.code) {
      Output.message(String(DiagnosticPrinter().excerpt(notice).dropLast()))
    }
    if dryRun { return try done(own, state, nil, notices) }
    let store = session.folder.store(for: own.id, by: who.id, library: session.loaded.library)
    let number: Int
    do throws(StoreError) {
      number = try save(standing, own, in: store)
    } catch {
      throw CommandFailure(error)
    }
    try done(own, state, number, notices)
  }

  /// What belongs to a step says nothing without one.
  private func refuseHalfSteps() throws {
    guard to == nil else { return }
    let given: [(String, Bool)] = [
      ("--as", by != nil), ("--why", why != nil), ("--date", date != nil), ("--dry-run", dryRun),
    ]
    let names = given.filter(\.1).map(\.0)
    guard !names.isEmpty else { return }
    throw CommandFailure(
      "\(names.joined(separator: ", ")) \(names.count == 1 ? "belongs" : "belong") to a step, and no state is named",
      help: "name the state with --to, or leave out what belongs to it", code: .usage)
  }

  /// What is to be told of the step, which nothing forbids.
  private func notices(
    _ standing: Standing, _ who: TeamMember, _ own: Assessment
  ) -> [Diagnostic] {
    var notices = AssessmentRules.notices(to: standing.state, by: who, on: standing.on, in: own)
    if let today = CalendarDate(Output.today) {
      var next = own
      next.standing = standing
      notices += AssessmentRules.ahead(next, today: today)
    }
    return notices
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
    let reasons = AssessmentRules.objections(
      to: standing.state, by: who, on: standing.on, in: own)
    if reasons.isEmpty {
      if standing.why != nil || !standing.state.needsReason { return }
      throw CommandFailure(
        "'\(standing.state.rawValue)' needs a reason", help: "add --why TEXT", code: .usage)
    }
    let printer = DiagnosticPrinter()
    var lines = reasons.map { String(printer.excerpt($0).dropLast()) }
    if let back = wayBack(from: own), standing.state != back {
      lines.append(
        "what may follow first: \(back.rawValue), because \(own.state.rawValue) cannot stand")
    }
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

  /// - Parameter number: of the change; nil where nothing was changed.
  private func done(
    _ own: Assessment, _ state: Assessment.State, _ number: Int?, _ notices: [Diagnostic]
  ) throws {
    if options.json {
      return try Output.json(
        StateChangeDocument(
          assessment: own.id.description, from: own.state.rawValue, to: state.rawValue,
          change: number, written: number != nil, notices: notices.map(\.message)))
    }
    Output.data(
      number.map { "\(own.id): \(own.state.rawValue) became \(state.rawValue), change \($0)\n" }
        ?? "\(own.id): \(own.state.rawValue) would become \(state.rawValue)\n")
  }

  private func tell(_ own: Assessment) throws {
    let document = StateDocument(own)
    if options.json { return try Output.json(document) }
    var lines = ["\(own.id) is \(document.state)"]
    if let by = document.by, let on = document.on {
      lines.append("  set by '\(by)' on \(on)" + (document.why.map { ": \($0)" } ?? ""))
    }
    if let review = document.reviewed, own.state != .reviewed {
      lines.append("  reviewed by '\(review.by)' on \(review.on)")
    }
    lines += document.faults.map { "  cannot stand: \($0)" }
    lines.append(document.next.isEmpty ? "nothing follows" : "what may follow:")
    for step in document.next {
      let second = step.bySecondPerson ? " (who has answered nothing)" : ""
      lines.append("  \(step.state), set by: \(step.roles.joined(separator: ", "))\(second)")
      lines += step.obstacles.map { "    not yet: \($0)" }
      lines += step.notices.map { "    to be told: \($0)" }
    }
    if let back = wayBack(from: own) {
      lines.append("\(back.rawValue) takes back what cannot stand; then it can be mended")
    } else if own.state.isLocked {
      lines.append("nothing in it is changed; `assay new --from` makes a new version")
    }
    Output.data(lines.map(VisibleText.oneLine).joined(separator: "\n") + "\n")
  }

  /// The step out of a state that cannot stand and in which nothing else could be mended.
  private func wayBack(from own: Assessment) -> Assessment.State? {
    own.state.wayBack.flatMap { AssessmentRules.steps(from: own).contains($0) ? $0 : nil }
  }
}
