internal import Assessments
internal import Checklists
internal import Diagnostics
internal import LocatedYAML

/// Writes one finding with its actions as the block that `FindingsDecoder` reads.
enum FindingEncoder {
  static func block(
    _ finding: Finding, at place: Place, _ problems: DiagnosticCollector
  ) -> YAMLBlock {
    var builder = BlockBuilder("finding '\(finding.id)'", at: place, problems)
    if finding.items.isEmpty { builder.contradiction("names no item") }
    builder.word("kind", finding.kind)
    builder.identifiers("items", finding.items.map(\.description))
    builder.word("theme", finding.theme)
    builder.words("statement", finding.statement)
    builder.words("risk", finding.risk)
    builder.words("recommendation", finding.recommendation)
    builder.identifiers("evidence", finding.evidence)
    builder.part("grade", finding.grade.map { grade($0, builder) })
    builder.identifier("reviewed-by", finding.reviewedBy)
    builder.identifier("repeat-of", finding.repeatOf)
    let actions = finding.actions.map { action -> YAMLBlock.Entry in
      builder.checked(action.id, "actions")
      return .init(action.id, self.action(action, builder), isKeyQuoted: true)
    }
    if Set(finding.actions.map(\.id)).count < actions.count {
      builder.contradiction("has two actions with one id")
    }
    if !actions.isEmpty { builder.add("actions", .mapping(actions)) }
    return builder.block
  }

  private static func grade(_ grade: Finding.Grade, _ whole: BlockBuilder) -> BlockBuilder {
    var builder = whole.part("the grade of \(whole.what)")
    builder.word("value", grade.value)
    builder.identifier("by", grade.by)
    builder.words("why", grade.why)
    return builder
  }

  private static func action(_ action: Action, _ whole: BlockBuilder) -> YAMLBlock {
    var builder = whole.part("action '\(action.id)'")
    builder.word("kind", action.kind)
    builder.words("what", action.what)
    builder.words("owner", action.owner)
    builder.date("due", action.due)
    builder.word("effort", action.effort)
    builder.word("impact", action.impact)
    builder.identifier("phase", action.phase)
    builder.identifiers("depends-on", action.dependsOn)
    builder.word("state", action.state)
    builder.part("effectiveness", action.effectiveness.map { effectiveness($0, builder) })
    return builder.block
  }

  private static func effectiveness(
    _ effectiveness: Action.Effectiveness, _ whole: BlockBuilder
  ) -> BlockBuilder {
    var builder = whole.part("the effectiveness of \(whole.what)")
    builder.date("on", effectiveness.on)
    builder.identifier("by", effectiveness.by)
    builder.word("result", effectiveness.result)
    builder.words("note", effectiveness.note)
    return builder
  }
}
