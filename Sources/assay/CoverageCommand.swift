internal import ArgumentParser
internal import Assessments
internal import Checklists
internal import Diagnostics
internal import GapAnalysis
internal import Reporting
internal import Text
internal import Workspace

struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Show which item was audited when, over the assessments of a unit.",
    discussion: """
      Each assessment of the unit is a column, in the order of their periods. The cycle is that of the \
      unit's 'programme.yaml', or all time; an assessment belongs to the cycle in which its fieldwork \
      ends (its period, where no fieldwork is told). With a programme it is also told what was planned \
      and not audited, and the other way round.

      EXAMPLES
        assay coverage demo-unit
        assay coverage demo-unit --checklist iso20000-1-2011 --items
        assay coverage demo-unit --cycle 2023..2025 --json
      """)

  @OptionGroup var options: SharedOptions

  @Argument(help: "The unit: a folder in 'assessments/'.")
  var unit: String

  @Option(help: "One checklist by id; all that the unit was assessed against when none is named.")
  var checklist: String?

  @Option(help: "The cycle as YEAR..YEAR or DATE..DATE, instead of the programme's.")
  var cycle: String?

  @Flag(help: "Give each item a row of its own.")
  var items = false

  @Option(help: "The language of the texts: en or ar.")
  var lang = "en"

  func run() throws {
    guard let language = Language(rawValue: lang) else {
      throw CommandFailure(
        "there is no language '\(VisibleText.oneLine(lang))'", help: "one of: en, ar", code: .usage)
    }
    let asked = try cycle.map(Self.period)
    let session = try Session(options, unit: unit)
    try session.stopOnErrors()
    let programme = session.unit.flatMap { session.loaded.programmes[$0] }
    let span = asked ?? programme?.cycle
    let parts = try checklists(session, programme).map { checklist in
      let matrix = CoverageMatrix(checklist, session.assessments, cycle: span)
      return (matrix: matrix, plan: programme.map { PlanCoverage($0, matrix) })
    }
    if options.json {
      return try Output.json(CoverageDocument(unit: session.unit ?? unit, cycle: span, parts))
    }
    let wording = Wording(language: language, digits: .latin)
    let renderer = TextRenderer(width: Output.width)
    for part in parts {
      let blocks = CoverageBlocks.make(part.matrix, part.plan, showsItems: items, wording)
      Output.data(renderer.render(blocks) + "\n")
    }
    if parts.isEmpty { Output.message("\(session.unit ?? unit): no assessment and no programme") }
  }

  /// The named checklist, or those that the unit's assessments and its programme name.
  private func checklists(
    _ session: Session, _ programme: AuditProgramme?
  ) throws -> [Checklist] {
    let library = session.loaded.library
    var names = Set(session.assessments.flatMap(\.criteria).map(\.checklist))
    names.formUnion((programme?.planned ?? []).map(\.checklist))
    guard let checklist else { return library.sortedChecklists.filter { names.contains($0.id) } }
    let wanted = Normaliser.identifier(checklist)
    guard names.contains(wanted), let found = library.checklists[wanted] else {
      throw CommandFailure(
        "no assessment of the unit has checklist '\(VisibleText.oneLine(checklist))'",
        help: Suggestion.nearest(to: wanted, in: names.sorted()).map { "did you mean '\($0)'?" }
          ?? "there are: \(names.sorted().joined(separator: ", "))", code: .usage)
    }
    return [found]
  }

  /// `2023..2025`, or two dates.
  private static func period(_ text: String) throws -> Period {
    let ends = text.split(separator: "..", omittingEmptySubsequences: false)
      .map { Normaliser.number(String($0)) }
    if ends.count == 2, let from = CalendarDate(ends[0]) ?? CalendarDate("\(ends[0])-01-01"),
      let to = CalendarDate(ends[1]) ?? CalendarDate("\(ends[1])-12-31"),
      let period = Period(from: from, to: to)
    {
      return period
    }
    throw CommandFailure(
      "--cycle '\(VisibleText.oneLine(text))' is not a span of years or dates",
      help: "write it as 2023..2025 or 2023-07-01..2026-06-30", code: .usage)
  }
}
