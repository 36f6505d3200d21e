internal import ArgumentParser
internal import Assessments
internal import Checklists
internal import Text

/// What a new assessment is to be, as flags.
struct NewFlags: ParsableArguments {
  @Option(help: "The title; in which language it is, its script tells.")
  var title: String?

  @Option(help: "The title in Arabic, beside the English one.")
  var titleAr: String?

  @Option(help: "The name of the unit.")
  var unitName: String?

  @Option(help: "The name of the unit in Arabic, beside the English one.")
  var unitNameAr: String?

  @Option(help: "self-assessment, internal-audit, gap-analysis or external-assessment.")
  var type: String?

  @Option(help: "The period that is assessed, as FROM..TO.")
  var period: String?

  @Option(help: "The days of the fieldwork, as FROM..TO.")
  var fieldwork: String?

  @Option(help: "The language of the authors: en or ar. (default: en)")
  var language: String?

  @Option(help: "What the assessment is about, in a sentence.")
  var statement: String?

  @Option(help: "A service in the scope, as ID:NAME; may be repeated.")
  var service: [String] = []

  @Option(help: "A site in the scope, as ID:NAME; may be repeated.")
  var site: [String] = []

  @Option(help: "A customer in the scope, as ID:NAME; may be repeated.")
  var customer: [String] = []

  @Option(
    help: "A checklist of the library, in the edition and revision that it has; may be repeated.")
  var checklist: [String] = []

  @Option(
    help: """
      A section or subject in the plan, as CHECKLIST/SECTION; may be repeated. A checklist without \
      any is assessed in full.
      """)
  var plan: [String] = []

  @Option(help: "Somebody in the team, as ID:ROLE:POST; may be repeated.")
  var member: [String] = []

  @Option(help: "A target of the library.")
  var target: String?

  @Option(help: "A benchmark of the library.")
  var benchmark: String?

  /// The flag with which a missing part is given.
  static func flag(_ part: AssessmentDraft.Part) -> String {
    switch part {
    case .unitName: "--unit-name"
    case .title: "--title"
    case .kind: "--type"
    case .period: "--period"
    case .checklists: "--checklist"
    }
  }

  /// What the flags say; all that is wrong with them in one go.
  func draft(_ reader: DraftReader) throws -> AssessmentDraft {
    var reading = FlagReading()
    readFacts(reader, &reading)
    readScope(reader, &reading)
    readCriteria(reader, &reading)
    if reading.failures.isEmpty { return reading.draft }
    throw CommandFailure(
      reading.failures.map(\.text).joined(separator: "\nassay: "), code: .usage)
  }

  private func readFacts(_ reader: DraftReader, _ reading: inout FlagReading) {
    reading.read("--title") { (draft) throws(DraftProblem) in
      draft.title = try reader.words(title, arabic: titleAr)
    }
    reading.read("--unit-name") { (draft) throws(DraftProblem) in
      draft.unitName = try reader.words(unitName, arabic: unitNameAr)
    }
    reading.one("--type", type) { (text, draft) throws(DraftProblem) in
      draft.kind = try reader.word(text, as: Assessment.Kind.self)
    }
    reading.one("--period", period) { (text, draft) throws(DraftProblem) in
      draft.period = try reader.period(text)
    }
    reading.one("--fieldwork", fieldwork) { (text, draft) throws(DraftProblem) in
      draft.fieldwork = try reader.period(text)
    }
    reading.one("--language", language) { (text, draft) throws(DraftProblem) in
      draft.language = try reader.word(text, as: Language.self)
    }
    reading.each("--member", member) { (text, draft) throws(DraftProblem) in
      try reader.add(text, to: &draft.team)
    }
  }

  private func readScope(_ reader: DraftReader, _ reading: inout FlagReading) {
    reading.one("--statement", statement) { (text, draft) throws(DraftProblem) in
      draft.statement = try reader.words(text)
    }
    reading.each("--service", service) { (text, draft) throws(DraftProblem) in
      try reader.add(text, to: &draft.services)
    }
    reading.each("--site", site) { (text, draft) throws(DraftProblem) in
      try reader.add(text, to: &draft.sites)
    }
    reading.each("--customer", customer) { (text, draft) throws(DraftProblem) in
      try reader.add(text, to: &draft.customers)
    }
  }

  private func readCriteria(_ reader: DraftReader, _ reading: inout FlagReading) {
    reading.each("--checklist", checklist) { (text, draft) throws(DraftProblem) in
      try reader.addChecklist(text, to: &draft)
    }
    reading.each("--plan", plan) { (text, draft) throws(DraftProblem) in
      try reader.addToPlan(text, of: &draft)
    }
    reading.one("--target", target) { (text, draft) throws(DraftProblem) in
      draft.target = try reader.target(text)
    }
    reading.one("--benchmark", benchmark) { (text, draft) throws(DraftProblem) in
      draft.benchmark = try reader.benchmark(text)
    }
  }
}

/// A draft that is being read from flags, and what was wrong with some of them.
private struct FlagReading {
  var draft = AssessmentDraft()
  var failures: [CommandFailure] = []

  mutating func read(
    _ flag: String, _ body: (inout AssessmentDraft) throws(DraftProblem) -> Void
  ) {
    do throws(DraftProblem) {
      try body(&draft)
    } catch {
      failures.append(CommandFailure(error, about: flag))
    }
  }

  mutating func each(
    _ flag: String, _ values: [String],
    _ body: (String, inout AssessmentDraft) throws(DraftProblem) -> Void
  ) {
    for value in values {
      read(flag) { (draft) throws(DraftProblem) in try body(value, &draft) }
    }
  }

  mutating func one(
    _ flag: String, _ value: String?,
    _ body: (String, inout AssessmentDraft) throws(DraftProblem) -> Void
  ) {
    if let value { each(flag, [value], body) }
  }
}
