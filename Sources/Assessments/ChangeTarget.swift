package import Checklists

/// What a change is about: a block in one file of the assessment.
package struct ChangeTarget: Sendable, Hashable, CustomStringConvertible {
  /// Relative to the assessment's folder: `answers/oman-itsdf-2020.yaml`.
  package let file: String
  /// The way from the root of the file to the block: `answers`, `OM-1-EN-1`.
  package let keys: [String]

  /// - Parameters:
  ///   - file: as a journal names it; nothing is assumed about it.
  package init(file: String, keys: [String]) {
    self.file = file
    self.keys = keys
  }

  package static func answer(_ item: ItemReference) -> ChangeTarget {
    ChangeTarget(file: "answers/\(item.checklist).yaml", keys: ["answers", item.item])
  }

  package static func evidence(_ id: String) -> ChangeTarget {
    ChangeTarget(file: "evidence.yaml", keys: ["evidence", id])
  }

  package static func finding(_ id: String) -> ChangeTarget {
    ChangeTarget(file: "findings.yaml", keys: ["findings", id])
  }

  /// - Parameter finding: as `FollowUp.finding`.
  package static func followUp(_ finding: String) -> ChangeTarget {
    ChangeTarget(file: "findings.yaml", keys: ["follow-ups", finding])
  }

  /// The state, which stands at the root of the main file.
  package static let state = ChangeTarget(file: "assessment.yaml", keys: ["state"])

  /// The id of the block: of an item, a piece of evidence, a finding, a finding followed up.
  package var id: String { keys.last ?? "" }

  /// The item, if this is an answer.
  package var item: ItemReference? {
    guard file.hasPrefix("answers/"), file.hasSuffix(".yaml"), keys.count == 2,
      keys[0] == "answers"
    else { return nil }
    let checklist = String(file.dropFirst("answers/".count).dropLast(".yaml".count))
    // A name with a slash would lead into another folder.
    return ItemReference("\(checklist)/\(id)")
  }

  /// `oman-itsdf-2020/OM-1-EN-1`, `evidence/LA-001`, `findings/LA-F01`, `follow-ups/LA-F05`.
  package var description: String { item?.description ?? keys.joined(separator: "/") }
}
