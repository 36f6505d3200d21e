/// The Arabic texts on inventories, capability, weakest links and rules.
extension Catalogue {
  static let arabicKinds: [Message: String] = [
    .section: "القسم",
    .inventoryItems: "البنود",
    .ratingShare: "{rating}: {share}",
    .inventoryNotice: "{share}، حسب تقييم المقيّمين المذكورين في هذا التقرير.",
    .inventoryBarsAlternative: """
    شريط لكل قسم يبيّن عدد بنوده في كل فئة. والجدول أدناه يذكر الأمر نفسه.
    """,
    .countsBySection: "بنود كل قسم حسب موقفها",
    .itemsOfSection: "بنود {section}",
    .measuredIn: "وحدة القياس",
    .promptNote: "هذه القائمة للاختيار منها: يُختار منها ما يلزم، وما لم يُختر لا يدخل في المجموع.",
    .inventoryBridgeTitle: "من أين جاء عدد البنود المتوافرة",
    .modelInventory: """
    الجرد: يُعدّ كل بند على حدة من بين جميع بنود قسمه، ولا يُعدّ المتوافر جزئيًا متوافرًا أبدًا. \
    وتوسّع البنود المفتوحة النطاق. ولا يدل العدد على الجودة.
    """,
    .capabilityNotice: """
    كل مستوى يخص عملية واحدة. ولا يُحسب متوسط للمستويات، وليست نضجًا للجهة، ولا تدل على \
    المطابقة.
    """,
    .capabilityLevel: "المستوى",
    .profileTitle: "ملف العمليات: تقييم كل سمة من سمات العملية والمستوى الناتج عنها",
    .profileAlternative: """
    صف لكل عملية: مستوى قدرتها، ثم خلية لكل سمة من سماتها فيها تقييمها. والجدول أدناه يذكر الأمر \
    نفسه.
    """,
    .levelsByProcess: "مستوى قدرة كل عملية وما يوقف الصعود",
    .stopsClimb: "ما يوقف الصعود",
    .stopNotLargely: "{attribute}: لم يبلغ التحقق إلى حد كبير على الأقل",
    .stopNotFully: "{attribute}: لم يبلغ التحقق الكلي",
    .stopNotRated: "{attribute}: لم تُقيَّم، وتُحسب غير متحققة",
    .climbComplete: "لا شيء: هذا أعلى مستوى في قائمة التحقق",
    .openAttributesNote: """
    السمة التي ليس لها تقييم متفق عليه تُحسب غير متحققة عند تحديد المستوى؛ و«الأعلى» هو المستوى \
    الذي لا تزال السمات المفتوحة تسمح به.
    """,
    .outcomesTitle: "ما تطلبه كل سمة من سمات العملية",
    .outcomes: "النتائج المتوقعة",
    .modelCapability: """
    القدرة: تكون العملية عند مستوى ما إذا تحققت كل سمة من سمات ذلك المستوى إلى حد كبير على \
    الأقل، وتحققت كليًا كل سمة من سمات المستويات الأدنى ({=ISO/IEC 33020}). والسمة غير المقيَّمة \
    تُحسب غير متحققة.
    """,
    .meanBeside: "المتوسط للمقارنة",
    .modelWeakestLink: """
    قيمة العملية هي أضعف حلقاتها: أدنى مجالاتها المقيَّمة. ويُذكر متوسط المجالات إلى جانبها ولا \
    يحسم شيئًا. والمستويات خاصة بإطار واحد: فلا هي مستوى قدرة وفق {=ISO/IEC 33020} ولا تدل على \
    المطابقة.
    """,
    .rule: "القاعدة",
    .rulesAnsweredColumn: "القواعد المجاب عنها",
    .rulesAnswered: "القواعد المجاب عنها: {share}",
    .rulesNotice: """
    القواعد والوقائع معروضة جنبًا إلى جنب، ولا يُستنتج منها شيء. ويقرر ما تؤدي إليه مَن يسمّيهم \
    المصدر.
    """,
    .sourceEffect: "الأثر الذي يذكره المصدر",
    .lookedAtBy: "طريقة النظر فيها",
    .answer: "الإجابة",
    .segmentCount: "{segment}: {number}",
    .effectBlocks: "مانع",
    .effectWarning: "تنبيه",
    .effectInformation: "معلومة",
    .checkAutomatic: "يجمعها البرنامج",
    .checkQuestion: "سؤال",
    .checkManual: "ينظر فيها شخص",
    .modelRules: """
    القواعد: تعرض القاعدة الآلية واقعة مع الحقول التي أُخذت منها، ويجيب الأشخاص عن غيرها. وتُعدّ \
    الإجابات ولا تُجمع في حكم، ولا تُحسم هنا أي قاعدة.
    """,
    .factsTitle: "الوقائع التي جمعها البرنامج من التقييم",
    .fact: "الواقعة",
    .factFields: "مصدرها",
    .factPart: "{label}: {value}",
    .factNotRecorded: "غير مسجَّل",
    .factNone: "لا شيء",
    .yes: "نعم",
    .no: "لا",
    .factStatementRecorded: "نص النطاق مسجَّل",
    .factAgreedOn: "تاريخ الاتفاق على النطاق",
    .factFieldworkFrom: "بداية العمل الميداني",
    .factUnit: "الوحدة",
    .factNamedInStatement: "المذكور في نص النطاق",
    .factServices: "الخدمات",
    .factSites: "المواقع",
    .factCustomers: "العملاء",
    .factParties: "الأطراف الأخرى",
    .factTechnology: "التقنية",
    .factScopeInCertificate: "النطاق في التقرير والشهادة",
    .factGroupsInPlan: "المجموعات في الخطة",
    .factItemsRated: "البنود المقيَّمة",
    .factNotLookedAt: "ما ذُكر أنه لم يُطّلع عليه",
    .factEarlier: "التقييم السابق",
    .factAdded: "المضاف",
    .factRemoved: "المحذوف",
    .factStatementChanged: "نص النطاق يختلف عن السابق",
    .factClausesOutOfPlan: "بنود المواصفة الواقعة خارج الخطة",
    .factNotApplicable: "المتطلبات التي ذُكر أنها لا تنطبق",
    .factClausesNotApplicable: "بنود المواصفة التي ذُكر أن جميع متطلباتها لا تنطبق",
    .factLegalEntities: "الكيانات القانونية",
    .factPartOfEntity: "جزء من كيان قانوني أكبر",
    .factPowers: "الصلاحيات",
    .factRequirementsRated: "المتطلبات المقيَّمة",
    .factRequirementsConforming: "المتطلبات المطابقة",
    .factOperatedByOthers: "بنود المواصفة التي يشغّل غيرُ الوحدة عملية فيها",
    .factCustodianRecorded: "أدلة الإثبات المذكور من يحفظها",
    .factCustodianIsParty: "المحفوظ لدى طرف آخر",
    .factPeriod: "الفترة المشمولة بالتقييم",
    .factRecorded: "الزمن الذي تغطيه السجلات والملاحظات والاختبارات",
    .factCustomersOperating: "العملاء الذين يشغّلون عمليات",
    .factResultsPerCustomer: "النتائج مفصولة حسب العميل",
    .factReasons: "الأسباب التي تتحدث عن عقد",
  ]
}
