package import Text

/// Writes tables and lists for a terminal or a pipe: aligned columns, no colour, no control
/// characters.
package struct TextRenderer: Sendable {
  /// Columns of the terminal; nil where there is none, and then nothing is cut or wrapped.
  package let width: Int?
  /// The language of the lines: in one that is read from the right, identifiers, numbers and words of
  /// another language are isolated, so that a terminal shows them as they are written.
  package let language: Language

  package init(width: Int?, language: Language = .english) {
    self.width = width
    self.language = language
  }

  package func render(_ blocks: [Block]) -> String {
    blocks.map(block).joined(separator: "\n")
  }

  private func block(_ block: Block) -> String {
    switch block {
    case .heading(let phrase): plain(phrase) + "\n"
    case .paragraph(let phrase), .notice(let phrase): wrapped(plain(phrase), indent: 0) + "\n"
    case .list(let phrases):
      phrases.map { "- " + wrapped(plain($0), indent: 2) + "\n" }.joined()
    case .table(let table): self.table(table)
    case .figure(let figure): plain(figure.title) + "\n" + table(figure.data)
    case .card(let card):
      plain(card.title) + "\n"
        + card.facts.map { "  \(plain($0.label)): \(wrapped(plain($0.value), indent: 4))\n" }
        .joined()
    case .tiles(let tiles):
      tiles.map { "\(plain($0.label)): \(plain($0.value)) (\(plain($0.basis)))\n" }.joined()
    }
  }

  /// A hyphen for the minus sign, so that a script can read the number.
  private func plain(_ phrase: Phrase) -> String {
    let text =
      language.isRightToLeft
      ? phrase.parts.map(isolated).joined() : VisibleText.oneLine(phrase.plain)
    return String(text.map { $0 == "\u{2212}" ? "-" : $0 })
  }

  private func isolated(_ part: Inline) -> String {
    switch part {
    case .identifier(let text), .quantity(let text):
      Isolation.leftToRight(VisibleText.oneLine(text))
    case .text(let text, let own), .strong(let text, let own):
      own == language
        ? VisibleText.oneLine(text) : Isolation.ownDirection(VisibleText.oneLine(text))
    case .glyph(let text): VisibleText.oneLine(text)
    }
  }

  // MARK: Tables

  private func table(_ table: ReportTable) -> String {
    let head = table.columns.map { plain($0.title) }
    let rows = table.rows.map { row in row.cells.map { plain($0.phrase) } }
    var widths = head.indices.map { column in
      ([head] + rows).map { column < $0.count ? Self.length($0[column]) : 0 }.max() ?? 0
    }
    shrink(&widths)
    let isNumber = table.columns.map { $0.kind == .number }
    var text = plain(table.caption) + "\n"
    text += line(head, widths, isNumber)
    text += widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ") + "\n"
    for row in rows { text += line(row, widths, isNumber) }
    for note in table.notes { text += wrapped(plain(note), indent: 0) + "\n" }
    return text
  }

  /// Takes room from the widest column until the table fits; no column falls below 12.
  private func shrink(_ widths: inout [Int]) {
    guard let width else { return }
    while widths.reduce(2 * (widths.count - 1), +) > width {
      guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 12
      else { return }
      widths[widest] -= 1
    }
  }

  /// One row; a cell that is too long goes on below itself.
  private func line(_ cells: [String], _ widths: [Int], _ isNumber: [Bool]) -> String {
    let broken = cells.enumerated().map { column, cell in
      Self.broken(cell, width: widths[column])
    }
    let height = broken.map(\.count).max() ?? 0
    return (0..<height).map { index in
      let parts = broken.enumerated().map { column, lines in
        let part = index < lines.count ? lines[index] : ""
        let padding = String(repeating: " ", count: max(0, widths[column] - Self.length(part)))
        return isNumber[column] ? padding + part : part + padding
      }
      var text = parts.joined(separator: "  ")
      while text.last == " " { text.removeLast() }
      return text + "\n"
    }.joined()
  }

  private func wrapped(_ text: String, indent: Int) -> String {
    guard let width else { return text }
    return Self.broken(text, width: max(20, width - indent))
      .joined(separator: "\n" + String(repeating: " ", count: indent))
  }

  /// How much room a text takes: isolates take none.
  private static func length(_ text: String) -> Int {
    text.count - text.unicodeScalars.count { (0x2066...0x2069).contains($0.value) }
  }

  /// Lines of at most `width` letters, broken between words where that is possible.
  static func broken(_ text: String, width: Int) -> [String] {
    guard length(text) > width, width > 0 else { return [text] }
    var lines: [String] = [""]
    for word in text.split(separator: " ") {
      var rest = String(word)
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = ""
      } else if length(last) + 1 + length(rest) <= width {
        lines[lines.count - 1] = last + " " + rest
        continue
      } else {
        lines.append("")
      }
      while length(rest) > width {
        lines[lines.count - 1] = String(rest.prefix(width))
        rest = String(rest.dropFirst(width))
        lines.append("")
      }
      lines[lines.count - 1] = rest
    }
    return lines
  }
}
