internal import Text

/// Writes a report as one self-contained HTML file: no script, no outside resource.
package enum HTMLRenderer {
  package static func render(_ report: Report) -> String {
    var html = HTMLWriter(language: report.language)
    html.raw("<!doctype html>\n")
    html.raw(
      "<html lang=\"\(report.language.code)\" dir=\"\(report.language.direction)\">\n<head>\n")
    html.raw("<meta charset=\"utf-8\">\n")
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.raw(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n"
    )
    html.raw("<title>\(Escaping.html(report.title.plain))</title>\n")
    html.raw("<style>\n\(ReportStyle.css)</style>\n</head>\n<body>\n")
    header(report, &html)
    html.raw("<main>\n")
    for section in report.sections { self.section(section, report, &html) }
    html.raw("</main>\n<footer><p>")
    html.phrase(report.footer)
    html.raw("</p></footer>\n</body>\n</html>\n")
    return html.text
  }

  private static func header(_ report: Report, _ html: inout HTMLWriter) {
    html.raw("<header>\n")
    html.element("h1", report.title)
    html.element("p", report.subtitle, class: "subtitle")
    for banner in report.banners { html.element("p", banner, class: "banner") }
    html.raw("<dl class=\"control\">\n")
    for (label, value) in report.control {
      html.raw("<div>")
      html.element("dt", label, endsLine: false)
      html.element("dd", value, endsLine: false)
      html.raw("</div>\n")
    }
    html.raw("</dl>\n<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">")
    html.phrase(report.furniture.contents)
    html.raw("</h2>\n<ol>\n")
    for section in report.sections {
      html.raw("<li><a href=\"#\(Escaping.html(section.id))\">")
      html.phrase(section.title)
      html.raw("</a></li>\n")
    }
    html.raw("</ol>\n</nav>\n</header>\n")
  }

  private static func section(
    _ section: Report.Section, _ report: Report, _ html: inout HTMLWriter
  ) {
    html.raw("<section id=\"\(Escaping.html(section.id))\">\n")
    html.element("h2", section.title)
    for block in section.blocks { self.block(block, report, &html) }
    html.raw("</section>\n")
  }

  private static func block(_ block: Block, _ report: Report, _ html: inout HTMLWriter) {
    switch block {
    case .heading(let phrase): html.element("h3", phrase)
    case .paragraph(let phrase): html.element("p", phrase)
    case .notice(let phrase): html.element("p", phrase, class: "notice")
    case .list(let phrases):
      html.raw("<ul>\n")
      for phrase in phrases { html.element("li", phrase) }
      html.raw("</ul>\n")
    case .table(let table): html.table(table)
    case .figure(let figure): self.figure(figure, report, &html)
    case .card(let card): self.card(card, &html)
    case .tiles(let tiles): self.tiles(tiles, &html)
    }
  }

  private static func figure(_ figure: Figure, _ report: Report, _ html: inout HTMLWriter) {
    html.raw("<figure>\n")
    html.element("figcaption", figure.title)
    html.raw("<div class=\"chart\">\n")
    html.raw(ChartRenderer.svg(figure, language: report.language))
    html.raw("</div>\n<details>\n<summary>")
    html.phrase(report.furniture.dataTable)
    html.raw("</summary>\n")
    html.table(figure.data)
    html.raw("</details>\n</figure>\n")
  }

  private static func card(_ card: Card, _ html: inout HTMLWriter) {
    html.raw("<article class=\"card \(HTMLWriter.toneClass(card.tone))\">\n")
    html.element("h4", card.title)
    html.raw("<dl>\n")
    for (label, value) in card.facts {
      html.element("dt", label)
      html.element("dd", value)
    }
    html.raw("</dl>\n</article>\n")
  }

  private static func tiles(_ tiles: [Tile], _ html: inout HTMLWriter) {
    html.raw("<ul class=\"tiles\">\n")
    for tile in tiles {
      html.raw("<li>")
      html.element("span", tile.label, class: "label", endsLine: false)
      html.element("strong", tile.value, class: "value", endsLine: false)
      html.element("span", tile.basis, class: "basis", endsLine: false)
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }
}
