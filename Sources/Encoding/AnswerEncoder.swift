internal import Assessments
internal import Checklists
internal import Diagnostics
internal import LocatedYAML

/// Writes an answer as the block that `AnswersDecoder` reads, keys in the order of the shipped files.
struct AnswerEncoder {
  let checklist: Checklist
  let place: Place
  let problems: DiagnosticCollector

  func block(_ answer: Answer) -> YAMLBlock {
    var builder = BlockBuilder("answer '\(answer.item)'", at: place, problems)
    check(answer, builder)
    builder.word("status", answer.status)
    if let agreement = answer.agreement {
      rating("rating", agreement.rating, &builder)
      builder.part("agreed", self.agreement(agreement, builder))
    }
    if let suggestion = answer.suggestion {
      rating("suggested", suggestion.rating, &builder)
      builder.identifier("from", suggestion.from.description)
      builder.identifier("from-item", suggestion.origin?.item.description)
    }
    if let exception = answer.exception {
      builder.words("reason", exception.reason)
      builder.identifier("decided-by", exception.decidedBy)
      builder.identifier("second-person", exception.secondPerson)
    }
    builder.part("dispute", answer.dispute.map { dispute($0, builder) })
    builder.add("voices", answer.voices.map { voice($0, builder) })
    builder.add("evidence", answer.evidence.map { link($0, builder) })
    builder.words("note", answer.note)
    return builder.block
  }

  /// What the status needs is there, and nothing that belongs to another one.
  private func check(_ answer: Answer, _ builder: BlockBuilder) {
    let status = answer.status
    func require(_ condition: Bool, _ what: String) {
      if !condition { builder.contradiction("has status '\(status.rawValue)' and no \(what)") }
    }
    func refuse(_ part: Bool, _ what: String) {
      if part { builder.contradiction("has status '\(status.rawValue)' and \(what)") }
    }
    require(status != .rated || answer.agreement != nil, "agreed rating")
    refuse(status != .rated && answer.agreement != nil, "an agreed rating")
    require(status != .carriedForward || answer.suggestion != nil, "earlier value")
    refuse(status != .carriedForward && answer.suggestion != nil, "an earlier value")
    let needsReason = status == .notApplicable || status == .notTriggered
    require(!needsReason || answer.exception != nil, "reason")
    refuse(!needsReason && status != .notAssessed && answer.exception != nil, "a reason")
    refuse(status != .rated && status != .pending && answer.dispute != nil, "a dispute")
    let persons = [answer.exception?.decidedBy, answer.exception?.secondPerson].compactMap(\.self)
    require(status != .notApplicable || persons.count == 2, "two persons who decided")
    refuse(status != .notApplicable && !persons.isEmpty, "persons who decided")
    if answer.hasUnreadableVoices {
      builder.contradiction("has voices that could not be read, and would lose them")
    }
  }

  private func rating(_ key: String, _ rating: RatingValue, _ builder: inout BlockBuilder) {
    do throws(RatingProblem) {
      if try checklist.scale.rating(from: rating.text) != rating {
        problems.report(
          .notOnScale, at: place, "'\(rating.text)' is another rating on this scale")
      }
    } catch {
      problems.report(.notOnScale, at: place, "'\(rating.text)' \(error.reason)", help: error.help)
    }
    builder.identifier(key, rating.text)
  }

  private func agreement(_ agreement: Answer.Agreement, _ whole: BlockBuilder) -> BlockBuilder {
    var builder = whole.part("'agreed' of \(whole.what)")
    builder.identifier("by", agreement.by)
    builder.date("on", agreement.on)
    builder.words("why", agreement.why)
    return builder
  }

  private func dispute(_ dispute: Dispute, _ whole: BlockBuilder) -> BlockBuilder {
    var builder = whole.part("'dispute' of \(whole.what)")
    if dispute.between.count < 2 { builder.contradiction("is between fewer than two") }
    builder.identifiers("between", dispute.between)
    builder.word("outcome", dispute.outcome)
    builder.identifier("by", dispute.by)
    builder.date("on", dispute.on)
    builder.words("why", dispute.why)
    return builder
  }

  private func voice(_ voice: Voice, _ whole: BlockBuilder) -> YAMLBlock {
    var builder = whole.part("the voice of '\(voice.by)' in \(whole.what)")
    builder.identifier("by", voice.by)
    builder.word("role", voice.role)
    rating("rating", voice.rating, &builder)
    builder.date("on", voice.on)
    builder.words("why", voice.why)
    return builder.block
  }

  private func link(_ link: EvidenceLink, _ whole: BlockBuilder) -> YAMLBlock {
    var builder = whole.part("the evidence of \(whole.what)")
    builder.identifier("id", link.id)
    builder.word("stance", link.stance)
    return builder.block
  }
}
