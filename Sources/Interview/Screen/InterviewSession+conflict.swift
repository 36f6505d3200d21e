internal import Assessments
internal import Checklists
internal import Text

/// Before, theirs and yours.
extension InterviewSession {
  /// Somebody changed the same block: theirs stands until it is said otherwise.
  mutating func resolve(_ key: Key, _ late: LateChange) -> Request {
    let (target, theirs) = (late.conflict.target, late.conflict.theirs.revision)
    switch key {
    case .character("t"), .character("1"), .escape:
      let isLeft = leaveSubmitted(late)
      mode = target.keys.first == "follow-ups" ? .followUps(firstWithoutOutcome) : .item
      message = [words.say(.screenTheirsStands, ["item": target.id])]
      if isLeft { message.append(words.say(isNotKept ? .screenTextNotKept : .screenTextKept)) }
      return .key
    case .character("m"), .character("2"):
      mode = .item
      // Made anew on what stands there now: what the change does not touch stays theirs.
      return save(
        [SessionChange(target, expected: theirs, base: late.base, make: late.change.make)],
        saying: words.say(.screenMineStands, ["item": target.id]))
    case .character("b"), .character("3"):
      let keepable = late.keepable
      if keepable.isEmpty { return .key }
      mode = .item
      let (answering, role) = (answering, matter.role(of: writer) ?? .assessor)
      let told: [Message] =
        (keepable.contains(.decision) ? [.screenBothVoice] : [])
        + (keepable.contains(.note) ? [.screenBothNote] : [])
      return save(
        [
          SessionChange(target, expected: theirs, base: late.base) {
            late.both($0, answering, as: role)
          }
        ],
        saying: told.map { words.say($0, ["item": target.id]) }.joined(separator: " "))
    default: return .key
    }
  }

  /// What was typed for a change that is not made waits with its field.
  ///
  /// - Returns: whether there was something.
  private mutating func leaveSubmitted(_ late: LateChange) -> Bool {
    defer { submitted = nil }
    guard let submitted, !submitted.field.isEmpty,
      let field = submitted.field(at: late.conflict.target.item ?? current.reference)
    else { return false }
    var saved: String?
    if submitted.isNote, case .answer(let base)? = late.base {
      saved = base?.note?.text(for: words.language).text ?? ""
    }
    left[field] = LeftText(submitted.field.text, insteadOf: saved)
    return true
  }
}
