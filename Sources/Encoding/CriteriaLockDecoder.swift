package import Assessments
internal import Checklists
package import Diagnostics
package import LocatedYAML

/// Reads `criteria.lock.yaml`.
package enum CriteriaLockDecoder {
  static let keys: KeyTable = [
    "criteria": .required(.list(.mapping("criteria", entryKeys), atLeast: 1))
  ]
  static let entryKeys: KeyTable = [
    "checklist": .required(.identifier), "edition": .required(.identifier),
    "revision": .required(.identifier), "items": .required(.entries(.hash(digits: digits))),
  ]
  /// Hexadecimal digits of a content hash.
  private static let digits = 16

  package static func decode(
    _ document: YAMLDocument, _ problems: DiagnosticCollector
  ) -> CriteriaLock? {
    guard let fields = Fields(document.root, "the lock", keys: keys.known, problems: problems)
    else {
      return nil
    }
    var entries: [CriteriaLock.Entry] = []
    for node in fields.requiredList("criteria") {
      guard let entry = entry(node, problems) else { continue }
      if let first = entries.first(where: { $0.checklist == entry.checklist }) {
        problems.report(
          .duplicateIdentifier, at: entry.place,
          "checklist '\(entry.checklist)' stands here a second time",
          notes: [.init("the first '\(entry.checklist)' is here", at: first.place)])
      } else {
        entries.append(entry)
      }
    }
    return CriteriaLock(entries: entries)
  }

  private static func entry(
    _ node: YAMLNode, _ problems: DiagnosticCollector
  ) -> CriteriaLock.Entry? {
    guard
      let fields = Fields(node, "the locked checklist", keys: entryKeys.known, problems: problems)
    else { return nil }
    let checklist = fields.identifier("checklist")
    let edition = fields.identifier("edition")
    let revision = fields.identifier("revision")
    let items = fields.requiredEntries("items").compactMap { entry in
      hash(entry.id, entry.value, problems).map { (entry.id, $0) }
    }
    guard let checklist, let edition, let revision else { return nil }
    return CriteriaLock.Entry(
      checklist: checklist, edition: edition, revision: revision, items: items,
      place: fields.place(of: "checklist"))
  }

  /// What is not a hash is reported here and compared with nothing.
  private static func hash(
    _ id: String, _ node: YAMLNode, _ problems: DiagnosticCollector
  ) -> String? {
    if node.isContentHash { return node.text }
    problems.report(
      .notANumber, at: node.place, "the content hash of '\(id)' is not one",
      help: "restore the file from a copy, or remove the line of an answer that was looked at again"
    )
    return nil
  }
}
