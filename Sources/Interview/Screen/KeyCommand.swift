/// What a key asks for while an item is shown. The same letters do the same in every interview.
enum KeyCommand: Sendable, Hashable {
  case next, previous, nextSection, previousSection, nextOpen, first, last
  case scrollDown, scrollUp
  case rate(Character)
  case number, note, freeNote, evidence, finding, notApplicable, status, park, confirm, voices
  case search, tree, undo, redo, help, quit, suspend, followUps

  /// Whether only those who assess may do it; others speak as voices.
  var isAssessors: Bool {
    switch self {
    case .note, .finding, .notApplicable, .status, .park, .confirm, .voices, .followUps: true
    default: false
    }
  }

  init?(_ key: Key) {
    switch key {
    case .character(let character):
      guard let command = Self.letter(character) else { return nil }
      self = command
    case .down, .enter, .right, .tab: self = .next
    case .up, .left, .backTab: self = .previous
    case .pageDown: self = .scrollDown
    case .pageUp: self = .scrollUp
    case .home: self = .first
    case .end: self = .last
    case .control("r"): self = .redo
    case .control("z"): self = .suspend
    case .control("c"), .control("q"): self = .quit
    default: return nil
    }
  }

  /// The letters and signs that are commands, as a Latin keyboard types them.
  static let letters: [Character: KeyCommand] = [
    "j": .next, "k": .previous, "]": .nextSection, "[": .previousSection, "g": .nextOpen,
    " ": .scrollDown, "=": .number, "n": .note, "w": .freeNote, "e": .evidence, "f": .finding,
    "x": .notApplicable, "s": .status, "?": .park, "c": .confirm, "v": .voices, "/": .search,
    "t": .tree, "u": .undo, "h": .help, "q": .quit, "o": .followUps,
  ]

  private static func letter(_ character: Character) -> KeyCommand? {
    letters[character] ?? (isRating(character) ? .rate(character) : nil)
  }

  /// Digits, and the capital letters of ratings: N, P, L, F.
  private static func isRating(_ character: Character) -> Bool {
    character.isASCII && (character.isNumber || character.isUppercase)
  }
}

/// What an Arabic keyboard types where a Latin one has a letter: the same key does the same in both
/// layouts (Arabic 101).
enum ArabicKeys {
  private static let letters: [Character: Character] = [
    "ض": "q", "ص": "w", "ث": "e", "ق": "r", "ف": "t", "غ": "y", "ع": "u", "ه": "i", "خ": "o",
    "ح": "p", "ج": "[", "د": "]", "ش": "a", "س": "s", "ي": "d", "ب": "f", "ل": "g", "ا": "h",
    "ت": "j", "ن": "k", "م": "l", "ئ": "z", "ء": "x", "ؤ": "c", "ر": "v", "ى": "n", "ة": "m",
    "و": ",", "ز": ".", "ظ": "/", "؟": "?", "آ": "N", "؛": "P",
    "٠": "0", "١": "1", "٢": "2", "٣": "3", "٤": "4", "٥": "5", "٦": "6", "٧": "7", "٨": "8",
    "٩": "9",
  ]

  /// The Latin letter, sign or digit on the same key; nil for what is no Arabic character of it.
  static func latin(_ character: Character) -> Character? { letters[character] }

  /// The key as a Latin keyboard would tell it, where it is a command and no text.
  static func command(_ key: Key) -> Key {
    guard case .character(let character) = key, let latin = latin(character) else { return key }
    return .character(latin)
  }
}
