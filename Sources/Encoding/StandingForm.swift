internal import LocatedYAML
internal import Text

/// Brings a block that is to be saved into the form of the one that stands in the file.
///
/// A text in one language may stand alone (`note: Seen`) or name its language (`note: {en: Seen}`), and
/// both say the same. The encoders write the first form; whoever wrote the second one by hand keeps it.
enum StandingForm {
  static func block(_ block: YAMLBlock, as node: YAMLNode) -> YAMLBlock {
    switch block {
    case .scalar(let text): words(text, as: node)
    case .quoted: block
    case .mapping(let entries): .mapping(entries.map { entry($0, as: node) })
    case .sequence(let elements): .sequence(blocks(elements, as: node))
    }
  }

  /// A text whose language its script tells, as every one that is written alone.
  private static func words(_ text: String, as node: YAMLNode) -> YAMLBlock {
    let code = Language(scriptOf: text).code
    guard node.entryCount == 1, node[code]?.kind == .scalar else { return .scalar(text) }
    return .mapping([.init(code, text)])
  }

  private static func entry(_ entry: YAMLBlock.Entry, as node: YAMLNode) -> YAMLBlock.Entry {
    guard let present = node[entry.key] else { return entry }
    return .init(
      entry.key, block(entry.value, as: present), isKeyQuoted: entry.isKeyQuoted)
  }

  private static func blocks(_ elements: [YAMLBlock], as node: YAMLNode) -> [YAMLBlock] {
    let present = node.elements
    return elements.enumerated().map { index, element in
      let standing =
        if let (key, name) = name(of: element) {
          present.first { Normaliser.identifier($0[key]?.text ?? "") == name }
        } else {
          present.indices.contains(index) ? present[index] : nil
        }
      return standing.map { block(element, as: $0) } ?? element
    }
  }

  /// What a block says, whatever the form of its texts and the order of its keys: for comparing.
  private static func plain(_ node: YAMLNode) -> YAMLBlock {
    switch node.kind {
    case .scalar: return .scalar(node.text)
    case .sequence: return .sequence(node.elements.map(plain))
    case .mapping:
      let entries = node.entries
      if entries.count == 1, entries[0].value.kind == .scalar,
        entries[0].key.text == Language(scriptOf: entries[0].value.text).code
      {
        return .scalar(entries[0].value.text)
      }
      return .mapping(
        entries.map { .init($0.key.text, plain($0.value)) }.sorted { $0.key < $1.key })
    }
  }

  /// What the text of a block says; nil for a text that cannot be read.
  static func plain(_ text: String) -> YAMLBlock? {
    YAMLReader.read(SourceFile(path: "", text: text + "\n")).document.map { plain($0.root) }
  }

  /// Whose voice, which evidence, or which process an element is about: it may stand in another place
  /// than before.
  private static func name(of element: YAMLBlock) -> (key: String, name: String)? {
    guard case .mapping(let entries) = element else { return nil }
    for entry in entries where ["by", "id", "process"].contains(entry.key) {
      if case .quoted(let name) = entry.value { return (entry.key, name) }
    }
    return nil
  }
}

extension BlockFile {
  /// Whether two texts of a block say the same, in whatever form.
  package static func says(_ text: String, sameAs other: String) -> Bool {
    guard let block = StandingForm.plain(text) else { return false }
    return block == StandingForm.plain(other)
  }
}
