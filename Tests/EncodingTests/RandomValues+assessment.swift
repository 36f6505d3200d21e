import Assessments
import Checklists
import TestSupport
import Text

/// Random heads of assessments.
extension RandomValues {
  mutating func assessment() -> Assessment {
    var assessment = Assessment(
      id: AssessmentID(unit: "unit", name: "2026"), title: words(),
      unit: Assessment.Unit(id: id(), name: words()),
      kind: Assessment.Kind.allCases[number(4)], state: Assessment.State.allCases[number(9)],
      language: Language.allCases[number(2)], period: period(),
      fieldwork: optional { $0.period() }, isFictional: chance(30), scope: scope(),
      parties: several(4) { $0.party() }, team: team(),
      criteria: [criteria()] + several(3) { $0.criteria() }, target: optional { $0.id() },
      benchmark: optional { $0.id() },
      previous: optional { _ in AssessmentID(unit: "no", name: "2025") },
      limitations: several(3) { $0.words() }, place: Build.place)
    if chance(50) { assessment.standing = standing(assessment.state) }
    return assessment
  }

  mutating func standing(_ state: Assessment.State) -> Standing {
    Standing(
      state, by: id(), on: date(), why: optional { $0.words() },
      reviewed: state.keepsReview
        ? optional { Standing.Review(by: $0.id(), on: $0.date()) } : nil)
  }

  private mutating func period() -> Period {
    let (a, b) = (date(), date())
    return Period(from: min(a, b), to: max(a, b)) ?? fallback
  }

  // swift-format-ignore: NeverForceUnwrap
  private var fallback: Period { Period(from: StoreDay.day, to: StoreDay.day)! }

  private mutating func scope() -> Scope {
    Scope(
      statement: optional { $0.words() }, services: elements(), sites: elements(),
      customers: elements(), notLookedAt: several(3) { $0.words() })
  }

  private mutating func elements() -> [Scope.Element] {
    several(3) { Scope.Element(id: $0.id(), name: $0.words(), place: Build.place) }
  }

  private mutating func team() -> [TeamMember] {
    let ids = Set(several(4) { $0.id() }).sorted()
    return ids.map {
      TeamMember(
        id: $0, role: TeamRole.allCases[number(6)], position: words(),
        owns: several(3) { ItemReference(checklist: $0.id(), item: "8.10") }, place: Build.place)
    }
  }

  private mutating func criteria() -> Criteria {
    Criteria(
      checklist: id(), edition: id(), revision: id(),
      plan: optional { values in [values.id()] + values.several(3) { $0.id() } },
      place: Build.place)
  }

  private mutating func party() -> Party {
    Party(
      id: id(), name: words(), kind: optional { Party.Kind.allCases[$0.number(3)] },
      processes: optional { $0.words() }, governedBy: optional { $0.words() },
      operates: several(3) { $0.operated() }, place: Build.place)
  }

  private mutating func operated() -> OperatedProcess {
    var governance: [GovernancePower: GovernancePower.Standing] = [:]
    for power in GovernancePower.allCases {
      governance[power] = optional { GovernancePower.Standing.allCases[$0.number(4)] }
    }
    return OperatedProcess(
      process: ItemReference(checklist: "test", item: "8.10"), part: optional { $0.words() },
      governance: governance, evidence: several(3) { ($0.id(), Build.place) },
      note: optional { $0.words() }, place: Build.place)
  }
}
