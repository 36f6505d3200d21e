internal import Assessments
internal import Checklists
internal import Scoring
internal import Text

/// Facts about the scope: what is stated, and what the statement names.
extension AssessmentFacts {
  var statedAndAgreed: [Part] {
    [
      Part(.statementRecorded, .yes(assessment.scope.statement != nil), from: [Field.statement]),
      // There is no field for the day on which the scope was agreed with an auditor.
      Part(.agreedOn, .notRecorded, from: []),
      Part(
        .fieldworkFrom, assessment.fieldwork.map { .day($0.from) } ?? .notRecorded,
        from: [Field.fieldwork]),
    ]
  }

  var unit: Part { Part(.unit, .names([assessment.unit.name]), from: [Field.unit]) }

  var namesOrganization: [Part] {
    guard let statement = assessment.scope.statement else { return [unit, noStatement] }
    return [
      unit,
      Part(
        .namedInStatement, .yes(WrittenName.stands(assessment.unit.name, in: statement)),
        from: [Field.statement]),
    ]
  }

  var statesServices: [Part] { named(.services, assessment.scope.services, Field.services) }

  var scopeParameters: [Part] {
    named(.sites, assessment.scope.sites, Field.sites)
      + named(.customers, assessment.scope.customers, Field.customers)
      + [Part(.technology, .notRecorded, from: [])]
  }

  var namesParties: [Part] {
    let parties = assessment.parties
    let all = Part(
      .parties, parties.isEmpty ? .notRecorded : .names(parties.map(\.name)),
      from: [Field.parties])
    return [all, inStatement(.parties, parties.map { ($0.id, $0.name) })]
  }

  /// The elements of the scope, and those that the statement names.
  private func named(
    _ label: AssessmentFact.Label, _ elements: [Scope.Element], _ field: String
  ) -> [Part] {
    [names(label, elements, field), inStatement(label, elements.map { ($0.id, $0.name) })]
  }

  func names(
    _ label: AssessmentFact.Label, _ elements: [Scope.Element], _ field: String
  ) -> Part {
    Part(label, elements.isEmpty ? .notRecorded : .names(elements.map(\.name)), from: [field])
  }

  private var noStatement: Part { Part(.namedInStatement, .notRecorded, from: [Field.statement]) }

  /// Which of some names stand in the statement, by their ids.
  private func inStatement(
    _ label: AssessmentFact.Label, _ named: [(id: String, name: LocalizedText)]
  ) -> Part {
    guard let statement = assessment.scope.statement else { return noStatement }
    return Part(
      .namedInStatement,
      .ids(named.filter { WrittenName.stands($0.name, in: statement) }.map(\.id)),
      from: [Field.statement])
  }

  // MARK: Changes

  var scopeChanges: [Part] {
    guard let earlier else { return [Part(.earlier, .notRecorded, from: [Field.previous])] }
    let (now, before) = (assessment.scope, earlier.scope)
    return [Part(.earlier, .ids([earlier.id.description]), from: [Field.previous])]
      + changes(now.services.map(\.id), before.services.map(\.id), Field.services)
      + changes(now.sites.map(\.id), before.sites.map(\.id), Field.sites)
      + changes(now.customers.map(\.id), before.customers.map(\.id), Field.customers)
      + changes(assessment.parties.map(\.id), earlier.parties.map(\.id), Field.parties)
      + [
        Part(.statementChanged, .yes(now.statement != before.statement), from: [Field.statement])
      ]
  }

  private func changes(_ now: [String], _ before: [String], _ field: String) -> [Part] {
    let added = now.filter { !before.contains($0) }
    let removed = before.filter { !now.contains($0) }
    return [(AssessmentFact.Label.added, added), (.removed, removed)].compactMap { label, ids in
      ids.isEmpty ? nil : Part(label, .ids(ids), from: [field])
    }
  }
}

/// Whether a name stands in a text as it is written, whatever the case of its letters.
enum WrittenName {
  static func stands(_ name: LocalizedText, in text: LocalizedText) -> Bool {
    Language.allCases.contains { language in
      guard let name = name[language], let text = text[language], !name.isEmpty else {
        return false
      }
      return stands(name, in: text, language)
    }
  }

  /// As whole words; in Arabic small words are written onto the next one, so its beginning may touch
  /// another letter.
  private static func stands(_ name: String, in text: String, _ language: Language) -> Bool {
    let (name, text) = (Array(name.lowercased()), Array(text.lowercased()))
    guard name.count <= text.count else { return false }
    return (0...(text.count - name.count)).contains { start in
      let end = start + name.count
      let isFree = { (index: Int) in
        !text.indices.contains(index) || !(text[index].isLetter || text[index].isNumber)
      }
      return text[start..<end].elementsEqual(name) && isFree(end)
        && (language == .arabic || isFree(start - 1))
    }
  }
}
