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

  /// A rating that the writer agrees.
  func rated(
    _ answer: Answer?, _ item: InterviewItem, _ rating: RatingValue, note: LocalizedText?,
    why: LocalizedText?
  ) -> Answer {
    Answer(
      item: item.item.id, status: .rated,
      agreement: Answer.Agreement(rating: rating, by: writer, on: today, why: why),
      dispute: answer?.dispute, voices: answer?.voices ?? [], evidence: answer?.evidence ?? [],
      note: note, place: place)
  }

  /// A rating of somebody that is no agreement: without one, the answer is pending.
  func voiced(
    _ answer: Answer?, _ item: InterviewItem, _ voice: Voice
  ) -> Answer {
    let others = (answer?.voices ?? []).filter { $0.by != voice.by }
    let isAgreed = answer?.status == .rated
    return Answer(
      item: item.item.id, status: isAgreed ? .rated : .pending,
      agreement: isAgreed ? answer?.agreement : nil, dispute: answer?.dispute,
      voices: others + [voice],
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

  func noted(_ answer: Answer?, _ item: InterviewItem, _ note: String) -> Answer {
    changed(answer, item) { $0.note = note.isEmpty ? nil : localized(note) }
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
