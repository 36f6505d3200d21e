internal import Checklists

/// What ratings of last year's checklists say of the items of another edition, through the crosswalks
/// between the two.
struct EditionSuccession {
  enum Outcome {
    /// The item asks the same as exactly one item did.
    case carried(RatingValue, from: ItemReference)
    /// Something of it was rated, and something changed.
    case toLookAt(Succession.LookAt)
  }

  /// A crosswalk from a checklist of last year, with the items for which each relation stands.
  private struct Bridge {
    let crosswalk: Crosswalk
    let side: Crosswalk.Side
    let old: Checklist
    let hasSameScale: Bool
    /// The relations that speak of an item, by item: on the new side and on the old one.
    let new: [String: [Int]]
    let oldUse: [String: [Int]]
    let oldCover: ChecklistCover
  }

  private let earlier: Assessment
  private let checklist: Checklist
  private let bridges: [Bridge]

  init(_ earlier: Assessment, to checklist: Checklist, in library: ChecklistLibrary) {
    self.earlier = earlier
    self.checklist = checklist
    bridges = library.sortedCrosswalks.compactMap { crosswalk in
      guard let side = crosswalk.side(of: checklist.id),
        let id = crosswalk.party(side.other).checklist, earlier.criteria(for: id) != nil,
        let old = library.checklists[id],
        crosswalk.relations.allSatisfy(\.kind.isBetweenEditions)
      else { return nil }
      let cover = ChecklistCover(old)
      return Bridge(
        crosswalk: crosswalk, side: side, old: old,
        hasSameScale: old.scale.id == checklist.scale.id,
        new: Self.use(crosswalk, side, ChecklistCover(checklist)),
        oldUse: Self.use(crosswalk, side.other, cover), oldCover: cover)
    }
  }

  /// The relations by the items for which they stand. An element that is mapped itself is left out of
  /// those of its requirement.
  private static func use(
    _ crosswalk: Crosswalk, _ side: Crosswalk.Side, _ cover: ChecklistCover
  ) -> [String: [Int]] {
    let own = Set(crosswalk.relations.flatMap { $0.ends(side).map(\.id) })
    var use: [String: [Int]] = [:]
    for (index, relation) in crosswalk.relations.enumerated() {
      var items: Set<String> = []
      for end in relation.ends(side) {
        let isItem = cover.checklist.item(end.id) != nil
        for item in cover.items(under: end.id)
        where item == end.id || !isItem || !own.contains(item) {
          items.insert(item)
        }
      }
      for item in items { use[item, default: []].append(index) }
    }
    return use
  }

  /// What becomes of an item; nil where nothing that leads to it was rated. Where crosswalks disagree,
  /// it is for somebody to look at.
  func outcome(of item: Item) -> Outcome? {
    let all = bridges.compactMap { outcome(of: item.id, $0) }
    var carried: [(rating: RatingValue, from: ItemReference)] = []
    for case .carried(let rating, let from) in all { carried.append((rating, from)) }
    if carried.count < all.count {
      return all.first { if case .toLookAt = $0 { true } else { false } }
    }
    guard carried.contains(where: { $0.rating != carried[0].rating }) else { return all.first }
    return .toLookAt(
      Succession.LookAt(item: reference(item.id), relation: nil, from: carried.map(\.from)))
  }

  private func outcome(of item: String, _ bridge: Bridge) -> Outcome? {
    let indices = bridge.new[item] ?? []
    let relations = indices.map { bridge.crosswalk.relations[$0] }
    if relations.count == 1, let match = match(of: item, relations[0], bridge),
      let rating = rating(of: match, bridge)
    {
      return .carried(rating, from: match)
    }
    for (index, relation) in zip(indices, relations) {
      let rated = relation.ends(bridge.side.other)
        .flatMap { bridge.oldCover.items(under: $0.id) }
        .filter { bridge.oldUse[$0]?.contains(index) == true }
        .map { ItemReference(checklist: bridge.old.id, item: $0) }
        .filter { rating(of: $0, bridge) != nil }
      if rated.isEmpty { continue }
      return .toLookAt(
        Succession.LookAt(item: reference(item), relation: relation.kind, from: rated))
    }
    return nil
  }

  /// The one item that asked the same, where both are named by themselves and nowhere else.
  private func match(
    of item: String, _ relation: Crosswalk.Relation, _ bridge: Bridge
  ) -> ItemReference? {
    let (new, old) = (relation.ends(bridge.side), relation.ends(bridge.side.other))
    guard relation.kind.asksTheSame, bridge.hasSameScale, new.count == 1, old.count == 1,
      new[0].id == item, bridge.old.item(old[0].id) != nil,
      bridge.oldUse[old[0].id]?.count == 1
    else { return nil }
    return ItemReference(checklist: bridge.old.id, item: old[0].id)
  }

  private func rating(of item: ItemReference, _ bridge: Bridge) -> RatingValue? {
    earlier.answer(item.item, of: item.checklist)?.scoringRating
  }

  private func reference(_ item: String) -> ItemReference {
    ItemReference(checklist: checklist.id, item: item)
  }
}
