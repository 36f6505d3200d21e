internal import Assessments
internal import Checklists
internal import Text

extension ItemScore {
  /// The leaf of every explanation: the answer with its voices and evidence.
  func explanation(in assessment: Assessment, scale: Scale, places: Int) -> Explanation {
    Explanation(
      subject: "\(item.id) \(item.text.plain)", result: shownResult(scale, places),
      facts: facts(in: assessment), place: answer?.place,
      parts: [])
  }

  func shownResult(_ scale: Scale, _ places: Int) -> String {
    guard let answer else { return "not assessed (no answer)" }
    switch answer.scoringRating {
    case .named(let id, _): return id
    case .number(let value): return value.shown(places: places)
    case nil: break
    }
    guard answer.status == .pending, let range else { return answer.status.rawValue }
    return "pending, voices from \(Self.shown(range.low, scale, places)) to "
      + Self.shown(range.high, scale, places)
  }

  private static func shown(_ value: Rational, _ scale: Scale, _ places: Int) -> String {
    let rank = Int(value.numerator)
    guard !scale.ratings.isEmpty, value.denominator == 1, scale.ratings.indices.contains(rank)
    else { return value.shown(places: places) }
    return scale.ratings[rank].id
  }

  private func facts(in assessment: Assessment) -> [String] {
    guard let answer else { return [] }
    var facts: [String] = []
    func post(_ id: String) -> String {
      assessment.member(id).map { "\(id) (\($0.position.plain))" } ?? id
    }
    if let agreement = answer.agreement {
      facts.append("agreed by \(post(agreement.by)) on \(agreement.on)")
      if let why = agreement.why { facts.append("because: \(why.plain)") }
    }
    if let suggestion = answer.suggestion {
      facts.append(
        "\(suggestion.rating.text) in \(suggestion.from), not confirmed, in no score")
    }
    if let exception = answer.exception {
      facts.append("reason: \(exception.reason.plain)")
      if let by = exception.decidedBy, let second = exception.secondPerson {
        facts.append("decided by \(post(by)), second person \(post(second))")
      }
    }
    for voice in answer.voices {
      facts.append("voice \(voice.rating.text): \(post(voice.by)), \(voice.role.rawValue), \(voice.on)")
    }
    if answer.status == .pending, let median = proposedMedian {
      facts.append("median of the voices \(median.exact), proposed and not adopted")
    }
    for link in answer.evidence {
      let evidence = assessment.evidence(link.id)
      let title = evidence.map { "\($0.title.plain) (\($0.kind.rawValue))" } ?? "not registered"
      facts.append("evidence \(link.id) \(link.stance.rawValue): \(title)")
    }
    if let note = answer.note { facts.append("note: \(note.plain)") }
    return facts
  }
}
