internal import Assessments
internal import Checklists
internal import Diagnostics
internal import Text

/// Makes the answers of one person on one day: what an interview saves, whether it asks in lines or on a
/// screen. Everything that an answer holds already is kept, unless it belongs to another status.
struct Answering: Sendable {
  let writer: String
  let today: CalendarDate
  let place: Place

  /// An answer as it stands with something changed; a new one is not assessed yet.
  func changed(
    _ answer: Answer?, _ item: InterviewItem, _ change: (inout Answer) -> Void
  ) -> Answer {
    var answer = answer ?? Answer(item: item.item.id, status: .notAssessed, place: place)
    change(&answer)
    return answer
  }

  /// The change that puts an answer in the place of another one. Why something was decided goes into the
  /// journal with the decision, and with no other change.
  func change(_ old: Answer?, to answer: Answer, _ item: InterviewItem) -> Change {
    let isDecision = AnswerPart.changed(from: old, to: answer).contains(.decision)
    let why = answer.agreement.map(\.why) ?? answer.exception?.reason
    return .answer(answer, of: item.checklist.id, why: isDecision ? why?.plain : nil)
  }

  /// A rating that the writer agrees.
  func rated(
    _ answer: Answer?, _ item: InterviewItem, _ rating: RatingValue, note: LocalizedText?,
    why: LocalizedText?
  ) -> Answer {
    Answer(
      item: item.item.id, status: .rated,
      agreement: Answer.Agreement(rating: rating, by: writer, on: today, why: why),
      dispute: answer?.dispute, voices: voices(of: answer, after: rating, why),
      evidence: answer?.evidence ?? [],
      note: note, place: place)
  }

  /// The voices as they are; the writer's own, if there is one, says what the writer agrees now.
  private func voices(
    of answer: Answer?, after rating: RatingValue, _ why: LocalizedText?
  ) -> [Voice] {
    (answer?.voices ?? []).map { voice in
      guard voice.by == writer, voice.rating != rating else { return voice }
      return Voice(
        by: voice.by, role: voice.role, rating: rating, on: today, why: why, place: place)
    }
  }

  /// A rating of somebody that is no agreement. It stands beside what was agreed or excepted; where
  /// nothing was, several voices are pending, and one alone waits for an assessor.
  func voiced(
    _ answer: Answer?, _ item: InterviewItem, _ voice: Voice
  ) -> Answer {
    let voices = (answer?.voices ?? []).filter { $0.by != voice.by } + [voice]
    if var answer, !answer.isOpen {
      answer.voices = voices
      return answer
    }
    let isPending = voices.count > 1
    // What was carried forward stays for whoever confirms it.
    if var answer, !isPending, answer.status == .carriedForward {
      answer.voices = voices
      return answer
    }
    return Answer(
      item: item.item.id, status: isPending ? .pending : .notAssessed,
      exception: isPending ? nil : answer?.exception, dispute: answer?.dispute, voices: voices,
      evidence: answer?.evidence ?? [], note: answer?.note, place: place)
  }

  /// A status without a rating: nothing is kept that belongs to another one.
  func without(
    _ answer: Answer?, _ item: InterviewItem, _ status: Answer.Status, reason: LocalizedText,
    secondPerson: String? = nil
  ) -> Answer {
    Answer(
      item: item.item.id, status: status,
      exception: Answer.Exception(
        reason: reason, decidedBy: secondPerson == nil ? nil : writer,
        secondPerson: secondPerson),
      voices: answer?.voices ?? [], evidence: answer?.evidence ?? [], note: answer?.note,
      place: place)
  }

  /// With another note. What it says in a language that was not the one edited stays.
  ///
  /// - Parameter edited: the language of the text that the note takes the place of; nil for its own.
  func noted(
    _ answer: Answer?, _ item: InterviewItem, _ note: String, insteadOf edited: Language? = nil
  ) -> Answer {
    changed(answer, item) { answer in
      let own = Language(scriptOf: note)
      var texts: [Language: String] = [:]
      for language in Language.allCases { texts[language] = answer.note?[language] }
      texts[edited ?? own] = nil
      if !note.isEmpty { texts[own] = note }
      answer.note = texts.isEmpty ? nil : LocalizedText(texts)
    }
  }

  /// With a link to a piece of evidence; nil takes the link away.
  func linked(
    _ answer: Answer?, _ item: InterviewItem, _ id: String, _ stance: EvidenceLink.Stance?
  ) -> Answer {
    changed(answer, item) { answer in
      answer.evidence.removeAll { $0.id == id }
      if let stance {
        answer.evidence.append(EvidenceLink(id: id, stance: stance, place: place))
      }
    }
  }

  /// Something that was seen and not copied.
  func evidence(
    _ kind: Evidence.Kind, _ title: String, shows: String? = nil, among known: [String]
  ) -> Evidence {
    Evidence(
      id: freeID(among: known), title: localized(title), kind: kind, shows: shows.map(localized),
      source: nil, custodian: nil, period: nil,
      obtained: Evidence.Obtained(on: today, by: writer, how: nil), location: nil, file: nil,
      classification: .internal, place: place)
  }

  /// The writer's id and the next number, so that people who work apart never collide.
  private func freeID(among known: [String]) -> String { nextID(writer + "-", 3, among: known) }

  /// A finding about one item, with the evidence that its answer is linked to.
  func finding(
    _ kind: Finding.Kind, _ statement: String, about item: InterviewItem, _ answer: Answer?,
    among known: [String]
  ) -> Finding {
    Finding(
      id: nextID(writer + "-F", 2, among: known), kind: kind, items: [item.reference], theme: nil,
      statement: localized(statement), risk: nil, recommendation: nil,
      evidence: answer?.evidence.map(\.id) ?? [], grade: nil, repeatOf: nil, actions: [],
      place: place)
  }

  private func nextID(_ prefix: String, _ width: Int, among known: [String]) -> String {
    let numbers = known.compactMap { id in
      id.hasPrefix(prefix) ? Int(id.dropFirst(prefix.count)) : nil
    }
    let digits = String((numbers.max() ?? 0) + 1)
    return prefix + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// A typed text is in the language of its own letters.
  func localized(_ text: String) -> LocalizedText {
    LocalizedText([Language(scriptOf: text): text])
  }
}
