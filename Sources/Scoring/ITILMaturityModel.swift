package import Assessments
package import Checklists
internal import Text

/// Process maturity by areas: the lowest area decides.
package struct ITILMaturityModel: ScoringModel {
  package let id = "itil-maturity"
  package let kind = Checklist.Kind.maturity
  package let source = """
    The process maturity framework of ITIL (2007 and 2011 editions, Service Design): five areas \
    (vision and steering, process, people, technology, culture) on five levels, in our own words. The \
    framework gives no calculation. That the weakest area decides is Assay's reading of it: a level \
    describes all areas together.
    """
  package let explanation = """
    Each area is rated on a scale from 1 to 5; there is no level 0. The value of a process is its \
    *weakest link*: the lowest of its rated areas. The arithmetic mean of the rated areas is told \
    beside it, never instead of it.

    An area without an agreed rating never raises or lowers the value. It widens the range downwards: \
    a pending area may still turn out as low as its lowest voice, one that is not assessed or only \
    carried forward as low as the scale. Areas that are not applicable or were not triggered drop \
    out. With no rated area there is no value.
    """
  package let caution = """
    The value is a judgement on one process in the terms of one framework. It is no capability level \
    of ISO/IEC 33020 and no level of the ITIL maturity models of 2013 and 2021, which begin at 0 or \
    assess other things; it says nothing about conformity.
    """
  package let parameters: [ScoringParameter] = []
  package let examples = [
    WorkedExample(
      "The weakest area decides; the mean is told beside it",
      [("P.VS", "3"), ("P.PR", "4"), ("P.PE", "2"), ("P.TE", "5"), ("P.CU", "3")],
      gives: [("value", "2"), ("mean", "3.40"), ("range", "2-2"), ("coverage", "5 of 5")]),
    WorkedExample(
      "All areas at one level",
      [("P.VS", "3"), ("P.PR", "3"), ("P.PE", "3"), ("P.TE", "3"), ("P.CU", "3")],
      gives: [("value", "3"), ("mean", "3.00"), ("range", "3-3")]),
    WorkedExample(
      "An area that is not assessed may still be the weakest",
      [("P.VS", "3"), ("P.PR", "4"), ("P.PE", "4"), ("P.TE", "not-assessed"), ("P.CU", "3")],
      gives: [("value", "3"), ("mean", "3.50"), ("range", "1-3"), ("coverage", "4 of 5")]),
    WorkedExample(
      "A pending area widens the range as far as its lowest voice",
      [("P.VS", "3"), ("P.PR", "4"), ("P.PE", "4"), ("P.TE", "pending 2 5"), ("P.CU", "3")],
      gives: [("value", "3"), ("range", "2-3")]),
    WorkedExample(
      "An area that does not apply drops out",
      [("P.VS", "3"), ("P.PR", "4"), ("P.PE", "not-applicable"), ("P.TE", "5"), ("P.CU", "4")],
      gives: [("value", "3"), ("mean", "4.00"), ("range", "3-3"), ("coverage", "4 of 4")]),
    WorkedExample(
      "Nothing rated: no basis, which is not level 1",
      [("P.VS", "not-assessed"), ("P.PR", "not-triggered")],
      gives: [("value", "no basis"), ("mean", "no basis"), ("range", "no basis")]),
  ]

  package init() {}

  package func objection(to scale: Scale) -> String? {
    guard let range = scale.range else {
      return "needs a decimal scale; '\(scale.id)' has named ratings"
    }
    return range.minimum == ExactDecimal(whole: 1) && range.maximum == ExactDecimal(whole: 5)
      ? nil
      : "needs a scale from 1 to 5; '\(scale.id)' runs from \(range.minimum) to \(range.maximum)"
  }

  package func overall(of values: [ItemValue], in checklist: Checklist) -> Rational? {
    values.map(\.value).min()
  }

  package func score(
    _ group: Checklist.Group, items: [ItemScore], in checklist: Checklist, of assessment: Assessment
  ) -> GroupScore {
    GroupScore(
      group: group, score: score(group, items, checklist, assessment), items: items,
      mean: Rational.mean(of: items.compactMap(\.value)),
      evidence: EvidenceScore(items, in: assessment))
  }

  private func score(
    _ group: Checklist.Group, _ items: [ItemScore], _ checklist: Checklist,
    _ assessment: Assessment
  ) -> Score {
    let counted = items.filter { $0.range != nil }
    let values = counted.compactMap(\.value)
    let weakest = values.min()
    // An open area can only lower the weakest link, never raise it.
    let range = weakest.map { weakest in
      ScoreRange(low: counted.compactMap(\.range?.low).min() ?? weakest, high: weakest)
    }
    let maximum = checklist.scale.range.map { Rational($0.maximum) } ?? .zero
    return Score(
      value: weakest, achieved: weakest ?? .zero, possible: maximum,
      coverage: Coverage(values.count, of: counted.count), range: range,
      explanation: explanation(group, items, range, checklist, assessment))
  }

  private func explanation(
    _ group: Checklist.Group, _ items: [ItemScore], _ range: ScoreRange?, _ checklist: Checklist,
    _ assessment: Assessment
  ) -> Explanation {
    let places = checklist.scale.range?.step.places ?? 0
    let values = items.compactMap(\.value)
    var facts: [String] = []
    if let mean = Rational.mean(of: values) {
      facts.append("mean of the rated areas, told beside it: \(mean.shown(places: 2))")
    }
    if let range, !range.isPoint {
      facts.append(
        "open areas allow \(range.low.shown(places: places)) to \(range.high.shown(places: places))"
      )
    }
    return Explanation(
      subject: "\(group.id) \(group.title.plain)",
      result: range?.high.shown(places: places) ?? "no basis: nothing is rated",
      rule: "\(id): the lowest of the rated areas (weakest link)",
      formula: range.map { range in
        "min(\(values.map { $0.shown(places: places) }.joined(separator: ", ")))"
          + " = \(range.high.shown(places: places))"
      },
      facts: facts,
      parts: items.map {
        $0.explanation(in: assessment, scale: checklist.scale, places: places)
      })
  }
}
