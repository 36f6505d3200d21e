/// Looks for keys among the bytes of the pool: no text is made on the way.
extension YAMLDocument {
  /// The key of a mapping that has this text.
  func key(_ text: String, of mapping: Int) -> Int? {
    var text = text
    let (found, isASCII) = text.withUTF8 { wanted in
      let found = firstKey(of: mapping) { isSame($0, wanted) }
      return (found, found != nil || wanted.allSatisfy { $0 < 0x80 })
    }
    if isASCII { return found }
    // What is not equal byte by byte may still be for a reader: `é` as one code point or as two.
    return firstKey(of: mapping) { record in
      let from = Int(record.textOffset)
      return String(decoding: pool[from..<from + Int(record.count)], as: UTF8.self) == text
    }
  }

  /// The keys of a mapping that are none of these, which are plain ASCII.
  func keys(of mapping: Int, except known: [String]) -> [Int] {
    var others: [Int] = []
    var key = mapping + 1
    for _ in 0..<records[mapping].count / 2 {
      let record = records[key]
      if !known.contains(where: { isSame(record, $0) }) { others.append(key) }
      key = Int(records[Int(record.next)].next)
    }
    return others
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

  /// Most texts differ in length, which is known without looking at them.
  private func isSame(_ record: NodeRecord, _ wanted: String) -> Bool {
    guard wanted.utf8.count == Int(record.count), record.kind == .scalar else { return false }
    var wanted = wanted
    return wanted.withUTF8 { isSame(record, $0) }
  }

  @inline(__always)
  private func isSame(_ record: NodeRecord, _ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
    guard wanted.count == Int(record.count) else { return false }
    let from = Int(record.textOffset)
    for offset in wanted.indices where pool[from + offset] != wanted[offset] { return false }
    return true
  }
}
