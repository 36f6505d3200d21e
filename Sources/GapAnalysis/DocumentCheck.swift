package import Assessments
package import Checklists
package import Scoring

/// Which of the documents and records that a checklist demands were seen.
///
/// Seen means: the register of evidence says that an entry is that document. Whether it is good
/// enough is told by the ratings of the items that demand it.
package struct DocumentCheck: Sendable {
  package struct Entry: Sendable {
    package let document: Checklist.Document
    /// The items in the plan that demand it, in the order of the checklist.
    package let demandedBy: [ItemScore]
    /// What the register holds as this document.
    package let evidence: [Evidence]

    package var isSeen: Bool { !evidence.isEmpty }
  }

  package let entries: [Entry]

  /// Documents that only items outside the plan demand are left out.
  package init(_ score: ChecklistScore, of assessment: Assessment) {
    var demanding: [String: [ItemScore]] = [:]
    for item in score.items {
      for document in item.item.documents { demanding[document, default: []].append(item) }
    }
    entries = score.checklist.documents.compactMap { document in
      guard let items = demanding[document.id] else { return nil }
      let reference = ItemReference(checklist: score.checklist.id, item: document.id)
      return Entry(
        document: document, demandedBy: items,
        evidence: assessment.evidence.filter { $0.documents.contains(reference) })
    }
  }

  package func entries(_ demand: Checklist.Document.Demand) -> [Entry] {
    entries.filter { $0.document.demand == demand }
  }

  /// How many were seen, of those that are demanded in this way.
  package func seen(_ demand: Checklist.Document.Demand) -> Coverage {
    let all = entries(demand)
    return Coverage(all.count(where: \.isSeen), of: all.count)
  }
}
