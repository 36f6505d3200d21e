package import Assessments
package import Checklists
internal import Diagnostics
internal import LocatedYAML
internal import Text

/// The whole text of new files of an assessment: the other side of the decoders.
package enum FileText {
  /// `assessment.yaml`. Answers, evidence and findings stand in files of their own.
  ///
  /// - Throws: `StoreError.refused` with everything that would not come back as it went in.
  package static func assessment(
    _ assessment: Assessment, path: String
  ) throws(StoreError) -> String {
    try text(path) { place, problems in
      AssessmentEncoder.block(assessment, at: place, problems)
    }
  }

  /// `answers/<checklist>.yaml`, in the order of the checklist's items.
  ///
  /// - Parameter answers: by item; all of them items of the checklist.
  package static func answers(
    _ answers: [String: Answer], of checklist: Checklist, path: String
  ) throws(StoreError) -> String {
    try text(path) { place, problems in
      let encoder = AnswerEncoder(checklist: checklist, place: place, problems: problems)
      let entries = checklist.items.compactMap { item in
        answers[item.id].map { YAMLBlock.Entry(item.id, encoder.block($0), isKeyQuoted: true) }
      }
      var builder = BlockBuilder("the file of answers", at: place, problems)
      builder.identifier("checklist", checklist.id)
      builder.add("answers", .mapping(entries))
      return builder.block
    }
  }

  /// `criteria.lock.yaml`
  package static func lock(_ lock: CriteriaLock, path: String) throws(StoreError) -> String {
    try text(path) { place, problems in
      var builder = BlockBuilder("the lock", at: place, problems)
      builder.add("criteria", lock.entries.map { entry($0, builder) })
      return builder.block
    }
  }

  /// `content.lock.yaml` beside a checklist
  package static func recorded(_ content: RecordedContent, path: String) throws(StoreError)
    -> String
  {
    try text(path) { place, problems in
      var builder = BlockBuilder("the recorded content", at: place, problems)
      builder.identifier("checklist", content.checklist)
      builder.identifier("revision", content.revision)
      builder.add("items", .mapping(hashes(content.items, builder)))
      return builder.block
    }
  }

  /// `samples.yaml`
  package static func samples(_ samples: [Sample], path: String) throws(StoreError) -> String {
    try text(path) { place, problems in
      var builder = BlockBuilder("the file of samples", at: place, problems)
      let entries = samples.map { sample in
        builder.checked(sample.id, "samples")
        return YAMLBlock.Entry(
          sample.id, SampleEncoder.block(sample, at: place, problems), isKeyQuoted: true)
      }
      builder.add("samples", .mapping(entries))
      return builder.block
    }
  }

  private static func hashes(
    _ items: [(id: String, hash: String)], _ builder: BlockBuilder
  ) -> [YAMLBlock.Entry] {
    items.map { id, hash in
      builder.checked(id, "items")
      return .init(id, .quoted(hash), isKeyQuoted: true)
    }
  }

  private static func entry(_ entry: CriteriaLock.Entry, _ whole: BlockBuilder) -> YAMLBlock {
    var builder = whole.part("the lock of '\(entry.checklist)'")
    builder.identifier("checklist", entry.checklist)
    builder.identifier("edition", entry.edition)
    builder.identifier("revision", entry.revision)
    builder.add("items", .mapping(hashes(entry.items, builder)))
    return builder.block
  }

  private static func text(
    _ path: String, _ block: (Place, DiagnosticCollector) -> YAMLBlock
  ) throws(StoreError) -> String {
    let problems = DiagnosticCollector()
    let block = block(Place(path: path), problems)
    if problems.hasErrors { throw .refused(problems.diagnostics) }
    return YAMLWriter.text(of: block)
  }
}
