internal import Assessments
internal import Checklists
internal import Text

/// How a voice is told: who speaks, in which role, and what he says.
enum VoiceWords {
  /// A respondent among fewer than three on an item is told by his role alone.
  static func head(
    _ voice: Voice, of answer: Answer, _ checklist: Checklist, _ wording: Wording
  ) -> Phrase {
    let isRoleOnly = voice.role == .respondent && !answer.tellsRespondents
    var values: [String: Phrase] = [
      "role": wording.say(voice.role.message),
      "rating": RatingWords.rating(voice.rating, checklist, wording),
      "on": wording.date(voice.on),
    ]
    if !isRoleOnly { values["by"] = .identifier(voice.by) }
    return wording.say(isRoleOnly ? .voiceValueByRole : .voiceValue, values)
  }

  /// The same with the reason.
  static func voice(
    _ voice: Voice, of answer: Answer, _ checklist: Checklist, _ wording: Wording
  ) -> Phrase {
    let head = head(voice, of: answer, checklist, wording)
    return voice.why.map { head + wording.say(.clauseSeparator) + wording.own($0) } ?? head
  }
}
