internal import Assessments
internal import Diagnostics

/// Files that were there and are not there any more. A new one in their place would hold one block and
/// look like all of them.
extension Saving {
  /// Notes which files there are at the opening, before any block of theirs is read.
  mutating func notePresent() throws(StoreError) {
    memory.present.formUnion(try folder.dataFiles())
  }

  /// Notes whether a file is there at a reading.
  mutating func note(_ relative: String, isThere: Bool) {
    if isThere {
      memory.present.insert(relative)
      memory.gone.remove(relative)
    } else if memory.present.contains(relative) {
      memory.gone.insert(relative)
    }
  }

  /// Refuses to write a file that was there in this session and was not at the last reading.
  func checkPresent(_ relative: String) throws(StoreError) {
    guard memory.gone.contains(relative) else { return }
    throw .refused([
      Diagnostic(
        .missingFile, at: Place(path: folder.shownPath(relative)),
        "the file was there when this session began, and is gone; nothing was written",
        help: "bring it back, such as from version control; or start again, and it is made anew")
    ])
  }

  /// How many blocks of a file that is gone are named.
  private static let named = 5

  /// Tells a file that is gone once, in place of the notices of all its blocks.
  ///
  /// - Parameters:
  ///   - entries: what was found edited.
  ///   - before: how many notices there were before.
  mutating func tellGone(_ entries: [JournalEntry], from before: Int) throws(StoreError) {
    let files = Dictionary(grouping: entries, by: \.target.file)
    for (file, lost) in files.sorted(by: { $0.key < $1.key }) where try folder.isMissing(file) {
      let path = folder.shownPath(file)
      let told = notices.indices.dropFirst(before).filter { notices[$0].place.path == path }
      guard let first = told.first else { continue }
      for index in told.reversed() { notices.remove(at: index) }
      // Of two versions that were brought together, each has a line.
      let ids = Set(lost.map(\.target.id)).sorted()
      let rest = ids.count - Self.named
      let names = ids.prefix(Self.named).joined(separator: ", ")
      notices.insert(
        Diagnostic(
          .editedOutside, at: Place(path: path),
          "the file is gone, with \(ids.count) \(ids.count == 1 ? "entry" : "entries") that the "
            + "journals know: \(names)\(rest > 0 ? ", and \(rest) more" : "")",
          help: "bring it back, such as from version control, before anything is saved"),
        at: first)
    }
  }
}

extension StoreFolder {
  /// Whether a file is not there.
  fileprivate func isMissing(_ relative: String) throws(StoreError) -> Bool {
    try bytes(relative) == nil
  }

  /// The files with data of an assessment that are there now.
  fileprivate func dataFiles() throws(StoreError) -> Set<String> {
    do throws(FileFailure) {
      var found = Set(try files.names(in: root))
      if found.contains("answers") {
        let folder = try files.openFolder("answers", in: root)
        defer { files.close(folder) }
        found.formUnion(try files.names(in: folder).map { "answers/\($0)" })
      }
      return found.filter { $0.hasSuffix(".yaml") }
    } catch {
      throw Self.failed(error, "cannot be read", at: shown)
    }
  }
}
