internal import Checklists
package import Diagnostics

/// Which texts the answers of an assessment are given for: the content of `criteria.lock.yaml`.
///
/// A hash tells that an item asks the same as it did. A person who has looked at an answer again
/// removes the item's line: an item that the lock does not name is taken as it is.
package struct CriteriaLock: Sendable {
  /// One checklist in one revision.
  package struct Entry: Sendable {
    package let checklist: String
    package let edition: String
    package let revision: String
    /// The items with their content hashes, in the order of the checklist.
    package let items: [(id: String, hash: String)]
    package let place: Place
    package let hashes: [String: String]

    package init(
      checklist: String, edition: String, revision: String, items: [(id: String, hash: String)],
      place: Place
    ) {
      self.checklist = checklist
      self.edition = edition
      self.revision = revision
      self.items = items
      self.place = place
      hashes = Dictionary(items, uniquingKeysWith: { first, _ in first })
    }

    /// Whether it is about the edition and revision that an assessment names.
    package func isOf(_ criteria: Criteria) -> Bool {
      checklist == criteria.checklist && edition == criteria.edition
        && revision == criteria.revision
    }
  }

  package let entries: [Entry]

  package init(entries: [Entry]) {
    self.entries = entries
  }
}

/// Answered items that ask something else now than when they were answered, or are gone.
package struct OutdatedItems: Sendable {
  /// In the order of the checklist.
  package let changed: [String]
  /// In the order of the lock.
  package let gone: [String]

  package init(changed: [String], gone: [String]) {
    self.changed = changed
    self.gone = gone
  }

  package var isEmpty: Bool { changed.isEmpty && gone.isEmpty }
}

extension Assessment {
  /// What the lock says of a checklist; nil where it says nothing, or speaks of another revision than
  /// the criteria.
  package func lock(of checklist: String) -> CriteriaLock.Entry? {
    guard let criteria = criteria(for: checklist) else { return nil }
    return lock?.entries.first { $0.isOf(criteria) }
  }

  /// Whether the library holds another revision of a checklist than the answers are given for, and
  /// the lock knows that older one: what only the newer one lacks is then no mistake of the assessment.
  func isOlder(than checklist: Checklist) -> Bool {
    guard let lock = lock(of: checklist.id) else { return false }
    return lock.edition == checklist.edition && lock.revision != checklist.revision
  }

  /// Whether the lock names an item: then it was there once.
  func hasLocked(_ item: ItemReference) -> Bool {
    lock(of: item.checklist)?.hashes[item.item] != nil
  }

  /// Takes the answers to changed items out of every score. A rating stays as a suggestion; what was
  /// said in any other way was said about another text.
  package mutating func reopenOutdatedAnswers() {
    for (checklist, items) in outdated {
      for item in items.changed {
        guard let answer = answer(item, of: checklist) else { continue }
        answers[checklist]?[item] = answer.reopened(in: id)
      }
    }
  }
}

extension Answer {
  fileprivate func reopened(in assessment: AssessmentID) -> Answer {
    if status == .carriedForward { return self }
    var answer = Answer(
      item: item, status: scoringRating == nil ? .notAssessed : .carriedForward,
      suggestion: scoringRating.map { Suggestion(rating: $0, from: assessment) },
      voices: voices, evidence: evidence, note: note, place: place)
    answer.hasUnreadableVoices = hasUnreadableVoices
    answer.takePlaces(of: self)
    return answer
  }
}
