internal import Assessments
internal import Checklists
package import GapAnalysis
internal import Scoring
internal import Text

/// What the commands print with `--json`: stable, versioned, numbers exact as text.
///
/// `docs/reference/json.md` describes every key. A key is never removed or given another meaning
/// within a version.
package enum JSONDocuments {}

/// A number, exactly and as it is shown.
struct NumberDocument: Encodable {
  /// A whole number, a decimal, or a quotient `751/300`.
  let exact: String
  let shown: String

  init(_ value: Rational, places: Int) {
    exact = value.exact
    shown = value.shown(places: places)
  }

  init?(_ value: Rational?, places: Int) {
    guard let value else { return nil }
    self.init(value, places: places)
  }
}

struct CountDocument: Encodable {
  let count: Int
  let of: Int

  init(_ coverage: Coverage) {
    count = coverage.count
    of = coverage.of
  }
}

struct TextDocument: Encodable {
  let en: String?
  let ar: String?

  init(_ text: LocalizedText) {
    en = text[.english]
    ar = text[.arabic]
  }
}

/// `assay score --json`
package struct ScoreDocument: Encodable {
  let schema = "assay/score/1"
  let assessments: [AssessmentScores]

  package init(_ analyses: [AssessmentAnalysis]) {
    assessments = analyses.map(AssessmentScores.init)
  }

  struct AssessmentScores: Encodable {
    let id: String
    let title: TextDocument
    let state: String
    let fictional: Bool
    let checklists: [ChecklistScores]

    init(_ analysis: AssessmentAnalysis) {
      id = analysis.assessment.id.description
      title = TextDocument(analysis.assessment.title)
      state = analysis.assessment.state.rawValue
      fictional = analysis.assessment.isFictional
      checklists = analysis.checklists.map { ChecklistScores($0) }
    }
  }

  struct ChecklistScores: Encodable {
    let id: String
    let edition: String
    let revision: String
    let origin: String
    let model: String
    let tally: [String: Int]
    /// What is counted as one, in the whole; only where something is.
    let counted: CountedDocument?
    let groups: [GroupScores]
    let notInPlan: [String]
    let evidence: EvidenceDocument
    /// What the program gathered for automatic rules; only where there are some.
    let facts: [FactDocument]?

    init(_ analysis: ChecklistAnalysis) {
      let score = analysis.score
      id = score.checklist.id
      edition = score.checklist.edition
      revision = score.checklist.revision
      origin = score.checklist.origin.rawValue
      model = score.model
      tally = score.tally.document(score.checklist)
      counted = CountedDocument(score.counted, score.checklist)
      groups = score.groups.map { GroupScores($0, score.checklist) }
      notInPlan = score.notInPlan.map(\.id)
      evidence = EvidenceDocument(score.evidence)
      facts = analysis.facts.isEmpty ? nil : analysis.facts.map { FactDocument($0) }
    }
  }

  struct GroupScores: Encodable {
    let id: String
    let title: TextDocument
    let value: NumberDocument?
    let low: NumberDocument?
    let high: NumberDocument?
    let achieved: NumberDocument
    let possible: NumberDocument
    let rated: CountDocument
    let tally: [String: Int]
    /// Beside a value that is no mean.
    let mean: NumberDocument?
    /// What keeps a process from the next capability level.
    let stops: [StopDocument]?
    let steps: [String: String]?
    let observations: [String]?
    let requirements: [RequirementDocument]?
    let items: [ItemDocument]

    init(_ group: GroupScore, _ checklist: Checklist) {
      let places = MaturityWords.places(checklist)
      id = group.group.id
      title = TextDocument(group.group.title)
      value = NumberDocument(group.score.value, places: places)
      low = NumberDocument(group.score.range?.low, places: places)
      high = NumberDocument(group.score.range?.high, places: places)
      achieved = NumberDocument(group.score.achieved, places: places)
      possible = NumberDocument(group.score.possible, places: places)
      rated = CountDocument(group.score.coverage)
      tally = group.tally.document(checklist)
      mean = NumberDocument(group.mean, places: MaturityWords.meanPlaces)
      stops = group.climb.map { climb in climb.stops.map { StopDocument($0) } }
      let states = group.steps.map { ($0.kind.rawValue, $0.state.rawValue) }
      steps = states.isEmpty ? nil : Dictionary(states, uniquingKeysWith: { first, _ in first })
      observations = group.steps.isEmpty ? nil : group.observations.map(\.rawValue)
      requirements =
        checklist.kind == .conformity
        ? group.counted.map { RequirementDocument($0, checklist) } : nil
      items = group.items.map { ItemDocument($0) }
    }
  }

  struct StopDocument: Encodable {
    let item: String
    let reason: String

    init(_ stop: CapabilityClimb.Stop) {
      item = stop.item.item.id
      reason = stop.reason.rawValue
    }
  }

  struct CountedDocument: Encodable {
    let met: Int
    let highest: Int
    let of: Int
    let tally: [String: Int]

    init?(_ counted: [CountedItem], _ checklist: Checklist) {
      guard !counted.isEmpty else { return nil }
      let count = CountScore(counted)
      met = count.met
      highest = count.highest
      of = count.total
      tally = Tally(counted.map(\.segment)).document(checklist)
    }
  }

  struct RequirementDocument: Encodable {
    let id: String
    /// A rating of the scale, or why there is none.
    let result: String
    let decidedBy: [String]
    let leftOut: [String]

    init(_ counted: CountedItem, _ checklist: Checklist) {
      id = counted.item.id
      result = counted.segment.name(checklist)
      decidedBy = counted.deciding.map(\.item.id)
      leftOut = counted.leftOut.map(\.item.id)
    }
  }

  struct ItemDocument: Encodable {
    let id: String
    let status: String
    let rating: String?
    let voices: [String]
    let evidence: [String]

    init(_ item: ItemScore) {
      id = item.item.id
      status = (item.answer?.status ?? .notAssessed).rawValue
      rating = item.answer?.scoringRating?.text
      voices = (item.answer?.voices ?? []).map(\.rating.text)
      evidence = (item.answer?.evidence ?? []).map(\.id)
    }
  }

  struct EvidenceDocument: Encodable {
    let covered: CountDocument
    let strengths: [String: Int]
    let contradicted: [String]
    let outdated: [String]
    let missing: [String]

    init(_ evidence: EvidenceScore) {
      covered = CountDocument(evidence.coverage)
      strengths = Dictionary(
        zip(["none", "statement", "document", "record", "observed"], evidence.strengths),
        uniquingKeysWith: { first, _ in first })
      contradicted = evidence.contradicted
      outdated = evidence.outdated
      missing = evidence.missing
    }
  }
}

extension Segment {
  /// The segment's name in JSON: a rating id or a status.
  fileprivate func name(_ checklist: Checklist) -> String {
    switch self {
    case .rating(let rank): checklist.scale.ratings[rank].id
    case .number: Answer.Status.rated.rawValue
    case .pending: Answer.Status.pending.rawValue
    case .notAssessed: Answer.Status.notAssessed.rawValue
    case .carriedForward: Answer.Status.carriedForward.rawValue
    case .notTriggered: Answer.Status.notTriggered.rawValue
    case .notApplicable: Answer.Status.notApplicable.rawValue
    }
  }
}

extension Tally {
  /// Counts by rating id and status; segments without items are there with 0.
  fileprivate func document(_ checklist: Checklist) -> [String: Int] {
    Dictionary(
      RatingWords.segments(checklist).map { ($0.name(checklist), count($0)) },
      uniquingKeysWith: { first, _ in first })
  }
}
