internal import Assessments
internal import Checklists
internal import Scoring
internal import Text

/// Gathers facts about one assessment. Pure: it reads the assessment, the library and the scores.
struct AssessmentFacts {
  let assessment: Assessment
  let earlier: Assessment?
  /// Of all checklists among the criteria.
  let scores: [ChecklistScore]

  /// The fields that facts come from, as they are shown.
  enum Field {
    static let statement = "assessment.yaml: scope.statement"
    static let services = "assessment.yaml: scope.services"
    static let sites = "assessment.yaml: scope.sites"
    static let customers = "assessment.yaml: scope.customers"
    static let notLookedAt = "assessment.yaml: scope.not-looked-at"
    static let unit = "assessment.yaml: unit.name"
    static let fieldwork = "assessment.yaml: fieldwork"
    static let period = "assessment.yaml: period"
    static let parties = "assessment.yaml: parties"
    static let operates = "assessment.yaml: parties.operates"
    static let plan = "assessment.yaml: criteria.plan"
    static let previous = "assessment.yaml: previous"
    static let custodian = "evidence.yaml: custodian"
    static let evidencePeriod = "evidence.yaml: period"

    static func answers(_ checklist: String) -> String { "answers/\(checklist).yaml" }
  }

  typealias Part = AssessmentFact.Part

  /// The facts of the automatic rules in the plan of a checklist, in its order.
  func facts(for score: ChecklistScore) -> [AssessmentFact] {
    score.groups.flatMap(\.group.items).compactMap { item in
      guard item.check == .automatic, let name = item.fact else { return nil }
      return AssessmentFact(item: item, name: name, parts: parts(name, item))
    }
  }

  private func parts(_ name: FactName, _ rule: Item) -> [Part] {
    switch name {
    case .scopeStatedAndAgreed: statedAndAgreed
    case .scopeNamesOrganization: namesOrganization
    case .scopeStatesServices: statesServices
    case .scopeParameters: scopeParameters
    case .scopeNamesParties: namesParties
    case .scopeInCertificate: [Part(.scopeInCertificate, .notRecorded, from: [])]
    case .scopeCoverage: coverage
    case .scopeChanges: scopeChanges
    case .requirementsLeftOut: leftOut
    case .clausesNotApplicable: clausesNotApplicable
    case .legalEntities: [unit, Part(.legalEntities, .notRecorded, from: [])]
    case .partOfLegalEntity: [unit, Part(.partOfEntity, .notRecorded, from: [])]
    case .governanceOfParties: governance
    case .relatedClausesConforming: conforming(inClausesOf: rule)
    case .processesOperatedByOthers: operatedByOthers(inClausesOf: rule)
    case .evidenceCustodians: custodians
    case .evidenceSpansPeriod: evidenceSpan
    case .customerAsSupplier: customersOperating
    case .resultsPerCustomer:
      [
        names(.customers, assessment.scope.customers, Field.customers),
        Part(.resultsPerCustomer, .notRecorded, from: []),
      ]
    case .contractAsReason: contractAsReason
    }
  }

  /// The scores against standards, in which clauses are counted.
  var standards: [ChecklistScore] { scores.filter { $0.checklist.kind == .conformity } }
}
