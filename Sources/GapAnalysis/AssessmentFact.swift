package import Assessments
package import Checklists
package import Scoring
package import Text

/// What the program gathered for an automatic rule: parts side by side, each with the fields that it
/// comes from. Nothing is concluded from them.
package struct AssessmentFact: Sendable {
  /// What a part tells. The words for it are the catalogue's.
  package enum Label: String, Sendable, CaseIterable {
    case statementRecorded = "statement-recorded"
    case agreedOn = "agreed-on"
    case fieldworkFrom = "fieldwork-from"
    case unit
    case namedInStatement = "named-in-statement"
    case services, sites, customers, parties, technology
    case scopeInCertificate = "scope-in-certificate"
    case groupsInPlan = "groups-in-plan"
    case itemsRated = "items-rated"
    case notLookedAt = "not-looked-at"
    case earlier
    case added, removed
    case statementChanged = "statement-changed"
    case clausesOutOfPlan = "clauses-out-of-plan"
    case notApplicable = "not-applicable"
    case clausesNotApplicable = "clauses-not-applicable"
    case legalEntities = "legal-entities"
    case partOfEntity = "part-of-entity"
    case powers
    case requirementsRated = "requirements-rated"
    case requirementsConforming = "requirements-conforming"
    case operatedByOthers = "operated-by-others"
    case custodianRecorded = "custodian-recorded"
    case custodianIsParty = "custodian-is-party"
    case period
    case recorded
    case customersOperating = "customers-operating"
    case resultsPerCustomer = "results-per-customer"
    case reasons
  }

  package enum Value: Sendable {
    /// The assessment has no field for it, or nothing stands there.
    case notRecorded
    case yes(Bool)
    case number(Int)
    /// n of N, exactly.
    case share(Coverage)
    case ids([String])
    case names([LocalizedText])
    case day(CalendarDate)
    case period(Period)
    case standings([(power: GovernancePower, standing: GovernancePower.Standing)])
    case reasons([(id: String, reason: LocalizedText)])
  }

  package struct Part: Sendable {
    package let label: Label
    /// What the part is about, by its id: a clause, a party's process; nil for the whole.
    package let about: String?
    package let value: Value
    /// The fields that it comes from, as `file: key`.
    package let fields: [String]

    init(_ label: Label, about: String? = nil, _ value: Value, from fields: [String]) {
      self.label = label
      self.about = about
      self.value = value
      self.fields = fields
    }
  }

  package let item: Item
  package let name: FactName
  package let parts: [Part]

  /// All fields that it comes from, each once, in order.
  package var fields: [String] {
    var seen = Set<String>()
    return parts.flatMap(\.fields).filter { seen.insert($0).inserted }
  }
}
