import Foundation
import TestSupport

/// A workspace with one small assessment, and a terminal at which it is filled in.
struct FillFolder {
  static let itemCount = 12

  let folder: TemporaryFolder
  let terminal: PseudoTerminal
  let before: PseudoTerminal.Settings

  init() throws {
    folder = try TemporaryFolder()
    terminal = try PseudoTerminal()
    before = terminal.settings
    try folder.copy("checklists/scales")
    try folder.write(Self.checklist, to: "checklists/gates/checklist.yaml")
    try folder.write(Self.assessment, to: "assessments/unit/2025/assessment.yaml")
  }

  static let arguments = [
    "fill", "unit/2025", "--as", "AB", "--lang", "en", "--date", "2025-11-12",
  ]

  /// Crash reports of the runtime would only be in the way.
  static let environment = ["SWIFT_BACKTRACE": "enable=no"]

  func start() throws -> PseudoTerminal.RunningProgram {
    try terminal.run(Self.arguments, in: folder.url, environment: Self.environment)
  }

  /// The answers as they stand in their file; empty before the first.
  var answers: String {
    (try? folder.contents(of: "assessments/unit/2025/answers/gates.yaml")) ?? ""
  }

  /// What the interview keeps for its next start.
  var memory: String {
    (try? folder.contents(of: "assessments/unit/2025/journal/.AB.session")) ?? ""
  }

  func command(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments, in: folder.url)
  }

  private static let checklist =
    """
    id: "gates"
    kind: gates
    title: Gates
    edition: "1"
    revision: "1"
    publisher: Test
    licence-note: Own words
    languages: [en]
    source: Test
    confidence: High
    scale: "met-partly-unmet"
    scoring:
      model: gates
      satisfied-by: "met"
      partly-by: "partly"
      kappa: "0.62"
    sections:
      - id: "G"
        title: First
        items:

    """
    + (1...itemCount).map { number in
      """
            - id: "G-AC-\(number)"
              type: activity
              text: Activity \(number) is carried out

      """
    }.joined()

  private static let assessment = """
    title: Audit 2025
    unit:
      id: "unit"
      name: A unit
    type: internal-audit
    state: draft
    period:
      from: "2025-01-01"
      to: "2025-12-31"
    team:
      "AB":
        role: assessor
        position: Auditor
      "CD":
        role: assessor
        position: Second auditor
    criteria:
      - checklist: "gates"
        edition: "1"
        revision: "1"

    """
}
