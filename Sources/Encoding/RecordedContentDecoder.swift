package import Checklists
package import Diagnostics
package import LocatedYAML

/// Reads `checklists/<id>/content.lock.yaml`.
package enum RecordedContentDecoder {
  static let keys: KeyTable = [
    "checklist": .required(.identifier), "revision": .required(.identifier),
    "items": .required(.entries(.hash(digits: 16))),
  ]

  /// - Parameter checklist: the one beside which the file lies.
  package static func decode(
    _ document: YAMLDocument, of checklist: String, _ problems: DiagnosticCollector
  ) -> RecordedContent? {
    guard
      let fields = Fields(
        document.root, "the recorded content", keys: keys.known, problems: problems)
    else { return nil }
    let named = fields.identifier("checklist")
    let revision = fields.identifier("revision")
    let items = fields.requiredEntries("items").compactMap { entry -> (id: String, hash: String)? in
      if entry.value.isContentHash { return (entry.id, entry.value.text) }
      problems.report(
        .notANumber, at: entry.value.place, "the content hash of '\(entry.id)' is not one",
        help: "write the file anew from `assay checklist hashes \(checklist)`")
      return nil
    }
    guard let named, let revision else { return nil }
    if named != checklist {
      problems.report(
        .wrongChecklist, at: fields.place(of: "checklist"),
        "this file lies beside checklist '\(checklist)' and records '\(named)'",
        help: "correct the key, or move the file")
      return nil
    }
    return RecordedContent(
      checklist: named, revision: revision, items: items, place: fields.place(of: "revision"))
  }
}

extension YAMLNode {
  /// Whether this is a content hash: 16 hexadecimal digits, small letters.
  var isContentHash: Bool {
    kind == .scalar
      && withTextBytes { bytes in
        bytes.count == 16
          && bytes.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
      }
  }
}
