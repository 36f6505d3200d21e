package import Assessments
package import Checklists

/// One item that is asked, with what it belongs to.
struct InterviewItem: Sendable {
  let checklist: Checklist
  let group: Checklist.Group
  let item: Item

  var reference: ItemReference { ItemReference(checklist: checklist.id, item: item.id) }
  var target: ChangeTarget { .answer(reference) }
}

/// What an interview is about: everything that does not change while it runs.
package struct InterviewMatter: Sendable {
  let assessment: Assessment
  let earlier: Assessment?
  let items: [InterviewItem]
  /// A licence holder's own texts: shown beside ours, in no change.
  let overlay: Overlay
  /// What the earlier assessment left open.
  let openFindings: [OpenFinding]
  let library: ChecklistLibrary

  /// - Parameters:
  ///   - assessment: as loaded; its answers say which items are open at the start.
  ///   - earlier: the assessment that it names as the earlier one, if that is loaded.
  ///   - checklist: only this one; nil for all.
  ///   - section: only a section, practice or process, or a single item; nil for all.
  ///   - openFindings: what the earlier assessment left open, to be asked first on a screen.
  package init(
    _ assessment: Assessment, in library: ChecklistLibrary, earlier: Assessment?,
    checklist: String? = nil, section: String? = nil, overlay: Overlay = Overlay(),
    openFindings: [OpenFinding] = []
  ) {
    self.overlay = overlay
    self.openFindings = openFindings.filter { open in
      let items = open.finding.items
      return checklist == nil || items.isEmpty || items.contains { $0.checklist == checklist }
    }
    self.library = library
    self.assessment = assessment
    self.earlier = earlier
    items = assessment.criteria.flatMap { criteria -> [InterviewItem] in
      guard checklist == nil || checklist == criteria.checklist,
        let known = library.checklists[criteria.checklist]
      else { return [] }
      return known.groups.filter(criteria.covers).flatMap { group in
        group.items.filter(\.takesAnswer).filter { item in
          section.map { $0 == item.id || $0 == group.id || group.path.contains($0) } ?? true
        }.map { InterviewItem(checklist: known, group: group, item: $0) }
      }
    }
  }

  package var isEmpty: Bool { items.isEmpty }

  /// The role of somebody in the team; nil for a stranger.
  func role(of id: String) -> TeamRole? { assessment.member(id)?.role }

  /// The answer to an item in the earlier assessment.
  func earlierAnswer(_ item: InterviewItem) -> Answer? {
    earlier?.answer(item.item.id, of: item.checklist.id)
  }
}

extension Answer {
  /// Whether somebody still has to say something: nothing said, nothing agreed, nothing confirmed.
  var isOpen: Bool {
    switch status {
    case .notAssessed, .pending, .carriedForward: true
    case .rated, .notTriggered, .notApplicable: false
    }
  }
}
