internal import ArgumentParser
internal import Assessments
internal import Checklists
internal import Workspace

struct ChecklistHashesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hashes",
    abstract: "Print what the items of a checklist ask, as hashes to be recorded.",
    discussion: """
      The text is that of content.lock.yaml, which lies beside checklist.yaml. Assay never writes in \
      checklists/: whoever raises the revision puts it there.

      EXAMPLES
        assay checklist hashes my-checklist > content.lock.yaml
      """)

  @OptionGroup var options: SharedOptions

  @Argument(help: "A checklist by its id.")
  var checklist: String

  func run() throws {
    let checklist = try LibrarySession(options).checklist(checklist)
    if options.json { return try Output.json(HashesDocument(checklist)) }
    do throws(StoreError) {
      Output.data(try WorkspaceFolder.recordedText(of: checklist))
    } catch {
      throw CommandFailure(error)
    }
  }
}

/// `assay checklist hashes --json`
struct HashesDocument: Encodable {
  let schema = "assay/checklist-hashes/1"
  let checklist: String
  let revision: String
  let items: [Entry]

  struct Entry: Encodable {
    let id: String
    let hash: String
  }

  init(_ checklist: Checklist) {
    self.checklist = checklist.id
    revision = checklist.revision
    items = ContentHash.lock(of: checklist).items.map { Entry(id: $0.id, hash: $0.hash) }
  }
}
