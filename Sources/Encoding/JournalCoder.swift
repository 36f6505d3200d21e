package import Assessments

/// A line of a journal: one JSON object, whose last key is the hash of everything before it.
///
/// ```
/// {"n":3,"at":"2025-11-13T10:04:05Z","by":"LA","kind":"change", … ,"prev":"5f…"  ,"hash":"c0…"}
/// ```
/// The hash is taken over the bytes as they are, so that a changed line tells itself however it is
/// read. Keys that are not known are passed over: a later version may add some.
package enum JournalCoder {
  /// The line without its hash and end; the hash is that of these bytes.
  package static func body(_ entry: JournalEntry) -> String {
    if entry.kind == .merge { return mergeBody(entry) }
    let values: [(String, JSONText.Value)] = [
      ("n", .number(entry.number)), ("at", .text(entry.at)), ("by", .text(entry.by)),
      ("kind", .text(entry.kind.rawValue)), ("file", .text(entry.target.file)),
      ("keys", .list(entry.target.keys)), ("from", .text(entry.from)), ("to", .text(entry.to)),
      ("why", entry.why.map { .text($0) } ?? .null),
      ("before", .text(entry.before.description)), ("after", .text(entry.after.description)),
      ("block", entry.block.map { .text($0) } ?? .null), ("prev", .text(entry.previous)),
    ]
    let present = values.filter { $0.1 != .null || $0.0 == "block" }
    return "{"
      + present.map { "\(JSONText.quoted($0.0)):\(JSONText.written($0.1))" }.joined(separator: ",")
  }

  private static func mergeBody(_ entry: JournalEntry) -> String {
    let values: [(String, JSONText.Value)] = [
      ("n", .number(entry.number)), ("at", .text(entry.at)), ("by", .text(entry.by)),
      ("kind", .text(entry.kind.rawValue)), ("heads", .list(entry.heads)),
      ("prev", .text(entry.previous)),
    ]
    return "{"
      + values.map { "\(JSONText.quoted($0.0)):\(JSONText.written($0.1))" }.joined(separator: ",")
  }

  /// The whole line with its line feed.
  package static func line(_ body: String, hash: String) -> String {
    "\(body)\(hashKey)\(hash)\"}\n"
  }

  /// What a line is made of: the bytes that were hashed, and the hash that it names.
  ///
  /// - Parameter line: without its line feed.
  /// - Returns: nil for what does not end as a line does.
  package static func split(
    _ line: ArraySlice<UInt8>
  ) -> (body: ArraySlice<UInt8>, hash: String)? {
    let tail = line.suffix(hashKey.utf8.count + hashLength + 2)
    let digits = tail.dropFirst(hashKey.utf8.count).dropLast(2)
    guard digits.count == hashLength, tail.starts(with: hashKey.utf8),
      tail.suffix(2).elementsEqual("\"}".utf8)
    else { return nil }
    return (line.dropLast(tail.count), String(decoding: digits, as: UTF8.self))
  }

  /// More changes than any assessment will ever have: a larger number was not written here.
  private static let highestNumber = 1_000_000_000

  private static let hashKey = ",\"hash\":\""
  private static let hashLength = 64

  /// What a line says; nil for what is no line of a journal.
  package static func entry(_ line: ArraySlice<UInt8>) -> JournalEntry? {
    guard let object = JSONText.object(line) else { return nil }
    func text(_ key: String) -> String? {
      if case .text(let text) = object[key] { text } else { nil }
    }
    guard case .number(let number) = object["n"], (1...highestNumber).contains(number),
      let at = text("at"), let by = text("by"),
      let kind = text("kind").flatMap({ JournalEntry.Kind(rawValue: $0) })
    else { return nil }
    if kind == .merge {
      guard case .list(let heads) = object["heads"], heads.count > 1, text("prev") == heads[0]
      else { return nil }
      return .merge(number: number, at: at, by: by, heads: heads)
    }
    guard case .list(let keys) = object["keys"], let file = text("file"), let from = text("from"),
      let to = text("to"),
      let before = text("before"), let after = text("after"), let previous = text("prev")
    else { return nil }
    return JournalEntry(
      number: number, at: at, by: by, kind: kind, target: ChangeTarget(file: file, keys: keys),
      from: from, to: to, why: text("why"), before: Revision(hash: before),
      after: Revision(hash: after), block: text("block"), previous: previous)
  }
}
