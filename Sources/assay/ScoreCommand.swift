internal import ArgumentParser
internal import Assessments
internal import GapAnalysis
internal import Reporting
internal import Text
internal import Workspace

struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Show the figures of assessments, with what they stand on.",
    discussion: """
      All assessments together are shown in short: one row for each, by checklist; with --json one \
      line for each.

      EXAMPLES
        assay score
        assay score demo-unit/2025
        assay score --json demo-unit/2025 | jq '.assessments[0].checklists[].groups[].value'
      """)

  @OptionGroup var options: SharedOptions

  @Argument(help: "Assessments as UNIT/NAME; all of them when none is named.")
  var assessments: [String] = []

  @OptionGroup var work: JobsOption

  func run() throws {
    try assessments.isEmpty ? all() : named()
  }

  private func all() throws {
    if options.json {
      let survey = try work.survey(options) { assessment, library in
        Result { try Output.jsonText(ScoreLineDocument(assessment, library)) }
      }
      try Problems(diagnostics: survey.diagnostics, excerpts: survey.excerpts).stopOnErrors()
      for line in survey.kept { Output.data(try line.get() + "\n") }
    } else {
      let survey = try work.survey(options) { assessment, library in
        ScoreOverview.Part(assessment, library, Session.wording)
      }
      try Problems(diagnostics: survey.diagnostics, excerpts: survey.excerpts).stopOnErrors()
      let tables = ScoreOverview.tables(survey.kept, survey.library, Session.wording)
      if tables.isEmpty { return }
      Output.data(TextRenderer(width: Output.width).render(tables) + "\n")
    }
  }

  private func named() throws {
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
