/// Where the parts of a literal or folded scalar stand in the file.
///
/// ```
/// notes: |-  # as told
///   first line
///   second line
///
/// next: …
/// ```
/// Here the indicator is `|-`, the header ends after the comment, the content after `second line`.
struct BlockScalarLayout {
  let indicator: Range<Int>
  /// The end of the first line, before its line end.
  let headerEnd: Int
  /// The end of the last line with text, before its line end.
  private(set) var contentEnd: Int
  /// How far the text is indented; nil when there is no text.
  private(set) var indentation: Int?
  /// Whether blank lines at the end are part of the text.
  let keepsTrailingLines: Bool

  /// - Returns: nil for a node that is no literal or folded scalar.
  init?(_ node: YAMLNode) {
    guard node.kind == .scalar, node.style == .literal || node.style == .folded else { return nil }
    let source = node.source
    let range = node.byteRange
    var end = range.lowerBound
    while end < range.upperBound, "|>+-0123456789".utf8.contains(source.bytes[end]) { end += 1 }
    indicator = range.lowerBound..<end
    keepsTrailingLines = source.bytes[indicator].contains(UInt8(ascii: "+"))
    headerEnd = source.lineEnd(from: end)
    contentEnd = headerEnd
    findContent(in: source, to: range.upperBound)
  }

  private mutating func findContent(in source: SourceFile, to limit: Int) {
    var start = headerEnd + source.lineBreakLength(at: headerEnd)
    while start < limit {
      let end = source.lineEnd(from: start)
      let blanks = source.bytes[start..<end].prefix { $0 == 0x20 }.count
      if blanks < end - start { indentation = min(indentation ?? blanks, blanks) }
      // A line of blanks alone is text as soon as it reaches beyond the indentation.
      if let indentation, end - start > indentation { contentEnd = end }
      start = end + max(1, source.lineBreakLength(at: end))
    }
  }
}
