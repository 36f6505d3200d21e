internal import Diagnostics
internal import Text

/// What checklists of rules and of capability have to say beyond what all have.
extension ChecklistRules {
  /// A rule says how it is looked at and what the source makes of it, and an automatic one names its
  /// fact; nothing else has these keys, and only a criterion has a unit.
  static func ruleKeys(_ checklist: Checklist) -> [Diagnostic] {
    checklist.items.flatMap { item -> [Diagnostic] in
      switch item.kind {
      case .rule: missing(item) + superfluous(item, ["unit": item.unit != nil])
      case .criterion: superfluous(item, ruleOnly(item))
      default: superfluous(item, ruleOnly(item).merging(["unit": item.unit != nil]) { $1 })
      }
    }
  }

  private static func ruleOnly(_ item: Item) -> [String: Bool] {
    ["check": item.check != nil, "effect": item.effect != nil, "fact": item.fact != nil]
  }

  private static func missing(_ item: Item) -> [Diagnostic] {
    func words<Word: RawRepresentable<String> & CaseIterable>(_ type: Word.Type) -> String {
      "one of: \(Word.allCases.map(\.rawValue).joined(separator: ", "))"
    }
    func diagnostic(_ message: String, help: String) -> Diagnostic {
      Diagnostic(.missingKey, at: item.place, "rule '\(item.id)' \(message)", help: help)
    }
    var found: [Diagnostic] = []
    if item.check == nil {
      found.append(diagnostic("has no 'check'", help: words(Item.Check.self)))
    }
    if item.effect == nil {
      found.append(diagnostic("has no 'effect'", help: words(Item.Effect.self)))
    }
    if item.check == .automatic, item.fact == nil {
      found.append(diagnostic("is automatic and names no 'fact'", help: words(FactName.self)))
    }
    if item.check != .automatic, item.check != nil, item.fact != nil {
      found.append(
        diagnostic(
          "names a 'fact' and is not automatic",
          help: "set 'check' to automatic, or remove the fact"))
    }
    return found
  }

  private static func superfluous(_ item: Item, _ keys: [String: Bool]) -> [Diagnostic] {
    keys.filter(\.value).keys.sorted().map { key in
      Diagnostic(
        .unknownKey, at: item.place,
        "item '\(item.id)' of type '\(item.kind.rawValue)' has '\(key)', which only a "
          + (key == "unit" ? "criterion has" : "rule has"),
        help: "remove the key, or correct the type")
    }
  }

  /// The levels of capability in ISO/IEC 33020 and ISO/IEC 15504-2, above 0 (incomplete).
  private static let capabilityLevels = 1...5

  /// Every process attribute belongs to a capability level and has outcomes, and no level below the
  /// highest is without an attribute; attributes of maturity have neither.
  static func capabilityAttributes(_ checklist: Checklist) -> [Diagnostic] {
    guard checklist.kind == .capability else {
      return checklist.attributes.filter { $0.capabilityLevel != nil || !$0.outcomes.isEmpty }.map {
        Diagnostic(
          .unknownKey, at: $0.place,
          "attribute '\($0.id)' has a capability level or outcomes, in a checklist of kind '\(checklist.kind.rawValue)'",
          help: "remove the keys, or correct the kind")
      }
    }
    var found = checklist.attributes.flatMap(problems)
    let levels = Set(
      checklist.attributes.compactMap(\.capabilityLevel).filter(capabilityLevels.contains))
    for level in capabilityLevels where !levels.contains(level) {
      guard let higher = levels.filter({ $0 > level }).min() else { continue }
      found.append(
        Diagnostic(
          .missingLevel, at: checklist.place,
          "no attribute belongs to capability level \(level), and one does to level \(higher)",
          help: "add the attributes of level \(level)"))
    }
    return found
  }

  private static func problems(_ attribute: Checklist.Attribute) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if let level = attribute.capabilityLevel {
      if !capabilityLevels.contains(level) {
        found.append(
          Diagnostic(
            .missingLevel, at: attribute.place,
            "attribute '\(attribute.id)' belongs to capability level \(level)",
            help: "a level from 1 to 5"))
      }
    } else {
      found.append(
        Diagnostic(
          .missingKey, at: attribute.place,
          "attribute '\(attribute.id)' has no 'capability-level'",
          help: "add the level to which it belongs, from 1 to 5"))
    }
    if attribute.outcomes.isEmpty {
      found.append(
        Diagnostic(
          .missingKey, at: attribute.place, "attribute '\(attribute.id)' has no 'outcomes'",
          help: "add at least one outcome with id and text"))
    }
    return found + duplicateOutcomes(attribute)
  }

  private static func duplicateOutcomes(_ attribute: Checklist.Attribute) -> [Diagnostic] {
    var seen = Set<String>()
    return attribute.outcomes.filter { !seen.insert($0.id).inserted }.map {
      Diagnostic(
        .duplicateIdentifier, at: attribute.place,
        "outcome '\($0.id)' stands a second time in attribute '\(attribute.id)'",
        help: "give one of the two an id of its own")
    }
  }
}
