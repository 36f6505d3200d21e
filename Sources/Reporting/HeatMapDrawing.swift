internal import Text

/// A grid with the rating in every cell.
enum HeatMapDrawing {
  private static let width = 860
  private static let labelWidth = 340
  private static let rowHeight = 36

  static func svg(_ map: HeatMap, _ figure: Figure, _ language: Language) -> String {
    var canvas = Canvas(width: width, language: language)
    let cellWidth = (width - labelWidth) / max(1, map.columns.count)
    let top = 28
    for (index, title) in map.columns.enumerated() {
      let x = labelWidth + index * cellWidth + cellWidth / 2
      canvas.words(x, top - 9, title, anchor: .middle, weight: "bold")
    }
    for (index, row) in map.rows.enumerated() {
      let y = top + index * rowHeight
      canvas.value(4, y + 22, row.id, weight: "bold")
      let isLong = row.title.plain.count > 38
      canvas.wrapped(
        62, isLong ? y + 15 : y + 22, row.title.plain, characters: 38, lines: 2, size: 12)
      for (column, cell) in row.cells.enumerated() {
        let x = labelWidth + column * cellWidth
        canvas.rectangle(
          x + 1, y + 1, cellWidth - 2, rowHeight - 2, tone: cell.tone, isDashed: cell.tone == .open)
        canvas.value(
          x + cellWidth / 2, y + 23, cell.text, anchor: .middle, size: 14,
          ink: ChartRenderer.colours(cell.tone).ink)
      }
    }
    let height = legend(map, from: top + map.rows.count * rowHeight + 22, &canvas)
    return canvas.finished(height: height, figure)
  }

  private static func legend(_ map: HeatMap, from y: Int, _ canvas: inout Canvas) -> Int {
    let columns = 2
    for (index, entry) in map.legend.enumerated() {
      let x = 4 + (index % columns) * (width / columns)
      let line = y + index / columns * 26
      canvas.rectangle(x, line - 12, 22, 17, tone: entry.tone, isDashed: entry.tone == .open)
      canvas.words(x + 30, line + 1, entry.label.plain, size: 12)
    }
    return y + (map.legend.count + columns - 1) / columns * 26
  }
}
