package import Assessments
internal import Checklists
package import Diagnostics
package import LocatedYAML
internal import Text

/// Reads `evidence.yaml`, the register.
package enum EvidenceDecoder {
  static let keys: KeyTable = [
    "evidence": .required(.entries(.mapping("evidence", entryKeys)))
  ]
  static let entryKeys: KeyTable = [
    "title": .required(.words), "type": .required(.word(Evidence.Kind.self)),
    "shows": .optional(.words), "source": .optional(.words), "custodian": .optional(.words),
    "period": .optional(.period), "obtained": .required(.mapping("obtained", obtainedKeys)),
    "location": .optional(.words), "file": .optional(.text),
    "sha256": .optional(.hash(digits: 64)),
    "classification": .required(.word(Evidence.Classification.self)),
    "documents": .optional(.list(.reference(parts: 2))), "approved": .optional(.date),
  ]
  static let obtainedKeys: KeyTable = [
    "on": .required(.date), "by": .required(.identifier), "how": .optional(.words),
  ]

  private static let named: [Fields.NestedKey] = ["obtained.by", "documents"]

  package static func decode(
    _ document: YAMLDocument, _ problems: DiagnosticCollector
  ) -> [Evidence] {
    guard
      let fields = Fields(
        document.root, "the register of evidence", keys: keys.known, problems: problems)
    else { return [] }
    return fields.requiredEntries("evidence").compactMap { id, key, value in
      evidence(id, (key, value), problems)
    }
  }

  /// One entry of the register, from its block.
  static func evidence(
    _ id: String, _ entry: (key: YAMLNode, value: YAMLNode), _ problems: DiagnosticCollector
  ) -> Evidence? {
    Fields(entry.value, "evidence '\(id)'", keys: entryKeys.known, problems: problems)
      .flatMap { evidence(id, $0, at: entry.key.place) }
  }

  private static func evidence(_ id: String, _ fields: Fields, at place: Place) -> Evidence? {
    let title = fields.localized("title")
    let kind = fields.word("type", as: Evidence.Kind.self)
    let classification = fields.word("classification", as: Evidence.Classification.self)
    let obtained = obtained(fields)
    let shows = fields.optionalLocalized("shows")
    let source = fields.optionalLocalized("source")
    let custodian = fields.optionalLocalized("custodian")
    let period = fields.optionalPeriod("period")
    let location = fields.optionalLocalized("location")
    let file = file(fields)
    let documents = documents(fields)
    let approved = fields.value("approved") == nil ? nil : fields.date("approved")
    guard let title, let kind, let classification, let obtained else { return nil }
    var evidence = Evidence(
      id: id, title: title, kind: kind, shows: shows, source: source, custodian: custodian,
      period: period, obtained: obtained, location: location, file: file,
      classification: classification, documents: documents, approved: approved, place: place)
    evidence.places = fields.places(of: named)
    return evidence
  }

  /// The documents of checklists that the evidence is, each as `checklist/document`.
  private static func documents(_ fields: Fields) -> [ItemReference] {
    fields.identifiers("documents").compactMap { name in
      if let reference = ItemReference(name.id) { return reference }
      fields.problems.report(
        .wrongShape, at: name.place, "'\(name.id)' does not name a document of a checklist",
        help: "write the checklist's id, a slash and the document's id")
      return nil
    }
  }

  private static func obtained(_ fields: Fields) -> Evidence.Obtained? {
    guard
      let inner = fields.fields(
        "obtained", "'obtained' of \(fields.what)", keys: obtainedKeys.known,
        help: "add 'obtained' with on (a date) and by (a team id)")
    else { return nil }
    let on = inner.date("on")
    let by = inner.identifier("by")
    let how = inner.optionalLocalized("how")
    guard let on, let by else { return nil }
    return Evidence.Obtained(on: on, by: by, how: how)
  }

  private static func file(_ fields: Fields) -> Evidence.HeldFile? {
    let hash = hash(fields)
    guard let path = fields.optionalText("file") else {
      if hash != nil, !fields.has("file") {
        fields.reportMissing("file", help: "name the file that the SHA-256 is of, or remove it")
      }
      return nil
    }
    return Evidence.HeldFile(path: path, sha256: hash, place: fields.place(of: "file"))
  }

  /// What is not a hash is reported here and compared with nothing.
  private static func hash(_ fields: Fields) -> String? {
    guard let hash = fields.optionalIdentifier("sha256") else { return nil }
    if hash.utf8.count == 64, hash.utf8.allSatisfy(Self.isLowercaseHexadecimal) { return hash }
    fields.problems.report(
      .notANumber, at: fields.place(of: "sha256"), "'\(hash)' is not a SHA-256",
      help: "write 64 digits 0-9 and a-f; `sha256sum FILE` prints them")
    return nil
  }

  private static func isLowercaseHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }
}
