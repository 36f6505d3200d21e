internal import ArgumentParser
internal import Diagnostics
internal import Encoding
internal import Text
internal import Workspace

struct MergeFilesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "files",
    abstract: "Merge three versions of a file.",
    discussion: """
      The result takes the place of OURS, as git expects, or goes to --output. The name of the file \
      tells what it holds: assessment.yaml, evidence.yaml, findings.yaml, criteria.lock.yaml, \
      answers/CHECKLIST.yaml or journal/WRITER.jsonl. Any other file is merged line by line.

      EXIT STATUS
        0 merged   1 merged, and the same part was changed on both sides: each is told, and stands in \
      the file in both versions

      EXAMPLES
        assay merge base.yaml ours.yaml theirs.yaml --pathname answers/oman-itsdf-2020.yaml
      """)

  @Argument(help: "The version from which both started; an empty file if there was none.")
  var base: String

  @Argument(help: "Our version; the result takes its place.")
  var ours: String

  @Argument(help: "The other version.")
  var theirs: String

  @Option(help: "What the file is called in its folder, if OURS is not.")
  var pathname: String?

  @Option(name: .shortAndLong, help: "Where the result goes, instead of OURS.")
  var output: String?

  @Option(help: "How many characters a conflict marker has.")
  var markerSize = 7

  @Flag(help: "Print JSON (docs/reference/json.md).")
  var json = false

  func validate() throws {
    guard (7...100).contains(markerSize) else {
      throw ValidationError("--marker-size is a number from 7 to 100")
    }
  }

  func run() throws {
    let name = pathname ?? ours
    let merger = FileMerger(
      base: base, ours: ours, theirs: theirs, name: name, markerSize: markerSize,
      program: Session.program)
    let outcome: FileMerger.Outcome
    do throws(FileMerger.Failure) {
      outcome = try merger.run(to: output)
    } catch {
      let diagnostic = error.diagnostic
      let code = Exit.code(for: [diagnostic])
      throw CommandFailure(
        String(DiagnosticPrinter().headline(diagnostic).dropLast()), help: diagnostic.help,
        code: diagnostic.code == .notSaved ? .inputOutput : code)
    }
    if json {
      try Output.json(MergeDocument(name, outcome))
    } else {
      Self.tell(outcome, VisibleText.oneLine(name))
    }
    if outcome.needsPerson { Exit.now(.findings) }
  }

  private static func tell(_ outcome: FileMerger.Outcome, _ name: String) {
    if let note = outcome.note {
      Output.message("\(name): not merged part by part: \(VisibleText.oneLine(note))")
    }
    for clash in outcome.clashes {
      let what = clash.keys.isEmpty ? "the whole file" : "'\(clash.keys.joined(separator: "/"))'"
      Output.message("\(name): \(VisibleText.oneLine(what)) was changed on both sides")
      for (label, side) in [("base", clash.base), ("ours", clash.ours), ("theirs", clash.theirs)] {
        let label = (label + ":").padded(to: 7)
        Output.message("  \(label) \(VisibleText.oneLine(side.summary))")
      }
      if !clash.differences.isEmpty {
        let keys = clash.differences.joined(separator: ", ")
        Output.message("  differ: \(VisibleText.oneLine(keys))")
      }
    }
    if outcome.needsPerson {
      Output.message("\(name): both versions stand in the file; choose one at each '<<<<<<<'")
    }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}

/// `assay merge files --json`
struct MergeDocument: Encodable {
  let schema = "assay/merge/1"
  let file: String
  /// Whether a person has to choose something.
  let clean: Bool
  /// Why the file was not merged part by part.
  let note: String?
  let clashes: [Clash]

  struct Clash: Encodable {
    /// The way to the part; empty for the whole file.
    let keys: [String]
    let base: Side
    let ours: Side
    let theirs: Side
    let differences: [String]
  }

  struct Side: Encodable {
    let summary: String
    /// Left out where there is none.
    let text: String?

    init(_ side: MergeClash.Side) {
      summary = side.summary
      text = side.text
    }
  }

  init(_ file: String, _ outcome: FileMerger.Outcome) {
    self.file = file
    clean = !outcome.needsPerson
    note = outcome.note
    clashes = outcome.clashes.map { clash in
      Clash(
        keys: clash.keys, base: Side(clash.base), ours: Side(clash.ours),
        theirs: Side(clash.theirs), differences: clash.differences)
    }
  }
}
