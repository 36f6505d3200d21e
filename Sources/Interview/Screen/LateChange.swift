internal import Assessments
internal import Checklists
internal import Text

/// A change that somebody else was faster with.
struct LateChange: Sendable {
  let conflict: Conflict
  let change: SessionChange
  let mine: Change
  /// What the change was made from; nil where that was not known.
  let base: Change.Content?
  /// Whether nothing stood there for its maker.
  let wasNew: Bool
  /// What stands there now, once it was read.
  private(set) var theirs: Change.Content?

  init(
    conflict: Conflict, change: SessionChange, mine: Change, base: Change.Content?, wasNew: Bool
  ) {
    self.conflict = conflict
    self.change = change
    self.mine = mine
    self.base = base
    self.wasNew = wasNew
  }

  func met(_ theirs: Change.Content) -> LateChange {
    var late = self
    late.theirs = theirs
    return late
  }

  // MARK: What needs no question

  /// Whether it is something new under an id that was only the next free one.
  var isNumbered: Bool {
    switch mine.content {
    case .evidence(.some), .finding(.some): wasNew
    default: false
    }
  }

  /// Whether it says nothing about what the other one changed, and decides nothing: a voice or a link
  /// beside a rating, two voices, a note beside a link. A decision is never made on what its maker has
  /// not seen.
  func isApart(from theirs: Change.Content) -> Bool {
    guard let parts = parts(with: theirs) else { return false }
    return !parts.mine.contains(.decision) && !parts.mine.contains(.dispute)
      && parts.mine.isDisjoint(with: parts.theirs)
  }

  /// Whether both agreed the same rating, and mine would add nothing to it.
  func saysTheSame(as theirs: Change.Content) -> Bool {
    guard let parts = parts(with: theirs), parts.mine == [.decision],
      let rating = Self.answer(mine.content)?.agreement?.rating
    else { return false }
    return Self.answer(theirs)?.agreement?.rating == rating
  }

  // MARK: What is asked

  /// Which parts of mine fit beside theirs where both changed the same: a rating as a voice, a note below
  /// theirs. Empty where both cannot be kept.
  var keepable: Set<AnswerPart> {
    guard let theirs, let parts = parts(with: theirs) else { return [] }
    let shared = parts.mine.intersection(parts.theirs)
    let isRating = ratingOfMine(beside: theirs) != nil
    let isWhole = parts.mine.allSatisfy { part in
      switch part {
      case .decision: isRating && shared.contains(.decision)
      case .note: true
      case .dispute, .voice, .evidence: !shared.contains(part)
      }
    }
    return isWhole ? shared : []
  }

  /// Their answer with mine beside it, as `keepable` tells.
  ///
  /// - Parameter role: the writer's.
  func both(_ theirs: Change.Content?, _ answering: Answering, as role: TeamRole) -> Change? {
    guard let theirs, let own = Self.answer(mine.content), var answer = Self.answer(theirs),
      let item = mine.target.item, let parts = parts(with: theirs)
    else { return nil }
    for part in parts.mine.subtracting(parts.theirs) { Self.take(part, of: own, into: &answer) }
    if parts.mine.contains(.note), parts.theirs.contains(.note) {
      answer.note = Self.joined(answer.note, own.note, from: base.flatMap(Self.answer)?.note)
    }
    if parts.mine.contains(.decision), let rating = ratingOfMine(beside: theirs) {
      let voice = Voice(
        by: answering.writer, role: role, rating: rating, on: answering.today,
        why: own.agreement?.why, place: answering.place)
      answer.voices = answer.voices.filter { $0.by != voice.by } + [voice]
    }
    return .answer(answer, of: item.checklist)
  }

  /// The rating that mine agrees, where it is not the one that stands.
  private func ratingOfMine(beside theirs: Change.Content) -> RatingValue? {
    guard let rating = Self.answer(mine.content)?.agreement?.rating,
      rating != Self.answer(theirs)?.agreement?.rating
    else { return nil }
    return rating
  }

  private static func take(_ part: AnswerPart, of own: Answer, into answer: inout Answer) {
    switch part {
    case .note: answer.note = own.note
    case .voice(let id):
      let voice = own.voices.first { $0.by == id }
      answer.voices = answer.voices.filter { $0.by != id } + (voice.map { [$0] } ?? [])
    case .evidence(let id):
      let link = own.evidence.first { $0.id == id }
      answer.evidence = answer.evidence.filter { $0.id != id } + (link.map { [$0] } ?? [])
    // Theirs stands.
    case .decision, .dispute: break
    }
  }

  private static func joined(
    _ theirs: LocalizedText?, _ mine: LocalizedText?, from base: LocalizedText?
  ) -> LocalizedText? {
    let texts = Language.allCases.compactMap { language in
      LeftText.joined(theirs?[language], mine?[language], from: base?[language]).map {
        (language, $0)
      }
    }
    return texts.isEmpty ? nil : LocalizedText(Dictionary(uniqueKeysWithValues: texts))
  }

  // MARK: Parts

  /// What each of the two changed; nil where one of them took the answer away, or it is none.
  private func parts(
    with theirs: Change.Content
  ) -> (mine: Set<AnswerPart>, theirs: Set<AnswerPart>)? {
    guard let own = Self.answer(mine.content), let other = Self.answer(theirs),
      case .answer(let base)? = base
    else { return nil }
    return (
      AnswerPart.changed(from: base, to: own), AnswerPart.changed(from: base, to: other)
    )
  }

  private static func answer(_ content: Change.Content) -> Answer? {
    if case .answer(let answer) = content { answer } else { nil }
  }
}
