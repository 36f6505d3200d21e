internal import ArgumentParser
internal import Assessments
internal import Checklists
internal import Diagnostics
internal import Reporting
internal import Text
internal import Workspace

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what there is: assessments, checklists, targets, benchmarks, items.",
    discussion: """
      EXAMPLES
        assay list                        everything by name
        assay list oman-itsdf-2020        the items and ratings of a checklist
        assay list demo-unit/2025         the items in a plan, with their status
      """)

  @OptionGroup var options: SharedOptions

  @Argument(help: "Checklists by id, or assessments as UNIT/NAME.")
  var names: [String] = []

  func run() throws {
    let folder = try options.folder()
    let checklists = folder.load([]).library.checklists
    let wanted = names.map(Normaliser.identifier)
    let assessments = wanted.filter { checklists[$0] == nil }
    if let unknown = assessments.first(where: { !$0.contains("/") }) {
      throw CommandFailure(
        "there is no checklist '\(VisibleText.oneLine(unknown))'",
        help: Suggestion.nearest(to: unknown, in: checklists.keys.sorted()).map {
          "did you mean '\($0)'?"
        } ?? "name a checklist, or an assessment as UNIT/NAME", code: .usage)
    }
    let session = try Session(options, assessments, allIfNone: names.isEmpty)
    try session.stopOnErrors()
    let document = ListDocument(
      session.loaded.library, names.isEmpty ? session.assessments : [],
      details: wanted.compactMap { checklists[$0] },
      statuses: names.isEmpty ? [] : session.assessments)
    if options.json { return try Output.json(document) }
    Output.data(
      TextRenderer(width: Output.width).render(document.blocks(isOverview: names.isEmpty)))
  }
}

/// `assay list --json`
struct ListDocument: Encodable {
  let schema = "assay/list/1"
  let assessments: [AssessmentEntry]
  let checklists: [ChecklistEntry]
  let targets: [String]
  let benchmarks: [String]

  struct AssessmentEntry: Encodable {
    let id: String
    let title: String
    let type: String
    let state: String
    let from: String
    let to: String
    /// The status of every item in the plan; only for assessments asked for by name.
    let items: [ItemEntry]?
  }

  struct ChecklistEntry: Encodable {
    let id: String
    let title: String
    let kind: String
    let edition: String
    let revision: String
    /// `shipped` with assay, or `third-party`.
    let origin: String
    let ratings: [String]
    let itemCount: Int
    /// Only for checklists asked for by name.
    let items: [ItemEntry]?

    var isShipped: Bool { origin == Checklist.Origin.shipped.rawValue }
  }

  struct ItemEntry: Encodable {
    let id: String
    let text: String
    let status: String?
    /// The agreed rating; only with status rated.
    let rating: String?
  }

  init(
    _ library: ChecklistLibrary, _ overview: [Assessment], details: [Checklist],
    statuses: [Assessment]
  ) {
    assessments =
      overview.map { Self.entry($0, nil) }
      + statuses.map { Self.entry($0, Self.statuses($0, library)) }
    let isOverview = details.isEmpty && statuses.isEmpty
    checklists =
      (isOverview ? library.sortedChecklists : []).map { Self.entry($0, nil) }
      + details.map { checklist in
        Self.entry(
          checklist,
          checklist.items.map {
            ItemEntry(id: $0.id, text: Self.name($0, checklist), status: nil, rating: nil)
          })
      }
    targets = isOverview ? library.targets.keys.sorted() : []
    benchmarks = isOverview ? library.benchmarks.keys.sorted() : []
  }

  private static func entry(_ assessment: Assessment, _ items: [ItemEntry]?) -> AssessmentEntry {
    AssessmentEntry(
      id: assessment.id.description, title: assessment.title.plain,
      type: assessment.kind.rawValue, state: assessment.state.rawValue,
      from: assessment.period.from.description, to: assessment.period.to.description,
      items: items)
  }

  private static func entry(_ checklist: Checklist, _ items: [ItemEntry]?) -> ChecklistEntry {
    let ratings =
      checklist.scale.range.map { ["\($0.minimum) to \($0.maximum) in steps of \($0.step)"] }
      ?? checklist.scale.ratings.map(\.id)
    return ChecklistEntry(
      id: checklist.id, title: checklist.title.plain, kind: checklist.kind.rawValue,
      edition: checklist.edition, revision: checklist.revision,
      origin: checklist.origin.rawValue, ratings: ratings,
      itemCount: checklist.items.count, items: items)
  }

  private static func statuses(_ assessment: Assessment, _ library: ChecklistLibrary) -> [ItemEntry]
  {
    assessment.criteria.flatMap { criteria -> [ItemEntry] in
      guard let checklist = library.checklists[criteria.checklist] else { return [] }
      return checklist.groups.filter(criteria.covers).flatMap(\.items).map { item in
        let answer = assessment.answer(item.id, of: checklist.id)
        return ItemEntry(
          id: item.id, text: name(item, checklist),
          status: (answer?.status ?? .notAssessed).rawValue, rating: answer?.scoringRating?.text)
      }
    }
  }

  private static func name(_ item: Item, _ checklist: Checklist) -> String {
    guard item.kind == .attribute, let group = checklist.group(item.group) else {
      return item.text.plain
    }
    return "\(item.text.plain), \(group.title.plain)"
  }

  // MARK: For people

  func blocks(isOverview: Bool) -> [Block] {
    var blocks: [Block] = []
    if isOverview {
      blocks.append(
        Self.table(
          "Assessments", ["id", "type", "state", "from", "to", "title"],
          assessments.map { [$0.id, $0.type, $0.state, $0.from, $0.to, $0.title] }))
      blocks.append(
        Self.table(
          "Checklists", ["id", "kind", "edition", "revision", "items", "origin", "title"],
          checklists.map {
            [
              $0.id, $0.kind, $0.edition, $0.revision, String($0.itemCount),
              $0.isShipped ? "shipped" : "third party",
              $0.title,
            ]
          }))
      blocks.append(
        Self.table(
          "To hold assessments against", ["id", "kind"],
          targets.map { [$0, "target"] } + benchmarks.map { [$0, "benchmark"] }))
      return blocks
    }
    for entry in checklists {
      blocks.append(
        Self.table(
          "\(entry.id): \(entry.title)\(entry.isShipped ? "" : " (third party)"); ratings: \(entry.ratings.joined(separator: ", "))",
          ["item", "what it asks"], (entry.items ?? []).map { [$0.id, $0.text] }))
    }
    for entry in assessments {
      blocks.append(
        Self.table(
          "\(entry.id): \(entry.title)", ["item", "rating or status", "what it asks"],
          (entry.items ?? []).map { [$0.id, $0.rating ?? $0.status ?? "", $0.text] }))
    }
    return blocks
  }

  private static func table(_ caption: String, _ columns: [String], _ rows: [[String]]) -> Block {
    .table(
      ReportTable(
        caption: [.text(caption, .english)],
        columns: columns.map { .init([.text($0, .english)]) },
        rows: rows.map { row in .init(row.map { .init([.text($0, .english)]) }) }))
  }
}
