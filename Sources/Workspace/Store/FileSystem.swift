internal import Glibc

/// What a store asks of a disk. The real one is `SystemFiles`; tests have one that crashes.
///
/// Everything is named relative to an open folder, and a link is never followed: what is a link
/// cannot be opened.
package protocol FileSystem: Sendable {
  /// Opens the folder of an assessment.
  func openFolder(_ path: String) throws(FileFailure) -> OpenFile
  func openFolder(_ name: String, in folder: OpenFile) throws(FileFailure) -> OpenFile
  /// Makes a folder that is not there.
  func makeFolder(_ name: String, in folder: OpenFile) throws(FileFailure)
  /// The names in a folder, in no order, without `.` and `..`.
  func names(in folder: OpenFile) throws(FileFailure) -> [String]

  func open(
    _ name: String, in folder: OpenFile, for access: FileAccess
  ) throws(FileFailure) -> OpenFile
  func size(of file: OpenFile) throws(FileFailure) -> Int
  /// At most so many bytes from an offset on; fewer only at the end of the file.
  func read(_ file: OpenFile, from offset: Int, count: Int) throws(FileFailure) -> [UInt8]
  /// Writes all bytes. When it fails, some of them may have been written.
  func write(_ bytes: [UInt8], to file: OpenFile) throws(FileFailure)
  func truncate(_ file: OpenFile, to size: Int) throws(FileFailure)
  /// Returns when what was done to this file, or to the names in this folder, is on the disk.
  func sync(_ file: OpenFile) throws(FileFailure)
  /// Gives a file another name in its folder, in the place of what had that name; a folder only in the
  /// place of nothing or of an empty folder.
  func rename(_ name: String, to other: String, in folder: OpenFile) throws(FileFailure)
  func remove(_ name: String, in folder: OpenFile) throws(FileFailure)
  /// Removes a folder in which nothing is.
  func removeFolder(_ name: String, in folder: OpenFile) throws(FileFailure)

  /// Takes the lock of an open file for as long as it is open.
  ///
  /// - Parameter shared: whether others may share it.
  /// - Returns: false if somebody else has it.
  func lock(_ file: OpenFile, shared: Bool) throws(FileFailure) -> Bool
  /// A short while, before the lock is tried again.
  func pause()
  func close(_ file: OpenFile)
}

/// A file or folder that is open.
package struct OpenFile: Sendable, Hashable {
  package let number: Int32

  package init(number: Int32) {
    self.number = number
  }
}

/// What a file is opened for.
package enum FileAccess: Sendable, Hashable {
  case read
  /// Writing at its end; made if it is not there.
  case append
  /// Writing a new one, with the rights of another file if one is given.
  case create(like: OpenFile?)
  /// Writing from its start, with nothing left of what was in it; made if it is not there.
  case overwrite
  /// Only for locking; made if it is not there.
  case lock
}

/// Something that the system refused.
package struct FileFailure: Error, Hashable {
  /// The system's number of the error.
  package let number: Int32

  package init(number: Int32) {
    self.number = number
  }

  static let tooLarge = FileFailure(number: EFBIG)

  package var isMissing: Bool { number == ENOENT }

  /// Whether something else than a plain file or folder stands there, such as a link.
  var isWrongKind: Bool { [ELOOP, ENOTDIR, EISDIR, ENXIO].contains(number) }

  /// The system's words, in lower case: `no space left on device`.
  var message: String { String(cString: strerror(number)).lowercased() }
}
