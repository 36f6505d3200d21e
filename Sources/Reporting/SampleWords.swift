internal import Assessments
internal import GapAnalysis
internal import Text

/// How samples are told.
enum SampleWords {
  static func method(_ method: Sample.Method) -> Message {
    switch method {
    case .random: .sampleMethodRandom
    case .systematic: .sampleMethodSystematic
    case .judgement: .sampleMethodJudgement
    case .all: .sampleMethodAll
    }
  }

  /// How many there are of what, from where and when.
  static func population(_ population: Sample.Population, _ wording: Wording) -> Phrase {
    var parts = [
      wording.say(
        .samplePopulationValue,
        ["count": wording.number(population.count), "what": wording.own(population.what)])
    ]
    if let period = population.period { parts.append(wording.period(period)) }
    parts.append(wording.say(.sampleFromSource, ["source": wording.own(population.source)]))
    return wording.joined(parts, .clauseSeparator)
  }

  /// How many of those that were looked at, and which.
  static func result(_ sample: Sample, _ wording: Wording) -> Phrase {
    guard let result = sample.result else { return wording.say(.sampleNoResult) }
    let share = wording.share(result.deviating, of: sample.size)
    if result.which.isEmpty { return share }
    return wording.say(
      .sampleDeviatingWhich, ["share": share, "records": wording.identifiers(result.which)])
  }

  /// A sign where nothing follows for other records.
  static func interval(_ sample: Sample, _ wording: Wording) -> Phrase {
    guard let interval = WilsonInterval(sample) else { return wording.say(.noBasisSign) }
    return wording.say(
      .sampleIntervalValue,
      [
        "low": wording.number(interval.percent.low, places: 0),
        "high": wording.number(interval.percent.high, places: 0),
      ])
  }
}
