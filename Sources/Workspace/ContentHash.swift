package import Assessments
package import Checklists
internal import Diagnostics
internal import Synchronization
internal import Text

/// What an item asks, in a few digits: the same for the same text, another one for another text.
///
/// It is the start of a SHA-256 over the item's kind, parent and group, its text and conditions in
/// all languages, and what else a rating of it stands on: for a role, which one and how it takes part;
/// for an attribute, its levels or outcomes and the process; the unit; and the ratings of the scale. Each part is written
/// with its length, so that no two items give the same bytes. How to examine an item, what evidence is
/// expected, its weight and what is related are advice and not part of it.
package enum ContentHash {
  /// Enough to tell the versions of a text apart. It is no proof against somebody who makes up texts
  /// until two of them agree.
  static let digits = 16

  /// 16 hexadecimal digits.
  package static func of(_ item: Item, in checklist: Checklist) -> String {
    String(Hash.hexadecimal(canonical(item, in: checklist)).prefix(digits))
  }

  /// The lock of a checklist as the library holds it.
  package static func lock(of checklist: Checklist) -> CriteriaLock.Entry {
    CriteriaLock.Entry(
      checklist: checklist.id, edition: checklist.edition, revision: checklist.revision,
      items: checklist.items.map { ($0.id, of($0, in: checklist)) }, place: checklist.place)
  }

  /// The bytes that are hashed.
  package static func canonical(_ item: Item, in checklist: Checklist) -> [UInt8] {
    var parts = CanonicalParts()
    parts.add("assay/item/1")
    parts.add(item.kind.rawValue)
    parts.add(item.parent)
    parts.add(item.group)
    parts.add(item.text)
    parts.add(item.notApplicableWhen)
    parts.add(item.notTriggeredWhen)
    parts.add(item.role)
    parts.add(item.assignment?.rawValue)
    let attribute = item.attribute.flatMap(checklist.attribute)
    parts.add(attribute?.id)
    parts.add(attribute.flatMap { _ in checklist.group(item.group)?.title })
    parts.add(attribute?.levels ?? []) { parts, level in
      parts.add(level.value.description)
      parts.add(level.text)
    }
    parts.add(checklist.scale)
    addNewer(&parts, item, attribute)
    return parts.bytes
  }

  /// What items could not have when the first hashes were made: it is left out where it is not there,
  /// so that those still hold. A name before each tells them apart.
  private static func addNewer(
    _ parts: inout CanonicalParts, _ item: Item, _ attribute: Checklist.Attribute?
  ) {
    if let unit = item.unit {
      parts.add("unit")
      parts.add(unit)
    }
    if let level = attribute?.capabilityLevel {
      parts.add("capability-level")
      parts.add(String(level))
    }
    if let outcomes = attribute?.outcomes, !outcomes.isEmpty {
      parts.add("outcomes")
      parts.add(outcomes) { parts, outcome in
        parts.add(outcome.id)
        parts.add(outcome.text)
      }
    }
  }
}

/// A list of texts as bytes from which the texts could be read back: each with its length before it,
/// each list with its count, and `-` for what is not there.
private struct CanonicalParts {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ text: String?) {
    guard let text else {
      bytes.append(UInt8(ascii: "-"))
      return
    }
    bytes += "\(text.utf8.count):".utf8
    bytes += text.utf8
  }

  mutating func add(_ text: LocalizedText?) {
    add(text?.languages ?? []) { parts, language in
      parts.add(language.code)
      parts.add(text?[language])
    }
  }

  mutating func add<Element>(
    _ list: [Element], _ addElement: (inout CanonicalParts, Element) -> Void
  ) {
    bytes += "\(list.count);".utf8
    for element in list { addElement(&self, element) }
  }

  /// Only what a rating may be; how it is named and shown is not part of it.
  mutating func add(_ scale: Scale) {
    add(scale.id)
    add(scale.ratings) { $0.add($1.id) }
    add(scale.range?.minimum.description)
    add(scale.range?.maximum.description)
    add(scale.range?.step.description)
  }
}

/// The hashes of checklists, made once for all assessments of a run that need them.
final class ContentHashes: Sendable {
  private let known = Mutex<[String: [String: String]]>([:])

  func of(_ checklist: Checklist) -> [String: String] {
    known.withLock { known in
      if let hashes = known[checklist.id] { return hashes }
      let hashes = ContentHash.lock(of: checklist).hashes
      known[checklist.id] = hashes
      return hashes
    }
  }
}
