internal import Checklists
internal import Diagnostics
internal import Text

/// Rules on findings and their actions.
extension AssessmentRules {
  /// Findings name items that exist, and only nonconformities are graded.
  static func findingItems(
    _ assessment: Assessment, _ library: ChecklistLibrary
  ) -> [Diagnostic] {
    assessment.findings.flatMap { finding -> [Diagnostic] in
      var found: [Diagnostic] = []
      for reference in finding.items {
        let place = finding.places["items", reference.description] ?? finding.place
        found += unknownItem(
          reference, "finding '\(finding.id)'", at: place, assessment, library)
      }
      if finding.grade != nil, finding.kind != .nonconformity {
        found.append(
          Diagnostic(
            .gradeWithoutNonconformity, at: finding.places["grade"] ?? finding.place,
            "finding '\(finding.id)' is a \(finding.kind.rawValue) and has a grade"))
      }
      return found
    }
  }

  /// Whether somebody who names an item names one that there is.
  ///
  /// - Parameter who: for the message, such as `finding 'LA-F1'`.
  static func unknownItem(
    _ reference: ItemReference, _ who: String, at place: Place, _ assessment: Assessment,
    _ library: ChecklistLibrary
  ) -> [Diagnostic] {
    // A checklist that is there and broken has been reported where it is broken.
    if library.broken.contains(reference.checklist) { return [] }
    guard let checklist = library.checklists[reference.checklist] else {
      return [
        Diagnostic(
          .unknownChecklist, at: place,
          "\(who) names checklist '\(reference.checklist)', which is not in the library",
          help: Suggestion.nearest(
            to: reference.checklist, in: library.checklists.keys.sorted()
          ).map { "did you mean '\($0)'?" })
      ]
    }
    if checklist.item(reference.item) != nil || assessment.hasLocked(reference) { return [] }
    return [
      Diagnostic(
        .unknownItem, at: place,
        "\(who) names item '\(reference.item)', which is not in '\(checklist.id)'",
        help: Suggestion.nearest(to: reference.item, in: checklist.items.map(\.id))
          .map { "did you mean '\($0)'?" })
    ]
  }

  /// Actions depend on actions of this assessment, not on themselves; ids are used once.
  static func findingActions(
    _ assessment: Assessment, _ library: ChecklistLibrary
  ) -> [Diagnostic] {
    let actions = assessment.findings.flatMap(\.actions)
    let known = Set(actions.map(\.id))
    let dangling = actions.flatMap { action in
      action.dependsOn.filter { !known.contains($0) || $0 == action.id }.map {
        Diagnostic(
          .unknownAction, at: action.places["depends-on", $0] ?? action.place,
          "action '\(action.id)' depends on '\($0)'",
          help: $0 == action.id ? "an action cannot wait for itself" : "no finding has that action")
      }
    }
    return dangling + repeated(actions.map { ($0.id, $0.place) }, "action")
  }

  /// Advice belongs to a gap analysis; an audit states what was found.
  static func recommendations(
    _ assessment: Assessment, _ library: ChecklistLibrary
  ) -> [Diagnostic] {
    guard assessment.kind != .gapAnalysis else { return [] }
    return assessment.findings.filter { $0.recommendation != nil }.map {
      Diagnostic(
        .recommendationInAudit, at: $0.places["recommendation"] ?? $0.place,
        "finding '\($0.id)' has a recommendation, and the assessment is of type '\(assessment.kind.rawValue)'",
        help: "put it into an action of its owner, or make this a gap-analysis")
    }
  }
}
