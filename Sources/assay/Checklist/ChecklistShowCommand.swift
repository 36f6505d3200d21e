internal import ArgumentParser
internal import Checklists
internal import Diagnostics
internal import Reporting
internal import Text

struct ChecklistShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a checklist, or one clause of it, as a person reads it.",
    discussion: """
      EXAMPLES
        assay checklist show oman-itsdf-2020
        assay checklist show iso20000-1-2011 --clause 6.1 --lang ar
        assay checklist show iso20000-1-2011 --clause 6.1-03 --overlay ~/my-standard
      """)

  @OptionGroup var options: SharedOptions

  @Argument(help: "A checklist by its id.")
  var checklist: String

  @Option(help: "Only this clause, section, process or item.")
  var clause: String?

  @Option(help: "The language: en or ar.")
  var lang = "en"

  @OptionGroup var overlays: OverlayOption

  func run() throws {
    let language = try LanguageWord.named(lang)
    let session = try LibrarySession(options)
    let checklist = try session.checklist(checklist)
    let overlay = try overlays.load(session.library, json: options.json)
    guard let selection = ChecklistSelection(checklist, clause.map(Normaliser.identifier)) else {
      throw unknown(checklist)
    }
    if options.json { return try Output.json(ChecklistDocument(selection)) }
    let blocks = ChecklistPage.blocks(
      selection, overlay: overlay, Wording(language: language, digits: .latin))
    Output.data(TextRenderer(width: Output.width, language: language).render(blocks))
  }

  private func unknown(_ checklist: Checklist) -> CommandFailure {
    let wanted = clause ?? ""
    return CommandFailure(
      "'\(VisibleText.oneLine(wanted))' is not in checklist '\(checklist.id)'",
      help: Suggestion.nearest(to: wanted, in: ChecklistSelection.ids(of: checklist)).map {
        "did you mean '\($0)'?"
      } ?? "`assay list \(checklist.id)` shows its items", code: .usage)
  }
}
