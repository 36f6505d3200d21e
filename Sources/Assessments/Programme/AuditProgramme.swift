package import Checklists
package import Diagnostics
package import Text

/// What a unit plans to audit over a cycle of years (ISO 19011:2018, clause 5): the content of
/// `assessments/<unit>/programme.yaml`.
package struct AuditProgramme: Sendable {
  /// One audit of some sections of a checklist.
  package struct Planned: Sendable {
    /// The name of the assessment that is to look at it, or the days in which it is to happen.
    package let time: Time
    package let checklist: String
    /// Sections or subjects; nil for the whole checklist.
    package let sections: [String]?
    /// Why it is planned then: the risk, the last result.
    package let why: LocalizedText?
    package let place: Place
    /// Of `checklist`, `period` and the elements of `sections`.
    package var places = NamedPlaces()

    package init(
      time: Time, checklist: String, sections: [String]?, why: LocalizedText?, place: Place
    ) {
      self.time = time
      self.checklist = checklist
      self.sections = sections
      self.why = why
      self.place = place
    }

    /// Whether the entry means this group.
    package func covers(_ group: Checklist.Group) -> Bool {
      guard let sections else { return true }
      return sections.contains(group.id) || group.path.contains(where: sections.contains)
    }
  }

  package enum Time: Sendable, Hashable {
    /// The name of an assessment's folder, which need not be there yet.
    case assessment(String)
    case period(Period)
  }

  package let unit: String
  package let cycle: Period
  package let planned: [Planned]
  package let place: Place

  package init(unit: String, cycle: Period, planned: [Planned], place: Place) {
    self.unit = unit
    self.cycle = cycle
    self.planned = planned
    self.place = place
  }
}

/// What must hold between a programme and the library.
package enum AuditProgrammeRules {
  package static func check(
    _ programme: AuditProgramme, in library: ChecklistLibrary
  ) -> [Diagnostic] {
    programme.planned.flatMap { planned in
      names(planned, library) + time(planned, programme.cycle)
    } + twice(programme.planned)
  }

  private static func names(
    _ planned: AuditProgramme.Planned, _ library: ChecklistLibrary
  ) -> [Diagnostic] {
    if library.broken.contains(planned.checklist) { return [] }
    guard let checklist = library.checklists[planned.checklist] else {
      let known = library.checklists.keys.sorted()
      return [
        Diagnostic(
          .unknownChecklist, at: planned.places["checklist"] ?? planned.place,
          "checklist '\(planned.checklist)' is not in the library",
          help: Suggestion.nearest(to: planned.checklist, in: known).map { "did you mean '\($0)'?" }
            ?? "the library holds: \(known.joined(separator: ", "))")
      ]
    }
    let known = checklist.groups.map(\.id) + checklist.allSections.map(\.id)
    return (planned.sections ?? []).filter { !known.contains($0) }.map { id in
      Diagnostic(
        .unknownPlan, at: planned.places["sections", id] ?? planned.place,
        "'\(id)' is not in checklist '\(checklist.id)'",
        help: Suggestion.nearest(to: id, in: known).map { "did you mean '\($0)'?" })
    }
  }

  private static func time(
    _ planned: AuditProgramme.Planned, _ cycle: Period
  ) -> [Diagnostic] {
    guard case .period(let period) = planned.time, period.from < cycle.from || period.to > cycle.to
    else { return [] }
    return [
      Diagnostic(
        .planOutsideCycle, at: planned.places["period"] ?? planned.place,
        "\(period.from) to \(period.to) is not inside the cycle from \(cycle.from) to \(cycle.to)")
    ]
  }

  /// One section planned twice for one time.
  private static func twice(_ planned: [AuditProgramme.Planned]) -> [Diagnostic] {
    struct Key: Hashable {
      let time: AuditProgramme.Time
      let checklist: String
      let section: String
    }
    var first: [Key: Place] = [:]
    return planned.flatMap { entry in
      (entry.sections ?? [""]).compactMap { section -> Diagnostic? in
        let key = Key(time: entry.time, checklist: entry.checklist, section: section)
        let place = entry.places["sections", section] ?? entry.place
        guard let earlier = first[key] else {
          first[key] = place
          return nil
        }
        let what = section.isEmpty ? "'\(entry.checklist)'" : "'\(section)'"
        return Diagnostic(
          .planTwice, at: place, "\(what) is planned a second time for the same audit",
          notes: [.init("the first time is here", at: earlier)])
      }
    }
  }
}
