internal import Checklists
internal import Text

/// What a typed line asks for.
enum LineCommand: Equatable {
  /// A rating, and what was seen, if anything was typed behind it.
  case rate(RatingValue, note: String?)
  case note(String)
  case link(id: String, stance: String?)
  case register(kind: String, title: String)
  case notApplicable(reason: String?)
  case notTriggered(reason: String?)
  case park(reason: String?)
  case confirm
  case skip, back, next, show, help, quit
  case go(String)
  case search(String)
  case unknown(String)

  /// - Parameter scale: the scale of the item that is asked; ratings may be typed as their number from
  ///   1, the lowest, as their id, as the beginning of it (three letters or more), or as their label.
  init(_ line: String, scale: Scale) {
    let text = Self.trimmed(line)
    if text.isEmpty {
      self = .skip
      return
    }
    if text.hasPrefix("/") {
      self = .search(Self.trimmed(String(text.dropFirst())))
      return
    }
    let (word, rest) = Self.split(text)
    self =
      Self.command(word.lowercased(), rest)
      ?? Self.rating(text, word, rest, scale)
      ?? .unknown(text)
  }

  private static func command(_ word: String, _ rest: String) -> LineCommand? {
    let reason = rest.isEmpty ? nil : rest
    switch word {
    case "n", "note": return rest.isEmpty ? nil : .note(rest)
    case "e", "evidence":
      let (id, stance) = split(rest)
      return id.isEmpty ? nil : .link(id: id, stance: stance.isEmpty ? nil : stance)
    case "e+":
      let (kind, title) = split(rest)
      return title.isEmpty ? nil : .register(kind: kind, title: title)
    case "na": return .notApplicable(reason: reason)
    case "nt": return .notTriggered(reason: reason)
    case "park": return .park(reason: reason)
    case "g", "go": return rest.isEmpty ? nil : .go(rest)
    default: return rest.isEmpty ? single(word) : nil
    }
  }

  /// Commands of one word.
  private static func single(_ word: String) -> LineCommand? {
    switch word {
    case "ok": .confirm
    case "s", "skip": .skip
    case "b", "back": .back
    case "next": .next
    case "show": .show
    case "?", "help": .help
    case "q", "quit": .quit
    default: nil
    }
  }

  private static func rating(
    _ text: String, _ word: String, _ rest: String, _ scale: Scale
  ) -> LineCommand? {
    // A label may be of several words: the whole line is tried first.
    if let rating = label(text, scale) { return .rate(rating, note: nil) }
    let note = rest.isEmpty ? nil : rest
    if let rating = scale.rating(typed: word) { return .rate(rating, note: note) }
    if let position = Int(Normaliser.number(word)), scale.ratings.indices.contains(position - 1) {
      return named(position - 1, scale).map { .rate($0, note: note) }
    }
    let begun = scale.ratings.indices.filter {
      word.count >= 3 && scale.ratings[$0].id.hasPrefix(word.lowercased())
    }
    return begun.count == 1 ? named(begun[0], scale).map { .rate($0, note: note) } : nil
  }

  private static func named(_ position: Int, _ scale: Scale) -> RatingValue? {
    try? scale.rating(from: scale.ratings[position].id)
  }

  private static func label(_ text: String, _ scale: Scale) -> RatingValue? {
    let wanted = SearchText.folded(text)
    return scale.ratings.firstIndex { rating in
      rating.label.languages.contains { SearchText.folded(rating.label[$0] ?? "") == wanted }
    }.flatMap { named($0, scale) }
  }

  private static func split(_ text: String) -> (String, String) {
    let parts = text.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    return (String(parts.first ?? ""), parts.count > 1 ? trimmed(String(parts[1])) : "")
  }

  static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
