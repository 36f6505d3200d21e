internal import Assessments
internal import Diagnostics
internal import Encoding
internal import Glibc
internal import LocatedYAML

/// What can be seen of the journals at every loading; `assay verify` reads what is in them.
extension AssessmentLoader {
  /// Journals and the rests of cut lines.
  func checkJournalFolder() {
    guard disk.entry(at: path("journal")) != nil else { return }
    for name in names(in: "journal") where !name.hasSuffix(".jsonl") && !name.hasSuffix(".cut") {
      reportStray("journal/\(name)")
    }
    var registered = RegisteredIDs()
    for name in names(in: "journal") where name.hasSuffix(".jsonl") {
      let relative = "journal/\(name)"
      guard let source = try? disk.read(path(relative), shownAs: shownPath(relative)) else {
        continue
      }
      registered.take(source.bytes)
      reportMarkers(in: source)
    }
    if registered.hasClash { reportClashes() }
  }

  /// A merge without Assay's driver leaves markers, behind which nothing may be written.
  private func reportMarkers(in source: SourceFile) {
    problems.report(
      contentsOf: ConflictMarkers.diagnostics(of: source, limits: disk.limits).map { found in
        Diagnostic(
          found.code, at: found.place, found.message,
          help: "keep all lines of both versions, ours first, or take one version back from git "
            + "and run `assay merge install`, then merge again")
      })
  }

  /// Ids that stand for two things. What a file cannot be read for is told by whoever reads it.
  private func reportClashes() {
    do throws(StoreError) {
      let opened = try StoreFolder(folder, shown: shown, files: SystemFiles())
      defer { opened.close() }
      var book = JournalBook()
      try book.read(opened)
      problems.report(
        contentsOf: try RegisterClashes(folder: opened, book: book).diagnostics())
    } catch {}
  }
}

/// The first lines about each id of a register, found without reading the others: loading looks at
/// every journal, and most have no two of one id.
private struct RegisteredIDs {
  private var first: [ChangeTarget: Revision] = [:]
  /// Whether some id came up twice, each time as something else.
  private(set) var hasClash = false

  mutating func take(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      var start = 0
      while start < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[start...])
        let length = Self.offset(of: 0x0A, in: rest) ?? rest.count
        let line = UnsafeRawBufferPointer(rebasing: rest[..<length])
        if Self.isAboutRegister(line) { note(Array(line)) }
        start += length + 1
      }
    }
  }

  private mutating func note(_ line: [UInt8]) {
    guard let entry = JournalCoder.entry(line[...]), entry.kind == .change, entry.before == .absent
    else { return }
    if let known = first[entry.target], known != entry.after { hasClash = true }
    first[entry.target] = entry.after
  }

  /// Number, time and writer stand before the file, and no writer's id is longer than 100 bytes.
  private static let headBytes = 400
  private static let marks = RegisterClashes.registers.map { Array("\"file\":\"\($0)\"".utf8) }

  private static func isAboutRegister(_ line: UnsafeRawBufferPointer) -> Bool {
    var start = 0
    let end = min(line.count, headBytes)
    while start < end {
      let rest = UnsafeRawBufferPointer(rebasing: line[start..<end])
      guard let quote = offset(of: 0x22, in: rest) else { return false }
      let found = UnsafeRawBufferPointer(rebasing: line[(start + quote)...])
      if marks.contains(where: { found.starts(with: $0) }) { return true }
      start += quote + 1
    }
    return false
  }

  private static func offset(of byte: Int32, in bytes: UnsafeRawBufferPointer) -> Int? {
    guard let base = bytes.baseAddress, let hit = memchr(base, byte, bytes.count) else {
      return nil
    }
    return UnsafeRawPointer(hit) - base
  }
}
