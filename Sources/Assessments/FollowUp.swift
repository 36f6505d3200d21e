package import Diagnostics
package import Text

/// What became of a finding of an earlier assessment, as somebody verified it in this one
/// (follow-up after ISO 19011; effectiveness of corrective action after ISO/IEC 20000-1, 10.1).
package struct FollowUp: Sendable {
  package enum Outcome: String, CaseIterable, Sendable {
    /// The actions did what they were meant to do: the finding is closed.
    case effective
    /// They did not: the finding is open again, under the id that it had.
    case ineffective
    /// They have not been done by their day.
    case overdue
    /// Somebody who may do so takes the risk, until a day.
    case riskAccepted = "risk-accepted"
    /// Nobody looked at it; `why` tells the reason.
    case notFollowedUp = "not-followed-up"

    /// Whether the finding stays open after it.
    package var keepsOpen: Bool { self != .effective }
  }

  /// Who takes the risk, named by the post and not by the person, and until when.
  package struct Acceptance: Sendable {
    package let by: LocalizedText
    package let until: CalendarDate

    package init(by: LocalizedText, until: CalendarDate) {
      self.by = by
      self.until = until
    }
  }

  /// The finding's id in the assessment named in `previous`; for a finding that stayed open since an
  /// assessment before that one and whose id is used there by another, unit, name and id:
  /// `demo-unit/2023/LA-F05`.
  package let finding: String
  package let outcome: Outcome
  /// The member of the team who verified it, and the day.
  package let by: String
  package let on: CalendarDate
  /// Always there, but for `effective`.
  package let why: LocalizedText?
  /// Only with `riskAccepted`, and always there.
  package let accepted: Acceptance?
  package let evidence: [String]
  package let place: Place
  /// Of `by`, `on`, `accepted.until` and the elements of `evidence`.
  package var places = NamedPlaces()

  package init(
    finding: String, outcome: Outcome, by: String, on: CalendarDate, why: LocalizedText? = nil,
    accepted: Acceptance? = nil, evidence: [String] = [], place: Place
  ) {
    self.finding = finding
    self.outcome = outcome
    self.by = by
    self.on = on
    self.why = why
    self.accepted = accepted
    self.evidence = evidence
    self.place = place
  }
}

/// A finding that an assessment left open for the next one.
package struct OpenFinding: Sendable {
  /// The name by which a follow-up in the next assessment calls it: its id, or unit, name and id where
  /// another finding has taken the id.
  package let id: String
  package let finding: Finding
  /// The assessment in which it was found.
  package let origin: AssessmentID
  /// What the assessment said of it that left it open; nil where it was found in that one.
  package let last: FollowUp?
  /// How often it was found ineffective and reopened so far; 0 where that never happened.
  package let reopened: Int
}

/// What is left to follow up from year to year. Pure: a chain of assessments goes in, newest first.
package enum FollowUps {
  /// The assessments that what is open may come from.
  package struct Chain: Sendable {
    /// The one named in `previous`; nil where there is none, or it is not loaded.
    package let earlier: Assessment?
    /// Those before it, newest first. One that followed nothing up hands nothing down, so that the
    /// chain ends with it.
    package let before: [Assessment]
    /// Whether every assessment that belongs to it is loaded.
    package let isWhole: Bool
  }

  /// - Parameter loaded: an assessment that is loaded.
  package static func chain(
    of assessment: Assessment, _ loaded: (AssessmentID) -> Assessment?
  ) -> Chain {
    guard let previous = assessment.previous, let earlier = loaded(previous) else {
      return Chain(earlier: nil, before: [], isWhole: assessment.previous == nil)
    }
    var before: [Assessment] = []
    var seen: Set<AssessmentID> = [assessment.id, earlier.id]
    var last = earlier
    while !last.followUps.isEmpty, let next = last.previous, seen.insert(next).inserted {
      guard let one = loaded(next) else {
        return Chain(earlier: earlier, before: before, isWhole: false)
      }
      before.append(one)
      last = one
    }
    return Chain(earlier: earlier, before: before, isWhole: true)
  }

  /// Whether a finding of an assessment is to be looked at in the next one: a nonconformity or an
  /// opportunity whose actions are not all verified and effective. One without actions is open.
  package static func isOpen(_ finding: Finding) -> Bool {
    guard finding.kind == .nonconformity || finding.kind == .opportunity else { return false }
    let isDone = finding.actions.allSatisfy {
      $0.state == .verified && $0.effectiveness?.result == .effective
    }
    return finding.actions.isEmpty || !isDone
  }

  /// What `earlier` left open, its own findings first, then those that it followed up and could not
  /// close, or did not follow up at all.
  ///
  /// - Parameter before: the assessments before `earlier`, newest first, as far as they are known. A
  ///   finding whose own assessment is not among them cannot be told.
  package static func openFindings(
    of earlier: Assessment, before: [Assessment] = []
  ) -> [OpenFinding] {
    all(of: earlier, before: before).filter { open in
      open.last.map(\.outcome.keepsOpen) ?? isOpen(open.finding)
    }
  }

  /// Everything that a follow-up may name: all findings of `earlier`, and what came down to it.
  package static func all(
    of earlier: Assessment, before: [Assessment] = []
  ) -> [OpenFinding] {
    let own = earlier.findings.map {
      OpenFinding(id: $0.id, finding: $0, origin: earlier.id, last: nil, reopened: 0)
    }
    guard let previous = before.first else { return own }
    let taken = Set(own.map(\.id))
    let handed = openFindings(of: previous, before: Array(before.dropFirst()))
    let all = self.all(of: previous, before: Array(before.dropFirst()))
    // One that was closed already may have been looked at again.
    let again = all.filter { one in
      earlier.followUp(of: one.id) != nil && !handed.contains { $0.id == one.id }
    }
    return own
      + (handed + again).map { one in
        let followUp = earlier.followUp(of: one.id)
        let id = one.finding.id
        return OpenFinding(
          id: taken.contains(id) || one.id != id ? "\(one.origin)/\(id)" : id,
          finding: one.finding, origin: one.origin, last: followUp ?? one.last,
          reopened: one.reopened + (followUp?.outcome == .ineffective ? 1 : 0))
      }
  }

  /// What `earlier` left open and `assessment` says nothing about yet.
  package static func missing(
    in assessment: Assessment, earlier: Assessment, before: [Assessment] = []
  ) -> [OpenFinding] {
    openFindings(of: earlier, before: before).filter { assessment.followUp(of: $0.id) == nil }
  }

  /// How often a finding has been reopened with what `assessment` says of it: `repeat ×2`.
  package static func timesReopened(_ open: OpenFinding, in assessment: Assessment) -> Int {
    open.reopened + (assessment.followUp(of: open.id)?.outcome == .ineffective ? 1 : 0)
  }
}

extension Assessment {
  /// What this assessment says of a finding of the earlier one.
  ///
  /// - Parameter id: as `OpenFinding.id`.
  package func followUp(of id: String) -> FollowUp? { followUps.first { $0.finding == id } }
}
