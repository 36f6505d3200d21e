internal import Assessments
internal import Diagnostics
internal import LocatedYAML

/// The open folder of one assessment, with the few things that a store does in it.
struct StoreFolder {
  let files: any FileSystem
  let root: OpenFile
  /// How the folder is named in messages.
  let shown: String

  static let journals = "journal"
  private static let lockFile = ".lock"
  /// The hash of the line that was completed last; losing it is harmless.
  static let doneFile = ".done"

  init(_ path: String, shown: String, files: any FileSystem) throws(StoreError) {
    self.files = files
    self.shown = shown
    do throws(FileFailure) {
      root = try files.openFolder(path)
    } catch {
      throw Self.failed(error, "cannot be opened", at: shown)
    }
  }

  func close() { files.close(root) }

  func shownPath(_ relative: String) -> String { "\(shown)/\(relative)" }

  // MARK: Lock

  /// Takes the lock of the folder, trying so many times.
  ///
  /// - Returns: what has to be closed to let go of it; nil where nobody ever saved anything and
  ///   `shared` was asked for.
  func lock(shared: Bool = false, tries: Int) throws(StoreError) -> OpenFile? {
    do throws(FileFailure) {
      let file = try files.open(Self.lockFile, in: root, for: shared ? .read : .lock)
      for _ in 0..<tries {
        if try files.lock(file, shared: shared) { return file }
        files.pause()
      }
      files.close(file)
    } catch {
      if shared, error.isMissing { return nil }
      throw Self.failed(error, "cannot be locked", at: shownPath(Self.lockFile))
    }
    throw .busy(
      Diagnostic(
        .folderBusy, at: Place(path: shownPath(Self.lockFile)),
        "another process is saving in this folder and does not end",
        help: "end that process, then try again"))
  }

  // MARK: Reading

  /// The bytes of a file; nil if it is not there.
  func bytes(_ relative: String) throws(StoreError) -> [UInt8]? {
    do throws(FileFailure) {
      return try inFolder(of: relative) { (folder, name) throws(FileFailure) -> [UInt8]? in
        let file = try files.open(name, in: folder, for: .read)
        defer { files.close(file) }
        let size = try files.size(of: file)
        if size > YAMLLimits.standard.fileBytes { throw .tooLarge }
        return try files.read(file, from: 0, count: size)
      }
    } catch {
      if error.isMissing { return nil }
      throw Self.failed(error, "cannot be read", at: shownPath(relative))
    }
  }

  func inFolder<Result>(
    of relative: String, _ body: (OpenFile, String) throws(FileFailure) -> Result
  ) throws(FileFailure) -> Result {
    let parts = relative.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return try body(root, relative) }
    let folder = try files.openFolder(parts[0], in: root)
    defer { files.close(folder) }
    return try body(folder, parts[1])
  }

  /// Opens a folder in this one, making it first if need be. Whoever puts the first file into it
  /// syncs the root.
  func folder(_ name: String) throws(FileFailure) -> OpenFile {
    do throws(FileFailure) {
      return try files.openFolder(name, in: root)
    } catch {
      guard error.isMissing else { throw error }
    }
    try files.makeFolder(name, in: root)
    return try files.openFolder(name, in: root)
  }

  static func failed(_ failure: FileFailure, _ what: String, at path: String) -> StoreError {
    if failure.isWrongKind {
      return .refused([
        Diagnostic(
          .notAFile, at: Place(path: path), "this is not a plain file or folder",
          help: "put a plain one here; links are not followed")
      ])
    }
    return .failed(
      Diagnostic(.notSaved, at: Place(path: path), "\(what): \(failure.message)"))
  }
}

// MARK: Replacing a file

extension StoreFolder {
  /// Writes a file beside the old one and gives it its name, so that there is always one whole file.
  ///
  /// - Returns: nil; or why it is not sure that the new name is on the disk. When it throws, the old
  ///   file is untouched.
  func replace(_ relative: String, with bytes: [UInt8]) throws(FileFailure) -> FileFailure? {
    let parts = relative.split(separator: "/", maxSplits: 1).map(String.init)
    let folder = parts.count == 2 ? try self.folder(parts[0]) : root
    defer { if parts.count == 2 { files.close(folder) } }
    let name = parts[parts.count - 1]
    let temporary = ".\(name).new"
    let isNew: Bool
    do throws(FileFailure) {
      isNew = try write(bytes, as: temporary, like: name, in: folder)
      try files.rename(temporary, to: name, in: folder)
    } catch {
      try? files.remove(temporary, in: folder)
      throw error
    }
    do throws(FileFailure) {
      try files.sync(folder)
      if isNew { try files.sync(root) }
      return nil
    } catch {
      return error
    }
  }

  /// - Returns: whether there was no file of that name before.
  private func write(
    _ bytes: [UInt8], as temporary: String, like name: String, in folder: OpenFile
  ) throws(FileFailure) -> Bool {
    var old: OpenFile?
    do throws(FileFailure) {
      old = try files.open(name, in: folder, for: .read)
    } catch {
      if !error.isMissing { throw error }
    }
    defer { if let old { files.close(old) } }
    // The rest of a saving that a crash cut off; the lock says that nobody is writing it now.
    try? files.remove(temporary, in: folder)
    let file = try files.open(temporary, in: folder, for: .create(like: old))
    defer { files.close(file) }
    try files.write(bytes, to: file)
    try files.sync(file)
    return old == nil
  }

  /// Makes sure that a file's name and content are on the disk: who wrote them may have been killed
  /// before that.
  func settle(_ relative: String) throws(StoreError) {
    do throws(FileFailure) {
      try inFolder(of: relative) { (folder, name) throws(FileFailure) in
        do throws(FileFailure) {
          let file = try files.open(name, in: folder, for: .read)
          defer { files.close(file) }
          try files.sync(file)
        } catch {
          if !error.isMissing { throw error }
        }
        try files.sync(folder)
      }
      try files.sync(root)
    } catch {
      if error.isMissing { return }
      throw Self.failed(error, "cannot be written", at: shownPath(relative))
    }
  }
}
