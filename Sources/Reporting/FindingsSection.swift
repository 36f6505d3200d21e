internal import Assessments
internal import Checklists
internal import GapAnalysis
internal import Text

/// Strengths, nonconformities and opportunities, and what is to be done.
enum FindingsSection {
  static func make(_ context: ReportContext) -> [Report.Section] {
    let wording = context.wording
    let findings = context.analysis.assessment.findings
    guard !findings.isEmpty else { return [] }
    var blocks: [Block] = []
    let order: [(Finding.Kind, Message)] = [
      (.strength, .strengths), (.nonconformity, .nonconformities),
      (.opportunity, .opportunities), (.conformity, .conformities),
    ]
    for (kind, title) in order {
      let own = findings.filter { $0.kind == kind }
      guard !own.isEmpty else { continue }
      blocks.append(.heading(wording.say(title, count: own.count)))
      blocks += own.map { .card(card($0, context)) }
    }
    let actions = findings.flatMap { finding in finding.actions.map { (finding, $0) } }
    if !actions.isEmpty { blocks.append(.table(table(actions, context))) }
    return [Report.Section(id: "findings", title: wording.say(.findingsTitle), blocks: blocks)]
  }

  private static func card(_ finding: Finding, _ context: ReportContext) -> Card {
    let wording = context.wording
    var facts: [(Phrase, Phrase)] = [
      (wording.say(.statement), wording.own(finding.statement)),
      (wording.say(.items), wording.identifiers(finding.items.map(\.description))),
    ]
    func add(_ label: Message, _ value: Phrase?) {
      if let value, !value.isEmpty { facts.append((wording.say(label), value)) }
    }
    add(.risk, finding.risk.map { wording.own($0) })
    add(.recommendation, finding.recommendation.map { wording.own($0) })
    add(.theme, finding.theme.map { wording.say($0.message) })
    add(.evidence, finding.evidence.isEmpty ? nil : wording.identifiers(finding.evidence))
    add(.repeatOf, finding.repeatOf.map { .identifier($0) })
    add(.grade, finding.grade.map { grade($0, context) })
    return Card(
      title: .identifier(finding.id), tone: tone(finding.kind), facts: facts,
      table: nil)
  }

  private static func tone(_ kind: Finding.Kind) -> Tone {
    switch kind {
    case .strength, .conformity: .good
    case .nonconformity: .bad
    case .opportunity: .partial
    }
  }

  /// A grade is always told with the person who set it.
  private static func grade(_ grade: Finding.Grade, _ context: ReportContext) -> Phrase {
    let wording = context.wording
    let post = context.analysis.assessment.member(grade.by)?.position
    return wording.say(
      .gradeValue,
      [
        "grade": wording.say(grade.value == .minor ? .gradeMinor : .gradeMajor),
        "by": .identifier(grade.by), "post": wording.own(post), "why": wording.own(grade.why),
      ])
  }

  // MARK: Actions

  private static func table(
    _ actions: [(Finding, Action)], _ context: ReportContext
  ) -> ReportTable {
    let wording = context.wording
    let ordered = actions.sorted {
      ($0.1.phase ?? "~", $0.1.due, $0.1.id) < ($1.1.phase ?? "~", $1.1.due, $1.1.id)
    }
    return ReportTable(
      caption: wording.say(.actionsTitle, count: actions.count),
      columns: [
        .init(wording.say(.action)), .init(wording.say(.whatToDo)), .init(wording.say(.owner)),
        .init(wording.say(.dueAndPhase)), .init(wording.say(.effortImpactShort)),
        .init(wording.say(.dependsOn)), .init(wording.say(.state)),
      ],
      rows: ordered.map { finding, action in
        row(finding, action, among: actions.map(\.1), context)
      },
      notes: [wording.say(.phaseNote)])
  }

  private static func row(
    _ finding: Finding, _ action: Action, among all: [Action], _ context: ReportContext
  ) -> ReportTable.Row {
    let wording = context.wording
    let blank: Phrase = [.text(" ", wording.language)]
    let sizes = [action.effort, action.impact].map { size in
      size.map { Phrase.identifier($0.rawValue) } ?? wording.say(.noBasisSign)
    }
    var what =
      wording.own(action.what) + blank + [.text("(", wording.language)]
      + wording.say(action.kind.message) + wording.say(.listSeparator)
      + .identifier(finding.id) + [.text(")", wording.language)]
    if action.isQuickWin(among: all) { what = what + blank + wording.say(.quickWinMark) }
    var due = wording.date(action.due)
    if action.isPending, action.due < context.asOf { due = due + blank + wording.say(.overdueMark) }
    if let phase = action.phase { due = due + wording.say(.clauseSeparator) + .identifier(phase) }
    return .init([
      .init(.identifier(action.id)), .init(what), .init(wording.own(action.owner)), .init(due),
      .init(sizes[0] + [.text(" / ", wording.language)] + sizes[1]),
      .init(wording.identifiers(action.dependsOn)),
      .init(state(action, wording)),
    ])
  }

  /// The state, and whether it worked: asked only of what is done, or has been checked already.
  private static func state(_ action: Action, _ wording: Wording) -> Phrase {
    let state = wording.say(action.state.message)
    if action.isPending, action.effectiveness == nil { return state }
    return state + wording.say(.clauseSeparator) + effectiveness(action, wording)
  }

  private static func effectiveness(_ action: Action, _ wording: Wording) -> Phrase {
    guard let check = action.effectiveness else { return wording.say(.notChecked) }
    let result: Message =
      switch check.result {
      case .effective: .effective
      case .ineffective: .ineffective
      case .notYet: .notYet
      }
    let head = wording.say(
      .effectivenessValue,
      [
        "result": wording.say(result), "by": .identifier(check.by), "on": wording.date(check.on),
      ])
    return check.note.map { head + [.text(" ", wording.language)] + wording.own($0) } ?? head
  }
}

extension Finding.Theme {
  var message: Message {
    switch self {
    case .ownership: .themeOwnership
    case .records: .themeRecords
    case .measurement: .themeMeasurement
    case .agreements: .themeAgreements
    case .suppliers: .themeSuppliers
    case .catalogue: .themeCatalogue
    case .skills: .themeSkills
    case .tools: .themeTools
    case .planning: .themePlanning
    }
  }
}

extension Action.Kind {
  var message: Message {
    switch self {
    case .correction: .actionCorrection
    case .correctiveAction: .actionCorrective
    case .improvement: .actionImprovement
    }
  }
}

extension Action.State {
  var message: Message {
    switch self {
    case .open: .actionOpen
    case .inProgress: .actionInProgress
    case .done: .actionDone
    case .verified: .actionVerified
    }
  }
}
