/// The smallest change that makes a node say what a block says.
///
/// What both say keeps its bytes: a text that stays the same keeps its quotes and its line breaks,
/// a key that stays keeps the comment above it. Only where the two have different shapes is a value
/// written anew as a whole.
struct ValueUpdate {
  private(set) var replacements: [SourceFile.Replacement] = []
  /// What the node and all that it holds say afterwards.
  private(set) var shapes: [NodeShape] = []

  /// The change of the value of one key; nil where only words of an expert would tell the place,
  /// as behind an explicit `?`.
  init?(of entry: (key: YAMLNode, value: YAMLNode), to block: YAMLBlock, indentation: Int) {
    if let update = ValueUpdate(within: entry.value, to: block) {
      self = update
      return
    }
    guard let whole = Self.whole(entry, block, indentation: indentation) else { return nil }
    replacements = [whole]
    shapes = NodeShape.list(of: block)
  }

  /// A change inside a value; nil where the value has to be written anew.
  private init?(within node: YAMLNode, to block: YAMLBlock) {
    let present = NodeShape.list(of: node)
    let wanted = NodeShape.list(of: block)
    if present.count == wanted.count, zip(wanted, present).allSatisfy({ $0.isMet(by: $1) }) {
      shapes = present
      return
    }
    switch block {
    case .scalar(let text), .quoted(let text):
      guard node.kind == .scalar, Self.keepsForm(node, text) else { return nil }
      let replacement = ScalarReplacement(of: node, with: text)
      replacements = [.init(range: replacement.range, written: replacement.written)]
      shapes = [NodeShape(kind: .scalar, style: replacement.style, text: Array(text.utf8))]
    case .mapping(let entries):
      guard node.kind == .mapping,
        node.isFlow ? updateInBraces(node, to: entries) : update(node, to: entries)
      else { return nil }
    case .sequence(let elements):
      guard node.kind == .sequence, !node.isFlow, update(node, to: elements) else { return nil }
    }
  }

  /// A text of several lines is better read as a block than in quotes.
  private static func keepsForm(_ node: YAMLNode, _ text: String) -> Bool {
    !text.unicodeScalars.contains("\n") || node.style == .literal || node.style == .folded
      || ScalarForm.literal(text) == nil
  }
}

// MARK: Collections

extension ValueUpdate {
  private mutating func update(_ node: YAMLNode, to entries: [YAMLBlock.Entry]) -> Bool {
    let present = node.entries
    let wanted = Dictionary(entries.map { ($0.key, $0.value) }) { first, _ in first }
    let kept = Set(present.map(\.key.text)).intersection(wanted.keys)
    guard !kept.isEmpty else { return false }
    let added = Self.additions(entries, among: kept)
    shapes = [NodeShape(kind: .mapping, count: 2 * entries.count)]
    if let first = added[nil] {
      let addition = Addition(entries: first)
      replacements.append(addition.linesAtStart(of: node))
      shapes += addition.shapes
    }
    for entry in present {
      guard let block = wanted[entry.key.text] else {
        guard let removal = Self.removal(entry) else { return false }
        replacements.append(removal)
        continue
      }
      guard let update = ValueUpdate(of: entry, to: block, indentation: node.indentation) else {
        return false
      }
      replacements += update.replacements
      shapes += NodeShape.list(of: entry.key) + update.shapes
      if let after = added[entry.key.text] {
        let addition = Addition(entries: after)
        replacements.append(addition.lines(after: entry.value, in: node))
        shapes += addition.shapes
      }
    }
    return true
  }

  /// In braces no line can be added or removed: only values change, each in its place.
  private mutating func updateInBraces(
    _ node: YAMLNode, to entries: [YAMLBlock.Entry]
  ) -> Bool {
    let present = node.entries
    let wanted = Dictionary(entries.map { ($0.key, $0.value) }) { first, _ in first }
    guard Set(present.map(\.key.text)) == Set(wanted.keys) else { return false }
    shapes = [NodeShape(kind: .mapping, count: 2 * entries.count)]
    for (key, value) in present {
      // A key without a value may stand without its colon.
      guard !value.isEmpty, let block = wanted[key.text],
        let update = ValueUpdate(within: value, to: block)
      else { return false }
      replacements += update.replacements
      shapes += NodeShape.list(of: key) + update.shapes
    }
    return true
  }

  /// New entries by the kept key after which they stand; nil for those before all of them.
  private static func additions(
    _ entries: [YAMLBlock.Entry], among kept: Set<String>
  ) -> [String?: [YAMLBlock.Entry]] {
    var added: [String?: [YAMLBlock.Entry]] = [:]
    var last: String?
    for entry in entries {
      if kept.contains(entry.key) {
        last = entry.key
      } else {
        added[last, default: []].append(entry)
      }
    }
    return added
  }

  /// Element by element, and new ones behind the last; a list that becomes shorter is written anew.
  private mutating func update(_ node: YAMLNode, to elements: [YAMLBlock]) -> Bool {
    let present = node.elements
    guard !present.isEmpty, elements.count >= present.count else { return false }
    shapes = [NodeShape(kind: .sequence, count: elements.count)]
    for (element, block) in zip(present, elements) {
      guard let update = ValueUpdate(within: element, to: block) else { return false }
      replacements += update.replacements
      shapes += update.shapes
    }
    guard elements.count > present.count else { return true }
    let addition = Addition(elements: Array(elements[present.count...]))
    replacements.append(addition.lines(after: present[present.count - 1], in: node))
    shapes += addition.shapes
    return true
  }
}

// MARK: Whole entries

extension ValueUpdate {
  /// The lines of an entry with the comment that belongs to it; nil where something else stands on
  /// its first line.
  static func removal(_ entry: (key: YAMLNode, value: YAMLNode)) -> SourceFile.Replacement? {
    guard entry.key.standsFirst else { return nil }
    let source = entry.key.source
    let lineStart = source.lineStart(of: entry.key.byteRange.lowerBound)
    let start = source.startOfComment(above: lineStart, indentation: entry.key.indentation)
    let end = entry.value.lastLineEnd
    return .init(range: start..<end + source.lineBreakLength(at: end), written: "")
  }

  /// A key's value written anew, from its colon to its last line. A comment behind the colon, or
  /// behind a value of one line, stays.
  private static func whole(
    _ entry: (key: YAMLNode, value: YAMLNode), _ block: YAMLBlock, indentation: Int
  ) -> SourceFile.Replacement? {
    let (key, value) = entry
    let source = key.source
    var colon = key.byteRange.upperBound
    while colon < source.bytes.count, source.bytes[colon] == 0x20 { colon += 1 }
    guard colon < source.bytes.count, source.bytes[colon] == UInt8(ascii: ":") else { return nil }
    let blanks = String(repeating: " ", count: indentation)
    var lines = YAMLWriter.lines(behind: ":", block).map { $0.isEmpty ? "" : blanks + $0 }
    lines[0] = lines[0].dropFirst(indentation + 1) + comment(of: value, behind: colon + 1)
    let end = value.lastLineEnd
    let lineBreak = source.lineBreak(near: colon)
    let needsEnd = block.endsLine && end == source.bytes.count
    return .init(
      range: colon + 1..<end,
      written: lines.joined(separator: lineBreak) + (needsEnd ? lineBreak : ""))
  }

  /// The comment on the line of the colon or, for a value of one line, behind that.
  private static func comment(of value: YAMLNode, behind colon: Int) -> String {
    let source = value.source
    let lineEnd = source.lineEnd(from: colon)
    var start = colon
    if let block = BlockScalarLayout(value) {
      start = block.indicator.upperBound
    } else if !value.isEmpty, value.byteRange.lowerBound < lineEnd {
      start = value.contentEnd
    }
    let rest = source.text(start..<source.lineEnd(from: start))
    return rest.drop { $0 == " " }.first == "#" ? rest : ""
  }
}
