/// Where an item, section or subject leads across all crosswalks, in both directions, over at most two
/// steps.
package struct CrosswalkWays: Sendable {
  /// What a crosswalk says at one of its ends.
  package enum Statement: Sendable {
    case relation(Crosswalk.Relation)
    case unmapped(Crosswalk.Unmapped)
  }

  /// From one checklist to another through one statement.
  package struct Step: Sendable {
    package let crosswalk: Crosswalk
    /// The side on which the step begins.
    package let side: Crosswalk.Side
    package let statement: Statement

    package var far: Crosswalk.Party { crosswalk.party(side.other) }

    /// The ends on the side where the step begins, in the order of the crosswalk.
    package var nearEnds: [String] {
      switch statement {
      case .relation(let relation): relation.ends(side).map(\.id)
      case .unmapped(let unmapped): unmapped.ends.map(\.id)
      }
    }

    /// Where it leads; nothing for what has no counterpart.
    package var farEnds: [String] {
      switch statement {
      case .relation(let relation): relation.ends(side.other).map(\.id)
      case .unmapped: []
      }
    }

    package var relation: Crosswalk.Relation? {
      if case .relation(let relation) = statement { relation } else { nil }
    }

    /// How sure the author is of this statement.
    package var confidence: Crosswalk.Confidence {
      relation?.confidence ?? crosswalk.confidence
    }
  }

  package let start: ItemReference
  /// What crosswalks say of the start itself, of what holds it and of what it holds.
  package let direct: [Step]
  /// Two steps each, through a checklist of the library. What is reached directly is not told again.
  package let indirect: [(first: Step, second: Step)]

  package init(from start: ItemReference, in library: ChecklistLibrary) {
    self.start = start
    var atlas = CrosswalkAtlas(library)
    direct = atlas.steps(at: start)
    let reached = Set(direct.flatMap { step in step.farEnds.map { [step.far.name, $0] } })
    var indirect: [(first: Step, second: Step)] = []
    for first in direct {
      guard let middle = first.far.checklist else { continue }
      var told: Set<[String]> = []
      for end in first.farEnds {
        for second in atlas.steps(at: ItemReference(checklist: middle, item: end)) {
          let isOnwards =
            second.crosswalk.id != first.crosswalk.id && second.far != .checklist(start.checklist)
          let isKnown = second.farEnds.allSatisfy { reached.contains([second.far.name, $0]) }
          let key = [second.crosswalk.id, second.nearEnds.joined(separator: " ")] + second.farEnds
          if isOnwards, !isKnown, told.insert(key).inserted { indirect.append((first, second)) }
        }
      }
    }
    self.indirect = indirect
  }

  /// How sure a way is: as sure as the least sure of its steps.
  package static func confidence(of steps: [Step]) -> Crosswalk.Confidence {
    steps.map(\.confidence).max { $0.doubt < $1.doubt } ?? .low
  }

  package var isEmpty: Bool { direct.isEmpty && indirect.isEmpty }

  /// Every crosswalk on the way, once, in order of the ids.
  package var crosswalks: [Crosswalk] {
    let all = direct.map(\.crosswalk) + indirect.map(\.second.crosswalk)
    let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return byID.values.sorted { $0.id < $1.id }
  }
}

/// Looks up what crosswalks say; keeps what it has made of each checklist.
package struct CrosswalkAtlas {
  private let library: ChecklistLibrary
  private let crosswalks: [Crosswalk]
  private var covers: [String: ChecklistCover] = [:]

  package init(_ library: ChecklistLibrary) {
    self.library = library
    crosswalks = library.sortedCrosswalks
  }

  package mutating func cover(of id: String) -> ChecklistCover? {
    if let cover = covers[id] { return cover }
    let cover = library.checklists[id].map { ChecklistCover($0) }
    covers[id] = cover
    return cover
  }

  /// Every statement that touches a place of a checklist, in the order of the crosswalks.
  package mutating func steps(at start: ItemReference) -> [CrosswalkWays.Step] {
    guard let cover = cover(of: start.checklist) else { return [] }
    let touch = CrosswalkTouch(start.item, cover)
    return crosswalks.flatMap { crosswalk -> [CrosswalkWays.Step] in
      guard let side = crosswalk.side(of: start.checklist) else { return [] }
      let relations = touch.relations(of: crosswalk, side).map {
        CrosswalkWays.Step(crosswalk: crosswalk, side: side, statement: .relation($0))
      }
      let unmapped = crosswalk.unmapped.filter { $0.side == side && touch.isTouched(by: $0.ends) }
      return relations
        + unmapped.map {
          CrosswalkWays.Step(crosswalk: crosswalk, side: side, statement: .unmapped($0))
        }
    }
  }
}

/// Which ends of a crosswalk are about an item, section or subject: itself, what holds it, and what it
/// holds.
private struct CrosswalkTouch {
  private let id: String
  private let about: Set<String>
  /// For an element: the requirement that lists it.
  private let parent: String?

  init(_ id: String, _ cover: ChecklistCover) {
    self.id = id
    about = Set([id] + cover.holders(of: id)).union(cover.within(id))
    parent = cover.checklist.item(id)?.parent
  }

  func isTouched(by ends: [Crosswalk.End]) -> Bool { ends.contains { about.contains($0.id) } }

  /// A requirement speaks for its elements, unless these are mapped themselves.
  func relations(of crosswalk: Crosswalk, _ side: Crosswalk.Side) -> [Crosswalk.Relation] {
    let isMapped = crosswalk.relations.contains { $0.ends(side).contains { $0.id == id } }
    return crosswalk.relations.filter { relation in
      let ends = relation.ends(side)
      return isTouched(by: isMapped ? ends.filter { $0.id != parent } : ends)
    }
  }
}
