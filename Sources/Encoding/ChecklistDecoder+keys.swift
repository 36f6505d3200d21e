internal import Checklists

/// The keys of a checklist's tree, and of what is told beside it.
extension ChecklistDecoder {
  static let partKeys: KeyTable = [
    "checklist": .required(.identifier),
    "sections": .required(.list(.mapping("section", sectionKeys), atLeast: 1)),
  ]
  static let sectionKeys: KeyTable = [
    "id": .required(.identifier), "title": .required(.words), "aim": .optional(.words),
    "related": .optional(.list(.identifier)), "accountable": .optional(.list(.identifier)),
    "responsible": .optional(.list(.identifier)), "benefit": .optional(.words),
    "consequence": .optional(.words), "counts": .optional(.mapping("counts", countKeys)),
    "items": .optional(.list(.mapping("item", itemKeys))),
    "sections": .optional(.list(.mapping("section", sectionKeys))),
    "subjects": .optional(.list(.mapping("subject", subjectKeys))),
  ]
  static let itemKeys: KeyTable = [
    "id": .required(.identifier), "type": .required(.word(Item.Kind.self)),
    "parent": .optional(.identifier), "text": .required(.words),
    "pdca": .optional(.word(Item.Phase.self)), "documents": .optional(.list(.identifier)),
    "confidence": .optional(.word(Item.Confidence.self)),
    "assignment": .optional(.word(Item.Assignment.self)), "role": .optional(.identifier),
    "not-applicable-when": .optional(.words), "not-triggered-when": .optional(.words),
    "evidence": .optional(.list(.words)), "examine": .optional(.words),
    "interview": .optional(.words), "test": .optional(.words), "weight": .optional(.decimal),
    "related": .optional(.list(.identifier)), "unit": .optional(.words),
    "check": .optional(.word(Item.Check.self)), "effect": .optional(.word(Item.Effect.self)),
    "fact": .optional(.word(FactName.self)),
  ]
  static let subjectKeys: KeyTable = [
    "id": .required(.identifier), "title": .required(.words),
    "related": .optional(.list(.identifier)),
  ]
  static let attributeKeys: KeyTable = [
    "id": .required(.identifier), "title": .required(.words),
    "levels": .optional(.list(.mapping("level", levelKeys))),
    "capability-level": .optional(.whole),
    "outcomes": .optional(.list(.mapping("outcome", outcomeKeys))),
  ]
  static let levelKeys: KeyTable = ["level": .required(.decimal), "text": .required(.words)]
  static let outcomeKeys: KeyTable = ["id": .required(.identifier), "text": .required(.words)]
  static let roleKeys: KeyTable = ["id": .required(.identifier), "title": .required(.words)]
  static let goalKeys: KeyTable = [
    "id": .required(.identifier), "text": .required(.words),
    "practices": .optional(.list(.identifier)), "metrics": .optional(.list(.words)),
  ]
  static let flowKeys: KeyTable = [
    "from": .required(.identifier), "to": .optional(.list(.identifier)),
    "kind": .required(.word(Checklist.Flow.Kind.self)), "reason": .required(.words),
  ]
  static let documentKeys: KeyTable = [
    "id": .required(.identifier), "kind": .required(.word(Checklist.Document.Kind.self)),
    "demanded": .required(.word(Checklist.Document.Demand.self)), "title": .required(.words),
  ]
  static let readinessKeys: KeyTable = [
    "id": .required(.identifier), "title": .required(.words),
    "items": .optional(.list(.identifier)),
  ]
}
