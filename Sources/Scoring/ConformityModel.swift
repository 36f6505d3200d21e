package import Assessments
package import Checklists
internal import Text

/// Conformity with a standard: how many of its requirements are rated conforming, of all of them.
package struct ConformityModel: ScoringModel {
  package let id = "conformity"
  package let kind = Checklist.Kind.conformity
  package let source = """
    Requirements of a standard in the sense of ISO/IEC 20000-1 and ISO 19011: each is fulfilled or it \
    is not. That the worst of a requirement's elements decides, and that the base is every \
    requirement of the edition (clause 1.2: none may be excluded), is Assay's reading of them.
    """
  package let explanation = """
    Rated are the requirements' own statements and the elements that they list. A requirement stands \
    where the *worst* of its own rating and those of its elements stands. An element or statement \
    that is not applicable or was not triggered drops out; where all of them drop out, the whole \
    requirement is not applicable (or was not triggered). An unanswered part only widens the range: \
    the requirement is open unless what is rated already holds it at the lowest rating.

    Only requirements are counted; elements give detail and coverage. The base is *every* requirement: \
    those not applicable, not triggered, not assessed, pending or carried forward stay in it as \
    segments of their own. The figure is the number of requirements that conform; "partly" is never \
    counted as conforming. The range runs from that number to the number of those that conform or are \
    open and may still turn out to conform.
    """
  package let caution = """
    The figure counts what named assessors rated. It is no decision on conformity, which no share \
    replaces: a single requirement that is not fulfilled can matter more than all others together.
    """
  package let parameters = [
    ScoringParameter(
      name: "satisfied-by", kind: .rating, isRequired: true,
      meaning: "The rating of the scale that means conforming."),
    .kappa,
  ]
  package let examples = [
    WorkedExample(
      "All rated conforming",
      [("R1", "conforming"), ("R1/a", "conforming"), ("R2", "conforming")],
      gives: [("figure", "2 of 2"), ("range", "2-2"), ("R1", "conforming")]),
    WorkedExample(
      "The worst element decides, and partly is not conforming",
      [
        ("R1", "conforming"), ("R1/a", "partly"), ("R1/b", "conforming"), ("R2", "conforming"),
        ("R2/a", "not-conforming"), ("R3", "conforming"),
      ],
      gives: [
        ("R1", "partly"), ("R2", "not-conforming"), ("figure", "1 of 3"), ("range", "1-1"),
      ]),
    WorkedExample(
      "An unanswered element leaves its requirement open",
      [("R1", "conforming"), ("R1/a", "not-assessed"), ("R2", "conforming")],
      gives: [("R1", "not-assessed"), ("figure", "1 of 2"), ("range", "1-2")]),
    WorkedExample(
      "What is rated not conforming decides, whatever the open elements turn out to be",
      [("R1", "not-conforming"), ("R1/a", "not-assessed"), ("R2", "conforming")],
      gives: [("R1", "not-conforming"), ("figure", "1 of 2"), ("range", "1-1")]),
    WorkedExample(
      "Not applicable and not triggered stay in the base and add nothing",
      [
        ("R1", "conforming"), ("R2", "not-applicable"), ("R2/a", "not-applicable"),
        ("R3", "not-triggered"), ("R4", "carried-forward"),
      ],
      gives: [
        ("R2", "not-applicable"), ("R3", "not-triggered"), ("figure", "1 of 4"), ("range", "1-2"),
      ]),
    WorkedExample(
      "An element that does not apply drops out",
      [("R1", "conforming"), ("R1/a", "not-applicable"), ("R1/b", "conforming")],
      gives: [("R1", "conforming"), ("figure", "1 of 1")]),
    WorkedExample(
      "Voices without agreement: counted as open, within what they say",
      [("R1", "pending partly conforming"), ("R2", "pending not-conforming partly")],
      gives: [("R1", "pending"), ("figure", "no basis"), ("range", "no basis")]),
    WorkedExample(
      "A requirement whose voices all deny it can no longer be counted",
      [
        ("R1", "pending not-conforming partly"), ("R2", "pending partly conforming"),
        ("R3", "conforming"),
      ],
      gives: [("figure", "1 of 3"), ("range", "1-2")]),
    WorkedExample(
      "Nothing rated: no basis",
      [("R1", "not-assessed"), ("R1/a", "not-assessed")],
      gives: [("figure", "no basis"), ("range", "no basis")]),
  ]

  package init() {}

  package func objection(to scale: Scale) -> String? {
    scale.ratings.isEmpty ? "needs named ratings; '\(scale.id)' is a decimal scale" : nil
  }

  package func score(
    _ group: Checklist.Group, items: [ItemScore], in checklist: Checklist, of assessment: Assessment
  ) -> GroupScore {
    let counted = Self.requirements(items, in: checklist)
    return GroupScore(
      group: group, score: score(group, items, counted, checklist, assessment), items: items,
      counted: counted, evidence: EvidenceScore(items, in: assessment))
  }

  /// The requirements among the rows of a clause, each with its elements.
  static func requirements(_ items: [ItemScore], in checklist: Checklist) -> [CountedItem] {
    let elements = Dictionary(grouping: items.filter { $0.item.kind == .element }) {
      $0.item.parent ?? ""
    }
    return items.filter { $0.item.kind != .element }.map { own in
      requirement([own] + (elements[own.item.id] ?? []), in: checklist)
    }
  }

  /// A requirement from its own row and those of its elements.
  private static func requirement(_ parts: [ItemScore], in checklist: Checklist) -> CountedItem {
    let ranges = parts.compactMap(\.range)
    let low = ranges.map(\.low).min()
    let high = ranges.map(\.high).min()
    let rated = parts.filter(\.segment.isRated)
    let lowestRated = rated.min { ($0.value ?? .zero) < ($1.value ?? .zero) }
    let segment: Segment =
      if let lowestRated, lowestRated.value == low {
        lowestRated.segment
      } else {
        openSegment(parts)
      }
    return CountedItem(
      item: parts[0].item, segment: segment,
      isMet: segment.isRated && (low.map { checklist.isMet($0) } ?? false),
      canBeMet: high.map { checklist.isMet($0) } ?? false, parts: parts)
  }

  /// Why a requirement has no rating: what is furthest from one first; else why all of it dropped out.
  private static func openSegment(_ parts: [ItemScore]) -> Segment {
    let order: [Segment] = [.notAssessed, .carriedForward, .pending, .notTriggered]
    return order.first { segment in parts.contains { $0.segment == segment } } ?? .notApplicable
  }

  private func score(
    _ group: Checklist.Group, _ items: [ItemScore], _ counted: [CountedItem],
    _ checklist: Checklist, _ assessment: Assessment
  ) -> Score {
    let tally = Tally(items.map(\.segment))
    let count = CountScore(counted)
    let isRated = tally.rated > 0
    return Score(
      count, rated: tally,
      explanation: Explanation(
        subject: "\(group.id) \(group.title.plain)",
        result: isRated
          ? "\(count.met) of \(count.total) requirements conforming"
          : "no basis: nothing is rated",
        rule:
          "\(id): requirements conforming, of all requirements of the clause; the worst part decides",
        formula: count.isPoint
          ? nil : "open parts allow \(count.met) to \(count.highest) of \(count.total)",
        parts: counted.map { explanation($0, checklist, assessment) }))
  }

  private func explanation(
    _ counted: CountedItem, _ checklist: Checklist, _ assessment: Assessment
  ) -> Explanation {
    let rows = counted.parts.map {
      $0.explanation(in: assessment, scale: checklist.scale, places: 0)
    }
    guard counted.parts.count > 1 else { return rows[0] }
    let leftOut = counted.leftOut.map(\.item.id).joined(separator: ", ")
    return Explanation(
      subject: "\(counted.item.id) \(counted.item.text.plain)", result: result(counted, checklist),
      rule: "the worst of its own statement and its elements",
      formula: counted.deciding.isEmpty
        ? nil : "decided by \(counted.deciding.map(\.item.id).joined(separator: ", "))",
      facts: leftOut.isEmpty ? [] : ["left out: \(leftOut)"],
      parts: [rows[0].named("own statement")] + rows.dropFirst())
  }

  private func result(_ counted: CountedItem, _ checklist: Checklist) -> String {
    switch counted.segment {
    case .rating(let rank): checklist.scale.ratings[rank].id
    case .number: "rated"
    case .pending: "open: voices wait for agreement"
    case .carriedForward: "open: carried forward, not confirmed"
    case .notAssessed: "open: not all of it is assessed"
    case .notTriggered: "not triggered"
    case .notApplicable: "not applicable"
    }
  }
}
