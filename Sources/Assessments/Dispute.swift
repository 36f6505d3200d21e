package import Diagnostics
package import Text

/// A disagreement about the rating of one item. The ratings and their reasons stand in the voices, the
/// decision in the agreed rating; the dispute names whose voices they are and how it ended.
///
/// A class, because few answers have one and answers are copied often.
package final class Dispute: Sendable {
  package enum Outcome: String, CaseIterable, Sendable {
    /// Nobody has decided yet.
    case open
    /// Somebody decided: the agreed rating of the answer.
    case decided
    /// Both keep their opinion, and the report tells both. The answer may have an agreed rating that
    /// somebody answers for, or be pending.
    case agreedToDisagree = "agreed-to-disagree"
  }

  /// Whose voices differ; two or more.
  package let between: [String]
  package let outcome: Outcome
  /// Who decided or settled it; while it is open, who noted it. With the day and the reason.
  package let by: String
  package let on: CalendarDate
  package let why: LocalizedText
  package let place: Place

  package init(
    between: [String], outcome: Outcome, by: String, on: CalendarDate, why: LocalizedText,
    place: Place
  ) {
    self.between = between
    self.outcome = outcome
    self.by = by
    self.on = on
    self.why = why
    self.place = place
  }
}

extension Answer {
  /// The voices that a dispute is between, in the order of the answer.
  package func voices(of dispute: Dispute) -> [Voice] {
    voices.filter { dispute.between.contains($0.by) }
  }

  /// Whether a respondent's voice may be told by his id: with fewer than three of them everybody would
  /// know who said what, so that only the role is told.
  package var tellsRespondents: Bool {
    Set(voices.filter { $0.role == .respondent }.map(\.by)).count >= 3
  }
}
