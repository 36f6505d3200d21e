package import Checklists
package import Diagnostics
package import Text

/// Another party that runs processes or parts of them (ISO/IEC 20000-1:2011, 4.2).
package struct Party: Sendable {
  /// What it is to the provider; it decides through which clause the provider manages it.
  package enum Kind: String, CaseIterable, Sendable {
    /// An outside organization with a contract: managed through supplier management (7.2).
    case supplier
    /// A group of the same organization outside the provider: through service levels (6.1).
    case internalGroup = "internal-group"
    /// A customer that contributes to its own services: through service levels (6.1).
    case customer
  }

  package let id: String
  package let name: LocalizedText
  package let kind: Kind?
  package let processes: LocalizedText?
  package let governedBy: LocalizedText?
  package let operates: [OperatedProcess]
  package let place: Place

  package init(
    id: String, name: LocalizedText, kind: Kind? = nil, processes: LocalizedText?,
    governedBy: LocalizedText?, operates: [OperatedProcess] = [], place: Place
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.processes = processes
    self.governedBy = governedBy
    self.operates = operates
    self.place = place
  }
}

/// The four powers by which a provider governs a process that another party runs
/// (ISO/IEC 20000-1:2011, 4.2).
package enum GovernancePower: String, CaseIterable, Sendable {
  /// It answers for the process and can make others follow it.
  case accountability
  /// It decides how the process and its interfaces are defined.
  case definition
  /// It finds out how well the process performs and whether it is followed.
  case performance
  /// It controls how improvements are planned and ranked.
  case improvement

  /// What was seen of a power. A fact that somebody recorded, from which nothing is concluded.
  package enum Standing: String, CaseIterable, Sendable {
    case shown, partly
    case notShown = "not-shown"
    case notLookedAt = "not-looked-at"
  }
}

/// A process, or a part of one, that another party runs.
package struct OperatedProcess: Sendable {
  /// The section of a checklist: `iso20000-1-2011/8.1`.
  package let process: ItemReference
  /// Which part of it.
  package let part: LocalizedText?
  /// What was seen of each power; a power that is not here was not looked at.
  package let governance: [GovernancePower: GovernancePower.Standing]
  package let evidence: [(id: String, place: Place)]
  package let note: LocalizedText?
  package let place: Place

  package init(
    process: ItemReference, part: LocalizedText?,
    governance: [GovernancePower: GovernancePower.Standing],
    evidence: [(id: String, place: Place)], note: LocalizedText?, place: Place
  ) {
    self.process = process
    self.part = part
    self.governance = governance
    self.evidence = evidence
    self.note = note
    self.place = place
  }

  package func standing(_ power: GovernancePower) -> GovernancePower.Standing {
    governance[power] ?? .notLookedAt
  }
}
