internal import ArgumentParser
internal import Assessments
internal import Checklists
internal import Diagnostics
internal import GapAnalysis
internal import Reporting
internal import Scoring
internal import Text
internal import Workspace

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell how a figure came about, down to answers and evidence; or what a code means.",
    discussion: """
      EXAMPLES
        assay explain demo-unit/2025            every figure with its formula
        assay explain demo-unit/2025 DS1        one process, down to its answers
        assay explain demo-unit/2025 OM-3-AC-4  one item
        assay explain demo-unit/2025 cobit-4.1-maturity/DS1  of one checklist
        assay explain --code A004               the page of a diagnostic
      """)

  @OptionGroup var options: SharedOptions

  @Argument(help: "An assessment as UNIT/NAME.")
  var assessment: String?

  @Argument(
    help: "Processes, practices or items by their ids, or as CHECKLIST/ID; all figures if none.")
  var subjects: [String] = []

  @OptionGroup var overlays: OverlayOption

  @Option(help: "The code of a diagnostic, such as A004.")
  var code: String?

  func validate() throws {
    if code == nil, assessment == nil {
      throw ValidationError("Name an assessment, or a diagnostic with --code.")
    }
  }

  func run() throws {
    if let code { return try explain(code: code) }
    let session = try Session(options, [assessment ?? ""])
    try session.stopOnErrors()
    guard let assessment = session.assessments.first else { return }
    let overlay = try overlays.load(session.loaded.library, json: options.json)
    var related = RelatedItems(session.loaded.library)
    let explanations = try explanations(session.analysis(of: assessment), &related)
    if options.json {
      try Output.json(ExplainDocument(explanations))
    } else {
      let licensed = LicensedTexts(overlay, of: assessment)
      for explanation in explanations {
        Output.data(ExplanationText.lines(explanation, licensed: licensed))
      }
    }
  }

  private func explain(code: String) throws {
    let known = try CodeWord.named(code)
    if options.json { return try Output.json(CodeDocument(known)) }
    Output.data(known.page)
  }

  private func explanations(
    _ analysis: AssessmentAnalysis, _ related: inout RelatedItems
  ) throws -> [Explanation] {
    let scores = analysis.checklists.map(\.score)
    let groups = scores.flatMap(\.groups)
    if subjects.isEmpty { return groups.map { $0.score.explanation.withoutParts } }
    var explanations: [Explanation] = []
    for subject in subjects {
      let wanted = Normaliser.identifier(subject)
      let reference = ItemReference(wanted)
      let id = reference?.item ?? wanted
      let parts = analysis.checklists.filter { part in
        reference.map { $0.checklist == part.checklist.id } ?? true
      }
      let scores = parts.map(\.score)
      let facts = parts.flatMap { part in
        FactWords.explanations(part, about: id, Session.wording).map { (part.checklist, $0) }
      }
      let found = Self.find(id, in: scores) + facts
      if found.isEmpty { throw unknown(subject, groups) }
      explanations += found.map { described(related.added(to: $1, of: $0), of: $0) }
    }
    return explanations
  }

  /// With the texts by which an attribute is rated, where one item is asked for.
  private func described(_ explanation: Explanation, of checklist: Checklist) -> Explanation {
    let id = explanation.subject.split(separator: " ").first.map(String.init) ?? ""
    let texts = checklist.item(id).map(checklist.descriptors) ?? []
    let facts = texts.map { descriptor in
      switch descriptor.name {
      case .level(let value): "level \(value): \(descriptor.text.plain)"
      case .outcome(let outcome): "outcome \(outcome): \(descriptor.text.plain)"
      }
    }
    return Explanation(
      subject: explanation.subject, result: explanation.result, rule: explanation.rule,
      formula: explanation.formula, facts: explanation.facts + facts, place: explanation.place,
      parts: explanation.parts)
  }

  private typealias Found = (checklist: Checklist, explanation: Explanation)

  /// A group by its id, a section or a checklist that holds groups, or an item within the groups.
  private static func find(_ id: String, in scores: [ChecklistScore]) -> [Found] {
    let whole = scores.flatMap { score -> [Found] in
      score.groups.filter { $0.group.id == id }.map { (score.checklist, $0.score.explanation) }
    }
    if !whole.isEmpty { return whole }
    let sums = scores.compactMap { score -> Found? in
      score.explanation(of: score.checklist.id == id ? nil : id).map { (score.checklist, $0) }
    }
    if !sums.isEmpty { return sums }
    return scores.flatMap { score -> [Found] in
      score.groups.flatMap { $0.score.explanation.nodes(about: id) }.map { (score.checklist, $0) }
    }
  }

  private func unknown(_ subject: String, _ groups: [GroupScore]) -> CommandFailure {
    let known = groups.map(\.group.id) + groups.flatMap(\.group.items).map(\.id)
    return CommandFailure(
      "'\(VisibleText.oneLine(subject))' is not in the plan of this assessment",
      help: Suggestion.nearest(to: subject, in: known).map { "did you mean '\($0)'?" }
        ?? "`assay list \(assessment ?? "")` shows everything that is", code: .usage)
  }
}

/// The code of a diagnostic as somebody types it.
enum CodeWord {
  /// - Parameters:
  ///   - codes: those that are meant.
  ///   - kind: what they are called.
  static func named(
    _ word: String, of codes: [DiagnosticCode] = DiagnosticCode.all, kind: String = "code"
  ) throws -> DiagnosticCode {
    let id = Normaliser.identifier(word).uppercased()
    if let code = codes.first(where: { $0.id == id }) { return code }
    throw CommandFailure(
      "there is no \(kind) '\(VisibleText.oneLine(word))'",
      help: Suggestion.nearest(to: id, in: codes.map(\.id)).map { "did you mean '\($0)'?" },
      code: .usage)
  }

  /// Questions of `assay lint`, separated by commas.
  static func questions(_ words: String) throws -> Set<DiagnosticCode> {
    Set(
      try words.split(separator: ",", omittingEmptySubsequences: false).map {
        try named(String($0), of: DiagnosticCode.questionCodes, kind: "question")
      })
  }
}

/// `assay explain --code … --json`
struct CodeDocument: Encodable {
  let schema = "assay/code/1"
  let code: String
  let severity: String
  let title: String
  let meaning: String
  let mend: String

  init(_ code: DiagnosticCode) {
    self.code = code.id
    severity = code.severity.rawValue
    title = code.title
    meaning = code.meaning
    mend = code.mend
  }
}

/// A licence holder's own texts of the items that an assessment is about: for the screen only.
struct LicensedTexts {
  private var texts: [String: [String]] = [:]

  init() {}

  init(_ overlay: Overlay, of assessment: Assessment) {
    for reference in overlay.entries.keys.sorted(by: { $0.description < $1.description })
    where assessment.criteria(for: reference.checklist) != nil {
      guard let text = overlay.text(for: reference.item, of: reference.checklist) else { continue }
      texts[reference.item, default: []].append(
        "your licensed text of \(reference), not stored: \(text.plain)")
    }
  }

  /// The texts of the item that a subject begins with.
  func lines(about subject: String) -> [String] {
    subject.split(separator: " ").first.flatMap { texts[String($0)] } ?? []
  }
}

/// Writes an explanation as an indented tree.
enum ExplanationText {
  static func lines(
    _ explanation: Explanation, depth: Int = 0, licensed: LicensedTexts = LicensedTexts()
  ) -> String {
    let indent = String(repeating: "  ", count: depth)
    func line(_ text: String) -> String { indent + VisibleText.oneLine(text) + "\n" }
    var text = line("\(explanation.subject): \(explanation.result)")
    if let formula = explanation.formula { text += line("  = \(formula)") }
    if let rule = explanation.rule { text += line("  rule: \(rule)") }
    for fact in explanation.facts { text += line("  \(fact)") }
    for own in licensed.lines(about: explanation.subject) { text += line("  \(own)") }
    if let place = explanation.place { text += line("  at \(DiagnosticPrinter.location(place))") }
    for part in explanation.parts { text += lines(part, depth: depth + 1, licensed: licensed) }
    return text
  }
}

/// `assay explain --json`
struct ExplainDocument: Encodable {
  let schema = "assay/explain/1"
  let explanations: [Node]

  struct Node: Encodable {
    let subject: String
    let result: String
    let rule: String?
    let formula: String?
    let facts: [String]
    let path: String?
    let line: Int?
    let parts: [Node]

    init(_ explanation: Explanation) {
      subject = explanation.subject
      result = explanation.result
      rule = explanation.rule
      formula = explanation.formula
      facts = explanation.facts
      path = explanation.place?.path
      line = explanation.place?.line
      parts = explanation.parts.map(Node.init)
    }
  }

  init(_ explanations: [Explanation]) {
    self.explanations = explanations.map(Node.init)
  }
}

extension Explanation {
  fileprivate var withoutParts: Explanation {
    Explanation(
      subject: subject, result: result, rule: rule, formula: formula, facts: facts, place: place)
  }

  /// The highest parts that are about an item: a requirement with its elements, or one row.
  fileprivate func nodes(about id: String) -> [Explanation] {
    subject.split(separator: " ").first.map(String.init) == id
      ? [self] : parts.flatMap { $0.nodes(about: id) }
  }
}
