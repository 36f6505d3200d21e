package import Diagnostics
internal import Text

/// What must hold within the library, beyond the shape of each file.
///
/// Each rule is a function from a checklist to diagnostics; `all` lists them.
package enum ChecklistRules {
  package typealias Rule = @Sendable (Checklist) -> [Diagnostic]

  package static let all: [Rule] = [
    uniqueIdentifiers, itemKinds, declaredCounts, accountability, references, languages, levels,
    weights, parents, demandedDocuments, sectionCounts, ruleKeys, capabilityAttributes,
  ]

  package static func check(_ checklist: Checklist) -> [Diagnostic] {
    all.flatMap { $0(checklist) }
  }

  /// Items, and sections with subjects, have ids of their own.
  static func uniqueIdentifiers(_ checklist: Checklist) -> [Diagnostic] {
    let sections = Set(checklist.allSections.map(\.id))
    // The items of a subject follow from it and the attributes, which are told themselves.
    let items = checklist.items.filter { $0.kind != .attribute }
    return duplicates(items.map { ($0.id, $0.place) }, "item")
      + duplicates(checklist.allSections.map { ($0.id, $0.place) }, "section")
      + duplicates(
        checklist.groups.filter { !sections.contains($0.id) }.map { ($0.id, $0.place) }, "subject")
      + duplicates(checklist.attributes.map { ($0.id, $0.place) }, "attribute")
      + duplicates(checklist.goals.map { ($0.id, $0.place) }, "goal")
      + duplicates(checklist.documents.map { ($0.id, $0.place) }, "document")
      + duplicates(checklist.readiness.map { ($0.id, $0.place) }, "topic of readiness")
  }

  private static func duplicates(_ all: [(String, Place)], _ what: String) -> [Diagnostic] {
    var first: [String: Place] = [:]
    return all.compactMap { id, place in
      guard let earlier = first[id] else {
        first[id] = place
        return nil
      }
      return Diagnostic(
        .duplicateIdentifier, at: place, "\(what) '\(id)' stands here a second time",
        notes: [.init("the first '\(id)' is here", at: earlier)],
        help: "give one of the two an id of its own")
    }
  }

  /// Items are of the types that the checklist's kind knows, and a role says which and how.
  static func itemKinds(_ checklist: Checklist) -> [Diagnostic] {
    let known = checklist.kind.itemKinds
    return checklist.items.flatMap { item -> [Diagnostic] in
      if !known.contains(item.kind) {
        return [
          Diagnostic(
            .unknownWord, at: item.place,
            "item '\(item.id)' is of type '\(item.kind.rawValue)', which a checklist of kind '\(checklist.kind.rawValue)' does not have",
            help: "one of: \(known.map(\.rawValue).joined(separator: ", "))")
        ]
      }
      guard item.kind == .role, item.role == nil || item.assignment == nil else { return [] }
      return [
        Diagnostic(
          .missingKey, at: item.place, "role item '\(item.id)' needs both 'role' and 'assignment'",
          help: "name the role, and accountable or responsible")
      ]
    }
  }

  /// As many items of each type as the author counted in the source.
  static func declaredCounts(_ checklist: Checklist) -> [Diagnostic] {
    checklist.declaredCounts.compactMap { declared in
      let found =
        switch declared.what {
        case "subject": checklist.groups.count
        case "attribute": checklist.attributes.count
        default: checklist.items.count { $0.kind.rawValue == declared.what }
        }
      guard found != declared.count else { return nil }
      return Diagnostic(
        .wrongCount, at: declared.place,
        "\(declared.count) of type '\(declared.what)' are declared, \(found) are there",
        help: countHelp(declared: declared.count, found: found))
    }
  }

  static func countHelp(declared: Int, found: Int) -> String {
    found < declared
      ? "add what is missing; lower the count only if the source has no more"
      : "remove what is too much; raise the count only if the source has more"
  }

  /// Where a section names roles, exactly one is accountable, and role items say the same.
  static func accountability(_ checklist: Checklist) -> [Diagnostic] {
    let groups = Dictionary(checklist.groups.map { ($0.id, $0) }) { first, _ in first }
    return checklist.allSections.flatMap { section -> [Diagnostic] in
      guard !section.accountable.isEmpty || !section.responsible.isEmpty else { return [] }
      var found: [Diagnostic] = []
      if section.accountable.count != 1 {
        found.append(
          Diagnostic(
            .accountability, at: section.place,
            "'\(section.id)' names \(section.accountable.count) accountable roles; exactly one is needed"
          ))
      }
      for item in groups[section.id]?.items ?? [] where item.kind == .role {
        let named = item.assignment == .accountable ? section.accountable : section.responsible
        guard let role = item.role, !named.contains(role) else { continue }
        found.append(
          Diagnostic(
            .accountability, at: item.place,
            "role '\(role)' of item '\(item.id)' is not among the section's \(item.assignment?.rawValue ?? "") roles"
          ))
      }
      return found
    }
  }

  /// Ids that may be referred to: in order for suggestions, as a set for looking up.
  private struct Names {
    let inOrder: [String]
    let all: Set<String>

    init(_ names: [String]) {
      inOrder = names
      all = Set(names)
    }
  }

  /// Roles, goals and flow name things that exist.
  static func references(_ checklist: Checklist) -> [Diagnostic] {
    let items = Names(checklist.items.map(\.id))
    let roles = Names(checklist.roles.map(\.id))
    let sections = Names(checklist.allSections.map(\.id))
    var found: [Diagnostic] = []
    func require(_ id: String, in names: Names, _ what: String, at place: Place) {
      guard !names.all.contains(id) else { return }
      found.append(
        Diagnostic(
          .unknownReference, at: place, "\(what) '\(id)' is not in checklist '\(checklist.id)'",
          help: Suggestion.nearest(to: id, in: names.inOrder).map { "did you mean '\($0)'?" }))
    }
    for section in checklist.allSections {
      for role in section.accountable + section.responsible {
        require(role, in: roles, "role", at: section.place)
      }
    }
    for item in checklist.items {
      if let role = item.role { require(role, in: roles, "role", at: item.place) }
    }
    for goal in checklist.goals {
      for practice in goal.practices { require(practice, in: sections, "section", at: goal.place) }
    }
    for flow in checklist.flow {
      for item in [flow.from] + flow.to { require(item, in: items, "item", at: flow.place) }
    }
    for topic in checklist.readiness {
      for item in topic.items { require(item, in: items, "item", at: topic.place) }
    }
    return found
  }

  /// Every text of a section, item, attribute, goal and flow is there in each promised language.
  static func languages(_ checklist: Checklist) -> [Diagnostic] {
    let promised = checklist.about.languages
    return checklist.texts.compactMap { own in
      let missing = promised.filter { (own.text[$0] ?? "").isEmpty }.map(\.code)
      guard !missing.isEmpty else { return nil }
      return Diagnostic(
        .missingLanguage, at: own.place,
        "\(own.owner) has no text in: \(missing.joined(separator: ", "))",
        help: "add the text, or take the language out of 'languages'")
    }
  }

  /// Every attribute says what each level above the lowest looks like.
  static func levels(_ checklist: Checklist) -> [Diagnostic] {
    guard let range = checklist.scale.range else { return [] }
    let wanted = range.levels.map(\.value).filter { $0 > range.minimum }
    return checklist.attributes.compactMap { attribute in
      let missing = wanted.filter { level in !attribute.levels.contains { $0.value == level } }
      guard !missing.isEmpty else { return nil }
      return Diagnostic(
        .missingLevel, at: attribute.place,
        "attribute '\(attribute.id)' has no text for level \(missing.map(\.description).joined(separator: ", "))",
        help: "add under 'levels' what each of them looks like")
    }
  }

  static func weights(_ checklist: Checklist) -> [Diagnostic] {
    checklist.items.filter { $0.weight.units <= 0 }.map {
      Diagnostic(.badWeight, at: $0.place, "item '\($0.id)' has weight \($0.weight)")
    }
  }
}
