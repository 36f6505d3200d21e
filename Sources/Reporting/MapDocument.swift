package import Checklists
internal import Text

/// `assay map --json`
package struct MapDocument: Encodable {
  let schema = "assay/map/1"
  /// What was asked for; nothing for the overview of all crosswalks.
  let of: String?
  /// Where an item, section or subject leads; only where one was asked for.
  let ways: [Way]?
  /// What the checklist itself names as related; only where an item, section or subject was asked for.
  let related: [End]?
  let crosswalks: [Overview]

  /// What crosswalks hold.
  package init(of checklist: String?, _ crosswalks: [Crosswalk]) {
    of = checklist
    ways = nil
    related = nil
    self.crosswalks = crosswalks.map(Overview.init)
  }

  package init(_ ways: CrosswalkWays, in library: ChecklistLibrary) {
    var atlas = CrosswalkAtlas(library)
    of = ways.start.description
    self.ways =
      ways.direct.map { Way(steps: [Step($0, &atlas)], confidence: $0.confidence.rawValue) }
      + ways.indirect.map { way in
        Way(
          steps: [Step(way.first, &atlas), Step(way.second, &atlas)],
          confidence: CrosswalkWays.confidence(of: [way.first, way.second]).rawValue)
      }
    related = atlas.cover(of: ways.start.checklist)?.related(to: ways.start.item).map { id in
      let reference = ItemReference(id)
      let cover = reference.flatMap { atlas.cover(of: $0.checklist) }
      return End(
        id: id,
        title: reference.flatMap { cover?.title(of: $0.item) }.map(TextDocument.init))
    }
    crosswalks = ways.crosswalks.map(Overview.init)
  }

  /// One step, or two through another checklist.
  struct Way: Encodable {
    let steps: [Step]
    /// As sure as the least sure step.
    let confidence: String
  }

  struct Step: Encodable {
    let crosswalk: String
    /// The side of the crosswalk on which the step begins.
    let begins: String
    let near: [String]
    /// The checklist to which it leads, or what something outside is called.
    let to: String
    let outside: Bool
    /// Where that checklist comes from; nothing outside the library.
    let origin: String?
    let far: [End]
    /// Nothing where there is no counterpart.
    let relation: String?
    let note: TextDocument?
    /// Why there is no counterpart.
    let reason: TextDocument?
    let confidence: String

    init(_ step: CrosswalkWays.Step, _ atlas: inout CrosswalkAtlas) {
      crosswalk = step.crosswalk.id
      begins = step.side.rawValue
      near = step.nearEnds
      to = step.far.name
      outside = step.far.checklist == nil
      let cover = step.far.checklist.flatMap { atlas.cover(of: $0) }
      origin = cover?.checklist.origin.rawValue
      far = step.farEnds.map { End(id: $0, title: cover?.title(of: $0).map(TextDocument.init)) }
      relation = step.relation?.kind.rawValue
      note = step.relation?.note.map(TextDocument.init)
      if case .unmapped(let unmapped) = step.statement {
        reason = TextDocument(unmapped.reason)
      } else {
        reason = nil
      }
      confidence = step.confidence.rawValue
    }
  }

  struct End: Encodable {
    let id: String
    /// What an item asks, or the title of a section or subject; nothing outside the library.
    let title: TextDocument?
  }

  struct Overview: Encodable {
    let id: String
    let title: TextDocument
    let from: String
    let to: String
    let outside: Bool
    let origin: String
    let author: TextDocument
    let source: TextDocument
    let confidence: String
    let reviewedByHolder: Bool
    /// How many relations of each type.
    let relations: [String: Int]
    let unmapped: [Unmapped]

    init(_ crosswalk: Crosswalk) {
      id = crosswalk.id
      title = TextDocument(crosswalk.title)
      from = crosswalk.from
      to = crosswalk.to.name
      outside = crosswalk.to.checklist == nil
      origin = crosswalk.origin.rawValue
      author = TextDocument(crosswalk.author)
      source = TextDocument(crosswalk.source)
      confidence = crosswalk.confidence.rawValue
      reviewedByHolder = crosswalk.isReviewedByHolder
      relations = Dictionary(
        crosswalk.counts.map { ($0.kind.rawValue, $0.count) },
        uniquingKeysWith: { first, _ in first })
      unmapped = crosswalk.unmapped.map(Unmapped.init)
    }
  }

  struct Unmapped: Encodable {
    let side: String
    let ids: [String]
    let reason: TextDocument

    init(_ unmapped: Crosswalk.Unmapped) {
      side = unmapped.side.rawValue
      ids = unmapped.ends.map(\.id)
      reason = TextDocument(unmapped.reason)
    }
  }
}
