internal import Diagnostics
internal import LocatedYAML
internal import Text

/// Localized texts, lists and mappings.
extension Fields {
  func localized(_ key: String, help: String? = nil) -> LocalizedText? {
    guard let value = value(key) else {
      reportMissing(key, help: help)
      return nil
    }
    return localizedText(value, "'\(key)' of \(what)", problems)
  }

  func optionalLocalized(_ key: String) -> LocalizedText? {
    guard let value = value(key) else { return nil }
    return localizedText(value, "'\(key)' of \(what)", problems)
  }

  /// A condition that is left out, or says something: a key without it would allow what it does not
  /// explain.
  func condition(_ key: String) -> LocalizedText? {
    guard has(key) else { return nil }
    return localized(key, help: "say the condition, or remove the key")
  }

  func localizedList(_ key: String) -> [LocalizedText] {
    list(key).compactMap { localizedText($0, "'\(key)' of \(what)", problems) }
  }

  /// The elements of a list; a missing or empty key is an empty list.
  func list(_ key: String) -> [YAMLNode] {
    guard let value = value(key) else { return [] }
    guard value.kind == .sequence else {
      problems.report(
        .wrongShape, at: value.place, "'\(key)' of \(what) is not a list",
        help: "write one line per element, each after '- '")
      return []
    }
    return value.elements
  }

  /// The elements of a list that has to be there and hold something.
  func requiredList(_ key: String, help: String? = nil) -> [YAMLNode] {
    let elements = list(key)
    if elements.isEmpty, value(key).map({ $0.kind == .sequence }) ?? true {
      reportMissing(key, help: help)
    }
    return elements
  }

  /// A list of identifiers.
  func identifiers(_ key: String) -> [Identified] {
    list(key).compactMap { element in
      guard element.kind == .scalar, !element.isBlank else {
        problems.report(
          .wrongShape, at: element.place, "'\(key)' of \(what) holds no identifier here")
        return nil
      }
      return Identified(id: identifier(of: element), place: element.place)
    }
  }

  /// The entries of a mapping whose keys are identifiers; the second of two equal ones is refused.
  func entries(_ key: String) -> [(id: String, key: YAMLNode, value: YAMLNode)] {
    guard let value = value(key) else { return [] }
    guard value.kind == .mapping else {
      problems.report(
        .wrongShape, at: value.place, "'\(key)' of \(what) is not a mapping",
        help: "write one identifier per line, each followed by ':'")
      return []
    }
    var isNormalised = false
    let entries = value.entries.compactMap {
      entry -> (id: String, key: YAMLNode, value: YAMLNode)? in
      guard !entry.key.isBlank else {
        problems.report(
          .missingKey, at: entry.key.place, "an identifier in '\(key)' has no visible character",
          help: "write the identifier")
        return nil
      }
      let id = identifier(of: entry.key)
      isNormalised = isNormalised || !entry.key.says(id)
      return (id, entry.key, entry.value)
    }
    // Keys that differ in the file, as they have to, can only be equal where one was read as another.
    return isNormalised ? withoutDuplicates(entries, key) : entries
  }

  private func withoutDuplicates(
    _ entries: [(id: String, key: YAMLNode, value: YAMLNode)], _ key: String
  ) -> [(id: String, key: YAMLNode, value: YAMLNode)] {
    var seen: [String: Place] = [:]
    seen.reserveCapacity(entries.count)
    return entries.filter { entry in
      if let first = seen[entry.id] {
        problems.report(
          .duplicateIdentifier, at: entry.key.place,
          "'\(entry.id)' stands in '\(key)' a second time",
          notes: [.init("the first '\(entry.id)' is here", at: first)],
          help: "keep one of the two, or rename one")
        return false
      }
      seen[entry.id] = entry.key.place
      return true
    }
  }

  /// The entries of the mapping for which the file is there. A file without it is the rest of a
  /// write that was cut off, so it is not taken for an empty one.
  func requiredEntries(_ key: String) -> [(id: String, key: YAMLNode, value: YAMLNode)] {
    if value(key) == nil { reportMissing(key, help: "write '\(key): {}' where there are none yet") }
    return entries(key)
  }

  /// A mapping inside this one; nil when the key is missing or empty.
  func optionalFields(
    _ key: String, _ what: @autoclosure @escaping () -> String, keys: KeyNames
  ) -> Fields? {
    guard let value = value(key) else { return nil }
    return Fields(value, what(), keys: keys, problems: problems)
  }

  /// A mapping inside this one that has to be there.
  func fields(
    _ key: String, _ what: @autoclosure @escaping () -> String, keys: KeyNames, help: String
  ) -> Fields? {
    guard let value = value(key) else {
      reportMissing(key, help: help)
      return nil
    }
    return Fields(value, what(), keys: keys, problems: problems)
  }

  static let periodKeys: KeyTable = ["from": .required(.date), "to": .required(.date)]

  func period(_ key: String) -> Period? {
    if value(key) == nil { reportMissing(key, help: "add '\(key)' with from and to") }
    return optionalPeriod(key)
  }

  func optionalPeriod(_ key: String) -> Period? {
    guard let fields = optionalFields(key, "'\(key)' of \(what)", keys: Self.periodKeys.known)
    else {
      return nil
    }
    let from = fields.date("from")
    let to = fields.date("to")
    guard let from, let to else { return nil }
    if let period = Period(from: from, to: to) { return period }
    problems.report(
      .notADate, at: fields.place(of: "to"),
      "the period ends on \(to), before it begins on \(from)",
      help: "exchange the two dates, or mend one of them")
    return nil
  }
}
