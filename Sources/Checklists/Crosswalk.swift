package import Diagnostics
package import Text

/// How the items of one checklist stand to those of another one, or of something outside the library:
/// typed relations with an author, a source and a degree of confidence.
///
/// It is somebody's reading, never a rule: nothing that follows from it enters a score.
package struct Crosswalk: Sendable {
  /// What the second end is, seen from the first one.
  package enum RelationKind: String, CaseIterable, Sendable {
    /// The same duty; the wording may differ.
    case identical
    /// The same duty told otherwise.
    case reworded
    /// The later edition asks for less.
    case narrowed
    /// The later edition asks for something more.
    case widened
    /// One row has become several.
    case split
    /// Several rows have become one.
    case merged
    /// It stands elsewhere, in other company.
    case moved
    /// Only the later edition has it.
    case new
    /// Only the earlier edition has it.
    case withdrawn
    /// Both ask for the same in the main.
    case equivalent
    /// Both ask for a part of the same.
    case partial
    /// One helps the other without asking for the same.
    case supports

    /// Whether it tells what became of a row from one edition of a standard to the next one.
    package var isBetweenEditions: Bool { ![.equivalent, .partial, .supports].contains(self) }

    /// Whether both ends ask for the same, so that a rating of one may be proposed for the other.
    package var asksTheSame: Bool { self == .identical || self == .reworded }

    /// Whether the reader has to be told what changed.
    var needsNote: Bool {
      [.narrowed, .widened, .split, .merged, .moved].contains(self)
    }
  }

  package enum Confidence: String, CaseIterable, Sendable {
    case high, medium, low

    /// The higher, the less sure.
    var doubt: Int {
      switch self {
      case .high: 0
      case .medium: 1
      case .low: 2
      }
    }
  }

  package enum Side: String, CaseIterable, Sendable {
    case from, to

    package var other: Side { self == .from ? .to : .from }
  }

  /// What stands on one side: a checklist of the library, or something that is told in words only.
  package enum Party: Sendable, Hashable {
    case checklist(String)
    case outside(String)

    /// The checklist's id, if it is one of the library.
    package var checklist: String? {
      if case .checklist(let id) = self { id } else { nil }
    }

    /// The id, or the name.
    package var name: String {
      switch self {
      case .checklist(let name), .outside(let name): name
      }
    }
  }

  /// An item, section or subject by its id; free text on a side outside the library.
  package struct End: Sendable {
    package let id: String
    package let place: Place

    package init(id: String, place: Place) {
      self.id = id
      self.place = place
    }
  }

  package struct Relation: Sendable {
    /// Empty for what is new.
    package let from: [End]
    /// Empty for what is withdrawn.
    package let to: [End]
    package let kind: RelationKind
    package let note: LocalizedText?
    /// Where it differs from that of the whole crosswalk.
    package let confidence: Confidence?
    package let place: Place

    package init(
      from: [End], to: [End], kind: RelationKind, note: LocalizedText?, confidence: Confidence?,
      place: Place
    ) {
      self.from = from
      self.to = to
      self.kind = kind
      self.note = note
      self.confidence = confidence
      self.place = place
    }

    package func ends(_ side: Side) -> [End] { side == .from ? from : to }
  }

  /// What has no counterpart on the other side, and why.
  package struct Unmapped: Sendable {
    package let side: Side
    package let ends: [End]
    package let reason: LocalizedText
    package let place: Place

    package init(side: Side, ends: [End], reason: LocalizedText, place: Place) {
      self.side = side
      self.ends = ends
      self.reason = reason
      self.place = place
    }
  }

  package let id: String
  package let title: LocalizedText
  package let from: String
  package let to: Party
  package let author: LocalizedText
  package let source: LocalizedText
  package let confidence: Confidence
  /// Whether somebody who holds the standard has read it against its text.
  package let isReviewedByHolder: Bool
  package let relations: [Relation]
  package let unmapped: [Unmapped]
  /// Whether it comes with Assay.
  package let origin: Checklist.Origin
  package let place: Place
  /// Where the two sides are named.
  package let fromPlace: Place
  package let toPlace: Place

  package init(
    id: String, title: LocalizedText, from: String, to: Party, author: LocalizedText,
    source: LocalizedText, confidence: Confidence, isReviewedByHolder: Bool,
    relations: [Relation], unmapped: [Unmapped], origin: Checklist.Origin = .thirdParty,
    place: Place, fromPlace: Place, toPlace: Place
  ) {
    self.id = id
    self.title = title
    self.from = from
    self.to = to
    self.author = author
    self.source = source
    self.confidence = confidence
    self.isReviewedByHolder = isReviewedByHolder
    self.relations = relations
    self.unmapped = unmapped
    self.origin = origin
    self.place = place
    self.fromPlace = fromPlace
    self.toPlace = toPlace
  }

  package func party(_ side: Side) -> Party { side == .from ? .checklist(from) : to }

  /// The side on which a checklist stands; nil where it stands on none.
  package func side(of checklist: String) -> Side? {
    Side.allCases.first { party($0).checklist == checklist }
  }

  /// How many relations there are of each kind that occurs.
  package var counts: [(kind: RelationKind, count: Int)] {
    RelationKind.allCases.compactMap { kind in
      let count = relations.count { $0.kind == kind }
      return count == 0 ? nil : (kind, count)
    }
  }

  func place(of side: Side) -> Place { side == .from ? fromPlace : toPlace }
}

extension Checklist {
  /// The standard of which this is an edition: the id without the edition at its end; nil where the id
  /// does not end with it.
  var standard: String? {
    let end = "-" + edition
    return id.hasSuffix(end) ? String(id.dropLast(end.count)) : nil
  }
}
