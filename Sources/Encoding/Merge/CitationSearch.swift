package import Diagnostics
package import LocatedYAML
internal import Text

/// Where the entries of an assessment's files cite an id: answers their evidence, findings and samples
/// theirs.
package enum CitationSearch {
  /// One entry that cites it.
  package struct Citation: Sendable, Hashable {
    /// The entry's own id: of an item, a finding, a sample.
    package let entry: String
    package let place: Place
  }

  /// - Parameter document: one of the assessment's files.
  /// - Returns: each entry once, in the order of the file, with the first place that cites the id.
  package static func citations(of id: String, in document: YAMLDocument) -> [Citation] {
    guard document.root.kind == .mapping else { return [] }
    return document.root.entries.flatMap { collection -> [Citation] in
      guard collection.value.kind == .mapping else { return [] }
      return collection.value.entries.compactMap { entry in
        first(id, in: entry.value).map {
          Citation(entry: Normaliser.identifier(entry.key.text), place: $0.place)
        }
      }
    }
  }

  /// The first scalar that is the id; keys are no citations.
  private static func first(_ id: String, in node: YAMLNode) -> YAMLNode? {
    switch node.kind {
    case .scalar:
      // A longer text may speak of the id and does not cite it.
      node.text == id || (node.text.count < 200 && Normaliser.identifier(node.text) == id)
        ? node : nil
    case .sequence: node.elements.lazy.compactMap { first(id, in: $0) }.first
    case .mapping: node.entries.lazy.compactMap { first(id, in: $0.value) }.first
    }
  }
}
