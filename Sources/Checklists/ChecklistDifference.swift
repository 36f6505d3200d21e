package import Text

/// What differs between two checklists, or two editions of one: sections and items by their ids, and
/// what they say.
///
/// It compares ids and words, and cannot know whether two different ids mean the same: crosswalks do.
package struct ChecklistDifference: Sendable {
  /// Something that one or both of the two have.
  package struct Entry: Sendable {
    package let id: String
    /// What the first says; nil where only the second has it.
    package let before: LocalizedText?
    /// What the second says; nil where only the first has it.
    package let after: LocalizedText?
  }

  /// What was found among sections, or among items.
  package struct Part: Sendable {
    /// Only in the second, in its order.
    package let added: [Entry]
    /// Only in the first, in its order.
    package let withdrawn: [Entry]
    /// In both with other words, in the order of the second.
    package let changed: [Entry]
    /// How many are in both with the same words.
    package let unchanged: Int

    fileprivate init(_ before: [(String, LocalizedText)], _ after: [(String, LocalizedText)]) {
      let old = Dictionary(before, uniquingKeysWith: { first, _ in first })
      let new = Dictionary(after, uniquingKeysWith: { first, _ in first })
      added = after.filter { old[$0.0] == nil }.map { Entry(id: $0.0, before: nil, after: $0.1) }
      withdrawn = before.filter { new[$0.0] == nil }
        .map { Entry(id: $0.0, before: $0.1, after: nil) }
      let common = after.filter { old[$0.0] != nil }
      changed = common.compactMap { id, text in
        old[id].flatMap { $0 == text ? nil : Entry(id: id, before: $0, after: text) }
      }
      unchanged = common.count - changed.count
    }
  }

  package let before: Checklist
  package let after: Checklist
  /// Sections and subjects, by their titles.
  package let sections: Part
  /// Items, by what they ask.
  package let items: Part

  package init(_ before: Checklist, _ after: Checklist) {
    self.before = before
    self.after = after
    sections = Part(Self.titles(before), Self.titles(after))
    items = Part(Self.texts(before), Self.texts(after))
  }

  private static func titles(_ checklist: Checklist) -> [(String, LocalizedText)] {
    let sections = checklist.allSections.map { ($0.id, $0.title) }
    let known = Set(sections.map(\.0))
    return sections + checklist.groups.filter { !known.contains($0.id) }.map { ($0.id, $0.title) }
  }

  private static func texts(_ checklist: Checklist) -> [(String, LocalizedText)] {
    checklist.items.map { ($0.id, $0.text) }
  }
}
