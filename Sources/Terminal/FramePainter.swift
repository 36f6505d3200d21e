package import Interview
internal import Text

/// Makes bytes of frames: what turns the screen that shows one into the screen that shows another. Pure.
///
/// Only rows that differ are drawn, each from its own place, so that a terminal that measures a
/// character otherwise spoils one row at most. All of it stands between the marks of a synchronised
/// update (private mode 2026), which other terminals pass over.
package struct FramePainter: Sendable {
  private let capabilities: TerminalCapabilities

  package init(_ capabilities: TerminalCapabilities) {
    self.capabilities = capabilities
  }

  /// The bytes to be written; none where nothing changed.
  ///
  /// - Parameter old: what the screen shows; nil where that is not known, and everything is drawn.
  package func bytes(from old: Frame?, to new: Frame, size: ScreenSize) -> [UInt8] {
    if let old, old == new { return [] }
    var text = Control.beginUpdate + Control.hideCursor
    if old == nil { text += Control.plain + Control.clear }
    for index in 0..<max(0, size.rows) {
      let row = index < new.rows.count ? new.rows[index] : Frame.Row()
      let shown = old.map { index < $0.rows.count ? $0.rows[index] : Frame.Row() }
      if row == shown ?? Frame.Row() { continue }
      text += draw(row, at: index, width: size.columns)
    }
    if let cursor = new.cursor { text += place(cursor, on: size) }
    return Array((text + Control.endUpdate).utf8)
  }

  /// The row is erased before it is drawn: behind its last cell nothing could be erased any more.
  private func draw(_ row: Frame.Row, at index: Int, width: Int) -> String {
    var text = Control.move(row: index, column: 0) + Control.eraseLine
    var column = 0
    var isMeasuredAlike = true
    for piece in row.pieces where column < width {
      let shown = CellWidth.cut(Self.guarded(piece.text), to: width - column, ellipsis: "")
      // Behind a text that a terminal may measure otherwise, the next one gets its place told.
      if !isMeasuredAlike { text += Control.move(column: column) }
      isMeasuredAlike = isMeasuredAlike && shown.utf8.allSatisfy { $0 < 0x80 }
      text += styled(shown, piece.style)
      column += CellWidth.of(shown)
    }
    return text
  }

  private func styled(_ text: String, _ style: Frame.Style) -> String {
    let codes = rendition(of: style)
    return codes.isEmpty ? text : "\u{1B}[\(codes)m" + text + Control.plain
  }

  /// The numbers of a style (Select Graphic Rendition, ECMA-48 8.3.117).
  private func rendition(of style: Frame.Style) -> String {
    switch style {
    case .plain: ""
    case .heading: "1"
    case .selected: "1;7"
    case .faint: capabilities.hasColour ? "2" : ""
    case .warning: capabilities.hasColour ? "1;31" : "4"
    case .bar: capabilities.hasColour ? "30;46" : "7"
    }
  }

  private func place(_ cursor: Frame.Position, on size: ScreenSize) -> String {
    let row = min(max(0, cursor.row), max(0, size.rows - 1))
    let column = min(max(0, cursor.column), max(0, size.columns - 1))
    return Control.move(row: row, column: column) + Control.showCursor
  }

  /// The last guard: nothing goes out that a terminal obeys. Texts of files have been made visible
  /// long before (`VisibleText`); isolates are ours and stay, direction marks are dropped.
  static func guarded(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: VisibleText.isHazard) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in VisibleText.withoutDirectionMarks(text).unicodeScalars {
      let isIsolate = (0x2066...0x2069).contains(scalar.value)
      scalars.append(!isIsolate && VisibleText.isHazard(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }
}

/// The sequences that are written to a terminal.
enum Control {
  static let beginUpdate = "\u{1B}[?2026h"
  static let endUpdate = "\u{1B}[?2026l"
  static let hideCursor = "\u{1B}[?25l"
  static let showCursor = "\u{1B}[?25h"
  static let plain = "\u{1B}[0m"
  static let clear = "\u{1B}[H\u{1B}[2J"
  static let eraseLine = "\u{1B}[2K"

  /// The other screen, pastes between marks, and no line breaks of the terminal's own.
  static let enter = "\u{1B}[?1049h\u{1B}[?2004h\u{1B}[?7l"
  /// All of it taken back.
  static let leave =
    endUpdate + "\u{1B}[?7h\u{1B}[?2004l" + plain + showCursor + "\u{1B}[?1049l"

  /// Places are counted from 0 here and from 1 by terminals.
  static func move(row: Int, column: Int) -> String { "\u{1B}[\(row + 1);\(column + 1)H" }
  static func move(column: Int) -> String { "\u{1B}[\(column + 1)G" }
}
