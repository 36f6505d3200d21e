internal import Text

/// A line for each process: range as a bar, value as a dot, marks for what it is held against.
enum DotPlotDrawing {
  private static let width = 860
  private static let labelWidth = 330
  private static let axisStart = 345
  private static let axisLength = 430
  private static let lineHeight = 42

  static func svg(_ plot: DotPlot, _ figure: Figure, _ language: Language) -> String {
    var canvas = Canvas(width: width, language: language)
    let top = 30
    let bottom = top + plot.lines.count * lineHeight
    for tick in plot.ticks {
      let x = position(tick.position)
      canvas.line(x, top, x, bottom, "stroke=\"#cbd2d9\"")
      canvas.value(x, top - 10, tick.label, anchor: .middle)
    }
    for (index, line) in plot.lines.enumerated() {
      draw(line, at: top + index * lineHeight + lineHeight / 2, &canvas)
    }
    let height = legend(plot, from: bottom + 24, &canvas)
    return canvas.finished(height: height, figure)
  }

  private static func position(_ tenThousandths: Int) -> Int {
    axisStart + tenThousandths * axisLength / DotPlot.axisLength
  }

  private static func draw(_ line: DotPlot.Line, at y: Int, _ canvas: inout Canvas) {
    canvas.value(4, y + 4, line.id, weight: "bold")
    let isLong = line.title.plain.count > 36
    canvas.wrapped(62, isLong ? y - 4 : y + 4, line.title.plain, characters: 36, lines: 2)
    canvas.line(
      axisStart, y, axisStart + axisLength, y, "stroke=\"#e4e7eb\" stroke-dasharray=\"2 3\"")
    if let low = line.low, let high = line.high, low != high {
      canvas.line(
        position(low), y, position(high), y,
        "stroke=\"#7fa8c9\" stroke-width=\"8\" stroke-linecap=\"round\"")
    }
    for (mark, position) in [
      (DotPlot.Mark.earlier, line.earlier), (.target, line.target), (.benchmark, line.benchmark),
    ] {
      if let position { self.mark(mark, at: (self.position(position), y), &canvas) }
    }
    if let value = line.value { mark(.value, at: (position(value), y), &canvas) }
    canvas.value(width - 4, y + 4, line.shown, anchor: .end, weight: "bold")
  }

  private static func mark(
    _ mark: DotPlot.Mark, at point: (x: Int, y: Int), _ canvas: inout Canvas
  ) {
    let (x, y) = point
    switch mark {
    case .value: canvas.circle(x, y, 7, "fill=\"#0b4f8a\" stroke=\"#ffffff\" stroke-width=\"1.5\"")
    case .range:
      canvas.line(
        x - 10, y, x + 10, y, "stroke=\"#7fa8c9\" stroke-width=\"8\" stroke-linecap=\"round\"")
    case .target: canvas.line(x, y - 13, x, y + 13, "stroke=\"#a63603\" stroke-width=\"3\"")
    case .benchmark:
      canvas.polygon(
        [(x, y - 8), (x + 8, y), (x, y + 8), (x - 8, y)],
        "fill=\"#f2c14e\" stroke=\"#7a5c00\" stroke-width=\"1.5\"")
    case .earlier: canvas.circle(x, y, 6, "fill=\"#ffffff\" stroke=\"#52606d\" stroke-width=\"2\"")
    }
  }

  private static func legend(_ plot: DotPlot, from y: Int, _ canvas: inout Canvas) -> Int {
    for (index, entry) in plot.legend.enumerated() {
      mark(entry.mark, at: (16, y + index * 26), &canvas)
      canvas.words(36, y + index * 26 + 4, entry.label.plain, size: 12)
    }
    return y + plot.legend.count * 26
  }
}
