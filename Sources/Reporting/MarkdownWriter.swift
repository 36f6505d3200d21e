internal import Text

/// Writes phrases and blocks as Markdown: what comes from files can end no cell, span or line.
struct MarkdownWriter {
  let language: Language

  func phrase(_ phrase: Phrase) -> String {
    phrase.parts.map(inline).joined()
  }

  private func inline(_ part: Inline) -> String {
    switch part {
    case .text(let words, let language): inLanguage(Escaping.markdown(words), language)
    case .strong(let words, let language):
      "**\(inLanguage(Escaping.markdown(words), language))**"
    case .identifier(let id): isolated(Escaping.markdown(id))
    case .quantity(let number): isolated(Escaping.markdown(number))
    case .glyph(let glyph): Escaping.markdown(glyph)
    }
  }

  private func isolated(_ text: String) -> String {
    language.isRightToLeft ? Isolation.leftToRight(text) : text
  }

  private func inLanguage(_ text: String, _ other: Language) -> String {
    other == language ? text : Isolation.ownDirection(text)
  }

  func block(_ block: Block) -> String {
    switch block {
    case .heading(let phrase): "### \(self.phrase(phrase))\n\n"
    case .paragraph(let phrase): "\(self.phrase(phrase))\n\n"
    case .notice(let phrase): "> \(self.phrase(phrase))\n\n"
    case .list(let phrases):
      phrases.map { "- \(phrase($0))\n" }.joined() + "\n"
    case .table(let table): self.table(table)
    case .figure(let figure):
      "### \(phrase(figure.title))\n\n\(table(figure.data))"
    case .card(let card):
      "#### \(phrase(card.title))\n\n"
        + card.facts.map { "- **\(phrase($0.label))**: \(phrase($0.value))\n" }.joined() + "\n"
    case .tiles(let tiles):
      tiles.map { "- **\(phrase($0.label))**: \(phrase($0.value)) (\(phrase($0.basis)))\n" }
        .joined() + "\n"
    }
  }

  private func table(_ table: ReportTable) -> String {
    var text = "**\(phrase(table.caption))**\n\n\(rows(table))\n"
    for note in table.notes { text += "\(phrase(note))\n\n" }
    return text
  }

  /// The columns and rows alone.
  func rows(_ table: ReportTable) -> String {
    row(table.columns.map { phrase($0.title) })
      + row(table.columns.map { $0.kind == .number ? "---:" : "---" })
      + table.rows.map { row($0.cells.map { phrase($0.phrase) }) }.joined()
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }
}
