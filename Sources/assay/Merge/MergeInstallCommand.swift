internal import ArgumentParser
internal import Text
internal import Workspace

struct MergeInstallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "Set git up so that it merges assessments item by item.",
    discussion: """
      Adds lines to .gitattributes and .gitignore of the workspace, which are committed and so reach \
      everybody, and sets the merge driver in this clone, which everybody does once. What is there \
      already is left as it is.

      EXAMPLES
        assay merge install
        assay merge install --dry-run     say what would be done
      """)

  @OptionGroup var options: SharedOptions

  @Flag(help: "Say what would be done, and do nothing.")
  var dryRun = false

  func run() throws {
    let folder = try options.folder()
    let steps: [MergeDriver.Step]
    do throws(MergeDriver.Failure) {
      steps = try MergeDriver(in: folder, program: Session.program).install(isDry: dryRun)
    } catch {
      throw CommandFailure(error.message, help: error.help, code: .inputOutput)
    }
    if options.json {
      try Output.json(MergeInstallDocument(steps, dryRun))
      return
    }
    for step in steps {
      let word = step.isDone ? "is there" : dryRun ? "missing " : "added   "
      Output.data("\(word)  \(VisibleText.oneLine(step.what))\n")
    }
  }
}

/// `assay merge install --json`
struct MergeInstallDocument: Encodable {
  let schema = "assay/merge-install/1"
  let dryRun: Bool
  let steps: [Step]

  struct Step: Encodable {
    let what: String
    /// Whether it was so before.
    let present: Bool
  }

  init(_ steps: [MergeDriver.Step], _ dryRun: Bool) {
    self.dryRun = dryRun
    self.steps = steps.map { Step(what: $0.what, present: $0.isDone) }
  }
}
