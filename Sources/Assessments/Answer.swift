package import Checklists
package import Diagnostics
package import Text

/// What is recorded for one item.
package struct Answer: Sendable {
  /// The six states an answer can be in. They are counted apart everywhere and never merged.
  package enum Status: String, CaseIterable, Sendable {
    case rated
    /// Voices without agreement: not assessed yet, but not unknown either.
    case pending
    case notAssessed = "not-assessed"
    /// An earlier assessment's value, in no score until somebody confirms it.
    case carriedForward = "carried-forward"
    /// Could not occur in the period (no service was removed, no major incident happened).
    case notTriggered = "not-triggered"
    case notApplicable = "not-applicable"
  }

  /// The rating that scores, with who agreed it and why.
  package struct Agreement: Sendable {
    package let rating: RatingValue
    package let by: String
    package let on: CalendarDate
    package let why: LocalizedText?

    package init(rating: RatingValue, by: String, on: CalendarDate, why: LocalizedText?) {
      self.rating = rating
      self.by = by
      self.on = on
      self.why = why
    }
  }

  /// A value taken over from an earlier assessment.
  package struct Suggestion: Sendable {
    package let rating: RatingValue
    package let from: AssessmentID
    /// The item that was rated, where it is one of another checklist.
    package let origin: Origin?

    package init(rating: RatingValue, from: AssessmentID, origin: Origin? = nil) {
      self.rating = rating
      self.from = from
      self.origin = origin
    }
  }

  /// The item of another checklist from which a crosswalk led here. A class, because few answers have
  /// one and answers are copied often.
  package final class Origin: Sendable {
    package let item: ItemReference
    package let place: Place

    package init(item: ItemReference, place: Place) {
      self.item = item
      self.place = place
    }
  }

  /// Why the item does not apply or was not triggered, and who said so.
  package struct Exception: Sendable {
    package let reason: LocalizedText
    package let decidedBy: String?
    package let secondPerson: String?

    package init(reason: LocalizedText, decidedBy: String?, secondPerson: String?) {
      self.reason = reason
      self.decidedBy = decidedBy
      self.secondPerson = secondPerson
    }
  }

  package let item: String
  package let status: Status
  package var agreement: Agreement?
  package var suggestion: Suggestion?
  package var exception: Exception?
  package var dispute: Dispute?
  package var voices: [Voice]
  package var evidence: [EvidenceLink]
  package var note: LocalizedText?
  package let place: Place
  /// Whether some voices could not be read, so that those that could are not all.
  package var hasUnreadableVoices = false
  private var places = NamedPlaces()

  package init(
    item: String, status: Status, agreement: Agreement? = nil, suggestion: Suggestion? = nil,
    exception: Exception? = nil, dispute: Dispute? = nil, voices: [Voice] = [],
    evidence: [EvidenceLink] = [], note: LocalizedText? = nil, place: Place
  ) {
    self.item = item
    self.status = status
    self.agreement = agreement
    self.suggestion = suggestion
    self.exception = exception
    self.dispute = dispute
    self.voices = voices
    self.evidence = evidence
    self.note = note
    self.place = place
  }

  /// What an answer names, where a message may point at it.
  package enum Named: Sendable {
    case agreedBy, agreedOn, decidedBy, secondPerson, suggested, from
  }

  /// Where a name stands; the answer itself where that is not known.
  package func place(of name: Named) -> Place {
    places.place(of: name, in: place.path) ?? place
  }

  package mutating func setPlace(of name: Named, to place: Place) {
    places.set(name, to: place)
  }

  package mutating func takePlaces(of other: Answer) {
    places = other.places
  }

  /// The places of the names in one answer, which has at most two: an answer is copied often, and
  /// has no memory of its own for them.
  private struct NamedPlaces {
    private struct Spot {
      let name: Named
      let line: Int32
      let column: Int32
      let width: Int32
    }

    private var first: Spot?
    private var second: Spot?

    mutating func set(_ name: Named, to place: Place) {
      let spot = Spot(
        name: name, line: Int32(clamping: place.line), column: Int32(clamping: place.column),
        width: Int32(clamping: place.width))
      if first == nil || first?.name == name { first = spot } else { second = spot }
    }

    func place(of name: Named, in path: String) -> Place? {
      guard let spot = [first, second].lazy.compactMap(\.self).first(where: { $0.name == name })
      else { return nil }
      return Place(
        path: path, line: Int(spot.line), column: Int(spot.column), width: Int(spot.width))
    }
  }

  /// The rating that enters scores: the agreed one of a rated answer, and no other.
  package var scoringRating: RatingValue? {
    status == .rated ? agreement?.rating : nil
  }
}

/// One person's rating of an item.
package struct Voice: Sendable {
  package let by: String
  package let role: TeamRole
  package let rating: RatingValue
  package let on: CalendarDate
  package let why: LocalizedText?
  package let place: Place

  package init(
    by: String, role: TeamRole, rating: RatingValue, on: CalendarDate, why: LocalizedText?,
    place: Place
  ) {
    self.by = by
    self.role = role
    self.rating = rating
    self.on = on
    self.why = why
    self.place = place
  }
}

/// A piece of evidence seen from an answer: what it says about this item.
package struct EvidenceLink: Sendable {
  package enum Stance: String, CaseIterable, Sendable {
    case supports, contradicts, partial
  }

  package let id: String
  package let stance: Stance
  package let place: Place

  package init(id: String, stance: Stance, place: Place) {
    self.id = id
    self.stance = stance
    self.place = place
  }
}
