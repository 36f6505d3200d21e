/// What a screen shows: one row of pieces for each of its lines. A terminal makes colours of it; nothing
/// is told by colour alone.
package struct Frame: Sendable, Hashable {
  package enum Style: Sendable, Hashable {
    case plain
    /// What something is called.
    case heading
    /// What is there to be read only if wanted.
    case faint
    /// What the keys work on.
    case selected
    /// What wants to be looked at.
    case warning
    /// The lines at the top and bottom.
    case bar
  }

  /// Text without control characters, in one style.
  package struct Piece: Sendable, Hashable {
    package let text: String
    package let style: Style

    package init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  package struct Row: Sendable, Hashable {
    package var pieces: [Piece]

    package init(_ pieces: [Piece] = []) { self.pieces = pieces }

    package init(_ text: String, _ style: Style = .plain) { pieces = [Piece(text, style)] }

    /// The row without its styles.
    package var text: String { pieces.map(\.text).joined() }
  }

  /// A place on the screen, counted from 0 in cells.
  package struct Position: Sendable, Hashable {
    package let row: Int
    package let column: Int

    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// No more rows than the screen has, none wider than it is.
  package var rows: [Row]
  /// Where one types; nil where nothing is typed.
  package var cursor: Position?

  package init(rows: [Row], cursor: Position? = nil) {
    self.rows = rows
    self.cursor = cursor
  }
}

/// How large a screen is, in cells.
package struct ScreenSize: Sendable, Hashable {
  package let columns: Int
  package let rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// The smallest that an interview is laid out for.
  package static let smallest = ScreenSize(columns: 80, rows: 24)
}
