package import Checklists
internal import Text

/// What a new assessment takes over from an earlier one of the same unit.
extension AssessmentDraft {
  /// Fills what was not said from an earlier assessment: unit, language, scope, parties, team, criteria
  /// and target. What was seen there, such as how parties are governed, has to be seen again.
  ///
  /// - Returns: what was left out, in words.
  /// - Throws: `DraftProblem` where nothing of an earlier plan is left.
  package mutating func takeOver(
    _ earlier: Assessment, in library: ChecklistLibrary
  ) throws(DraftProblem) -> [String] {
    previous = earlier.id
    isFictional = earlier.isFictional
    unitName = unitName ?? earlier.unit.name
    language = language ?? earlier.language
    target = target ?? earlier.target
    if team.isEmpty { team = earlier.team }
    takeScope(earlier.scope)
    var notes: [String] = []
    if checklists.isEmpty { notes += try takeCriteria(earlier.criteria, library) }
    notes += takeParties(earlier.parties, library)
    if let period, period.to <= earlier.period.to {
      notes.append(
        "the period ends no later than that of \(earlier.id): the two will not be compared")
    }
    return notes
  }

  private mutating func takeScope(_ scope: Scope) {
    statement = statement ?? scope.statement
    if services.isEmpty { services = scope.services }
    if sites.isEmpty { sites = scope.sites }
    if customers.isEmpty { customers = scope.customers }
    notLookedAt = scope.notLookedAt
  }

  private mutating func takeCriteria(
    _ criteria: [Criteria], _ library: ChecklistLibrary
  ) throws(DraftProblem) -> [String] {
    checklists = criteria.map(\.checklist)
    var notes: [String] = []
    for criteria in criteria {
      guard let plan = criteria.plan, plans[criteria.checklist] == nil,
        let checklist = library.checklists[criteria.checklist]
      else { continue }
      if checklist.kind == .conformity {
        notes.append("'\(checklist.id)' counts whole; the plan that it had is left out")
        continue
      }
      let kept = plan.filter(checklist.hasPart)
      let gone = plan.filter { !checklist.hasPart($0) }
      if kept.isEmpty {
        throw DraftProblem(
          "nothing of the earlier plan of '\(checklist.id)' is left in revision \(checklist.revision)",
          help: "name sections or subjects with --plan")
      }
      plans[checklist.id] = kept
      notes += gone.map { "'\(checklist.id)/\($0)' is gone and left out of the plan" }
    }
    return notes
  }

  private mutating func takeParties(_ earlier: [Party], _ library: ChecklistLibrary) -> [String] {
    var notes: [String] = []
    parties = earlier.map { party in
      var operates: [OperatedProcess] = []
      for operated in party.operates {
        let checklist = library.checklists[operated.process.checklist]
        if checklists.contains(operated.process.checklist),
          checklist?.hasPart(operated.process.item) == true
        {
          operates.append(operated.toBeLookedAt)
        } else {
          notes.append(
            "'\(operated.process)', which '\(party.id)' operates, is not in the criteria and left out"
          )
        }
      }
      return Party(
        id: party.id, name: party.name, kind: party.kind, processes: party.processes,
        governedBy: party.governedBy, operates: operates, place: party.place)
    }
    return notes
  }
}

extension OperatedProcess {
  /// Without what was seen: that belongs to the assessment in which it was seen.
  fileprivate var toBeLookedAt: OperatedProcess {
    OperatedProcess(
      process: process, part: part, governance: [:], evidence: [], note: nil, place: place)
  }
}
