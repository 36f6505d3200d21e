internal import Assessments
internal import Checklists
internal import Diagnostics
internal import LocatedYAML

/// Writes one piece of evidence as the block that `EvidenceDecoder` reads.
enum EvidenceEncoder {
  static func block(
    _ evidence: Evidence, at place: Place, _ problems: DiagnosticCollector
  ) -> YAMLBlock {
    var builder = BlockBuilder("evidence '\(evidence.id)'", at: place, problems)
    builder.words("title", evidence.title)
    builder.word("type", evidence.kind)
    builder.words("shows", evidence.shows)
    builder.words("source", evidence.source)
    builder.words("custodian", evidence.custodian)
    builder.period("period", evidence.period)
    builder.part("obtained", obtained(evidence.obtained, builder))
    builder.words("location", evidence.location)
    builder.text("file", evidence.file?.path)
    builder.identifier("sha256", evidence.file?.sha256)
    builder.word("classification", evidence.classification)
    builder.identifiers("documents", evidence.documents.map(\.description))
    if let approved = evidence.approved { builder.date("approved", approved) }
    return builder.block
  }

  private static func obtained(
    _ obtained: Evidence.Obtained, _ whole: BlockBuilder
  ) -> BlockBuilder {
    var builder = whole.part("'obtained' of \(whole.what)")
    builder.date("on", obtained.on)
    builder.identifier("by", obtained.by)
    builder.words("how", obtained.how)
    return builder
  }
}
