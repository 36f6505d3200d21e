package import Diagnostics
internal import Text

/// What must hold between a checklist and those to which it points under `related`.
package enum RelatedRules {
  /// What is named of a checklist that the library has is there. What is said of checklists outside the
  /// library, or of broken ones, cannot be looked up.
  package static func check(_ library: ChecklistLibrary) -> [Diagnostic] {
    var known: [String: Set<String>] = [:]
    return library.sortedChecklists.flatMap { checklist in
      pointers(checklist).flatMap { pointer in
        pointer.related.compactMap { related -> Diagnostic? in
          guard let reference = ItemReference(related),
            let names = names(of: reference.checklist, in: library, &known),
            !names.contains(reference.item)
          else { return nil }
          return Diagnostic(
            .unknownRelated, at: pointer.place,
            "'\(related)', related to \(pointer.owner), is not in checklist '\(reference.checklist)'",
            help: Suggestion.nearest(to: reference.item, in: names.sorted()).map {
              "did you mean '\(reference.checklist)/\($0)'?"
            } ?? "`assay list \(reference.checklist)` shows all items")
        }
      }
    }
  }

  private typealias Pointer = (owner: String, related: [String], place: Place)

  /// A section is told once and not again as a group, a subject once and not with each attribute.
  private static func pointers(_ checklist: Checklist) -> [Pointer] {
    let sections = Set(checklist.allSections.map(\.id))
    let subjects = checklist.groups.filter { !sections.contains($0.id) }
    let items = checklist.items.filter { $0.kind != .attribute }
    return checklist.allSections.map { ("section '\($0.id)'", $0.related, $0.place) }
      + subjects.map { ("subject '\($0.id)'", $0.related, $0.place) }
      + items.map { ("item '\($0.id)'", $0.related, $0.place) }
  }

  /// The ids of sections, subjects and items; nil for a checklist that is not there, or broken.
  private static func names(
    of id: String, in library: ChecklistLibrary, _ known: inout [String: Set<String>]
  ) -> Set<String>? {
    if let names = known[id] { return names }
    guard !library.broken.contains(id), let checklist = library.checklists[id] else { return nil }
    let names = Set(
      checklist.allSections.map(\.id) + checklist.groups.map(\.id) + checklist.items.map(\.id))
    known[id] = names
    return names
  }
}
