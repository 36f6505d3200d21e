/// The English texts about audit programmes and samples.
extension Catalogue {
  static let englishProgramme: [Message: String] = [
    .coverageCycle: "Cycle: {cycle}",
    .coverageNoCycle: "All assessments of the unit; no cycle is set.",
    .coverageBySection: "Items audited, by section",
    .coverageInCycle: "In the cycle",
    .coverageLast: "Last audited",
    .coverageNever: "never",
    .coverageNotInPlan: "not in plan",
    .coverageRule: """
    Audited is what has an agreed answer: rated, not triggered or not applicable. Pending, carried \
    forward and not assessed are not.
    """,
    .coverageNothing: "No assessment of the unit in the cycle has this checklist.",
    .coverageComplete: "Every item was audited in the cycle.",
    .coverageWholeSection: "{section}: all {count}",
    .coverageSectionItems: "{section}: {items}",
    .coveragePlannedTitle: "Planned and not audited in full",
    .coveragePlannedNone: "All that was planned was audited.",
    .coveragePlannedItem: "{when}: {sections}",
    .coverageNoAssessment: "no assessment yet",
    .coverageUnplannedTitle: "Audited and not planned",
    .samplesTitle: "Samples",
    .samplesNotice: """
    What a sample shows is said of its population only: these records of this time, and no other matter.
    """,
    .samplesCaption: "Records that were looked at",
    .sample: "Sample",
    .samplePopulation: "Population",
    .samplePopulationValue: "{count}: {what}",
    .sampleFromSource: "from: {source}",
    .sampleMethod: "Chosen",
    .sampleSize: "Looked at",
    .sampleSeed: "Seed",
    .sampleDeviating: "Deviating",
    .sampleDeviatingWhich: "{share}: {records}",
    .sampleInterval: "95 % interval",
    .sampleIntervalValue: "{low} to {high} % of the population",
    .sampleIntervalNote: """
    The interval is Wilson's for a share, with {=z = 1.96}: between which shares the deviating records of \
    the whole population lie, as far as a random choice can tell. Both bounds are rounded.
    """,
    .sampleNoIntervalNote: """
    No interval is told where records were chosen by judgement, where all of them were looked at, or \
    where there is no result.
    """,
    .sampleDrawnHow: "Drawn by {by} on {on}",
    .sampleAbout: "Items: {items}",
    .sampleMethodRandom: "at random",
    .sampleMethodSystematic: "systematically",
    .sampleMethodJudgement: "by judgement",
    .sampleMethodAll: "all records",
    .sampleNoResult: "no result",
  ]

  static let englishProgrammePlurals: [Message: [PluralCategory: String]] = [
    .coverageNeverTitle: [
      .one: "{count} item was not audited in the cycle",
      .other: "{count} items were not audited in the cycle",
    ]
  ]
}
