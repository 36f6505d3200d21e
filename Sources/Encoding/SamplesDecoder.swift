package import Assessments
internal import Checklists
package import Diagnostics
package import LocatedYAML
internal import Text

/// Reads `samples.yaml`: which records were looked at, and what came of it.
package enum SamplesDecoder {
  static let keys: KeyTable = [
    "samples": .required(.entries(.mapping("sample", sampleKeys)))
  ]
  static let sampleKeys: KeyTable = [
    "population": .required(.mapping("population", populationKeys)),
    "method": .required(.word(Sample.Method.self)), "size": .required(.whole),
    "seed": .optional(.whole), "drawn-as": .optional(.word(Sample.Naming.self)),
    "drawn": .optional(.list(.identifier)), "items": .optional(.list(.reference(parts: 2))),
    "evidence": .optional(.list(.identifier)),
    "result": .optional(.mapping("sample-result", resultKeys)),
    "by": .required(.identifier), "on": .required(.date),
  ]
  static let populationKeys: KeyTable = [
    "what": .required(.words), "count": .required(.whole), "source": .required(.words),
    "period": .optional(.period),
  ]
  static let resultKeys: KeyTable = [
    "deviating": .required(.whole), "which": .optional(.list(.identifier)),
  ]

  private static let named: [Fields.NestedKey] = [
    "by", "size", "seed", "drawn", "items", "evidence", "result.deviating", "result.which",
  ]

  package static func decode(
    _ document: YAMLDocument, _ problems: DiagnosticCollector
  ) -> [Sample] {
    guard
      let fields = Fields(
        document.root, "the file of samples", keys: keys.known, problems: problems)
    else { return [] }
    return fields.requiredEntries("samples").compactMap { id, key, value in
      Fields(value, "sample '\(id)'", keys: sampleKeys.known, problems: problems)
        .flatMap { sample(id, $0, at: key.place) }
    }
  }

  private static func sample(_ id: String, _ fields: Fields, at place: Place) -> Sample? {
    let population = population(fields)
    let method = fields.word("method", as: Sample.Method.self)
    let size = fields.whole("size")
    let seed = seed(fields)
    let naming = fields.optionalWord("drawn-as", as: Sample.Naming.self)
    let drawn = fields.identifiers("drawn").map(\.id)
    let items = fields.itemReferences("items")
    let evidence = fields.identifiers("evidence").map(\.id)
    let result = result(fields)
    let by = fields.identifier("by", help: "name the team id of who drew the sample")
    let on = fields.date("on")
    guard let population, let method, let size, let by, let on else { return nil }
    var sample = Sample(
      id: id, population: population, method: method, size: size, seed: seed,
      naming: naming ?? .numbers, drawn: drawn, items: items, evidence: evidence, result: result,
      by: by, on: on, place: place)
    sample.places = fields.places(of: named)
    return sample
  }

  private static func population(_ fields: Fields) -> Sample.Population? {
    guard
      let inner = fields.fields(
        "population", "the population of \(fields.what)", keys: populationKeys.known,
        help: "add 'population' with what, count and source")
    else { return nil }
    let what = inner.localized("what", help: "say which records were counted")
    let count = inner.whole("count")
    let source = inner.localized("source", help: "say where the list of them comes from")
    let period = inner.optionalPeriod("period")
    guard let what, let count, let source else { return nil }
    return Sample.Population(what: what, count: count, source: source, period: period)
  }

  /// A whole number of at most 64 bits.
  private static func seed(_ fields: Fields) -> UInt64? {
    guard let text = fields.optionalText("seed") else { return nil }
    let digits = Normaliser.number(text)
    if digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let seed = UInt64(digits) {
      return seed
    }
    fields.problems.report(
      .notANumber, at: fields.place(of: "seed"), "'\(text)' is not a seed",
      help: "write a whole number from 0 to \(UInt64.max)")
    return nil
  }

  private static func result(_ fields: Fields) -> Sample.Result? {
    guard
      let inner = fields.optionalFields(
        "result", "the result of \(fields.what)", keys: resultKeys.known),
      let deviating = inner.whole("deviating")
    else { return nil }
    return Sample.Result(deviating: deviating, which: inner.identifiers("which").map(\.id))
  }
}

extension Fields {
  /// A list of items, each as `checklist/item`.
  func itemReferences(_ key: String) -> [ItemReference] {
    identifiers(key).compactMap { item in
      if let reference = ItemReference(item.id) { return reference }
      problems.report(
        .wrongShape, at: item.place, "'\(item.id)' does not name an item",
        help: "write the checklist, a slash and the item: \"oman-itsdf-2020/OM-1-EN-1\"")
      return nil
    }
  }
}
