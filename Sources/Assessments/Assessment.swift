package import Checklists
package import Diagnostics
package import Text

/// One unit, one period, one plan, and what was found: the content of `assessments/<unit>/<name>/`.
package struct Assessment: Sendable {
  /// How the assessment was made; ratings of different types are not the same measurement.
  package enum Kind: String, CaseIterable, Sendable {
    case selfAssessment = "self-assessment"
    case internalAudit = "internal-audit"
    case gapAnalysis = "gap-analysis"
    case externalAssessment = "external-assessment"
  }

  /// The department or body that is assessed.
  package struct Unit: Sendable {
    package let id: String
    package let name: LocalizedText

    package init(id: String, name: LocalizedText) {
      self.id = id
      self.name = name
    }
  }

  package let id: AssessmentID
  package let title: LocalizedText
  package let unit: Unit
  package let kind: Kind
  package var standing: Standing
  package let language: Language
  package let period: Period
  package let fieldwork: Period?
  /// Whether the data are made up, as in the demonstration unit; every report then says so.
  package let isFictional: Bool
  package let scope: Scope
  package let parties: [Party]
  package let team: [TeamMember]
  package let criteria: [Criteria]
  package let target: String?
  package let benchmark: String?
  package let previous: AssessmentID?
  package let limitations: [LocalizedText]
  package let place: Place

  /// The answers by checklist and item. An item without an entry is not assessed.
  package var answers: [String: [String: Answer]] = [:]
  package var evidence: [Evidence] = [] {
    didSet {
      evidencePositions = Dictionary(
        evidence.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }
  private var evidencePositions: [String: Int] = [:]
  package var findings: [Finding] = []
  /// What became of the findings of the earlier assessment.
  package var followUps: [FollowUp] = []
  package var samples: [Sample] = []
  /// Which texts the answers are given for; nil where there is no `criteria.lock.yaml`.
  package var lock: CriteriaLock?
  /// Per checklist, the answered items that ask something else now than they did then.
  package var outdated: [String: OutdatedItems] = [:]
  /// Of `state`, `state.by`, `state.on`, `state.reviewed`, `target`, `benchmark` and `previous`.
  package var places = NamedPlaces()
  /// Ids of team members and evidence that are there and could not be read; their own mistakes are
  /// reported, so a reference to them is no second one.
  package var unreadable: Set<String> = []
  /// Whether the register is there and could not be read: then no evidence is known to be missing.
  package var isRegisterUnreadable = false

  package init(
    id: AssessmentID, title: LocalizedText, unit: Unit, kind: Kind, state: State,
    language: Language, period: Period, fieldwork: Period?, isFictional: Bool, scope: Scope,
    parties: [Party], team: [TeamMember], criteria: [Criteria], target: String?,
    benchmark: String?, previous: AssessmentID?, limitations: [LocalizedText], place: Place
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.kind = kind
    standing = Standing(state)
    self.language = language
    self.period = period
    self.fieldwork = fieldwork
    self.isFictional = isFictional
    self.scope = scope
    self.parties = parties
    self.team = team
    self.criteria = criteria
    self.target = target
    self.benchmark = benchmark
    self.previous = previous
    self.limitations = limitations
    self.place = place
  }

  package var state: State { standing.state }

  package func answer(_ item: String, of checklist: String) -> Answer? {
    answers[checklist]?[item]
  }

  package func member(_ id: String) -> TeamMember? { team.first { $0.id == id } }

  package func evidence(_ id: String) -> Evidence? { evidencePosition(id).map { evidence[$0] } }

  /// Where in the register a piece of evidence stands; the first one, should its id be there twice.
  package func evidencePosition(_ id: String) -> Int? { evidencePositions[id] }

  package func criteria(for checklist: String) -> Criteria? {
    criteria.first { $0.checklist == checklist }
  }
}

/// The unit's folder and the assessment's folder: `demo-unit/2025`.
package struct AssessmentID: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let unit: String
  package let name: String

  package init(unit: String, name: String) {
    self.unit = unit
    self.name = name
  }

  /// From text with exactly one slash; nil otherwise.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
      return nil
    }
    self.init(unit: String(parts[0]), name: String(parts[1]))
  }

  package static func < (a: Self, b: Self) -> Bool { (a.unit, a.name) < (b.unit, b.name) }

  package var description: String { "\(unit)/\(name)" }
}

/// A checklist in the plan of an assessment, in one edition and revision.
package struct Criteria: Sendable {
  package let checklist: String
  package let edition: String
  package let revision: String
  /// The sections or subjects in the plan; nil for all. Others are "not in plan", never "N/A".
  package let plan: [String]?
  package let place: Place
  /// Of `edition`, `revision` and the elements of `plan`.
  package var places = NamedPlaces()

  package init(
    checklist: String, edition: String, revision: String, plan: [String]?, place: Place
  ) {
    self.checklist = checklist
    self.edition = edition
    self.revision = revision
    self.plan = plan
    self.place = place
  }

  /// Whether a group is to be assessed: it is named itself, or a section that holds it is.
  package func covers(_ group: Checklist.Group) -> Bool {
    guard let plan else { return true }
    return plan.contains(group.id) || group.path.contains(where: plan.contains)
  }
}

/// What the assessment is about, and what it left out.
package struct Scope: Sendable {
  /// A service, site or customer.
  package struct Element: Sendable {
    package let id: String
    package let name: LocalizedText
    package let place: Place

    package init(id: String, name: LocalizedText, place: Place) {
      self.id = id
      self.name = name
      self.place = place
    }
  }

  package let statement: LocalizedText?
  package let services: [Element]
  package let sites: [Element]
  package let customers: [Element]
  package let notLookedAt: [LocalizedText]

  package init(
    statement: LocalizedText?, services: [Element], sites: [Element], customers: [Element],
    notLookedAt: [LocalizedText]
  ) {
    self.statement = statement
    self.services = services
    self.sites = sites
    self.customers = customers
    self.notLookedAt = notLookedAt
  }
}

/// Somebody who takes part, named by the post and not by the person.
package struct TeamMember: Sendable {
  package let id: String
  package let role: TeamRole
  package let position: LocalizedText
  /// The sections and processes that he or she answers for: `iso20000-1-2011/8.1`.
  package let owns: [ItemReference]
  package let place: Place
  /// Of the elements of `owns`.
  package var places = NamedPlaces()

  package init(
    id: String, role: TeamRole, position: LocalizedText, owns: [ItemReference] = [], place: Place
  ) {
    self.id = id
    self.role = role
    self.position = position
    self.owns = owns
    self.place = place
  }
}

/// In which capacity somebody speaks (roles after ISO 19011 and ISO/IEC 33001).
package enum TeamRole: String, CaseIterable, Sendable {
  case leadAssessor = "lead-assessor"
  case assessor
  case respondent
  case processOwner = "process-owner"
  case reviewer
  case approver
}
