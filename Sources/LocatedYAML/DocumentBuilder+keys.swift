internal import Diagnostics

/// The rules for the keys of one mapping.
extension DocumentBuilder {
  /// Refuses keys that are no text, merge keys, and the second of two equal keys.
  mutating func checkKeys(of mapping: Int) {
    keys.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    var isASCII = true
    var key = mapping + 1
    for _ in 0..<records[mapping].count / 2 {
      let record = records[key]
      checkKey(record)
      if record.kind == .scalar, record.count > 0 {
        keys.append(key)
        marks.append(
          KeyMark(bytes: pool.word(at: Int(record.textOffset)), count: Int(record.count)))
        for byte in bytes(of: record) where byte >= 0x80 { isASCII = false }
      }
      key = Int(records[Int(record.next)].next)
    }
    for (first, second) in duplicates(isASCII) {
      refuseDuplicate(records[second], of: records[first])
    }
  }

  private mutating func checkKey(_ key: NodeRecord) {
    if key.kind != .scalar || (key.count == 0 && !key.isRefused) {
      refuse(.keyNotText, key, "a key must be a text")
    } else if key.style == .plain, key.count == 2, bytes(of: key).elementsEqual("<<".utf8) {
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
  ///
  /// Equal for a reader: `é` is one letter, whether it is stored as one code point or as two. A
  /// String compares the same way wherever a key is looked up later.
  private func duplicates(_ isASCII: Bool) -> [(first: Int, second: Int)] {
    // Most mappings are small and have keys of ASCII: comparing all pairs needs no memory.
    if isASCII, keys.count <= 16 { return equalPairs() }
    var pairs: [(Int, Int)] = []
    var seen: [String: Int] = [:]
    seen.reserveCapacity(keys.count)
    for key in keys {
      let text = String(decoding: bytes(of: records[key]), as: UTF8.self)
      if let first = seen[text] { pairs.append((first, key)) } else { seen[text] = key }
    }
    return pairs
  }

  private func equalPairs() -> [(first: Int, second: Int)] {
    var pairs: [(Int, Int)] = []
    for second in keys.indices {
      for first in 0..<second where marks[first] == marks[second] {
        let (one, other) = (records[keys[first]], records[keys[second]])
        guard one.count <= KeyMark.length || bytes(of: one).elementsEqual(bytes(of: other)) else {
          continue
        }
        pairs.append((keys[first], keys[second]))
        break
      }
    }
    return pairs
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
