import Diagnostics
import Foundation
import TestSupport
import Workspace

/// A small sound workspace in a temporary folder, for breaking one thing in it.
enum Sample {
  static let answers = "assessments/unit/2025/answers/gates.yaml"
  static let assessment = "assessments/unit/2025/assessment.yaml"
  static let evidence = "assessments/unit/2025/evidence.yaml"
  static let findings = "assessments/unit/2025/findings.yaml"

  /// A mistake in another file than the one that is broken: it must be told in the same run.
  static let mistake =
    "checklists/targets/wanted.yaml:1:1: C002 the target has no 'rationale'"

  static func workspace(withMistake: Bool = true) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.copy("checklists/scales")
    try folder.write(checklist, to: "checklists/gates/checklist.yaml")
    try folder.write(target(withMistake: withMistake), to: "checklists/targets/wanted.yaml")
    try folder.write(main, to: assessment)
    try folder.write(
      "checklist: \"gates\"\nanswers:\n" + rated("G1"), to: answers)
    return folder
  }

  /// A rated answer.
  static func rated(_ item: String, _ rating: String = "met") -> String {
    """
      "\(item)":
        status: rated
        rating: "\(rating)"
        agreed:
          by: "AB"
          "on": "2025-11-10"

    """
  }

  /// One entry of the register, with a file.
  static func register(file: String, hash: String? = nil) -> String {
    """
    evidence:
      "AB-1":
        title: Plan
        type: document
        obtained:
          "on": "2025-11-03"
          by: "AB"
        file: "\(file)"
    \(hash.map { "    sha256: \"\($0)\"\n" } ?? "")    classification: internal

    """
  }

  private static func target(withMistake: Bool) -> String {
    """
    id: "wanted"
    title: Wanted
    set-by: Head of IT
    \(withMistake ? "" : "rationale: What users feel first\n")values:
      - checklist: "gates"
        default: "met"

    """
  }

  private static let main = GatesFiles.assessment(team: ["AB"])

  private static let checklist = GatesFiles.checklist([
    (id: "G1", type: "entry", text: "A request is there"),
    (id: "G2", type: "exit", text: "A plan is there"),
  ])
}
