internal import LocatedYAML
internal import TestSupport
internal import Testing

/// Random edits on random files: exactly the wanted change, every other byte the same.
@Suite struct EditPropertyTests {
  /// A node with the way to it: the positions of its ancestors and itself among their siblings.
  struct Found {
    let node: YAMLNode
    let path: [Int]

    static func all(in node: YAMLNode, path: [Int] = []) -> [Found] {
      let children = node.elements + node.entries.map(\.value)
      return [Found(node: node, path: path)]
        + children.enumerated().flatMap { all(in: $1, path: path + [$0]) }
    }
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `a replaced text is the only change`(seed: UInt64) throws {
    var random = RandomYAML(seed: seed)
    let source = random.source()
    let root = try Reading.root(source)
    let scalars = Found.all(in: root).filter { $0.node.kind == .scalar }
    guard !scalars.isEmpty else { return }
    let target = try random.pick(scalars)
    let text = random.text()
    let edited = try YAMLEdit.replaceScalar(target.node, with: text)

    let expected = YAMLBlock(root).replacing(at: target.path) { _ in .scalar(text) }
    #expect(YAMLBlock(try Reading.root(edited)) == expected)
    let range = target.node.byteRange
    // A block scalar is said to reach over the blank lines behind it.
    let length = source.bytes[range].reversed().drop { [0x20, 0x0A, 0x0D].contains($0) }.count
    #expect(edited.bytes.starts(with: source.bytes[..<range.lowerBound]))
    let behind = source.bytes[(range.lowerBound + length)...]
    #expect(edited.bytes.suffix(behind.count) == behind)
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `an added key is the only change`(seed: UInt64) throws {
    var random = RandomYAML(seed: seed)
    let source = random.source()
    let root = try Reading.root(source)
    let target = try random.pick(Found.all(in: root).filter { isBlock($0.node, in: source) })
    let keys = target.node.entries.map(\.key.text)
    let before = try random.pick(Array(-1..<keys.count))
    let entry = YAMLBlock.Entry(
      String(("new " + random.text()).prefix(200)), random.block(depth: 2))
    let edited = try YAMLEdit.addEntry(
      to: target.node, key: entry.key, block: entry.value,
      at: before < 0 ? .first : .after(keys[before]))

    let expected = YAMLBlock(root).replacing(at: target.path) { block in
      guard case .mapping(var entries) = block else { return block }
      entries.insert(entry, at: before + 1)
      return .mapping(entries)
    }
    #expect(YAMLBlock(try Reading.root(edited)) == expected)
    #expect(isInsertion(from: source.bytes, to: edited.bytes))
    #expect(lineEnds(edited) == lineEnds(source))
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `an added element is the only change`(seed: UInt64) throws {
    var random = RandomYAML(seed: seed)
    let source = random.source()
    let root = try Reading.root(source)
    let sequences = Found.all(in: root).filter { !$0.node.elements.isEmpty }
    guard !sequences.isEmpty else { return }
    let target = try random.pick(sequences)
    let isFlow = source.bytes[target.node.byteRange.lowerBound] == UInt8(ascii: "[")
    let element = isFlow ? YAMLBlock.scalar(random.text()) : random.block(depth: 2)
    let edited = try YAMLEdit.addElement(to: target.node, block: element)

    let expected = YAMLBlock(root).replacing(at: target.path) { block in
      guard case .sequence(let elements) = block else { return block }
      return .sequence(elements + [element])
    }
    #expect(YAMLBlock(try Reading.root(edited)) == expected)
    #expect(isInsertion(from: source.bytes, to: edited.bytes))
  }

  private func isBlock(_ node: YAMLNode, in source: SourceFile) -> Bool {
    node.kind == .mapping && source.bytes[node.byteRange.lowerBound] != UInt8(ascii: "{")
  }

  /// Whether one run of bytes was put in, and nothing was taken away.
  private func isInsertion(from old: [UInt8], to new: [UInt8]) -> Bool {
    let same = zip(old, new).prefix { $0 == $1 }.count
    let sameAtEnd = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
    return new.count > old.count && same + sameAtEnd >= old.count
  }

  /// The kinds of line ends in a file.
  private func lineEnds(_ source: SourceFile) -> Set<Bool> {
    Set(
      source.bytes.indices.filter { source.bytes[$0] == 0x0A }.map {
        $0 > 0 && source.bytes[$0 - 1] == 0x0D
      })
  }
}

extension YAMLBlock {
  /// The same value with another one at a path.
  fileprivate func replacing(
    at path: [Int], _ change: (YAMLBlock) -> YAMLBlock
  ) -> YAMLBlock {
    guard let position = path.first else { return change(self) }
    let rest = Array(path.dropFirst())
    switch self {
    case .scalar, .quoted: return self
    case .mapping(var entries):
      let entry = entries[position]
      entries[position] = Entry(entry.key, entry.value.replacing(at: rest, change))
      return .mapping(entries)
    case .sequence(var elements):
      elements[position] = elements[position].replacing(at: rest, change)
      return .sequence(elements)
    }
  }
}
