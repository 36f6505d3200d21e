internal import Glibc

/// A text file that nobody else can read, in a folder of its own: for a text that another program is to
/// change. It goes with its folder, and with whatever the other program left beside it.
struct PrivateFile {
  /// Longer texts are no notes any more.
  private static let mostBytes = 4 << 20

  private let folder: String
  let path: String

  /// - Parameter base: the folder for temporary files; TMPDIR or `/tmp` where none is given.
  init(_ text: String, in base: String? = nil) throws(TerminalError) {
    let base = base ?? Environment.first(of: "TMPDIR") ?? "/tmp"
    var template = Array("\(base)/assay-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Self.failure("no folder in \(base)") }
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    path = folder + "/" + Self.name
    do throws(TerminalError) {
      try write(Array(text.utf8))
    } catch {
      remove()
      throw error
    }
  }

  /// In a folder of this very name, which is made; nil where something else stands there.
  init?(_ text: String, at folder: String) {
    self.folder = folder
    path = folder + "/" + Self.name
    if !Self.isFolder(folder), mkdir(folder, 0o700) != 0 { return nil }
    unlink(path)
    do throws(TerminalError) {
      try write(Array(text.utf8))
    } catch {
      remove()
      return nil
    }
  }

  /// What such a folder holds; nil where there is none.
  static func text(at folder: String) -> String? {
    isFolder(folder) ? text(of: folder + "/" + name) : nil
  }

  /// Whether it is a folder, and no link to one.
  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static let name = "note.txt"

  private func write(_ bytes: [UInt8]) throws(TerminalError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else { throw Self.failure(path) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Self.failure(path) }
      rest = rest.dropFirst(count)
    }
  }

  /// What the file holds now; nil if it is gone, no plain file, or longer than a note can be.
  func text() -> String? { Self.text(of: path) }

  private static func text(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= mostBytes {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { return nil }
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer.prefix(count)
    }
    return nil
  }

  /// Removes the folder and the files in it; editors leave copies beside a file.
  func remove() {
    if let stream = opendir(folder) {
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { unlink("\(folder)/\(name)") }
      }
      closedir(stream)
    }
    rmdir(folder)
  }

  private static func failure(_ what: String) -> TerminalError {
    TerminalError("\(what): \(String(cString: strerror(errno)))")
  }
}
