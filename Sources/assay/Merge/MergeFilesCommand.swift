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
      The result takes the place of OURS, as git expects, or goes to --output; '-' is standard \
      output. The name of the file (--pathname, OURS or --output) tells what it holds: \
      assessment.yaml, evidence.yaml, findings.yaml, samples.yaml, criteria.lock.yaml, \
      programme.yaml, answers/CHECKLIST.yaml, journal/WRITER.jsonl, targets/ID.yaml or \
      benchmarks/ID.yaml. Under another name, what stands in it does. A file of another kind is \
      merged line by line, and that is told.

      Where both sides registered something else under one id, everything that cites the id is \
      listed, on both sides.

      EXIT STATUS
        0 merged   1 merged, and the same part was changed on both sides: each is told, and stands in \
      the file in both versions

      EXAMPLES
        assay merge base.yaml ours.yaml theirs.yaml --pathname answers/oman-itsdf-2020.yaml
        assay merge base.yaml mine.yaml theirs.yaml --output - > merged.yaml
      """)

  @Argument(help: "The version from which both started; an empty file if there was none.")
  var base: String

  @Argument(help: "Our version; the result takes its place.")
  var ours: String

  @Argument(help: "The other version.")
  var theirs: String

  @Option(help: "What the file is called in its folder, if OURS is not.")
  var pathname: String?

  @Option(
    name: .shortAndLong, help: "Where the result goes, instead of OURS; '-' is standard output.")
  var output: String?

  @Option(help: "How many characters a conflict marker has.")
  var markerSize = 7

  @Flag(help: "Print JSON (docs/reference/json.md).")
  var json = false

  func validate() throws {
    guard (7...100).contains(markerSize) else {
      throw ValidationError("--marker-size is a number from 7 to 100")
    }
    if output == "-", json {
      throw ValidationError("--output - and --json would both write to standard output")
    }
    if output == "" { throw ValidationError("--output names no file") }
  }

  func run() throws {
    let name = pathname ?? ours
    let merger = FileMerger(
      base: base, ours: ours, theirs: theirs, name: pathname, output: output,
      markerSize: markerSize, program: Session.program)
    let outcome: FileMerger.Outcome
    do throws(FileMerger.Failure) {
      outcome = try merger.run(to: output.map { $0 == "-" ? .standardOutput : .file($0) })
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
      Self.tell(outcome, VisibleText.oneLine(name), in: output == "-" ? "the result" : "the file")
    }
    if outcome.needsPerson { Exit.now(.findings) }
  }

  private static func tell(
    _ outcome: FileMerger.Outcome, _ name: String, in result: String
  ) {
    if let note = outcome.note {
      Output.message("\(name): not merged part by part: \(VisibleText.oneLine(note))")
    }
    for clash in outcome.clashes {
      let what = clash.keys.isEmpty ? "the whole file" : "'\(clash.keys.joined(separator: "/"))'"
      let citations = outcome.citations.first { $0.keys == clash.keys }
      let how =
        citations == nil ? "was changed on both sides" : "is something else on each side"
      Output.message("\(name): \(VisibleText.oneLine(what)) \(how)")
      for (label, side) in [("base", clash.base), ("ours", clash.ours), ("theirs", clash.theirs)] {
        let label = (label + ":").padded(to: 7)
        Output.message("  \(label) \(VisibleText.oneLine(side.summary))")
      }
      if !clash.differences.isEmpty {
        let keys = clash.differences.joined(separator: ", ")
        Output.message("  differ: \(VisibleText.oneLine(keys))")
      }
      if let citations { tell(citations) }
    }
    if outcome.needsPerson {
      Output.message("\(name): both versions stand in \(result); choose one at each '<<<<<<<'")
    }
  }

  /// What cites an id that stands for two things now, and what to do.
  private static func tell(_ citations: MergeCitations) {
    for (label, side) in [("ours", citations.ours), ("theirs", citations.theirs)] {
      guard let side else {
        Output.message("  cited in \(label): not known; the other files of that side are not here")
        continue
      }
      let places = side.map { "\($0.file): \($0.ids.joined(separator: ", "))" }
      let all = places.isEmpty ? "nowhere" : places.joined(separator: "; ")
      Output.message("  cited in \(label): \(VisibleText.oneLine(all))")
    }
    let id = VisibleText.oneLine(citations.keys.last ?? "")
    Output.message(
      "  mend: keep '\(id)' for one of the two, give the other one a new id, and write that id where "
        + "its side cites '\(id)'")
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
    /// Left out unless both sides gave the id to something else.
    let citedBy: CitedBy?
  }

  /// What cites the id; a side is left out where nobody knows.
  struct CitedBy: Encodable {
    let ours: [Citation]?
    let theirs: [Citation]?
  }

  struct Citation: Encodable {
    /// In the folder of the assessment.
    let file: String
    let ids: [String]

    init(_ entry: MergeCitations.Entry) {
      file = entry.file
      ids = entry.ids
    }
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
      let citations = outcome.citations.first { $0.keys == clash.keys }
      return Clash(
        keys: clash.keys, base: Side(clash.base), ours: Side(clash.ours),
        theirs: Side(clash.theirs), differences: clash.differences,
        citedBy: citations.map {
          CitedBy(ours: $0.ours?.map(Citation.init), theirs: $0.theirs?.map(Citation.init))
        })
    }
  }
}
