internal import Diagnostics
internal import LocatedYAML

/// What a change of a block touched, told by its keys.
package enum BlockDifference {
  /// The keys that one text of a block has otherwise than another one, in the order of the later one,
  /// those that are gone at the end: `rating`, `agreed`, `note`.
  ///
  /// - Returns: nil where one of them is no entry of a mapping.
  package static func keys(from old: String, to new: String) -> [String]? {
    guard let before = values(old), let after = values(new) else { return nil }
    let texts = Dictionary(
      before.map { ($0.key, $0.text) }, uniquingKeysWith: { first, _ in first })
    let names = Set(after.map(\.key))
    return after.filter { texts[$0.key] != $0.text }.map(\.key)
      + before.map(\.key).filter { !names.contains($0) }
  }

  private static func values(_ block: String) -> [(key: String, text: String)]? {
    let document = YAMLReader.read(SourceFile(path: "", text: block + "\n")).document
    guard let root = document?.root, root.kind == .mapping, let value = root.entries.first?.value,
      root.entries.count == 1
    else { return nil }
    // A state may be a word alone.
    guard value.kind == .mapping else { return [(root.entries[0].key.text, value.text)] }
    return value.entries.map { ($0.key.text, value.text(of: $0)) }
  }
}
