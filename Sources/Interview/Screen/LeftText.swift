internal import Assessments
internal import Checklists

/// A text that was left without saving it.
struct LeftText: Sendable {
  /// Where it was typed.
  enum Purpose: Sendable, Hashable {
    case note(ItemReference)
    case finding(ItemReference)
    case reason(ItemReference)
    /// A note that belongs to no item yet.
    case freeNote

    var item: ItemReference? {
      switch self {
      case .note(let item), .finding(let item), .reason(let item): item
      case .freeNote: nil
      }
    }
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
    return Self.joined(present, text) ?? text
  }

  /// Both texts, one below the other; the longer one alone where it holds the other.
  static func joined(_ theirs: String?, _ mine: String?) -> String? {
    guard let theirs, let mine else { return theirs ?? mine }
    if mine.contains(theirs) { return mine }
    return theirs.contains(mine) ? theirs : theirs + "\n" + mine
  }

  // MARK: From session to session

  static func byPurpose(_ drafts: [SessionMemory.Draft]) -> [Purpose: LeftText] {
    var texts: [Purpose: LeftText] = [:]
    for draft in drafts {
      if let item = draft.item { texts[draft.purpose(at: item)] = LeftText(draft) }
      if draft.kind == .freeNote { texts[.freeNote] = LeftText(draft) }
    }
    return texts
  }

  static func drafts(of texts: [Purpose: LeftText]) -> [SessionMemory.Draft] {
    texts.map { purpose, text in
      SessionMemory.Draft(
        kind: purpose.kind, text: text.text, item: purpose.item, saved: text.saved)
    }.sorted {
      ($0.item?.description ?? "", $0.kind.rawValue) < (
        $1.item?.description ?? "", $1.kind.rawValue
      )
    }
  }
}

extension LeftText.Purpose {
  fileprivate var kind: SessionMemory.Draft.Kind {
    switch self {
    case .note: .note
    case .finding: .finding
    case .reason: .other
    case .freeNote: .freeNote
    }
  }
}

extension SessionMemory.Draft {
  /// Under what the text is kept.
  ///
  /// - Parameter item: where it was typed, if it does not say so itself.
  func purpose(at item: ItemReference) -> LeftText.Purpose {
    let item = self.item ?? item
    return switch kind {
    case .note: .note(item)
    case .finding: .finding(item)
    case .other: .reason(item)
    case .freeNote: .freeNote
    }
  }
}
