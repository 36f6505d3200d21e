package import Diagnostics
internal import Text

/// What must hold between a crosswalk and the checklists of the library.
///
/// Each rule is a function from a crosswalk and the library to diagnostics; `all` lists them. A
/// checklist that is absent or broken is told once; its ends are then not looked up.
package enum CrosswalkRules {
  package typealias Rule = @Sendable (Crosswalk, ChecklistLibrary) -> [Diagnostic]

  package static let all: [Rule] = [
    sides, ends, relations, family, once, completeness, languages,
  ]

  package static func check(
    _ crosswalk: Crosswalk, in library: ChecklistLibrary
  ) -> [Diagnostic] {
    all.flatMap { $0(crosswalk, library) }
  }

  /// The checklist on a side, if it is there and sound: otherwise nothing can be said of its items.
  private static func checklist(
    _ side: Crosswalk.Side, _ crosswalk: Crosswalk, _ library: ChecklistLibrary
  ) -> Checklist? {
    crosswalk.party(side).checklist.flatMap {
      library.broken.contains($0) ? nil : library.checklists[$0]
    }
  }

  /// Both sides are there, and they are two.
  static func sides(_ crosswalk: Crosswalk, _ library: ChecklistLibrary) -> [Diagnostic] {
    if crosswalk.to == .checklist(crosswalk.from) {
      return [
        Diagnostic(
          .crosswalkToItself, at: crosswalk.toPlace,
          "the crosswalk leads from '\(crosswalk.from)' to itself",
          help: "name another checklist, or something outside the library with 'to-outside'")
      ]
    }
    return Crosswalk.Side.allCases.compactMap { side in
      guard let id = crosswalk.party(side).checklist, library.checklists[id] == nil,
        !library.broken.contains(id)
      else { return nil }
      return Diagnostic(
        .unknownReference, at: crosswalk.place(of: side), "checklist '\(id)' is not in the library",
        help: Suggestion.nearest(to: id, in: library.checklists.keys).map {
          "did you mean '\($0)'?"
        }
          ?? (side == .to ? "what is outside the library is named with 'to-outside'" : nil))
    }
  }

  /// Every end is an item, section or subject of its checklist.
  static func ends(_ crosswalk: Crosswalk, _ library: ChecklistLibrary) -> [Diagnostic] {
    Crosswalk.Side.allCases.flatMap { side -> [Diagnostic] in
      guard let checklist = checklist(side, crosswalk, library) else { return [] }
      let cover = ChecklistCover(checklist)
      return crosswalk.allEnds(side).filter { !cover.knows($0.id) }.map { end in
        Diagnostic(
          .crosswalkEnd, at: end.place,
          "'\(end.id)' is no item, section or subject of checklist '\(checklist.id)'",
          help: Suggestion.nearest(to: end.id, in: cover.names).map { "did you mean '\($0)'?" }
            ?? "`assay list \(checklist.id)` shows all items")
      }
    }
  }

  /// What is new comes from nothing, what is withdrawn leads to nothing, all else has two ends.
  static func relations(_ crosswalk: Crosswalk, _ library: ChecklistLibrary) -> [Diagnostic] {
    crosswalk.relations.compactMap { relation in
      let (hasFrom, hasTo) = (!relation.from.isEmpty, !relation.to.isEmpty)
      let problem: (String, String)? =
        switch relation.kind {
        case .new where hasFrom: ("what is 'new' has no 'from'", "remove 'from'")
        case .new where !hasTo: ("what is 'new' names nothing", "add 'to'")
        case .withdrawn where hasTo: ("what is 'withdrawn' has no 'to'", "remove 'to'")
        case .withdrawn where !hasFrom: ("what is 'withdrawn' names nothing", "add 'from'")
        case .new, .withdrawn: nil
        case let kind where !hasFrom:
          ("a relation '\(kind.rawValue)' has no 'from'", "add 'from', or call it new")
        case let kind where !hasTo:
          ("a relation '\(kind.rawValue)' has no 'to'", "add 'to', or call it withdrawn")
        case let kind where kind.needsNote && relation.note == nil:
          ("a relation '\(kind.rawValue)' has no 'note'", "say in one sentence what changed")
        default: nil
        }
      return problem.map {
        Diagnostic(.crosswalkRelation, at: relation.place, $0.0, help: $0.1)
      }
    }
  }

  /// Two editions of a standard have relations of their own, and so have all other pairs. What stands
  /// outside the library may be either, but not both.
  static func family(_ crosswalk: Crosswalk, _ library: ChecklistLibrary) -> [Diagnostic] {
    let areEditions: Bool?
    switch crosswalk.to {
    case .outside: areEditions = crosswalk.relations.first?.kind.isBetweenEditions
    case .checklist:
      guard let from = checklist(.from, crosswalk, library),
        let to = checklist(.to, crosswalk, library), from.id != to.id
      else { return [] }
      areEditions = from.standard != nil && from.standard == to.standard
    }
    guard let areEditions else { return [] }
    let fitting = Crosswalk.RelationKind.allCases.filter { $0.isBetweenEditions == areEditions }
    return crosswalk.relations.filter { $0.kind.isBetweenEditions != areEditions }.map {
      Diagnostic(
        .crosswalkRelation, at: $0.place,
        areEditions
          ? "'\($0.kind.rawValue)' is no relation between two editions of one standard"
          : "'\($0.kind.rawValue)' is a relation between two editions of one standard only",
        help: "one of: \(fitting.map(\.rawValue).joined(separator: ", "))")
    }
  }

  /// A pair stands in one relation, an end once in a list, and what is unmapped in no relation.
  static func once(_ crosswalk: Crosswalk, _ library: ChecklistLibrary) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var pairs: [[String]: Place] = [:]
    var mapped: [Crosswalk.Side: [String: Place]] = [.from: [:], .to: [:]]
    for relation in crosswalk.relations {
      for side in Crosswalk.Side.allCases {
        found += repeated(relation.ends(side))
        for end in relation.ends(side) where mapped[side]?[end.id] == nil {
          mapped[side]?[end.id] = end.place
        }
      }
      for from in relation.from {
        for to in relation.to {
          guard let first = pairs[[from.id, to.id]] else {
            pairs[[from.id, to.id]] = to.place
            continue
          }
          // A doubled end within one list is told above.
          if relation.to.contains(where: { $0.place == first }) { continue }
          found.append(
            twice(to.place, "'\(from.id)' and '\(to.id)' stand in a second relation", first))
        }
      }
    }
    for side in Crosswalk.Side.allCases {
      found += repeated(crosswalk.unmapped.filter { $0.side == side }.flatMap(\.ends))
    }
    for unmapped in crosswalk.unmapped {
      for end in unmapped.ends {
        guard let first = mapped[unmapped.side]?[end.id] else { continue }
        found.append(twice(end.place, "'\(end.id)' is unmapped and stands in a relation", first))
      }
    }
    return found
  }

  private static func twice(_ place: Place, _ message: String, _ first: Place) -> Diagnostic {
    Diagnostic(
      .mappedTwice, at: place, message, notes: [.init("the first one is here", at: first)],
      help: "keep one of the two")
  }

  private static func repeated(_ ends: [Crosswalk.End]) -> [Diagnostic] {
    var first: [String: Place] = [:]
    return ends.compactMap { end in
      guard let earlier = first[end.id] else {
        first[end.id] = end.place
        return nil
      }
      return Diagnostic(
        .duplicateIdentifier, at: end.place, "'\(end.id)' stands here a second time",
        notes: [.init("the first '\(end.id)' is here", at: earlier)], help: "remove one of the two")
    }
  }

  /// How many forgotten items a message names.
  private static let shown = 5

  /// Every item of both sides is reached by a relation or told to be unmapped.
  static func completeness(_ crosswalk: Crosswalk, _ library: ChecklistLibrary) -> [Diagnostic] {
    Crosswalk.Side.allCases.compactMap { side in
      guard let checklist = checklist(side, crosswalk, library) else { return nil }
      let cover = ChecklistCover(checklist)
      let reached = Set(crosswalk.allEnds(side).flatMap { cover.items(under: $0.id) })
      let missing = checklist.items.map(\.id).filter { !reached.contains($0) }
      guard !missing.isEmpty else { return nil }
      let rest = missing.count - shown
      return Diagnostic(
        .notMapped, at: crosswalk.place(of: side),
        "the crosswalk says nothing of \(missing.count) of \(checklist.items.count) items of '\(checklist.id)': \(missing.prefix(shown).joined(separator: ", "))\(rest > 0 ? " and \(rest) more" : "")",
        help: "add a relation, or name them under 'unmapped' with a reason")
    }
  }

  /// Every text is there in every language.
  static func languages(_ crosswalk: Crosswalk, _ library: ChecklistLibrary) -> [Diagnostic] {
    let head = [
      (crosswalk.title, "'title'"), (crosswalk.author, "'author'"), (crosswalk.source, "'source'"),
    ].map { ($0.0, $0.1, crosswalk.place) }
    let notes = crosswalk.relations.compactMap { relation in
      relation.note.map { ($0, "'note'", relation.place) }
    }
    let reasons = crosswalk.unmapped.map { ($0.reason, "'reason'", $0.place) }
    return (head + notes + reasons).compactMap { text, what, place in
      let missing = Language.allCases.filter { (text[$0] ?? "").isEmpty }.map(\.code)
      guard !missing.isEmpty else { return nil }
      return Diagnostic(
        .missingLanguage, at: place, "\(what) has no text in: \(missing.joined(separator: ", "))")
    }
  }
}

extension Crosswalk {
  /// Every end that is named on a side, in relations and as unmapped.
  fileprivate func allEnds(_ side: Side) -> [End] {
    relations.flatMap { $0.ends(side) }
      + unmapped.filter { $0.side == side }.flatMap(\.ends)
  }
}
