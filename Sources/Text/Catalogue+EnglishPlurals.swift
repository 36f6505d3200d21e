/// The English texts that depend on a count, by plural category.
extension Catalogue {
  static let englishPlurals: [Message: [PluralCategory: String]] = [
    .processesFromTo: [
      .one: "{count} process, at {low}",
      .other: "{count} processes from {low} to {high}",
    ],
    .regressionsTitle: [
      .one: "{count} item is rated lower than before",
      .other: "{count} items are rated lower than before",
    ],
    .improvementsTitle: [
      .one: "{count} item is rated higher than before",
      .other: "{count} items are rated higher than before",
    ],
    .quickWinsTitle: [
      .one: "{count} quick win",
      .other: "{count} quick wins",
    ],
    .andMore: [
      .one: "and {count} more",
      .other: "and {count} more",
    ],
    .flowTitle: [
      .one: "{count} link between practices lacks what it should carry",
      .other: "{count} links between practices lack what they should carry",
    ],
    .flowAlternative: [
      .one: """
      {practices} practices in their order, each with its steps, and {links} links between \
      them; {count} link lacks an exit. The table below says the same.
      """,
      .other: """
      {practices} practices in their order, each with its steps, and {links} links between \
      them; {count} links lack an exit. The table below says the same.
      """,
    ],
    .notFullyMet: [
      .one: "{count} criterion is rated and not fully met:",
      .other: "{count} criteria are rated and not fully met:",
    ],
    .dotPlotTitle: [
      .one: "The maturity of {count} process",
      .other: "The maturity of {count} processes",
    ],
    .dotPlotTitleTarget: [
      .one: "{count} of {rated} rated processes is below its target",
      .other: "{count} of {rated} rated processes are below their targets",
    ],
    .dotPlotUnsure: [
      .one: "; of {count} it cannot be told yet",
      .other: "; of {count} it cannot be told yet",
    ],
    .unknownNote: [
      .one: "Of {count} item nothing can be said: it has no agreed rating.",
      .other: "Of {count} items nothing can be said: they have no agreed rating.",
    ],
    .rankedGaps: [
      .one: "{checklist}: {count} item below its reference",
      .other: "{checklist}: {count} items below their reference, those to look at first in front",
    ],
    .newlyRated: [
      .one: "{count} item is rated now and was not before: {items}.",
      .other: "{count} items are rated now and were not before: {items}.",
    ],
    .noLongerRated: [
      .one: "{count} item was rated before and is not now: {items}.",
      .other: "{count} items were rated before and are not now: {items}.",
    ],
    .distinguishable: [
      .one: "The change can be told from rating noise: {groups}.",
      .other: "The changes can be told from rating noise: {groups}.",
    ],
    .indistinguishable: [
      .one: """
      Not distinguishable from rating noise, under the assumption that the checklist \
      states: {groups}.
      """,
      .other: """
      Not distinguishable from rating noise, under the assumption that the checklist \
      states: {groups}.
      """,
    ],
    .strengths: [
      .one: "{count} strength",
      .other: "{count} strengths",
    ],
    .nonconformities: [
      .one: "{count} nonconformity",
      .other: "{count} nonconformities",
    ],
    .opportunities: [
      .one: "{count} opportunity for improvement",
      .other: "{count} opportunities for improvement",
    ],
    .conformities: [
      .one: "{count} conformity noted",
      .other: "{count} conformities noted",
    ],
    .actionsTitle: [
      .one: "{count} action, by phase and due date",
      .other: "{count} actions, by phase and due date",
    ],
    .withoutEvidence: [
      .one: "{count} rated answer has no evidence: {items}.",
      .other: "{count} rated answers have no evidence: {items}.",
    ],
    .contradicted: [
      .one: "{count} rated answer has evidence that contradicts it: {items}.",
      .other: "{count} rated answers have evidence that contradicts them: {items}.",
    ],
    .outdated: [
      .one: "{count} rated answer stands on evidence from before the period only: {items}.",
      .other: "{count} rated answers stand on evidence from before the period only: {items}.",
    ],
    .register: [
      .one: "Register: {count} piece of evidence",
      .other: "Register: {count} pieces of evidence",
    ],
    .pendingTitle: [
      .one: "{count} item waits for agreement",
      .other: "{count} items wait for agreement",
    ],
    .notApplicableTitle: [
      .one: "{count} item is said not to be applicable",
      .other: "{count} items are said not to be applicable",
    ],
    .notTriggeredTitle: [
      .one: "{count} item could not occur in the period",
      .other: "{count} items could not occur in the period",
    ],
    .carriedForwardTitle: [
      .one: "{count} item is carried forward and not confirmed",
      .other: "{count} items are carried forward and not confirmed",
    ],
    .notAssessedTitle: [
      .one: "{count} item is not assessed",
      .other: "{count} items are not assessed",
    ],
    .notInPlan: [
      .one: "{count} process or practice is not in the plan: {groups}.",
      .other: "{count} processes or practices are not in the plan: {groups}.",
    ],
    .leftOutTitle: [
      .one: "{count} requirement is counted with a part left out",
      .other: "{count} requirements are counted with parts left out",
    ],
    .readinessMissing: [
      .one: "{count} of them was not seen: {documents}.",
      .other: "{count} of them were not seen: {documents}.",
    ],
    .readinessNotApplicable: [
      .one: """
      {count} requirement is said not to be applicable: {items}. The standard provides no \
      exclusions; those who audit may see it otherwise.
      """,
      .other: """
      {count} requirements are said not to be applicable: {items}. The standard provides no \
      exclusions; those who audit may see it otherwise.
      """,
    ],
    .readinessOperated: [
      .one: "{count} process or part of one is run by another party.",
      .other: "{count} processes or parts of them are run by other parties.",
    ],
    .readinessOpen: [
      .one: "{count} nonconformity is open, of which past a due date: {overdue}.",
      .other: "{count} nonconformities are open, of which past a due date: {overdue}.",
    ],
    .gapsMore: [
      .one: "{count} more item falls short; the annex of items shows it.",
      .other: "{count} more items fall short; the annex of items shows them.",
    ],
    .fillBegin: [
      .one: "{assessment}: {count} of {total} items is open",
      .other: "{assessment}: {count} of {total} items are open",
    ],
    .fillEnd: [
      .one: "{count} change saved.",
      .other: "{count} changes saved.",
    ],
  ]
}
