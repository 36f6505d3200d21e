internal import Text

/// A text that is being typed, with the place where the next character goes.
struct TextField: Sendable, Hashable {
  private(set) var characters: [Character]
  /// From 0, before the first character, to their number.
  private(set) var cursor: Int

  init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  var text: String { String(characters) }
  var isEmpty: Bool { characters.allSatisfy(\.isWhitespace) }

  /// The text without blanks at its ends.
  var trimmed: String { LineCommand.trimmed(text) }

  /// What stands before the cursor.
  var head: String { String(characters[..<cursor]) }

  /// - Returns: whether the key was one for a text.
  mutating func take(_ key: Key, hasLines: Bool) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text):
      insert(hasLines ? text : String(text.map { $0.isNewline ? " " : $0 }))
    case .alternate("\r"), .alternate("\n"), .control("j"):
      if hasLines { insert("\n") }
    case .backspace: remove(cursor - 1)
    case .delete: remove(cursor)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = lineStart
    case .end: cursor = lineEnd
    case .up: moveLine(up: true)
    case .down: moveLine(up: false)
    case .control("u"): clear()
    case .control("w"): removeWord()
    default: return false
    }
    return true
  }

  /// A mark that combines with the character before it becomes one with it.
  private mutating func insert(_ text: String) {
    let before = Array(head + text)
    characters.replaceSubrange(..<cursor, with: before)
    cursor = before.count
  }

  private mutating func remove(_ index: Int) {
    guard characters.indices.contains(index) else { return }
    characters.remove(at: index)
    if index < cursor { cursor = index }
  }

  private mutating func clear() {
    characters = []
    cursor = 0
  }

  private mutating func removeWord() {
    while cursor > 0, characters[cursor - 1].isWhitespace { remove(cursor - 1) }
    while cursor > 0, !characters[cursor - 1].isWhitespace { remove(cursor - 1) }
  }

  // MARK: Lines

  private var lineStart: Int {
    (characters[..<cursor].lastIndex { $0.isNewline }).map { $0 + 1 } ?? 0
  }

  private var lineEnd: Int {
    characters[cursor...].firstIndex { $0.isNewline } ?? characters.count
  }

  private mutating func moveLine(up: Bool) {
    let column = cursor - lineStart
    if up {
      guard lineStart > 0 else { return }
      let end = lineStart - 1
      cursor = end
      cursor = min(end, lineStart + column)
    } else {
      guard lineEnd < characters.count else { return }
      cursor = lineEnd + 1
      cursor = min(lineEnd, cursor + column)
    }
  }
}
