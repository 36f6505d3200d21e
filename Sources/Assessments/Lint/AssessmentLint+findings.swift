internal import Checklists
internal import Diagnostics
internal import Text

/// Questions about findings, and how findings and ratings stand to each other.
extension AssessmentLint {
  static func nonconformityWithoutEvidence(_ what: Case) -> [Diagnostic] {
    what.assessment.findings.filter { $0.kind == .nonconformity && $0.evidence.isEmpty }.map {
      Diagnostic(
        .findingWithoutEvidence, at: $0.place, "nonconformity '\($0.id)' names no evidence")
    }
  }

  static func findingsAgainstRatings(_ what: Case) -> [Diagnostic] {
    what.assessment.findings.filter { $0.kind == .nonconformity }.flatMap { finding in
      finding.items.compactMap { reference -> Diagnostic? in
        guard let part = what.parts.first(where: { $0.checklist.id == reference.checklist }),
          let rating = part.answers[reference.item]?.scoringRating,
          part.checklist.saysFulfilled(rating)
        else { return nil }
        return Diagnostic(
          .findingOnConforming, at: place(of: reference, in: finding),
          "nonconformity '\(finding.id)' names '\(reference)', which is rated \(rating.text)")
      }
    }
  }

  /// Requirements and criteria; levels of maturity and capability are no shortfalls by themselves.
  static func shortfallsWithoutFinding(_ what: Case) -> [Diagnostic] {
    let told = Set(
      what.assessment.findings.filter { $0.kind == .nonconformity || $0.kind == .opportunity }
        .flatMap(\.items))
    return what.parts.filter { [.conformity, .gates].contains($0.checklist.kind) }.flatMap { part in
      let shortfalls = part.rated.filter { !part.checklist.saysFulfilled($0.rating) }
      let short = Set(shortfalls.map(\.item.id))
      let parts = Dictionary(grouping: part.checklist.items) { $0.parent ?? "" }
      return shortfalls.compactMap { item, answer, rating -> Diagnostic? in
        // A requirement that falls short speaks for its elements.
        if let parent = item.parent, short.contains(parent) { return nil }
        let names = [item.id] + (item.parent.map { [$0] } ?? []) + (parts[item.id] ?? []).map(\.id)
        let references = names.map { ItemReference(checklist: part.checklist.id, item: $0) }
        guard !references.contains(where: told.contains) else { return nil }
        return Diagnostic(
          .notConformingWithoutFinding, at: answer.place,
          "'\(item.id)' is rated \(rating.text) and no finding names it")
      }
    }
  }

  static func findingsOnUnanswered(_ what: Case) -> [Diagnostic] {
    what.assessment.findings.flatMap { finding in
      finding.items.compactMap { reference -> Diagnostic? in
        guard let reason = unanswered(reference, what) else { return nil }
        return Diagnostic(
          .findingOnUnanswered, at: place(of: reference, in: finding),
          "finding '\(finding.id)' names '\(reference)', which \(reason)")
      }
    }
  }

  /// Why an item has no answer here; nil where it has one, or where its name is unknown, which
  /// `AssessmentRules` tells.
  private static func unanswered(_ reference: ItemReference, _ what: Case) -> String? {
    guard let part = what.parts.first(where: { $0.checklist.id == reference.checklist }) else {
      return what.assessment.criteria(for: reference.checklist) == nil
        ? "is not of a checklist among the criteria" : nil
    }
    guard part.checklist.item(reference.item) != nil else { return nil }
    switch part.answers[reference.item]?.status {
    case nil, .notAssessed: return "is not assessed"
    case .carriedForward: return "is carried forward and not confirmed"
    case .rated, .pending, .notTriggered, .notApplicable: return nil
    }
  }

  static func repeatsNotNamed(_ what: Case) -> [Diagnostic] {
    guard let earlier = what.earlier else { return [] }
    let before = earlier.findings.filter { $0.kind == .nonconformity }
    return what.assessment.findings.compactMap { finding -> Diagnostic? in
      guard finding.kind == .nonconformity, finding.repeatOf == nil,
        let (item, old) = repeated(finding, in: before)
      else { return nil }
      return Diagnostic(
        .repeatNotNamed, at: place(of: item, in: finding),
        "'\(item)' had the nonconformity '\(old.id)' in \(earlier.id), and '\(finding.id)' has no 'repeat-of'",
        help: "where it is the same matter: repeat-of: \"\(earlier.id)/\(old.id)\"")
    }
  }

  /// Last year's open findings, each of which wants an outcome.
  static func openFindings(_ what: Case) -> [Diagnostic] {
    guard let earlier = what.earlier else { return [] }
    return FollowUps.missing(in: what.assessment, earlier: earlier, before: what.before).map {
      open in
      Diagnostic(
        .notFollowedUp, at: what.assessment.places["previous"] ?? what.assessment.place,
        "'\(open.finding.id)' of \(open.origin) is open, and nothing tells what became of it")
    }
  }

  private static func repeated(
    _ finding: Finding, in before: [Finding]
  ) -> (ItemReference, Finding)? {
    for item in finding.items {
      if let old = before.first(where: { $0.items.contains(item) }) { return (item, old) }
    }
    return nil
  }

  private static func place(of item: ItemReference, in finding: Finding) -> Place {
    finding.places["items", item.description] ?? finding.place
  }
}
