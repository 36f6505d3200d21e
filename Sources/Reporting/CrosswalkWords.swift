internal import Checklists
internal import Text

/// How crosswalks are told: words of the catalogue for their kinds of relation and confidence.
enum CrosswalkWords {
  static func relation(_ kind: Crosswalk.RelationKind) -> Message {
    switch kind {
    case .identical: .relationIdentical
    case .reworded: .relationReworded
    case .narrowed: .relationNarrowed
    case .widened: .relationWidened
    case .split: .relationSplit
    case .merged: .relationMerged
    case .moved: .relationMoved
    case .new: .relationNew
    case .withdrawn: .relationWithdrawn
    case .equivalent: .relationEquivalent
    case .partial: .relationPartial
    case .supports: .relationSupports
    }
  }

  static func confidence(_ confidence: Crosswalk.Confidence) -> Message {
    switch confidence {
    case .high: .confidenceHigh
    case .medium: .confidenceMedium
    case .low: .confidenceLow
    }
  }

  /// The relation, or that there is none.
  static func statement(_ step: CrosswalkWays.Step, _ wording: Wording) -> Phrase {
    wording.say(step.relation.map { relation($0.kind) } ?? .mapNoCounterpart)
  }

  /// A checklist's id, or what something outside is called.
  static func name(_ party: Crosswalk.Party) -> Phrase {
    switch party {
    case .checklist(let id): .identifier(id)
    case .outside(let name): [.text(name, Language(scriptOf: name))]
    }
  }

  /// Where the author's reading goes from and to, in the direction in which it was written.
  static func way(_ step: CrosswalkWays.Step, _ wording: Wording) -> Phrase {
    func ends(_ side: Crosswalk.Side) -> Phrase {
      let ids = side == step.side ? step.nearEnds : step.farEnds
      if ids.isEmpty { return wording.say(.mapNothing) }
      let party = step.crosswalk.party(side)
      return name(party) + [.text(" ", wording.language)]
        + wording.joined(ids.map { end($0, of: party) })
    }
    return wording.say(
      .mapWayValue,
      ["from": ends(.from), "to": ends(.to), "crosswalk": .identifier(step.crosswalk.id)])
  }

  /// An end: an id of the library, or free text outside it.
  static func end(_ id: String, of party: Crosswalk.Party) -> Phrase {
    party.checklist == nil ? [.text(id, Language(scriptOf: id))] : .identifier(id)
  }

  /// Who says it, on what it stands and how sure it is.
  static func provenance(
    _ crosswalk: Crosswalk, in library: ChecklistLibrary, _ wording: Wording
  ) -> [(label: Phrase, value: Phrase)] {
    [
      (
        wording.say(.mapSides),
        wording.say(
          .fromTo,
          [
            "from": marked(.checklist(crosswalk.from), in: library, wording),
            "to": marked(crosswalk.to, in: library, wording),
          ])
      ),
      (wording.say(.mapAuthor), wording.own(crosswalk.author)),
      (wording.say(.mapSource), wording.own(crosswalk.source)),
      (wording.say(.mapConfidence), wording.say(confidence(crosswalk.confidence))),
      (wording.say(.mapReviewed), wording.say(crosswalk.isReviewedByHolder ? .mapYes : .mapNo)),
    ]
  }

  /// The name, with what is to be said of a checklist that does not come with Assay.
  static func marked(
    _ party: Crosswalk.Party, in library: ChecklistLibrary, _ wording: Wording
  ) -> Phrase {
    let checklist = party.checklist.flatMap { library.checklists[$0] }
    return name(party) + (checklist.map { wording.thirdParty($0.origin) } ?? .empty)
  }

  static func card(
    _ crosswalk: Crosswalk, in library: ChecklistLibrary, _ wording: Wording
  ) -> Block {
    .card(
      Card(
        title: wording.head(crosswalk.id, crosswalk.title)
          + wording.thirdParty(crosswalk.origin), tone: .neutral,
        facts: provenance(crosswalk, in: library, wording), table: nil))
  }
}
