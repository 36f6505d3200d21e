/// The bytes of one file, with the name under which they are reported.
package struct SourceFile: Sendable {
  /// The path as the user would write it.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// How many bytes of a byte order mark stand at the start: 3 or 0.
  var byteOrderMarkLength: Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Other bytes in one place.
  struct Replacement {
    let range: Range<Int>
    let written: String
  }

  /// The same file with other bytes in some places, which do not overlap.
  func replacing(_ replacements: [Replacement]) -> SourceFile {
    // What is put in at an offset comes before what is replaced from there on.
    let inOrder = replacements.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    var edited: [UInt8] = []
    edited.reserveCapacity(bytes.count + inOrder.reduce(0) { $0 + $1.written.utf8.count })
    var done = 0
    for replacement in inOrder {
      edited += bytes[done..<max(done, replacement.range.lowerBound)]
      edited += Array(replacement.written.utf8)
      done = max(done, replacement.range.upperBound)
    }
    return SourceFile(path: path, bytes: edited + bytes[done...])
  }
}

// MARK: Lines

extension SourceFile {
  /// Where each line begins. Who wants many lines of a file asks once and keeps the list.
  package var lineStarts: [Int] {
    var starts = [byteOrderMarkLength]
    var end = lineEnd(from: byteOrderMarkLength)
    while end < bytes.count {
      starts.append(end + lineBreakLength(at: end))
      end = lineEnd(from: starts[starts.count - 1])
    }
    return starts
  }

  /// The text of one line, counted from 1, without its line end.
  package func line(_ number: Int) -> String? { line(number, of: lineStarts) }

  /// The same, with the list of line starts at hand.
  package func line(_ number: Int, of starts: [Int]) -> String? {
    guard starts.indices.contains(number - 1) else { return nil }
    let start = starts[number - 1]
    return String(decoding: bytes[start..<lineEnd(from: start)], as: UTF8.self)
  }

  /// How many bytes the line end at this offset has; 0 where there is none.
  ///
  /// A line ends wherever libyaml says so, or its line numbers and ours would part: at LF, CR,
  /// CRLF, and at the characters U+0085, U+2028 and U+2029.
  func lineBreakLength(at offset: Int) -> Int {
    switch byte(offset) {
    case 0x0A: 1
    case 0x0D: byte(offset + 1) == 0x0A ? 2 : 1
    case 0xC2: byte(offset + 1) == 0x85 ? 2 : 0
    case 0xE2:
      byte(offset + 1) == 0x80 && (byte(offset + 2) == 0xA8 || byte(offset + 2) == 0xA9) ? 3 : 0
    default: 0
    }
  }

  /// The end of the line that holds this offset, before its line end.
  func lineEnd(from offset: Int) -> Int {
    var end = offset
    while end < bytes.count, lineBreakLength(at: end) == 0 { end += 1 }
    return end
  }

  /// The start of the line that holds this offset.
  func lineStart(of offset: Int) -> Int {
    let first = byteOrderMarkLength
    var start = offset
    while start > first, !(Self.mayEndLine(bytes[start - 1]) && isAfterLineBreak(start)) {
      start -= 1
    }
    return start
  }

  /// Whether a byte can be the last one of a line end; most are not.
  private static func mayEndLine(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0A, 0x0D, 0x85, 0xA8, 0xA9: true
    default: false
    }
  }

  /// The line end that is written near this offset: that of its line, or else the file's first.
  func lineBreak(near offset: Int) -> String {
    let own = lineEnd(from: offset)
    let end = own < bytes.count ? own : lineEnd(from: byteOrderMarkLength)
    return end < bytes.count ? text(end..<end + lineBreakLength(at: end)) : "\n"
  }

  /// The text between two offsets.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func isAfterLineBreak(_ offset: Int) -> Bool {
    if byte(offset - 1) == 0x0D { return byte(offset) != 0x0A }
    return (1...3).contains { offset >= $0 && lineBreakLength(at: offset - $0) == $0 }
  }

  private func byte(_ offset: Int) -> UInt8? {
    bytes.indices.contains(offset) ? bytes[offset] : nil
  }
}
