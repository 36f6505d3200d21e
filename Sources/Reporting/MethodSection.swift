internal import Checklists
internal import GapAnalysis
internal import Scoring
internal import Text

/// How the numbers were made and what they do not mean.
enum MethodSection {
  static func make(_ context: ReportContext) -> [Report.Section] {
    let wording = context.wording
    var blocks: [Block] = [.list(general(wording))]
    for analysis in context.analysis.checklists {
      blocks.append(.heading(wording.own(analysis.checklist.title)))
      blocks.append(.paragraph(model(analysis.checklist, wording)))
      blocks.append(.table(scale(analysis.checklist.scale, wording)))
      if analysis.checklist.kind == .capability {
        blocks.append(.table(outcomes(analysis.checklist, wording)))
      } else if !analysis.checklist.attributes.isEmpty {
        blocks.append(.table(attributes(analysis.checklist, wording)))
      }
      blocks.append(.list(about(analysis.checklist, wording)))
    }
    return [Report.Section(id: "method", title: wording.say(.methodTitle), blocks: blocks)]
  }

  private static func general(_ wording: Wording) -> [Phrase] {
    [
      .methodAgreedOnly, .methodRange, .methodRounding, .methodNoBasis, .methodEvidence,
      .methodNotDecided,
    ].map { wording.say($0) }
  }

  private static func model(_ checklist: Checklist, _ wording: Wording) -> Phrase {
    switch checklist.kind {
    case .maturity:
      wording.say(checklist.scoring.model == "itil-maturity" ? .modelWeakestLink : .modelMaturity)
    case .gates: wording.say(.modelGates)
    case .conformity: wording.say(.modelConformity)
    case .inventory: wording.say(.modelInventory)
    case .capability: wording.say(.modelCapability)
    case .rules: wording.say(.modelRules)
    }
  }

  private static func scale(_ scale: Scale, _ wording: Wording) -> ReportTable {
    let rows: [ReportTable.Row]
    switch scale.kind {
    case .ordinal(let ratings):
      rows = ratings.reversed().map {
        .init([
          .init([.glyph($0.glyph), .text(" ", wording.language)] + wording.own($0.label)),
          .init(wording.own($0.meaning)),
        ])
      }
    case .decimal(let range):
      rows = range.levels.map {
        .init([
          .init(
            [.quantity(wording.numbers.shown($0.value.description)), .text(" ", wording.language)]
              + wording.own($0.label)), .init(wording.own($0.meaning)),
        ])
      }
    }
    return ReportTable(
      caption: wording.say(.scaleTitle, ["name": wording.own(scale.title)]),
      columns: [.init(wording.say(.rating)), .init(wording.say(.meaning))], rows: rows,
      notes: [wording.say(.sourceLine, ["source": wording.own(scale.source)])])
  }

  /// What each attribute looks like at each level: the anchors of the ratings.
  private static func attributes(_ checklist: Checklist, _ wording: Wording) -> ReportTable {
    let levels = checklist.attributes.first?.levels.map(\.value) ?? []
    return ReportTable(
      caption: wording.say(.anchorsTitle),
      columns: [.init(wording.say(.attribute))]
        + levels.map { .init([.quantity(wording.numbers.shown($0.description))]) },
      rows: checklist.attributes.map { attribute in
        .init(
          [
            .init(
              wording.head(attribute.id, attribute.title))
          ]
            + levels.map { level in
              .init(wording.own(attribute.levels.first { $0.value == level }?.text))
            })
      })
  }

  /// What each process attribute asks: its level and its outcomes.
  private static func outcomes(_ checklist: Checklist, _ wording: Wording) -> ReportTable {
    ReportTable(
      caption: wording.say(.outcomesTitle),
      columns: [
        .init(wording.say(.attribute)), .init(wording.say(.capabilityLevel), .number),
        .init(wording.say(.outcomes)),
      ],
      rows: checklist.attributes.map { attribute in
        .init([
          .init(wording.head(attribute.id, attribute.title)),
          .init(attribute.capabilityLevel.map { wording.number($0) } ?? .empty),
          .init(
            wording.joined(
              attribute.outcomes.map { wording.head($0.id, $0.text) }, .clauseSeparator)),
        ])
      })
  }

  private static func about(_ checklist: Checklist, _ wording: Wording) -> [Phrase] {
    [
      wording.own(checklist.about.licenceNote),
      wording.say(.publisherLine, ["publisher": wording.own(checklist.about.publisher)]),
      wording.say(.sourceLine, ["source": wording.own(checklist.about.source)]),
      wording.say(.confidenceLine, ["confidence": wording.own(checklist.about.confidence)]),
    ]
  }
}
