package import Diagnostics
package import Text

/// Texts of a licence holder's own copy of a standard, by item: shown beside our texts to whoever has
/// them, and nowhere else.
///
/// Nothing that is written or exported takes an overlay as an argument; only what is shown on a screen
/// does. A test fills one with a word of its own and looks for it in everything that is written.
package struct Overlay: Sendable {
  package struct Entry: Sendable {
    package let text: LocalizedText
    package let place: Place

    package init(text: LocalizedText, place: Place) {
      self.text = text
      self.place = place
    }
  }

  package private(set) var entries: [ItemReference: Entry] = [:]

  package init() {}

  /// Adds the texts of one file.
  package mutating func add(_ more: [ItemReference: Entry]) {
    entries.merge(more) { first, _ in first }
  }

  package func text(for item: String, of checklist: String) -> LocalizedText? {
    entries[ItemReference(checklist: checklist, item: item)]?.text
  }

  /// Texts that would be shown nowhere, in the order of their places.
  package func check(_ library: ChecklistLibrary) -> [Diagnostic] {
    entries.compactMap { reference, entry -> Diagnostic? in
      // What is wrong with a checklist that cannot be read is told where it is wrong.
      guard let checklist = library.checklists[reference.checklist],
        checklist.item(reference.item) == nil
      else { return nil }
      return Diagnostic(
        .unknownOverlayItem, at: entry.place,
        "item '\(reference.item)' is not in checklist '\(checklist.id)'",
        help: Suggestion.nearest(to: reference.item, in: checklist.items.map(\.id)).map {
          "did you mean '\($0)'?"
        })
    }.inReadingOrder
  }
}
