package import Assessments
package import Checklists
internal import Diagnostics
internal import Text

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

  /// A report that also tells every noted last line that is no longer there.
  package func holding(
    _ noted: [JournalReport.NotedHead], _ report: JournalReport, of id: AssessmentID
  ) -> JournalReport {
    report.holding(noted, shown: shownFolder(of: id))
  }

  /// The report on an assessment that is not there any more.
  package func gone(
    _ noted: [JournalReport.NotedHead], of id: AssessmentID
  ) -> JournalReport {
    .gone(noted, shown: shownFolder(of: id))
  }

  /// The lines of a small file that somebody names, without blanks around them.
  package static func lines(ofFile path: String) throws(NotFound) -> [String] {
    do throws(DiagnosticError) {
      let bytes = try Disk().bytes(path, shownAs: path, limit: 1 << 20)
      return String(decoding: bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map { line in
        String(line.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
      }
    } catch {
      throw NotFound(
        message: "'\(VisibleText.oneLine(path))' cannot be read: \(error.diagnostic.message)",
        help: error.diagnostic.help ?? "name a plain file")
    }
  }

  private func folder(of id: AssessmentID) -> String { "\(root)/assessments/\(id)" }

  private func shownFolder(of id: AssessmentID) -> String {
    Self.joined(shown, "assessments/\(id)")
  }
}
