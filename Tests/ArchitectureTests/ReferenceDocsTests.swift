internal import Checklists
import Diagnostics
import Foundation
import Scoring
import TestSupport
import Testing

/// Pages that are made from the code and kept current: `make docs` writes them.
@Suite("Reference pages")
struct ReferenceDocsTests {
  private func compare(_ text: String, _ page: String) throws {
    try Golden.compare(text, with: page, in: "../../docs/reference")
  }

  @Test("docs/reference/diagnostics.md")
  func diagnostics() throws {
    var text = """
      # Diagnostics

      Every problem that Assay reports has a code. Codes are never reused. `assay explain --code Y001` prints \
      one of these pages. This page is made from the code: `make docs`.

      The letter says where to look: Y the YAML text, C the checklist library and the shape of files, A an \
      assessment, W files and folders, S saving and the journals, L the words and records of a library, P programmes
      and samples, Q questions that `assay lint` asks.


      """
    text += DiagnosticCode.all.map(\.page).joined(separator: "\n")
    try compare(text, "diagnostics.md")
  }

  @Test("docs/reference/scoring-models.md")
  func scoringModels() throws {
    var text = """
      # Scoring models

      A checklist chooses its model by id. Each model's worked examples are run as tests. This page is made \
      from the code: `make docs`.


      """
    for model in ScoringModels.all { text += Self.page(model) }
    try compare(text, "scoring-models.md")
  }

  private static func page(_ model: any ScoringModel) -> String {
    var text = "## `\(model.id)`\n\nFor checklists of kind `\(model.kind.rawValue)`.\n\n"
    text += "**Source.** \(model.source)\n\n\(model.explanation)\n\n"
    text += "**What it does not mean.** \(model.caution)\n\n"
    text +=
      model.parameters.isEmpty
      ? "It has no parameters.\n" : "| Parameter | Required | Meaning |\n|---|---|---|\n"
    for parameter in model.parameters {
      text +=
        "| `\(parameter.name)` | \(parameter.isRequired ? "yes" : "no") | \(parameter.meaning) |\n"
    }
    text += "\n### Worked examples\n\n"
    for example in model.examples {
      let answers =
        (example.isPrompt ? "a prompt, " : "")
        + example.answers.map { "\($0.item) \($0.answer)" }.joined(separator: ", ")
      let results = example.results.map { "\($0.name) **\($0.shown)**" }.joined(separator: ", ")
      text += "- \(example.title)\n  - given: \(answers)\n  - gives: \(results)\n"
    }
    return text + "\n"
  }

  @Test("docs/reference/commands.md")
  func commands() throws {
    var text = """
      # Commands

      What `--help` says. This page is made from the program: `make docs`.


      """
    for arguments in [
      [], ["new"], ["check"], ["list"], ["map"], ["score"], ["explain"], ["gaps"], ["report"],
      ["state"], ["history"], ["verify"], ["lint"], ["coverage"], ["sample"],
      ["merge"], ["merge", "files"], ["merge", "install"], ["checklist"],
      ["checklist", "show"], ["checklist", "search"],
      ["checklist", "diff"], ["checklist", "lint"], ["checklist", "hashes"],
    ] {
      let help = try Program.run(arguments + ["--help"])
      #expect(help.status == 0)
      let name = (["assay"] + arguments).joined(separator: " ")
      text += "## \(name)\n\n```\n\(help.output)```\n\n"
    }
    try compare(text, "commands.md")
  }
}
