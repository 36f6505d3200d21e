internal import Assessments
internal import Checklists
internal import Diagnostics
internal import LocatedYAML

/// Writes one element of `parties` as `PartyDecoder` reads it.
enum PartyEncoder {
  static func block(
    _ party: Party, at place: Place, _ problems: DiagnosticCollector
  ) -> YAMLBlock {
    var builder = BlockBuilder("party '\(party.id)'", at: place, problems)
    builder.identifier("id", party.id)
    builder.words("name", party.name)
    builder.word("kind", party.kind)
    builder.words("processes", party.processes)
    builder.words("governed-by", party.governedBy)
    builder.add("operates", party.operates.map { operated($0, builder) })
    return builder.block
  }

  private static func operated(_ operated: OperatedProcess, _ whole: BlockBuilder) -> YAMLBlock {
    var builder = whole.part("'\(operated.process)' of \(whole.what)")
    builder.identifier("process", operated.process.description)
    builder.words("part", operated.part)
    var powers = builder.part("'governance' of \(builder.what)")
    for power in GovernancePower.allCases {
      powers.word(power.rawValue, operated.governance[power])
    }
    if !powers.entries.isEmpty { builder.part("governance", powers) }
    builder.identifiers("evidence", operated.evidence.map(\.id))
    builder.words("note", operated.note)
    return builder.block
  }
}
