/// The Arabic texts about checklists as they are read and mapped.
extension Catalogue {
  static let arabicLibrary: [Message: String] = [
    .checklistKindGates: "بوابات",
    .checklistKindMaturity: "نضج",
    .checklistKindConformity: "مطابقة",
    .checklistKindInventory: "جرد",
    .checklistKindCapability: "قدرة",
    .checklistKindRules: "قواعد",
    .selection: "الاختيار",
    .selectionPrompt: "قائمة للاختيار منها: اختر ما يناسب",
    .fillLevel: "المستوى {level}: {text}",
    .fillOutcome: "النتيجة {outcome}: {text}",
    .mapRelated: "ذو صلة، تذكره قائمة التحقق نفسها",
    .mapFirstNote: "ملاحظة على الخطوة الأولى",
    .mapFirstReason: "سبب الخطوة الأولى",
  ]
}
