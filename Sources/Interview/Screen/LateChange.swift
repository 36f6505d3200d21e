internal import Assessments
internal import Checklists
internal import Text

/// A change that somebody else was faster with.
struct LateChange: Sendable {
  let conflict: Conflict
  let mine: Change
  /// What the change was made from; nil where that was not known.
  let base: Change.Content?

  /// Whether it says nothing about what the other one changed, and decides nothing: a voice or a link
  /// beside a rating, two voices, a note beside a link. A decision is never made on what its maker has
  /// not seen.
  func isApart(from theirs: Change.Content) -> Bool {
    guard case .answer(let mine?) = mine.content, case .answer(let theirs?) = theirs,
      case .answer(let base)? = base
    else { return false }
    let parts = AnswerPart.changed(from: base, to: mine)
    return !parts.contains(.decision) && !parts.contains(.dispute)
      && parts.isDisjoint(with: AnswerPart.changed(from: base, to: theirs))
  }

  /// Their answer with everything of mine that fits beside it: another rating as a voice, my note behind
  /// theirs, voices and links that they left alone.
  ///
  /// - Parameter role: the writer's.
  func both(_ theirs: Change.Content?, _ answering: Answering, as role: TeamRole) -> Change? {
    guard case .answer(let own?) = mine.content, let item = mine.target.item else { return nil }
    guard case .answer(let answer?)? = theirs else { return mine }
    var base: Answer?
    if case .answer(let known)? = self.base { base = known }
    let changed = AnswerPart.changed(from: base, to: own)
    let theirParts = AnswerPart.changed(from: base, to: answer)
    var joined = answer
    for part in changed.subtracting(theirParts) { Self.take(part, of: own, into: &joined) }
    if changed.contains(.note), theirParts.contains(.note) {
      joined.note = Self.joined(answer.note, own.note)
    }
    if changed.contains(.decision), let rating = own.agreement?.rating,
      own.agreement?.by == answering.writer, rating != answer.agreement?.rating
    {
      let voice = Voice(
        by: answering.writer, role: role, rating: rating, on: answering.today,
        why: own.agreement?.why, place: answering.place)
      joined.voices = joined.voices.filter { $0.by != voice.by } + [voice]
    }
    return .answer(joined, of: item.checklist)
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

  private static func joined(_ theirs: LocalizedText?, _ mine: LocalizedText?) -> LocalizedText? {
    let texts = Language.allCases.compactMap { language in
      LeftText.joined(theirs?[language], mine?[language]).map { (language, $0) }
    }
    return texts.isEmpty ? nil : LocalizedText(Dictionary(uniqueKeysWithValues: texts))
  }
}
