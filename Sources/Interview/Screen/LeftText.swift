internal import Assessments
internal import Checklists

/// A text that was left without saving it.
struct LeftText: Sendable, Hashable {
  /// The field in which it was typed.
  struct Field: Sendable, Hashable {
    let kind: SessionMemory.Draft.Kind
    var item: ItemReference?
    /// As in the draft.
    var about: String?

    static func note(_ item: ItemReference) -> Field { Field(kind: .note, item: item) }
    static func finding(_ item: ItemReference) -> Field { Field(kind: .finding, item: item) }
    /// A note that belongs to no item yet.
    static let freeNote = Field(kind: .freeNote)
  }

  let text: String
  /// What stood there when it was begun; nil where that is not known, or cannot be.
  let saved: String?

  init(_ draft: SessionMemory.Draft) {
    self.init(draft.text, insteadOf: draft.saved)
  }

  init(_ text: String, insteadOf saved: String? = nil) {
    self.text = text
    self.saved = saved
  }

  /// The text to go on with: where another note stands there now than when it was begun, both.
  func text(beside present: String) -> String {
    if present == saved || present.isEmpty { return text }
    return Self.joined(present, text, from: saved) ?? text
  }

  /// Both texts, one below the other; the longer one alone where it holds the other.
  ///
  /// - Parameter base: what both were made from. What was only added to it goes below the other one.
  static func joined(_ theirs: String?, _ mine: String?, from base: String?) -> String? {
    guard let theirs, let mine else { return theirs ?? mine }
    if mine.contains(theirs) { return mine }
    if theirs.contains(mine) { return theirs }
    if let base, !base.isEmpty, mine.hasPrefix(base) {
      return theirs + "\n" + LineCommand.trimmed(String(mine.dropFirst(base.count)))
    }
    return theirs + "\n" + mine
  }

  // MARK: From session to session

  /// Texts by their fields; two in the same field stand one below the other.
  static func byField(_ drafts: [SessionMemory.Draft]) -> [Field: LeftText] {
    var texts: [Field: LeftText] = [:]
    for draft in drafts {
      let field = Field(draft)
      let both = joined(texts[field]?.text, draft.text, from: nil) ?? draft.text
      texts[field] = LeftText(both, insteadOf: texts[field]?.saved ?? draft.saved)
    }
    return texts
  }

  /// The same always in the same order.
  static func drafts(of texts: [Field: LeftText]) -> [SessionMemory.Draft] {
    texts.sorted { $0.key.order.lexicographicallyPrecedes($1.key.order) }.map { field, text in
      SessionMemory.Draft(
        kind: field.kind, text: text.text, item: field.item, about: field.about,
        saved: text.saved)
    }
  }
}

extension LeftText.Field {
  init(_ draft: SessionMemory.Draft) {
    self.init(kind: draft.kind, item: draft.item, about: draft.about)
  }

  fileprivate var order: [String] { [item?.description ?? "", kind.rawValue, about ?? ""] }
}
