internal import ArgumentParser
internal import Checklists
internal import Diagnostics
internal import Reporting
internal import Text
internal import Workspace

struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Show where items lead in other checklists and editions, through crosswalks.",
    discussion: """
      A crosswalk is its author's reading of two checklists side by side. Ways are told in both \
      directions, direct ones first, then those through one more checklist. Nothing of it enters a \
      score.

      EXAMPLES
        assay map                           all crosswalks
        assay map iso20000-1-2011           the crosswalks of one checklist
        assay map iso20000-1-2011/6.1-03    where one item leads
        assay map iso20000-1-2018/8.3.3 --lang ar
      """)

  @OptionGroup var options: SharedOptions

  @Argument(help: "A checklist, or CHECKLIST/ITEM; a section or subject does as well.")
  var subject: String?

  @Option(help: "The language of the texts: en or ar.")
  var lang = "en"

  func run() throws {
    let language = try LanguageWord.named(lang)
    let session = try Session(options, [], allIfNone: false)
    try session.stopOnErrors()
    let library = session.loaded.library
    let wording = Wording(language: language, digits: .latin)
    let wanted = subject.map(Normaliser.identifier)
    if let wanted, let reference = ItemReference(wanted) {
      let ways = CrosswalkWays(from: try Self.known(reference, library), in: library)
      if options.json { return try Output.json(MapDocument(ways, in: library)) }
      return show(MapBlocks.ways(ways, in: library, wording), language)
    }
    if let wanted { try Self.requireChecklist(wanted, library) }
    let crosswalks = library.sortedCrosswalks.filter { crosswalk in
      wanted.map { crosswalk.side(of: $0) != nil } ?? true
    }
    if options.json { return try Output.json(MapDocument(of: wanted, crosswalks)) }
    show(MapBlocks.overview(crosswalks, in: library, wording), language)
  }

  private func show(_ blocks: [Block], _ language: Language) {
    Output.data(TextRenderer(width: Output.width, language: language).render(blocks))
  }

  private static func requireChecklist(_ id: String, _ library: ChecklistLibrary) throws {
    guard library.checklists[id] == nil else { return }
    throw CommandFailure(
      "there is no checklist '\(VisibleText.oneLine(id))'",
      help: Suggestion.nearest(to: id, in: library.checklists.keys.sorted()).map {
        "did you mean '\($0)'?"
      } ?? "name a checklist, or an item as CHECKLIST/ITEM", code: .usage)
  }

  /// The place of a checklist, if it is there.
  private static func known(
    _ reference: ItemReference, _ library: ChecklistLibrary
  ) throws -> ItemReference {
    try requireChecklist(reference.checklist, library)
    let cover = library.checklists[reference.checklist].map { ChecklistCover($0) }
    if cover?.knows(reference.item) == true { return reference }
    throw CommandFailure(
      "checklist '\(reference.checklist)' has no '\(VisibleText.oneLine(reference.item))'",
      help: Suggestion.nearest(to: reference.item, in: cover?.names ?? []).map {
        "did you mean '\($0)'?"
      } ?? "`assay list \(reference.checklist)` shows all items", code: .usage)
  }
}
