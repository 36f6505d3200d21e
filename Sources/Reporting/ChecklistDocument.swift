package import Checklists
internal import Text

/// `assay checklist show --json`: a checklist, or one clause of it.
package struct ChecklistDocument: Encodable {
  let schema = "assay/checklist-show/1"
  let id: String
  let kind: String
  let selection: String
  let title: TextDocument
  let edition: String
  let revision: String
  let origin: String
  let publisher: TextDocument
  let licenceNote: TextDocument
  let source: TextDocument
  let confidence: TextDocument
  let obligation: TextDocument?
  let scale: String
  let model: String
  let attributes: [AttributeDocument]
  let sections: [SectionDocument]
  let documents: [DemandDocument]

  package init(_ selection: ChecklistSelection) {
    let checklist = selection.checklist
    let about = checklist.about
    id = checklist.id
    kind = checklist.kind.rawValue
    self.selection = checklist.selection.rawValue
    title = TextDocument(checklist.title)
    edition = checklist.edition
    revision = checklist.revision
    origin = checklist.origin.rawValue
    publisher = TextDocument(about.publisher)
    licenceNote = TextDocument(about.licenceNote)
    source = TextDocument(about.source)
    confidence = TextDocument(about.confidence)
    obligation = about.obligation.map(TextDocument.init)
    scale = checklist.scale.id
    model = checklist.scoring.model
    attributes = selection.attributes.map(AttributeDocument.init)
    sections = selection.parts.map { SectionDocument($0) }
    let demanded = Set(selection.parts.flatMap(\.groups).flatMap(\.items).flatMap(\.documents))
    documents = checklist.documents.filter { demanded.contains($0.id) }.map(DemandDocument.init)
  }

  struct AttributeDocument: Encodable {
    let id: String
    let title: TextDocument
    /// For capability: the level to which it belongs.
    let capabilityLevel: Int?
    let levels: [LevelDocument]
    let outcomes: [OutcomeDocument]

    init(_ attribute: Checklist.Attribute) {
      id = attribute.id
      title = TextDocument(attribute.title)
      levels = attribute.levels.map {
        LevelDocument(level: $0.value.description, text: TextDocument($0.text))
      }
      capabilityLevel = attribute.capabilityLevel
      outcomes = attribute.outcomes.map {
        OutcomeDocument(id: $0.id, text: TextDocument($0.text))
      }
    }
  }

  struct LevelDocument: Encodable {
    let level: String
    let text: TextDocument
  }

  struct OutcomeDocument: Encodable {
    let id: String
    let text: TextDocument
  }

  struct SectionDocument: Encodable {
    let id: String
    let title: TextDocument
    let aim: TextDocument?
    let benefit: TextDocument?
    let consequence: TextDocument?
    let groups: [GroupDocument]

    init(_ part: ChecklistSelection.Part) {
      id = part.section.id
      title = TextDocument(part.section.title)
      aim = part.section.aim.map(TextDocument.init)
      benefit = part.section.benefit.map(TextDocument.init)
      consequence = part.section.consequence.map(TextDocument.init)
      groups = part.groups.map(GroupDocument.init)
    }
  }

  struct GroupDocument: Encodable {
    let id: String
    let title: TextDocument
    let items: [ItemDocument]

    init(_ group: Checklist.Group) {
      id = group.id
      title = TextDocument(group.title)
      items = group.items.map(ItemDocument.init)
    }
  }

  struct ItemDocument: Encodable {
    let id: String
    let type: String
    let parent: String?
    let text: TextDocument
    let evidence: [TextDocument]
    let examine: TextDocument?
    let interview: TextDocument?
    let test: TextDocument?
    let notApplicableWhen: TextDocument?
    let notTriggeredWhen: TextDocument?
    let documents: [String]
    let related: [String]

    init(_ item: Item) {
      id = item.id
      type = item.kind.rawValue
      parent = item.parent
      text = TextDocument(item.text)
      evidence = item.expectedEvidence.map(TextDocument.init)
      examine = item.examine.map(TextDocument.init)
      interview = item.interview.map(TextDocument.init)
      test = item.test.map(TextDocument.init)
      notApplicableWhen = item.notApplicableWhen.map(TextDocument.init)
      notTriggeredWhen = item.notTriggeredWhen.map(TextDocument.init)
      documents = item.documents
      related = item.related
    }
  }

  struct DemandDocument: Encodable {
    let id: String
    let kind: String
    let demanded: String
    let title: TextDocument

    init(_ document: Checklist.Document) {
      id = document.id
      kind = document.kind.rawValue
      demanded = document.demand.rawValue
      title = TextDocument(document.title)
    }
  }
}

/// `assay checklist diff --json`
package struct ChecklistDiffDocument: Encodable {
  let schema = "assay/checklist-diff/1"
  let before: Named
  let after: Named
  let sections: Part
  let items: Part

  package init(_ difference: ChecklistDifference) {
    before = Named(difference.before)
    after = Named(difference.after)
    sections = Part(difference.sections)
    items = Part(difference.items)
  }

  struct Named: Encodable {
    let id: String
    let edition: String
    let revision: String
    let origin: String

    init(_ checklist: Checklist) {
      id = checklist.id
      origin = checklist.origin.rawValue
      edition = checklist.edition
      revision = checklist.revision
    }
  }

  struct Part: Encodable {
    let added: [Entry]
    let withdrawn: [Entry]
    let changed: [Entry]
    let unchanged: Int

    init(_ part: ChecklistDifference.Part) {
      added = part.added.map(Entry.init)
      withdrawn = part.withdrawn.map(Entry.init)
      changed = part.changed.map(Entry.init)
      unchanged = part.unchanged
    }
  }

  struct Entry: Encodable {
    let id: String
    let before: TextDocument?
    let after: TextDocument?

    init(_ entry: ChecklistDifference.Entry) {
      id = entry.id
      before = entry.before.map(TextDocument.init)
      after = entry.after.map(TextDocument.init)
    }
  }
}
