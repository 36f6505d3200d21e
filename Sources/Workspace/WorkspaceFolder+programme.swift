internal import Assessments
internal import Checklists
internal import Diagnostics
internal import Encoding
internal import Text

/// The audit programmes of units.
extension WorkspaceFolder {
  /// It stands beside the unit's assessments.
  static let programmeFile = "programme.yaml"

  /// The folders of units, with or without assessments in them.
  func units(_ problems: DiagnosticCollector) -> [String] {
    names(in: "assessments", problems).filter {
      disk.entry(at: path("assessments/\($0)")) == .folder
    }
  }

  /// The unit that a user meant.
  ///
  /// - Throws: `NotFound` with the nearest name.
  package func unit(named name: String) throws(NotFound) -> String {
    var wanted = Normaliser.identifier(name)
    while wanted.last == "/" { wanted.removeLast() }
    let known = units(DiagnosticCollector())
    if known.contains(wanted) { return wanted }
    throw NotFound(
      message: "there is no unit '\(VisibleText.oneLine(name))'",
      help: Suggestion.nearest(to: wanted, in: known).map { "did you mean '\($0)'?" }
        ?? (known.isEmpty
          ? "the folder 'assessments' is empty"
          : "there are: \(known.prefix(12).joined(separator: ", "))"))
  }

  /// The programmes of those units that have one; what is wrong with them is reported.
  func programmes(
    of units: [String], _ library: ChecklistLibrary, _ problems: DiagnosticCollector,
    _ sources: SourceCache
  ) -> [String: AuditProgramme] {
    var programmes: [String: AuditProgramme] = [:]
    for unit in units {
      let relative = "assessments/\(unit)/\(Self.programmeFile)"
      guard disk.entry(at: path(relative)) != nil,
        let document = sources.document(
          path(relative), shownAs: Self.joined(shown, relative), disk, problems),
        let programme = AuditProgrammeDecoder.decode(document, unit: unit, problems)
      else { continue }
      problems.report(contentsOf: AuditProgrammeRules.check(programme, in: library))
      programmes[unit] = programme
    }
    return programmes
  }
}
