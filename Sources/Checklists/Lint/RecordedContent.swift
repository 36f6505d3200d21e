package import Diagnostics

/// What the items of a checklist asked when its revision was recorded: the content of
/// `checklists/<id>/content.lock.yaml`. A person writes the file, from `assay checklist hashes`.
package struct RecordedContent: Sendable {
  package let checklist: String
  package let revision: String
  /// The items with their content hashes, in the order of the checklist.
  package let items: [(id: String, hash: String)]
  package let place: Place

  package init(
    checklist: String, revision: String, items: [(id: String, hash: String)], place: Place
  ) {
    self.checklist = checklist
    self.revision = revision
    self.items = items
    self.place = place
  }
}

/// A revision stands for one set of texts: whoever answered under it answered those.
package enum RecordRules {
  /// - Parameters:
  ///   - recorded: nil where the checklist has no such file.
  ///   - hashes: the items as they are now, in the order of the checklist.
  package static func check(
    _ checklist: Checklist, _ recorded: RecordedContent?, hashes: [(id: String, hash: String)]
  ) -> [Diagnostic] {
    guard let recorded else { return unrecorded(checklist) }
    if recorded.revision == checklist.revision { return changes(checklist, recorded, hashes) }
    return [
      Diagnostic(
        .unrecordedContent, at: recorded.place,
        "the texts of revision '\(recorded.revision)' are recorded, and the checklist is in revision '\(checklist.revision)'",
        help: "write what `assay checklist hashes \(checklist.id)` prints into this file")
    ]
  }

  private static func unrecorded(_ checklist: Checklist) -> [Diagnostic] {
    guard checklist.origin == .shipped else { return [] }
    return [
      Diagnostic(
        .unrecordedContent, at: checklist.place,
        "nothing records the texts of revision '\(checklist.revision)'",
        help:
          "write what `assay checklist hashes \(checklist.id)` prints into content.lock.yaml beside it"
      )
    ]
  }

  private static func changes(
    _ checklist: Checklist, _ recorded: RecordedContent, _ hashes: [(id: String, hash: String)]
  ) -> [Diagnostic] {
    let before = Dictionary(recorded.items, uniquingKeysWith: { first, _ in first })
    let now = Set(hashes.map(\.id))
    let help =
      "raise 'revision' of the checklist, then record anew: `assay checklist hashes \(checklist.id)`"
    func changed(_ what: String, at place: Place) -> Diagnostic {
      Diagnostic(
        .changedContent, at: place, "\(what) under the unchanged revision '\(checklist.revision)'",
        help: help)
    }
    let texts = hashes.compactMap { id, hash -> Diagnostic? in
      guard let item = checklist.item(id), before[id] != hash else { return nil }
      return before[id] == nil
        ? changed("item '\(id)' was added", at: item.place)
        : changed("item '\(id)' has a changed text", at: item.place)
    }
    let gone = recorded.items.filter { !now.contains($0.id) }
    return texts + gone.map { changed("item '\($0.id)' was withdrawn", at: checklist.place) }
  }
}
