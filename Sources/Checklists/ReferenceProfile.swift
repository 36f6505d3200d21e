package import Diagnostics
package import Text

/// Values to compare with: a target that somebody set, or a benchmark of others' values.
package struct ReferenceProfile: Sendable {
  package enum Kind: Sendable {
    /// Values that a named post wants to reach.
    case target(setBy: LocalizedText, rationale: LocalizedText)
    /// Values of others, with where they come from; refused without provenance.
    case benchmark(Provenance)
  }

  /// Where a benchmark comes from and what it may be used for.
  package struct Provenance: Sendable {
    /// The four types of comparison that the planning guide names (chapter 6), and examples printed
    /// to show a method, which are none of them.
    package enum Kind: String, CaseIterable, Sendable {
      case ownHistory = "own-history"
      case directPeers = "direct-peers"
      case outsideNorm = "outside-norm"
      case otherUnits = "other-units"
      case illustration
    }

    package let kind: Kind
    package let source: LocalizedText
    package let date: LocalizedText
    package let population: LocalizedText
    package let method: LocalizedText
    package let caution: LocalizedText

    package init(
      kind: Kind, source: LocalizedText, date: LocalizedText, population: LocalizedText,
      method: LocalizedText, caution: LocalizedText
    ) {
      self.kind = kind
      self.source = source
      self.date = date
      self.population = population
      self.method = method
      self.caution = caution
    }
  }

  /// The values for one checklist, from the most general to the most special.
  package struct Values: Sendable {
    package let checklist: String
    package let standard: RatingValue?
    package let subjects: [String: RatingValue]
    package let items: [String: RatingValue]

    package init(
      checklist: String, standard: RatingValue?, subjects: [String: RatingValue],
      items: [String: RatingValue]
    ) {
      self.checklist = checklist
      self.standard = standard
      self.subjects = subjects
      self.items = items
    }

    /// The value for an item: its own, else its section's or subject's, else the default.
    package func value(for item: Item) -> RatingValue? {
      items[item.id] ?? subjects[item.group] ?? standard
    }
  }

  package let id: String
  package let title: LocalizedText
  package let kind: Kind
  package let values: [Values]
  package let place: Place

  package init(
    id: String, title: LocalizedText, kind: Kind, values: [Values], place: Place
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.values = values
    self.place = place
  }

  package func values(for checklist: String) -> Values? {
    values.first { $0.checklist == checklist }
  }

  package var isBenchmark: Bool {
    if case .benchmark = kind { true } else { false }
  }
}

/// Everything that assessments are made against: scales, checklists, targets, benchmarks and
/// crosswalks by id.
package struct ChecklistLibrary: Sendable {
  package var scales: [String: Scale] = [:]
  package var checklists: [String: Checklist] = [:]
  package var targets: [String: ReferenceProfile] = [:]
  package var benchmarks: [String: ReferenceProfile] = [:]
  /// The ids of the checklists that come with Assay, as the library lists them.
  package var shipped: Set<String> = []
  /// The ids of the crosswalks that come with Assay, as the library lists them.
  package var shippedCrosswalks: Set<String> = []
  package var crosswalks: [String: Crosswalk] = [:]
  /// Names of files and folders that are there and could not be read. What is wrong with them is
  /// reported once, where it is wrong, and not again wherever they are named.
  package var broken: Set<String> = []

  package init() {}

  /// The checklists in order of their ids.
  package var sortedChecklists: [Checklist] {
    checklists.values.sorted { $0.id < $1.id }
  }

  /// The scales in order of their ids.
  package var sortedScales: [Scale] {
    scales.values.sorted { $0.id < $1.id }
  }

  /// The crosswalks in order of their ids.
  package var sortedCrosswalks: [Crosswalk] {
    crosswalks.values.sorted { $0.id < $1.id }
  }
}
