/// The English texts, in the order of `Message`.
extension Catalogue {
  static let englishTexts: [Message: String] = [
    .footer: "{assessment} · Assay {version}",
    .contents: "Contents",
    .dataTable: "Data of this figure",
    .notACertification: """
    This is an assessment by the people named below. It is not a certification decision.
    """,
    .fictional: "The unit, its records and all figures in this report are made up.",
    .notApproved: "This report is not approved yet. State: {state}.",
    .arabicBeta: "The Arabic texts are a beta version: no native reviewer has signed them yet.",
    .unit: "Unit",
    .assessmentType: "Type of assessment",
    .state: "State",
    .asOf: "As of",
    .periodAssessed: "Period assessed",
    .fieldwork: "Fieldwork",
    .criteria: "Criteria",
    .criteriaValue: "{title}, edition {edition}, revision {revision} of the checklist",
    .target: "Target",
    .benchmark: "Benchmark",
    .earlierAssessment: "Earlier assessment",
    .kindSelfAssessment: "Self-assessment",
    .kindInternalAudit: "Internal audit",
    .kindGapAnalysis: "Gap analysis",
    .kindExternalAssessment: "External assessment",
    .stateDraft: "draft",
    .stateInReview: "in review",
    .stateReviewed: "reviewed",
    .stateApproved: "approved",
    .roleLeadAssessor: "Lead assessor",
    .roleAssessor: "Assessor",
    .roleRespondent: "Respondent",
    .roleProcessOwner: "Process owner",
    .roleReviewer: "Reviewer",
    .roleApprover: "Approver",
    .summary: "Summary",
    .outputsApart: """
    Conformity or practice criteria, maturity, and evidence are three different things. \
    They stand side by side and are never merged into one number.
    """,
    .countOfTotal: "{count} of {total}",
    .rangeOfTotal: "{low} to {high} of {total}",
    .fromTo: "{from} to {to}",
    .listSeparator: ", ",
    .clauseSeparator: "; ",
    .sentenceSeparator: " · ",
    .noBasis: "no basis",
    .noBasisSign: "—",
    .noBasisNote: """
    A long dash means: no basis, because nothing is rated there or nothing is set to \
    compare with. It is not zero.
    """,
    .matchedNote: """
    The overall cells are taken on the items that have a value on both sides.
    """,
    .gateGapNote: """
    Only criteria that are rated are counted here, on both sides; what is open or does \
    not apply is no shortfall.
    """,
    .criteriaMet: "{share} criteria met",
    .tileBasis: "{rated} items rated, {open} open",
    .evidenceCoverage: "Evidence coverage",
    .evidenceCoverageBasis: """
    rated answers that at least one piece of evidence supports, in full or in part
    """,
    .gapSentence: "{item} {text}: {assessed}, target {target}",
    .firstGapsTitle: "To look at first",
    .actionSentence: "{action} {what} Owner: {owner}; due {due}.",
    .notLookedAtTitle: "What was not looked at",
    .scope: "Scope",
    .services: "Services",
    .sites: "Sites",
    .customers: "Customers",
    .limitations: "Limitations",
    .otherParties: "Other parties and the processes they run",
    .party: "Party",
    .processesRun: "Processes or parts run",
    .governedBy: "Governed by",
    .teamAndRespondents: "Team and people met, by post",
    .identifier: "Id",
    .role: "Role",
    .post: "Post",
    .rated: "rated",
    .statusPending: "pending",
    .statusNotAssessed: "not assessed",
    .statusCarriedForward: "carried forward",
    .statusNotTriggered: "not triggered",
    .statusNotApplicable: "not applicable",
    .attributeOf: "{attribute}, {process}",
    .stepEntry: "Entry",
    .stepActivity: "Activities",
    .stepExit: "Exit",
    .stepRole: "Roles",
    .item: "Item",
    .entryMet: "entry met",
    .activitiesPerformed: "performed",
    .exitProduced: "exit produced",
    .rolesAssigned: "assigned",
    .statePartly: "partly",
    .entryNotMet: "entry not met",
    .activitiesNotPerformed: "not performed",
    .exitNotProduced: "exit not produced",
    .rolesNotAssigned: "not assigned",
    .stateOpen: "met so far, items open",
    .stateNotRated: "not rated",
    .stateNoneApplies: "no criterion applies",
    .linkFed: "every exit behind the link is produced",
    .linkStarved: "an exit behind the link is not fully produced",
    .linkUnknown: "an exit behind the link has no agreed rating",
    .stepsByPractice: "Steps of each practice: state, and criteria met of all",
    .practice: "Practice",
    .metrics: "How one could tell",
    .practices: "Practices",
    .goal: "Goal",
    .goalsTitle: "What the practices are for",
    .range: "Range",
    .barsTitle: "{share} criteria are met",
    .barsAlternative: """
    One bar for each practice, divided by how many of its criteria stand in each state; \
    the numbers are in the table below.
    """,
    .countsByPractice: "Criteria of each practice by state",
    .total: "Total",
    .observationsTitle: "Noteworthy in the sequence of steps",
    .completeWithoutEntry: """
    {practice}: activities are performed and exits produced, although not every entry \
    criterion is met.
    """,
    .exitMissingThoughPerformed: """
    {practice}: all activities are performed, and an exit is not fully produced.
    """,
    .performedWithoutRole: """
    {practice}: activities are performed at least partly, and a role is not fully \
    assigned.
    """,
    .starvationTitle: "What missing exits take from later entries and activities",
    .missingExit: "Exit not fully produced",
    .rating: "Rating",
    .neededBy: "Needed by",
    .linkBasis: "Link",
    .why: "Why",
    .linkExplicit: "named by the source",
    .linkImplied: "implied by the source",
    .linkOwn: "ours",
    .itemWithRating: "{item} {text}: {rating}",
    .rolesOfPractice: "Accountable: {accountable}. Responsible: {responsible}.",
    .relatedLine: "Related clauses: {clauses}",
    .consequenceLine: """
    What tends to go wrong where this is weak (from the checklist): {text}
    """,
    .dotPlotAlternative: """
    One line for each process on a scale from {low} to {high}: a dot at its value, a bar \
    for the range that open attributes allow, and marks for what it is held against; the \
    numbers are in the table below.
    """,
    .valueMark: "value",
    .rangeMark: "range that open items allow",
    .targetMark: "target: {name}",
    .benchmarkMark: "benchmark: {name}",
    .earlierMark: "earlier, where the same attributes were rated: {name}",
    .valuesByProcess: "Value and range of each process",
    .process: "Process",
    .value: "Value",
    .lowest: "Lowest",
    .highest: "Highest",
    .attributesRated: "Attributes rated",
    .earlierShort: "Earlier, same attributes",
    .related: "Related clauses",
    .heatMapTitle: "Where each process stands on each attribute",
    .heatMapAlternative: """
    A grid of processes and attributes with the rating in every cell; the same numbers \
    are in the table below.
    """,
    .overall: "Overall",
    .noAgreedRating: """
    no agreed rating: ⋯ pending, ↻ carried forward, ? not assessed, ∅ not triggered, – \
    not applicable
    """,
    .attributesByProcess: "Attributes of each process",
    .againstTarget: "Against the target: {name}",
    .againstBenchmark: "Against the benchmark: {name}",
    .benchmarkIllustration: "illustration of a method",
    .benchmarkOtherUnits: "other units of the same body",
    .benchmarkOutsideNorm: "norm of an outside body",
    .benchmarkDirectPeers: "direct peers",
    .benchmarkOwnHistory: "own history",
    .provenance: """
    Where the benchmark comes from: {source}. Type: {kind}. Date: {date}. Population: \
    {population}. Method: {method}.
    """,
    .roundingNote: """
    Each cell is rounded by itself from exact values; where shown cells do not add up, \
    it is rounding.
    """,
    .gapTableCaption: "Assessed, {reference}, and the difference",
    .group: "Process or practice",
    .row: "Row",
    .assessed: "Assessed",
    .difference: "Difference",
    .gapsTitle: "Gaps against the target",
    .targetSetBy: "Target: {name}. Set by: {post}.",
    .priorityNote: """
    The order is size × weight × consequence, where consequence is 1 and 1 more for each \
    item of another practice that needs it. Only the order means something.
    """,
    .whatItAsks: "What it asks",
    .feeds: "Needed by",
    .order: "Order",
    .changeTitle: "Change since {earlier}",
    .changeCounts: """
    On the items rated both times: {improved} rated higher, {declined} rated lower, \
    {unchanged} unchanged.
    """,
    .changeSentence: "{item} {text}: from {from} to {to}",
    .comparability: """
    Comparability {grade}: {meaning} Rated both times: {matched} items that were rated \
    at least once.
    """,
    .comparabilityReasons: " Because: {reasons}.",
    .comparabilityA: """
    same edition, scope, type and scale, nearly everything assessed both times; \
    differences are shown.
    """,
    .comparabilityB: "differences are shown on the items rated both times only.",
    .comparabilityC: "no differences are shown.",
    .comparabilityX: "a comparison is refused.",
    .reasonOtherEdition: "another edition or revision of the checklist",
    .reasonNotAssessedBefore: "the checklist was not assessed then",
    .reasonOtherType: "another type of assessment",
    .reasonFewMatched: "fewer than 7 in 10 rated items were rated both times",
    .reasonOtherScope: "other services, sites, customers or other parties in scope",
    .reasonOtherPlan: "other processes or practices in the plan",
    .reasonOtherTeam: "other assessors",
    .reasonLowCoverage: "less than 9 in 10 items rated in one of the years",
    .reasonOtherUnit: "another unit",
    .reasonNotEarlier: "it is the same assessment, or not an earlier one",
    .bridgeTitle: "Where the number of criteria met comes from",
    .part: "Part",
    .bridgeBefore: "Met in {earlier}",
    .bridgeLostToPlan: "Met then, not in the plan now",
    .bridgeLostToCoverage: "Met then, without agreed rating now",
    .bridgeGainedByPlan: "Met now, not in the plan then",
    .bridgeGainedByCoverage: "Met now, without agreed rating then",
    .bridgeReal: "Change on the criteria rated both times",
    .bridgeNow: "Met now",
    .findingsTitle: "Findings and actions",
    .statement: "Statement",
    .items: "Items",
    .risk: "Risk",
    .recommendation: "Recommendation",
    .theme: "Theme",
    .evidence: "Evidence",
    .repeatOf: "Repeat of",
    .grade: "Grade",
    .gradeMinor: "minor",
    .gradeMajor: "major",
    .gradeValue: "{grade}, graded by {by} ({post}): {why}",
    .action: "Action",
    .whatToDo: "What",
    .kind: "Kind",
    .owner: "Owner",
    .due: "Due",
    .dueAndPhase: "Due; phase",
    .phase: "Phase",
    .effortImpactShort: "Effort and impact",
    .dependsOn: "After",
    .effectiveness: "Effectiveness",
    .quickWinMark: "(quick win)",
    .overdueMark: "(overdue)",
    .phaseNote: """
    S, M and L stand for small, medium and large. A phase is improvement over time and \
    ends with a part of the requirements fulfilled; it is not a stage, which is growth \
    of scope.
    """,
    .notChecked: "not checked yet",
    .effective: "effective",
    .ineffective: "ineffective",
    .notYet: "not yet to be told",
    .effectivenessValue: "{result} ({by}, {on})",
    .themeOwnership: "ownership",
    .themeRecords: "records",
    .themeMeasurement: "measurement",
    .themeAgreements: "agreements",
    .themeSuppliers: "suppliers",
    .themeCatalogue: "catalogue",
    .themeSkills: "skills",
    .themeTools: "tools",
    .themePlanning: "planning",
    .actionCorrection: "correction",
    .actionCorrective: "corrective action",
    .actionImprovement: "improvement",
    .actionOpen: "open",
    .actionInProgress: "in progress",
    .actionDone: "done",
    .actionVerified: "verified",
    .evidenceTitle: "Evidence",
    .evidenceApart: """
    Coverage, strength and age of evidence are told beside the ratings and change none \
    of them.
    """,
    .strengthNone: "none",
    .strengthStatement: "statement",
    .strengthDocument: "document",
    .strengthRecord: "record",
    .strengthObserved: "observed or tested",
    .strengthTable: "Rated answers by their strongest supporting evidence",
    .checklist: "Checklist",
    .withEvidence: "With evidence",
    .periodCovered: "Period covered",
    .obtained: "Obtained",
    .location: "Location",
    .classification: "Classification",
    .hashNote: "A SHA-256 says that a file is unchanged since it was registered, and nothing more.",
    .olderMark: "(older than the period)",
    .evidenceStatement: "statement",
    .evidenceDocument: "document",
    .evidenceRecord: "record",
    .evidenceObservation: "observation",
    .evidenceTest: "test",
    .classPublic: "public",
    .classInternal: "internal",
    .classRestricted: "restricted",
    .openTitle: "What was not looked at, and what is open",
    .openCounts: """
    {checklist}: {rated} items rated; pending {pending}, carried forward {carried}, not \
    assessed {notassessed}, not triggered {nottriggered}, not applicable \
    {notapplicable}.
    """,
    .voices: "Voices and agreement",
    .note: "Note",
    .pendingNote: """
    A pending item counts as not assessed; the span of its voices widens the range. The \
    median may be proposed and is never adopted.
    """,
    .betweenRatings: "between {low} and {high}",
    .resolveMark: "(two levels or more apart: resolve or explain)",
    .proposedMedian: "Median, proposed only",
    .reason: "Reason",
    .noAnswer: "no answer is recorded",
    .suggestionValue: "{rating} in {from}; not confirmed, in no score",
    .decidedBy: " (decided by {by}, second person {second})",
    .notApplicableNote: """
    Whether an item may be left out is for people to judge. It stays in every count of \
    items as a segment of its own; an attribute drops out of the mean of its process.
    """,
    .itemsTitle: "Item by item",
    .stanceContradicts: "{id} (contradicts)",
    .stancePartial: "{id} (partial)",
    .voiceValue: "{by}, {role}, {on}: {rating}",
    .agreedValue: "Agreed by {by} on {on}",
    .methodTitle: "Method, and what the numbers do not mean",
    .methodAgreedOnly: """
    Only the agreed rating of an item scores. A single assessor's rating is the agreed \
    one; several voices without agreement are pending.
    """,
    .methodRange: """
    Open items never lower a figure. They widen its range, from the lowest to the \
    highest value that is still possible.
    """,
    .methodRounding: """
    Numbers are exact until they are shown, and then rounded once, halves away from \
    zero. Differences are taken on exact values.
    """,
    .methodNoBasis: "Where nothing is rated there is no basis: neither 0 nor 100 %.",
    .methodEvidence: """
    Evidence is graded by its kind: a statement is weaker than a document, a document \
    than a record, a record than what was observed or tested.
    """,
    .methodNotDecided: """
    This report grades no nonconformity by itself, turns no share into a pass, and \
    accepts no exception. People do that, and are named.
    """,
    .modelMaturity: """
    The overall value of a process is the unweighted mean of its rated attributes, shown \
    with two places. It is a mean of judgements: no capability level of {=ISO/IEC \
    33020}, nothing about conformity, and not averaged over processes.
    """,
    .modelGates: """
    Each practice walks through steps: entry criteria, activities, exit criteria, roles. \
    A step is told as met when every item that applies is met; "partly" is never counted \
    as met. Items that do not apply stay in the total. Whether a practice may begin or \
    end is for people to decide.
    """,
    .scaleTitle: "Scale: {name}",
    .meaning: "Meaning",
    .anchorsTitle: "What each attribute looks like at each level",
    .publisherLine: "Publisher: {publisher}",
    .attribute: "Attribute",
    .sourceLine: "Source: {source}",
    .confidenceLine: "Confidence: {confidence}",
    .conformityNotice: """
    {met} of {total} requirements are rated conforming by the assessors named in this report. \
    That is what they rated; it is no decision on certification and no opinion on it.
    """,
    .conformityRange: """
    With what is still open, the number can turn out to be anything from {low} to {high} of \
    {total}.
    """,
    .requirementsConforming: "{share} requirements conforming",
    .conformityTileBasis: """
    {rated} rows rated (requirements and their elements), {open} open; possible range {range}
    """,
    .conformityBarsTitle: "{share} requirements are rated conforming",
    .conformityBarsAlternative: """
    One bar for each clause: how many of its requirements stand in each segment. The table below \
    says the same.
    """,
    .countsByClause: "Requirements of each clause by where they stand",
    .clause: "Clause",
    .requirements: "Requirements",
    .requirement: "Requirement",
    .result: "Result",
    .decidedByRows: "Decided by",
    .elementsConforming: "Elements conforming",
    .requirementsOf: "Requirements of {clause}",
    .benefitLine: "What it gives (from the checklist): {text}",
    .clauseConsequenceLine: """
    What tends to go wrong where it is weak (from the checklist): {text}
    """,
    .worstDecidesNote: """
    A requirement stands where the worst of its own statement and its elements stands. "Decided \
    by" names the rows that hold it there.
    """,
    .leftOutLine: "{item}: left out {parts}",
    .documentsExplicit: """
    Documents and records that the standard asks for in its text: {share} seen
    """,
    .documentsUsual: "Documents and records that auditors usually ask for: {share} seen",
    .documentsNote: """
    Seen means that the register of evidence names an entry as this document. A record that is \
    usual and was not seen is a shortfall only where nothing else shows the matter.
    """,
    .document: "Document or record",
    .demandedBy: "Demanded by",
    .seenAs: "Seen as",
    .notSeen: "not seen",
    .approvedOn: "approved {date}",
    .documentPolicy: "Policy",
    .documentPlan: "Plan",
    .documentProcedure: "Procedure",
    .documentAgreement: "Agreement",
    .documentDocument: "Document",
    .documentRecord: "Record",
    .readinessTitle: "Facts that are asked for before an audit by others",
    .readinessNote: """
    These are facts side by side. Whether the unit should ask for an audit is for its management \
    to say.
    """,
    .readinessDocuments: """
    Documents and records that the standard asks for in its text: {share} are in the register of \
    evidence.
    """,
    .readinessPowers: """
    Of the four powers over each of them (clause 4.2), {share} are shown.
    """,
    .readinessRecorded: """
    Records, observations and tests tell about the time from {from} to {to}.
    """,
    .readinessRows: "Rows and their ratings",
    .topic: "Topic",
    .governanceTitle: """
    Processes that other parties run, and the four powers of the unit over each
    """,
    .governanceNote: """
    The powers are those of clause 4.2: to answer for the process and make others follow it, to \
    define it, to learn how it performs, and to set the order of its improvements. They are \
    facts as recorded; no figure is made from them.
    """,
    .powerAccountability: "Answers for it",
    .powerDefinition: "Defines it",
    .powerPerformance: "Learns how it performs",
    .powerImprovement: "Sets the order of improvements",
    .standingShown: "shown",
    .standingPartly: "partly",
    .standingNotShown: "not shown",
    .standingNotLookedAt: "not looked at",
    .partySupplier: "supplier",
    .partyInternalGroup: "internal group",
    .partyCustomer: "customer",
    .modelConformity: """
    Conformity: a requirement stands where the worst of its own statement and its elements \
    stands; parts that do not apply or could not occur drop out. Counted are requirements only, \
    and the base is every requirement of the edition: those not applicable, not triggered or \
    still open stay in it. Partly is never counted as conforming.
    """,
    .conformityBridgeTitle: "Where the number of conforming requirements comes from",
    .fillHead: "[{position} of {total}] {item}, {group}",
    .fillElementOf: "one of the things that {item} lists",
    .fillEarlier: "last time, in {from}: {state}",
    .fillNow: "now: {state}",
    .fillSuggested: """
    carried forward from {from}: {rating}. Type {=ok} to confirm it, or rate anew.
    """,
    .fillNote: "note: {text}",
    .fillRatings: "ratings: {ratings}",
    .fillRange: "rating: a number from {low} to {high} in steps of {step}",
    .fillExpected: "expected: {text}",
    .fillExamine: "examine: {text}",
    .fillInterview: "interview: {text}",
    .fillTest: "test: {text}",
    .fillNotApplicableWhen: "not applicable when: {text}",
    .fillNotTriggeredWhen: "not triggered when: {text}",
    .fillLinked: "evidence: {evidence}",
    .fillSaved: "saved {item}: {state} (change {number})",
    .fillRegistered: "registered {evidence}",
    .fillUnknown: "'{line}' is not understood. Type {=?} for help.",
    .fillHelpHint: """
    Type {=?} for help, {=q} to end. Everything is saved as soon as it is typed.
    """,
    .fillHelpRate: """
    a rating, by number or name, and behind it what was seen: {=2 3 of 25 records of May lacked \
    it}
    """,
    .fillHelpNote: "{=n TEXT}: what was seen",
    .fillHelpEvidence: """
    {=e ID}: evidence of the register; {=e ID contradicts} or {=partial}
    """,
    .fillHelpRegister: """
    {=e+ TYPE TITLE}: something new, seen and not copied; types: {=statement, document, record, \
    observation, test}
    """,
    .fillHelpNotApplicable: "{=na REASON}: not applicable; a second person is asked for",
    .fillHelpNotTriggered: "{=nt REASON}: could not occur in the period",
    .fillHelpPark: "{=park REASON}: not assessed now, for a reason",
    .fillHelpConfirm: "{=ok}: confirm what is carried forward",
    .fillHelpMove: """
    an empty line or {=s}: skip; {=b}: back; {=next}: the next open item; {=g ID}: an item or a \
    clause
    """,
    .fillHelpSearch: "{=/WORDS}: search",
    .fillHelpShow: "{=show}: what is expected, and how to examine, interview and test",
    .fillHelpQuit: "{=q}: end; the next start goes on with the first open item",
    .fillReasonAsked: "Why? (one line; an empty line gives up)",
    .fillWhyAsked: """
    Somebody rated it otherwise. Why this rating? (one line; an empty line gives up)
    """,
    .fillSecondAsked: "Which second person agrees? (team id; an empty line gives up)",
    .fillGivenUp: "Given up; nothing was changed.",
    .fillNoExclusions: """
    The standard provides no exclusions. Say why it cannot arise in this scope; those who audit \
    may see it otherwise. If it only could not occur in the period, use {=nt}.
    """,
    .fillNoCondition: "The checklist names no condition for it.",
    .fillUnknownPerson: "'{id}' is not in the team: {team}",
    .fillSamePerson: "The second person is somebody else than you.",
    .fillUnknownEvidence: """
    Evidence '{evidence}' is not in the register. {=e+ TYPE TITLE} registers something new.
    """,
    .fillUnknownWord: "'{word}' is none of: {words}",
    .fillNothingToConfirm: "Nothing is carried forward here.",
    .fillNothingFound: "Nothing found for '{words}'.",
    .fillNoSuchItem: "'{id}' is not in this interview.",
    .fillDidYouMean: "'{id}' is not in this interview; did you mean '{near}'?",
    .fillFirst: "This is the first item.",
    .fillLast: "This is the last item.",
    .fillNoneOpen: "No open item is left.",
    .fillNextTime: "Next time begins at {item}.",
    .fillBelowHint: """
    Below the highest rating: say what, how many of how many, and when, with {=b} and {=n TEXT}.
    """,
    .fillConflict: """
    {item} was changed meanwhile by {by}. Before: {base}. Theirs: {theirs}. Yours: {mine}. \
    Theirs stands; type your answer again to replace it.
    """,
    .fillNotSaved: "Not saved:",
    .origin: "Origin",
    .shippedWithAssay: "comes with {=Assay}",
    .thirdParty: "third party",
    .edition: "Edition",
    .revision: "Revision",
    .publisher: "Publisher",
    .licence: "Licence",
    .source: "Source",
    .confidence: "Confidence",
    .obligation: "Obligation",
    .partOf: "Part of",
    .ratingScale: "Scale",
    .expectedEvidence: "Expected evidence",
    .examineWay: "Examine",
    .interviewWay: "Interview",
    .testWay: "Test",
    .notApplicableCondition: "Not applicable when",
    .notTriggeredCondition: "Not triggered when",
    .documentsOfChecklist: "Documents and records",
    .overlayMark: "Your licensed text, not stored",
    .fillOverlay: "your licensed text, not stored: {text}",
  ]
}
