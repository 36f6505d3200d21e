internal import Text

/// The practices from top to bottom, each with its steps side by side; links that lead on run
/// along the far side, links that lead back along the near side.
enum GateFlowDrawing {
  private static let width = 860
  private static let gutter = 105
  private static let titleWidth = 178
  private static let rowHeight = 104
  private static let boxHeight = 74

  static func svg(_ flow: GateFlow, _ figure: Figure, _ language: Language) -> String {
    var canvas = Canvas(width: width, language: language)
    for (index, practice) in flow.practices.enumerated() {
      draw(practice, at: 10 + index * rowHeight, &canvas)
    }
    for link in flow.links where link.from != link.to { draw(link, &canvas) }
    let height = legend(flow, from: 10 + flow.practices.count * rowHeight + 14, &canvas)
    return canvas.finished(height: height, figure)
  }

  private static func draw(_ practice: GateFlow.Practice, at y: Int, _ canvas: inout Canvas) {
    let inner = width - 2 * gutter
    canvas.rectangle(gutter, y, inner, boxHeight, tone: .neutral)
    canvas.value(gutter + 10, y + 20, practice.id, weight: "bold")
    canvas.wrapped(
      gutter + 10, y + 38, practice.title.plain, characters: 25, lines: 2, size: 12)
    guard !practice.steps.isEmpty else { return }
    let stepWidth = (inner - titleWidth - 8) / practice.steps.count
    for (index, step) in practice.steps.enumerated() {
      let x = gutter + titleWidth + index * stepWidth
      canvas.rectangle(
        x, y + 8, stepWidth - 10, boxHeight - 16, tone: step.tone, isDashed: step.tone == .open)
      let ink = ChartRenderer.colours(step.tone).ink
      let middle = x + (stepWidth - 10) / 2
      canvas.words(middle, y + 25, step.title.plain, anchor: .middle, size: 12, ink: ink)
      canvas.value(middle, y + 43, step.glyph, anchor: .middle, size: 15, ink: ink)
      canvas.words(middle, y + 59, step.count, anchor: .middle, size: 12, ink: ink, weight: "bold")
    }
  }

  /// Where links leave and arrive: outgoing below the middle of a box, incoming above it.
  private static func draw(_ link: GateFlow.Link, _ canvas: inout Canvas) {
    let leadsOn = link.to > link.from
    let x = leadsOn ? width - gutter : gutter
    let distance = abs(link.to - link.from)
    let bulge = 30 + (distance - 1) * 34
    let y1 = 10 + link.from * rowHeight + boxHeight / 2 + (leadsOn ? 12 : -12)
    let y2 = 10 + link.to * rowHeight + boxHeight / 2 + (leadsOn ? -12 : 12) + distance * 4 - 4
    let outward = leadsOn ? 1 : -1
    canvas.arc(
      from: (x, y1), to: (x + outward * 7, y2), bulge: outward * bulge, style(link.state))
    canvas.polygon(
      [(x, y2), (x + outward * 10, y2 - 5), (x + outward * 10, y2 + 5)],
      "fill=\"\(colour(link.state))\"")
  }

  private static func colour(_ state: GateFlow.State) -> String {
    switch state {
    case .fed: "#0b5c8f"
    case .starved: "#a63603"
    case .unknown: "#616e7c"
    }
  }

  private static func style(_ state: GateFlow.State) -> String {
    let dashes =
      switch state {
      case .fed: ""
      case .starved: " stroke-dasharray=\"7 4\""
      case .unknown: " stroke-dasharray=\"2 4\""
      }
    return "stroke=\"\(colour(state))\" stroke-width=\"2\"\(dashes)"
  }

  private static func legend(_ flow: GateFlow, from y: Int, _ canvas: inout Canvas) -> Int {
    for (index, entry) in flow.legend.enumerated() {
      let line = y + index * 22
      canvas.line(gutter, line, gutter + 40, line, style(entry.state))
      canvas.words(gutter + 52, line + 4, entry.label.plain, size: 12)
    }
    return y + flow.legend.count * 22
  }
}
