internal import Assessments
package import Foundation
package import GapAnalysis
internal import Synchronization
package import Workspace

/// The project's own checklists and assessments, as material for tests.
package enum Repository {
  /// The folder that holds `Package.swift`.
  package static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  package static func folder() throws -> WorkspaceFolder {
    try WorkspaceFolder.find(explicit: root.path, explicitLibrary: nil, program: "assay")
  }

  private static let analyses = Mutex<[String: AssessmentAnalysis]>([:])

  /// An assessment with what it refers to, analysed; loaded once for all tests of a process.
  package static func analysis(_ name: String) throws -> AssessmentAnalysis {
    try analyses.withLock { known in
      if let analysis = known[name] { return analysis }
      let analysis = try loaded(name)
      known[name] = analysis
      return analysis
    }
  }

  private static func loaded(_ name: String) throws -> AssessmentAnalysis {
    let folder = try folder()
    let id = try folder.assessmentID(named: name)
    let loaded = folder.load([id])
    guard let assessment = loaded.assessments[id] else { throw Missing(name: name) }
    return AssessmentAnalysis(
      assessment, in: loaded.library,
      earlier: assessment.previous.flatMap { loaded.assessments[$0] })
  }

  struct Missing: Error {
    let name: String
  }

  /// The text of a file of the project.
  package static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }
}
