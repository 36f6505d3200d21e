package import Checklists
package import Diagnostics

/// The questions of a reviewer about one assessment: what is in order as a file and would still be
/// asked about before anybody signs. `assay lint` tells them; none of them is an error.
///
/// What `AssessmentRules` or a decoder tells already stands there and not here: a finding without an
/// item, and "not applicable" without a reason or a second person.
package enum AssessmentLint {
  /// What a rule looks at.
  struct Case {
    let assessment: Assessment
    /// The earlier assessment that it names, where it is loaded.
    let earlier: Assessment?
    /// Those before it from which findings came down, newest first.
    let before: [Assessment]
    /// The checklists of its criteria that are in the library, in the order of the criteria.
    let parts: [Part]

    /// One checklist with its answers and the findings on its items.
    struct Part {
      let checklist: Checklist
      let criteria: Criteria
      let answers: [String: Answer]
    }

    init(
      _ assessment: Assessment, earlier: Assessment?, before: [Assessment],
      in library: ChecklistLibrary
    ) {
      self.assessment = assessment
      self.earlier = earlier
      self.before = before
      parts = assessment.criteria.compactMap { criteria in
        library.checklists[criteria.checklist].map {
          Part(checklist: $0, criteria: criteria, answers: assessment.answers[$0.id] ?? [:])
        }
      }
    }
  }

  typealias Rule = @Sendable (Case) -> [Diagnostic]

  static let all: [Rule] = [
    favourableWithoutEvidence, evidenceBeforePeriod, evidenceOfShortTime, statementsOnly,
    sectionsAlike, nonconformityWithoutEvidence, vagueWords, longStatements, culprits,
    findingsAgainstRatings, shortfallsWithoutFinding, findingsOnUnanswered, repeatsNotNamed,
    openFindings, voicesApart,
  ]

  /// All questions, in no certain order.
  ///
  /// - Parameters:
  ///   - earlier: the assessment that this one names as its earlier one, if it is loaded.
  ///   - before: those before it, as `FollowUps.chain` gives them.
  package static func check(
    _ assessment: Assessment, earlier: Assessment?, before: [Assessment] = [],
    in library: ChecklistLibrary
  ) -> [Diagnostic] {
    let what = Case(assessment, earlier: earlier, before: before, in: library)
    return all.flatMap { $0(what) }
  }
}

extension AssessmentLint.Case.Part {
  /// The answers that have an agreed rating, in the order of the checklist.
  var rated: [(item: Item, answer: Answer, rating: RatingValue)] {
    checklist.items.compactMap { item in
      guard let answer = answers[item.id], let rating = answer.scoringRating else { return nil }
      return (item, answer, rating)
    }
  }
}

extension Checklist {
  /// Whether a rating of an ordinal scale says that the item is fulfilled: the one that the scoring
  /// model takes for it, or the highest one. Never for a decimal scale, which has no such point.
  func saysFulfilled(_ rating: RatingValue) -> Bool {
    guard case .named(let id, let rank) = rating else { return false }
    if let wanted = scoring.parameters["satisfied-by"] { return id == wanted }
    return rank == scale.ratings.count - 1
  }

  /// Whether a rating claims something that evidence has to show: fulfilment, or a level above the
  /// lowest one. Answers to rules state a fact and claim nothing.
  func claimsSomething(_ rating: RatingValue) -> Bool {
    if kind == .rules { return false }
    if let number = rating.number, let range = scale.range { return number > range.minimum }
    return saysFulfilled(rating)
  }
}
