internal import LocatedYAML
internal import Testing

/// Random entries set, put back and removed in random files.
@Suite struct EntryPropertyTests {
  typealias Found = EditPropertyTests.Found

  /// A block mapping of a random file, and the position of one of its entries.
  private func target(
    _ random: inout RandomYAML
  ) throws -> (source: SourceFile, mapping: Found, key: String)? {
    let source = random.source()
    let root = try Reading.root(source)
    let mappings = Found.all(in: root).filter {
      $0.node.kind == .mapping && source.bytes[$0.node.byteRange.lowerBound] != UInt8(ascii: "{")
    }
    let mapping = try random.pick(mappings)
    return (source, mapping, try random.pick(mapping.node.entries).key.text)
  }

  /// What stays of a value when one of its keys is changed.
  private func changed(_ block: YAMLBlock, _ random: inout RandomYAML) -> YAMLBlock {
    guard case .mapping(var entries) = block, !entries.isEmpty else {
      return random.block(depth: 2)
    }
    switch random.number(0..<4) {
    case 0: entries.remove(at: random.number(0..<entries.count))
    case 1:
      entries.insert(.init("new", random.block(depth: 2)), at: random.number(0..<entries.count + 1))
    case 2: return random.block(depth: 2)
    default:
      let index = random.number(0..<entries.count)
      entries[index] = .init(entries[index].key, changed(entries[index].value, &random))
    }
    return .mapping(entries)
  }

  @Test(arguments: 0..<800 as Range<UInt64>)
  func `an entry that is set is the only change`(seed: UInt64) throws {
    var random = RandomYAML(seed: seed)
    guard let (source, mapping, key) = try target(&random) else { return }
    let old = try #require(mapping.node[key])
    let block = changed(YAMLBlock(old), &random)
    let edited = try YAMLEdit.setEntry(.init(key, block), in: mapping.node)

    let root = try Reading.root(edited.source)
    let found = try #require(Found.all(in: root).first { $0.path == mapping.path })
    #expect(Set(unordered: found.node[key]) == Set(unordered: block))
    let before = mapping.node.entries.filter { $0.key.text != key }
    let after = found.node.entries.filter { $0.key.text != key }
    #expect(before.map { YAMLBlock($0.value) } == after.map { YAMLBlock($0.value) })
    if YAMLBlock(old) == block { #expect(edited.source.bytes.elementsEqual(source.bytes)) }
  }

  @Test(arguments: 0..<800 as Range<UInt64>)
  func `an entry put back in its own words gives the file again`(seed: UInt64) throws {
    var random = RandomYAML(seed: seed)
    guard let (source, mapping, key) = try target(&random) else { return }
    let text = try #require(mapping.node.entryText(key).flatMap { EntryText($0) })
    let same = try YAMLEdit.setEntry(key, toText: text, in: mapping.node)
    #expect(same.source.bytes.elementsEqual(source.bytes))

    let changed = try YAMLEdit.setEntry(.init(key, random.block(depth: 2)), in: mapping.node)
    let there = try #require(Found.all(in: changed.root).first { $0.path == mapping.path })
    let newText = try #require(there.node.entryText(key).flatMap { EntryText($0) })
    let replayed = try YAMLEdit.setEntry(key, toText: newText, in: mapping.node)
    // Blank lines that were text may stay behind it as blank lines.
    let isKept = text.text.contains("|+")
    #expect(isKept || replayed.source.bytes.elementsEqual(changed.source.bytes))
    #expect(YAMLBlock(replayed.root) == YAMLBlock(changed.root))
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `a removed entry is the only change`(seed: UInt64) throws {
    var random = RandomYAML(seed: seed)
    guard let (source, mapping, key) = try target(&random) else { return }
    let before = mapping.node.entries.filter { $0.key.text != key }.map { YAMLBlock($0.value) }
    let edited: YAMLDocument
    do {
      edited = try YAMLEdit.removeEntry(key, from: mapping.node)
    } catch {
      // The first key behind a dash, the only key of the file; and one before blank lines which a
      // text that keeps its blank lines would then take in.
      let isKept = String(decoding: source.bytes, as: UTF8.self).contains("|+")
      #expect(mapping.node.entries.first?.key.text == key || isKept)
      return
    }
    let found = try #require(Found.all(in: edited.root).first { $0.path == mapping.path })
    #expect(found.node.entries.map { YAMLBlock($0.value) } == before)
  }
}

extension Set<String> {
  /// What a value says, whatever the order of its keys: every text with the way to it.
  fileprivate init(unordered block: YAMLBlock?) {
    self.init()
    if let block { collect(block, "") }
  }

  fileprivate init(unordered node: YAMLNode?) {
    self.init(unordered: node.map { YAMLBlock($0) })
  }

  private mutating func collect(_ block: YAMLBlock, _ path: String) {
    switch block {
    case .scalar(let text), .quoted(let text): insert("\(path) = \(text)")
    case .mapping(let entries):
      insert("\(path) {\(entries.count)}")
      for entry in entries { collect(entry.value, "\(path)/\(entry.key)") }
    case .sequence(let elements):
      insert("\(path) [\(elements.count)]")
      for (index, element) in elements.enumerated() { collect(element, "\(path)/\(index)") }
    }
  }
}
