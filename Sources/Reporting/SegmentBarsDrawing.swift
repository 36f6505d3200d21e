internal import Text

/// One bar for each group, divided by counts; the count stands in its part.
enum SegmentBarsDrawing {
  private static let width = 860
  private static let barStart = 320
  private static let barLength = 480
  private static let rowHeight = 40

  static func svg(_ chart: SegmentBars, _ figure: Figure, _ language: Language) -> String {
    var canvas = Canvas(width: width, language: language)
    let longest = max(1, chart.bars.map(\.total.count).max() ?? 1)
    for (index, bar) in chart.bars.enumerated() {
      let y = 8 + index * rowHeight
      canvas.value(4, y + 20, bar.id, weight: "bold")
      let isLong = bar.title.plain.count > 34
      canvas.wrapped(
        62, isLong ? y + 12 : y + 20, bar.title.plain, characters: 34, lines: 2, size: 12)
      draw(bar, at: y, longest, &canvas)
    }
    let height = legend(chart, from: 8 + chart.bars.count * rowHeight + 20, &canvas)
    return canvas.finished(height: height, figure)
  }

  private static func draw(
    _ bar: SegmentBars.Bar, at y: Int, _ longest: Int, _ canvas: inout Canvas
  ) {
    var done = 0
    for part in bar.parts where part.count > 0 {
      let start = barStart + done * barLength / longest
      let end = barStart + (done + part.count) * barLength / longest
      canvas.rectangle(
        start, y + 3, end - start, rowHeight - 12, tone: part.tone, isDashed: part.tone == .open)
      let text = end - start > 34 ? "\(part.glyph) \(part.shown)" : part.shown
      canvas.value(
        (start + end) / 2, y + 22, text, anchor: .middle, size: 12,
        ink: ChartRenderer.colours(part.tone).ink)
      done += part.count
    }
    canvas.value(
      barStart + done * barLength / longest + 8, y + 22, bar.total.shown, size: 12, weight: "bold")
  }

  private static func legend(_ chart: SegmentBars, from y: Int, _ canvas: inout Canvas) -> Int {
    let columns = 4
    for (index, entry) in chart.legend.enumerated() {
      let x = 4 + (index % columns) * (width / columns)
      let line = y + index / columns * 26
      canvas.rectangle(x, line - 12, 22, 17, tone: entry.tone, isDashed: entry.tone == .open)
      canvas.value(
        x + 11, line + 1, entry.glyph, anchor: .middle, size: 12,
        ink: ChartRenderer.colours(entry.tone).ink)
      canvas.words(x + 30, line + 1, entry.label.plain, size: 12)
    }
    return y + (chart.legend.count + columns - 1) / columns * 26
  }
}
