package import Assessments
package import Checklists
package import Scoring
package import Text

/// What people ask about before an audit by others: facts side by side, from which nothing is
/// concluded. Whether a unit is ready is for people to say.
package struct ReadinessFacts: Sendable {
  /// The topics of the checklist with the items that they are about.
  package let topics: [(topic: Checklist.ReadinessTopic, items: [ItemScore])]
  package let documents: DocumentCheck
  /// Requirements that are said not to be applicable. The standard provides no exclusions.
  package let notApplicable: [CountedItem]
  /// How many processes other parties run, and of the four powers over each how many are shown.
  package let operatedCount: Int
  package let powers: Coverage
  /// From the earliest to the latest day that records, observations and tests tell about.
  package let recorded: Period?
  /// Nonconformities about this checklist with an action that is not done, or without any action.
  package let openNonconformities: [Finding]
  /// Those of them with an action whose day has passed.
  package let overdue: [Finding]

  /// - Parameter day: the day on which it is asked: tells what is overdue.
  package init(_ score: ChecklistScore, of assessment: Assessment, on day: CalendarDate) {
    topics = score.checklist.readiness.map { topic in
      (topic, topic.items.compactMap { score.item($0) })
    }
    documents = DocumentCheck(score, of: assessment)
    notApplicable = score.counted.filter { $0.segment == .notApplicable }
    let operated = assessment.parties.flatMap(\.operates).filter {
      $0.process.checklist == score.checklist.id
    }
    operatedCount = operated.count
    let standings = operated.flatMap { process in
      GovernancePower.allCases.map(process.standing)
    }
    powers = Coverage(standings.count { $0 == .shown }, of: standings.count)
    recorded = assessment.recordedPeriod
    openNonconformities = assessment.findings.filter { finding in
      finding.kind == .nonconformity
        && finding.items.contains { $0.checklist == score.checklist.id }
        && (finding.actions.isEmpty || finding.actions.contains(where: \.isPending))
    }
    overdue = openNonconformities.filter { finding in
      finding.actions.contains { $0.isPending && $0.due < day }
    }
  }
}
