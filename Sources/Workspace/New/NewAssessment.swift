package import Assessments
package import Checklists
internal import Diagnostics
internal import Encoding
internal import LocatedYAML

/// The files of a new assessment, written and read again, before anything is on the disk.
package struct NewAssessment: Sendable {
  package struct File: Sendable {
    /// Relative to the assessment's folder.
    package let path: String
    package let text: String
  }

  package let id: AssessmentID
  package let files: [File]

  /// - Parameters:
  ///   - assessment: without answers.
  ///   - answers: what it begins with, by checklist and item.
  /// - Throws: `StoreError.refused` with what could not be written, or would be a mistake once it is.
  package init(
    _ assessment: Assessment, answers: [String: [String: Answer]], in library: ChecklistLibrary
  ) throws(StoreError) {
    id = assessment.id
    let checklists = assessment.criteria.compactMap { library.checklists[$0.checklist] }
    var files = [
      File(
        path: "assessment.yaml",
        text: try FileText.assessment(assessment, path: "assessment.yaml")),
      File(
        path: AssessmentLoader.lockFile,
        text: try FileText.lock(
          CriteriaLock(entries: checklists.map(ContentHash.lock)),
          path: AssessmentLoader.lockFile)),
    ]
    for checklist in checklists {
      guard let answers = answers[checklist.id], !answers.isEmpty else { continue }
      let path = "answers/\(checklist.id).yaml"
      files.append(
        File(path: path, text: try FileText.answers(answers, of: checklist, path: path)))
    }
    self.files = files
    try Self.check(files[0], id, library)
  }

  /// What is made has no mistakes, whatever it was made of.
  private static func check(
    _ head: File, _ id: AssessmentID, _ library: ChecklistLibrary
  ) throws(StoreError) {
    let problems = DiagnosticCollector()
    let (document, diagnostics) = YAMLReader.read(SourceFile(path: head.path, text: head.text))
    problems.report(contentsOf: diagnostics)
    if let document, let again = AssessmentDecoder.decode(document, id: id, problems) {
      problems.report(contentsOf: AssessmentRules.check(again, in: library))
    }
    if problems.hasErrors { throw .refused(problems.diagnostics) }
  }
}
