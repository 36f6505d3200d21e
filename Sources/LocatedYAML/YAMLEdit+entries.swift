internal import Diagnostics

/// Edits of whole entries: what the store needs. Each gives the edited file read again.
extension YAMLEdit {
  /// Makes a key of a mapping say what a block says. What it says already keeps its bytes; a key
  /// that is not there is added at the position.
  package static func setEntry(
    _ entry: YAMLBlock.Entry, in mapping: YAMLNode, at position: YAMLPosition = .last,
    limits: YAMLLimits = .standard
  ) throws(YAMLEditRefusal) -> YAMLDocument {
    guard let present = mapping.entry(entry.key) else {
      return try add(Addition(entry: entry), entry.key, to: mapping, position).proven(
        within: limits)
    }
    try checkBlock(mapping, .mapping)
    guard
      let update = ValueUpdate(of: present, to: entry.value, indentation: mapping.indentation)
    else { throw YAMLEditRefusal("this key is written after a '?'", at: present.key) }
    let expected = ExpectedFile(
      mapping.document, replacing: present.value.index..<present.value.nextIndex,
      with: update.shapes)
    return try ProposedEdit(
      node: present.key, replacements: update.replacements, expected: expected
    ).proven(within: limits)
  }

  /// Puts an entry into a mapping in the very words in which it once stood in a file, in the place
  /// of the present one with this key or else at the position.
  package static func setEntry(
    _ key: String, toText text: EntryText, in mapping: YAMLNode,
    at position: YAMLPosition = .last, limits: YAMLLimits = .standard
  ) throws(YAMLEditRefusal) -> YAMLDocument {
    let addition = Addition(text)
    guard let present = mapping.entry(key) else {
      return try add(addition, key, to: mapping, position).proven(within: limits)
    }
    try checkBlock(mapping, .mapping)
    let source = mapping.source
    let range = present.key.byteRange.lowerBound..<present.value.lastLineEnd
    let lineBreak = source.lineBreak(near: range.lowerBound)
    let written = addition.indented(by: mapping.indentation).joined(separator: lineBreak)
      .dropFirst(mapping.indentation)
    let needsEnd = text.endsLine && range.upperBound == source.bytes.count
    let expected = ExpectedFile(
      mapping.document, replacing: present.key.index..<present.value.nextIndex, with: text.shapes)
    return try ProposedEdit(
      node: present.key, range: range, written: written + (needsEnd ? lineBreak : ""),
      expected: expected
    ).proven(within: limits)
  }

  /// Removes an entry with the comment right above it. A mapping that loses its last entry becomes
  /// `{}`.
  package static func removeEntry(
    _ key: String, from mapping: YAMLNode, limits: YAMLLimits = .standard
  ) throws(YAMLEditRefusal) -> YAMLDocument {
    try checkBlock(mapping, .mapping)
    guard let entry = mapping.entry(key) else {
      throw YAMLEditRefusal("there is no key '\(key)' to remove", at: mapping)
    }
    if mapping.entries.count == 1 { return try empty(mapping, limits: limits) }
    guard let removal = ValueUpdate.removal(entry) else {
      throw YAMLEditRefusal("something else stands before this key on its line", at: entry.key)
    }
    let expected = ExpectedFile(
      mapping.document, replacing: entry.key.index..<entry.value.nextIndex, with: [],
      in: mapping, growingBy: -2)
    return try ProposedEdit(node: entry.key, replacements: [removal], expected: expected)
      .proven(within: limits)
  }

  private static func empty(
    _ mapping: YAMLNode, limits: YAMLLimits
  ) throws(YAMLEditRefusal) -> YAMLDocument {
    guard let parent = mapping.parent, parent.kind == .mapping,
      let entry = parent.entries.first(where: { $0.value.index == mapping.index })
    else { throw YAMLEditRefusal("nothing would be left here", at: mapping) }
    return try setEntry(
      YAMLBlock.Entry(entry.key.text, .mapping([])), in: parent, limits: limits)
  }

  static func add(
    _ addition: Addition, _ key: String, to mapping: YAMLNode, _ position: YAMLPosition
  ) throws(YAMLEditRefusal) -> ProposedEdit {
    guard !key.isEmpty else { throw YAMLEditRefusal("a key must be a text", at: mapping) }
    if mapping.isVacant(for: .mapping) { return try addition.filling(mapping) }
    try checkBlock(mapping, .mapping)
    guard let before = try position.entry(before: key, in: mapping) else {
      return addition.atStart(of: mapping)
    }
    return addition.after(before.value, in: mapping)
  }
}
