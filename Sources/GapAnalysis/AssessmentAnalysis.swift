package import Assessments
package import Checklists
package import Scoring

/// Everything that is computed about one assessment: the middle of the road, between the checked
/// model and what is shown. Reports, screens and exports read it and compute nothing.
package struct AssessmentAnalysis: Sendable {
  package let assessment: Assessment
  package let library: ChecklistLibrary
  package let earlier: Assessment?
  /// The assessments before the earlier one from which findings came down, newest first.
  package let before: [Assessment]
  package let target: ReferenceProfile?
  package let benchmark: ReferenceProfile?
  package let checklists: [ChecklistAnalysis]

  /// One thing to hold an assessment against, instead of what it names itself.
  package enum Reference: Sendable {
    case target(ReferenceProfile)
    case benchmark(ReferenceProfile)
    case earlier(Assessment)
  }

  /// The assessment against the target and the benchmark that it names.
  ///
  /// - Parameters:
  ///   - earlier: the earlier assessment that it names, loaded.
  ///   - before: those before it, as `FollowUps.chain` gives them.
  package init(
    _ assessment: Assessment, in library: ChecklistLibrary, earlier: Assessment? = nil,
    before: [Assessment] = []
  ) {
    self.init(
      assessment, library, target: assessment.target.flatMap { library.targets[$0] },
      benchmark: assessment.benchmark.flatMap { library.benchmarks[$0] }, earlier: earlier,
      before: before)
  }

  /// The assessment against one thing only.
  package init(_ assessment: Assessment, in library: ChecklistLibrary, only reference: Reference) {
    switch reference {
    case .target(let target):
      self.init(assessment, library, target: target, benchmark: nil, earlier: nil, before: [])
    case .benchmark(let benchmark):
      self.init(assessment, library, target: nil, benchmark: benchmark, earlier: nil, before: [])
    case .earlier(let earlier):
      self.init(assessment, library, target: nil, benchmark: nil, earlier: earlier, before: [])
    }
  }

  private init(
    _ assessment: Assessment, _ library: ChecklistLibrary, target: ReferenceProfile?,
    benchmark: ReferenceProfile?, earlier: Assessment?, before: [Assessment]
  ) {
    self.assessment = assessment
    self.library = library
    self.target = target
    self.benchmark = benchmark
    self.earlier = earlier
    self.before = before
    let scores = assessment.criteria.compactMap { criteria in
      library.checklists[criteria.checklist].flatMap { ScoringModels.score($0, of: assessment) }
    }
    let facts = AssessmentFacts(assessment: assessment, earlier: earlier, scores: scores)
    checklists = scores.map { score in
      ChecklistAnalysis(
        score: score, target: target.flatMap { ReferenceGaps(score, against: $0) },
        benchmark: benchmark.flatMap { ReferenceGaps(score, against: $0) },
        change: earlier.map { earlier in
          YearComparison(
            now: score, of: assessment, before: ScoringModels.score(score.checklist, of: earlier),
            of: earlier)
        }, starvations: FlowAnalysis.starvations(score), facts: facts.facts(for: score))
    }
  }

  /// All answers' evidence together.
  package var evidence: EvidenceScore {
    EvidenceScore(sum: checklists.map(\.score.evidence))
  }
}

/// The part of the analysis that belongs to one checklist.
package struct ChecklistAnalysis: Sendable {
  package let score: ChecklistScore
  package let target: ReferenceGaps?
  package let benchmark: ReferenceGaps?
  package let change: YearComparison?
  package let starvations: [Starvation]
  /// What the program gathered for automatic rules; empty for other kinds of checklists.
  package let facts: [AssessmentFact]

  package var checklist: Checklist { score.checklist }
}
