internal import Assessments
internal import Checklists
internal import Diagnostics
internal import Encoding
internal import LocatedYAML
internal import Text

/// An answer that was given for another text, and is given anew, stands for the new one from then on.
extension Saving {
  /// The lock, parsed again only if its bytes are others than last time; nil where there is none.
  private mutating func lock() throws(StoreError) -> CriteriaLockFile? {
    let relative = AssessmentLoader.lockFile
    guard let bytes = try folder.bytes(relative) else { return nil }
    if let known = memory.lock, known.bytes == bytes { return known }
    let file = try CriteriaLockFile(
      SourceFile(path: folder.shownPath(relative), bytes: bytes))
    memory.lock = file
    return file
  }

  /// Whether a lock tells the texts of the revision that the criteria name.
  mutating func isLocked(_ criteria: Criteria) throws(StoreError) -> Bool {
    try lock()?.lock.entries.contains { $0.isOf(criteria) } ?? false
  }

  /// Called when an answer is on the disk: until its hash is, too, it counts as carried forward, and
  /// nothing worse.
  ///
  /// - Parameters:
  ///   - before: what stood there; nil where that cannot be read.
  ///   - after: what stands there now. A note or evidence alone says nothing about the text.
  mutating func confirmText(
    of target: ChangeTarget, from before: @autoclosure () -> Change.Content?,
    to after: Change.Content
  ) {
    guard let reference = target.item, case .answer(let answer?) = after else { return }
    do throws(StoreError) {
      guard let bytes = try confirmed(reference) else { return }
      // What stood there is decoded only where the text has changed.
      if case .answer(let old?)? = before(), old.says(sameAs: answer) {
        notices.append(unconfirmed(reference, "it says the same as before"))
      } else if let unsure = try written(bytes) {
        notices.append(unconfirmed(reference, unsure.message))
      }
    } catch {
      notices.append(
        unconfirmed(reference, error.diagnostics.first?.message ?? "the lock cannot be read"))
    }
  }

  /// The lock with the item's present hash; nil where it has that, or does not name the item.
  private mutating func confirmed(_ item: ItemReference) throws(StoreError) -> [UInt8]? {
    guard let file = try lock(), let checklist = store.library.checklists[item.checklist],
      let present = checklist.item(item.item),
      let criteria = try head().criteria(for: item.checklist),
      let locked = file.lock.entries.first(where: { $0.isOf(criteria) })?.hashes[item.item]
    else { return nil }
    let hash = ContentHash.of(present, in: checklist)
    if locked == hash { return nil }
    return try file.bytes(withHash: hash, of: item.item, in: item.checklist)
  }

  /// - Returns: why it is not sure that it is on the disk.
  private func written(_ bytes: [UInt8]) throws(StoreError) -> FileFailure? {
    let relative = AssessmentLoader.lockFile
    do throws(FileFailure) {
      return try folder.replace(relative, with: bytes)
    } catch {
      throw StoreFolder.failed(error, "cannot be written", at: folder.shownPath(relative))
    }
  }

  private func unconfirmed(_ item: ItemReference, _ reason: String) -> Diagnostic {
    Diagnostic(
      .changedChecklist, at: Place(path: folder.shownPath(AssessmentLoader.lockFile)),
      "'\(item.item)' was answered for another text and still counts as carried forward: \(reason)",
      help: "remove the item's line from \(AssessmentLoader.lockFile) to let the answer stand")
  }
}

extension Answer {
  /// Whether two answers make the same statement by the same people on the same day.
  fileprivate func says(sameAs other: Answer) -> Bool {
    status == other.status && agreement?.rating == other.agreement?.rating
      && agreement?.by == other.agreement?.by && agreement?.on == other.agreement?.on
      && agreement?.why == other.agreement?.why
      && suggestion?.rating == other.suggestion?.rating
      && suggestion?.origin?.item == other.suggestion?.origin?.item
      && exception?.reason == other.exception?.reason
      && exception?.decidedBy == other.exception?.decidedBy
      && exception?.secondPerson == other.exception?.secondPerson
  }
}
