package import Checklists
package import Diagnostics
package import LocatedYAML
internal import Text

/// Reads `FOLDER/<checklist>.yaml` of an overlay: item ids and a licence holder's own texts.
package enum OverlayDecoder {
  static let keys: KeyTable = [
    "checklist": .required(.identifier), "texts": .required(.entries(.text)),
  ]

  /// A standard has a few hundred paragraphs; what is larger is not one.
  package static let limits: YAMLLimits = {
    var limits = YAMLLimits()
    limits.fileBytes = 4 << 20
    limits.scalarBytes = 16 << 10
    limits.nodes = 50_000
    return limits
  }()

  package static func decode(
    _ document: YAMLDocument, of checklist: String, _ problems: DiagnosticCollector
  ) -> [ItemReference: Overlay.Entry] {
    guard let fields = Fields(document.root, "the overlay", keys: keys.known, problems: problems)
    else {
      return [:]
    }
    let named = fields.identifier("checklist")
    if let named, named != checklist {
      problems.report(
        .wrongChecklist, at: fields.place(of: "checklist"),
        "the file is named for checklist '\(checklist)' and says '\(named)'",
        help: "rename the file, or correct the key")
    }
    var entries: [ItemReference: Overlay.Entry] = [:]
    for entry in fields.requiredEntries("texts") {
      guard let text = localizedText(entry.value, "the text of '\(entry.id)'", problems) else {
        continue
      }
      entries[ItemReference(checklist: checklist, item: entry.id)] = Overlay.Entry(
        text: text, place: entry.key.place)
    }
    return entries
  }
}
