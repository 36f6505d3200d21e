internal import Checklists

/// How far a process climbed the capability levels, and what stops it.
package struct CapabilityClimb: Sendable {
  /// Why an attribute keeps a process from the next level.
  package enum Reason: String, Sendable, CaseIterable {
    /// It belongs to the next level and is not at least largely achieved.
    case belowLargely = "not-largely-achieved"
    /// It belongs to a lower level and is not fully achieved.
    case notFully = "not-fully-achieved"
    /// It has no agreed rating, which counts as not achieved.
    case notRated = "not-rated"
  }

  package struct Stop: Sendable {
    package let item: ItemScore
    package let reason: Reason
  }

  /// 0 (incomplete) to `highest`.
  package let level: Int
  /// The highest level that the checklist has attributes for.
  package let highest: Int
  /// What keeps it from the next level, in the order of the attributes; empty at the highest.
  package let stops: [Stop]

  /// - Parameter ladder: what the checklist asks for each level.
  init(_ items: [ItemScore], on ladder: CapabilityLadder) {
    level = ladder.level { item in items.first { $0.item.id == item.id }?.value }
    highest = ladder.highest
    let next = level + 1
    stops =
      level == ladder.highest
      ? []
      : items.compactMap { item in
        guard let own = ladder.levels[item.item.id], own <= next else { return nil }
        let needed = own == next ? ladder.largely : ladder.fully
        guard let value = item.value else { return Stop(item: item, reason: .notRated) }
        return value < needed
          ? Stop(item: item, reason: own == next ? .belowLargely : .notFully) : nil
      }
  }
}

/// What each capability level asks: its own attributes at least largely achieved and those of all
/// lower levels fully.
struct CapabilityLadder {
  /// The level of each item by its id.
  let levels: [String: Int]
  private let items: [Item]
  /// Positions on the scale from which on an attribute is largely and fully achieved.
  let largely: Rational
  let fully: Rational

  init(_ items: [Item], in checklist: Checklist) {
    self.items = items
    levels = Dictionary(
      items.compactMap { item in
        item.attribute.flatMap(checklist.attribute)?.capabilityLevel.map { (item.id, $0) }
      }, uniquingKeysWith: { first, _ in first })
    let ratings = checklist.scale.ratings
    func rank(_ parameter: String, fromTop: Int) -> Int {
      let id = checklist.scoring.parameters[parameter]
      return ratings.firstIndex { $0.id == id } ?? max(0, ratings.count - 1 - fromTop)
    }
    largely = Rational(rank("largely-by", fromTop: 1))
    fully = Rational(rank("fully-by", fromTop: 0))
  }

  var highest: Int { levels.values.max() ?? 0 }

  /// The highest level that is reached from below without a break; what has no value is not achieved.
  func level(_ value: (Item) -> Rational?) -> Int {
    func all(_ isIncluded: (Int) -> Bool, from bound: Rational) -> Bool {
      items.allSatisfy { item in
        guard let own = levels[item.id], isIncluded(own) else { return true }
        return value(item).map { $0 >= bound } ?? false
      }
    }
    var reached = 0
    while reached < highest,
      all({ $0 == reached + 1 }, from: largely), all({ $0 <= reached }, from: fully)
    {
      reached += 1
    }
    return reached
  }
}
