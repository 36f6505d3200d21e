internal import Assessments
internal import Checklists
internal import Scoring
internal import Text

/// Facts about other parties, and about evidence.
extension AssessmentFacts {
  /// What was seen of the four powers over each process that another party runs.
  var governance: [Part] {
    let parts = assessment.parties.flatMap { party in
      party.operates.map { process in
        Part(
          .powers, about: "\(party.id) \(process.process)",
          .standings(GovernancePower.allCases.map { ($0, process.standing($0)) }),
          from: [Field.operates])
      }
    }
    return parts.isEmpty ? [Part(.powers, .notRecorded, from: [Field.operates])] : parts
  }

  /// Clauses with a process that another party runs, of the clauses that the rule names, or of all in
  /// the plan where it names none.
  func operatedByOthers(inClausesOf rule: Item) -> [Part] {
    let named = clauses(of: rule)
    let parts = standards.compactMap { score -> Part? in
      let id = score.checklist.id
      let wanted = named.filter { $0.score.checklist.id == id }.map(\.clause)
      let base = score.groups.map(\.group).filter { group in
        named.isEmpty || wanted.contains { group.path.contains($0) }
      }
      guard !base.isEmpty else { return nil }
      let run = Set(
        assessment.parties.flatMap(\.operates).map(\.process)
          .filter { $0.checklist == id }.map(\.item))
      let operated = base.count { group in group.path.contains(where: run.contains) }
      return Part(
        .operatedByOthers, about: id, .share(Coverage(operated, of: base.count)),
        from: [Field.operates, Field.plan])
    }
    return parts.isEmpty
      ? [Part(.operatedByOthers, .notRecorded, from: [Field.operates])] : parts
  }

  /// Customers that run processes of the services that they receive.
  var customersOperating: [Part] {
    let customers = assessment.parties.filter { $0.kind == .customer }
    let parts = customers.map { party in
      Part(
        .customersOperating, about: party.id,
        .ids(party.operates.map(\.process.description)), from: [Field.operates])
    }
    return parts.isEmpty
      ? [Part(.customersOperating, .number(0), from: [Field.parties])] : parts
  }

  // MARK: Evidence

  var custodians: [Part] {
    let evidence = assessment.evidence
    let kept = evidence.filter { $0.custodian != nil }
    let outside = kept.filter { piece in
      assessment.parties.contains { party in
        piece.custodian.map { WrittenName.stands(party.name, in: $0) } ?? false
      }
    }
    return [
      Part(
        .custodianRecorded, .share(Coverage(kept.count, of: evidence.count)),
        from: [Field.custodian]),
      Part(
        .custodianIsParty, .ids(outside.map(\.id)), from: [Field.custodian, Field.parties]),
    ]
  }

  var evidenceSpan: [Part] {
    let recorded = assessment.recordedPeriod
    return [
      Part(.period, .period(assessment.period), from: [Field.period]),
      Part(
        .recorded, recorded.map { .period($0) } ?? .notRecorded, from: [Field.evidencePeriod]),
    ]
  }
}

extension Assessment {
  /// From the earliest to the latest day that records, observations and tests tell about.
  var recordedPeriod: Period? {
    let periods = evidence.filter { $0.kind.strength >= Evidence.Kind.record.strength }
      .compactMap(\.period)
    guard let from = periods.map(\.from).min(), let to = periods.map(\.to).max() else { return nil }
    return Period(from: from, to: to)
  }
}
