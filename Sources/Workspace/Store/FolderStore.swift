package import Assessments
package import Checklists
package import Diagnostics
internal import Encoding
internal import LocatedYAML
internal import Synchronization

/// Saves the changes that one person makes to one assessment in its folder.
///
/// One change at a time, under the lock of the folder: what a crash left is completed, the block is
/// held against the revision that was seen, a line is appended to the writer's journal, the file is
/// replaced, and only then the change is confirmed. `docs/decisions/0008-journal-before-block.md`
/// tells why in this order.
package final class FolderStore: AssessmentStore {
  package let assessment: AssessmentID
  package let writer: String
  let path: String
  let shown: String
  let library: ChecklistLibrary
  let files: any FileSystem
  /// The time in UTC, as `2025-11-13T10:04:05Z`.
  let now: @Sendable () -> String
  /// How often the lock of the folder is tried, 10 ms apart.
  let tries: Int
  private let memory = Mutex(Memory())

  /// What is kept from one saving to the next, so that it need not be read and parsed again. Nothing
  /// is believed that the files do not say.
  struct Memory {
    var book = JournalBook()
    var head: (bytes: [UInt8], assessment: Assessment)?
    var file: (relative: String, file: BlockFile)?
    var lock: CriteriaLockFile?
    /// The blocks as they were last handed out: what a late change is based on.
    var seen: [ChangeTarget: Conflict.Version] = [:]
    /// The blocks as they were first handed out.
    var first: [ChangeTarget: Conflict.Version] = [:]
    /// How the blocks stood that were changed here.
    var past: [ChangeTarget: Saving.Past] = [:]
    /// The files that were there at some time, and those of them that were not at the last reading.
    var present: Set<String> = []
    var gone: Set<String> = []
    /// The files as they were when all their blocks were looked at last.
    var looked: [[String]: [UInt8]] = [:]
    /// The register of evidence as it was when it was asked for last.
    var register: [UInt8]?
    /// How many damaged lines have been told.
    var toldFaults = 0
  }

  /// - Parameters:
  ///   - path: the assessment's folder on disk.
  ///   - shown: how the folder is named in messages.
  package init(
    _ assessment: AssessmentID, by writer: String, path: String, shown: String,
    library: ChecklistLibrary, files: any FileSystem = SystemFiles(),
    now: @escaping @Sendable () -> String = UTC.now, tries: Int = 1_000
  ) {
    self.assessment = assessment
    self.writer = writer
    self.path = path
    self.shown = shown
    self.library = library
    self.files = files
    self.now = now
    self.tries = tries
  }

  /// Completes what a crash left, and notes in the journal what other programs edited. Called once
  /// before anything is read that is to be changed.
  ///
  /// - Returns: what was noticed.
  package func open() throws(StoreError) -> [Diagnostic] {
    try locked { (saving: inout Saving) throws(StoreError) in
      try saving.checkWriter()
      return try saving.begin()
    }
  }

  package func snapshot(of target: ChangeTarget) throws(StoreError) -> Snapshot {
    let folder = try StoreFolder(path, shown: shown, files: files)
    defer { folder.close() }
    return try memory.withLock { (memory) throws(StoreError) in
      var saving = Saving(self, folder, memory)
      defer { memory = saving.memory }
      return try saving.snapshot(of: target)
    }
  }

  package func register() throws(StoreError) -> [Evidence]? {
    let folder = try StoreFolder(path, shown: shown, files: files)
    defer { folder.close() }
    let target = ChangeTarget.evidence("")
    let bytes = try folder.bytes(target.file) ?? []
    return try memory.withLock { (memory) throws(StoreError) in
      if memory.register == bytes { return nil }
      memory.register = bytes
      let shown = folder.shownPath(target.file)
      let source = bytes.isEmpty ? nil : SourceFile(path: shown, bytes: bytes)
      return try BlockFile(source, path: shown, for: target, checklist: nil).evidence
    }
  }

  package func apply(
    _ change: Change, expecting expected: Revision
  ) throws(StoreError) -> Receipt {
    try locked { (saving: inout Saving) throws(StoreError) in
      try saving.apply(change, expecting: expected)
    }
  }

  private func locked<Result: Sendable>(
    _ body: (inout Saving) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    let folder = try StoreFolder(path, shown: shown, files: files)
    defer { folder.close() }
    return try memory.withLock { (memory) throws(StoreError) in
      let lock = try folder.lock(tries: tries)
      defer { if let lock { files.close(lock) } }
      var saving = Saving(self, folder, memory)
      defer { memory = saving.memory }
      return try body(&saving)
    }
  }
}
