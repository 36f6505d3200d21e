internal import Assessments
internal import Checklists
internal import Text

/// What was drawn.
struct DrawnSample {
  let id: String
  let count: Int
  let size: Int
  let seed: UInt64
  let isOfRecords: Bool
  let drawn: [String]
}

/// `assay sample --json`
struct SampleDocument: Encodable {
  let schema = "assay/sample/1"
  let id: String
  let population: Int
  let size: Int
  /// As text: it may have more digits than other programs keep of a number.
  let seed: String
  /// `numbers` or `records`
  let drawnAs: String
  let drawn: [String]

  init(_ sample: DrawnSample) {
    id = sample.id
    population = sample.count
    size = sample.size
    seed = String(sample.seed)
    drawnAs = (sample.isOfRecords ? Sample.Naming.records : .numbers).rawValue
    drawn = sample.drawn
  }
}

/// An item named for a sample: one that is assessed.
enum SampledItem {
  /// - Parameter text: `CHECKLIST/ITEM` as typed.
  static func named(
    _ text: String, in assessment: Assessment, _ library: ChecklistLibrary
  ) throws -> ItemReference {
    guard let reference = ItemReference(Normaliser.identifier(text)) else {
      throw refused(
        "--item '\(VisibleText.oneLine(text))' does not name an item",
        help: "write it as CHECKLIST/ITEM")
    }
    let known = assessment.criteria.map(\.checklist)
    guard let criteria = assessment.criteria(for: reference.checklist),
      let checklist = library.checklists[reference.checklist]
    else {
      throw refused(
        "'\(VisibleText.oneLine(reference.checklist))' is not among the criteria of \(assessment.id)",
        help: nearest(reference.checklist, known)
          ?? "the criteria are: \(known.joined(separator: ", "))")
    }
    guard let item = checklist.item(reference.item) else {
      throw refused(
        "item '\(VisibleText.oneLine(reference.item))' is not in checklist '\(checklist.id)'",
        help: nearest(reference.item, checklist.items.map(\.id))
          ?? "`assay list \(checklist.id)` shows all items")
    }
    if checklist.groups.first(where: { $0.id == item.group }).map(criteria.covers) == false {
      throw refused(
        "'\(reference)' is not in the plan of \(assessment.id)",
        help: "the plan is: \((criteria.plan ?? []).joined(separator: ", "))")
    }
    return reference
  }

  private static func nearest(_ wanted: String, _ known: [String]) -> String? {
    Suggestion.nearest(to: wanted, in: known).map { "did you mean '\($0)'?" }
  }

  private static func refused(_ message: String, help: String) -> CommandFailure {
    CommandFailure(message, help: help, code: .usage)
  }
}
