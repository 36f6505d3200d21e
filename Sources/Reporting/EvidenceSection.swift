internal import Assessments
internal import Checklists
internal import GapAnalysis
internal import Scoring
internal import Text

/// What the ratings stand on: coverage, strength, age, and the register.
enum EvidenceSection {
  static func make(_ context: ReportContext) -> [Report.Section] {
    let wording = context.wording
    let analysis = context.analysis
    var blocks: [Block] = [
      .paragraph(wording.say(.evidenceApart)), .table(strengths(analysis, wording)),
    ]
    let evidence = analysis.evidence
    for (message, items) in [
      (Message.withoutEvidence, evidence.missing), (.contradicted, evidence.contradicted),
      (.outdated, evidence.outdated),
    ] where !items.isEmpty {
      blocks.append(
        .paragraph(
          wording.say(message, ["items": wording.identifiers(items)], count: items.count)))
    }
    if !analysis.assessment.evidence.isEmpty {
      blocks.append(.table(register(analysis.assessment, wording)))
    }
    return [Report.Section(id: "evidence", title: wording.say(.evidenceTitle), blocks: blocks)]
  }

  private static let strengthMessages: [Message] = [
    .strengthNone, .strengthStatement, .strengthDocument, .strengthRecord, .strengthObserved,
  ]

  private static func strengths(
    _ analysis: AssessmentAnalysis, _ wording: Wording
  ) -> ReportTable {
    func cells(_ evidence: EvidenceScore) -> [ReportTable.Cell] {
      [.init(wording.share(evidence.coverage))]
        + evidence.strengths.map { .init(wording.number($0)) }
    }
    return ReportTable(
      caption: wording.say(.strengthTable),
      columns: [.init(wording.say(.checklist)), .init(wording.say(.withEvidence), .number)]
        + strengthMessages.map { .init(wording.say($0), .number) },
      rows: analysis.checklists.map {
        .init([.init(wording.own($0.checklist.title))] + cells($0.score.evidence))
      } + [.init([.init(wording.say(.total))] + cells(analysis.evidence), isEmphasised: true)])
  }

  private static func register(_ assessment: Assessment, _ wording: Wording) -> ReportTable {
    ReportTable(
      caption: wording.say(.register, count: assessment.evidence.count),
      columns: [
        .init(wording.say(.identifier)), .init(wording.say(.evidence)),
        .init(wording.say(.kind)), .init(wording.say(.periodCovered)),
        .init(wording.say(.obtained)), .init(wording.say(.location)),
        .init(wording.say(.classification)),
      ],
      rows: assessment.evidence.map { row($0, assessment, wording) },
      notes: [wording.say(.hashNote)])
  }

  private static func row(
    _ evidence: Evidence, _ assessment: Assessment, _ wording: Wording
  ) -> ReportTable.Row {
    let blank: Inline = .text(" ", wording.language)
    var title = wording.strong(evidence.title)
    for more in [evidence.shows, evidence.source, evidence.custodian].compactMap(\.self) {
      title = title + wording.say(.clauseSeparator) + wording.own(more)
    }
    var location = wording.own(evidence.location)
    if let file = evidence.file {
      location = location + [blank] + .identifier(file.path)
      if let hash = file.sha256 {
        location = location + [blank] + .identifier("SHA-256 " + hash.prefix(12) + "…")
      }
    }
    var obtained = wording.date(evidence.obtained.on) + [blank] + .identifier(evidence.obtained.by)
    if let how = evidence.obtained.how {
      obtained = obtained + wording.say(.clauseSeparator) + wording.own(how)
    }
    var period = evidence.period.map { wording.period($0) } ?? wording.say(.noBasisSign)
    if evidence.isOlder(than: assessment.period) {
      period = period + [blank] + wording.say(.olderMark)
    }
    return .init([
      .init(.identifier(evidence.id)), .init(title), .init(wording.say(kind(evidence.kind))),
      .init(period), .init(obtained), .init(location),
      .init(wording.say(classification(evidence.classification))),
    ])
  }

  private static func kind(_ kind: Evidence.Kind) -> Message {
    switch kind {
    case .statement: .evidenceStatement
    case .document: .evidenceDocument
    case .record: .evidenceRecord
    case .observation: .evidenceObservation
    case .test: .evidenceTest
    }
  }

  private static func classification(_ value: Evidence.Classification) -> Message {
    switch value {
    case .public: .classPublic
    case .internal: .classInternal
    case .restricted: .classRestricted
    }
  }
}
