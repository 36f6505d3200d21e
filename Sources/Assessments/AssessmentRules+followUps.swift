internal import Checklists
package import Diagnostics
internal import Text

/// Rules on what became of earlier findings.
extension AssessmentRules {
  /// Follow-ups name an earlier assessment's finding, people of the team, registered evidence, and
  /// days that can be.
  static func followUps(_ assessment: Assessment, _ library: ChecklistLibrary) -> [Diagnostic] {
    guard !assessment.followUps.isEmpty else { return [] }
    var found: [Diagnostic] = []
    if assessment.previous == nil, let first = assessment.followUps.first {
      found.append(
        Diagnostic(
          .unknownFollowUp, at: first.place,
          "'\(first.finding)' is followed up, and the assessment names no earlier one",
          help: "name it as 'previous' in assessment.yaml"))
    }
    return found + assessment.followUps.flatMap { followUp(assessment, $0) }
  }

  private static func followUp(_ assessment: Assessment, _ followUp: FollowUp) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let isKnown =
      assessment.member(followUp.by) != nil || assessment.unreadable.contains(followUp.by)
    if !isKnown {
      found.append(
        unknownPerson(
          followUp.by, "who followed up '\(followUp.finding)'",
          at: followUp.places["by"] ?? followUp.place, in: assessment))
    }
    for id in followUp.evidence where !assessment.isRegistered(id) {
      found += unknownEvidence(
        id, at: followUp.places["evidence", id] ?? followUp.place, in: assessment)
    }
    if let end = assessment.fieldwork?.to, followUp.on > end {
      found.append(
        Diagnostic(
          .outsideTime, at: followUp.places["on"] ?? followUp.place,
          "the follow-up of '\(followUp.finding)' is dated \(followUp.on); the fieldwork ended on \(end)"
        ))
    }
    if let until = followUp.accepted?.until, until < followUp.on {
      found.append(
        Diagnostic(
          .acceptanceOver, at: followUp.places["accepted.until"] ?? followUp.place,
          "the risk of '\(followUp.finding)' is accepted until \(until), before the \(followUp.on) of the follow-up",
          help: "a risk that is no longer accepted is overdue or ineffective"))
    }
    return found
  }

  /// Follow-ups of findings that no earlier assessment has; asked once the earlier ones are loaded.
  ///
  /// - Parameter before: the assessments before `earlier`, newest first, as far as they are known.
  package static func unknownFollowUps(
    _ assessment: Assessment, earlier: Assessment, before: [Assessment]
  ) -> [Diagnostic] {
    guard !assessment.followUps.isEmpty else { return [] }
    let known = FollowUps.all(of: earlier, before: before).map(\.id)
    let names = Set(known)
    return assessment.followUps.filter { !names.contains($0.finding) }.map { followUp in
      // A whole reference where the id alone is enough.
      let short = known.first { followUp.finding.hasSuffix("/\($0)") }
      let meant = short ?? Suggestion.nearest(to: followUp.finding, in: known)
      return Diagnostic(
        .unknownFollowUp, at: followUp.place,
        "\(earlier.id) has no finding '\(followUp.finding)' to follow up",
        help: meant.map { "did you mean '\($0)'?" })
    }
  }
}
