internal import Checklists
internal import Diagnostics
internal import Text

/// Rules on disputes: both ratings, both reasons, and the decision are there.
extension AssessmentRules {
  static func dispute(
    _ answer: Answer, _ item: Item, _ around: AnswerSurroundings
  ) -> [Diagnostic] {
    guard let dispute = answer.dispute else { return [] }
    var found = disputants(dispute, answer, item)
    if !around.people.contains(dispute.by) {
      found.append(
        unknownPerson(
          dispute.by, "who settled the dispute on '\(item.id)'", at: dispute.place,
          in: around.assessment))
    }
    if dispute.outcome == .decided, answer.agreement == nil {
      found.append(
        Diagnostic(
          .undecidedDispute, at: dispute.place,
          "the dispute on '\(item.id)' is decided, and the item has no agreed rating",
          help: "add 'rating' and 'agreed', or set 'outcome' to open"))
    }
    let state = around.assessment.state
    if dispute.outcome == .open, state.claimsAgreement {
      found.append(openDispute(answer, in: state))
    }
    return found
  }

  /// Each of those who differ has a voice with a reason, and the voices do differ.
  private static func disputants(
    _ dispute: Dispute, _ answer: Answer, _ item: Item
  ) -> [Diagnostic] {
    let voices = answer.voices(of: dispute)
    let silent = dispute.between.filter { id in !voices.contains { $0.by == id } }
    if answer.hasUnreadableVoices { return [] }
    if let first = silent.first {
      return [
        Diagnostic(
          .disputeWithoutVoices, at: dispute.place,
          "the dispute on '\(item.id)' names '\(first)', who has no voice there",
          help: "add the voice with rating and 'why', or correct 'between'")
      ]
    }
    if Set(dispute.between).count < 2 || Set(voices.map(\.rating)).count < 2 {
      return [
        Diagnostic(
          .disputeWithoutVoices, at: dispute.place,
          "the dispute on '\(item.id)' is between voices that do not differ",
          help: "name two people with different ratings in 'between'")
      ]
    }
    return voices.filter { $0.why == nil }.map { voice in
      Diagnostic(
        .disputeWithoutReason, at: voice.place,
        "'\(voice.by)' disputes the rating of '\(item.id)' and does not say why",
        help: "add 'why' to the voice")
    }
  }
}

extension Assessment.State {
  /// Whether it says that everybody has had a say, and nothing is open any more.
  var claimsAgreement: Bool {
    switch self {
    case .agreed, .agreedToDisagree, .approved, .superseded: true
    case .draft, .inReview, .returned, .reviewed, .sentForAccuracy: false
    }
  }
}
