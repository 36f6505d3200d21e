/// Looks for keys among the bytes of the pool: no text is made on the way.
extension YAMLDocument {
  /// The key of a mapping that has this text.
  func key(_ text: String, of mapping: Int) -> Int? {
    var text = text
    let (found, isASCII) = text.withUTF8 { wanted in
      let mark = KeyMark(wanted)
      let found = firstKey(of: mapping) { self.mark(of: $0) == mark && isSame($0, wanted) }
      return (found, found != nil || wanted.allSatisfy { $0 < 0x80 })
    }
    if isASCII { return found }
    // What is not equal byte by byte may still be for a reader: `é` as one code point or as two.
    return firstKey(of: mapping) { String(decoding: bytes(of: $0), as: UTF8.self) == text }
  }

  /// The keys of a mapping that are among these names, which are plain ASCII, or those that are not.
  func keys(of mapping: Int, among names: KeyNames, _ isWanted: Bool) -> [Int] {
    var found: [Int] = []
    var key = mapping + 1
    for _ in 0..<records[mapping].count / 2 {
      let record = records[key]
      if isOne(of: names, record) == isWanted { found.append(key) }
      key = Int(records[Int(record.next)].next)
    }
    return found
  }

  @inline(__always)
  private func firstKey(of mapping: Int, where isWanted: (NodeRecord) -> Bool) -> Int? {
    var key = mapping + 1
    for _ in 0..<records[mapping].count / 2 {
      let record = records[key]
      if record.kind == .scalar, isWanted(record) { return key }
      key = Int(records[Int(record.next)].next)
    }
    return nil
  }

  @inline(__always)
  private func isOne(of known: KeyNames, _ record: NodeRecord) -> Bool {
    guard record.kind == .scalar else { return false }
    let mark = mark(of: record)
    for index in known.marks.indices where known.marks[index] == mark {
      if record.count <= KeyMark.length
        || known.names[index].utf8.elementsEqual(bytes(of: record))
      {
        return true
      }
    }
    return false
  }

  @inline(__always)
  private func mark(of record: NodeRecord) -> KeyMark {
    KeyMark(bytes: pool.word(at: Int(record.textOffset)), count: Int(record.count))
  }

  /// Whether a key with the same mark is the same in all its bytes.
  @inline(__always)
  private func isSame(_ record: NodeRecord, _ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
    record.count <= KeyMark.length || bytes(of: record).elementsEqual(wanted)
  }
}
