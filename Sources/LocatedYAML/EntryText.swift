internal import Diagnostics

/// An entry of a mapping as it stands in a file: its lines, without the indentation that they share
/// and with line feeds, so that moving it or changing the line ends of the file leaves it the same.
///
/// ```
/// "8.10":
///   status: not-assessed  # ask again
/// ```
/// The comment above an entry is not part of it. It stays where it is, whatever the entry says.
package struct EntryText: Sendable, Hashable {
  /// Lines with line feeds between them, none at the end.
  package let text: String
  /// What it says: a key with its value.
  let shapes: [NodeShape]
  /// Whether it ends with a block that needs a line end behind it.
  let endsLine: Bool

  /// An entry from text that `YAMLNode.entryText` gave.
  ///
  /// - Returns: nil for text that is not one entry.
  package init?(_ text: String, limits: YAMLLimits = .standard) {
    let source = SourceFile(path: "", text: text + "\n")
    guard let document = YAMLReader.read(source, limits: limits).document,
      document.root.kind == .mapping, document.root.entries.count == 1,
      document.root.byteRange.lowerBound == 0
    else { return nil }
    let last = document.records[document.records.count - 1]
    self.text = text
    shapes = NodeShape.list(of: document, 1..<document.records.count)
    let isBlock = last.style == .literal || last.style == .folded
    endsLine = isBlock && document.bytes(of: last).last == 0x0A
  }

  package static func == (a: Self, b: Self) -> Bool { a.text == b.text }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }

  var lines: [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }
}

extension YAMLNode {
  /// The text of an entry of this mapping; nil where there is no such key.
  package func entryText(_ key: String) -> String? {
    entry(key).map { text(of: $0) }
  }

  /// The text of one of the entries of this mapping.
  package func text(of entry: (key: YAMLNode, value: YAMLNode)) -> String {
    let start = entry.key.byteRange.lowerBound
    let end = isFlow ? entry.value.contentEnd : entry.value.lastLineEnd
    return source.text(start..<max(start, end), withoutIndentation: indentation)
  }

  /// The end of the last line that belongs to this node, before its line end.
  var lastLineEnd: Int {
    let end = contentEnd
    let isBehindLineBreak = end > byteRange.lowerBound && source.lineStart(of: end) == end
    return isBehindLineBreak ? source.lineBreakStart(before: end) : source.lineEnd(from: end)
  }

  /// Whether nothing but blanks stands before this node on its line.
  var standsFirst: Bool {
    let start = byteRange.lowerBound
    return source.bytes[source.lineStart(of: start)..<start].allSatisfy { $0 == 0x20 }
  }
}

extension SourceFile {
  /// Where the line break begins that ends right before an offset.
  func lineBreakStart(before offset: Int) -> Int {
    // The longest first: in CRLF the line feed alone would be one, too.
    for length in [3, 2, 1] where offset >= length {
      if lineBreakLength(at: offset - length) == length { return offset - length }
    }
    return offset
  }

  /// The lines between two offsets with line feeds, each but the first without so many blanks.
  func text(_ range: Range<Int>, withoutIndentation indentation: Int) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      offset += 1
      guard byte == 0x0A || byte == 0x0D else {
        result.append(byte)
        continue
      }
      if byte == 0x0D, offset < range.upperBound, bytes[offset] == 0x0A { offset += 1 }
      result.append(0x0A)
      let blanks = bytes[offset..<range.upperBound].prefix(indentation).prefix { $0 == 0x20 }
      offset += blanks.count
    }
    return String(decoding: result, as: UTF8.self)
  }
}
