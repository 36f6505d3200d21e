internal import Assessments
internal import Checklists
package import Scoring
internal import Text

/// How far two assessments of one checklist may be compared, graded before any difference is shown.
package struct Comparability: Sendable {
  package enum Grade: String, Sendable, Comparable {
    /// Same edition, scope, type and scale, nearly everything assessed both times.
    case a = "A"
    /// Differences are shown on the matched items only.
    case b = "B"
    /// Side by side, no difference shown.
    case c = "C"
    /// Refused: other edition or scale, and no crosswalk.
    case x = "X"

    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// Why the grade is not better.
  package enum Reason: String, Sendable, CaseIterable {
    /// It is the same assessment, or one of the same time or later.
    case notEarlier = "not-earlier"
    case otherUnit = "other-unit"
    case otherEdition = "other-edition"
    case notAssessedBefore = "not-assessed-before"
    case otherType = "other-type"
    case fewMatched = "few-matched"
    case otherScope = "other-scope"
    case otherPlan = "other-plan"
    case otherTeam = "other-team"
    case lowCoverage = "low-coverage"

    /// The best grade that this reason still allows.
    var limit: Grade {
      switch self {
      case .notEarlier, .otherEdition, .notAssessedBefore: .x
      case .otherUnit, .otherType, .fewMatched: .c
      case .otherScope, .otherPlan, .lowCoverage: .b
      case .otherTeam: .a
      }
    }
  }

  package let grade: Grade
  package let reasons: [Reason]
  /// Items with an agreed rating in both, of all items with one in either.
  package let matched: Coverage

  /// Matched items below this share of all rated ones allow no difference.
  private static let matchedShare = (numerator: 7, denominator: 10)
  /// Coverage from which on nothing is lost by comparing everything.
  private static let coverageShare = (numerator: 9, denominator: 10)

  init(
    now: ChecklistScore, of assessment: Assessment, before: ChecklistScore?,
    of earlier: Assessment
  ) {
    guard let before, let criteria = assessment.criteria(for: now.checklist.id),
      let earlierCriteria = earlier.criteria(for: now.checklist.id)
    else {
      grade = .x
      reasons = [.notAssessedBefore]
      matched = Coverage(0, of: 0)
      return
    }
    let ratedNow = Set(now.items.filter(\.segment.isRated).map(\.item.id))
    let ratedBefore = Set(before.items.filter(\.segment.isRated).map(\.item.id))
    matched = Coverage(
      ratedNow.intersection(ratedBefore).count, of: ratedNow.union(ratedBefore).count)
    var reasons: [Reason] = []
    if earlier.period.to >= assessment.period.to { reasons.append(.notEarlier) }
    if earlier.unit.id != assessment.unit.id { reasons.append(.otherUnit) }
    if criteria.edition != earlierCriteria.edition
      || criteria.revision != earlierCriteria.revision
    {
      reasons.append(.otherEdition)
    }
    if assessment.kind != earlier.kind { reasons.append(.otherType) }
    if !Self.reaches(matched, Self.matchedShare) { reasons.append(.fewMatched) }
    if Self.scope(of: assessment) != Self.scope(of: earlier) { reasons.append(.otherScope) }
    if Set(now.groups.map(\.group.id)) != Set(before.groups.map(\.group.id)) {
      reasons.append(.otherPlan)
    }
    if !Self.reaches(Self.coverage(now), Self.coverageShare)
      || !Self.reaches(Self.coverage(before), Self.coverageShare)
    {
      reasons.append(.lowCoverage)
    }
    if Self.assessors(assessment) != Self.assessors(earlier) { reasons.append(.otherTeam) }
    self.reasons = reasons
    grade = reasons.map(\.limit).max() ?? .a
  }

  /// Whether differences may be shown.
  package var allowsDifferences: Bool { grade <= .b }

  /// What the assessment reaches: services, sites and customers, and who else runs processes.
  private static func scope(of assessment: Assessment) -> [Set<String>] {
    let scope = assessment.scope
    return [scope.services, scope.sites, scope.customers].map { Set($0.map(\.id)) }
      + [Set(assessment.parties.map(\.id))]
  }

  private static func coverage(_ score: ChecklistScore) -> Coverage {
    let tally = score.tally
    return Coverage(tally.rated, of: tally.rated + tally.open)
  }

  private static func reaches(
    _ coverage: Coverage, _ share: (numerator: Int, denominator: Int)
  ) -> Bool {
    coverage.of > 0 && coverage.count * share.denominator >= coverage.of * share.numerator
  }

  private static func assessors(_ assessment: Assessment) -> Set<String> {
    Set(
      assessment.team.filter { $0.role == .leadAssessor || $0.role == .assessor }
        .map { "\($0.id) \($0.position.plain)" })
  }
}
