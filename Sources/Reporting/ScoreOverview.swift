package import Assessments
package import Checklists
internal import Scoring
internal import Text

/// `assay score` over all assessments: for each checklist one row of each assessment.
package struct ScoreOverview: Sendable {
  /// The rows of one assessment, with the checklists that they belong to.
  package struct Part: Sendable {
    fileprivate let rows: [(checklist: String, row: ReportTable.Row)]

    package init(_ assessment: Assessment, _ library: ChecklistLibrary, _ wording: Wording) {
      rows = assessment.scores(in: library).map { score in
        (score.checklist.id, ScoreOverview.row(assessment.id, score, wording))
      }
    }
  }

  /// One table for each checklist that has rows.
  package static func tables(
    _ parts: [Part], _ library: ChecklistLibrary, _ wording: Wording
  ) -> [Block] {
    let rows = Dictionary(grouping: parts.flatMap(\.rows), by: \.checklist)
    return library.sortedChecklists.compactMap { checklist in
      rows[checklist.id].map { rows in
        .table(
          ReportTable(
            caption: wording.own(checklist.title) + wording.thirdParty(checklist),
            columns: columns(checklist.kind, wording),
            rows: rows.map(\.row)))
      }
    }
  }

  private static func columns(_ kind: Checklist.Kind, _ wording: Wording) -> [ReportTable.Column] {
    let figures: [Message] =
      switch kind.figures {
      case .values: [.process, .lowest, .highest]
      case .counts: [KindWords.figure(kind), .range]
      case .facts: [KindWords.figure(kind)]
      }
    return [.init(wording.say(.identifier))]
      + (figures + [.rated, .evidenceCoverage]).map { .init(wording.say($0), .number) }
  }

  private static func row(
    _ id: AssessmentID, _ score: ChecklistScore, _ wording: Wording
  ) -> ReportTable.Row {
    let tally = score.tally
    let figures =
      switch score.checklist.kind.figures {
      case .values: values(score, wording)
      case .counts: counts(score, tally, wording)
      case .facts: [wording.share(tally.rated, of: tally.total)]
      }
    return .init(
      [.init(.identifier(id.description))] + figures.map { .init($0) } + [
        .init(wording.share(tally.rated, of: tally.rated + tally.open)),
        .init(wording.share(score.evidence.coverage)),
      ])
  }

  /// How many processes have a value, and the lowest and the highest one: they are not averaged.
  private static func values(_ score: ChecklistScore, _ wording: Wording) -> [Phrase] {
    let values = score.groups.compactMap(\.score.value)
    let places = MaturityWords.places(score.checklist)
    func shown(_ value: Rational?) -> Phrase {
      value.map { wording.number($0, places: places) } ?? wording.say(.noBasisSign)
    }
    return [
      wording.share(values.count, of: score.groups.count), shown(values.min()),
      shown(values.max()),
    ]
  }

  private static func counts(
    _ score: ChecklistScore, _ tally: Tally, _ wording: Wording
  ) -> [Phrase] {
    guard tally.rated > 0 else { return [wording.say(.noBasis), wording.say(.noBasisSign)] }
    let count = score.count
    let range =
      count.isPoint
      ? wording.number(count.met)
      : wording.number(count.met) + [.text("..", .english)] + wording.number(count.highest)
    return [wording.share(count.met, of: count.total), range]
  }
}

/// `assay score --json` over all assessments: one line for each.
package struct ScoreLineDocument: Encodable, Sendable {
  let schema = "assay/score-line/1"
  let id: String
  let state: String
  let fictional: Bool
  let checklists: [ChecklistLine]

  package init(_ assessment: Assessment, _ library: ChecklistLibrary) {
    id = assessment.id.description
    state = assessment.state.rawValue
    fictional = assessment.isFictional
    checklists = assessment.scores(in: library).map { ChecklistLine($0) }
  }

  struct ChecklistLine: Encodable {
    let id: String
    let edition: String
    let revision: String
    let rated: CountDocument
    let covered: CountDocument
    /// Where something is counted.
    let counted: Counted?
    /// The exact values of the groups that have one, where values are made instead.
    let values: [String: String]?

    init(_ score: ChecklistScore) {
      let tally = score.tally
      id = score.checklist.id
      edition = score.checklist.edition
      revision = score.checklist.revision
      rated = CountDocument(Coverage(tally.rated, of: tally.rated + tally.open))
      covered = CountDocument(score.evidence.coverage)
      counted = score.counted.isEmpty ? nil : Counted(score.count)
      values =
        score.checklist.kind.figures == .values
        ? Dictionary(
          score.groups.compactMap { group in
            group.score.value.map { (group.group.id, $0.exact) }
          }, uniquingKeysWith: { first, _ in first }) : nil
    }
  }

  struct Counted: Encodable {
    let met: Int
    let highest: Int
    let of: Int

    init(_ count: CountScore) {
      met = count.met
      highest = count.highest
      of = count.total
    }
  }
}

extension Assessment {
  /// The scores of the checklists among the criteria, in their order.
  fileprivate func scores(in library: ChecklistLibrary) -> [ChecklistScore] {
    criteria.compactMap { criteria in
      library.checklists[criteria.checklist].flatMap { ScoringModels.score($0, of: self) }
    }
  }
}
