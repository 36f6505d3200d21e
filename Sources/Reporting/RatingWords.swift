internal import Assessments
internal import Checklists
internal import Scoring
internal import Text

/// Ratings, statuses and segments in words and signs.
enum RatingWords {
  /// A rating as its label or its number.
  static func rating(_ rating: RatingValue, _ checklist: Checklist, _ wording: Wording) -> Phrase {
    switch rating {
    case .named(let id, _):
      checklist.scale.rating(id).map { wording.own($0.label) } ?? .identifier(id)
    case .number(let value):
      wording.number(Rational(value), places: MaturityWords.places(checklist))
    }
  }

  /// A position on the scale, which may lie between two named ratings.
  static func position(_ value: Rational, _ checklist: Checklist, _ wording: Wording) -> Phrase {
    let ratings = checklist.scale.ratings
    guard let lower = ratings.indices.last(where: { Rational($0) <= value }) else {
      return wording.number(value, places: MaturityWords.places(checklist))
    }
    let low = wording.own(ratings[lower].label)
    guard Rational(lower) < value, lower + 1 < ratings.count else { return low }
    return wording.say(
      .betweenRatings, ["low": low, "high": wording.own(ratings[lower + 1].label)])
  }

  /// Where an item stands, in words.
  static func segment(_ segment: Segment, _ checklist: Checklist, _ wording: Wording) -> Phrase {
    switch segment {
    case .rating(let rank) where checklist.scale.ratings.indices.contains(rank):
      wording.own(checklist.scale.ratings[rank].label)
    case .rating, .number: wording.say(.rated)
    case .pending: wording.say(.statusPending)
    case .notAssessed: wording.say(.statusNotAssessed)
    case .carriedForward: wording.say(.statusCarriedForward)
    case .notTriggered: wording.say(.statusNotTriggered)
    case .notApplicable: wording.say(.statusNotApplicable)
    }
  }

  /// Where an item stands, with its sign before the words.
  static func marked(_ segment: Segment, _ checklist: Checklist, _ wording: Wording) -> Phrase {
    [.glyph(glyph(segment, checklist)), .text(" ", wording.language)]
      + self.segment(segment, checklist, wording)
  }

  /// The sign for where an item stands; a number stands for itself.
  static func glyph(_ segment: Segment, _ checklist: Checklist) -> String {
    switch segment {
    case .rating(let rank) where checklist.scale.ratings.indices.contains(rank):
      checklist.scale.ratings[rank].glyph
    case .rating, .number: "#"
    case .pending: "⋯"
    case .notAssessed: "?"
    case .carriedForward: "↻"
    case .notTriggered: "∅"
    case .notApplicable: "–"
    }
  }

  static func tone(_ segment: Segment, _ checklist: Checklist) -> Tone {
    guard case .rating(let rank) = segment else { return segment.isOpen ? .open : .neutral }
    if rank == checklist.scale.ratings.count - 1 { return .good }
    return rank == 0 ? .bad : .partial
  }

  /// An item's result in one cell: its rating, or why there is none.
  static func result(_ item: ItemScore, _ checklist: Checklist, _ wording: Wording) -> Phrase {
    if let rating = item.answer?.scoringRating { return self.rating(rating, checklist, wording) }
    return segment(item.segment, checklist, wording)
  }

  /// What an item asks, with the process it belongs to where the text alone does not say it.
  static func item(_ item: Item, _ group: Checklist.Group?, _ wording: Wording) -> Phrase {
    guard item.kind == .attribute, let group else { return wording.own(item.text) }
    return wording.say(
      .attributeOf, ["attribute": wording.own(item.text), "process": wording.own(group.title)])
  }

  /// All segments in the order in which they are told: best rating first, then what is not rated.
  static func segments(_ checklist: Checklist) -> [Segment] {
    let ratings: [Segment] =
      checklist.scale.ratings.isEmpty
      ? [.number] : checklist.scale.ratings.indices.reversed().map { .rating($0) }
    return ratings + [.pending, .carriedForward, .notAssessed, .notTriggered, .notApplicable]
  }
}
