internal import Assessments
internal import Diagnostics
internal import LocatedYAML
internal import Text

/// Reads the keys of one mapping, reporting what is missing, unknown or of the wrong shape.
///
/// Each getter reports its own problem and returns nil, so that a decoder can ask for everything
/// and give up only afterwards: one run shows all mistakes of a file.
struct Fields {
  let node: YAMLNode
  let problems: DiagnosticCollector
  private let name: () -> String

  /// What the mapping is, for messages: `answer 'DS1.AC'`. Most mappings need no message, so the
  /// words are made when they are wanted.
  var what: String { name() }

  /// - Parameter keys: all keys that the mapping may have; others are reported with a suggestion.
  /// - Returns: nil when the node is not a mapping.
  init?(
    _ node: YAMLNode, _ what: @autoclosure @escaping () -> String, keys: KeyNames,
    problems: DiagnosticCollector
  ) {
    guard node.kind == .mapping else {
      problems.report(
        .wrongShape, at: node.place, "\(what()) is not a mapping",
        help: "write keys and values: \(keys.names.prefix(3).joined(separator: ", ")) …")
      return nil
    }
    self.node = node
    self.problems = problems
    name = what
    for key in node.keys(except: keys) {
      problems.report(
        .unknownKey, at: key.place, "\(what()) has no key '\(key.text)'",
        help: Suggestion.nearest(to: key.text, in: keys.names).map { "did you mean '\($0)'?" }
          ?? "its keys are: \(keys.names.joined(separator: ", "))")
    }
  }

  /// Whether the key is there at all, with whatever value.
  func has(_ key: String) -> Bool { node.has(key) }

  /// The value's node, if there is one and it says something: a text of blanks and invisible marks
  /// does not.
  func value(_ key: String) -> YAMLNode? {
    guard let value = node[key], !value.isBlank else { return nil }
    return value
  }

  /// Where to point for a problem with this key: its value, or the mapping if it is missing.
  func place(of key: String) -> Place {
    guard let entry = node.entry(key) else { return node.place }
    return entry.value.isEmpty ? entry.key.place : entry.value.place
  }

  func reportMissing(_ key: String, help: String? = nil) {
    let place = node.entry(key)?.key.place ?? node.place
    problems.report(
      .missingKey, at: place, "\(what) has no '\(key)'", help: help ?? "add the key '\(key)'")
  }

  /// Where the values of these keys stand, and the elements of those that are lists.
  func places(of ways: [NestedKey]) -> NamedPlaces {
    var places = NamedPlaces()
    for way in ways {
      guard let found = way.keys.reduce(YAMLNode?.some(node), { $0?[$1] }) else { continue }
      places[way.name] = found.place
      for element in found.elements where element.kind == .scalar {
        let name = Normaliser.identifier(element.text)
        places[way.name, name] = places[way.name, name] ?? element.place
      }
    }
    return places
  }

  /// A key, or one inside another, written with a point: `agreed.by`.
  struct NestedKey: ExpressibleByStringLiteral {
    let name: String
    let keys: [String]

    init(stringLiteral name: String) {
      self.name = name
      keys = name.split(separator: ".").map(String.init)
    }
  }
}

// MARK: Scalars

extension Fields {
  /// A text as written.
  func text(_ key: String, help: String? = nil) -> String? {
    guard let value = value(key) else {
      reportMissing(key, help: help)
      return nil
    }
    return scalar(value, key)
  }

  func optionalText(_ key: String) -> String? {
    value(key).flatMap { scalar($0, key) }
  }

  private func scalar(_ value: YAMLNode, _ key: String) -> String? {
    isScalar(value, key) ? value.text : nil
  }

  private func isScalar(_ value: YAMLNode, _ key: String) -> Bool {
    if value.kind == .scalar { return true }
    problems.report(
      .wrongShape, at: value.place, "'\(key)' of \(what) is not a text",
      help: "write one text after '\(key):'")
    return false
  }

  /// An identifier in its canonical form.
  func identifier(_ key: String, help: String? = nil) -> String? {
    guard let value = value(key) else {
      reportMissing(key, help: help)
      return nil
    }
    return isScalar(value, key) ? identifier(of: value) : nil
  }

  func optionalIdentifier(_ key: String) -> String? {
    guard let value = value(key), isScalar(value, key) else { return nil }
    return identifier(of: value)
  }

  /// The canonical form of a scalar that is an identifier; what was invisible is reported.
  func identifier(of value: YAMLNode) -> String {
    canonicalIdentifier(of: value, problems)
  }

  /// A word of a fixed list.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String, as type: Word.Type, help: String? = nil
  ) -> Word? {
    func words() -> [String] { Word.allCases.map(\.rawValue) }
    guard let value = value(key) else {
      reportMissing(key, help: help ?? "one of: \(words().joined(separator: ", "))")
      return nil
    }
    guard let text = scalar(value, key) else { return nil }
    if let word = Word(rawValue: text) ?? Word(rawValue: Normaliser.identifier(text)) {
      return word
    }
    problems.report(
      .unknownWord, at: value.place, "'\(key)' cannot be '\(text)'",
      help: Suggestion.nearest(to: text, in: words()).map { "did you mean '\($0)'?" }
        ?? "one of: \(words().joined(separator: ", "))")
    return nil
  }

  func optionalWord<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String, as type: Word.Type
  ) -> Word? {
    value(key) == nil ? nil : word(key, as: type)
  }

  func date(_ key: String) -> CalendarDate? {
    guard let text = text(key, help: "add a date such as \"2025-03-04\"") else { return nil }
    if let date = CalendarDate(text) ?? CalendarDate(Normaliser.number(text)) { return date }
    problems.report(
      .notADate, at: place(of: key), "'\(text)' is not a date",
      help: "write year, month and day: \"2025-03-04\"")
    return nil
  }

  func whole(_ key: String) -> Int? {
    guard let text = text(key) else { return nil }
    let digits = Normaliser.number(text)
    if digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits) {
      return number
    }
    problems.report(
      .notANumber, at: place(of: key), "'\(text)' is not a whole number",
      help: "write digits only, such as \"20\"")
    return nil
  }
}
