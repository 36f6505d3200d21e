internal import Assessments
internal import Checklists
package import GapAnalysis
package import Scoring
internal import Text

/// Words for the facts of automatic rules: what was found, never what follows from it.
package enum FactWords {
  /// All parts of a fact in one phrase.
  static func parts(_ fact: AssessmentFact, _ wording: Wording) -> Phrase {
    wording.joined(fact.parts.map { part($0, wording) }, .sentenceSeparator)
  }

  /// "requirements rated, iso20000-1-2011/6.1: 5 of 7"
  static func part(_ part: AssessmentFact.Part, _ wording: Wording) -> Phrase {
    var head = wording.say(label(part.label))
    if let about = part.about { head = head + wording.say(.listSeparator) + .identifier(about) }
    return wording.say(.factPart, ["label": head, "value": value(part.value, wording)])
  }

  static func value(_ value: AssessmentFact.Value, _ wording: Wording) -> Phrase {
    switch value {
    case .notRecorded: wording.say(.factNotRecorded)
    case .yes(let holds): wording.say(holds ? .yes : .no)
    case .number(let number): wording.number(number)
    case .share(let coverage): wording.share(coverage)
    case .ids(let ids): ids.isEmpty ? wording.say(.factNone) : wording.identifiers(ids)
    case .names(let names): wording.joined(names.map { wording.own($0) })
    case .day(let day): wording.date(day)
    case .period(let period): wording.period(period)
    case .standings(let standings):
      wording.joined(
        standings.map { power, standing in
          wording.say(
            .factPart,
            [
              "label": wording.say(ScopeSection.power(power)),
              "value": wording.say(ScopeSection.message(standing)),
            ])
        })
    case .reasons(let reasons):
      wording.joined(
        reasons.map { id, reason in
          wording.say(.factPart, ["label": .identifier(id), "value": wording.own(reason)])
        }, .clauseSeparator)
    }
  }

  private static func label(_ label: AssessmentFact.Label) -> Message {
    switch label {
    case .statementRecorded: .factStatementRecorded
    case .agreedOn: .factAgreedOn
    case .fieldworkFrom: .factFieldworkFrom
    case .unit: .factUnit
    case .namedInStatement: .factNamedInStatement
    case .services: .factServices
    case .sites: .factSites
    case .customers: .factCustomers
    case .parties: .factParties
    case .technology: .factTechnology
    case .scopeInCertificate: .factScopeInCertificate
    case .groupsInPlan: .factGroupsInPlan
    case .itemsRated: .factItemsRated
    case .notLookedAt: .factNotLookedAt
    case .earlier: .factEarlier
    case .added: .factAdded
    case .removed: .factRemoved
    case .statementChanged: .factStatementChanged
    case .clausesOutOfPlan: .factClausesOutOfPlan
    case .notApplicable: .factNotApplicable
    case .clausesNotApplicable: .factClausesNotApplicable
    case .legalEntities: .factLegalEntities
    case .partOfEntity: .factPartOfEntity
    case .powers: .factPowers
    case .requirementsRated: .factRequirementsRated
    case .requirementsConforming: .factRequirementsConforming
    case .operatedByOthers: .factOperatedByOthers
    case .custodianRecorded: .factCustodianRecorded
    case .custodianIsParty: .factCustodianIsParty
    case .period: .factPeriod
    case .recorded: .factRecorded
    case .customersOperating: .factCustomersOperating
    case .resultsPerCustomer: .factResultsPerCustomer
    case .reasons: .factReasons
    }
  }

  /// The facts of a checklist as explanations: what `assay explain` prints of a rule or its section.
  package static func explanations(
    _ analysis: ChecklistAnalysis, about id: String, _ wording: Wording
  ) -> [Explanation] {
    analysis.facts.filter { fact in
      let path = analysis.checklist.group(fact.item.group)?.path ?? []
      return fact.item.id == id || analysis.checklist.id == id || path.contains(id)
    }.map { fact in
      Explanation(
        subject: "\(fact.item.id) \(fact.item.text.plain)",
        result: "a fact, from which nothing is concluded",
        rule: "rules: \(fact.name.rawValue), gathered by the program",
        facts: fact.parts.map { part in
          let from = part.fields.isEmpty ? "" : " (\(part.fields.joined(separator: ", ")))"
          return Self.part(part, wording).plain + from
        }, place: fact.item.place)
    }
  }
}
