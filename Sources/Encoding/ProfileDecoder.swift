package import Checklists
package import Diagnostics
package import LocatedYAML
internal import Text

/// Reads `checklists/targets/<id>.yaml` and `checklists/benchmarks/<id>.yaml`.
package enum ProfileDecoder {
  static let targetKeys: KeyTable = [
    "id": .required(.identifier), "title": .required(.words), "set-by": .required(.words),
    "rationale": .required(.words),
    "values": .required(.list(.mapping("values", valueKeys), atLeast: 1)),
  ]
  static let benchmarkKeys: KeyTable = [
    "id": .required(.identifier), "title": .required(.words),
    "provenance": .required(.mapping("provenance", provenanceKeys)),
    "values": .required(.list(.mapping("values", valueKeys), atLeast: 1)),
  ]
  static let provenanceKeys: KeyTable = [
    "kind": .required(.word(ReferenceProfile.Provenance.Kind.self)), "source": .required(.words),
    "date": .required(.words), "population": .required(.words), "method": .required(.words),
    "caution": .required(.words),
  ]
  static let valueKeys: KeyTable = [
    "checklist": .required(.identifier), "default": .optional(.rating),
    "subjects": .optional(.entries(.rating)), "items": .optional(.entries(.rating)),
  ]

  package static func decodeTarget(
    _ document: YAMLDocument, library: ChecklistLibrary, _ problems: DiagnosticCollector
  ) -> ReferenceProfile? {
    guard
      let fields = Fields(document.root, "the target", keys: targetKeys.known, problems: problems)
    else { return nil }
    let setBy = fields.localized("set-by", help: "name the post that set the target")
    let rationale = fields.localized("rationale")
    var kind: ReferenceProfile.Kind?
    if let setBy, let rationale { kind = .target(setBy: setBy, rationale: rationale) }
    return profile(fields, kind, library)
  }

  package static func decodeBenchmark(
    _ document: YAMLDocument, library: ChecklistLibrary, _ problems: DiagnosticCollector
  ) -> ReferenceProfile? {
    guard
      let fields = Fields(
        document.root, "the benchmark", keys: benchmarkKeys.known, problems: problems)
    else { return nil }
    return profile(fields, provenance(fields, problems).map { .benchmark($0) }, library)
  }

  private static func provenance(
    _ benchmark: Fields, _ problems: DiagnosticCollector
  ) -> ReferenceProfile.Provenance? {
    guard let node = benchmark.value("provenance") else {
      problems.report(
        .noProvenance, at: benchmark.node.place, "the benchmark does not say where it comes from",
        help: "add 'provenance' with \(provenanceKeys.known.names.joined(separator: ", "))")
      return nil
    }
    guard
      let fields = Fields(node, "the provenance", keys: provenanceKeys.known, problems: problems)
    else { return nil }
    let kind = fields.word("kind", as: ReferenceProfile.Provenance.Kind.self)
    let source = fields.localized("source")
    let date = fields.localized("date")
    let population = fields.localized("population")
    let method = fields.localized("method")
    let caution = fields.localized("caution")
    guard let kind, let source, let date, let population, let method, let caution else {
      return nil
    }
    return ReferenceProfile.Provenance(
      kind: kind, source: source, date: date, population: population, method: method,
      caution: caution)
  }

  private static func profile(
    _ fields: Fields, _ kind: ReferenceProfile.Kind?, _ library: ChecklistLibrary
  ) -> ReferenceProfile? {
    let id = fields.identifier("id")
    let title = fields.localized("title")
    let values = values(fields, library)
    guard let id, let title, let kind, !values.isEmpty else { return nil }
    return ReferenceProfile(
      id: id, title: title, kind: kind, values: values, place: fields.place(of: "id"))
  }

  /// The values for each checklist; a second list for the same one would never be looked at.
  private static func values(
    _ fields: Fields, _ library: ChecklistLibrary
  ) -> [ReferenceProfile.Values] {
    let nodes = fields.requiredList("values")
    var first: [String: Place] = [:]
    return nodes.compactMap { node in
      guard
        let inner = Fields(
          node, "the entry in 'values'", keys: valueKeys.known, problems: fields.problems),
        let id = inner.identifier("checklist")
      else { return nil }
      let place = inner.place(of: "checklist")
      if let earlier = first[id] {
        fields.problems.report(
          .duplicateIdentifier, at: place, "values for '\(id)' stand here a second time",
          notes: [.init("the first values for '\(id)' are here", at: earlier)])
      }
      first[id] = first[id] ?? place
      return values(inner, of: id, library)
    }
  }

  private static func values(
    _ fields: Fields, of id: String, _ library: ChecklistLibrary
  ) -> ReferenceProfile.Values? {
    guard let checklist = library.checklists[id] else {
      if library.broken.contains(id) { return nil }
      fields.problems.report(
        .unknownReference, at: fields.place(of: "checklist"),
        "checklist '\(id)' is not in the library",
        help: Suggestion.nearest(to: id, in: library.checklists.keys.sorted()).map {
          "did you mean '\($0)'?"
        })
      return nil
    }
    let standard = fields.has("default") ? fields.rating("default", on: checklist.scale) : nil
    let isWhole = !library.broken.contains(id)
    func ratings(_ key: String, _ known: [String]) -> [String: RatingValue] {
      self.ratings(fields, key, checklist, known: known, isWhole: isWhole)
    }
    return ReferenceProfile.Values(
      checklist: id, standard: standard,
      subjects: ratings("subjects", checklist.groups.map(\.id)),
      items: ratings("items", checklist.items.map(\.id)))
  }

  private static func ratings(
    _ fields: Fields, _ key: String, _ checklist: Checklist, known: [String], isWhole: Bool
  ) -> [String: RatingValue] {
    let all = Set(known)
    var ratings: [String: RatingValue] = [:]
    for (id, key, value) in fields.entries(key) {
      guard all.contains(id) else {
        guard isWhole else { continue }
        fields.problems.report(
          .unknownItem, at: key.place, "'\(id)' is not in checklist '\(checklist.id)'",
          help: Suggestion.nearest(to: id, in: known).map { "did you mean '\($0)'?" })
        continue
      }
      ratings[id] = ratingValue(of: value, on: checklist.scale, fields.problems)
    }
    return ratings
  }
}
