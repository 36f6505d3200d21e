package import Checklists
internal import Diagnostics
package import Text

/// A new assessment as far as somebody has said what it is to be.
package struct AssessmentDraft: Sendable {
  package var title: LocalizedText?
  package var unitName: LocalizedText?
  package var kind: Assessment.Kind?
  package var period: Period?
  package var fieldwork: Period?
  package var language: Language?
  package var statement: LocalizedText?
  package var services: [Scope.Element] = []
  package var sites: [Scope.Element] = []
  package var customers: [Scope.Element] = []
  package var notLookedAt: [LocalizedText] = []
  package var parties: [Party] = []
  /// Ids of checklists of the library, in the order of the criteria.
  package var checklists: [String] = []
  /// Of each checklist that is not assessed in full, the sections or subjects in the plan.
  package var plans: [String: [String]] = [:]
  package var team: [TeamMember] = []
  package var target: String?
  package var benchmark: String?
  package var previous: AssessmentID?
  package var isFictional = false

  package init() {}

  /// What an assessment cannot be without, in the order in which it is asked for.
  package enum Part: CaseIterable, Sendable {
    case unitName, title, kind, period, checklists
  }

  package var missing: [Part] {
    Part.allCases.filter { part in
      switch part {
      case .unitName: unitName == nil
      case .title: title == nil
      case .kind: kind == nil
      case .period: period == nil
      case .checklists: checklists.isEmpty
      }
    }
  }

  /// The assessment in the state draft, without answers; nil as long as something is missing.
  package func assessment(_ id: AssessmentID, in library: ChecklistLibrary) -> Assessment? {
    guard let title, let unitName, let kind, let period, !checklists.isEmpty else { return nil }
    let place = Place(path: "assessment.yaml")
    let criteria = checklists.compactMap { library.checklists[$0] }.map {
      Criteria(
        checklist: $0.id, edition: $0.edition, revision: $0.revision, plan: plans[$0.id],
        place: place)
    }
    return Assessment(
      id: id, title: title, unit: Assessment.Unit(id: id.unit, name: unitName), kind: kind,
      state: .draft, language: language ?? .english, period: period, fieldwork: fieldwork,
      isFictional: isFictional,
      scope: Scope(
        statement: statement, services: services, sites: sites, customers: customers,
        notLookedAt: notLookedAt),
      parties: parties, team: team, criteria: criteria, target: target, benchmark: benchmark,
      previous: previous, limitations: [], place: place)
  }
}

/// Why something that was typed is no part of a draft.
package struct DraftProblem: Error, Hashable {
  package let message: String
  package let help: String?

  package init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }
}
