internal import Assessments
internal import Checklists
internal import Diagnostics
internal import LocatedYAML

/// Reads one element of `parties` in `assessment.yaml`.
enum PartyDecoder {
  static let partyKeys: KeyTable = [
    "id": .required(.identifier), "name": .required(.words),
    "kind": .optional(.word(Party.Kind.self)), "processes": .optional(.words),
    "governed-by": .optional(.words),
    "operates": .optional(.list(.mapping("operates", operatesKeys))),
  ]
  static let operatesKeys: KeyTable = [
    "process": .required(.reference(parts: 2)), "part": .optional(.words),
    "governance": .optional(.mapping("governance", governanceKeys)),
    "evidence": .optional(.list(.identifier)), "note": .optional(.words),
  ]
  static let governanceKeys = KeyTable(
    GovernancePower.allCases.map {
      (key: $0.rawValue, value: .optional(.word(GovernancePower.Standing.self)))
    })

  static func party(_ node: YAMLNode, _ problems: DiagnosticCollector) -> Party? {
    guard let fields = Fields(node, "the party", keys: partyKeys.known, problems: problems) else {
      return nil
    }
    let id = fields.identifier("id")
    let name = fields.localized("name")
    let kind = fields.optionalWord("kind", as: Party.Kind.self)
    let processes = fields.optionalLocalized("processes")
    let governedBy = fields.optionalLocalized("governed-by")
    let operates = fields.list("operates").compactMap { operated($0, id ?? "", problems) }
    guard let id, let name else { return nil }
    return Party(
      id: id, name: name, kind: kind, processes: processes, governedBy: governedBy,
      operates: operates, place: fields.place(of: "id"))
  }

  private static func operated(
    _ node: YAMLNode, _ party: String, _ problems: DiagnosticCollector
  ) -> OperatedProcess? {
    guard
      let fields = Fields(
        node, "a process of party '\(party)'", keys: operatesKeys.known, problems: problems),
      let name = fields.identifier("process")
    else { return nil }
    guard let process = ItemReference(name) else {
      problems.report(
        .wrongShape, at: fields.place(of: "process"),
        "'\(name)' does not name a section of a checklist",
        help: "write the checklist's id, a slash and the section's id: \"iso20000-1-2011/8.1\"")
      return nil
    }
    return OperatedProcess(
      process: process, part: fields.optionalLocalized("part"), governance: governance(fields),
      evidence: fields.identifiers("evidence").map { ($0.id, $0.place) },
      note: fields.optionalLocalized("note"), place: fields.place(of: "process"))
  }

  private static func governance(
    _ fields: Fields
  ) -> [GovernancePower: GovernancePower.Standing] {
    let powers = GovernancePower.allCases
    guard
      let inner = fields.optionalFields(
        "governance", "'governance' of \(fields.what)", keys: governanceKeys.known)
    else { return [:] }
    var standings: [GovernancePower: GovernancePower.Standing] = [:]
    for power in powers {
      standings[power] = inner.optionalWord(power.rawValue, as: GovernancePower.Standing.self)
    }
    return standings
  }
}
