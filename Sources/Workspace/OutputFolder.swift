internal import Glibc

/// A folder for what is made from assessments: never inside `assessments/` or `checklists/`.
package struct OutputFolder: Sendable {
  package struct Failure: Error {
    package let message: String
    package let help: String
    /// Whether it was refused for safety rather than failed.
    package let isRefusal: Bool
  }

  private let path: String

  /// Opens the folder, making it if it is not there.
  package init(_ path: String, outside workspace: WorkspaceFolder) throws(Failure) {
    self.path = path
    for protected in [workspace.root + "/assessments", workspace.library.path] {
      if Self.isInside(path, protected) {
        throw Failure(
          message: "'\(path)' lies in a folder of data, where nothing is ever written",
          help: "name another folder with -o", isRefusal: true)
      }
    }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw Self.failure(path, errno)
    }
  }

  /// Writes a file by writing a temporary one beside it and renaming it, so that an older report is
  /// there in full until the new one is.
  ///
  /// - Returns: the path of the file.
  package func write(_ text: String, as name: String) throws(Failure) -> String {
    let target = "\(path)/\(name)"
    let temporary = "\(path)/.\(name).\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Self.failure(target, errno) }
    var problem = DescriptorWriter.write(text, to: descriptor)
    if close(descriptor) != 0, problem == 0 { problem = errno }
    if problem == 0, rename(temporary, target) != 0 { problem = errno }
    if problem != 0 {
      unlink(temporary)
      throw Self.failure(target, problem)
    }
    return target
  }

  /// Whether a path leads into a folder, links followed; for a path that is not there yet, its
  /// nearest ancestor decides.
  private static func isInside(_ path: String, _ folder: String) -> Bool {
    guard let outer = resolved(folder) else { return false }
    var existing = path
    while resolved(existing) == nil {
      guard let slash = existing.lastIndex(of: "/") else {
        existing = "."
        break
      }
      existing = slash == existing.startIndex ? "/" : String(existing[..<slash])
    }
    guard let real = resolved(existing) else { return false }
    return real == outer || real.hasPrefix(outer + "/")
  }

  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func failure(_ path: String, _ number: Int32) -> Failure {
    Failure(
      message: "'\(path)' cannot be written: \(String(cString: strerror(number)).lowercased())",
      help: "choose a folder you may write to with -o", isRefusal: false)
  }
}
