/// The English texts about checklists as they are read and mapped.
extension Catalogue {
  static let englishLibrary: [Message: String] = [
    .checklistKindGates: "gates",
    .checklistKindMaturity: "maturity",
    .checklistKindConformity: "conformity",
    .checklistKindInventory: "inventory",
    .checklistKindCapability: "capability",
    .checklistKindRules: "rules",
    .selection: "Selection",
    .selectionPrompt: "a prompt: choose a subset",
    .fillLevel: "level {level}: {text}",
    .fillOutcome: "outcome {outcome}: {text}",
    .mapRelated: "Related, told by the checklist itself",
    .mapFirstNote: "Note on the first step",
    .mapFirstReason: "Reason at the first step",
  ]
}
