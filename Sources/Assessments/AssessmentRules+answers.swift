internal import Checklists
internal import Diagnostics
internal import Text

/// Rules on single answers: exceptions, voices, reasons.
extension AssessmentRules {
  /// "Not applicable" takes two persons, and a source that knows the case.
  static func exceptions(_ assessment: Assessment, _ library: ChecklistLibrary) -> [Diagnostic] {
    assessment.eachAnswer(in: library).flatMap { _, item, answer -> [Diagnostic] in
      guard answer.status == .notApplicable else { return [] }
      var found: [Diagnostic] = []
      if let by = answer.exception?.decidedBy, by == answer.exception?.secondPerson {
        found.append(
          Diagnostic(
            .noSecondPerson, at: answer.places["second-person"] ?? answer.place,
            "item '\(item.id)' is not applicable by '\(by)' alone",
            help: "name somebody else as 'second-person'"))
      }
      if item.notApplicableWhen == nil, item.kind != .attribute {
        found.append(
          Diagnostic(
            .noSuchException, at: answer.place,
            "item '\(item.id)' is not applicable, and the source gives no condition for that",
            help: "consider 'not-triggered' if it could not occur in the period"))
      }
      return found
    }
  }

  /// A voice is one person's rating: nobody has two on one item.
  static func voicesOnce(
    _ assessment: Assessment, _ library: ChecklistLibrary
  ) -> [Diagnostic] {
    assessment.eachAnswer(in: library).flatMap { _, item, answer in
      repeated(answer.voices.map { ($0.by, $0.place) }, "'\(item.id)': the voice of")
    }
  }

  /// Pending means that at least two voices wait for agreement.
  static func pendingVoices(
    _ assessment: Assessment, _ library: ChecklistLibrary
  ) -> [Diagnostic] {
    assessment.eachAnswer(in: library).compactMap { _, item, answer in
      guard answer.status == .pending, answer.voices.count < 2, !answer.hasUnreadableVoices
      else { return nil }
      return Diagnostic(
        .tooFewVoices, at: answer.place,
        "item '\(item.id)' is pending with \(answer.voices.count) voice(s)",
        help: "a single voice is a rating: use status 'rated' with 'rating' and 'agreed'")
    }
  }

  /// Where voices differ from each other or from the agreed rating, somebody says why.
  static func agreementReasons(
    _ assessment: Assessment, _ library: ChecklistLibrary
  ) -> [Diagnostic] {
    assessment.eachAnswer(in: library).compactMap { _, item, answer in
      guard let agreement = answer.agreement, agreement.why == nil,
        answer.voices.contains(where: { $0.rating != agreement.rating })
      else { return nil }
      return Diagnostic(
        .noReasonForRating, at: answer.place,
        "the voices on '\(item.id)' differ, and 'agreed' does not say why \(agreement.rating.text) was chosen",
        help: "add 'why' under 'agreed'")
    }
  }
}
