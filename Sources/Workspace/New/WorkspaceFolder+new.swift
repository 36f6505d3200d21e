package import Assessments
internal import Diagnostics
internal import Encoding

extension WorkspaceFolder {
  /// Whether anything stands where a new assessment would.
  package func isTaken(_ id: AssessmentID) -> Bool {
    disk.entry(at: "\(root)/assessments/\(id)") != nil
  }

  /// The heads of a unit's assessments, as far as they can be read; without answers.
  package func heads(of unit: String) -> [Assessment] {
    let problems = DiagnosticCollector()
    return assessmentIDs(problems).filter { $0.unit == unit }.compactMap { id in
      let path = "assessments/\(id)/assessment.yaml"
      return SourceCache().document("\(root)/\(path)", shownAs: path, disk, problems)
        .flatMap { AssessmentDecoder.decode($0, id: id, problems) }
    }
  }

  /// How a file of an assessment is named in messages.
  package func shownPath(of file: String, in id: AssessmentID) -> String {
    Self.joined(shown, "assessments/\(id)/\(file)")
  }

  /// Makes a new assessment, whole or not at all.
  package func make(
    _ new: NewAssessment, files: any FileSystem = SystemFiles()
  ) throws(UnitFolder.Failure) {
    let unit = try UnitFolder(new.id.unit, in: "\(root)/assessments", files: files)
    defer { unit.close() }
    try unit.make(new)
  }
}
