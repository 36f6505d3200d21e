/// Where something stands: a file, and in it a line and a column, both counted from 1.
///
/// A place without a line means the file (or folder) as a whole.
package struct Place: Sendable, Hashable, Comparable {
  /// The path as the user would write it, relative to where they are.
  package let path: String
  package var line: Int { Int(lineNumber) }
  /// Counted in Unicode code points.
  package var column: Int { Int(columnNumber) }
  /// How many code points the marked text covers on its first line; at least 1.
  package var width: Int { Int(markedWidth) }

  // Places stand at everything that was read, so they are kept small.
  private let lineNumber: Int32
  private let columnNumber: Int32
  private let markedWidth: Int32

  package init(path: String, line: Int = 0, column: Int = 0, width: Int = 1) {
    self.path = path
    lineNumber = Int32(clamping: line)
    columnNumber = Int32(clamping: column)
    markedWidth = Int32(clamping: max(1, width))
  }

  package static func < (a: Self, b: Self) -> Bool {
    (a.path, a.line, a.column, a.width) < (b.path, b.line, b.column, b.width)
  }
}
