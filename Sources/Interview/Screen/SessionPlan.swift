internal import Assessments
internal import Checklists
internal import Text

/// The order of an interview: its items, the tree in which they stand, and their texts for searching.
struct SessionPlan: Sendable {
  /// A clause, practice or process, with the items that stand under it.
  struct Node: Sendable {
    let id: String
    let title: LocalizedText
    let checklist: String
    /// 0 for those at the top.
    let depth: Int
    /// Positions among the items of the interview, in order.
    let items: [Int]
  }

  let nodes: [Node]
  private let positions: [ItemReference: Int]
  private let searchTexts: [FoldedText]

  init(_ items: [InterviewItem]) {
    positions = Dictionary(
      items.enumerated().map { ($1.reference, $0) }, uniquingKeysWith: { first, _ in first })
    searchTexts = items.map { item in
      let texts = [item.item.text, item.group.title].flatMap { text in
        text.languages.compactMap { text[$0] }
      }
      return FoldedText(([item.item.id] + texts).joined(separator: " "))
    }
    nodes = Self.nodes(items)
  }

  func position(of item: ItemReference) -> Int? { positions[item] }

  /// The positions of the items in which every word stands, in order; none for no words.
  func found(_ text: String) -> [Int] {
    let words = SearchText.words(of: text).map { FoldedText($0) }
    if words.isEmpty { return [] }
    return searchTexts.indices.filter { index in
      words.allSatisfy { searchTexts[index].contains($0) }
    }
  }

  /// The clauses that hold items of the interview, each before what stands in it; a process of a domain
  /// behind its domain.
  private static func nodes(_ items: [InterviewItem]) -> [Node] {
    var nodes: [Node] = []
    var checklists: [String] = []
    for item in items where checklists.last != item.checklist.id {
      checklists.append(item.checklist.id)
    }
    for id in checklists {
      let own = items.indices.filter { items[$0].checklist.id == id }
      guard let checklist = own.first.map({ items[$0].checklist }) else { continue }
      let sections = Set(checklist.allSections.map(\.id))
      func append(_ section: Checklist.Section, _ depth: Int) {
        let inside = own.filter { items[$0].group.path.contains(section.id) }
        guard !inside.isEmpty else { return }
        nodes.append(
          Node(
            id: section.id, title: section.title, checklist: id, depth: depth, items: inside))
        for group in checklist.groups
        where group.path.last == section.id && !sections.contains(group.id) {
          let members = inside.filter { items[$0].group.id == group.id }
          if !members.isEmpty {
            nodes.append(
              Node(
                id: group.id, title: group.title, checklist: id, depth: depth + 1, items: members)
            )
          }
        }
        for inner in section.sections { append(inner, depth + 1) }
      }
      for section in checklist.sections { append(section, 0) }
      for group in checklist.groups where !group.path.contains(where: sections.contains) {
        let members = own.filter { items[$0].group.id == group.id }
        if !members.isEmpty {
          nodes.append(
            Node(id: group.id, title: group.title, checklist: id, depth: 0, items: members))
        }
      }
    }
    return nodes
  }
}
