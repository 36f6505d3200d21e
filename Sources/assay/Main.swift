internal import ArgumentParser
internal import Text

/// The front door.
@main
enum Main {
  static func main() {
    // `--version` is asked by scripts in loops: it is answered before anything else is set up.
    if CommandLine.arguments.dropFirst() == ["--version"] {
      Output.data("assay \(Assay.version)\n")
      return
    }
    do {
      try Assay.refuseUnknownCommand(Array(CommandLine.arguments.dropFirst()))
      var command = try Assay.parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      Output.message("assay: \(failure.text)")
      Exit.now(failure.code)
    } catch {
      finish(with: error)
    }
  }

  /// Help and usage errors, as the argument parser words them.
  private static func finish(with error: any Error) -> Never {
    let message = Assay.fullMessage(for: error)
    if Assay.exitCode(for: error).isSuccess {
      Output.data(message + "\n")
      Exit.now(.success)
    }
    Output.message(message)
    Exit.now(.usage)
  }
}

struct Assay: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "assay",
    abstract: "Assess IT service management against checklists, and say where the gaps are.",
    discussion: """
      Assessments and checklists are plain YAML files in a workspace: the nearest folder, here or \
      above, that holds 'assessments/'. 'assay new' makes a folder there; only the commands that fill \
      in change one, one answer at a time.

      EXAMPLES
        assay new service-desk/2026         set up an assessment, with questions
        assay check                         look through everything for mistakes
        assay score demo-unit/2025          figures, with what they stand on
        assay explain demo-unit/2025 DS1    how a figure came about
        assay gaps demo-unit/2025 --against demo-unit/2024
        assay report demo-unit/2025 --lang en,ar -o out
        assay lint demo-unit/2025           what a reviewer would ask
        assay coverage demo-unit            which item was audited when

      EXIT STATUS
        0 done   1 done, and a person has to look   2 wrong usage
        3 mistakes in the files   4 a file cannot be read or written
        5 changed or kept by somebody else, or approved   6 a journal was changed
        7 refused for safety or comparability   70 a fault of assay itself
      """,
    version: "assay \(version)",
    subcommands: [
      NewCommand.self, CheckCommand.self, ListCommand.self, MapCommand.self, ScoreCommand.self,
      ExplainCommand.self, GapsCommand.self, ReportCommand.self, FillCommand.self,
      StateCommand.self, HistoryCommand.self, VerifyCommand.self, MergeCommand.self,
      LintCommand.self, CoverageCommand.self, SampleCommand.self, ChecklistCommand.self,
    ])

  /// The parser calls an unknown command an unexpected argument; people want to know which one was
  /// meant.
  static func refuseUnknownCommand(_ words: [String]) throws {
    try refuse(words.first, "command", in: configuration)
    guard words.first == ChecklistCommand.configuration.commandName else { return }
    try refuse(words.dropFirst().first, "checklist command", in: ChecklistCommand.configuration)
  }

  private static func refuse(
    _ name: String?, _ what: String, in configuration: CommandConfiguration
  ) throws {
    let known = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let name, !name.hasPrefix("-"), !known.contains(name) else { return }
    throw CommandFailure(
      "there is no \(what) '\(VisibleText.oneLine(name))'",
      help: Suggestion.nearest(to: name, in: known).map { "did you mean '\($0)'?" }
        ?? "the commands are: \(known.joined(separator: ", "))", code: .usage)
  }
}
