internal import Checklists
internal import Text

/// What has to be in the library.
extension DraftReader {
  /// The id of a checklist, added to those of the criteria.
  package func addChecklist(
    _ typed: String, to draft: inout AssessmentDraft
  ) throws(DraftProblem) {
    let id = try checklist(typed).id
    if draft.checklists.contains(id) { throw DraftProblem("'\(id)' is there a second time") }
    draft.checklists.append(id)
  }

  private func checklist(_ typed: String) throws(DraftProblem) -> Checklist {
    if let checklist = library.checklists[Normaliser.identifier(typed)] { return checklist }
    throw unknown(
      "checklist '\(typed)' is not in the library", typed, library.checklists.keys.sorted(),
      "the library holds")
  }

  /// `CHECKLIST/SECTION`, added to the plan of that checklist.
  package func addToPlan(
    _ typed: String, of draft: inout AssessmentDraft
  ) throws(DraftProblem) {
    guard let reference = ItemReference(Normaliser.identifier(typed)) else {
      throw DraftProblem(
        "'\(typed)' is not CHECKLIST/SECTION", help: "write it as cobit-4.1-maturity/DS8")
    }
    let checklist = try checklist(reference.checklist)
    if checklist.kind == .conformity {
      throw DraftProblem(
        "'\(checklist.id)' always counts whole: its figures are out of all its requirements",
        help: "leave the plan out; what was not looked at stays not assessed")
    }
    guard checklist.hasPart(reference.item) else {
      throw unknown(
        "checklist '\(checklist.id)' has no section or subject '\(reference.item)'",
        reference.item, checklist.parts, "it has")
    }
    let plan = draft.plans[checklist.id] ?? []
    if plan.contains(reference.item) {
      throw DraftProblem("'\(reference)' is there a second time")
    }
    draft.plans[checklist.id] = plan + [reference.item]
  }

  /// Every plan is of a checklist among the criteria.
  package func checkPlans(of draft: AssessmentDraft) throws(DraftProblem) {
    let others = draft.plans.keys.sorted().filter { !draft.checklists.contains($0) }
    if let other = others.first {
      throw unknown(
        "the plan names '\(other)', which is not among the checklists", other, draft.checklists,
        "they are")
    }
  }

  package func target(_ typed: String) throws(DraftProblem) -> String {
    let id = Normaliser.identifier(typed)
    if library.targets[id] != nil { return id }
    throw unknown(
      "target '\(typed)' is not in the library", typed, library.targets.keys.sorted(),
      "the library holds")
  }

  package func benchmark(_ typed: String) throws(DraftProblem) -> String {
    let id = Normaliser.identifier(typed)
    if library.benchmarks[id] != nil { return id }
    throw unknown(
      "benchmark '\(typed)' is not in the library", typed, library.benchmarks.keys.sorted(),
      "the library holds")
  }
}

extension Checklist {
  /// What a plan can name: the sections, and the subjects that are none.
  fileprivate var parts: [String] {
    let sections = allSections.map(\.id)
    let known = Set(sections)
    return sections + groups.map(\.id).filter { !known.contains($0) }
  }

  /// Whether a plan can name it.
  func hasPart(_ id: String) -> Bool { parts.contains(id) }
}
