package import Checklists
package import Diagnostics
package import LocatedYAML
internal import Text

/// Reads `checklists/targets/<id>.yaml` and `checklists/benchmarks/<id>.yaml`.
package enum ProfileDecoder {
  static let targetKeys = ["id", "title", "set-by", "rationale", "values"]
  static let benchmarkKeys = ["id", "title", "provenance", "values"]
  static let provenanceKeys = ["kind", "source", "date", "population", "method", "caution"]
  static let valueKeys = ["checklist", "default", "subjects", "items"]

  package static func decodeTarget(
    _ document: YAMLDocument, checklists: [String: Checklist], _ problems: DiagnosticCollector
  ) -> ReferenceProfile? {
    guard let fields = Fields(document.root, "the target", keys: targetKeys, problems: problems)
    else { return nil }
    let setBy = fields.localized("set-by", help: "name the post that set the target")
    let rationale = fields.localized("rationale")
    guard let setBy, let rationale else { return nil }
    return profile(fields, .target(setBy: setBy, rationale: rationale), checklists)
  }

  package static func decodeBenchmark(
    _ document: YAMLDocument, checklists: [String: Checklist], _ problems: DiagnosticCollector
  ) -> ReferenceProfile? {
    guard
      let fields = Fields(document.root, "the benchmark", keys: benchmarkKeys, problems: problems)
    else { return nil }
    guard let node = fields.value("provenance") else {
      problems.report(
        .noProvenance, at: document.root.place, "the benchmark does not say where it comes from",
        help: "add 'provenance' with \(provenanceKeys.joined(separator: ", "))")
      return nil
    }
    guard let provenance = provenance(node, problems) else { return nil }
    return profile(fields, .benchmark(provenance), checklists)
  }

  private static func provenance(
    _ node: YAMLNode, _ problems: DiagnosticCollector
  ) -> ReferenceProfile.Provenance? {
    guard let fields = Fields(node, "the provenance", keys: provenanceKeys, problems: problems)
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
    _ fields: Fields, _ kind: ReferenceProfile.Kind, _ checklists: [String: Checklist]
  ) -> ReferenceProfile? {
    let id = fields.identifier("id")
    let title = fields.localized("title")
    let values = fields.list("values").compactMap { self.values($0, checklists, fields.problems) }
    if values.isEmpty { fields.reportMissing("values") }
    guard let id, let title, !values.isEmpty else { return nil }
    return ReferenceProfile(
      id: id, title: title, kind: kind, values: values, place: fields.place(of: "id"))
  }

  private static func values(
    _ node: YAMLNode, _ checklists: [String: Checklist], _ problems: DiagnosticCollector
  ) -> ReferenceProfile.Values? {
    guard let fields = Fields(node, "the values", keys: valueKeys, problems: problems),
      let id = fields.identifier("checklist")
    else { return nil }
    guard let checklist = checklists[id] else {
      problems.report(
        .unknownReference, at: fields.place(of: "checklist"),
        "checklist '\(id)' is not in the library",
        help: Suggestion.nearest(to: id, in: checklists.keys.sorted()).map {
          "did you mean '\($0)'?"
        })
      return nil
    }
    let standard = fields.has("default") ? fields.rating("default", on: checklist.scale) : nil
    return ReferenceProfile.Values(
      checklist: id, standard: standard,
      subjects: ratings(fields, "subjects", checklist, known: checklist.groups.map(\.id)),
      items: ratings(fields, "items", checklist, known: checklist.items.map(\.id)))
  }

  private static func ratings(
    _ fields: Fields, _ key: String, _ checklist: Checklist, known: [String]
  ) -> [String: RatingValue] {
    let all = Set(known)
    var ratings: [String: RatingValue] = [:]
    for (id, key, value) in fields.entries(key) {
      guard all.contains(id) else {
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
