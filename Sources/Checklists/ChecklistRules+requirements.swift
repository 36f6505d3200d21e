internal import Diagnostics
internal import Text

/// Requirements, the elements that they list, and the documents that they demand.
extension ChecklistRules {
  /// An element names the requirement that lists it; the requirement stands in the same section and
  /// is not an element itself. Nothing else has a parent.
  static func parents(_ checklist: Checklist) -> [Diagnostic] {
    let loops = loops(checklist)
    let looping = Set(loops.flatMap { $0.map(\.id) })
    return loops.map(diagnostic)
      + wrongParents(checklist.items.filter { !looping.contains($0.id) }, in: checklist)
  }

  /// Items each of which has the next one as its parent, and the last one the first. Each loop once,
  /// from the item that stands first.
  private static func loops(_ checklist: Checklist) -> [[Item]] {
    var seen: Set<String> = []
    return checklist.items.compactMap { start in
      var way: [Item] = []
      var next: Item? = start
      while let item = next, seen.insert(item.id).inserted {
        way.append(item)
        next = item.parent.flatMap(checklist.item)
      }
      // What was seen on an earlier way belongs to no new loop.
      guard let end = next, let first = way.firstIndex(where: { $0.id == end.id }) else {
        return nil
      }
      return Array(way[first...])
    }
  }

  private static func diagnostic(_ loop: [Item]) -> Diagnostic {
    let first = loop[0]
    return Diagnostic(
      .parentLoop, at: first.place,
      loop.count == 1
        ? "item '\(first.id)' is its own parent"
        : "the parents of '\(first.id)' lead back to it: \(loop.compactMap(\.parent).joined(separator: ", "))",
      notes: loop.dropFirst().map {
        .init("'\($0.id)' names '\($0.parent ?? "")' here", at: $0.place)
      },
      help: loop.count == 1
        ? "name the requirement that lists it, or make it a requirement without 'parent'"
        : "name the requirement that lists them, or make one of them the requirement")
  }

  private static func wrongParents(_ items: [Item], in checklist: Checklist) -> [Diagnostic] {
    items.compactMap { item in
      guard let parent = item.parent else {
        return item.kind == .element
          ? Diagnostic(
            .badParent, at: item.place, "element '\(item.id)' names no requirement",
            help: "add 'parent': the id of the requirement that lists it") : nil
      }
      let problem: (message: String, help: String)? =
        if item.kind != .element {
          (
            "item '\(item.id)' has a parent, which only an element has",
            "remove 'parent', or make the item an element"
          )
        } else if let found = checklist.item(parent) {
          found.kind != .requirement
            ? (
              "'\(parent)', the parent of '\(item.id)', is not a requirement",
              requirementHelp(item, in: checklist)
            )
            : found.group != item.group
              ? (
                "'\(parent)', the parent of '\(item.id)', stands in another section",
                requirementHelp(item, in: checklist)
              ) : nil
        } else {
          (
            "'\(parent)', the parent of '\(item.id)', is not in the checklist",
            Suggestion.nearest(to: parent, in: requirements(beside: item, in: checklist)).map {
              "did you mean '\($0)'?"
            } ?? requirementHelp(item, in: checklist)
          )
        }
      return problem.map { Diagnostic(.badParent, at: item.place, $0.message, help: $0.help) }
    }
  }

  private static func requirements(beside item: Item, in checklist: Checklist) -> [String] {
    (checklist.group(item.group)?.items ?? []).filter { $0.kind == .requirement }.map(\.id)
  }

  private static func requirementHelp(_ item: Item, in checklist: Checklist) -> String {
    let shown = requirements(beside: item, in: checklist).prefix(6).joined(separator: ", ")
    return shown.isEmpty
      ? "section '\(item.group)' has no requirement: make the item one"
      : "name a requirement of section '\(item.group)', such as: \(shown)"
  }

  /// Items demand documents that the checklist describes, and every one of those is demanded.
  static func demandedDocuments(_ checklist: Checklist) -> [Diagnostic] {
    let known = Set(checklist.documents.map(\.id))
    let unknown = checklist.items.flatMap { item in
      item.documents.filter { !known.contains($0) }.map { id in
        Diagnostic(
          .unknownReference, at: item.place,
          "document '\(id)' of item '\(item.id)' is not in checklist '\(checklist.id)'",
          help: Suggestion.nearest(to: id, in: checklist.documents.map(\.id)).map {
            "did you mean '\($0)'?"
          })
      }
    }
    let demanded = Set(checklist.items.flatMap(\.documents))
    let unused = checklist.documents.filter { !demanded.contains($0.id) }.map {
      Diagnostic(
        .notDemanded, at: $0.place, "no item demands document '\($0.id)'",
        help: "name it under 'documents' of an item, or remove it")
    }
    return unknown + unused
  }
}
