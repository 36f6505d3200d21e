internal import Text

/// What a terminal shows of the bytes that it gets: as much of ECMA-48 as full-screen programs here use.
package struct ScreenImage: Sendable {
  package let columns: Int
  /// One text for each cell; the second cell of a wide character is empty.
  private var cells: [[String]]
  private var row = 0
  private var column = 0
  private var pending: [UInt8] = []
  /// The private modes that are on, such as 1049 for the other screen.
  package private(set) var modes: Set<Int> = [25]
  /// Sequences that are not known here; a program should send none.
  package private(set) var unknown: [String] = []

  package init(columns: Int, rows: Int) {
    self.columns = columns
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The rows without the blanks at their ends.
  package var rows: [String] {
    cells.map { row in
      let text = row.joined()
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }

  package var text: String { rows.joined(separator: "\n") }

  /// Where the cursor stands; nil while it is hidden.
  package var cursor: (row: Int, column: Int)? { modes.contains(25) ? (row, column) : nil }

  package mutating func take(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    while let first = pending.first {
      if first == 0x1B {
        guard takeSequence() else { return }
      } else if first < 0x20 {
        takeControl(first)
        pending.removeFirst()
      } else {
        guard takeText() else { return }
      }
    }
  }

  // MARK: - Text

  private mutating func takeText() -> Bool {
    let end = pending.firstIndex { $0 < 0x20 } ?? pending.count
    // A character that goes on in the next read waits for it.
    var whole = end
    if end == pending.count {
      let tail = pending.suffix(3).reversed().prefix { $0 & 0x80 != 0 }.count
      if String(validating: pending, as: UTF8.self) == nil { whole = end - tail }
    }
    guard whole > 0 else { return false }
    for character in String(decoding: pending[..<whole], as: UTF8.self) { put(character) }
    pending.removeFirst(whole)
    return true
  }

  private mutating func put(_ character: Character) {
    let width = CellWidth.of(character)
    guard row < cells.count else { return }
    if width == 0 {
      // Isolates order what is shown and are not seen themselves.
      if "\u{2066}\u{2067}\u{2068}\u{2069}".contains(character) { return }
      if column > 0 { cells[row][column - 1].append(character) }
      return
    }
    // Behind the last cell, the last cell is written again: lines are not broken.
    let place = min(column, columns - width)
    guard place >= 0 else { return }
    cells[row][place] = String(character)
    for next in (place + 1)..<(place + width) { cells[row][next] = "" }
    column = place + width
  }

  private mutating func takeControl(_ byte: UInt8) {
    switch byte {
    case 0x0D: column = 0
    case 0x0A where row == cells.count - 1: scroll()
    case 0x0A: row += 1
    case 0x08: column = max(0, column - 1)
    case 0x07: break
    default: unknown.append("control \(byte)")
    }
  }

  private mutating func scroll() {
    cells.removeFirst()
    cells.append(Array(repeating: " ", count: columns))
  }

  // MARK: - Sequences

  /// False if more bytes are needed.
  private mutating func takeSequence() -> Bool {
    guard pending.count > 1 else { return false }
    guard pending[1] == UInt8(ascii: "[") else {
      unknown.append("escape \(pending[1])")
      pending.removeFirst(2)
      return true
    }
    guard let end = pending.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      return false
    }
    let parameters = String(decoding: pending[2..<end], as: UTF8.self)
    let final = Character(Unicode.Scalar(pending[end]))
    pending.removeFirst(end + 1)
    obey(final, parameters)
    return true
  }

  private mutating func obey(_ final: Character, _ parameters: String) {
    if parameters.hasPrefix("?") {
      let numbers = parameters.dropFirst().split(separator: ";").compactMap { Int($0) }
      switch final {
      case "h": modes.formUnion(numbers)
      case "l": modes.subtract(numbers)
      default: unknown.append("\(parameters)\(final)")
      }
      if numbers.contains(1049) { clear() }
      return
    }
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false)
      .map { Int($0) ?? 0 }
    switch final {
    case "m": break
    case "H":
      row = min(max(1, numbers[0]), cells.count) - 1
      column = min(max(1, numbers.count > 1 ? numbers[1] : 1), columns) - 1
    case "G": column = min(max(1, numbers[0]), columns) - 1
    case "J" where numbers[0] == 2: clear()
    case "K": eraseLine(numbers[0])
    default: unknown.append("\(parameters)\(final)")
    }
  }

  private mutating func eraseLine(_ part: Int) {
    let first = part == 0 ? min(column, columns) : 0
    let last = part == 1 ? min(column + 1, columns) : columns
    for place in first..<last { cells[row][place] = " " }
  }

  private mutating func clear() {
    cells = Array(repeating: Array(repeating: " ", count: columns), count: cells.count)
  }
}
