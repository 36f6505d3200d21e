internal import ArgumentParser
internal import Assessments
internal import Checklists
internal import Diagnostics
internal import GapAnalysis
internal import Reporting
internal import Text
internal import Workspace

struct GapsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps",
    abstract: "Hold assessments against a target, a benchmark or an earlier assessment.",
    discussion: """
      Without --against, each assessment is held against the target, the benchmark and the earlier \
      assessment that it names itself.

      EXAMPLES
        assay gaps book-example/figure-14
        assay gaps demo-unit/2025 --against service-delivery-basics
        assay gaps demo-unit/2025 --against demo-unit/2024 --json
      """)

  @OptionGroup var options: SharedOptions

  @Argument(help: "Assessments as UNIT/NAME; all of them when none is named.")
  var assessments: [String] = []

  @Option(help: "A target, a benchmark, or an assessment as UNIT/NAME.")
  var against: String?

  func run() throws {
    let session = try Session(options, assessments)
    try session.stopOnErrors()
    let analyses = try session.assessments.map { try analysis(of: $0, session) }
    if options.json {
      try Output.json(GapsDocument(analyses))
    } else {
      try show(analyses)
    }
    let refused = analyses.flatMap(\.checklists).contains {
      $0.change?.comparability.grade == .x
    }
    if against != nil, refused {
      throw CommandFailure("a comparison was refused; the reasons stand above", code: .refused)
    }
  }

  private func analysis(of assessment: Assessment, _ session: Session) throws -> AssessmentAnalysis
  {
    guard let against else { return session.analysis(of: assessment) }
    let library = session.loaded.library
    if let target = library.targets[against] {
      return AssessmentAnalysis(assessment, in: library, only: .target(target))
    }
    if let benchmark = library.benchmarks[against] {
      return AssessmentAnalysis(assessment, in: library, only: .benchmark(benchmark))
    }
    return AssessmentAnalysis(
      assessment, in: library, only: .earlier(try earlier(against, session)))
  }

  /// The assessment to compare with, loaded and free of errors.
  private func earlier(_ name: String, _ session: Session) throws -> Assessment {
    let names =
      session.loaded.library.targets.keys.sorted()
      + session.loaded.library.benchmarks.keys.sorted()
    if !name.contains("/") {
      throw CommandFailure(
        "there is no target or benchmark '\(VisibleText.oneLine(name))'",
        help: Suggestion.nearest(to: name, in: names).map { "did you mean '\($0)'?" }
          ?? "there are: \(names.joined(separator: ", ")); or name an assessment as UNIT/NAME",
        code: .usage)
    }
    let other = try Session(options, [name])
    try other.stopOnErrors()
    guard let assessment = other.assessments.first else {
      throw CommandFailure(
        "'\(VisibleText.oneLine(name))' could not be loaded", code: .invalidInput)
    }
    return assessment
  }

  private func show(_ analyses: [AssessmentAnalysis]) throws {
    let renderer = TextRenderer(width: Output.width)
    for analysis in analyses {
      let blocks = CommandTables.gaps(analysis, Session.wording)
      let id = analysis.assessment.id.description
      if blocks.isEmpty {
        Output.message(
          "\(id): nothing to hold it against; name something with --against, or set a target")
        continue
      }
      Output.data(renderer.render([.heading(.identifier(id))] + blocks) + "\n")
    }
  }
}
