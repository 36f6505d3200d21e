/// What the program can gather from an assessment for a rule, by the name that a rule gives under
/// `fact`.
///
/// Each is told with the fields that it comes from; none says whether a rule holds. The computing is
/// in GapAnalysis (`AssessmentFacts`); `docs/reference/file-formats.md` lists the names.
package enum FactName: String, CaseIterable, Sendable {
  /// Whether a scope statement is recorded, the day of its agreement, and the first day of fieldwork.
  case scopeStatedAndAgreed = "scope-stated-and-agreed"
  /// Whether the unit's name stands in the scope statement.
  case scopeNamesOrganization = "scope-names-organization"
  /// The services in scope, and whether the statement names them.
  case scopeStatesServices = "scope-states-services"
  /// Sites, customers and technology that narrow the scope down.
  case scopeParameters = "scope-parameters"
  /// Other parties whose names stand in the scope statement.
  case scopeNamesParties = "scope-names-parties"
  /// Whether report and certificate give the same scope.
  case scopeInCertificate = "scope-in-certificate"
  /// How much of the criteria is in the plan, rated, and said not to have been looked at.
  case scopeCoverage = "scope-coverage"
  /// What of the scope differs from the earlier assessment.
  case scopeChanges = "scope-changes"
  /// Clauses outside the plan and requirements that are said not to be applicable.
  case requirementsLeftOut = "requirements-left-out"
  /// Clauses of which every requirement is said not to be applicable.
  case clausesNotApplicable = "clauses-not-applicable"
  /// The legal entities of which the provider consists.
  case legalEntities = "legal-entities"
  /// Whether the unit is part of a bigger legal entity.
  case partOfLegalEntity = "part-of-legal-entity"
  /// What was seen of the four powers over each process that another party runs.
  case governanceOfParties = "governance-of-parties"
  /// Requirements rated and conforming in the clauses that the rule names under `related`.
  case relatedClausesConforming = "related-clauses-conforming"
  /// Processes run by other parties, of all processes.
  case processesOperatedByOthers = "processes-operated-by-others"
  /// Who keeps the evidence, and whether that names another party.
  case evidenceCustodians = "evidence-custodians"
  /// From when to when records, observations and tests tell, against the period.
  case evidenceSpansPeriod = "evidence-spans-period"
  /// Customers that run processes of the services they receive.
  case customerAsSupplier = "customer-as-supplier"
  /// Results told apart by customer.
  case resultsPerCustomer = "results-per-customer"
  /// Exceptions whose reason speaks of a contract.
  case contractAsReason = "contract-as-reason"
}
