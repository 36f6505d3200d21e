/// A checklist, or what stands under one clause, section, subject, item or attribute of it.
package struct ChecklistSelection: Sendable {
  /// A section with the groups in it that are shown.
  package struct Part: Sendable {
    package let section: Checklist.Section
    package let groups: [Checklist.Group]
  }

  package let checklist: Checklist
  /// Whether all of the checklist is meant.
  package let isWhole: Bool
  /// In the order of the checklist.
  package let parts: [Part]
  /// The attributes by which the items shown are rated, or the one that was asked for.
  package let attributes: [Checklist.Attribute]

  /// - Parameter id: a section, a subject, an item or an attribute; nil for all. Where an attribute has the
  ///   id of something else as well, that is meant.
  /// - Returns: nil where the checklist has none of that id.
  package init?(_ checklist: Checklist, _ id: String? = nil) {
    self.checklist = checklist
    isWhole = id == nil
    let groups = checklist.groups.compactMap { Self.selected($0, id) }
    let byID = Dictionary(groups.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let holders = Set(groups.compactMap(\.path.last))
    let inner = checklist.allSections.first { $0.id == id }?.withInner.map(\.id)
    let shown = id == nil ? nil : Set(inner ?? Array(holders))
    parts = checklist.allSections.filter { shown?.contains($0.id) ?? true }.map { section in
      Part(section: section, groups: section.groups.compactMap { byID[$0] })
    }
    let named = Set(parts.flatMap(\.groups).flatMap(\.items).compactMap(\.attribute))
    let isAttribute = parts.isEmpty
    attributes = checklist.attributes.filter { isAttribute ? $0.id == id : named.contains($0.id) }
    if parts.isEmpty, attributes.isEmpty { return nil }
  }

  /// All ids that may be asked for, for suggestions.
  package static func ids(of checklist: Checklist) -> [String] {
    checklist.allSections.map(\.id) + checklist.groups.map(\.id) + checklist.items.map(\.id)
      + checklist.attributes.map(\.id)
  }

  /// The group, as far as it is meant; nil where nothing of it is.
  private static func selected(_ group: Checklist.Group, _ id: String?) -> Checklist.Group? {
    guard let id, group.id != id, !group.path.contains(id) else { return group }
    let items = group.items.filter { $0.id == id }
    guard !items.isEmpty else { return nil }
    return Checklist.Group(
      id: group.id, title: group.title, path: group.path, related: group.related, items: items,
      place: group.place)
  }
}
