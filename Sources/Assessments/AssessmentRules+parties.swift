internal import Checklists
internal import Diagnostics
internal import Text

/// Other parties, and the documents that evidence claims to be.
extension AssessmentRules {
  /// A party runs clauses that exist, on evidence that is registered.
  static func parties(_ assessment: Assessment, _ library: ChecklistLibrary) -> [Diagnostic] {
    let evidence = Set(assessment.evidence.map(\.id)).union(assessment.unreadable)
    return assessment.parties.flatMap(\.operates).flatMap { operated -> [Diagnostic] in
      let missing =
        assessment.isRegisterUnreadable
        ? [] : operated.evidence.filter { !evidence.contains($0.id) }
      return missing.map {
        Diagnostic(
          .unknownEvidence, at: $0.place, "evidence '\($0.id)' is not in the register",
          help: "register it in evidence.yaml")
      }
        + [unknownSection(operated.process, at: operated.place, assessment, library)]
        .compactMap(\.self)
    }
  }

  /// A section or group that no checklist among the criteria has.
  static func unknownSection(
    _ process: ItemReference, at place: Place, _ assessment: Assessment, _ library: ChecklistLibrary
  ) -> Diagnostic? {
    let id = process.checklist
    let checklist = assessment.criteria(for: id).flatMap { library.checklists[$0.checklist] }
    if library.broken.contains(id) || checklist.map(assessment.isOlder) == true { return nil }
    let sections = checklist?.allSections.map(\.id) ?? []
    let groups = checklist?.groups.map(\.id) ?? []
    guard !(sections + groups).contains(process.item) else { return nil }
    return Diagnostic(
      .unknownProcess, at: place,
      checklist == nil
        ? "'\(id)' is not among the criteria of this assessment"
        : "checklist '\(id)' has no section '\(process.item)'",
      help: Suggestion.nearest(to: process.item, in: sections).map {
        "did you mean '\(id)/\($0)'?"
      })
  }

  /// Evidence is a document of a checklist among the criteria.
  static func demandedDocuments(
    _ assessment: Assessment, _ library: ChecklistLibrary
  ) -> [Diagnostic] {
    let known = Set(
      assessment.criteria.compactMap { library.checklists[$0.checklist] }.flatMap { checklist in
        checklist.documents.map { ItemReference(checklist: checklist.id, item: $0.id) }
      })
    return assessment.evidence.flatMap { evidence in
      evidence.documents.filter { document in
        !known.contains(document) && !library.broken.contains(document.checklist)
          && library.checklists[document.checklist].map(assessment.isOlder) != true
      }.map { document in
        Diagnostic(
          .unknownDocument,
          at: evidence.places["documents", document.description] ?? evidence.place,
          "'\(document)' is not a document of a checklist among the criteria",
          help: Suggestion.nearest(to: document.description, in: known.map(\.description).sorted())
            .map { "did you mean '\($0)'?" })
      }
    }
  }
}
