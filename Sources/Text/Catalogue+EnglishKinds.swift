/// The English texts on inventories, capability, weakest links and rules.
extension Catalogue {
  static let englishKinds: [Message: String] = [
    .section: "Section",
    .inventoryItems: "Items",
    .ratingShare: "{rating}: {share}",
    .inventoryNotice: "{share}, as rated by the assessors named in this report.",
    .inventoryBarsAlternative: """
    One bar for each section: how many of its items stand in each segment. The table below says \
    the same.
    """,
    .countsBySection: "Items of each section by where they stand",
    .itemsOfSection: "Items of {section}",
    .measuredIn: "Measured in",
    .promptNote: """
    This list is a prompt: choose a subset. What was not chosen drops out of the total.
    """,
    .inventoryBridgeTitle: "Where the number of items that are there comes from",
    .modelInventory: """
    Inventory: every item is counted by itself, of all items of its section; partly is never \
    counted as there. Open items widen the range. The count says nothing about quality.
    """,
    .capabilityNotice: """
    Each level is of one process. Levels are not averaged, are no maturity of the organization, \
    and say nothing about conformity.
    """,
    .capabilityLevel: "Level",
    .profileTitle: """
    Process profile: the rating of each process attribute, and the level that follows
    """,
    .profileAlternative: """
    One row for each process: its capability level, then a cell for each process attribute with \
    its rating. The table below says the same.
    """,
    .levelsByProcess: "Capability level of each process, and what stops the climb",
    .stopsClimb: "What stops the climb",
    .stopNotLargely: "{attribute} is not at least largely achieved",
    .stopNotFully: "{attribute} is not fully achieved",
    .stopNotRated: "{attribute} is not assessed, which counts as not achieved",
    .climbComplete: "nothing: it is the highest level of the checklist",
    .openAttributesNote: """
    An attribute without an agreed rating counts as not achieved for the level; "highest" is the \
    level that the open attributes still allow.
    """,
    .outcomesTitle: "What each process attribute asks",
    .outcomes: "Outcomes",
    .modelCapability: """
    Capability: a process is at a level when every attribute of that level is at least largely \
    achieved and every attribute of all lower levels is fully achieved ({=ISO/IEC 33020}). An \
    attribute that is not rated counts as not achieved.
    """,
    .meanBeside: "Mean, beside it",
    .modelWeakestLink: """
    The value of a process is its weakest link: the lowest of its rated areas. The mean of the \
    areas is told beside it and decides nothing. The levels are those of one framework: no \
    capability level of {=ISO/IEC 33020}, nothing about conformity.
    """,
    .rule: "Rule",
    .rulesAnsweredColumn: "Rules answered",
    .rulesAnswered: "{share} rules answered",
    .rulesNotice: """
    Rules and facts stand side by side; nothing is concluded from them. What they come to is \
    decided by those whom the source names.
    """,
    .sourceEffect: "Effect named by the source",
    .lookedAtBy: "How it is looked at",
    .answer: "Answer",
    .segmentCount: "{segment}: {number}",
    .effectBlocks: "blocks",
    .effectWarning: "warning",
    .effectInformation: "information",
    .checkAutomatic: "gathered by the program",
    .checkQuestion: "question",
    .checkManual: "looked at by a person",
    .modelRules: """
    Rules: an automatic rule shows a fact with the fields that it comes from; others are \
    answered by people. Answers are counted, never added up, and no rule is decided here.
    """,
    .factsTitle: "Facts that the program gathered from the assessment",
    .fact: "Fact",
    .factFields: "Where it comes from",
    .factPart: "{label}: {value}",
    .factNotRecorded: "not recorded",
    .factNone: "none",
    .yes: "yes",
    .no: "no",
    .factStatementRecorded: "scope statement recorded",
    .factAgreedOn: "scope agreed on",
    .factFieldworkFrom: "fieldwork from",
    .factUnit: "unit",
    .factNamedInStatement: "named in the scope statement",
    .factServices: "services",
    .factSites: "sites",
    .factCustomers: "customers",
    .factParties: "other parties",
    .factTechnology: "technology",
    .factScopeInCertificate: "scope in report and certificate",
    .factGroupsInPlan: "groups in the plan",
    .factItemsRated: "items rated",
    .factNotLookedAt: "things said not to have been looked at",
    .factEarlier: "earlier assessment",
    .factAdded: "added",
    .factRemoved: "removed",
    .factStatementChanged: "scope statement differs from the earlier one",
    .factClausesOutOfPlan: "clauses not in the plan",
    .factNotApplicable: "requirements said not to be applicable",
    .factClausesNotApplicable: "clauses of which every requirement is said not to be applicable",
    .factLegalEntities: "legal entities",
    .factPartOfEntity: "part of a bigger legal entity",
    .factPowers: "powers",
    .factRequirementsRated: "requirements rated",
    .factRequirementsConforming: "requirements conforming",
    .factOperatedByOthers: "clauses with a process run by others",
    .factCustodianRecorded: "evidence with a named keeper",
    .factCustodianIsParty: "kept by another party",
    .factPeriod: "period assessed",
    .factRecorded: "time told by records, observations and tests",
    .factCustomersOperating: "customers that run processes",
    .factResultsPerCustomer: "results told apart by customer",
    .factReasons: "reasons that speak of a contract",
  ]
}
