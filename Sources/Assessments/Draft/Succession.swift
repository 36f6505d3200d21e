package import Checklists

/// What the answers of an earlier assessment give to a new one: its ratings as suggestions, where the
/// item asks the same, and nothing else of them.
package struct Succession: Sendable {
  /// An item of another edition that is not carried, because it is not one rated item told again.
  package struct LookAt: Sendable {
    package let item: ItemReference
    /// What became of the rated items; nil where two crosswalks lead to different ratings.
    package let relation: Crosswalk.RelationKind?
    /// The rated items.
    package let from: [ItemReference]
  }

  package let earlier: AssessmentID
  /// The carried answers by checklist and item.
  package private(set) var answers: [String: [String: Answer]] = [:]
  /// Items of the new plan that had no agreed rating.
  package private(set) var unratedCount = 0
  /// Items of the new plan that were answered for another text.
  package private(set) var changed: [ItemReference] = []
  /// Items that were answered and are no longer in their checklist.
  package private(set) var gone: [ItemReference] = []
  /// Items of another edition of which something was rated and something changed.
  package private(set) var toLookAt: [LookAt] = []

  package var carriedCount: Int { answers.values.reduce(0) { $0 + $1.count } }

  /// How many of those were rated as items of another checklist.
  package var carriedAcrossCount: Int {
    answers.values.reduce(0) { $0 + $1.values.count { $0.suggestion?.origin != nil } }
  }

  /// - Parameters:
  ///   - earlier: as loaded, so that answers for another text are known and out of its scores.
  ///   - assessment: the new one.
  package init(
    from earlier: Assessment, to assessment: Assessment, in library: ChecklistLibrary
  ) {
    self.earlier = earlier.id
    for criteria in assessment.criteria {
      guard let checklist = library.checklists[criteria.checklist] else { continue }
      let items = checklist.groups.filter(criteria.covers).flatMap(\.items)
      guard earlier.criteria(for: checklist.id) != nil else {
        takeAcross(items, of: checklist, earlier, library)
        continue
      }
      let outdated = earlier.outdated[checklist.id]
      let changed = Set(outdated?.changed ?? [])
      for item in items { take(item, of: checklist, earlier, isChanged: changed.contains(item.id)) }
      gone += (outdated?.gone ?? []).map { ItemReference(checklist: checklist.id, item: $0) }
    }
  }

  private mutating func take(
    _ item: Item, of checklist: Checklist, _ earlier: Assessment, isChanged: Bool
  ) {
    if isChanged {
      changed.append(ItemReference(checklist: checklist.id, item: item.id))
    } else if let rating = earlier.answer(item.id, of: checklist.id)?.scoringRating {
      answers[checklist.id, default: [:]][item.id] = Answer(
        item: item.id, status: .carriedForward,
        suggestion: Answer.Suggestion(rating: rating, from: earlier.id), place: checklist.place)
    } else {
      unratedCount += 1
    }
  }

  /// Ratings of another edition travel as suggestions that say where they come from.
  private mutating func takeAcross(
    _ items: [Item], of checklist: Checklist, _ earlier: Assessment, _ library: ChecklistLibrary
  ) {
    let editions = EditionSuccession(earlier, to: checklist, in: library)
    for item in items {
      switch editions.outcome(of: item) {
      case .carried(let rating, let from):
        answers[checklist.id, default: [:]][item.id] = Answer(
          item: item.id, status: .carriedForward,
          suggestion: Answer.Suggestion(
            rating: rating, from: earlier.id,
            origin: Answer.Origin(item: from, place: checklist.place)), place: checklist.place)
      case .toLookAt(let look): toLookAt.append(look)
      case nil: unratedCount += 1
      }
    }
  }
}
