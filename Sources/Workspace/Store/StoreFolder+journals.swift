internal import Assessments

/// The journals in the folder of an assessment, and the mark of the line that was completed last.
extension StoreFolder {
  static func journal(of writer: String) -> String { "\(journals)/\(writer).jsonl" }

  /// Whether an id can be the name of a journal: it stays in its folder.
  static func isWriterName(_ writer: String) -> Bool {
    !writer.isEmpty && !writer.hasPrefix(".") && !writer.contains("/") && writer.utf8.count <= 100
      && writer.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }

  /// Who has a journal here, in order.
  func writers() throws(StoreError) -> [String] {
    do throws(FileFailure) {
      let folder = try files.openFolder(Self.journals, in: root)
      defer { files.close(folder) }
      return try files.names(in: folder).filter { $0.hasSuffix(".jsonl") && !$0.hasPrefix(".") }
        .map { String($0.dropLast(".jsonl".count)) }.sorted()
    } catch {
      if error.isMissing { return [] }
      throw Self.failed(error, "cannot be read", at: shownPath(Self.journals))
    }
  }

  /// What stands in a journal from an offset on; nil if the journal is shorter or not there.
  func journal(of writer: String, from offset: Int) throws(StoreError) -> [UInt8]? {
    let relative = Self.journal(of: writer)
    do throws(FileFailure) {
      return try inFolder(of: relative) { (folder, name) throws(FileFailure) -> [UInt8]? in
        let file = try files.open(name, in: folder, for: .read)
        defer { files.close(file) }
        let size = try files.size(of: file)
        return size < offset ? nil : try files.read(file, from: offset, count: size - offset)
      }
    } catch {
      if error.isMissing { return nil }
      throw Self.failed(error, "cannot be read", at: shownPath(relative))
    }
  }

  /// Writes bytes behind the end of a file in `journal/`; returns when they are on the disk.
  ///
  /// - Returns: the size of the file before.
  /// - Throws: the failure with that size, if any byte may have been written.
  func append(_ bytes: [UInt8], to relative: String) throws(AppendFailure) -> Int {
    var size: Int?
    do throws(FileFailure) {
      let folder = try self.folder(Self.journals)
      defer { files.close(folder) }
      let name = String(relative.dropFirst(Self.journals.count + 1))
      let file = try files.open(name, in: folder, for: .append)
      defer { files.close(file) }
      size = try files.size(of: file)
      try files.write(bytes, to: file)
      try files.sync(file)
      if size == 0 {
        try files.sync(folder)
        try files.sync(root)
      }
      return size ?? 0
    } catch {
      throw AppendFailure(failure: error, size: size)
    }
  }

  struct AppendFailure: Error {
    let failure: FileFailure
    let size: Int?
  }

  /// Cuts a file in `journal/` back to a size; returns when that is on the disk.
  func cut(_ relative: String, to size: Int) throws(FileFailure) {
    try inFolder(of: relative) { (folder, name) throws(FileFailure) in
      let file = try files.open(name, in: folder, for: .append)
      defer { files.close(file) }
      try files.truncate(file, to: size)
      try files.sync(file)
    }
  }

  /// Which line was completed last, as far as that is known.
  var done: String? {
    try? inFolder(of: "\(Self.journals)/\(Self.doneFile)") {
      (folder, name) throws(FileFailure) -> String in
      let file = try files.open(name, in: folder, for: .read)
      defer { files.close(file) }
      return String(decoding: try files.read(file, from: 0, count: 128), as: UTF8.self)
    }
  }

  func markDone(_ hash: String) {
    try? inFolder(of: "\(Self.journals)/\(Self.doneFile)") {
      (folder, name) throws(FileFailure) in
      let file = try files.open(name, in: folder, for: .overwrite)
      defer { files.close(file) }
      try files.write(Array(hash.utf8), to: file)
    }
  }
}
