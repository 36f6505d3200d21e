internal import Checklists
internal import GapAnalysis
internal import Text

/// Gap tables of values against a target and a benchmark.
extension MaturitySection {
  private static func kind(_ kind: ReferenceProfile.Provenance.Kind) -> Message {
    switch kind {
    case .ownHistory: .benchmarkOwnHistory
    case .directPeers: .benchmarkDirectPeers
    case .outsideNorm: .benchmarkOutsideNorm
    case .otherUnits: .benchmarkOtherUnits
    case .illustration: .benchmarkIllustration
    }
  }

  static func gapTable(
    _ gaps: ReferenceGaps, _ analysis: ChecklistAnalysis, _ wording: Wording
  ) -> [Block] {
    let isBenchmark = gaps.profile.isBenchmark
    var blocks: [Block] = [
      .heading(
        wording.say(
          isBenchmark ? .againstBenchmark : .againstTarget,
          ["name": wording.own(gaps.profile.title)]))
    ]
    if case .benchmark(let provenance) = gaps.profile.kind {
      blocks.append(.notice(wording.own(provenance.caution)))
      blocks.append(
        .paragraph(
          wording.say(
            .provenance,
            [
              "source": wording.own(provenance.source), "date": wording.own(provenance.date),
              "population": wording.own(provenance.population),
              "method": wording.own(provenance.method),
              "kind": wording.say(kind(provenance.kind)),
            ])))
    }
    blocks.append(
      .table(
        GapTableWords.table(
          gaps.table, reference: wording.say(isBenchmark ? .benchmark : .target), wording)))
    return blocks
  }
}
