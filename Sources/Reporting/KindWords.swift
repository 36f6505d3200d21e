internal import Checklists
internal import Scoring
internal import Text

/// What each kind of checklist calls its parts and figures.
enum KindWords {
  /// What it is called.
  static func name(_ kind: Checklist.Kind) -> Message {
    switch kind {
    case .gates: .checklistKindGates
    case .maturity: .checklistKindMaturity
    case .conformity: .checklistKindConformity
    case .inventory: .checklistKindInventory
    case .capability: .checklistKindCapability
    case .rules: .checklistKindRules
    }
  }

  /// What is scored as one.
  static func group(_ kind: Checklist.Kind) -> Message {
    switch kind {
    case .conformity: .clause
    case .inventory, .rules: .section
    case .gates, .maturity, .capability: .group
    }
  }

  /// What the figure of a group tells.
  static func figure(_ kind: Checklist.Kind) -> Message {
    switch kind {
    case .maturity: .value
    case .capability: .capabilityLevel
    case .gates: .criteria
    case .conformity: .requirements
    case .inventory: .inventoryItems
    case .rules: .rulesAnsweredColumn
    }
  }
}

/// Words for checklists of maturity and capability.
enum MaturityWords {
  /// A mean that is told beside a value has the places of the book's means.
  static let meanPlaces = 2

  static func places(_ checklist: Checklist) -> Int { checklist.scale.range?.step.places ?? 0 }

  /// The step of the sequential colours for a value: the level of the scale that it has reached.
  static func tone(_ value: Rational?, _ checklist: Checklist) -> Tone {
    guard let value, let range = checklist.scale.range else { return .open }
    return .level(range.levels.lastIndex { Rational($0.value) <= value } ?? 0)
  }
}
