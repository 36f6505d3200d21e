/// A text for a test in which places are marked: `⟦` stands right before each expected place.
///
/// `"a: 1\n⟦a: 2\n"` gives the text `"a: 1\na: 2\n"` with the mark at line 2, column 1.
package struct MarkedText: Sendable {
  /// A marked place, as diagnostics count: from 1, columns in code points.
  package struct Mark: Sendable, Hashable, CustomStringConvertible {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }

    package var description: String { "\(line):\(column)" }
  }

  /// The text without its marks.
  package let text: String
  /// The marked places, in the order of the text.
  package let marks: [Mark]

  package init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var marks: [Mark] = []
    var (line, column) = (1, 1)
    for scalar in marked.unicodeScalars {
      if scalar == "⟦" {
        marks.append(Mark(line: line, column: column))
        continue
      }
      text.append(scalar)
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    self.text = String(text)
    self.marks = marks
  }
}
