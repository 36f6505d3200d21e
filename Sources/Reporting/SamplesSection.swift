internal import Assessments
internal import Checklists
internal import GapAnalysis
internal import Text

/// The annex on samples: which records were looked at, how they were chosen, and how far that
/// reaches (ISO 19011:2018, A.6).
enum SamplesSection {
  static func make(_ context: ReportContext) -> [Report.Section] {
    let wording = context.wording
    let samples = context.analysis.assessment.samples
    guard !samples.isEmpty else { return [] }
    let table = ReportTable(
      caption: wording.say(.samplesCaption),
      columns: [
        .init(wording.say(.sample)), .init(wording.say(.samplePopulation)),
        .init(wording.say(.sampleMethod)), .init(wording.say(.sampleSize), .number),
        .init(wording.say(.sampleSeed)), .init(wording.say(.sampleDeviating)),
        .init(wording.say(.sampleInterval)),
      ],
      rows: samples.map { row($0, wording) },
      notes: [wording.say(.sampleIntervalNote), wording.say(.sampleNoIntervalNote)])
    return [
      Report.Section(
        id: "samples", title: wording.say(.samplesTitle),
        blocks: [.notice(wording.say(.samplesNotice)), .table(table)]
          + [.list(samples.map { origin($0, wording) })])
    ]
  }

  private static func row(_ sample: Sample, _ wording: Wording) -> ReportTable.Row {
    .init([
      .init(.identifier(sample.id)), .init(SampleWords.population(sample.population, wording)),
      .init(wording.say(SampleWords.method(sample.method))),
      .init(wording.share(sample.size, of: sample.population.count)),
      .init(sample.seed.map { .identifier(String($0)) } ?? wording.say(.noBasisSign)),
      .init(SampleWords.result(sample, wording)), .init(SampleWords.interval(sample, wording)),
    ])
  }

  /// Who drew it when, and what it is about.
  private static func origin(_ sample: Sample, _ wording: Wording) -> Phrase {
    var parts = [
      .identifier(sample.id) + [.text(": ", wording.language)]
        + wording.say(
          .sampleDrawnHow, ["by": .identifier(sample.by), "on": wording.date(sample.on)])
    ]
    if !sample.items.isEmpty {
      let items = wording.identifiers(sample.items.map(\.description))
      parts.append(wording.say(.sampleAbout, ["items": items]))
    }
    if !sample.evidence.isEmpty {
      parts.append(
        wording.say(.evidence) + [.text(": ", wording.language)]
          + wording.identifiers(sample.evidence))
    }
    return wording.joined(parts, .clauseSeparator)
  }
}
