package import Assessments
package import Checklists
package import Diagnostics
package import LocatedYAML
internal import Text

/// Reads `answers/<checklist>.yaml` against the checklist that it answers.
package struct AnswersDecoder {
  static let keys: KeyTable = [
    "checklist": .required(.identifier),
    "answers": .required(.entries(.mapping("answer", answerKeys))),
  ]
  /// Which of them belong to which status, `owners` tells.
  static let answerKeys: KeyTable = [
    "status": .required(.word(Answer.Status.self)), "rating": .optional(.rating),
    "agreed": .optional(.mapping("agreed", agreedKeys)), "suggested": .optional(.rating),
    "from": .optional(.reference(parts: 2)), "from-item": .optional(.reference(parts: 2)),
    "reason": .optional(.words),
    "decided-by": .optional(.identifier), "second-person": .optional(.identifier),
    "dispute": .optional(.mapping("dispute", disputeKeys)),
    "voices": .optional(.list(.mapping("voice", voiceKeys))),
    "evidence": .optional(.list(.mapping("evidence", evidenceKeys))), "note": .optional(.words),
  ]
  static let agreedKeys: KeyTable = [
    "by": .required(.identifier), "on": .required(.date), "why": .optional(.words),
  ]
  static let voiceKeys: KeyTable = [
    "by": .required(.identifier), "role": .required(.word(TeamRole.self)),
    "rating": .required(.rating), "on": .required(.date), "why": .optional(.words),
  ]
  static let evidenceKeys: KeyTable = [
    "id": .required(.identifier), "stance": .required(.word(EvidenceLink.Stance.self)),
  ]

  private let checklist: Checklist
  private let gone: Set<String>
  private let isWhole: Bool
  private let problems: DiagnosticCollector

  /// The answers of one file by item; items that the checklist does not have are reported.
  ///
  /// - Parameters:
  ///   - gone: items that the checklist had once; answers to them are left out.
  ///   - isWhole: whether the checklist could be read without a mistake. If not, it may be the
  ///     checklist that misses an item.
  package static func decode(
    _ document: YAMLDocument, checklist: Checklist, gone: Set<String> = [], isWhole: Bool = true,
    _ problems: DiagnosticCollector
  ) -> [String: Answer] {
    Self(checklist: checklist, gone: gone, isWhole: isWhole, problems: problems)
      .answers(document.root)
  }

  /// One answer, from its block.
  static func answer(
    _ id: String, _ entry: (key: YAMLNode, value: YAMLNode), checklist: Checklist,
    _ problems: DiagnosticCollector
  ) -> Answer? {
    Self(checklist: checklist, gone: [], isWhole: true, problems: problems)
      .answer(id, entry.value, at: entry.key.place)
  }

  private func answers(_ node: YAMLNode) -> [String: Answer] {
    guard
      let fields = Fields(node, "the file of answers", keys: Self.keys.known, problems: problems)
    else { return [:] }
    if let named = fields.identifier("checklist"), named != checklist.id {
      problems.report(
        .wrongChecklist, at: fields.place(of: "checklist"),
        "the file is named for '\(checklist.id)' but holds answers for '\(named)'",
        help: "rename the file or correct the key")
      return [:]
    }
    let entries = fields.requiredEntries("answers")
    var answers: [String: Answer] = [:]
    answers.reserveCapacity(entries.count)
    for entry in entries {
      guard checklist.item(entry.id) != nil else {
        if isWhole, !gone.contains(entry.id) { reportUnknownItem(entry.id, at: entry.key.place) }
        continue
      }
      answers[entry.id] = answer(entry.id, entry.value, at: entry.key.place)
    }
    return answers
  }

  private func reportUnknownItem(_ id: String, at place: Place) {
    // Asked for help only where the problem is kept: a hostile file names thousands.
    problems.report(
      .unknownItem, at: place, "item '\(id)' is not in checklist '\(checklist.id)'",
      help: Suggestion.nearest(to: id, in: checklist.items.map(\.id)).map {
        "did you mean '\($0)'?"
      }
        ?? "`assay list \(checklist.id)` shows all items")
  }

  private func answer(_ id: String, _ node: YAMLNode, at place: Place) -> Answer? {
    guard
      let fields = Fields(node, "answer '\(id)'", keys: Self.answerKeys.known, problems: problems),
      let status = fields.word("status", as: Answer.Status.self)
    else { return nil }
    var answer = Answer(item: id, status: status, place: place)
    let voices = fields.list("voices")
    answer.voices = voices.compactMap { voice($0, of: id) }
    answer.hasUnreadableVoices = answer.voices.count < voices.count
    answer.evidence = fields.list("evidence").compactMap { link($0, of: id) }
    answer.note = fields.optionalLocalized("note")
    if status == .rated || status == .pending { answer.dispute = Self.dispute(fields) }
    refuseKeysOfOtherStates(fields, status)
    switch status {
    case .rated:
      agree(&answer, fields)
    case .carriedForward:
      answer.suggestion = suggestion(fields)
      answer.setPlace(of: .suggested, to: fields.place(of: "suggested"))
      answer.setPlace(of: .from, to: fields.place(of: "from"))
    case .notApplicable:
      answer.exception = notApplicable(fields, id)
      answer.setPlace(of: .decidedBy, to: fields.place(of: "decided-by"))
      answer.setPlace(of: .secondPerson, to: fields.place(of: "second-person"))
    case .notTriggered, .notAssessed: answer.exception = reason(fields, id, status)
    case .pending: break
    }
    return answer
  }

  /// The states in which a key makes sense.
  private static let owners: [(key: String, states: [Answer.Status])] = [
    ("rating", [.rated]), ("agreed", [.rated]),
    ("suggested", [.carriedForward]), ("from", [.carriedForward]),
    ("from-item", [.carriedForward]),
    ("reason", [.notApplicable, .notTriggered, .notAssessed]),
    ("decided-by", [.notApplicable]), ("second-person", [.notApplicable]),
    ("dispute", [.rated, .pending]),
  ]

  /// For each status, in the order of all, the keys that belong to others.
  private static let foreignKeys = Answer.Status.allCases.map { status in
    KeyNames(owners.filter { !$0.states.contains(status) }.map(\.key))
  }

  /// A key that belongs to another status is a half-done change: nobody knows which one is meant.
  private func refuseKeysOfOtherStates(_ fields: Fields, _ status: Answer.Status) {
    let position = Answer.Status.allCases.firstIndex { $0 == status } ?? 0
    for key in fields.node.keys(among: Self.foreignKeys[position]) {
      let states = Self.owners.first { $0.key == key.text }?.states ?? []
      let owner = states.map(\.rawValue).sorted().joined(separator: " or ")
      problems.report(
        .keyOfOtherStatus, at: fields.place(of: key.text),
        "\(fields.what) has status '\(status.rawValue)', but '\(key.text)' belongs to \(owner)",
        help: "change the status, or remove '\(key.text)'")
    }
  }
}

// MARK: What belongs to each status

extension AnswersDecoder {
  private func agree(_ answer: inout Answer, _ fields: Fields) {
    let rating = fields.rating("rating", on: checklist.scale)
    guard
      let inner = fields.fields(
        "agreed", "'agreed' of \(fields.what)", keys: Self.agreedKeys.known,
        help: "add 'agreed' with by (a team id) and on (a date)")
    else { return }
    let by = inner.identifier("by")
    let on = inner.date("on")
    let why = inner.optionalLocalized("why")
    guard let rating, let by, let on else { return }
    answer.agreement = Answer.Agreement(rating: rating, by: by, on: on, why: why)
    answer.setPlace(of: .agreedBy, to: inner.place(of: "by"))
    answer.setPlace(of: .agreedOn, to: inner.place(of: "on"))
  }

  private func suggestion(_ fields: Fields) -> Answer.Suggestion? {
    let rating = fields.rating("suggested", on: checklist.scale)
    if fields.value("from") == nil {
      fields.reportMissing("from", help: "name the assessment it comes from: \"demo-unit/2024\"")
    }
    let from = AssessmentDecoder.assessmentID(fields, "from")
    let origin = origin(fields)
    guard let rating, let from else { return nil }
    return Answer.Suggestion(rating: rating, from: from, origin: origin)
  }

  /// The item of another checklist that was rated.
  private func origin(_ fields: Fields) -> Answer.Origin? {
    guard let text = fields.optionalIdentifier("from-item") else { return nil }
    let place = fields.place(of: "from-item")
    if let item = ItemReference(text) { return Answer.Origin(item: item, place: place) }
    problems.report(
      .wrongShape, at: place, "'\(text)' does not name an item of a checklist",
      help: "write the checklist, a slash and the item: \"iso20000-1-2011/6.1-03\"")
    return nil
  }

  private func notApplicable(_ fields: Fields, _ id: String) -> Answer.Exception? {
    let reason = reasonText(fields, id, "not applicable")
    let decidedBy = fields.identifier("decided-by")
    let secondPerson = fields.identifier(
      "second-person", help: "name the team id of a second person who agreed")
    return reason.map {
      Answer.Exception(reason: $0, decidedBy: decidedBy, secondPerson: secondPerson)
    }
  }

  private func reason(
    _ fields: Fields, _ id: String, _ status: Answer.Status
  ) -> Answer.Exception? {
    // An item that nobody looked at may stay without a reason; one that was dismissed may not.
    let text =
      status == .notAssessed
      ? fields.optionalLocalized("reason") : reasonText(fields, id, "not triggered")
    return text.map {
      Answer.Exception(reason: $0, decidedBy: nil, secondPerson: nil)
    }
  }

  private func reasonText(_ fields: Fields, _ id: String, _ state: String) -> LocalizedText? {
    if fields.value("reason") != nil { return fields.optionalLocalized("reason") }
    problems.report(
      .noReason, at: fields.place(of: fields.has("reason") ? "reason" : "status"),
      "item '\(id)' is \(state) without a reason",
      help: "add 'reason': why it cannot arise in this scope and period")
    return nil
  }

  private func voice(_ node: YAMLNode, of id: String) -> Voice? {
    guard
      let fields = Fields(
        node, "the voice on '\(id)'", keys: Self.voiceKeys.known, problems: problems)
    else { return nil }
    let by = fields.identifier("by")
    let role = fields.word("role", as: TeamRole.self)
    let rating = fields.rating("rating", on: checklist.scale)
    let on = fields.date("on")
    let why = fields.optionalLocalized("why")
    guard let by, let role, let rating, let on else { return nil }
    return Voice(
      by: by, role: role, rating: rating, on: on, why: why, place: fields.place(of: "by"))
  }

  private func link(_ node: YAMLNode, of id: String) -> EvidenceLink? {
    guard
      let fields = Fields(
        node, "the evidence of '\(id)'", keys: Self.evidenceKeys.known, problems: problems)
    else { return nil }
    let evidence = fields.identifier("id")
    let stance = fields.word("stance", as: EvidenceLink.Stance.self)
    guard let evidence, let stance else { return nil }
    return EvidenceLink(id: evidence, stance: stance, place: fields.place(of: "id"))
  }
}
