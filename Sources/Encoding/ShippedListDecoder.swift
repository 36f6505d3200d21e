package import Diagnostics
package import LocatedYAML

/// Reads `checklists/shipped.yaml`: the ids of the checklists that come with Assay.
package enum ShippedListDecoder {
  static let keys: KeyTable = ["shipped": .required(.list(.identifier))]

  package static func decode(
    _ document: YAMLDocument, _ problems: DiagnosticCollector
  ) -> Set<String> {
    guard
      let fields = Fields(
        document.root, "the list of shipped checklists", keys: keys.known, problems: problems)
    else { return [] }
    if fields.requiredList("shipped").isEmpty { return [] }
    return Set(fields.identifiers("shipped").map(\.id))
  }
}
