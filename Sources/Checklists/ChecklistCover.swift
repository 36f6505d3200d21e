package import Text

/// Which items an end of a crosswalk stands for: an item with the elements that it lists, or all that
/// stands under a section or subject.
package struct ChecklistCover: Sendable {
  package let checklist: Checklist
  /// Every id that an end may name, in the order of the checklist: sections, subjects, items.
  package let names: [String]
  private let known: Set<String>
  private let elements: [String: [String]]
  private let itemsOfGroup: [String: [String]]
  private let sections: [String: Checklist.Section]
  private let paths: [String: [String]]

  package init(_ checklist: Checklist) {
    self.checklist = checklist
    let sections = checklist.allSections.map(\.id)
    names = sections + checklist.groups.map(\.id) + checklist.items.map(\.id)
    known = Set(names)
    elements = Dictionary(grouping: checklist.items.filter { $0.parent != nil }) {
      $0.parent ?? ""
    }.mapValues { $0.map(\.id) }
    itemsOfGroup = Dictionary(
      checklist.groups.map { ($0.id, $0.items.map(\.id)) }, uniquingKeysWith: { first, _ in first })
    self.sections = Dictionary(
      checklist.allSections.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    paths = Dictionary(
      checklist.groups.map { ($0.id, $0.path) }, uniquingKeysWith: { first, _ in first })
  }

  package func knows(_ id: String) -> Bool { known.contains(id) }

  /// The items for which an end stands, in the order of the checklist; none for what is unknown.
  package func items(under id: String) -> [String] {
    if checklist.item(id) != nil { return [id] + (elements[id] ?? []) }
    let own = itemsOfGroup[id] ?? []
    guard let section = sections[id] else { return own }
    let groups = section.withInner.flatMap(\.groups).filter { $0 != id }
    return own + groups.flatMap { itemsOfGroup[$0] ?? [] }
  }

  /// Everything that stands under an end: sections, subjects and items.
  func within(_ id: String) -> [String] {
    let inner = sections[id]?.withInner ?? []
    return inner.map(\.id) + inner.flatMap(\.groups) + items(under: id)
  }

  /// What holds an item, section or subject, the nearest first: an element's requirement, then the
  /// subject or section, then the sections around it.
  package func holders(of id: String) -> [String] {
    guard let item = checklist.item(id) else {
      let path = paths[id] ?? way(to: id, in: checklist.sections) ?? []
      return path.reversed().filter { $0 != id }
    }
    let around = [item.group] + (paths[item.group] ?? []).reversed().filter { $0 != item.group }
    return (item.parent.map { [$0] } ?? []) + around
  }

  /// The clauses of other checklists to which the checklist itself points: from this place, or from the
  /// nearest thing around it that names some.
  package func related(to id: String) -> [String] {
    for name in [id] + holders(of: id) {
      let own =
        checklist.item(name)?.related ?? sections[name]?.related ?? checklist.group(name)?.related
      if let own, !own.isEmpty { return own }
    }
    return []
  }

  private func way(to id: String, in sections: [Checklist.Section]) -> [String]? {
    for section in sections {
      if section.id == id { return [id] }
      if let rest = way(to: id, in: section.sections) { return [section.id] + rest }
    }
    return nil
  }

  /// The words for an end: a section's or subject's title, or what an item asks.
  package func title(of id: String) -> LocalizedText? {
    checklist.item(id)?.text ?? sections[id]?.title ?? checklist.group(id)?.title
  }
}
