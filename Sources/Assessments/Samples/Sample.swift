package import Checklists
package import Diagnostics
package import Text

/// Which records of a population were looked at, how they were chosen, and what came of it
/// (ISO 19011:2018, A.6). What it shows is said of these records only.
package struct Sample: Sendable {
  package enum Method: String, CaseIterable, Sendable {
    /// Every record had the same chance.
    case random
    /// Every so-manieth record from a start.
    case systematic
    /// Chosen by somebody who knows the matter; nothing follows for the other records.
    case judgement
    /// Every record was looked at.
    case all

    /// Whether the share in the sample says something about the other records.
    package var reachesPopulation: Bool { self == .random || self == .systematic }
  }

  /// What `drawn` and `which` list.
  package enum Naming: String, CaseIterable, Sendable {
    /// Positions in the list of the population, from 1.
    case numbers
    /// The records' own ids.
    case records
  }

  /// All records that could have been chosen.
  package struct Population: Sendable {
    package let what: LocalizedText
    /// How many there are.
    package let count: Int
    /// Where the list of them comes from.
    package let source: LocalizedText
    package let period: Period?

    package init(what: LocalizedText, count: Int, source: LocalizedText, period: Period?) {
      self.what = what
      self.count = count
      self.source = source
      self.period = period
    }
  }

  package struct Result: Sendable {
    /// How many of the drawn records are not as they have to be.
    package let deviating: Int
    /// Which of them; may be left out.
    package let which: [String]

    package init(deviating: Int, which: [String]) {
      self.deviating = deviating
      self.which = which
    }
  }

  /// Its author's id, a hyphen and a number, as for evidence.
  package let id: String
  package let population: Population
  package let method: Method
  /// How many records are looked at.
  package let size: Int
  /// What the generator of `SeededDraw` starts from.
  package let seed: UInt64?
  package let naming: Naming
  package let drawn: [String]
  package let items: [ItemReference]
  /// The evidence in the register that holds the list or what was seen.
  package let evidence: [String]
  package let result: Result?
  package let by: String
  package let on: CalendarDate
  package let place: Place
  /// Of `by`, `size`, `seed`, `drawn`, `result.deviating`, `population.count` and the elements of
  /// `drawn`, `items`, `evidence` and `result.which`.
  package var places = NamedPlaces()

  package init(
    id: String, population: Population, method: Method, size: Int, seed: UInt64?,
    naming: Naming = .numbers, drawn: [String], items: [ItemReference], evidence: [String] = [],
    result: Result?, by: String, on: CalendarDate, place: Place
  ) {
    self.id = id
    self.population = population
    self.method = method
    self.size = size
    self.seed = seed
    self.naming = naming
    self.drawn = drawn
    self.items = items
    self.evidence = evidence
    self.result = result
    self.by = by
    self.on = on
    self.place = place
  }
}
