/// A place between two lines, where others can be put in.
struct LineGap {
  let offset: Int
  private let lineBreak: String
  /// Whether the line before has no line end: it is the last one of the file.
  private let isOpenEnd: Bool

  /// The gap behind the line that holds an offset.
  init(behind end: Int, in source: SourceFile) {
    lineBreak = source.lineBreak(near: end)
    // Behind a block that keeps its blank lines, the next line has begun already.
    let isLineStart = source.lineStart(of: end) == end
    let lineEnd = isLineStart ? end : source.lineEnd(from: end)
    let length = isLineStart ? 0 : source.lineBreakLength(at: lineEnd)
    offset = lineEnd + length
    isOpenEnd = !isLineStart && length == 0
  }

  /// The lines with their line ends; at an open end, the last one has none unless it must.
  func written(_ lines: [String], endsLine: Bool) -> String {
    if !isOpenEnd { return lines.map { $0 + lineBreak }.joined() }
    return lines.map { lineBreak + $0 }.joined() + (endsLine ? lineBreak : "")
  }
}

extension SourceFile {
  /// The start of the comment lines right above a line, as long as they are not the head of the
  /// file; the line itself where there is no such comment.
  ///
  /// - Parameter indentation: only comment lines with exactly so many blanks before them; nil for all.
  func startOfComment(above lineStart: Int, indentation: Int? = nil) -> Int {
    var start = lineStart
    while start > byteOrderMarkLength {
      let previous = self.lineStart(of: lineBreakStart(before: start))
      let blanks = bytes[previous..<start].prefix { $0 == 0x20 }.count
      guard bytes[previous + blanks] == UInt8(ascii: "#"), blanks == indentation ?? blanks else {
        return start
      }
      start = previous
    }
    return lineStart
  }
}
