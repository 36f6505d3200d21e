internal import ArgumentParser
internal import Assessments
internal import Checklists
internal import Diagnostics
internal import Text
internal import Workspace

struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Draw records at random so that anybody can draw them again, and print what to keep.",
    discussion: """
      The same population, size and seed give the same numbers on every machine. The numbers, or the ids \
      of a list with one on each line, go to standard output with the block for 'samples.yaml'; nothing \
      is written. What is not given is left open in the block, and 'assay check' asks for it.

      EXAMPLES
        assay sample demo-unit/2025 --population 1412 --size 25 --seed 4711
        assay sample demo-unit/2025 --list closed.txt --size 25 --as LA
        assay sample demo-unit/2025 --population 1412 --size 25 --seed 4711 --json
      """)

  @OptionGroup var options: SharedOptions

  @Argument(help: "The assessment as UNIT/NAME.")
  var assessment: String

  @Option(help: "How many records there are; the lines of --list where it is left out.")
  var population: Int?

  @Option(help: "How many records to draw.")
  var size: Int

  @Option(help: "What the draw starts from; one is made and printed where it is left out.")
  var seed: UInt64?

  @Option(help: "A file with the ids of all records, one on each line.")
  var list: String?

  @Option(help: "What the records are, for the block.")
  var what: String?

  @Option(help: "Where the list of them comes from, for the block.")
  var source: String?

  @Option(name: .customLong("as"), help: "Who draws: an id of the team. Otherwise ASSAY_AS.")
  var by: String?

  @Option(help: "The day of the draw, as YYYY-MM-DD. (default: today)")
  var date: String?

  @Option(help: "An item that the sample is for, as CHECKLIST/ITEM; may be repeated.")
  var item: [String] = []

  @Option(help: "The id of the sample. (default: the next free one of who draws)")
  var id: String?

  func run() throws {
    let records = try list.map(Self.records)
    let count = try count(records)
    let session = try Session(options, [assessment], allIfNone: false)
    try session.stopOnErrors()
    guard let whole = session.assessments.first else {
      throw CommandFailure("the assessment could not be loaded", code: .invalidInput)
    }
    let by = try TeamMember.claimed(by).map { try TeamMember.named($0, in: whole).id }
    let items = try item.map { try SampledItem.named($0, in: whole, session.loaded.library) }
    let id = try id.map { try Self.id(typed: $0, in: whole) } ?? Self.nextID(by, in: whole)
    let seed = seed ?? UInt64(UInt32.random(in: 0...UInt32.max))
    guard size <= AssessmentRules.drawLimit,
      let numbers = SeededDraw.numbers(size, of: count, seed: seed)
    else {
      throw CommandFailure(
        "a sample of \(size) cannot be drawn from \(count)",
        help: "--size is 1 or more, at most the population and \(AssessmentRules.drawLimit)",
        code: .usage)
    }
    let drawn = records.map { all in numbers.map { all[$0 - 1] } } ?? numbers.map(String.init)
    let sample = DrawnSample(
      id: id, count: count, size: size, seed: seed,
      isOfRecords: records != nil, drawn: drawn)
    let text = try block(sample, by, items, at: whole.place)
    if options.json { return try Output.json(SampleDocument(sample)) }
    for record in drawn { Output.data(VisibleText.oneLine(record) + "\n") }
    Output.data("\n" + text)
    Output.message("seed \(seed): \(size) of \(count); keep the block in samples.yaml")
  }

  private func count(_ records: [String]?) throws -> Int {
    guard let count = population ?? records?.count else {
      throw CommandFailure(
        "the population is not known", help: "give --population, or --list with all records",
        code: .usage)
    }
    if let records, records.count != count {
      throw CommandFailure(
        "--population is \(count), and the list has \(records.count) records",
        help: "leave --population out, or mend the list", code: .usage)
    }
    return count
  }

  private static func records(_ path: String) throws -> [String] {
    do throws(StoreError) {
      return try RecordList.read(path)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// `LA-S3` behind `LA-S1` and `LA-S2`.
  private static func nextID(_ by: String?, in assessment: Assessment) -> String {
    let stem = (by.map { $0 + "-" } ?? "") + "S"
    let taken = Set(assessment.samples.map(\.id))
    return (1...).lazy.map { "\(stem)\($0)" }.first { !taken.contains($0) } ?? stem
  }

  /// An id that nobody has to put into quotes, and that no other sample has.
  private static func id(typed: String, in assessment: Assessment) throws -> String {
    let id = Normaliser.identifier(typed)
    let shown = VisibleText.oneLine(typed)
    let isPlain = id.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
    guard isPlain, FileName.problem(id) == nil else {
      throw CommandFailure(
        "--id '\(shown)' is not an id",
        help: "use letters, digits, points, hyphens and low lines, and no blanks: LA-S1",
        code: .usage)
    }
    if assessment.samples.contains(where: { $0.id == id }) {
      throw CommandFailure(
        "there is a sample '\(id)' already", help: "leave --id out for the next free one",
        code: .usage)
    }
    return id
  }

  private func block(
    _ drawn: DrawnSample, _ by: String?, _ items: [ItemReference], at place: Place
  ) throws -> String {
    let sample = Sample(
      id: drawn.id,
      population: Sample.Population(
        what: Self.words(what), count: drawn.count, source: Self.words(source),
        period: nil),
      method: .random, size: drawn.size, seed: drawn.seed,
      naming: drawn.isOfRecords ? .records : .numbers, drawn: drawn.drawn, items: items,
      result: nil, by: by ?? "", on: try Days.named(date), place: place)
    do throws(StoreError) {
      return try RecordList.text(of: sample)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// What was not given is left open.
  private static func words(_ text: String?) -> LocalizedText {
    text.map { LocalizedText($0, in: Language(scriptOf: $0)) }
      ?? LocalizedText(english: nil, arabic: nil)
  }
}
