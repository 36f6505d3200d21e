package import Text

/// A report as a value: everything that is said, in the order in which it is said, in one
/// language. Renderers only write it down; no renderer computes.
package struct Report: Sendable {
  package let language: Language
  package let title: Phrase
  package let subtitle: Phrase
  /// Said on top, before anything else: made-up data, draft state, translation in beta.
  package let banners: [Phrase]
  /// The control sheet: what this report is about and stands on.
  package let control: [(label: Phrase, value: Phrase)]
  package let sections: [Section]
  /// The line at the foot of every page.
  package let footer: Phrase
  /// Words that renderers need for their own furniture.
  package let furniture: Furniture

  package struct Section: Sendable {
    /// An ASCII anchor, the same in every language.
    package let id: String
    package let title: Phrase
    package let blocks: [Block]

    package init(id: String, title: Phrase, blocks: [Block]) {
      self.id = id
      self.title = title
      self.blocks = blocks
    }
  }

  package struct Furniture: Sendable {
    package let contents: Phrase
    package let dataTable: Phrase
  }
}

/// One part of a section.
package enum Block: Sendable {
  case heading(Phrase)
  case paragraph(Phrase)
  /// Something a reader must not overlook.
  case notice(Phrase)
  case list([Phrase])
  case table(ReportTable)
  case figure(Figure)
  case card(Card)
  /// A few figures side by side.
  case tiles([Tile])
}

/// A finding with its parts, kept together on paper.
package struct Card: Sendable {
  package let title: Phrase
  package let tone: Tone
  package let facts: [(label: Phrase, value: Phrase)]
  package let table: ReportTable?
}

/// One figure with what it stands on.
package struct Tile: Sendable {
  package let label: Phrase
  package let value: Phrase
  package let basis: Phrase
}

/// What a colour would say; always said by a word or a sign as well.
package enum Tone: Sendable, Hashable {
  case neutral, good, partial, bad, open
  /// A step of the sequential scale, 0 to 5.
  case level(Int)
}

/// A table with a caption, column heads and row heads.
package struct ReportTable: Sendable {
  package struct Column: Sendable {
    package enum Kind: Sendable {
      case words, number, sign
    }

    package let title: Phrase
    package let kind: Kind

    package init(_ title: Phrase, _ kind: Kind = .words) {
      self.title = title
      self.kind = kind
    }
  }

  package struct Cell: Sendable {
    package let phrase: Phrase
    package let tone: Tone
    /// Over how many rows it stands; 0 for a cell covered by one above.
    package let rows: Int

    package init(_ phrase: Phrase, tone: Tone = .neutral, rows: Int = 1) {
      self.phrase = phrase
      self.tone = tone
      self.rows = rows
    }
  }

  package struct Row: Sendable {
    package let cells: [Cell]
    /// A row that sums up or contrasts the rows above it.
    package let isEmphasised: Bool

    package init(_ cells: [Cell], isEmphasised: Bool = false) {
      self.cells = cells
      self.isEmphasised = isEmphasised
    }
  }

  package let caption: Phrase
  package let columns: [Column]
  package let rows: [Row]
  /// How many leading columns are heads of their rows.
  package let headColumns: Int
  package let notes: [Phrase]

  package init(
    caption: Phrase, columns: [Column], rows: [Row], headColumns: Int = 1, notes: [Phrase] = []
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.headColumns = headColumns
    self.notes = notes
  }
}
