internal import Diagnostics
internal import Text

/// Requirements, the elements that they list, and the documents that they demand.
extension ChecklistRules {
  /// An element names the requirement that lists it; the requirement stands in the same section and
  /// is not an element itself. Nothing else has a parent.
  static func parents(_ checklist: Checklist) -> [Diagnostic] {
    checklist.items.compactMap { item in
      guard let parent = item.parent else {
        return item.kind == .element
          ? Diagnostic(
            .badParent, at: item.place, "element '\(item.id)' names no requirement",
            help: "add 'parent': the id of the requirement that lists it") : nil
      }
      let problem: String? =
        if item.kind != .element {
          "item '\(item.id)' has a parent, which only an element has"
        } else if let found = checklist.item(parent) {
          found.kind != .requirement
            ? "'\(parent)', the parent of '\(item.id)', is not a requirement"
            : found.group != item.group
              ? "'\(parent)', the parent of '\(item.id)', stands in another section" : nil
        } else {
          "'\(parent)', the parent of '\(item.id)', is not in the checklist"
        }
      return problem.map { Diagnostic(.badParent, at: item.place, $0) }
    }
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
