internal import ArgumentParser
internal import Glibc
internal import Text
internal import Workspace

struct MergeInstallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "Set git up so that it merges assessments item by item.",
    discussion: """
      Adds lines to .gitattributes and .gitignore of the workspace, which are committed and so reach \
      everybody, and sets the merge driver in this clone, which everybody does once. What is there \
      already is left as it is, and where one file cannot be written, nothing is.

      git runs the program as it was called here: by its name where the shell found it, otherwise by \
      its path.

      EXAMPLES
        assay merge install
        assay merge install --dry-run     say what would be done
      """)

  @OptionGroup var options: SharedOptions

  @Flag(help: "Say what would be done, and do nothing.")
  var dryRun = false

  func run() throws {
    let folder = try options.folder(needsLibrary: false)
    let steps: [MergeDriver.Step]
    do throws(MergeDriver.Failure) {
      steps = try MergeDriver(in: folder, program: CalledProgram.name).install(isDry: dryRun)
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

/// The program as whoever called it named it: links in its path stay, because an update moves what they
/// lead to.
enum CalledProgram {
  static var name: String {
    let word = CommandLine.arguments.first ?? ""
    if word.hasPrefix("/") { return word }
    if word.contains("/") { return absolute(word) }
    return isInPath(word) ? word : Session.program
  }

  private static func absolute(_ word: String) -> String {
    guard let buffer = getcwd(nil, 0) else { return Session.program }
    defer { free(buffer) }
    var rest = Substring(word)
    while rest.hasPrefix("./") { rest = rest.dropFirst(2).drop { $0 == "/" } }
    let here = String(cString: buffer)
    return (here == "/" ? "" : here) + "/" + rest
  }

  private static func isInPath(_ word: String) -> Bool {
    guard !word.isEmpty, let path = getenv("PATH").map({ String(cString: $0) }) else {
      return false
    }
    return path.split(separator: ":").contains { folder in
      folder.hasPrefix("/") && access("\(folder)/\(word)", X_OK) == 0
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
