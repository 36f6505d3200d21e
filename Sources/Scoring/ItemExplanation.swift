internal import Assessments
internal import Checklists
internal import Text

extension ItemScore {
  /// The leaf of every explanation: the answer with its voices and evidence.
  func explanation(in assessment: Assessment, scale: Scale, places: Int) -> Explanation {
    var facts = boundsFact(scale) + facts(in: assessment, places)
    if answer?.status == .pending, let median = proposedMedian {
      facts.append(
        "median of the voices \(Self.shown(median, scale, places)), proposed and not adopted")
    }
    return Explanation(
      subject: "\(item.id) \(item.text.plain)", result: shownResult(scale, places), facts: facts,
      place: answer?.place)
  }

  /// For which achievement the rating stands, where the scale says it in per cent.
  private func boundsFact(_ scale: Scale) -> [String] {
    guard case .named(let id, _) = answer?.scoringRating, let bounds = scale.bounds(of: id) else {
      return []
    }
    let from = bounds.above.map { "more than \($0) and " } ?? ""
    return ["\(id) stands for an achievement of \(from)up to \(bounds.upTo) per cent"]
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

  /// A value as the scale says it; the median of an even number of voices may lie between two
  /// ratings.
  private static func shown(_ value: Rational, _ scale: Scale, _ places: Int) -> String {
    let ids = scale.ratings.map(\.id)
    guard let lower = ids.indices.last(where: { Rational($0) <= value }) else {
      return value.shown(places: places)
    }
    let isBetween = Rational(lower) < value && lower + 1 < ids.count
    return isBetween ? "between \(ids[lower]) and \(ids[lower + 1])" : ids[lower]
  }

  private func facts(in assessment: Assessment, _ places: Int) -> [String] {
    var facts = item.expectedEvidence.map { "expected: \($0.plain)" }
    let looks = [("examine", item.examine), ("interview", item.interview), ("test", item.test)]
    facts += looks.compactMap { look, text in text.map { "\(look): \($0.plain)" } }
    guard let answer else { return facts }
    func post(_ id: String) -> String {
      assessment.member(id).map { "\(id) (\($0.position.plain))" } ?? id
    }
    if let agreement = answer.agreement {
      facts.append("agreed by \(post(agreement.by)) on \(agreement.on)")
      if let why = agreement.why { facts.append("because: \(why.plain)") }
    }
    if let suggestion = answer.suggestion {
      let origin = suggestion.origin.map { " for \($0.item)" } ?? ""
      facts.append(
        "\(suggestion.rating.text) in \(suggestion.from)\(origin), not confirmed, in no score")
    }
    if let exception = answer.exception {
      facts.append("reason: \(exception.reason.plain)")
      if let by = exception.decidedBy, let second = exception.secondPerson {
        facts.append("decided by \(post(by)), second person \(post(second))")
      }
    }
    for voice in answer.voices {
      let rating = voice.rating.number?.shown(places: places) ?? voice.rating.text
      facts.append(
        "voice \(rating): \(post(voice.by)), \(voice.role.rawValue), \(voice.on)")
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
