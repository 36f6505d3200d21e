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
    let items = (1...Self.itemCount).map {
      (id: "G-AC-\($0)", type: "activity", text: "Activity \($0) is carried out")
    }
    try folder.write(GatesFiles.checklist(items), to: "checklists/gates/checklist.yaml")
    try folder.write(
      GatesFiles.assessment(team: ["AB", "CD"]), to: "assessments/unit/2025/assessment.yaml")
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
}
