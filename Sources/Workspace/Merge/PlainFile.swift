internal import Glibc

/// A file anywhere on the disk, replaced as a whole.
enum PlainFile {
  /// Writes a file beside the old one and gives it its name: there is always one whole file.
  ///
  /// It is not synced. What it was made from is still there, and git, for which it is made, writes the
  /// file that lasts.
  static func replace(_ path: String, with bytes: [UInt8]) throws(FileFailure) {
    let files = SystemFiles()
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let name = String(parts.last ?? "")
    let folderPath = parts.dropLast().joined(separator: "/")
    let isAtRoot = parts.count > 1 && folderPath.isEmpty
    let folder = try files.openFolder(isAtRoot ? "/" : parts.count > 1 ? folderPath : ".")
    defer { files.close(folder) }
    var old: OpenFile?
    do throws(FileFailure) {
      old = try files.open(name, in: folder, for: .read)
    } catch {
      if !error.isMissing { throw error }
    }
    defer { if let old { files.close(old) } }
    let temporary = ".\(name).assay-new"
    try? files.remove(temporary, in: folder)
    do throws(FileFailure) {
      let file = try files.open(temporary, in: folder, for: .create(like: old))
      defer { files.close(file) }
      try files.write(bytes, to: file)
      try files.rename(temporary, to: name, in: folder)
    } catch {
      try? files.remove(temporary, in: folder)
      throw error
    }
  }

  /// Why a file could not be put into the place of another one; nil where nothing is known that would
  /// prevent it.
  static func obstacle(to path: String) -> FileFailure? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let shown = folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
    return access(shown, W_OK | X_OK) == 0 ? nil : FileFailure(number: errno)
  }
}
