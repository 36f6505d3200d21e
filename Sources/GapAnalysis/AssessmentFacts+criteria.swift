internal import Assessments
internal import Checklists
internal import Scoring
internal import Text

/// Facts about what was assessed: the plan, the clauses, and what is said not to apply.
extension AssessmentFacts {
  /// How much of each checklist is in the plan and rated. Rules are about the others, not themselves.
  var coverage: [Part] {
    scores.filter { $0.checklist.kind != .rules }.flatMap { score -> [Part] in
      let id = score.checklist.id
      let tally = score.tally
      return [
        Part(
          .groupsInPlan, about: id,
          .share(Coverage(score.groups.count, of: score.checklist.groups.count)),
          from: [Field.plan]),
        Part(
          .itemsRated, about: id, .share(Coverage(tally.rated, of: tally.total)),
          from: [Field.answers(id)]),
      ]
    } + [
      Part(.notLookedAt, .number(assessment.scope.notLookedAt.count), from: [Field.notLookedAt])
    ]
  }

  var leftOut: [Part] {
    eachStandard { score in
      let id = score.checklist.id
      return [
        Part(.clausesOutOfPlan, about: id, .ids(score.notInPlan.map(\.id)), from: [Field.plan]),
        Part(
          .notApplicable, about: id,
          .ids(score.counted.filter { $0.segment == .notApplicable }.map(\.item.id)),
          from: [Field.answers(id)]),
      ]
    }
  }

  var clausesNotApplicable: [Part] {
    eachStandard { score in
      let id = score.checklist.id
      let clauses = score.groups.filter { group in
        !group.counted.isEmpty && group.counted.allSatisfy { $0.segment == .notApplicable }
      }
      return [
        Part(
          .clausesNotApplicable, about: id, .ids(clauses.map(\.group.id)),
          from: [Field.answers(id)])
      ]
    }
  }

  private func eachStandard(_ parts: (ChecklistScore) -> [Part]) -> [Part] {
    standards.isEmpty
      ? [Part(.clausesOutOfPlan, .notRecorded, from: [Field.plan])] : standards.flatMap(parts)
  }

  // MARK: Clauses that a rule names

  /// The clauses among the criteria that a rule names under `related`.
  func clauses(of rule: Item) -> [(score: ChecklistScore, clause: String)] {
    rule.related.compactMap { related in
      guard let reference = ItemReference(related),
        let score = standards.first(where: { $0.checklist.id == reference.checklist }),
        score.groups.contains(where: { $0.group.path.contains(reference.item) })
      else { return nil }
      return (score, reference.item)
    }
  }

  func conforming(inClausesOf rule: Item) -> [Part] {
    let clauses = clauses(of: rule)
    if clauses.isEmpty { return [Part(.requirementsConforming, .notRecorded, from: [])] }
    return clauses.flatMap { score, clause -> [Part] in
      let counted = score.counted(inSection: clause)
      let about = "\(score.checklist.id)/\(clause)"
      let fields = [Field.answers(score.checklist.id)]
      let rated = counted.count(where: \.segment.isRated)
      let met = counted.count(where: \.isMet)
      return [
        Part(
          .requirementsRated, about: about, .share(Coverage(rated, of: counted.count)),
          from: fields),
        Part(
          .requirementsConforming, about: about, .share(Coverage(met, of: counted.count)),
          from: fields),
      ]
    }
  }

  // MARK: Reasons

  /// The beginnings of the words for a contract; in Arabic it may stand behind an article.
  private static let contractWords: [Language: [String]] = [
    .english: ["contract"], .arabic: ["عقد", "العقد", "عقود", "العقود", "تعاقد", "التعاقد"],
  ]

  /// Exceptions and unassessed items whose reason or note speaks of a contract. Whether that is a good
  /// reason is not asked.
  var contractAsReason: [Part] {
    scores.flatMap { score -> [Part] in
      let reasons = score.items.compactMap { item -> (id: String, reason: LocalizedText)? in
        guard let answer = item.answer, !item.segment.isRated else { return nil }
        let words = [answer.exception?.reason, answer.note].compactMap(\.self)
        return words.first(where: Self.speaksOfContract).map { (item.item.id, $0) }
      }
      let id = score.checklist.id
      return reasons.isEmpty
        ? [] : [Part(.reasons, about: id, .reasons(reasons), from: [Field.answers(id)])]
    }.orElse(Part(.reasons, .number(0), from: scores.map { Field.answers($0.checklist.id) }))
  }

  private static func speaksOfContract(_ text: LocalizedText) -> Bool {
    contractWords.contains { language, beginnings in
      (text[language] ?? "").lowercased().split(whereSeparator: { !$0.isLetter }).contains { word in
        beginnings.contains { word.hasPrefix($0) }
      }
    }
  }
}

extension Array {
  /// The array itself, or one element where it is empty.
  fileprivate func orElse(_ element: Element) -> [Element] { isEmpty ? [element] : self }
}
