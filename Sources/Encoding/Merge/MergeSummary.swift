internal import LocatedYAML
internal import Text

/// A few words on a part, for whoever has to choose: `partly`, `nonconformity, minor`, `record`.
enum MergeSummary {
  static func side(_ part: CollectionParts.Part?) -> MergeClash.Side {
    guard let part else { return .none }
    return MergeClash.Side(text: part.text, summary: words(part.value))
  }

  private static let longest = 60

  private static func words(_ node: YAMLNode) -> String {
    switch node.kind {
    case .scalar: return node.isEmpty ? "nothing" : shortened(node.text)
    case .sequence: return "\(node.elements.count) elements"
    case .mapping:
      let rating = node["rating"] ?? node["status"]
      let telling =
        rating.map { [$0] }
        ?? [node["kind"], node["grade"]?["value"], node["type"]]
        .compactMap { $0 }
      let words = telling.filter { $0.kind == .scalar }.map { shortened($0.text) }
      return words.isEmpty ? "\(node.entryCount) keys" : words.joined(separator: ", ")
    }
  }

  private static func shortened(_ text: String) -> String {
    text.count > longest ? text.prefix(longest) + "…" : text
  }

  /// The keys inside two mappings that do not say the same.
  static func differences(
    _ ours: CollectionParts.Part?, _ theirs: CollectionParts.Part?
  ) -> [String] {
    guard let ours = ours.flatMap({ CollectionParts(of: $0, namedBy: nil) }),
      let theirs = theirs.flatMap({ CollectionParts(of: $0, namedBy: nil) })
    else { return [] }
    let known = Dictionary(
      theirs.parts.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
    let mine = ours.parts.filter { known[$0.id] != $0.text }.map(\.id)
    let others = Set(ours.parts.map(\.id))
    return mine + theirs.parts.map(\.id).filter { !others.contains($0) }
  }
}
