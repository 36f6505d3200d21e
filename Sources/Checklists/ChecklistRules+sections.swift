internal import Diagnostics

extension ChecklistRules {
  /// A section holds, with the sections in it, as many items of each type as the author counted.
  static func sectionCounts(_ checklist: Checklist) -> [Diagnostic] {
    if checklist.allSections.allSatisfy(\.declaredCounts.isEmpty) { return [] }
    return checklist.allSections.flatMap { section -> [Diagnostic] in
      let groups = checklist.groups.filter { $0.path.contains(section.id) }
      return section.declaredCounts.compactMap { declared in
        let found =
          declared.what == "subject"
          ? groups.count
          : groups.flatMap(\.items).count { $0.kind.rawValue == declared.what }
        guard found != declared.count else { return nil }
        return Diagnostic(
          .wrongCount, at: declared.place,
          "\(declared.count) of type '\(declared.what)' are declared in section '\(section.id)', \(found) are there",
          help: countHelp(declared: declared.count, found: found))
      }
    }
  }
}
