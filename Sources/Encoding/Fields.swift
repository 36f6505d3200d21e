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
  /// What the mapping is, for messages: `answer 'DS1.AC'`.
  let what: String
  let problems: DiagnosticCollector
  private let values: [String: (key: YAMLNode, value: YAMLNode)]

  /// - Parameter keys: all keys that the mapping may have; others are reported with a suggestion.
  /// - Returns: nil when the node is not a mapping.
  init?(_ node: YAMLNode, _ what: String, keys: [String], problems: DiagnosticCollector) {
    guard node.kind == .mapping else {
      problems.report(
        .wrongShape, at: node.place, "\(what) is not a mapping",
        help: "write keys and values: \(keys.prefix(3).joined(separator: ", ")) …")
      return nil
    }
    self.node = node
    self.what = what
    self.problems = problems
    var values: [String: (YAMLNode, YAMLNode)] = [:]
    for (key, value) in node.entries {
      let name = key.text
      if keys.contains(name) {
        values[name] = (key, value)
      } else {
        problems.report(
          .unknownKey, at: key.place, "\(what) has no key '\(name)'",
          help: Suggestion.nearest(to: name, in: keys).map { "did you mean '\($0)'?" }
            ?? "its keys are: \(keys.joined(separator: ", "))")
      }
    }
    self.values = values
  }

  /// Whether the key is there at all, with whatever value.
  func has(_ key: String) -> Bool { values[key] != nil }

  /// The value's node, if there is one and it says something: a text of blanks and invisible marks
  /// does not.
  func value(_ key: String) -> YAMLNode? {
    guard let value = values[key]?.value, !value.isBlank else { return nil }
    return value
  }

  /// Where to point for a problem with this key: its value, or the mapping if it is missing.
  func place(of key: String) -> Place {
    guard let entry = values[key] else { return node.place }
    return entry.value.isEmpty ? entry.key.place : entry.value.place
  }

  func reportMissing(_ key: String, help: String? = nil) {
    let place = values[key]?.key.place ?? node.place
    problems.report(
      .missingKey, at: place, "\(what) has no '\(key)'", help: help ?? "add the key '\(key)'")
  }

  /// Where the values of these keys stand, and the elements of those that are lists. A key inside
  /// another one is written with a point: `agreed.by`.
  func places(of keys: String...) -> NamedPlaces {
    var places = NamedPlaces()
    for key in keys {
      let way = key.split(separator: ".").map(String.init)
      guard let found = way.reduce(YAMLNode?.some(node), { $0?[$1] }) else { continue }
      places[key] = found.place
      for element in found.elements where element.kind == .scalar {
        let name = Normaliser.identifier(element.text)
        places[key, name] = places[key, name] ?? element.place
      }
    }
    return places
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
    guard value.kind == .scalar else {
      problems.report(
        .wrongShape, at: value.place, "'\(key)' of \(what) is not a text",
        help: "write one text after '\(key):'")
      return nil
    }
    return value.text
  }

  /// An identifier in its canonical form.
  func identifier(_ key: String, help: String? = nil) -> String? {
    guard value(key) != nil else {
      reportMissing(key, help: help)
      return nil
    }
    return optionalIdentifier(key)
  }

  func optionalIdentifier(_ key: String) -> String? {
    guard let value = value(key), scalar(value, key) != nil else { return nil }
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
    let words = Word.allCases.map(\.rawValue)
    guard let value = value(key) else {
      reportMissing(key, help: help ?? "one of: \(words.joined(separator: ", "))")
      return nil
    }
    guard let text = scalar(value, key) else { return nil }
    if let word = Word(rawValue: Normaliser.identifier(text)) { return word }
    problems.report(
      .unknownWord, at: value.place, "'\(key)' cannot be '\(text)'",
      help: Suggestion.nearest(to: text, in: words).map { "did you mean '\($0)'?" }
        ?? "one of: \(words.joined(separator: ", "))")
    return nil
  }

  func optionalWord<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String, as type: Word.Type
  ) -> Word? {
    value(key) == nil ? nil : word(key, as: type)
  }

  func date(_ key: String) -> CalendarDate? {
    guard let text = text(key, help: "add a date such as \"2025-03-04\"") else { return nil }
    if let date = CalendarDate(Normaliser.number(text)) { return date }
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
