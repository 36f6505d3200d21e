internal import Checklists
internal import Scoring
internal import Text

/// Words for checklists of gates.
enum GateWords {
  static func step(_ kind: Item.Kind) -> Message {
    switch kind {
    case .entry: .stepEntry
    case .activity: .stepActivity
    case .exit: .stepExit
    case .role: .stepRole
    case .attribute, .requirement, .element, .criterion, .rule: .item
    }
  }

  /// The state of a step in the words of that step: an entry is met, an exit is produced.
  static func state(_ state: GateStep.State, of kind: Item.Kind) -> Message {
    switch (state, kind) {
    case (.met, .activity): .activitiesPerformed
    case (.met, .exit): .exitProduced
    case (.met, .role): .rolesAssigned
    case (.met, _): .entryMet
    case (.partly, _): .statePartly
    case (.unmet, .activity): .activitiesNotPerformed
    case (.unmet, .exit): .exitNotProduced
    case (.unmet, .role): .rolesNotAssigned
    case (.unmet, _): .entryNotMet
    case (.open, _): .stateOpen
    case (.notRated, _): .stateNotRated
    case (.noneApplies, _): .stateNoneApplies
    }
  }

  static func tone(_ state: GateStep.State) -> Tone {
    switch state {
    case .met: .good
    case .partly: .partial
    case .unmet: .bad
    case .open, .notRated: .open
    case .noneApplies: .neutral
    }
  }

  static func glyph(_ state: GateStep.State) -> String {
    switch state {
    case .met: "●"
    case .partly: "◐"
    case .unmet: "○"
    case .open: "◌"
    case .notRated: "?"
    case .noneApplies: "–"
    }
  }
}
