internal import Checklists
internal import Text

extension ChecklistScore {
  /// How the figure of a section, or of the whole checklist, came about; nil where nothing is counted
  /// in it.
  ///
  /// - Parameter section: the id of a section that holds groups; nil for the whole checklist.
  package func explanation(of section: String? = nil) -> Explanation? {
    let own = groups.filter { group in section.map { group.group.path.contains($0) } ?? true }
    let counted = own.flatMap(\.counted)
    guard !counted.isEmpty else { return nil }
    let count = CountScore(counted)
    let isRated = own.contains { $0.score.value != nil }
    let title = checklist.allSections.first { $0.id == section }?.title ?? checklist.title
    let mark = section == nil && checklist.origin == .thirdParty ? " (third party)" : ""
    return Explanation(
      subject: "\(section ?? checklist.id) \(title.plain)\(mark)",
      result: isRated ? "\(count.met) of \(count.total)" : "no basis: nothing is rated",
      rule: "\(model): what is met in its parts, of everything that is counted in them",
      formula: count.isPoint || !isRated
        ? nil : "open items allow \(count.met) to \(count.highest) of \(count.total)",
      parts: own.map(\.score.explanation))
  }
}
