package import Checklists
package import Diagnostics
package import Text

/// A registered piece of objective evidence: a file that is held, or something seen and not copied.
package struct Evidence: Sendable {
  /// What kind of evidence it is; strength grows from a statement to what was observed or tested.
  package enum Kind: String, CaseIterable, Sendable {
    case statement, document, record, observation, test

    /// 1 for a statement, 2 for a document, 3 for a record, 4 for what was observed or tested.
    package var strength: Int {
      switch self {
      case .statement: 1
      case .document: 2
      case .record: 3
      case .observation, .test: 4
      }
    }
  }

  package enum Classification: String, CaseIterable, Sendable {
    case `public`, `internal`, restricted
  }

  /// When, by whom and how it was obtained.
  package struct Obtained: Sendable {
    package let on: CalendarDate
    package let by: String
    package let how: LocalizedText?

    package init(on: CalendarDate, by: String, how: LocalizedText?) {
      self.on = on
      self.by = by
      self.how = how
    }
  }

  /// A file kept in the assessment's folder. The hash says "unchanged since registered", no more.
  package struct HeldFile: Sendable {
    /// Relative to the assessment's folder, inside `evidence/`.
    package let path: String
    /// SHA-256 in lower case hexadecimal.
    package let sha256: String?
    package let place: Place

    package init(path: String, sha256: String?, place: Place) {
      self.path = path
      self.sha256 = sha256
      self.place = place
    }
  }

  /// Its author's id, a hyphen and a number, so that auditors without a network never collide.
  package let id: String
  package let title: LocalizedText
  package let kind: Kind
  package let shows: LocalizedText?
  package let source: LocalizedText?
  package let custodian: LocalizedText?
  /// The days that it tells about, which is not the day on which it was obtained.
  package let period: Period?
  package let obtained: Obtained
  package let location: LocalizedText?
  package let file: HeldFile?
  package let classification: Classification
  /// The documents and records of checklists that this is, as `checklist/document`.
  package let documents: [ItemReference]
  /// The day on which a document was approved by those who may.
  package let approved: CalendarDate?
  package let place: Place
  /// Of `obtained.by` and the elements of `documents`.
  package var places = NamedPlaces()

  package init(
    id: String, title: LocalizedText, kind: Kind, shows: LocalizedText?, source: LocalizedText?,
    custodian: LocalizedText?, period: Period?, obtained: Obtained, location: LocalizedText?,
    file: HeldFile?, classification: Classification, documents: [ItemReference] = [],
    approved: CalendarDate? = nil, place: Place
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.shows = shows
    self.source = source
    self.custodian = custodian
    self.period = period
    self.obtained = obtained
    self.location = location
    self.file = file
    self.classification = classification
    self.documents = documents
    self.approved = approved
    self.place = place
  }

  /// Whether all that it tells about happened before the period that is assessed.
  package func isOlder(than assessed: Period) -> Bool {
    (period?.to ?? obtained.on) < assessed.from
  }
}
