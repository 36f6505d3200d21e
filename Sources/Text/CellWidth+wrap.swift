extension CellWidth {
  /// The lines of a text, none wider than so many cells: broken at blanks, and a word that is too long
  /// for a line between two of its characters. Line ends of the text stay line ends; blanks at a break
  /// fall away, others stay.
  ///
  /// - Parameter columns: at least 2, the width of one character.
  /// - Returns: at least one line; an empty one for an empty text.
  package static func wrap(_ text: String, to columns: Int) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap {
      wrapLine($0, to: max(1, columns))
    }
  }

  private static func wrapLine(_ line: Substring, to columns: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    var width = 0
    for (blanks, word) in words(of: line) {
      let wordWidth = of(word)
      if width + blanks + wordWidth <= columns {
        current += String(repeating: " ", count: blanks) + word
        width += blanks + wordWidth
        continue
      }
      // The first blanks of a line are its indentation; a line of them alone is not shown.
      if width > 0 { lines.append(current) }
      let pieces = broken(word, to: columns)
      lines += pieces.dropLast()
      current = pieces.last ?? ""
      width = of(current)
    }
    return lines + [current]
  }

  /// The words of a line, each with the number of blanks before it; blanks at the end are left out.
  private static func words(of line: Substring) -> [(blanks: Int, word: String)] {
    var words: [(blanks: Int, word: String)] = []
    var blanks = 0
    var word = ""
    for character in line {
      if character == " " || character == "\t" {
        if !word.isEmpty { words.append((blanks, word)) }
        blanks = word.isEmpty ? blanks + 1 : 1
        word = ""
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { words.append((blanks, word)) }
    return words
  }

  /// A word in pieces of so many cells. A character that is wider by itself stands alone.
  private static func broken(_ word: String, to columns: Int) -> [String] {
    if of(word) <= columns { return [word] }
    var pieces: [String] = []
    var piece = ""
    var width = 0
    for character in word {
      let next = of(character)
      if width + next > columns, !piece.isEmpty {
        pieces.append(piece)
        piece = ""
        width = 0
      }
      piece.append(character)
      width += next
    }
    return pieces + [piece]
  }
}
