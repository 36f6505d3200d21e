package import Checklists

/// What the next start of an interview has to know of this one.
package struct SessionMemory: Sendable, Hashable {
  /// What was being typed and is saved nowhere else.
  package struct Draft: Sendable, Hashable {
    package enum Kind: String, CaseIterable, Sendable {
      case note
      case freeNote = "free-note"
      case finding
      /// Why an item has no rating; `about` is the status.
      case reason
      /// Why a rating differs from a voice.
      case why
      /// What a piece of evidence is; `about` is its kind.
      case evidence
      /// Why somebody rates so; `about` says who.
      case voice
      /// Why a finding has its outcome; `about` is the finding.
      case outcome
      /// Typed as part of something that is begun anew.
      case other
    }

    package let kind: Kind
    package let text: String
    /// The item that it is about; nil for a note that belongs to none.
    package let item: ItemReference?
    /// What else tells the field in which it was typed.
    package let about: String?
    /// The note as it stood in the file when the text was begun; nil for what is no note.
    package let saved: String?

    package init(
      kind: Kind, text: String, item: ItemReference? = nil, about: String? = nil,
      saved: String? = nil
    ) {
      self.kind = kind
      self.text = text
      self.item = kind == .freeNote || kind == .outcome ? nil : item
      self.about = about
      self.saved = saved
    }
  }

  /// The item that was shown.
  package let item: ItemReference?
  /// The time on the clock when it began: `09:12`.
  package let began: String
  /// How many changes it saved.
  package let savedCount: Int
  /// What was being typed when it broke off.
  package let draft: Draft?
  /// What was typed before and left without saving it.
  package let left: [Draft]
  /// Whether it was ended by whoever filled in.
  package let hasEnded: Bool

  package init(
    item: ItemReference?, began: String, savedCount: Int, draft: Draft?, left: [Draft] = [],
    hasEnded: Bool
  ) {
    self.item = item
    self.began = began
    self.savedCount = savedCount
    self.draft = draft
    self.left = left
    self.hasEnded = hasEnded
  }

  /// The same with another text that was being typed.
  package func with(draft: Draft) -> SessionMemory {
    SessionMemory(
      item: item, began: began, savedCount: savedCount, draft: draft, left: left,
      hasEnded: hasEnded)
  }
}
