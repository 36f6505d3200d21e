internal import Glibc

/// The disk of this machine.
package struct SystemFiles: FileSystem {
  package init() {}

  package func openFolder(_ path: String) throws(FileFailure) -> OpenFile {
    try opened(Glibc.open(path, Self.folder))
  }

  package func openFolder(_ name: String, in folder: OpenFile) throws(FileFailure) -> OpenFile {
    try opened(openat(folder.number, name, Self.folder))
  }

  private static let folder = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC

  package func makeFolder(_ name: String, in folder: OpenFile) throws(FileFailure) {
    try check(mkdirat(folder.number, name, 0o777))
  }

  package func names(in folder: OpenFile) throws(FileFailure) -> [String] {
    // Its own descriptor, because reading the names moves it along.
    let descriptor = openat(folder.number, ".", Self.folder)
    guard descriptor >= 0, let stream = fdopendir(descriptor) else {
      throw FileFailure(number: errno)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = entry.name
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  package func open(
    _ name: String, in folder: OpenFile, for access: FileAccess
  ) throws(FileFailure) -> OpenFile {
    let flags =
      switch access {
      // A pipe would keep whoever opens it waiting.
      case .read: O_RDONLY | O_NONBLOCK
      case .append: O_WRONLY | O_CREAT | O_APPEND | O_NONBLOCK
      case .create: O_WRONLY | O_CREAT | O_EXCL
      case .overwrite: O_WRONLY | O_CREAT | O_TRUNC | O_NONBLOCK
      case .lock: O_RDONLY | O_CREAT | O_NONBLOCK
      }
    let file = try opened(
      openat(folder.number, name, flags | O_NOFOLLOW | O_CLOEXEC, 0o666 as mode_t))
    do throws(FileFailure) {
      let status = try status(of: file)
      guard status.st_mode & S_IFMT == S_IFREG else { throw FileFailure(number: EISDIR) }
      if case .create(like: let other?) = access {
        try check(fchmod(file.number, try self.status(of: other).st_mode & 0o777))
      }
      return file
    } catch {
      close(file)
      throw error
    }
  }

  package func size(of file: OpenFile) throws(FileFailure) -> Int {
    Int(try status(of: file).st_size)
  }

  private func status(of file: OpenFile) throws(FileFailure) -> stat {
    var status = stat()
    try check(fstat(file.number, &status))
    return status
  }

  package func read(
    _ file: OpenFile, from offset: Int, count: Int
  ) throws(FileFailure) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      while done < count {
        let got = pread(file.number, buffer.baseAddress! + done, count - done, off_t(offset + done))
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { return }
        done += got
      }
    }
    if failure != 0 { throw FileFailure(number: failure) }
    return bytes
  }

  package func write(_ bytes: [UInt8], to file: OpenFile) throws(FileFailure) {
    let number = DescriptorWriter.write(bytes, to: file.number)
    if number != 0 { throw FileFailure(number: number) }
  }

  package func truncate(_ file: OpenFile, to size: Int) throws(FileFailure) {
    try check(ftruncate(file.number, off_t(size)))
  }

  package func sync(_ file: OpenFile) throws(FileFailure) {
    try check(fsync(file.number))
  }

  package func rename(
    _ name: String, to other: String, in folder: OpenFile
  ) throws(FileFailure) {
    try check(renameat(folder.number, name, folder.number, other))
  }

  package func remove(_ name: String, in folder: OpenFile) throws(FileFailure) {
    try check(unlinkat(folder.number, name, 0))
  }

  package func removeFolder(_ name: String, in folder: OpenFile) throws(FileFailure) {
    try check(unlinkat(folder.number, name, AT_REMOVEDIR))
  }

  package func lock(_ file: OpenFile, shared: Bool) throws(FileFailure) -> Bool {
    while flock(file.number, (shared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return false }
      if errno != EINTR { throw FileFailure(number: errno) }
    }
    return true
  }

  package func pause() {
    usleep(10_000)
  }

  package func close(_ file: OpenFile) {
    _ = Glibc.close(file.number)
  }

  private func opened(_ number: Int32) throws(FileFailure) -> OpenFile {
    if number < 0 { throw FileFailure(number: errno) }
    return OpenFile(number: number)
  }

  private func check(_ result: Int32) throws(FileFailure) {
    if result != 0 { throw FileFailure(number: errno) }
  }
}
