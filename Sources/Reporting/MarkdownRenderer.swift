internal import Text

/// Writes a report as Markdown with pipe tables: for a wiki, a pull request, a mail.
///
/// Charts become their data tables. In Arabic, identifiers and numbers stand between directional
/// isolates, because Markdown has no markup for direction.
package enum MarkdownRenderer {
  package static func render(_ report: Report) -> String {
    let writer = MarkdownWriter(language: report.language)
    var text = "# \(writer.phrase(report.title))\n\n\(writer.phrase(report.subtitle))\n\n"
    for banner in report.banners { text += "> \(writer.phrase(banner))\n>\n" }
    text += "\n"
    for (label, value) in report.control {
      text += "- **\(writer.phrase(label))**: \(writer.phrase(value))\n"
    }
    for section in report.sections {
      text += "\n## \(writer.phrase(section.title))\n\n"
      for block in section.blocks { text += writer.block(block) }
    }
    return text + "\n---\n\n\(writer.phrase(report.footer))\n"
  }
}

private struct MarkdownWriter {
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
    var text = "**\(phrase(table.caption))**\n\n"
    text += row(table.columns.map { phrase($0.title) })
    text += row(table.columns.map { $0.kind == .number ? "---:" : "---" })
    for line in table.rows { text += row(line.cells.map { phrase($0.phrase) }) }
    text += "\n"
    for note in table.notes { text += "\(phrase(note))\n\n" }
    return text
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }
}
