internal import ArgumentParser
internal import Assessments
internal import Checklists
internal import Diagnostics
internal import Glibc
internal import Text
internal import Workspace

struct ChecklistCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checklist",
    abstract: "Read, search, compare and look through checklists.",
    discussion: """
      EXAMPLES
        assay checklist show iso20000-1-2011 --clause 6.1
        assay checklist search incident priority
        assay checklist diff iso20000-1-2011 my-checklist
        assay checklist lint
      """,
    subcommands: [
      ChecklistShowCommand.self, ChecklistSearchCommand.self, ChecklistDiffCommand.self,
      ChecklistLintCommand.self, ChecklistHashesCommand.self,
    ])
}

/// The library of a workspace, for commands that need nothing else.
struct LibrarySession {
  let library: ChecklistLibrary

  /// Loads the library, and stops where something in it is wrong.
  init(_ options: SharedOptions) throws {
    let loaded = try options.folder().load([])
    try Problems(diagnostics: loaded.diagnostics, excerpts: loaded.excerpts).stopOnErrors()
    library = loaded.library
  }

  /// The checklist that a user meant.
  func checklist(_ name: String) throws -> Checklist {
    if let checklist = library.checklists[Normaliser.identifier(name)] { return checklist }
    throw Self.unknown(name, library)
  }

  static func unknown(_ name: String, _ library: ChecklistLibrary) -> CommandFailure {
    let known = library.checklists.keys.sorted()
    return CommandFailure(
      "there is no checklist '\(VisibleText.oneLine(name))'",
      help: Suggestion.nearest(to: name, in: known).map { "did you mean '\($0)'?" }
        ?? "there are: \(known.joined(separator: ", "))", code: .usage)
  }
}

/// A licence holder's own texts, shown and never kept.
struct OverlayOption: ParsableArguments {
  @Option(help: "A folder of your own licensed texts, CHECKLIST.yaml; shown, never stored.")
  var overlay: String?

  /// The texts; none where no folder is named.
  func load(_ library: ChecklistLibrary, json: Bool) throws -> Overlay {
    guard let overlay else { return Overlay() }
    if json {
      throw CommandFailure(
        "texts of an overlay are shown and never exported", help: "leave out --json or --overlay",
        code: .usage)
    }
    let folder = OverlayFolder(overlay, library: library)
    try Problems(diagnostics: folder.diagnostics, excerpts: folder.excerpts).stopOnErrors()
    return folder.overlay
  }
}

/// Languages on the command line.
enum LanguageWord {
  static func named(_ word: String) throws -> Language {
    if let language = Language(rawValue: word.lowercased()) { return language }
    throw CommandFailure(
      "'\(VisibleText.oneLine(word))' is not a language of this tool", help: "en or ar",
      code: .usage)
  }
}
