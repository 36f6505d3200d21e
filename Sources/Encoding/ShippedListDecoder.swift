package import Diagnostics
package import LocatedYAML

/// Reads `checklists/shipped.yaml`: the ids of the checklists and crosswalks that come with Assay.
package enum ShippedListDecoder {
  static let keys: KeyTable = [
    "shipped": .required(.list(.identifier)), "crosswalks": .optional(.list(.identifier)),
  ]

  package static func decode(
    _ document: YAMLDocument, _ problems: DiagnosticCollector
  ) -> (checklists: Set<String>, crosswalks: Set<String>) {
    guard
      let fields = Fields(
        document.root, "the list of shipped checklists", keys: keys.known, problems: problems)
    else { return ([], []) }
    let isEmpty = fields.requiredList("shipped").isEmpty
    return (
      isEmpty ? [] : Set(fields.identifiers("shipped").map(\.id)),
      Set(fields.identifiers("crosswalks").map(\.id))
    )
  }
}
