internal import Diagnostics
internal import LocatedYAML
internal import Text

/// Builds the block of one value, key by key in the order of the calls: the other side of `Fields`.
///
/// Ids, ratings and dates are written in double quotes, so that no reader takes them for numbers.
/// What would not come back as it went in is reported, and all of it in one go.
struct BlockBuilder {
  /// What the block is, for messages: `answer 'DS1.AC'`.
  let what: String
  /// The file that it is for.
  let place: Place
  let problems: DiagnosticCollector
  private(set) var entries: [YAMLBlock.Entry] = []

  init(_ what: String, at place: Place, _ problems: DiagnosticCollector) {
    self.what = what
    self.place = place
    self.problems = problems
  }

  var block: YAMLBlock { .mapping(entries) }

  /// A word of a fixed list.
  mutating func word(_ key: String, _ word: (some RawRepresentable<String>)?) {
    if let word { add(key, .scalar(word.rawValue)) }
  }

  mutating func date(_ key: String, _ date: CalendarDate?) {
    if let date { add(key, .quoted(date.description)) }
  }

  mutating func period(_ key: String, _ period: Period?) {
    guard let period else { return }
    add(
      key,
      .mapping([
        .init("from", .quoted(period.from.description)),
        .init("to", .quoted(period.to.description)),
      ]))
  }

  /// An id, or a rating.
  mutating func identifier(_ key: String, _ id: String?) {
    if let id { add(key, .quoted(checked(id, key))) }
  }

  mutating func identifiers(_ key: String, _ ids: [String]) {
    add(key, ids.map { .quoted(checked($0, key)) })
  }

  /// A text that is no id and is not translated, such as a path.
  mutating func text(_ key: String, _ text: String?) {
    guard let text else { return }
    check(text, key)
    add(key, .quoted(text))
  }

  /// A text in one language whose script tells it stands alone; others name their languages.
  mutating func words(_ key: String, _ words: LocalizedText?) {
    if let words { add(key, block(words, key)) }
  }

  /// Texts, one after another.
  mutating func list(_ key: String, _ texts: [LocalizedText]) {
    add(key, texts.map { block($0, key) })
  }

  private func block(_ words: LocalizedText, _ key: String) -> YAMLBlock {
    let texts = words.languages.compactMap { language in words[language].map { (language, $0) } }
    for (_, text) in texts { check(text, key) }
    if texts.isEmpty { refuse("'\(key)' of \(what) says nothing in any language") }
    if texts.count == 1, texts[0].0 == Language(scriptOf: texts[0].1) {
      return .scalar(texts[0].1)
    }
    return .mapping(texts.map { .init($0.0.code, $0.1) })
  }

  /// A part that is left out where there is nothing in it.
  mutating func part(_ key: String, _ part: BlockBuilder?) {
    if let part { add(key, part.block) }
  }

  mutating func add(_ key: String, _ elements: [YAMLBlock]) {
    if !elements.isEmpty { add(key, .sequence(elements)) }
  }

  mutating func add(_ key: String, _ value: YAMLBlock) {
    entries.append(.init(key, value))
  }

  /// A builder for a part of this block.
  func part(_ what: String) -> BlockBuilder { BlockBuilder(what, at: place, problems) }
}

// MARK: What cannot be written

extension BlockBuilder {
  /// An id that is read as it is written.
  @discardableResult
  func checked(_ id: String, _ key: String) -> String {
    if check(id, key), Normaliser.identifier(id) != id {
      refuse(
        "'\(id)', '\(key)' of \(what), would be read as '\(Normaliser.identifier(id))'",
        help: "write it without invisible marks and blanks, and with digits 0 to 9")
    }
    return id
  }

  @discardableResult
  private func check(_ text: String, _ key: String) -> Bool {
    if let scalar = text.unicodeScalars.first(where: Self.isControl) {
      let code = String(scalar.value, radix: 16, uppercase: true)
      let zeros = String(repeating: "0", count: max(0, 4 - code.count))
      refuse(
        "'\(key)' of \(what) holds the control character U+\(zeros)\(code)",
        help: "remove it; it cannot be seen, and a terminal would obey it")
      return false
    }
    let limit = YAMLLimits.standard.scalarBytes
    if text.utf8.count > limit {
      refuse(
        "'\(key)' of \(what) has \(text.utf8.count) bytes; the limit for one text is \(limit) bytes",
        help: "keep large material as evidence, and only point at it here")
      return false
    }
    if Normaliser.identifier(text).isEmpty {
      refuse("'\(key)' of \(what) is a text in which nothing can be seen", help: "leave it out")
      return false
    }
    return true
  }

  /// Line feeds and tabs belong to texts; other control characters do not.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
  }

  private func refuse(_ message: String, help: String? = nil) {
    problems.report(.unwritableText, at: place, message, help: help)
  }

  /// Something is missing, or belongs to another status or kind.
  func contradiction(_ message: String, help: String? = nil) {
    problems.report(.contradictoryChange, at: place, "\(what) \(message)", help: help)
  }
}
