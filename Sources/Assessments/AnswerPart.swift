internal import Checklists
internal import Text

/// What of an answer people change apart from each other.
package enum AnswerPart: Sendable, Hashable {
  /// The status with what belongs to it: the agreed rating, a value carried forward, a reason.
  case decision
  case dispute
  case note
  /// What one member of the team says.
  case voice(String)
  /// The link to one piece of evidence.
  case evidence(String)

  /// The parts in which two versions of an answer differ.
  ///
  /// No answer, one that is not assessed and one with voices only are the same decision: none yet.
  package static func changed(from base: Answer?, to answer: Answer?) -> Set<AnswerPart> {
    var parts: Set<AnswerPart> = []
    if Decision(base) != Decision(answer) { parts.insert(.decision) }
    if Settlement(base?.dispute) != Settlement(answer?.dispute) { parts.insert(.dispute) }
    if base?.note != answer?.note { parts.insert(.note) }
    let (before, after) = (voices(of: base), voices(of: answer))
    for id in Set(before.keys).union(after.keys) where before[id] != after[id] {
      parts.insert(.voice(id))
    }
    let (linked, links) = (stances(of: base), stances(of: answer))
    for id in Set(linked.keys).union(links.keys) where linked[id] != links[id] {
      parts.insert(.evidence(id))
    }
    return parts
  }

  private static func voices(of answer: Answer?) -> [String: Statement] {
    Dictionary(
      (answer?.voices ?? []).map { ($0.by, Statement($0)) }, uniquingKeysWith: { first, _ in first }
    )
  }

  private static func stances(of answer: Answer?) -> [String: EvidenceLink.Stance] {
    Dictionary(
      (answer?.evidence ?? []).map { ($0.id, $0.stance) }, uniquingKeysWith: { first, _ in first })
  }
}

/// What was decided, wherever in a file it stands.
private struct Decision: Equatable {
  private var status: Answer.Status?
  private var rating: RatingValue?
  private var people: [String?]
  private var day: CalendarDate?
  private var why: LocalizedText?
  private var origin: [String?]

  init(_ answer: Answer?) {
    let isUndecided = answer?.status == .notAssessed || answer?.status == .pending
    status = isUndecided ? nil : answer?.status
    rating = answer?.agreement?.rating ?? answer?.suggestion?.rating
    let exception = answer?.exception
    people = [answer?.agreement?.by, exception?.decidedBy, exception?.secondPerson]
    day = answer?.agreement?.on
    why = answer?.agreement?.why ?? exception?.reason
    origin = [
      answer?.suggestion?.from.description, answer?.suggestion?.origin?.item.description,
    ]
  }
}

private struct Settlement: Equatable {
  private let parties: [String]
  private let outcome: Dispute.Outcome?
  private let by: String?
  private let day: CalendarDate?
  private let why: LocalizedText?

  init?(_ dispute: Dispute?) {
    guard let dispute else { return nil }
    parties = dispute.between
    outcome = dispute.outcome
    by = dispute.by
    day = dispute.on
    why = dispute.why
  }
}

private struct Statement: Equatable {
  private let rating: RatingValue
  private let role: TeamRole
  private let day: CalendarDate
  private let why: LocalizedText?

  init(_ voice: Voice) {
    rating = voice.rating
    role = voice.role
    day = voice.on
    why = voice.why
  }
}
