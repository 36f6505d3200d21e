package import Assessments
package import Diagnostics
package import LocatedYAML
internal import Text

/// Reads `evidence.yaml`, the register.
package enum EvidenceDecoder {
  static let entryKeys = [
    "title", "type", "shows", "source", "custodian", "period", "obtained", "location", "file",
    "sha256", "classification",
  ]
  static let obtainedKeys = ["on", "by", "how"]

  package static func decode(
    _ document: YAMLDocument, _ problems: DiagnosticCollector
  ) -> [Evidence] {
    guard
      let fields = Fields(
        document.root, "the register of evidence", keys: ["evidence"], problems: problems)
    else { return [] }
    return fields.entries("evidence").compactMap { id, key, value in
      Fields(value, "evidence '\(id)'", keys: entryKeys, problems: problems)
        .flatMap { evidence(id, $0, at: key.place) }
    }
  }

  private static func evidence(_ id: String, _ fields: Fields, at place: Place) -> Evidence? {
    let title = fields.localized("title")
    let kind = fields.word("type", as: Evidence.Kind.self)
    let classification = fields.word("classification", as: Evidence.Classification.self)
    let obtained = obtained(fields)
    guard let title, let kind, let classification, let obtained else { return nil }
    return Evidence(
      id: id, title: title, kind: kind, shows: fields.optionalLocalized("shows"),
      source: fields.optionalLocalized("source"),
      custodian: fields.optionalLocalized("custodian"), period: fields.optionalPeriod("period"),
      obtained: obtained, location: fields.optionalLocalized("location"), file: file(fields),
      classification: classification, place: place)
  }

  private static func obtained(_ fields: Fields) -> Evidence.Obtained? {
    guard
      let inner = fields.fields(
        "obtained", "'obtained' of \(fields.what)", keys: obtainedKeys,
        help: "add 'obtained' with on (a date) and by (a team id)")
    else { return nil }
    let on = inner.date("on")
    let by = inner.identifier("by")
    guard let on, let by else { return nil }
    return Evidence.Obtained(on: on, by: by, how: inner.optionalLocalized("how"))
  }

  private static func file(_ fields: Fields) -> Evidence.HeldFile? {
    guard let path = fields.optionalText("file") else {
      if fields.value("sha256") != nil {
        fields.reportMissing("file", help: "name the file that the SHA-256 is of, or remove it")
      }
      return nil
    }
    let hash = fields.optionalIdentifier("sha256")
    if let hash, hash.utf8.count != 64 || !hash.utf8.allSatisfy(Self.isLowercaseHexadecimal) {
      fields.problems.report(
        .notANumber, at: fields.place(of: "sha256"), "'\(hash)' is not a SHA-256",
        help: "write 64 digits 0-9 and a-f; `sha256sum FILE` prints them")
    }
    return Evidence.HeldFile(path: path, sha256: hash, place: fields.place(of: "file"))
  }

  private static func isLowercaseHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }
}
