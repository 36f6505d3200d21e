internal import Assessments
internal import Checklists
package import Diagnostics
package import Workspace

extension TemporaryFolder {
  /// Everything in this folder, loaded as a workspace.
  ///
  /// - Parameter library: a folder of checklists, instead of the workspace's own.
  package func loaded(library: String? = nil) throws -> Loaded {
    let folder = try WorkspaceFolder.find(
      explicit: path, explicitLibrary: library, program: path + "/bin/assay")
    let problems = DiagnosticCollector()
    let ids = folder.assessmentIDs(problems)
    return folder.load(ids, also: problems.diagnostics)
  }

  /// A path in this folder as a test would write it.
  package func relative(_ path: String) -> String {
    path.hasPrefix(self.path + "/") ? String(path.dropFirst(self.path.count + 1)) : path
  }

  /// A diagnostic in one line, with a path of this folder: `checklists/a.yaml:3:5: C001 …`.
  package func line(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.place
    let position = place.line > 0 ? ":\(place.line):\(place.column)" : ""
    return "\(relative(place.path))\(position): \(diagnostic.code.id) \(diagnostic.message)"
  }
}
