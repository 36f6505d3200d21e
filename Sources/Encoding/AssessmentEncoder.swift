internal import Assessments
internal import Checklists
internal import Diagnostics
internal import LocatedYAML
internal import Text

/// Writes the head of an assessment as `AssessmentDecoder` reads it, keys in the order of the shipped
/// files.
enum AssessmentEncoder {
  static func block(
    _ assessment: Assessment, at place: Place, _ problems: DiagnosticCollector
  ) -> YAMLBlock {
    var builder = BlockBuilder("the assessment", at: place, problems)
    if assessment.criteria.isEmpty { builder.contradiction("has no criteria") }
    builder.words("title", assessment.title)
    builder.part("unit", unit(assessment.unit, builder))
    builder.word("type", assessment.kind)
    builder.add("state", block(assessment.standing, at: place, problems))
    builder.word("language", assessment.language)
    builder.period("period", assessment.period)
    builder.period("fieldwork", assessment.fieldwork)
    if assessment.isFictional { builder.add("fictional", .quoted("yes")) }
    let scope = scope(assessment.scope, builder)
    if !scope.entries.isEmpty { builder.part("scope", scope) }
    builder.add(
      "parties", assessment.parties.map { PartyEncoder.block($0, at: place, problems) })
    addTeam(assessment.team, &builder)
    builder.add("criteria", assessment.criteria.map { criteria($0, builder) })
    builder.identifier("target", assessment.target)
    builder.identifier("benchmark", assessment.benchmark)
    builder.identifier("previous", assessment.previous?.description)
    builder.list("limitations", assessment.limitations)
    return builder.block
  }

  /// A state that nobody is named for is a word.
  static func block(
    _ standing: Standing, at place: Place, _ problems: DiagnosticCollector
  ) -> YAMLBlock {
    var builder = BlockBuilder("the state", at: place, problems)
    if standing.reviewed != nil, !standing.state.keepsReview {
      builder.contradiction("is '\(standing.state.rawValue)', and keeps a review")
    }
    guard
      standing.by != nil || standing.on != nil || standing.why != nil || standing.reviewed != nil
    else {
      return .scalar(standing.state.rawValue)
    }
    if standing.by == nil || standing.on == nil {
      builder.contradiction("names no person, or no day")
    }
    builder.word("is", standing.state)
    builder.identifier("by", standing.by)
    builder.date("on", standing.on)
    builder.words("why", standing.why)
    builder.part(
      "reviewed",
      standing.reviewed.map { review in
        var part = builder.part("'reviewed' of the state")
        part.identifier("by", review.by)
        part.date("on", review.on)
        return part
      })
    return builder.block
  }

  private static func unit(_ unit: Assessment.Unit, _ whole: BlockBuilder) -> BlockBuilder {
    var builder = whole.part("the unit")
    builder.identifier("id", unit.id)
    builder.words("name", unit.name)
    return builder
  }

  private static func scope(_ scope: Scope, _ whole: BlockBuilder) -> BlockBuilder {
    var builder = whole.part("the scope")
    builder.words("statement", scope.statement)
    builder.add("services", scope.services.map { element($0, builder) })
    builder.add("sites", scope.sites.map { element($0, builder) })
    builder.add("customers", scope.customers.map { element($0, builder) })
    builder.list("not-looked-at", scope.notLookedAt)
    return builder
  }

  private static func element(_ element: Scope.Element, _ whole: BlockBuilder) -> YAMLBlock {
    var builder = whole.part("'\(element.id)' of the scope")
    builder.identifier("id", element.id)
    builder.words("name", element.name)
    return builder.block
  }

  private static func addTeam(_ team: [TeamMember], _ whole: inout BlockBuilder) {
    if Set(team.map(\.id)).count < team.count {
      whole.contradiction("has two members of the team with one id")
    }
    let entries = team.map { member -> YAMLBlock.Entry in
      whole.checked(member.id, "team")
      var builder = whole.part("team member '\(member.id)'")
      builder.word("role", member.role)
      builder.words("position", member.position)
      builder.identifiers("owns", member.owns.map(\.description))
      return .init(member.id, builder.block, isKeyQuoted: true)
    }
    if !entries.isEmpty { whole.add("team", .mapping(entries)) }
  }

  private static func criteria(_ criteria: Criteria, _ whole: BlockBuilder) -> YAMLBlock {
    var builder = whole.part("the entry '\(criteria.checklist)' in 'criteria'")
    if criteria.plan == [] { builder.contradiction("has a plan with nothing in it") }
    builder.identifier("checklist", criteria.checklist)
    builder.identifier("edition", criteria.edition)
    builder.identifier("revision", criteria.revision)
    builder.identifiers("plan", criteria.plan ?? [])
    return builder.block
  }
}
