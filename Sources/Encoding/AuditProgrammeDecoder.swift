package import Assessments
package import Diagnostics
package import LocatedYAML

/// Reads `programme.yaml` of a unit: what is to be audited over a cycle.
package enum AuditProgrammeDecoder {
  static let keys: KeyTable = [
    "cycle": .required(.period), "planned": .optional(.list(.mapping("planned", plannedKeys))),
  ]
  static let plannedKeys: KeyTable = [
    "assessment": .optional(.identifier), "period": .optional(.period),
    "checklist": .required(.identifier), "sections": .optional(.list(.identifier, atLeast: 1)),
    "why": .optional(.words),
  ]

  private static let named: [Fields.NestedKey] = ["checklist", "period", "sections"]

  package static func decode(
    _ document: YAMLDocument, unit: String, _ problems: DiagnosticCollector
  ) -> AuditProgramme? {
    guard
      let fields = Fields(document.root, "the programme", keys: keys.known, problems: problems)
    else { return nil }
    let cycle = fields.period("cycle")
    let planned = fields.list("planned").compactMap { node in
      Fields(node, "a planned audit", keys: plannedKeys.known, problems: problems)
        .flatMap(entry)
    }
    guard let cycle else { return nil }
    return AuditProgramme(unit: unit, cycle: cycle, planned: planned, place: document.root.place)
  }

  private static func entry(_ fields: Fields) -> AuditProgramme.Planned? {
    let time = time(fields)
    let checklist = fields.identifier("checklist")
    let sections = sections(fields)
    let why = fields.optionalLocalized("why")
    guard let time, let checklist else { return nil }
    var planned = AuditProgramme.Planned(
      time: time, checklist: checklist, sections: sections, why: why, place: fields.node.place)
    planned.places = fields.places(of: named)
    return planned
  }

  /// The assessment by name, or the period; exactly one of them.
  private static func time(_ fields: Fields) -> AuditProgramme.Time? {
    let name = fields.optionalIdentifier("assessment")
    let period = fields.optionalPeriod("period")
    if fields.value("assessment") != nil, fields.value("period") != nil {
      fields.problems.report(
        .planWithoutAudit, at: fields.place(of: "period"),
        "a planned audit has both 'assessment' and 'period'", help: "keep one of the two")
      return nil
    }
    if let name { return .assessment(name) }
    if let period { return .period(period) }
    if fields.value("assessment") == nil, fields.value("period") == nil {
      fields.problems.report(
        .planWithoutAudit, at: fields.node.place,
        "a planned audit has neither 'assessment' nor 'period'",
        help: "name the assessment, or the period in which it is to happen")
    }
    return nil
  }

  private static func sections(_ fields: Fields) -> [String]? {
    guard fields.has("sections") else { return nil }
    let sections = fields.identifiers("sections").map(\.id)
    if sections.isEmpty, fields.value("sections").map({ $0.kind == .sequence }) ?? true {
      fields.reportMissing("sections", help: "name at least one, or remove the key for all")
    }
    return sections
  }
}
