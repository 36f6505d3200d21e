internal import Assessments
internal import Diagnostics
internal import LocatedYAML

/// Writes one follow-up as the block that `FindingsDecoder` reads.
enum FollowUpEncoder {
  static func block(
    _ followUp: FollowUp, at place: Place, _ problems: DiagnosticCollector
  ) -> YAMLBlock {
    var builder = BlockBuilder("the follow-up of '\(followUp.finding)'", at: place, problems)
    check(followUp, builder)
    builder.word("outcome", followUp.outcome)
    builder.identifier("by", followUp.by)
    builder.date("on", followUp.on)
    builder.words("why", followUp.why)
    builder.part(
      "accepted",
      followUp.accepted.map { accepted in
        var part = builder.part("'accepted' of \(builder.what)")
        part.words("by", accepted.by)
        part.date("until", accepted.until)
        return part
      })
    builder.identifiers("evidence", followUp.evidence)
    return builder.block
  }

  private static func check(_ followUp: FollowUp, _ builder: BlockBuilder) {
    let outcome = followUp.outcome
    if outcome != .effective, followUp.why == nil {
      builder.contradiction("has outcome '\(outcome.rawValue)' and no reason")
    }
    if outcome == .riskAccepted, followUp.accepted == nil {
      builder.contradiction("has outcome 'risk-accepted', and nobody takes the risk")
    }
    if outcome != .riskAccepted, followUp.accepted != nil {
      builder.contradiction("has outcome '\(outcome.rawValue)', and somebody takes the risk")
    }
  }
}
