package import Diagnostics

/// The one door back: where the changes of one assessment by one person are saved.
///
/// Whoever fills in holds a store and never a path.
package protocol AssessmentStore: Sendable {
  /// Which assessment it saves.
  var assessment: AssessmentID { get }
  /// Who changes things here: an id of the team.
  var writer: String { get }

  /// What stands in a block now, with its revision.
  func snapshot(of target: ChangeTarget) throws(StoreError) -> Snapshot

  /// The register of evidence as it stands now; nil where it is as it was at the last asking.
  func register() throws(StoreError) -> [Evidence]?

  /// Saves one change if its block still is what the writer has seen.
  ///
  /// - Parameter expected: the revision of the block that was seen; `.absent` for a new one.
  /// - Returns: only after the change would survive the loss of power.
  /// - Throws: `StoreError`; but for `halfSaved` nothing has been changed.
  func apply(_ change: Change, expecting expected: Revision) throws(StoreError) -> Receipt
}

extension AssessmentStore {
  /// Which words a block stands in now.
  package func revision(of target: ChangeTarget) throws(StoreError) -> Revision {
    try snapshot(of: target).revision
  }
}

/// What was saved.
package struct Receipt: Sendable {
  package let target: ChangeTarget
  /// The number of the change in the assessment's journals.
  package let number: Int
  /// What to expect at the next change of the same block.
  package let revision: Revision
  /// What was noticed on the way and did not prevent it.
  package let notices: [Diagnostic]

  package init(
    target: ChangeTarget, number: Int, revision: Revision, notices: [Diagnostic]
  ) {
    self.target = target
    self.number = number
    self.revision = revision
    self.notices = notices
  }
}

/// Why a change was not saved.
package enum StoreError: Error, Sendable {
  /// The block has changed since it was seen.
  case conflict(Conflict, Diagnostic)
  /// The assessment is approved.
  case locked(Diagnostic)
  /// Somebody else keeps the folder for too long.
  case busy(Diagnostic)
  /// The files or the change have mistakes.
  case refused([Diagnostic])
  /// A file cannot be read or written.
  case failed(Diagnostic)
  /// The change stands in the journal only, and is completed at the next start.
  case halfSaved(Diagnostic)

  package var diagnostics: [Diagnostic] {
    switch self {
    case .conflict(_, let diagnostic), .locked(let diagnostic), .busy(let diagnostic),
      .failed(let diagnostic), .halfSaved(let diagnostic):
      [diagnostic]
    case .refused(let diagnostics): diagnostics
    }
  }
}
