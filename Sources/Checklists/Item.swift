package import Diagnostics
package import Text

/// One assessable thing of a checklist: a requirement, an attribute of a process, a criterion or a rule.
///
/// It never changes. It is a class, so that scores share it instead of copying its many fields.
package final class Item: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// Something that has to be at hand before a practice can begin.
    case entry
    /// Something that the practice does.
    case activity
    /// Something that the practice brings forth.
    case exit
    /// A role of the practice that somebody holds.
    case role
    /// A maturity attribute of one process.
    case attribute
    /// A requirement of a standard: one statement of what has to be.
    case requirement
    /// One of the things that a requirement lists; the requirement falls with it.
    case element
    /// Something that is there or is not, counted by itself.
    case criterion
    /// A rule of a source, held against facts.
    case rule
  }

  /// How it is found out whether a rule holds.
  package enum Check: String, CaseIterable, Sendable {
    /// The program gathers a fact from the assessment; nobody answers.
    case automatic
    /// Somebody is asked.
    case question
    /// Somebody looks.
    case manual
  }

  /// What the source says that a rule does; nothing that Assay concludes.
  package enum Effect: String, CaseIterable, Sendable {
    case blocks, warning, information
  }

  /// The phase of plan, do, check, act (ISO/IEC 20000-1:2011, introduction) to which an item belongs.
  package enum Phase: String, CaseIterable, Sendable {
    case plan, `do`, check, act
  }

  /// How sure the author is that the source says it so.
  package enum Confidence: String, CaseIterable, Sendable {
    /// Recalled by people who know the source, and checked by a second one.
    case recalled
    /// Recalled, and supported by a book.
    case recalledAndBook = "recalled-and-book"
    /// Not certain.
    case uncertain
  }

  /// How a role takes part in a practice.
  package enum Assignment: String, CaseIterable, Sendable {
    /// Answers for the result; exactly one role per practice.
    case accountable
    /// Does the work.
    case responsible
  }

  /// Ours, stable, unique within the checklist: `OM-1-EN-1`, `DS1.AC`.
  package let id: String
  package let kind: Kind
  /// What it asks, in our own words.
  package let text: LocalizedText
  /// The section or subject under which it is assessed.
  package let group: String
  /// For an element: the requirement that lists it.
  package let parent: String?
  /// For a role: which role, and how it takes part.
  package let role: String?
  package let assignment: Assignment?
  /// For an attribute: which one.
  package let attribute: String?
  /// For a criterion that is a measure: in what it is told, such as requests per hour.
  package let unit: LocalizedText?
  /// For a rule: how it is looked at, what the source makes of it, and the fact of an automatic one.
  package let check: Check?
  package let effect: Effect?
  package let fact: FactName?
  /// The condition under which "not applicable" may be answered; nil where the source has none.
  package let notApplicableWhen: LocalizedText?
  /// The condition under which no case of it can occur in a period; nil where none is needed.
  package let notTriggeredWhen: LocalizedText?
  package let phase: Phase?
  package let confidence: Confidence?
  /// The documents and records that it demands, by their ids in the checklist.
  package let documents: [String]
  package let expectedEvidence: [LocalizedText]
  package let examine: LocalizedText?
  package let interview: LocalizedText?
  package let test: LocalizedText?
  /// How much it counts when gaps are ranked; greater than 0.
  package let weight: ExactDecimal
  /// Items and clauses elsewhere that touch the same matter: `iso20000-1-2011/6.1`.
  package let related: [String]
  package let place: Place

  package init(
    id: String, kind: Kind, text: LocalizedText, group: String, parent: String? = nil,
    role: String? = nil, assignment: Assignment? = nil, attribute: String? = nil,
    unit: LocalizedText? = nil, check: Check? = nil, effect: Effect? = nil, fact: FactName? = nil,
    notApplicableWhen: LocalizedText? = nil, notTriggeredWhen: LocalizedText? = nil,
    phase: Phase? = nil, confidence: Confidence? = nil, documents: [String] = [],
    expectedEvidence: [LocalizedText] = [],
    examine: LocalizedText? = nil, interview: LocalizedText? = nil, test: LocalizedText? = nil,
    weight: ExactDecimal, related: [String] = [], place: Place
  ) {
    self.id = id
    self.kind = kind
    self.text = text
    self.group = group
    self.parent = parent
    self.role = role
    self.assignment = assignment
    self.attribute = attribute
    self.unit = unit
    self.check = check
    self.effect = effect
    self.fact = fact
    self.notApplicableWhen = notApplicableWhen
    self.notTriggeredWhen = notTriggeredWhen
    self.phase = phase
    self.confidence = confidence
    self.documents = documents
    self.expectedEvidence = expectedEvidence
    self.examine = examine
    self.interview = interview
    self.test = test
    self.weight = weight
    self.related = related
    self.place = place
  }
}

extension Item {
  /// Whether somebody answers it; the facts of automatic rules come from the program.
  package var takesAnswer: Bool { check != .automatic }
}

/// An item of a certain checklist, as it is written in files: `oman-itsdf-2020/OM-1-EN-1`.
package struct ItemReference: Sendable, Hashable, CustomStringConvertible {
  package let checklist: String
  package let item: String

  package init(checklist: String, item: String) {
    self.checklist = checklist
    self.item = item
  }

  /// From text with exactly one slash; nil otherwise.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.init(checklist: String(parts[0]), item: String(parts[1]))
  }

  package var description: String { "\(checklist)/\(item)" }
}
