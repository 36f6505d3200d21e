internal import ArgumentParser
internal import Assessments
internal import GapAnalysis
internal import Reporting
internal import Text

struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Show the figures of assessments, with what they stand on.",
    discussion: """
      EXAMPLES
        assay score demo-unit/2025
        assay score --json demo-unit/2025 | jq '.assessments[0].checklists[].groups[].value'
      """)

  @OptionGroup var options: SharedOptions

  @Argument(help: "Assessments as UNIT/NAME; all of them when none is named.")
  var assessments: [String] = []

  func run() throws {
    let session = try Session(options, assessments)
    try session.stopOnErrors()
    let analyses = session.assessments.map(session.analysis)
    if options.json { return try Output.json(ScoreDocument(analyses)) }
    let renderer = TextRenderer(width: Output.width)
    for analysis in analyses {
      let title = Session.wording.own(analysis.assessment.title)
      let blocks: [Block] = [
        .heading(.identifier(analysis.assessment.id.description) + [.text("  ", .english)] + title)
      ]
      Output.data(
        renderer.render(blocks + CommandTables.scores(analysis, Session.wording)) + "\n")
    }
  }
}
