package import Assessments
package import Checklists

extension WorkspaceFolder {
  /// Where one person's changes to an assessment are saved.
  ///
  /// - Parameters:
  ///   - writer: the person's id in the team.
  ///   - library: the loaded library; `load` gives it.
  package func store(
    for id: AssessmentID, by writer: String, library: ChecklistLibrary
  ) -> FolderStore {
    FolderStore(
      id, by: writer, path: folder(of: id), shown: shownFolder(of: id), library: library)
  }

  /// What the journals of an assessment say, and whether they hold together.
  package func journals(of id: AssessmentID) throws(StoreError) -> JournalReport {
    try JournalReport.make(path: folder(of: id), shown: shownFolder(of: id))
  }

  private func folder(of id: AssessmentID) -> String { "\(root)/assessments/\(id)" }

  private func shownFolder(of id: AssessmentID) -> String {
    Self.joined(shown, "assessments/\(id)")
  }
}
