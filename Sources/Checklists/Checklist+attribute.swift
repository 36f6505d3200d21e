package import Diagnostics
package import Text

extension Checklist {
  /// A maturity attribute with what each level looks like, or a process attribute of a capability
  /// level with its outcomes; it stands once for all processes.
  package struct Attribute: Sendable {
    /// What is there when the attribute is achieved.
    package struct Outcome: Sendable {
      package let id: String
      package let text: LocalizedText

      package init(id: String, text: LocalizedText) {
        self.id = id
        self.text = text
      }
    }

    package let id: String
    package let title: LocalizedText
    package let levels: [(value: ExactDecimal, text: LocalizedText)]
    /// The capability level (1 to 5) to which it belongs; nil for maturity.
    package let capabilityLevel: Int?
    package let outcomes: [Outcome]
    package let place: Place

    package init(
      id: String, title: LocalizedText, levels: [(value: ExactDecimal, text: LocalizedText)],
      capabilityLevel: Int? = nil, outcomes: [Outcome] = [], place: Place
    ) {
      self.id = id
      self.title = title
      self.levels = levels
      self.capabilityLevel = capabilityLevel
      self.outcomes = outcomes
      self.place = place
    }
  }
}

extension Checklist {
  /// One of the texts by which an attribute is told: a level of maturity, or an outcome.
  package struct Descriptor: Sendable {
    package enum Name: Sendable {
      /// A level of the scale, for maturity.
      case level(ExactDecimal)
      /// An outcome by its id, for capability (ISO/IEC 15504-2, ISO/IEC 33020).
      case outcome(String)
    }

    package let name: Name
    package let text: LocalizedText
  }

  /// What an item of an attribute is rated by, in the order of the source: the texts of the levels, then
  /// the outcomes. Nothing for an item of another type.
  package func descriptors(of item: Item) -> [Descriptor] {
    item.attribute.flatMap(attribute)?.descriptors ?? []
  }
}

extension Checklist.Attribute {
  /// The texts by which it is told, in the order of the source.
  package var descriptors: [Checklist.Descriptor] {
    levels.map { .init(name: .level($0.value), text: $0.text) }
      + outcomes.map { .init(name: .outcome($0.id), text: $0.text) }
  }
}

extension Checklist.Kind {
  /// What a checklist of this kind tells of each group.
  package enum Figures: Sendable {
    /// A value on a scale: a maturity, a capability level.
    case values
    /// How many things are met, of how many.
    case counts
    /// The answers and facts themselves, put together to nothing.
    case facts
  }

  package var figures: Figures {
    switch self {
    case .maturity, .capability: .values
    case .gates, .conformity, .inventory: .counts
    case .rules: .facts
    }
  }

  /// The types of items that it has.
  package var itemKinds: [Item.Kind] {
    switch self {
    case .gates: [.entry, .activity, .exit, .role]
    case .maturity, .capability: [.attribute]
    case .conformity: [.requirement, .element]
    case .inventory: [.criterion]
    case .rules: [.rule]
    }
  }
}
