internal import LocatedYAML

/// The place of each item in its checklist, asked for when it is needed.
final class ItemRanks {
  private let file: MergeableFile
  private let items: (String) -> [String]
  private lazy var ranks: [String: Int] = {
    guard case .answers(let checklist) = file else { return [:] }
    return Dictionary(
      items(checklist).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }()

  init(of file: MergeableFile, _ items: @escaping (String) -> [String]) {
    self.file = file
    self.items = items
  }

  /// Whether one id comes before another; nil where nobody knows.
  func isBefore(_ id: String, _ other: String, _ order: MergeOrder) -> Bool? {
    switch order {
    case .given: nil
    case .ids: BlockOrder.isBefore(id, other)
    case .items:
      if let rank = ranks[id], let wanted = ranks[other] { rank < wanted } else { nil }
    }
  }
}

/// The parts of both sides in one order: that of ours, each new one of theirs where it belongs.
struct MergedOrder {
  private let ours: [String]
  private let places: [String: Int]
  private let order: MergeOrder
  private let ranks: ItemRanks

  init(_ sides: Sides, _ order: MergeOrder, _ ranks: ItemRanks) {
    ours = sides.ours.parts.map(\.id)
    places = Dictionary(
      ours.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    self.order = order
    self.ranks = ranks
  }

  func ids(with theirs: [String]) -> [String] {
    // For each one of ours, the one of ours that comes next in theirs.
    var next: [Int?] = []
    var following: Int?
    for id in theirs.reversed() {
      next.append(following)
      following = places[id] ?? following
    }
    next.reverse()
    var behind: [Int: [String]] = [:]
    var last = -1
    for (id, next) in zip(theirs, next) {
      if let place = places[id] {
        last = place
      } else {
        behind[anchor(of: id, after: last, before: next ?? ours.count), default: []].append(id)
      }
    }
    return (behind[-1] ?? []) + ours.indices.flatMap { [ours[$0]] + (behind[$0] ?? []) }
  }

  /// The place in ours behind which a new one goes.
  private func anchor(of id: String, after last: Int, before next: Int) -> Int {
    // Where both sides have the same neighbours, there is nothing to choose.
    guard last + 1 < next else { return last }
    return (last + 1..<next).last { ranks.isBefore(ours[$0], id, order) == true } ?? last
  }
}
