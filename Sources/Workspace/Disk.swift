internal import Diagnostics
internal import Glibc
internal import LocatedYAML

/// The only place that opens files and lists folders for reading. Links are never followed.
struct Disk: Sendable {
  let limits: YAMLLimits
  /// More entries than any folder of a workspace has.
  let folderLimit = 20_000

  init(limits: YAMLLimits = .standard) {
    self.limits = limits
  }

  enum Entry: Equatable {
    case file, folder, other
  }

  /// What stands at a path, without following a link; nil if nothing does.
  func entry(at path: String) -> Entry? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The whole of a plain file, or the reason why not. The size is checked before reading.
  func read(_ path: String, shownAs shown: String) throws(DiagnosticError) -> SourceFile {
    SourceFile(path: shown, bytes: try bytes(path, shownAs: shown, limit: limits.fileBytes))
  }

  func bytes(
    _ path: String, shownAs shown: String, limit: Int
  ) throws(DiagnosticError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(errno, shown) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(errno, shown) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw notAFile(shown) }
    let size = Int(status.st_size)
    guard size <= limit else {
      var limits = limits
      limits.fileBytes = limit
      throw DiagnosticError(YAMLReader.tooLarge(path: shown, bytes: size, limits: limits))
    }
    return try contents(of: descriptor, size: size, limit: limit, shown)
  }

  private func contents(
    of descriptor: Int32, size: Int, limit: Int, _ shown: String
  ) throws(DiagnosticError) -> [UInt8] {
    var failure: Int32 = 0
    // One byte more than promised tells a file that grows while it is read.
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count < size + 1 {
        let got = Glibc.read(descriptor, buffer.baseAddress! + count, size + 1 - count)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { return }
        count += got
      }
    }
    if failure != 0 { throw self.failure(failure, shown) }
    if bytes.count > size {
      throw DiagnosticError(
        Diagnostic(.unreadable, at: Place(path: shown), "the file is being written to; try again"))
    }
    return bytes
  }

  /// The names in a folder, sorted by their bytes; hidden ones are left out. A link to a folder is
  /// refused.
  func names(in path: String, shownAs shown: String) throws(DiagnosticError) -> [String] {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw folderFailure(errno, shown) }
    guard let stream = fdopendir(descriptor) else {
      let number = errno
      close(descriptor)
      throw folderFailure(number, shown)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = entry.name
      if name.hasPrefix(".") { continue }
      names.append(name)
      if names.count > folderLimit {
        throw DiagnosticError(
          Diagnostic(
            .tooManyFiles, at: Place(path: shown),
            "the folder holds more than \(folderLimit) entries"))
      }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func failure(_ number: Int32, _ shown: String) -> DiagnosticError {
    switch number {
    case ENOENT:
      DiagnosticError(Diagnostic(.missingFile, at: Place(path: shown), "the file is not there"))
    case ELOOP, ENOTDIR: notAFile(shown)
    default:
      DiagnosticError(
        Diagnostic(
          .unreadable, at: Place(path: shown),
          "cannot be read: \(String(cString: strerror(number)).lowercased())"))
    }
  }

  private func folderFailure(_ number: Int32, _ shown: String) -> DiagnosticError {
    switch number {
    case ENOTDIR, ELOOP:
      DiagnosticError(
        Diagnostic(
          .notAFile, at: Place(path: shown), "this is not a folder",
          help: "put a folder here; links are not followed"))
    case ENOENT:
      DiagnosticError(Diagnostic(.missingFile, at: Place(path: shown), "the folder is not there"))
    default: failure(number, shown)
    }
  }

  private func notAFile(_ shown: String) -> DiagnosticError {
    DiagnosticError(
      Diagnostic(
        .notAFile, at: Place(path: shown), "this is not a plain file",
        help: "put a plain file here; links, folders and devices are not read"))
  }
}

/// A diagnostic that ends an operation.
struct DiagnosticError: Error {
  let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }
}
