internal import Assessments
internal import Checklists
internal import GapAnalysis
internal import Text

/// Title, banners and control sheet.
enum FrontMatter {
  static func report(_ context: ReportContext, sections: [Report.Section]) -> Report {
    let wording = context.wording
    let assessment = context.analysis.assessment
    return Report(
      language: wording.language, title: wording.own(assessment.title),
      subtitle: wording.own(assessment.unit.name), banners: banners(context),
      control: control(context), sections: sections,
      footer: wording.say(
        .footer,
        [
          "assessment": .identifier(assessment.id.description),
          "version": .identifier(context.version),
        ]
      ),
      furniture: Report.Furniture(
        contents: wording.say(.contents), dataTable: wording.say(.dataTable)))
  }

  private static func banners(_ context: ReportContext) -> [Phrase] {
    let wording = context.wording
    let assessment = context.analysis.assessment
    var banners = [wording.say(.notACertification)]
    if assessment.isFictional { banners.append(wording.say(.fictional)) }
    if assessment.state == .superseded {
      banners.append(wording.say(.supersededBanner))
    } else if assessment.state != .approved {
      banners.append(wording.say(.notApproved, ["state": wording.say(assessment.state.message)]))
    }
    if wording.language == .arabic { banners.append(wording.say(.arabicBeta)) }
    return banners
  }

  private static func control(_ context: ReportContext) -> [(label: Phrase, value: Phrase)] {
    let wording = context.wording
    let analysis = context.analysis
    let assessment = analysis.assessment
    var rows: [(Phrase, Phrase)] = [
      (wording.say(.unit), wording.own(assessment.unit.name)),
      (wording.say(.assessmentType), wording.say(assessment.kind.message)),
      (wording.say(.state), state(assessment.standing, wording)),
      (wording.say(.reviewRow), ReviewWords.review(of: assessment, wording)),
      (wording.say(.asOf), wording.date(context.asOf)),
      (wording.say(.periodAssessed), wording.period(assessment.period)),
    ]
    if let fieldwork = assessment.fieldwork {
      rows.append((wording.say(.fieldwork), wording.period(fieldwork)))
    }
    for checklist in analysis.checklists.map(\.checklist) {
      rows.append(
        (
          wording.say(.criteria),
          wording.say(
            .criteriaValue,
            [
              "title": wording.own(checklist.title), "edition": .identifier(checklist.edition),
              "revision": .identifier(checklist.revision),
            ]) + wording.thirdParty(checklist)
        ))
    }
    if let target = analysis.target {
      rows.append((wording.say(.target), wording.own(target.title)))
    }
    if let benchmark = analysis.benchmark {
      rows.append((wording.say(.benchmark), wording.own(benchmark.title)))
    }
    if let earlier = analysis.earlier {
      rows.append(
        (
          wording.say(.earlierAssessment),
          wording.own(earlier.title) + [.text(" ", wording.language)]
            + .identifier(earlier.id.description)
        ))
    }
    for member in assessment.team
    where member.role != .respondent && member.role != .processOwner {
      rows.append((wording.say(member.role.message), wording.own(member.position)))
    }
    return rows
  }

  /// The state, and who set it when, where the file tells.
  private static func state(_ standing: Standing, _ wording: Wording) -> Phrase {
    let state = wording.say(standing.state.message)
    guard let by = standing.by, let on = standing.on else { return state }
    return wording.say(
      .stateValueBy, ["state": state, "by": .identifier(by), "on": wording.date(on)])
      + [.text(" (", wording.language)] + wording.say(.namesAreClaims) + [
        .text(")", wording.language)
      ]
  }
}
