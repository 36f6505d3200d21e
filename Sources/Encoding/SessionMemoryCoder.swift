package import Assessments
internal import Checklists

/// What an interview leaves for its next start, as one JSON object on one line.
package enum SessionMemoryCoder {
  package static func text(_ memory: SessionMemory) -> String {
    let values: [(String, JSONText.Value)] = [
      ("item", memory.item.map { .text($0.description) } ?? .null),
      ("began", .text(memory.began)), ("saved", .number(memory.savedCount)),
      ("ended", .number(memory.hasEnded ? 1 : 0)),
      ("draft", memory.draft.map { .text($0.kind.rawValue) } ?? .null),
      ("text", memory.draft.map { .text($0.text) } ?? .null),
    ]
    let parts = values.map { "\(JSONText.quoted($0.0)):\(JSONText.written($0.1))" }
    return "{" + parts.joined(separator: ",") + "}\n"
  }

  /// What the bytes say; nil for what was not written so, which is no loss but that of the offer to go on.
  package static func memory(_ bytes: [UInt8]) -> SessionMemory? {
    let line = bytes.last == 0x0A ? bytes.dropLast() : bytes[...]
    guard let object = JSONText.object(line), case .text(let began) = object["began"],
      case .number(let saved) = object["saved"], case .number(let ended) = object["ended"]
    else { return nil }
    var item: ItemReference?
    if case .text(let text) = object["item"] { item = ItemReference(text) }
    var draft: SessionMemory.Draft?
    if case .text(let kind) = object["draft"], case .text(let text) = object["text"] {
      draft = SessionMemory.Draft(
        kind: SessionMemory.Draft.Kind(rawValue: kind) ?? .other, text: text)
    }
    return SessionMemory(
      item: item, began: began, savedCount: saved, draft: draft, hasEnded: ended == 1)
  }
}
