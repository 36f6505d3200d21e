internal import Diagnostics

/// The rules for the keys of one mapping.
extension DocumentBuilder {
  /// Refuses keys that are no text, merge keys, and the second of two equal keys.
  mutating func checkKeys(of mapping: Int) {
    let keys = keys(of: mapping)
    for key in keys { checkKey(records[key]) }
    for (first, second) in duplicates(among: keys.filter { records[$0].count > 0 }) {
      refuseDuplicate(records[second], of: records[first])
    }
  }

  private func keys(of mapping: Int) -> [Int] {
    var keys: [Int] = []
    var node = mapping + 1
    for child in 0..<Int(records[mapping].count) {
      if child.isMultiple(of: 2) { keys.append(node) }
      node = Int(records[node].next)
    }
    return keys
  }

  private mutating func checkKey(_ key: NodeRecord) {
    if key.kind != .scalar || (key.count == 0 && !key.isRefused) {
      refuse(.keyNotText, key, "a key must be a text")
    } else if key.style == .plain, bytes(of: key).elementsEqual("<<".utf8) {
      refuse(.mergeKey, key, "merge key '<<' is not read")
    }
  }

  private mutating func refuseDuplicate(_ second: NodeRecord, of first: NodeRecord) {
    let name = Self.shortened(String(decoding: bytes(of: second), as: UTF8.self))
    let place = Place(
      path: source.path, line: Int(first.line) + 1, column: Int(first.column) + 1,
      width: Int(first.width))
    refuse(
      .duplicateKey, second, "key '\(name)' stands here a second time",
      notes: [.init("the first '\(name)' is here", at: place)])
  }

  /// Pairs of equal keys: the first one, and each that repeats it.
  private func duplicates(among keys: [Int]) -> [(first: Int, second: Int)] {
    let keys = keys.filter { records[$0].kind == .scalar }
    var pairs: [(Int, Int)] = []
    if keys.count <= 16 {
      // Most mappings are small: comparing all pairs needs no memory.
      for (position, key) in keys.enumerated() {
        if let first = keys[..<position].first(where: { isSameText($0, key) }) {
          pairs.append((first, key))
        }
      }
      return pairs
    }
    var seen: [String: Int] = [:]
    seen.reserveCapacity(keys.count)
    for key in keys {
      let text = String(decoding: bytes(of: records[key]), as: UTF8.self)
      if let first = seen[text] { pairs.append((first, key)) } else { seen[text] = key }
    }
    return pairs
  }

  /// Equal for a reader: `é` is one letter, whether it is stored as one code point or as two.
  /// A String compares the same way wherever a key is looked up later.
  private func isSameText(_ a: Int, _ b: Int) -> Bool {
    let (a, b) = (bytes(of: records[a]), bytes(of: records[b]))
    if a.elementsEqual(b) { return true }
    guard a.contains(where: { $0 >= 0x80 }), b.contains(where: { $0 >= 0x80 }) else { return false }
    return String(decoding: a, as: UTF8.self) == String(decoding: b, as: UTF8.self)
  }

  private mutating func refuse(
    _ code: DiagnosticCode, _ record: NodeRecord, _ message: String,
    notes: [Diagnostic.Note] = []
  ) {
    refuse(
      code, line: Int(record.line) + 1, column: Int(record.column) + 1, width: Int(record.width),
      message, notes: notes)
  }
}
