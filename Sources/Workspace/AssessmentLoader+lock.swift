internal import Assessments
internal import Checklists
internal import Diagnostics
internal import Encoding
internal import LocatedYAML
internal import Text

/// What the answers of an assessment are given for, held against the library.
extension AssessmentLoader {
  static let lockFile = "criteria.lock.yaml"

  /// The lock, if there is one; what it says of other criteria than those of the assessment is told.
  func lock(for assessment: Assessment) -> CriteriaLock? {
    guard disk.entry(at: path(Self.lockFile)) != nil else { return nil }
    guard let lock = document(Self.lockFile).flatMap({ CriteriaLockDecoder.decode($0, problems) })
    else { return nil }
    for entry in lock.entries where !assessment.criteria.contains(where: entry.isOf) {
      let criteria = assessment.criteria(for: entry.checklist)
      let named = criteria.map {
        "the criteria name edition \($0.edition), revision \($0.revision)"
      }
      problems.report(
        .otherLock, at: entry.place,
        "the lock of '\(entry.checklist)' is for edition \(entry.edition), revision \(entry.revision); "
          + (named ?? "it is not among the criteria"),
        help: "correct one of the two files, or remove the entry")
    }
    return lock
  }

  /// The items of the lock that the checklist no longer has.
  func goneItems(_ assessment: Assessment?, _ checklist: Checklist) -> Set<String> {
    guard let lock = assessment?.lock(of: checklist.id) else { return [] }
    return Set(lock.items.map(\.id).filter { checklist.item($0) == nil })
  }

  /// Finds the answers that were given for another text, and tells them.
  ///
  /// - Parameter gone: of each checklist, the answered items that it no longer has.
  func checkTexts(_ assessment: inout Assessment, gone: [String: Set<String>]) {
    for criteria in assessment.criteria {
      guard let checklist = library.checklists[criteria.checklist],
        !library.broken.contains(checklist.id), checklist.edition == criteria.edition,
        let lock = assessment.lock(of: checklist.id)
      else { continue }
      let answers = assessment.answers[checklist.id] ?? [:]
      let goneHere = gone[checklist.id] ?? []
      let now = hashes.of(checklist)
      let outdated = OutdatedItems(
        changed: checklist.items.map(\.id).filter { id in
          answers[id] != nil && lock.hashes[id].map { $0 != now[id] } ?? false
        },
        gone: lock.items.map(\.id).filter(goneHere.contains))
      if !outdated.isEmpty { assessment.outdated[checklist.id] = outdated }
      if !outdated.isEmpty || lock.revision != checklist.revision {
        report(outdated, of: checklist, criteria)
      }
    }
  }

  private func report(_ items: OutdatedItems, of checklist: Checklist, _ criteria: Criteria) {
    let isSameRevision = criteria.revision == checklist.revision
    var parts = [
      isSameRevision
        ? "'\(checklist.id)' was changed without a new revision"
        : "the library holds revision \(checklist.revision) of '\(checklist.id)', "
          + "the answers are for revision \(criteria.revision)"
    ]
    if items.isEmpty { parts.append("no answered item has changed") }
    if !items.changed.isEmpty {
      parts.append("changed since: \(items.changed.joined(separator: ", "))")
    }
    if !items.gone.isEmpty { parts.append("gone: \(items.gone.joined(separator: ", "))") }
    problems.report(
      .changedChecklist, at: criteria.places["revision"] ?? criteria.place,
      parts.joined(separator: "; "), help: help(items, isSameRevision ? nil : checklist.revision))
  }

  private func help(_ items: OutdatedItems, _ revision: String?) -> String {
    var steps: [String] = []
    if !items.changed.isEmpty {
      steps.append(
        "answer them anew, or, where an answer stands, remove the item's line from \(Self.lockFile)"
      )
    }
    if !items.gone.isEmpty { steps.append("remove the answers to what is gone") }
    if let revision {
      steps.append("write revision \"\(revision)\" into assessment.yaml and \(Self.lockFile)")
    }
    return steps.joined(separator: "; ")
  }
}
