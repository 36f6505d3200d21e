/// The Arabic texts about audit programmes and samples.
extension Catalogue {
  static let arabicProgramme: [Message: String] = [
    .coverageCycle: "الدورة: {cycle}",
    .coverageNoCycle: "جميع تقييمات الوحدة، ولم تُحدَّد دورة.",
    .coverageBySection: "البنود التي دُقّقت حسب القسم",
    .coverageInCycle: "في الدورة",
    .coverageLast: "آخر تدقيق",
    .coverageNever: "لم يُدقَّق",
    .coverageNotInPlan: "خارج الخطة",
    .coverageRule: """
    المدقَّق ما له إجابة متفق عليها: مقيَّم أو لم تطرأ حالته أو غير منطبق. أما المعلّق والمرحّل وغير المقيَّم \
    فليس منه.
    """,
    .coverageNothing: "لا يتضمن أي تقييم للوحدة في الدورة قائمة التحقق هذه.",
    .coverageComplete: "دُقّقت جميع البنود في الدورة.",
    .coverageWholeSection: "{section}: الكل، وعددها {count}",
    .coverageSectionItems: "{section}: {items}",
    .coveragePlannedTitle: "ما خُطط له ولم يُدقَّق بالكامل",
    .coveragePlannedNone: "دُقّق كل ما خُطط له.",
    .coveragePlannedItem: "{when}: {sections}",
    .coverageNoAssessment: "لا تقييم بعد",
    .coverageUnplannedTitle: "ما دُقّق ولم يُخطط له",
    .samplesTitle: "العيّنات",
    .samplesNotice: """
    ما تُظهره العيّنة يقال عن مجتمعها وحده: هذه السجلات في هذه المدة، ولا شيء غيرها.
    """,
    .samplesCaption: "السجلات التي فُحصت",
    .sample: "العيّنة",
    .samplePopulation: "المجتمع",
    .samplePopulationValue: "{count}: {what}",
    .sampleFromSource: "من: {source}",
    .sampleMethod: "طريقة الاختيار",
    .sampleSize: "ما فُحص",
    .sampleSeed: "البذرة",
    .sampleDeviating: "المخالف",
    .sampleDeviatingWhich: "{share}: {records}",
    .sampleInterval: "فترة الثقة 95 %",
    .sampleIntervalValue: "من {low} إلى {high} % من المجتمع",
    .sampleIntervalNote: """
    الفترة هي فترة ويلسون للنسبة بقيمة {=z = 1.96}: بين أي نسبتين تقع السجلات المخالفة في المجتمع كله بقدر ما \
    يدل عليه الاختيار العشوائي. والحدّان مقرَّبان.
    """,
    .sampleNoIntervalNote: """
    لا تُذكر فترة حيث اختيرت السجلات بالاجتهاد، أو فُحصت كلها، أو لا توجد نتيجة.
    """,
    .sampleDrawnHow: "سحبها {by} بتاريخ {on}",
    .sampleAbout: "البنود: {items}",
    .sampleMethodRandom: "عشوائيًا",
    .sampleMethodSystematic: "بانتظام",
    .sampleMethodJudgement: "بالاجتهاد",
    .sampleMethodAll: "كل السجلات",
    .sampleNoResult: "لا نتيجة",
  ]

  static let arabicProgrammePlurals: [Message: [PluralCategory: String]] = [
    .coverageNeverTitle: [
      .zero: "لا بنود لم تُدقَّق في الدورة",
      .one: "بند واحد لم يُدقَّق في الدورة",
      .two: "بندان لم يُدقَّقا في الدورة",
      .few: "{count} بنود لم تُدقَّق في الدورة",
      .many: "{count} بندًا لم يُدقَّق في الدورة",
      .other: "{count} بند لم يُدقَّق في الدورة",
    ]
  ]
}
