internal import Checklists
internal import Diagnostics
internal import Text

/// Questions about what ratings stand on.
extension AssessmentLint {
  static func favourableWithoutEvidence(_ what: Case) -> [Diagnostic] {
    what.parts.flatMap { part in
      part.rated.filter { part.checklist.claimsSomething($0.rating) && $0.answer.evidence.isEmpty }
        .map { item, answer, rating in
          Diagnostic(
            .conformingWithoutEvidence, at: answer.place,
            "'\(item.id)' is rated \(rating.text) and no evidence is linked")
        }
    }
  }

  /// Voices of which nobody said how the difference was resolved, or why it stays.
  static func voicesApart(_ what: Case) -> [Diagnostic] {
    what.parts.flatMap { part in
      part.checklist.items.compactMap { item -> Diagnostic? in
        guard let answer = part.answers[item.id], let levels = answer.unresolvedSpread,
          let low = answer.voices.map(\.rating).min(by: { $0.level < $1.level }),
          let high = answer.voices.map(\.rating).max(by: { $0.level < $1.level })
        else { return nil }
        return Diagnostic(
          .voicesApart, at: answer.place,
          "the voices on '\(item.id)' lie \(levels) levels apart, from \(low.text) to \(high.text): resolve or explain"
        )
      }
    }
  }

  /// Evidence that ratings stand on and that tells of the time before; each piece once.
  static func evidenceBeforePeriod(_ what: Case) -> [Diagnostic] {
    let period = what.assessment.period
    var uses: [String: Int] = [:]
    for answer in what.parts.flatMap(\.rated).map(\.answer) {
      for id in Set(answer.evidence.map(\.id)) { uses[id, default: 0] += 1 }
    }
    return what.assessment.evidence.filter { $0.isOlder(than: period) }.compactMap { evidence in
      guard let count = uses[evidence.id] else { return nil }
      let day =
        evidence.period.map { "tells of days until \($0.to)" }
        ?? "was obtained on \(evidence.obtained.on)"
      return Diagnostic(
        .oldEvidence, at: evidence.place,
        "'\(evidence.id)' \(day), before the period begins on \(period.from); rated answers with it: \(count)"
      )
    }
  }

  /// The shortest three calendar months have so many days: February, March and April.
  static let threeMonths = 89

  static func evidenceOfShortTime(_ what: Case) -> [Diagnostic] {
    let assessed = what.assessment.period
    let wanted = min(threeMonths, DaySpan(assessed).days)
    return what.parts.flatMap { part in
      part.rated.filter { part.checklist.saysFulfilled($0.rating) }
        .compactMap { item, answer, _ -> Diagnostic? in
          let spans = supporting(answer, what).compactMap(\.period).map { DaySpan($0) }
          let days = DaySpan.days(of: spans)
          guard !spans.isEmpty, days < wanted else { return nil }
          return Diagnostic(
            .shortEvidence, at: answer.place,
            "the dated evidence of '\(item.id)' covers \(days) of at least \(wanted) days")
        }
    }
  }

  static func statementsOnly(_ what: Case) -> [Diagnostic] {
    what.parts.flatMap { part in
      part.rated.compactMap { item, answer, _ -> Diagnostic? in
        let kinds = answer.evidence.compactMap { what.assessment.evidence($0.id)?.kind }
        guard !kinds.isEmpty, kinds.count == answer.evidence.count,
          kinds.allSatisfy({ $0 == .statement })
        else { return nil }
        return Diagnostic(
          .statementsOnly, at: answer.place,
          "all evidence of '\(item.id)' is of type 'statement'")
      }
    }
  }

  /// From how many rated items on a section is looked at.
  static let fewestAlike = 5

  static func sectionsAlike(_ what: Case) -> [Diagnostic] {
    what.parts.flatMap { part in
      let bySection = Dictionary(grouping: part.rated, by: \.item.group)
      return part.checklist.groups.compactMap { group -> Diagnostic? in
        guard let rated = bySection[group.id], rated.count >= fewestAlike,
          Set(rated.map(\.rating)).count == 1
        else { return nil }
        return Diagnostic(
          .allAlike, at: rated[0].answer.place,
          "all \(rated.count) rated items of '\(group.id)' are rated \(rated[0].rating.text)")
      }
    }
  }

  /// The registered evidence that speaks for a rating, in full or in part.
  private static func supporting(_ answer: Answer, _ what: Case) -> [Evidence] {
    answer.evidence.filter { $0.stance != .contradicts }
      .compactMap { what.assessment.evidence($0.id) }
  }
}
