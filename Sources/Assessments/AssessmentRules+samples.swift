internal import Checklists
internal import Diagnostics
internal import Text

/// Rules on samples: what is recorded could have been drawn, and can be drawn again.
extension AssessmentRules {
  static func samples(_ assessment: Assessment, _ library: ChecklistLibrary) -> [Diagnostic] {
    assessment.samples.flatMap { sample in
      size(sample) + drawn(sample) + result(sample) + seed(sample)
        + references(sample, assessment, library)
    }
  }

  private static func size(_ sample: Sample) -> [Diagnostic] {
    let place = sample.places["size"] ?? sample.place
    let count = sample.population.count
    func told(_ message: String) -> [Diagnostic] {
      [Diagnostic(.sampleSize, at: place, "sample '\(sample.id)' \(message)")]
    }
    if sample.size < 1 { return told("has no records") }
    if sample.size > count { return told("has \(sample.size) records of \(count)") }
    if sample.method == .all, sample.size < count {
      return told("is of all records and has \(sample.size) of \(count)")
    }
    return []
  }

  private static func drawn(_ sample: Sample) -> [Diagnostic] {
    guard !sample.drawn.isEmpty else { return [] }
    func told(_ message: String, at place: Place?, help: String? = nil) -> Diagnostic {
      Diagnostic(
        .sampleDrawn, at: place ?? sample.place, "sample '\(sample.id)' \(message)", help: help)
    }
    var found: [Diagnostic] = []
    if sample.drawn.count != sample.size {
      found.append(
        told(
          "lists \(sample.drawn.count) records and has the size \(sample.size)",
          at: sample.places["drawn"]))
    }
    for id in twice(sample.drawn) {
      found.append(told("lists '\(id)' more than once", at: sample.places["drawn", id]))
    }
    guard sample.naming == .numbers else { return found }
    for id in sample.drawn where !isNumber(id, upTo: sample.population.count) {
      found.append(
        told(
          "lists '\(id)', which is not a number from 1 to \(sample.population.count)",
          at: sample.places["drawn", id],
          help: "for ids of records write 'drawn-as: records'"))
    }
    return found
  }

  private static func result(_ sample: Sample) -> [Diagnostic] {
    guard let result = sample.result else { return [] }
    func told(_ message: String, at place: Place?) -> Diagnostic {
      Diagnostic(.sampleResult, at: place ?? sample.place, "sample '\(sample.id)' \(message)")
    }
    var found: [Diagnostic] = []
    let place = sample.places["result.deviating"]
    if result.deviating > sample.size {
      found.append(
        told("has \(result.deviating) deviating records of \(sample.size)", at: place))
    } else if !result.which.isEmpty, result.which.count != result.deviating {
      found.append(
        told(
          "has \(result.deviating) deviating records and lists \(result.which.count)", at: place))
    }
    for id in twice(result.which) {
      found.append(told("lists '\(id)' as deviating twice", at: sample.places["result.which", id]))
    }
    if !sample.drawn.isEmpty {
      let drawn = Set(sample.drawn)
      for id in result.which where !drawn.contains(id) {
        found.append(
          told(
            "says that '\(id)' deviates, which was not drawn", at: sample.places["result.which", id]
          )
        )
      }
    }
    return found
  }

  /// A random sample can be drawn again, and is the one that its seed gives.
  private static func seed(_ sample: Sample) -> [Diagnostic] {
    guard sample.method == .random else { return [] }
    guard let seed = sample.seed else {
      return [
        Diagnostic(
          .sampleWithoutSeed, at: sample.place, "sample '\(sample.id)' is random and has no seed")
      ]
    }
    let drawn = sample.drawn.compactMap { Int($0) }
    guard sample.naming == .numbers, drawn.count == sample.size, drawn.count == sample.drawn.count,
      sample.size <= drawLimit,
      let numbers = SeededDraw.numbers(sample.size, of: sample.population.count, seed: seed),
      numbers != drawn.sorted()
    else { return [] }
    return [
      Diagnostic(
        .sampleNotOfSeed, at: sample.places["seed"] ?? sample.place,
        "sample '\(sample.id)' has other numbers than seed \(seed) gives",
        help:
          "`assay sample` with --population \(sample.population.count) --size \(sample.size) --seed \(seed) shows them"
      )
    ]
  }

  /// How many records `assay sample` draws at most; nobody looks at more.
  package static let drawLimit = 100_000

  private static func references(
    _ sample: Sample, _ assessment: Assessment, _ library: ChecklistLibrary
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let people = Set(assessment.team.map(\.id)).union(assessment.unreadable)
    if !people.contains(sample.by) {
      found.append(
        unknownPerson(
          sample.by, "who drew sample '\(sample.id)'", at: sample.places["by"] ?? sample.place,
          in: assessment))
    }
    for id in sample.evidence where !assessment.isRegistered(id) {
      found += unknownEvidence(
        id, at: sample.places["evidence", id] ?? sample.place, in: assessment)
    }
    for reference in sample.items {
      let place = sample.places["items", reference.description] ?? sample.place
      found += unknownItem(reference, "sample '\(sample.id)'", at: place, assessment, library)
    }
    return found
  }

  private static func twice(_ ids: [String]) -> [String] {
    var seen = Set<String>()
    var told = Set<String>()
    return ids.filter { !seen.insert($0).inserted && told.insert($0).inserted }
  }

  private static func isNumber(_ text: String, upTo count: Int) -> Bool {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) else {
      return false
    }
    return (1...max(1, count)).contains(number) && text == String(number)
  }
}
