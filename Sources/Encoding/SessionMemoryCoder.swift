package import Assessments
internal import Checklists

/// What an interview leaves for its next start, one JSON object on each line: the session, and then each
/// text that was typed and not saved.
package enum SessionMemoryCoder {
  package static func text(_ memory: SessionMemory) -> String {
    let session: [(String, JSONText.Value)] = [
      ("item", memory.item.map { .text($0.description) } ?? .null),
      ("began", .text(memory.began)), ("saved", .number(memory.savedCount)),
      ("ended", .number(memory.hasEnded ? 1 : 0)),
    ]
    let drafts = memory.draft.map { [values(of: $0, isOpen: true)] } ?? []
    let texts = memory.left.map { values(of: $0, isOpen: false) }
    return ([session] + drafts + texts).map(line).joined()
  }

  private static func values(
    of draft: SessionMemory.Draft, isOpen: Bool
  ) -> [(String, JSONText.Value)] {
    [
      (isOpen ? draftKey : leftKey, .text(draft.kind.rawValue)),
      ("item", draft.item.map { .text($0.description) } ?? .null), ("text", .text(draft.text)),
      ("about", draft.about.map { .text($0) } ?? .null),
      ("instead-of", draft.saved.map { .text($0) } ?? .null),
    ]
  }

  private static let draftKey = "typing"
  private static let leftKey = "left"

  private static func line(_ values: [(String, JSONText.Value)]) -> String {
    let parts = values.map { "\(JSONText.quoted($0.0)):\(JSONText.written($0.1))" }
    return "{" + parts.joined(separator: ",") + "}\n"
  }

  /// What the bytes say; nil for what was not written so, which is no loss but that of the offer to go on.
  package static func memory(_ bytes: [UInt8]) -> SessionMemory? {
    let objects = bytes.split(separator: 0x0A).map { JSONText.object($0) }
    guard let first = objects.first, let session = first, case .text(let began) = session["began"],
      case .number(let saved) = session["saved"], case .number(let ended) = session["ended"]
    else { return nil }
    let texts = objects.dropFirst().compactMap(\.self)
    return SessionMemory(
      item: reference(session["item"]), began: began, savedCount: saved,
      draft: texts.lazy.compactMap { draft($0, draftKey) }.first,
      left: texts.compactMap { draft($0, leftKey) }, hasEnded: ended == 1)
  }

  private static func draft(
    _ object: [String: JSONText.Value], _ key: String
  ) -> SessionMemory.Draft? {
    guard case .text(let kind) = object[key], case .text(let text) = object["text"] else {
      return nil
    }
    func words(_ key: String) -> String? {
      if case .text(let text) = object[key] { text } else { nil }
    }
    return SessionMemory.Draft(
      kind: SessionMemory.Draft.Kind(rawValue: kind) ?? .other, text: text,
      item: reference(object["item"]), about: words("about"), saved: words("instead-of"))
  }

  private static func reference(_ value: JSONText.Value?) -> ItemReference? {
    guard case .text(let text) = value else { return nil }
    return ItemReference(text)
  }
}
