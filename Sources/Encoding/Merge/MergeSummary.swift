internal import LocatedYAML
internal import Text

/// A few words on a part, for whoever has to choose: `partly`, `nonconformity, minor`,
/// `record, Minutes of the review`, `approved, set by HA on 2026-11-20`.
package enum MergeSummary {
  static func side(_ part: CollectionParts.Part?) -> MergeClash.Side {
    guard let part else { return .none }
    return MergeClash.Side(text: part.text, summary: words(part.value, of: part.id))
  }

  /// The same of a block as a journal keeps it.
  ///
  /// - Parameter text: one key with its value.
  /// - Returns: nil for what cannot be read.
  package static func words(ofBlock text: String) -> String? {
    let root = YAMLReader.read(SourceFile(path: "", text: text + "\n")).document?.root
    guard let root, root.kind == .mapping, let entry = root.entries.first else { return nil }
    return words(entry.value, of: entry.key.text)
  }

  private static let longest = 60

  private static func words(_ node: YAMLNode, of id: String) -> String {
    switch node.kind {
    case .scalar: return node.isEmpty ? "nothing" : shortened(node.text)
    case .sequence: return "\(node.elements.count) elements"
    case .mapping:
      if id == "state", let standing = standing(node) { return standing }
      let words = (node["rating"] ?? node["status"]).map { [$0] } ?? telling(node)
      let told = words.compactMap(text).map(shortened)
      return told.isEmpty ? "\(node.entryCount) keys" : told.joined(separator: ", ")
    }
  }

  /// Where an assessment stands, and who said so when.
  private static func standing(_ node: YAMLNode) -> String? {
    guard let state = node["is"].flatMap(text) else { return nil }
    let by = node["by"].flatMap(text).map { " by \($0)" } ?? ""
    let on = node["on"].flatMap(text).map { " on \($0)" } ?? ""
    return shortened(state) + (by + on == "" ? "" : ", set" + shortened(by + on))
  }

  /// What tells most about evidence, findings, samples, people: what kind of thing, and which one.
  private static func telling(_ node: YAMLNode) -> [YAMLNode] {
    [
      node["kind"], node["grade"]?["value"], node["type"], node["role"], node["outcome"],
      node["method"], node["title"] ?? node["statement"] ?? node["population"]?["what"],
      node["position"] ?? node["name"],
    ]
    .compactMap { $0 }
  }

  /// A text, or the first of several languages.
  private static func text(_ node: YAMLNode) -> String? {
    switch node.kind {
    case .scalar: node.text
    case .mapping: (node["en"] ?? node.entries.first?.value).flatMap { text($0) }
    case .sequence: nil
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
