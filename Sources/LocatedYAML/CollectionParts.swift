/// A collection in block style, cut into its entries: what a merge takes from one file or another.
///
/// ```
/// answers:                  the head
///   # a remark              the lead of the first part
///   "8.10":                 its lines
///     status: not-assessed
/// ```
/// Head, leads and lines follow each other without a gap.
package struct CollectionParts: Sendable {
  /// One key with its value, or one element of a list.
  package struct Part: Sendable {
    /// The key; of an element, the text that names it.
    package let id: String
    /// The value; of an element, the element itself.
    package let value: YAMLNode
    let isElement: Bool
    /// Blank lines and comments above it.
    package let lead: Range<Int>
    /// Its lines with their line ends.
    package let lines: Range<Int>
    /// Its lines with line feeds, without the indentation that they share and the last line end.
    package let text: String
  }

  package let parts: [Part]
  /// How far each part is indented.
  package let indentation: Int
  /// The offset behind the last part, and behind its line end.
  package let end: Int
  /// Whether the first part stands behind a dash.
  package let isBehindDash: Bool
  /// Whether it holds nothing and says so on the line of its key: `{}`, `[]` or no word at all.
  package let isVacant: Bool

  /// No collection: the side of a merge that has none.
  package static let nothing = CollectionParts(vacantAt: 0)

  /// The root of a file.
  package init?(of document: YAMLDocument) {
    self.init(of: document.root, from: document.source.byteOrderMarkLength, namedBy: nil)
  }

  /// The value of a part.
  ///
  /// - Parameter name: for a list, by what its elements are told apart.
  package init?(of part: Part, namedBy name: ElementName?) {
    let node = part.value
    if name == nil ? node.isVacant(for: .mapping) : node.isVacant(for: .sequence) {
      guard node.source.lineEnd(from: part.lines.lowerBound) >= node.byteRange.upperBound else {
        return nil
      }
      self.init(vacantAt: part.lines.upperBound)
      return
    }
    // An element stands where it begins; a value begins on a line of its own.
    let source = node.source
    let start =
      part.isElement
      ? node.byteRange.lowerBound : source.nextLine(behind: source.firstNonBlank(of: part.lines))
    guard start <= node.byteRange.lowerBound else { return nil }
    self.init(of: node, from: start, namedBy: name)
  }

  private init(vacantAt end: Int) {
    parts = []
    indentation = 0
    self.end = end
    isBehindDash = false
    isVacant = true
  }

  /// - Parameter start: where the lead of the first part begins.
  private init?(of node: YAMLNode, from start: Int, namedBy name: ElementName?) {
    guard node.kind == (name == nil ? .mapping : .sequence), !node.isFlow else { return nil }
    var cutter = PartCutter(source: node.source, indentation: node.indentation, offset: start)
    if let name {
      var known: Set<String> = []
      for element in node.elements {
        guard let id = name.id(of: element, besides: known) else { return nil }
        known.insert(id)
        cutter.cut(id, element, at: nil)
      }
    } else {
      for (key, value) in node.entries { cutter.cut(key.text, value, at: key) }
    }
    guard cutter.isWhole, Set(cutter.parts.map(\.id)).count == cutter.parts.count else {
      return nil
    }
    parts = cutter.parts
    indentation = node.indentation
    end = cutter.offset
    isBehindDash = cutter.isBehindDash
    isVacant = false
  }
}

/// By which keys the elements of a list are told apart.
package struct ElementName: Sendable, ExpressibleByStringLiteral {
  /// Their texts together are the name; one of them at least has to be there.
  let keys: [String]
  /// The key whose text is added where the name is that of an element before.
  let further: String?

  package init(keys: [String], further: String? = nil) {
    self.keys = keys
    self.further = further
  }

  package init(stringLiteral key: String) { self.init(keys: [key]) }

  /// - Parameter known: the names of the elements before.
  /// - Returns: nil for an element that cannot be told apart from one before it.
  func id(of element: YAMLNode, besides known: Set<String>) -> String? {
    guard element.kind == .mapping else { return nil }
    let texts = keys.compactMap { element[$0].map(Self.texts) }
    guard !texts.isEmpty else { return nil }
    let id = texts.joined().joined(separator: " ")
    guard known.contains(id) else { return id }
    guard let more = further.flatMap({ element[$0] }) else { return nil }
    let longer = "\(id) \(Self.texts(more).joined(separator: " "))"
    return known.contains(longer) ? nil : longer
  }

  private static func texts(_ node: YAMLNode) -> [String] {
    switch node.kind {
    case .scalar: [node.text]
    case .sequence: node.elements.flatMap(texts)
    case .mapping: node.entries.flatMap { texts($0.value) }
    }
  }
}

/// Cuts one part after the other.
private struct PartCutter {
  let source: SourceFile
  let indentation: Int
  /// The offset behind the last part.
  var offset: Int
  var parts: [CollectionParts.Part] = []
  /// Whether every part stood on lines of its own.
  var isWhole = true
  var isBehindDash = false

  init(source: SourceFile, indentation: Int, offset: Int) {
    self.source = source
    self.indentation = indentation
    self.offset = offset
  }

  /// - Parameter key: nil for an element, which begins with its dash.
  mutating func cut(_ id: String, _ value: YAMLNode, at key: YAMLNode?) {
    guard isWhole else { return }
    let lineStart = source.endOfRemarks(from: offset)
    let first = lineStart + source.blanks(at: lineStart)
    let isInline = parts.isEmpty && offset == key?.byteRange.lowerBound
    if isInline { isBehindDash = source.lineStart(of: offset) != offset }
    let begins = isInline ? offset : first
    let isPlaced =
      if let key {
        begins == key.byteRange.lowerBound
      } else {
        source.bytes[begins...].first == UInt8(ascii: "-")
          && begins < value.byteRange.lowerBound
      }
    guard isPlaced, isInline || first - lineStart == indentation else {
      isWhole = false
      return
    }
    let textEnd = max(begins, value.lastLineEnd)
    let end = textEnd + source.lineBreakLength(at: textEnd)
    parts.append(
      CollectionParts.Part(
        id: id, value: value, isElement: key == nil, lead: offset..<(isInline ? offset : lineStart),
        lines: (isInline ? offset : lineStart)..<end,
        text: source.text(begins..<textEnd, withoutIndentation: indentation)))
    offset = end
  }
}

extension SourceFile {
  /// How many blanks stand at an offset.
  fileprivate func blanks(at offset: Int) -> Int {
    bytes[offset...].prefix { $0 == 0x20 }.count
  }

  /// The start of the first line that is neither blank nor a comment.
  fileprivate func endOfRemarks(from offset: Int) -> Int {
    var start = offset
    while start < bytes.count {
      let first = start + blanks(at: start)
      let isRemark =
        first < bytes.count && (bytes[first] == UInt8(ascii: "#") || lineBreakLength(at: first) > 0)
      guard isRemark else { return start }
      let end = lineEnd(from: first)
      start = end + lineBreakLength(at: end)
    }
    return start
  }

  fileprivate func firstNonBlank(of range: Range<Int>) -> Int {
    range.lowerBound + blanks(at: range.lowerBound)
  }

  /// The start of the line after the one that holds an offset.
  fileprivate func nextLine(behind offset: Int) -> Int {
    let end = lineEnd(from: offset)
    return end + lineBreakLength(at: end)
  }

  /// The lines of a range as a text with line feeds.
  package func lines(_ range: Range<Int>) -> String { text(range, withoutIndentation: 0) }

  /// The line end that is written in this file.
  package var usualLineBreak: String { lineBreak(near: byteOrderMarkLength) }

  /// How many bytes stand before the text: those of a byte order mark.
  package var textStart: Int { byteOrderMarkLength }
}
