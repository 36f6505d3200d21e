internal import Text

/// Builds HTML text; everything that comes from a file is escaped here and nowhere else.
struct HTMLWriter {
  private(set) var text = ""
  private let language: Language

  init(language: Language) {
    self.language = language
  }

  /// Markup of our own.
  mutating func raw(_ markup: String) { text += markup }

  /// An element with a phrase in it.
  mutating func element(
    _ name: String, _ phrase: Phrase, class classes: String? = nil, endsLine: Bool = true
  ) {
    text += classes.map { "<\(name) class=\"\($0)\">" } ?? "<\(name)>"
    self.phrase(phrase)
    text += "</\(name)>" + (endsLine ? "\n" : "")
  }

  /// Each inserted value stands in an element of its own that isolates it (`bdi`), so that the
  /// words around it cannot turn it round.
  mutating func phrase(_ phrase: Phrase) {
    for part in phrase.parts {
      switch part {
      case .text(let words, let language): inLanguage(words, language, "span")
      case .strong(let words, let language): inLanguage(words, language, "strong")
      case .identifier(let id):
        text += "<bdi dir=\"ltr\" class=\"id\">\(Escaping.html(id))</bdi>"
      case .quantity(let number):
        text += "<bdi dir=\"ltr\" class=\"num\">\(Escaping.html(number))</bdi>"
      case .glyph(let glyph): text += "<span class=\"glyph\">\(Escaping.html(glyph))</span>"
      }
    }
  }

  private mutating func inLanguage(_ words: String, _ language: Language, _ element: String) {
    let escaped = Escaping.html(words)
    if language != self.language {
      let isolate = "<bdi lang=\"\(language.code)\" dir=\"\(language.direction)\">\(escaped)</bdi>"
      text += element == "strong" ? "<strong>\(isolate)</strong>" : isolate
    } else if element == "strong" {
      text += "<strong>\(escaped)</strong>"
    } else {
      text += escaped
    }
  }

  static func toneClass(_ tone: Tone) -> String {
    switch tone {
    case .neutral: "neutral"
    case .good: "good"
    case .partial: "partial"
    case .bad: "bad"
    case .open: "open"
    case .level(let level): "level\(level)"
    }
  }
}

// MARK: Tables

extension HTMLWriter {
  /// A table in a region of its own that scrolls where the page is narrow.
  mutating func table(_ table: ReportTable) {
    text += "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\""
    text += Escaping.html(table.caption.plain) + "\">\n<table>\n"
    element("caption", table.caption)
    text += "<thead>\n<tr>"
    for column in table.columns {
      text += "<th scope=\"col\"\(column.kind == .number ? " class=\"number\"" : "")>"
      phrase(column.title)
      text += "</th>"
    }
    text += "</tr>\n</thead>\n<tbody>\n"
    for row in table.rows { self.row(row, of: table) }
    text += "</tbody>\n</table>\n</div>\n"
    for note in table.notes { element("p", note, class: "note") }
  }

  private mutating func row(_ row: ReportTable.Row, of table: ReportTable) {
    text += row.isEmphasised ? "<tr class=\"emphasised\">" : "<tr>"
    for (position, cell) in row.cells.enumerated() where cell.rows > 0 {
      let isHead = position < table.headColumns
      let span = cell.rows > 1 ? " rowspan=\"\(cell.rows)\"" : ""
      var classes: [String] = []
      if table.columns.indices.contains(position), table.columns[position].kind == .number {
        classes.append("number")
      }
      // A head of more than an id keeps room for its words beside many columns of numbers.
      if isHead, cell.phrase.parts.count > 1 { classes.append("name") }
      if cell.tone != .neutral { classes.append(Self.toneClass(cell.tone)) }
      let attribute = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
      let scope = cell.rows > 1 ? "rowgroup" : "row"
      text += isHead ? "<th scope=\"\(scope)\"\(span)\(attribute)>" : "<td\(span)\(attribute)>"
      phrase(cell.phrase)
      text += isHead ? "</th>" : "</td>"
    }
    text += "</tr>\n"
  }
}
