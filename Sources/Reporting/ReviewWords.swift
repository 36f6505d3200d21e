internal import Assessments
internal import Checklists
internal import GapAnalysis
internal import Text

/// Who reviewed an assessment, and what a reader has to know of how it was reviewed and agreed.
enum ReviewWords {
  /// Who reviewed it; otherwise that nobody did, or that nobody is named.
  static func review(of assessment: Assessment, _ wording: Wording) -> Phrase {
    if let review = assessment.standing.review {
      let role = assessment.member(review.by)?.role.message
      return wording.say(
        assessment.answered(by: review.by).isEmpty ? .reviewedByValue : .reviewOwn,
        [
          "by": .identifier(review.by), "role": role.map { wording.say($0) } ?? .empty,
          "on": wording.date(review.on),
        ])
    }
    if assessment.state.claimsReview { return wording.say(.reviewNotNamed) }
    let hasReviewer = assessment.team.contains { $0.role == .reviewer }
    return wording.say(hasReviewer ? .reviewNotYet : .reviewNobody)
  }

  /// The limitations that lie in who did what, and when.
  static func notes(_ context: ReportContext) -> [Phrase] {
    reviewer(context) + lateAnswers(context) + dissent(context) + ownSecondPersons(context)
      + ahead(context)
  }

  private static func reviewer(_ context: ReportContext) -> [Phrase] {
    let assessment = context.analysis.assessment
    guard let review = assessment.standing.review else { return [] }
    return note(
      .reviewerAnsweredNote, assessment.answered(by: review.by), ["by": .identifier(review.by)],
      context.wording)
  }

  private static func lateAnswers(_ context: ReportContext) -> [Phrase] {
    let wording = context.wording
    return context.analysis.assessment.lateAnswers.flatMap { late in
      note(
        .lateAnswersNote, late.items,
        ["on": wording.date(late.on), "state": wording.say(late.step.message)], wording)
    }
  }

  /// Told of an approved assessment, too: its state no longer shows how it came about.
  private static func dissent(_ context: ReportContext) -> [Phrase] {
    let assessment = context.analysis.assessment
    guard assessment.state == .agreed || assessment.state == .approved else { return [] }
    return note(
      .dissentNote, assessment.dissent,
      ["state": context.wording.say(assessment.state.message)], context.wording)
  }

  private static func ahead(_ context: ReportContext) -> [Phrase] {
    guard let day = context.analysis.assessment.standing.on, day > context.asOf else { return [] }
    return [context.wording.say(.stateAheadNote, ["on": context.wording.date(day)])]
  }

  /// Who took part as a second person in what is his own; one line for each. Whoever was only asked is
  /// told by the role, as the voices are.
  private static func ownSecondPersons(_ context: ReportContext) -> [Phrase] {
    let analysis = context.analysis
    let assessment = analysis.assessment
    let followed = analysis.earlier.map { FollowUps.all(of: $0, before: analysis.before) } ?? []
    let all =
      assessment.ownSecondPersons(in: analysis.library)
      + assessment.ownFollowUps(followed, in: analysis.library)
    return assessment.team.flatMap { member in
      [true, false].flatMap { isOwner -> [Phrase] in
        let own = all.filter { $0.by == member.id && $0.isOwner == isOwner }
        let items = own.map(\.item.item)
        return isOwner
          ? note(
            .ownSecondPersonNote, items, ["by": .identifier(member.id)], context.wording)
          : note(
            .askedSecondPersonNote, items, ["role": context.wording.say(member.role.message)],
            context.wording)
      }
    }
  }

  /// A line with the number of items and the first of them; none without items.
  private static func note(
    _ message: Message, _ items: [String], _ values: [String: Phrase], _ wording: Wording
  ) -> [Phrase] {
    guard let first = items.first else { return [] }
    let own: [String: Phrase] = [
      "number": wording.number(items.count), "item": .identifier(first),
    ]
    return [wording.say(message, values.merging(own) { first, _ in first })]
  }
}
