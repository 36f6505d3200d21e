/// A chart with a title, a text alternative and the table of its data.
package struct Figure: Sendable {
  package enum Chart: Sendable {
    case dotPlot(DotPlot)
    case heatMap(HeatMap)
    case gateFlow(GateFlow)
    case segmentBars(SegmentBars)
  }

  /// The takeaway in a sentence.
  package let title: Phrase
  /// What the picture shows, for those who do not see it.
  package let alternative: Phrase
  package let chart: Chart
  package let data: ReportTable
}

/// One line per process: a dot at its value, a whisker for its range, ticks for what it is held
/// against. Positions are ten-thousandths of the axis.
package struct DotPlot: Sendable {
  package static let axisLength = 10_000

  package struct Line: Sendable {
    package let id: String
    package let title: Phrase
    package let value: Int?
    package let shown: String
    package let low: Int?
    package let high: Int?
    package let target: Int?
    package let benchmark: Int?
    package let earlier: Int?
  }

  package let lines: [Line]
  package let ticks: [(position: Int, label: String)]
  package let legend: [(mark: Mark, label: Phrase)]

  package enum Mark: Sendable {
    case value, range, target, benchmark, earlier
  }
}

/// A grid with a number or a sign in every cell.
package struct HeatMap: Sendable {
  package struct Cell: Sendable {
    package let text: String
    package let tone: Tone
  }

  package let columns: [String]
  package let rows: [(id: String, title: Phrase, cells: [Cell])]
  package let legend: [(tone: Tone, label: Phrase)]
}

/// Practices with their steps, and the links between practices.
package struct GateFlow: Sendable {
  package struct Step: Sendable {
    package let title: Phrase
    package let glyph: String
    package let count: String
    package let tone: Tone
  }

  package struct Practice: Sendable {
    package let id: String
    package let title: Phrase
    package let steps: [Step]
  }

  /// What a link carries.
  package enum State: Sendable {
    /// Every exit behind it is produced.
    case fed
    /// An exit behind it is rated and not produced.
    case starved
    /// Nothing is known of an exit behind it.
    case unknown
  }

  /// From one practice to another, by their positions.
  package struct Link: Sendable {
    package let from: Int
    package let to: Int
    package let state: State
  }

  package let practices: [Practice]
  package let links: [Link]
  package let legend: [(state: State, label: Phrase)]
}

/// Counts side by side, one bar per group: how many items stand in each segment.
package struct SegmentBars: Sendable {
  package struct Bar: Sendable {
    package let id: String
    package let title: Phrase
    package let total: (count: Int, shown: String)
    package let parts: [(count: Int, shown: String, glyph: String, tone: Tone)]
  }

  package let bars: [Bar]
  package let legend: [(glyph: String, tone: Tone, label: Phrase)]
}
