internal import Text

/// Draws charts as SVG with a title and a text alternative. Geometry only: every number and word
/// comes from the figure.
enum ChartRenderer {
  static func svg(_ figure: Figure, language: Language) -> String {
    switch figure.chart {
    case .dotPlot(let plot): DotPlotDrawing.svg(plot, figure, language)
    case .heatMap(let map): HeatMapDrawing.svg(map, figure, language)
    case .gateFlow(let flow): GateFlowDrawing.svg(flow, figure, language)
    case .segmentBars(let bars): SegmentBarsDrawing.svg(bars, figure, language)
    }
  }

  /// Fill, text colour and outline of a tone. The sequential steps are viridis, which stay apart
  /// for colour-blind readers and in grey; on its dark half the text is white, on its bright half
  /// black.
  static func colours(_ tone: Tone) -> (fill: String, ink: String, outline: String) {
    switch tone {
    case .neutral: ("#eef1f4", "#1b2430", "#9aa5b1")
    case .good: ("#0b5c8f", "#ffffff", "#0b5c8f")
    case .partial: ("#f2c14e", "#1b2430", "#7a5c00")
    case .bad: ("#a63603", "#ffffff", "#a63603")
    case .open: ("#ffffff", "#1b2430", "#616e7c")
    case .level(let level):
      sequential[min(max(level, 0), sequential.count - 1)]
    }
  }

  private static let sequential = [
    ("#440154", "#ffffff", "#440154"), ("#414487", "#ffffff", "#414487"),
    ("#2a788e", "#ffffff", "#2a788e"), ("#22a884", "#000000", "#1a7f64"),
    ("#7ad151", "#000000", "#4f8f34"), ("#fde725", "#000000", "#a3951a"),
  ]
}

/// A drawing surface that runs in the direction of the language: positions are counted from the
/// side where a line begins.
struct Canvas {
  private(set) var markup = ""
  private let width: Int
  private let language: Language

  init(width: Int, language: Language) {
    self.width = width
    self.language = language
  }

  /// The finished picture. `direction` stays left to right for the drawing as a whole; without it
  /// browsers would flip the anchors of every label.
  func finished(height: Int, _ figure: Figure) -> String {
    """
    <svg viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" role="img" \
    direction="ltr" xmlns="http://www.w3.org/2000/svg" font-family="inherit">
    <title>\(Escaping.html(figure.title.plain))</title>
    <desc>\(Escaping.html(figure.alternative.plain))</desc>
    \(markup)</svg>

    """
  }

  /// From the beginning of a line to the left edge of the picture.
  private func left(_ start: Int, _ extent: Int = 0) -> Int {
    language.isRightToLeft ? width - start - extent : start
  }

  mutating func rectangle(
    _ x: Int, _ y: Int, _ width: Int, _ height: Int, tone: Tone, isDashed: Bool = false
  ) {
    let (fill, _, outline) = ChartRenderer.colours(tone)
    let dashes = isDashed ? " stroke-dasharray=\"4 3\"" : ""
    markup += "<rect x=\"\(left(x, width))\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\""
    markup += " fill=\"\(fill)\" stroke=\"\(outline)\"\(dashes)/>\n"
  }

  mutating func line(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, _ style: String) {
    markup += "<line x1=\"\(left(x1))\" y1=\"\(y1)\" x2=\"\(left(x2))\" y2=\"\(y2)\" \(style)/>\n"
  }

  mutating func circle(_ x: Int, _ y: Int, _ radius: Int, _ style: String) {
    markup += "<circle cx=\"\(left(x))\" cy=\"\(y)\" r=\"\(radius)\" \(style)/>\n"
  }

  mutating func polygon(_ points: [(Int, Int)], _ style: String) {
    let list = points.map { "\(left($0.0)),\($0.1)" }.joined(separator: " ")
    markup += "<polygon points=\"\(list)\" \(style)/>\n"
  }

  /// A curve that leaves one point and arrives at another, both on the same vertical line.
  mutating func arc(
    from start: (x: Int, y: Int), to end: (x: Int, y: Int), bulge: Int, _ style: String
  ) {
    markup += "<path d=\"M \(left(start.x)) \(start.y) C \(left(start.x + bulge)) \(start.y)"
    markup +=
      " \(left(end.x + bulge)) \(end.y) \(left(end.x)) \(end.y)\" fill=\"none\" \(style)/>\n"
  }

  enum Anchor {
    case start, middle, end
  }

  /// Words in the language of the report.
  mutating func words(
    _ x: Int, _ y: Int, _ text: String, anchor: Anchor = .start, size: Int = 13,
    ink: String = "#1b2430", weight: String = "normal"
  ) {
    let anchorName =
      switch anchor {
      case .start: "start"
      case .middle: "middle"
      case .end: "end"
      }
    label(x, y, text, anchorName, language.direction, size, ink, weight)
  }

  /// An identifier or a number, left to right in every language.
  mutating func value(
    _ x: Int, _ y: Int, _ text: String, anchor: Anchor = .start, size: Int = 13,
    ink: String = "#1b2430", weight: String = "normal"
  ) {
    let flips = language.isRightToLeft
    let anchorName =
      switch anchor {
      case .start: flips ? "end" : "start"
      case .middle: "middle"
      case .end: flips ? "start" : "end"
      }
    label(x, y, text, anchorName, "ltr", size, ink, weight)
  }

  private mutating func label(
    _ x: Int, _ y: Int, _ text: String, _ anchor: String, _ direction: String, _ size: Int,
    _ ink: String, _ weight: String
  ) {
    markup += "<text x=\"\(left(x))\" y=\"\(y)\" text-anchor=\"\(anchor)\""
    markup += " direction=\"\(direction)\" font-size=\"\(size)\" fill=\"\(ink)\""
    markup += weight == "normal" ? ">" : " font-weight=\"\(weight)\">"
    markup += Escaping.html(text) + "</text>\n"
  }

  /// Words broken into at most `lines` lines of about `characters` letters.
  mutating func wrapped(
    _ x: Int, _ y: Int, _ text: String, characters: Int, lines: Int, size: Int = 13,
    weight: String = "normal"
  ) {
    for (index, line) in Self.broken(text, characters, lines).enumerated() {
      words(x, y + index * (size + 4), line, size: size, weight: weight)
    }
  }

  static func broken(_ text: String, _ characters: Int, _ limit: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + word.count < characters || lines.count == limit {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
