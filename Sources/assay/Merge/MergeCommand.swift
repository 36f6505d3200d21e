internal import ArgumentParser

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Merge two copies of an assessment item by item, by hand or as git's merge driver.",
    discussion: """
      Answers, evidence, findings and the keys of assessment.yaml are merged one by one. What two \
      people changed in the same place stays in the file in both versions, between conflict markers, \
      until a person chooses: 'assay check' names each place. Journals are joined line by line.

      EXAMPLES
        assay merge install                             set git up, once for each clone
        assay merge base.yaml ours.yaml theirs.yaml --pathname answers/oman-itsdf-2020.yaml
      """,
    subcommands: [MergeFilesCommand.self, MergeInstallCommand.self],
    defaultSubcommand: MergeFilesCommand.self)
}
