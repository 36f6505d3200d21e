package import Assessments
package import Checklists
internal import Text

/// Maturity of a process from its attributes: the unweighted mean.
package struct AttributeMaturityModel: ScoringModel {
  package let id = "attribute-maturity"
  package let kind = Checklist.Kind.maturity
  package let source = """
    The worked example of the planning guide to ISO/IEC 20000, chapter 6, Figure 14, on the maturity \
    attributes of COBIT 4.1. COBIT 4.1 itself defines no calculation.
    """
  package let explanation = """
    Each attribute of a process is rated on a decimal scale. The overall value of the process is the \
    arithmetic mean of its rated attributes, all with the same weight. It is computed exactly and \
    rounded once, half away from zero, to two places, when it is shown.

    Attributes without an agreed rating never lower the value: they widen its range. A pending \
    attribute may still become anything between its lowest and highest voice, or stay without \
    agreement; one that is not assessed, or only carried forward, anything on the scale. Attributes \
    that are not applicable or were not triggered drop out. With no rated attribute there is no value.
    """
  package let caution = """
    The value is a mean of judgements on one process. It is not an ISO/IEC 33020 capability level, \
    says nothing about conformity, and is not averaged over processes.
    """
  package let parameters = [
    ScoringParameter(
      name: "standard-error",
      kind: .decimal(minimum: ExactDecimal(whole: 0), maximum: ExactDecimal(whole: 2)),
      isRequired: false,
      meaning: """
        The assumed standard error of an overall value, in levels. Changes between years within \
        2.77 times this value are said to be indistinguishable from rating noise.
        """)
  ]
  package let examples = [
    WorkedExample(
      "Figure 14, DS1, assessment",
      [
        ("P.AC", "2.20"), ("P.PP", "2.00"), ("P.TA", "1.90"), ("P.SE", "2.15"), ("P.RA", "3.15"),
        ("P.GM", "2.40"),
      ],
      gives: [("value", "2.30"), ("range", "2.30-2.30"), ("coverage", "6 of 6")]),
    WorkedExample(
      "Figure 14, DS3, benchmark: the exact mean 15.02/6 is rounded once",
      [
        ("P.AC", "2.82"), ("P.PP", "2.29"), ("P.TA", "2.40"), ("P.SE", "2.53"), ("P.RA", "2.78"),
        ("P.GM", "2.20"),
      ],
      gives: [("value", "2.50"), ("exact", "751/300"), ("coverage", "6 of 6")]),
    WorkedExample(
      "Two attributes not assessed: the value stays, the range widens",
      [
        ("P.AC", "2.00"), ("P.PP", "2.00"), ("P.TA", "2.00"), ("P.SE", "2.00"),
        ("P.RA", "not-assessed"), ("P.GM", "not-assessed"),
      ],
      gives: [("value", "2.00"), ("range", "1.33-3.00"), ("coverage", "4 of 6")]),
    WorkedExample(
      "One attribute pending between 1 and 3: only the voices' span widens the range",
      [
        ("P.AC", "2.00"), ("P.PP", "2.00"), ("P.TA", "2.00"), ("P.SE", "2.00"), ("P.RA", "2.00"),
        ("P.GM", "pending 1.00 3.00"),
      ],
      gives: [("value", "2.00"), ("range", "1.83-2.17"), ("coverage", "5 of 6")]),
    WorkedExample(
      "One attribute not applicable: it drops out",
      [
        ("P.AC", "3.00"), ("P.PP", "3.00"), ("P.TA", "not-applicable"), ("P.SE", "3.00"),
        ("P.RA", "3.00"), ("P.GM", "2.00"),
      ],
      gives: [("value", "2.80"), ("range", "2.80-2.80"), ("coverage", "5 of 5")]),
    WorkedExample(
      "Nothing rated: no basis, which is not 0",
      [
        ("P.AC", "not-assessed"), ("P.PP", "not-assessed"), ("P.TA", "carried-forward"),
        ("P.SE", "not-assessed"), ("P.RA", "not-assessed"), ("P.GM", "not-assessed"),
      ],
      gives: [("value", "no basis"), ("coverage", "0 of 6")]),
  ]

  package init() {}

  package func objection(to scale: Scale) -> String? {
    scale.range == nil ? "needs a decimal scale; '\(scale.id)' has named ratings" : nil
  }

  package func overall(of values: [ItemValue], in checklist: Checklist) -> Rational? {
    Rational.mean(of: values.map(\.value))
  }

  package func score(
    _ group: Checklist.Group, items: [ItemScore], in checklist: Checklist, of assessment: Assessment
  ) -> GroupScore {
    GroupScore(
      group: group, score: score(group, items, checklist, assessment), items: items,
      evidence: EvidenceScore(items, in: assessment))
  }

  private func score(
    _ group: Checklist.Group, _ items: [ItemScore], _ checklist: Checklist,
    _ assessment: Assessment
  ) -> Score {
    let counted = items.filter { $0.range != nil }
    let values = counted.compactMap(\.value)
    let mean = Rational.mean(of: values)
    // Without open attributes both ends of the range are the value.
    let isOpen = values.count < counted.count
    let low = isOpen ? Rational.mean(of: counted.compactMap(\.range?.low)) : mean
    let high = isOpen ? Rational.mean(of: counted.compactMap(\.range?.high)) : mean
    let maximum = checklist.scale.range.map { Rational($0.maximum) } ?? .zero
    // A pending attribute may also stay without agreement: then the value stays as it is, even
    // where all voices lie on one side of it.
    let range: ScoreRange? =
      if let mean, let low, let high {
        ScoreRange(low: min(low, mean), high: max(high, mean))
      } else {
        nil
      }
    let sum = values.reduce(.zero, +)
    return Score(
      value: mean, achieved: sum, possible: maximum * Rational(counted.count),
      coverage: Coverage(values.count, of: counted.count), range: range,
      explanation: explanation(group, items, values, mean, range, checklist, assessment))
  }

  private func explanation(
    _ group: Checklist.Group, _ items: [ItemScore], _ values: [Rational], _ mean: Rational?,
    _ range: ScoreRange?, _ checklist: Checklist, _ assessment: Assessment
  ) -> Explanation {
    let places = checklist.scale.range?.step.places ?? 2
    var facts: [String] = []
    if let range, !range.isPoint {
      facts.append(
        "open attributes allow \(range.low.shown(places: places)) to \(range.high.shown(places: places))"
      )
    }
    return Explanation(
      subject: "\(group.id) \(group.title.plain)",
      result: mean?.shown(places: places) ?? "no basis: nothing is rated",
      rule: "\(id): unweighted mean of the rated attributes (planning guide, chapter 6, Figure 14)",
      formula: mean.map { mean in
        let sum = values.reduce(.zero, +)
        return
          "(\(values.map { $0.shown(places: places) }.joined(separator: " + "))) / \(values.count)"
          + " = \(sum.exact) / \(values.count) = \(mean.exact)"
      },
      facts: facts,
      parts: items.map {
        $0.explanation(in: assessment, scale: checklist.scale, places: places)
      })
  }
}
