internal import Assessments
internal import Checklists
internal import Diagnostics
internal import Text

extension WorkspaceFolder {
  /// What an assessment takes over from earlier ones is really there, as far as they are loaded.
  ///
  /// - Parameter earlier: an assessment that is loaded.
  func checkEarlier(
    _ assessment: Assessment, _ library: ChecklistLibrary, _ known: Set<AssessmentID>,
    _ problems: DiagnosticCollector, earlier: (AssessmentID) -> Assessment?
  ) {
    assessment.forEachSuggestion(in: library) { checklist, item, answer, suggestion in
      guard let earlier = earlier(suggestion.from) else { return }
      if let origin = suggestion.origin {
        guard checkOrigin(origin, in: earlier, library, problems) else { return }
      }
      let source = suggestion.origin?.item ?? ItemReference(checklist: checklist.id, item: item.id)
      let there = earlier.answer(source.item, of: source.checklist)?.scoringRating
      if there != suggestion.rating {
        problems.report(
          .otherSuggestion, at: answer.place(of: .suggested),
          "'\(item.id)' is carried forward as \(suggestion.rating.text); \(suggestion.from) has \(there?.text ?? "no agreed rating")"
        )
      }
    }
    let chain = FollowUps.chain(of: assessment, earlier)
    if chain.isWhole, let last = chain.earlier {
      problems.report(
        contentsOf: AssessmentRules.unknownFollowUps(
          assessment, earlier: last, before: chain.before))
    }
    if !assessment.followUps.isEmpty, let last = chain.earlier {
      problems.report(
        contentsOf: AssessmentRules.ownFollowUps(
          assessment, FollowUps.all(of: last, before: chain.before), in: library))
    }
    for finding in assessment.findings {
      guard let reference = finding.repeatOf else { continue }
      let parts = reference.split(separator: "/").map(String.init)
      let id = AssessmentID(unit: parts[0], name: parts[1])
      let isThere = earlier(id).map { earlier in
        earlier.findings.contains { $0.id == parts[2] }
      }
      if isThere ?? known.contains(id) { continue }
      problems.report(
        .unknownProfile, at: finding.places["repeat-of"] ?? finding.place,
        "finding '\(finding.id)' repeats '\(reference)', which is not there",
        help: "name the finding of the earlier assessment, or remove 'repeat-of'")
    }
  }
}

extension WorkspaceFolder {
  /// Whether the item that a suggestion comes from is among the criteria of the earlier assessment.
  private func checkOrigin(
    _ origin: Answer.Origin, in earlier: Assessment, _ library: ChecklistLibrary,
    _ problems: DiagnosticCollector
  ) -> Bool {
    let item = origin.item
    guard earlier.criteria(for: item.checklist) != nil else {
      let known = earlier.criteria.map(\.checklist)
      problems.report(
        .otherSuggestion, at: origin.place,
        "'\(item.checklist)' is not among the criteria of \(earlier.id)",
        help: Suggestion.nearest(to: item.checklist, in: known).map { "did you mean '\($0)'?" }
          ?? "they are: \(known.joined(separator: ", "))")
      return false
    }
    guard let checklist = library.checklists[item.checklist],
      !library.broken.contains(checklist.id)
    else { return false }
    if checklist.item(item.item) != nil || earlier.answer(item.item, of: checklist.id) != nil {
      return true
    }
    problems.report(
      .unknownItem, at: origin.place,
      "item '\(item.item)' is not in checklist '\(checklist.id)'",
      help: Suggestion.nearest(to: item.item, in: checklist.items.map(\.id)).map {
        "did you mean '\($0)'?"
      })
    return false
  }
}
