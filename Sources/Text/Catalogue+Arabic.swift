/// The Arabic texts, in the order of `Message`.
extension Catalogue {
  static let arabicTexts: [Message: String] = [
    .footer: "{assessment} · {=Assay} {version}",
    .contents: "المحتويات",
    .dataTable: "بيانات هذا الشكل",
    .notACertification: "هذا تقييم أجراه الأشخاص المذكورون أدناه، وليس قرارًا بمنح شهادة.",
    .fictional: "الجهة وسجلاتها وجميع الأرقام في هذا التقرير افتراضية.",
    .notApproved: "هذا التقرير غير معتمد بعد. الحالة: {state}.",
    .arabicBeta: "النصوص العربية نسخة تجريبية لم يعتمدها بعد مراجع لغته الأم العربية.",
    .unit: "الجهة",
    .assessmentType: "نوع التقييم",
    .state: "الحالة",
    .asOf: "كما في",
    .periodAssessed: "الفترة المشمولة بالتقييم",
    .fieldwork: "العمل الميداني",
    .criteria: "المعايير",
    .criteriaValue: "{title}، إصدار {edition}، مراجعة قائمة التحقق {revision}",
    .target: "المستهدف",
    .benchmark: "المقارنة المرجعية",
    .earlierAssessment: "التقييم السابق",
    .kindSelfAssessment: "تقييم ذاتي",
    .kindInternalAudit: "تدقيق داخلي",
    .kindGapAnalysis: "تحليل الفجوات",
    .kindExternalAssessment: "تقييم خارجي",
    .stateDraft: "مسودة",
    .stateInReview: "قيد المراجعة",
    .stateReviewed: "تمت مراجعته",
    .stateApproved: "معتمد",
    .roleLeadAssessor: "رئيس فريق التقييم",
    .roleAssessor: "مقيِّم",
    .roleRespondent: "مشارك في المقابلات",
    .roleProcessOwner: "مالك العملية",
    .roleReviewer: "مراجع",
    .roleApprover: "صاحب الاعتماد",
    .summary: "الملخص",
    .outputsApart: """
    المطابقة أو معايير الممارسات، والنضج، والأدلة ثلاثة أمور مختلفة، تُعرض جنبًا إلى جنب \
    ولا تُدمج أبدًا في رقم واحد.
    """,
    .countOfTotal: "{count} من {total}",
    .rangeOfTotal: "من {low} إلى {high} من أصل {total}",
    .fromTo: "من {from} إلى {to}",
    .listSeparator: "، ",
    .clauseSeparator: "؛ ",
    .sentenceSeparator: " · ",
    .noBasis: "لا أساس للحساب",
    .noBasisSign: "—",
    .noBasisNote: """
    الشرطة الطويلة تعني: لا أساس للحساب، لأنه لا شيء مقيَّم هناك أو لا قيمة للمقارنة \
    بها. وهي لا تعني صفرًا.
    """,
    .matchedNote: "تُحسب خلايا الإجمالي على البنود التي لها قيمة في الجانبين.",
    .gateGapNote: """
    لا يُحسب هنا إلا المعايير المقيَّمة، في الجانبين؛ وما هو مفتوح أو لا ينطبق ليس \
    نقصًا.
    """,
    .criteriaMet: "المعايير المستوفاة: {share}",
    .tileBasis: "البنود المقيَّمة: {rated}؛ المفتوحة: {open}",
    .evidenceCoverage: "تغطية الأدلة",
    .evidenceCoverageBasis: "الإجابات المقيَّمة التي يسندها دليل واحد على الأقل، كليًا أو جزئيًا",
    .gapSentence: "{item} {text}: {assessed}، والمستهدف {target}",
    .firstGapsTitle: "ما ينبغي النظر فيه أولًا",
    .actionSentence: "{action} {what} المسؤول: {owner}؛ الاستحقاق: {due}.",
    .notLookedAtTitle: "ما لم يُنظر فيه",
    .scope: "النطاق",
    .services: "الخدمات",
    .sites: "المواقع",
    .customers: "العملاء",
    .limitations: "القيود",
    .otherParties: "الأطراف الأخرى والعمليات التي تديرها",
    .party: "الطرف",
    .processesRun: "العمليات أو الأجزاء التي يديرها",
    .governedBy: "الإشراف عليه",
    .teamAndRespondents: "الفريق ومن التقى بهم، حسب الوظيفة",
    .identifier: "المعرّف",
    .role: "الدور",
    .post: "الوظيفة",
    .rated: "مقيَّم",
    .statusPending: "بانتظار الاتفاق",
    .statusNotAssessed: "لم يُقيَّم",
    .statusCarriedForward: "مرحَّل",
    .statusNotTriggered: "لم يحدث في الفترة",
    .statusNotApplicable: "لا ينطبق",
    .attributeOf: "{attribute}، {process}",
    .stepEntry: "الدخول",
    .stepActivity: "الأنشطة",
    .stepExit: "الخروج",
    .stepRole: "الأدوار",
    .item: "البند",
    .entryMet: "معايير الدخول مستوفاة",
    .activitiesPerformed: "منفَّذة",
    .exitProduced: "المخرجات متحققة",
    .rolesAssigned: "مسندة",
    .statePartly: "جزئيًا",
    .entryNotMet: "معايير الدخول غير مستوفاة",
    .activitiesNotPerformed: "غير منفَّذة",
    .exitNotProduced: "المخرجات غير متحققة",
    .rolesNotAssigned: "غير مسندة",
    .stateOpen: "مستوفاة حتى الآن، مع بنود مفتوحة",
    .stateNotRated: "غير مقيَّمة",
    .stateNoneApplies: "لا معيار ينطبق",
    .linkFed: "جميع المخرجات التي تغذي الرابط متحققة",
    .linkStarved: "أحد المخرجات التي تغذي الرابط لم يكتمل تحققه",
    .linkUnknown: "أحد المخرجات التي تغذي الرابط بلا تقييم متفق عليه",
    .stepsByPractice: "خطوات كل ممارسة: الحالة، والمعايير المستوفاة من المجموع",
    .practice: "الممارسة",
    .metrics: "ما يمكن القياس به",
    .practices: "الممارسات",
    .goal: "الهدف",
    .goalsTitle: "الغاية من الممارسات",
    .range: "المدى",
    .barsTitle: "المعايير المستوفاة: {share}",
    .barsAlternative: """
    شريط لكل ممارسة، مقسَّم بحسب عدد معاييرها في كل حالة؛ الأرقام في الجدول أدناه.
    """,
    .countsByPractice: "معايير كل ممارسة حسب الحالة",
    .total: "المجموع",
    .observationsTitle: "ملاحظات على تسلسل الخطوات",
    .completeWithoutEntry: """
    {practice}: الأنشطة منفَّذة والمخرجات متحققة مع أن معايير الدخول ليست مستوفاة كلها.
    """,
    .exitMissingThoughPerformed: """
    {practice}: جميع الأنشطة منفَّذة، لكن أحد المخرجات لم يكتمل تحققه.
    """,
    .performedWithoutRole: """
    {practice}: الأنشطة منفَّذة ولو جزئيًا، لكن أحد الأدوار لم يكتمل إسناده.
    """,
    .starvationTitle: "ما تحجبه المخرجات الناقصة عن الممارسات الأخرى",
    .missingExit: "مخرَج لم يكتمل تحققه",
    .rating: "التقييم",
    .neededBy: "يحتاج إليه",
    .linkBasis: "الرابط",
    .why: "السبب",
    .linkExplicit: "مذكور في المصدر",
    .linkImplied: "مفهوم من المصدر",
    .linkOwn: "من اجتهادنا",
    .itemWithRating: "{item} {text}: {rating}",
    .rolesOfPractice: "الخاضع للمساءلة: {accountable}. المسؤول عن التنفيذ: {responsible}.",
    .relatedLine: "بنود المواصفات ذات الصلة: {clauses}",
    .consequenceLine: "ما يغلب حدوثه حيث تضعف هذه الممارسة (من قائمة التحقق): {text}",
    .dotPlotAlternative: """
    سطر لكل عملية على مقياس من {low} إلى {high}: نقطة عند قيمتها، وشريط للمدى الذي تتيحه \
    السمات المفتوحة، وعلامات لما تقارن به؛ الأرقام في الجدول أدناه.
    """,
    .valueMark: "القيمة",
    .rangeMark: "المدى الذي تتيحه البنود المفتوحة",
    .targetMark: "المستهدف: {name}",
    .benchmarkMark: "المقارنة المرجعية: {name}",
    .earlierMark: "السابق، حيث قُيّمت السمات نفسها: {name}",
    .valuesByProcess: "قيمة كل عملية ومداها",
    .process: "العملية",
    .value: "القيمة",
    .lowest: "الأدنى",
    .highest: "الأعلى",
    .attributesRated: "السمات المقيَّمة",
    .earlierShort: "السابق، السمات نفسها",
    .related: "بنود المواصفات ذات الصلة",
    .heatMapTitle: "موضع كل عملية في كل سمة",
    .heatMapAlternative: """
    شبكة من العمليات والسمات يظهر التقييم في كل خلية منها؛ والأرقام نفسها في الجدول \
    أدناه.
    """,
    .overall: "الإجمالي",
    .noAgreedRating: """
    بلا تقييم متفق عليه: ⋯ بانتظار الاتفاق، ↻ مرحَّل، ? لم يُقيَّم، ∅ لم يحدث في الفترة، \
    – لا ينطبق
    """,
    .attributesByProcess: "سمات كل عملية",
    .againstTarget: "مقارنةً بالمستهدف: {name}",
    .againstBenchmark: "مقارنةً بالمرجع: {name}",
    .benchmarkIllustration: "توضيح لطريقة",
    .benchmarkOtherUnits: "وحدات أخرى في الجهة نفسها",
    .benchmarkOutsideNorm: "معيار من جهة خارجية",
    .benchmarkDirectPeers: "جهات مماثلة",
    .benchmarkOwnHistory: "نتائج سابقة للجهة نفسها",
    .provenance: """
    مصدر المقارنة المرجعية: {source}. النوع: {kind}. التاريخ: {date}. المجتمع الإحصائي: \
    {population}. الطريقة: {method}.
    """,
    .roundingNote: """
    كل خلية مقرَّبة على حدة من قيم تامة الدقة؛ وحيث لا يتطابق الفرق الظاهر مع القيم \
    الظاهرة فالسبب هو التقريب.
    """,
    .gapTableCaption: "المقيَّم، و{reference}، والفرق",
    .group: "العملية أو الممارسة",
    .row: "الصف",
    .assessed: "المقيَّم",
    .difference: "الفرق",
    .gapsTitle: "الفجوات مقارنةً بالمستهدف",
    .targetSetBy: "المستهدف: {name}. وضعه: {post}.",
    .priorityNote: """
    الترتيب هو حاصل ضرب الحجم في الوزن في الأثر، والأثر هو 1 ويزيد 1 عن كل بند في ممارسة \
    أخرى يحتاج إليه. والمعنى في الترتيب وحده.
    """,
    .whatItAsks: "ما يطلبه",
    .feeds: "يحتاج إليه",
    .order: "الترتيب",
    .changeTitle: "التغيّر منذ {earlier}",
    .changeCounts: """
    في البنود المقيَّمة في المرتين: أعلى تقييمًا {improved}، أدنى تقييمًا {declined}، \
    بلا تغيير {unchanged}.
    """,
    .changeSentence: "{item} {text}: من {from} إلى {to}",
    .comparability: """
    درجة قابلية المقارنة {grade}: {meaning} البنود المقيَّمة في المرتين: {matched} مما \
    قُيّم مرة على الأقل.
    """,
    .comparabilityReasons: " والسبب: {reasons}.",
    .comparabilityA: """
    الإصدار والنطاق والنوع والمقياس نفسها، وكل شيء تقريبًا مقيَّم في المرتين؛ وتُعرض \
    الفروق.
    """,
    .comparabilityB: "تُعرض الفروق على البنود المقيَّمة في المرتين فقط.",
    .comparabilityC: "لا تُعرض فروق.",
    .comparabilityX: "المقارنة مرفوضة.",
    .reasonOtherEdition: "إصدار أو مراجعة مختلفة لقائمة التحقق",
    .reasonNotAssessedBefore: "لم تُقيَّم قائمة التحقق حينها",
    .reasonOtherType: "نوع تقييم مختلف",
    .reasonFewMatched: "أقل من 7 من كل 10 بنود مقيَّمة قُيِّمت في المرتين",
    .reasonOtherScope: "خدمات أو مواقع أو عملاء أو أطراف أخرى مختلفة ضمن النطاق",
    .reasonOtherPlan: "عمليات أو ممارسات مختلفة في الخطة",
    .reasonOtherTeam: "مقيِّمون مختلفون",
    .reasonLowCoverage: "أقل من 9 من كل 10 بنود مقيَّمة في إحدى السنتين",
    .reasonOtherUnit: "جهة مختلفة",
    .reasonNotEarlier: "هو التقييم نفسه أو ليس أسبق منه",
    .bridgeTitle: "من أين جاء عدد المعايير المستوفاة",
    .part: "الجزء",
    .bridgeBefore: "مستوفاة في {earlier}",
    .bridgeLostToPlan: "كانت مستوفاة، وليست في الخطة الآن",
    .bridgeLostToCoverage: "كانت مستوفاة، وبلا تقييم متفق عليه الآن",
    .bridgeGainedByPlan: "مستوفاة الآن، ولم تكن في الخطة",
    .bridgeGainedByCoverage: "مستوفاة الآن، وكانت بلا تقييم متفق عليه",
    .bridgeReal: "التغيّر في المعايير المقيَّمة في المرتين",
    .bridgeNow: "مستوفاة الآن",
    .findingsTitle: "النتائج والإجراءات",
    .statement: "البيان",
    .items: "البنود",
    .risk: "الخطر",
    .recommendation: "التوصية",
    .theme: "الموضوع",
    .evidence: "دليل الإثبات",
    .repeatOf: "تكرار للنتيجة",
    .grade: "الدرجة",
    .gradeMinor: "صغرى",
    .gradeMajor: "كبرى",
    .gradeValue: "{grade}، حدّدها {by} ({post}): {why}",
    .action: "الإجراء",
    .whatToDo: "المطلوب",
    .kind: "النوع",
    .owner: "المسؤول",
    .due: "الاستحقاق",
    .dueAndPhase: "الاستحقاق؛ المرحلة",
    .phase: "المرحلة",
    .effortImpactShort: "الجهد والأثر",
    .dependsOn: "بعد",
    .effectiveness: "الفاعلية",
    .quickWinMark: "(مكسب سريع)",
    .overdueMark: "(متأخر)",
    .phaseNote: """
    الرموز {=S} و{=M} و{=L} تعني صغيرًا ومتوسطًا وكبيرًا. المرحلة تحسين مع الزمن ينتهي \
    باستيفاء جزء من المتطلبات، وهي غير توسيع النطاق تدريجيًا.
    """,
    .notChecked: "لم يُتحقق منها بعد",
    .effective: "فعّال",
    .ineffective: "غير فعّال",
    .notYet: "لا يمكن الحكم بعد",
    .effectivenessValue: "{result} ({by}، {on})",
    .themeOwnership: "المسؤولية والملكية",
    .themeRecords: "السجلات",
    .themeMeasurement: "القياس",
    .themeAgreements: "الاتفاقيات",
    .themeSuppliers: "الموردون",
    .themeCatalogue: "دليل الخدمات",
    .themeSkills: "المهارات",
    .themeTools: "الأدوات",
    .themePlanning: "التخطيط",
    .actionCorrection: "تصحيح",
    .actionCorrective: "إجراء تصحيحي",
    .actionImprovement: "تحسين",
    .actionOpen: "مفتوح",
    .actionInProgress: "قيد التنفيذ",
    .actionDone: "منجز",
    .actionVerified: "تم التحقق منه",
    .evidenceTitle: "أدلة الإثبات",
    .evidenceApart: "تُذكر تغطية الأدلة وقوتها وعمرها إلى جانب درجات التقييم ولا تغيّر أيًّا منها.",
    .strengthNone: "لا شيء",
    .strengthStatement: "إفادة",
    .strengthDocument: "وثيقة",
    .strengthRecord: "سجل",
    .strengthObserved: "معاينة أو اختبار",
    .strengthTable: "الإجابات المقيَّمة حسب أقوى دليل يسندها",
    .checklist: "قائمة التحقق",
    .withEvidence: "بدليل",
    .periodCovered: "الفترة المشمولة",
    .obtained: "الحصول عليه",
    .location: "مكان الحفظ",
    .classification: "التصنيف",
    .hashNote: "قيمة {=SHA-256} تدل على أن الملف لم يتغير منذ تسجيله، ولا شيء أكثر من ذلك.",
    .olderMark: "(أقدم من الفترة)",
    .evidenceStatement: "إفادة",
    .evidenceDocument: "وثيقة",
    .evidenceRecord: "سجل",
    .evidenceObservation: "معاينة",
    .evidenceTest: "اختبار",
    .classPublic: "عام",
    .classInternal: "داخلي",
    .classRestricted: "مقيّد",
    .openTitle: "ما لم يُنظر فيه وما بقي مفتوحًا",
    .openCounts: """
    {checklist}: البنود المقيَّمة {rated}؛ بانتظار الاتفاق {pending}، مرحَّل {carried}، \
    لم يُقيَّم {notassessed}، لم يحدث في الفترة {nottriggered}، لا ينطبق \
    {notapplicable}.
    """,
    .voices: "الآراء والاتفاق",
    .note: "الملاحظة",
    .pendingNote: """
    البند الذي ينتظر الاتفاق يُعدّ غير مقيَّم؛ ومدى الآراء فيه يوسّع المدى. قد يُقترح \
    الوسيط ولا يُعتمد تلقائيًا أبدًا.
    """,
    .betweenRatings: "بين {low} و{high}",
    .resolveMark: "(فرق مستويين أو أكثر: يُحسم أو يُفسَّر)",
    .proposedMedian: "الوسيط، مقترح فقط",
    .reason: "السبب",
    .noAnswer: "لا إجابة مسجلة",
    .suggestionValue: "{rating} في {from}؛ غير مؤكَّد ولا يدخل في أي حساب",
    .decidedBy: " (قرّره {by}، والشخص الثاني {second})",
    .notApplicableNote: """
    الحكم بجواز استبعاد بند متروك للأشخاص. ويبقى البند في كل عدد للبنود فئةً \
    مستقلة؛ أما السمة فتخرج من متوسط عمليتها.
    """,
    .itemsTitle: "بندًا بندًا",
    .stanceContradicts: "{id} (يناقض)",
    .stancePartial: "{id} (جزئي)",
    .voiceValue: "{by}، {role}، {on}: {rating}",
    .agreedValue: "اتفق عليه {by} بتاريخ {on}",
    .methodTitle: "المنهجية، وما لا تعنيه الأرقام",
    .methodAgreedOnly: """
    لا يُحتسب إلا التقييم المتفق عليه للبند. تقييم المقيِّم الواحد هو المتفق عليه؛ أما \
    الآراء المتعددة بلا اتفاق فتبقى بانتظار الاتفاق.
    """,
    .methodRange: "البنود المفتوحة لا تخفض أي رقم، بل توسّع مداه من أدنى قيمة ممكنة إلى أعلاها.",
    .methodRounding: """
    الأرقام تامة الدقة حتى عرضها، ثم تُقرَّب مرة واحدة، ويُقرَّب النصف بعيدًا عن الصفر. \
    وتُحسب الفروق على القيم التامة.
    """,
    .methodNoBasis: "حيث لا يوجد تقييم لا يوجد أساس للحساب: لا صفر ولا مئة في المئة.",
    .methodEvidence: """
    تُرتَّب الأدلة حسب نوعها: الإفادة أضعف من الوثيقة، والوثيقة أضعف من السجل، والسجل \
    أضعف مما لوحظ أو اختُبر.
    """,
    .methodNotDecided: """
    لا يحدد هذا التقرير من نفسه درجة أي حالة عدم مطابقة، ولا يحوّل نسبة إلى نجاح، ولا يقبل \
    استثناءً. ذلك شأن أشخاص تُذكر وظائفهم.
    """,
    .modelMaturity: """
    القيمة الإجمالية للعملية هي المتوسط البسيط (غير المرجَّح) لسماتها المقيَّمة، وتُعرض \
    بخانتين عشريتين. وهي متوسط أحكام: ليست مستوى قدرة وفق {=ISO/IEC 33020}، ولا تقول \
    شيئًا عن المطابقة، ولا يُحسب متوسطها عبر العمليات.
    """,
    .modelGates: """
    تمر كل ممارسة بخطوات: معايير الدخول، والأنشطة، ومعايير الخروج، والأدوار. تُعدّ \
    الخطوة مستوفاة حين تُستوفى كل بنودها المنطبقة؛ و«جزئيًا» لا تُحسب استيفاءً أبدًا. \
    والبنود التي لا تنطبق تبقى في المجموع. أما بدء الممارسة أو انتهاؤها فقرار يتخذه \
    أشخاص.
    """,
    .scaleTitle: "المقياس: {name}",
    .meaning: "المعنى",
    .anchorsTitle: "كيف تبدو كل سمة عند كل مستوى",
    .publisherLine: "الناشر: {publisher}",
    .attribute: "السمة",
    .sourceLine: "المصدر: {source}",
    .confidenceLine: "درجة الثقة: {confidence}",
    .conformityNotice: """
    المتطلبات المقيَّمة مطابقةً من قبل المقيّمين المذكورين في هذا التقرير: {met} من أصل {total}. \
    هذا ما قيّموه، وليس قرارًا بمنح شهادة ولا رأيًا فيه.
    """,
    .conformityRange: """
    بالنظر إلى ما لا يزال مفتوحًا يمكن أن يكون العدد أي قيمة من {low} إلى {high} من أصل {total}.
    """,
    .requirementsConforming: "المتطلبات المطابقة: {share}",
    .conformityTileBasis: """
    السطور المقيَّمة (المتطلبات وعناصرها): {rated}؛ المفتوحة: {open}؛ النطاق الممكن: {range}
    """,
    .conformityBarsTitle: "المتطلبات المقيَّمة مطابقةً: {share}",
    .conformityBarsAlternative: """
    شريط لكل بند من المواصفة يبيّن عدد متطلباته في كل فئة. والجدول أدناه يذكر الأمر نفسه.
    """,
    .countsByClause: "متطلبات كل بند من المواصفة حسب موقفها",
    .clause: "بند المواصفة",
    .requirements: "المتطلبات",
    .requirement: "المتطلب",
    .result: "النتيجة",
    .decidedByRows: "حسمتها",
    .elementsConforming: "العناصر المطابقة",
    .requirementsOf: "متطلبات {clause}",
    .benefitLine: "ما تحققه (من قائمة التحقق): {text}",
    .clauseConsequenceLine: "ما يغلب حدوثه حيث يضعف ذلك (من قائمة التحقق): {text}",
    .worstDecidesNote: """
    يقف المتطلب حيث يقف الأسوأ من نصه وعناصره. ويذكر عمود «حسمتها» السطور التي أوقفته هناك.
    """,
    .leftOutLine: "{item}: تُرك منه {parts}",
    .documentsExplicit: "الوثائق والسجلات التي تطلبها المواصفة في نصها: اطُّلع على {share}",
    .documentsUsual: "الوثائق والسجلات التي يطلبها المدققون عادةً: اطُّلع على {share}",
    .documentsNote: """
    الاطلاع يعني أن سجل الأدلة يذكر مدخلًا على أنه هذه الوثيقة. والسجل المعتاد الذي لم يُطّلع \
    عليه ليس نقصًا إلا حيث لا يبيّن الأمرَ شيء آخر.
    """,
    .document: "الوثيقة أو السجل",
    .demandedBy: "تطلبها",
    .seenAs: "اطُّلع عليها في",
    .notSeen: "لم يُطّلع عليها",
    .approvedOn: "اعتُمدت في {date}",
    .documentPolicy: "سياسة",
    .documentPlan: "خطة",
    .documentProcedure: "إجراء",
    .documentAgreement: "اتفاق",
    .documentDocument: "وثيقة",
    .documentRecord: "سجل",
    .readinessTitle: "حقائق يُسأل عنها قبل تدقيق من جهة أخرى",
    .readinessNote: """
    هذه حقائق معروضة جنبًا إلى جنب. أما طلب التدقيق فقرار تتخذه إدارة الجهة.
    """,
    .readinessDocuments: """
    الوثائق والسجلات التي تطلبها المواصفة في نصها: منها في سجل الأدلة {share}.
    """,
    .readinessPowers: "ومن الصلاحيات الأربع على كل منها (البند {=4.2}) ثبت {share}.",
    .readinessRecorded: "تخص السجلات والمشاهدات والاختبارات المدة من {from} إلى {to}.",
    .readinessRows: "السطور وتقييماتها",
    .topic: "الموضوع",
    .governanceTitle: "العمليات التي تديرها أطراف أخرى، وصلاحيات الجهة الأربع على كل منها",
    .governanceNote: """
    الصلاحيات هي صلاحيات البند {=4.2}: المساءلة عن العملية وإلزام الآخرين بها، وتعريفها، ومعرفة \
    أدائها، وترتيب أولويات تحسينها. وهي حقائق كما سُجّلت، ولا يُستخرج منها أي رقم.
    """,
    .powerAccountability: "المساءلة",
    .powerDefinition: "التعريف",
    .powerPerformance: "معرفة الأداء",
    .powerImprovement: "أولويات التحسين",
    .standingShown: "ثبت",
    .standingPartly: "ثبت جزئيًا",
    .standingNotShown: "لم يثبت",
    .standingNotLookedAt: "لم يُنظر فيه",
    .partySupplier: "مورد",
    .partyInternalGroup: "مجموعة داخلية",
    .partyCustomer: "عميل",
    .modelConformity: """
    المطابقة: يقف المتطلب حيث يقف الأسوأ من نصه وعناصره، وتُستبعد الأجزاء التي لا تنطبق أو لم \
    يكن ممكنًا أن تقع. ولا تُحسب إلا المتطلبات، والأساس هو جميع متطلبات الإصدار: فغير المنطبق \
    وغير المستثار والمفتوح يبقى فيه. ولا تُحسب المطابقة الجزئية مطابقةً أبدًا.
    """,
    .conformityBridgeTitle: "من أين جاء عدد المتطلبات المطابقة",
    .fillHead: "[{position} من {total}] {item}، {group}",
    .fillElementOf: "أحد ما يعدده {item}",
    .fillEarlier: "في المرة السابقة، في {from}: {state}",
    .fillNow: "الآن: {state}",
    .fillSuggested: "مرحّل من {from}: {rating}. اكتب {=ok} للتأكيد، أو قيّم من جديد.",
    .fillNote: "الملاحظة: {text}",
    .fillRatings: "التقييمات: {ratings}",
    .fillRange: "التقييم: رقم من {low} إلى {high} بخطوات قدرها {step}",
    .fillExpected: "المتوقع: {text}",
    .fillExamine: "افحص: {text}",
    .fillInterview: "اسأل: {text}",
    .fillTest: "اختبر: {text}",
    .fillNotApplicableWhen: "لا ينطبق عندما: {text}",
    .fillNotTriggeredWhen: "لا يقع في الفترة عندما: {text}",
    .fillLinked: "الأدلة: {evidence}",
    .fillSaved: "حُفظ {item}: {state} (التغيير {number})",
    .fillRegistered: "سُجّل {evidence}",
    .fillUnknown: "لم يُفهم «{line}». اكتب {=?} للمساعدة.",
    .fillHelpHint: "اكتب {=?} للمساعدة و{=q} للإنهاء. يُحفظ كل شيء فور كتابته.",
    .fillHelpRate: "تقييم بالرقم أو الاسم، وبعده ما شوهد: {=2} ثم النص",
    .fillHelpNote: "{=n}: ما شوهد، يليه النص",
    .fillHelpEvidence: "{=e ID}: دليل من السجل؛ {=e ID contradicts} أو {=partial}",
    .fillHelpRegister: """
    {=e+ TYPE} ثم العنوان: شيء جديد اطُّلع عليه ولم يُنسخ؛ الأنواع: {=statement, document, \
    record, observation, test}
    """,
    .fillHelpNotApplicable: "{=na} ثم السبب: لا ينطبق، ويُطلب شخص ثانٍ",
    .fillHelpNotTriggered: "{=nt} ثم السبب: لم يكن ممكنًا أن يقع في الفترة",
    .fillHelpPark: "{=park} ثم السبب: لم يُقيَّم الآن",
    .fillHelpConfirm: "{=ok}: تأكيد المرحّل",
    .fillHelpMove: """
    سطر فارغ أو {=s}: تخطٍّ؛ {=b}: رجوع؛ {=next}: البند المفتوح التالي؛ {=g ID}: بند بعينه
    """,
    .fillHelpSearch: "{=/} ثم الكلمات: بحث",
    .fillHelpShow: "{=show}: المتوقع وكيفية الفحص والسؤال والاختبار",
    .fillHelpQuit: "{=q}: إنهاء؛ وتبدأ المرة القادمة من أول بند مفتوح",
    .fillReasonAsked: "لماذا؟ (سطر واحد؛ والسطر الفارغ يلغي)",
    .fillWhyAsked: """
    قيّمه أحدهم تقييمًا آخر. لماذا هذا التقييم؟ (سطر واحد؛ والسطر الفارغ يلغي)
    """,
    .fillSecondAsked: "من الشخص الثاني الموافق؟ (معرّفه في الفريق؛ والسطر الفارغ يلغي)",
    .fillGivenUp: "أُلغي ولم يتغير شيء.",
    .fillNoExclusions: """
    لا تنص المواصفة على استثناءات. اذكر لماذا لا يمكن أن ينشأ في هذا النطاق، وقد يرى المدققون \
    غير ذلك. وإن كان لم يقع في الفترة فحسب فاستخدم {=nt}.
    """,
    .fillNoCondition: "لا تذكر قائمة التحقق شرطًا لذلك.",
    .fillUnknownPerson: "«{id}» ليس في الفريق: {team}",
    .fillSamePerson: "الشخص الثاني غيرك.",
    .fillUnknownEvidence: """
    الدليل «{evidence}» ليس في السجل. يسجّل {=e+ TYPE} شيئًا جديدًا.
    """,
    .fillUnknownWord: "«{word}» ليس من: {words}",
    .fillNothingToConfirm: "لا شيء مرحّل هنا.",
    .fillNothingFound: "لم يُعثر على شيء لـ«{words}».",
    .fillNoSuchItem: "«{id}» ليس في هذه المقابلة.",
    .fillDidYouMean: "«{id}» ليس في هذه المقابلة؛ هل تقصد «{near}»؟",
    .fillFirst: "هذا أول بند.",
    .fillLast: "هذا آخر بند.",
    .fillNoneOpen: "لم يبقَ بند مفتوح.",
    .fillNextTime: "تبدأ المرة القادمة عند {item}.",
    .fillBelowHint: "دون أعلى تقييم: اذكر ماذا وكم من كم ومتى، بواسطة {=b} ثم {=n}.",
    .fillConflict: """
    غيّر {by} البند {item} في هذه الأثناء. قبلُ: {base}. لديه: {theirs}. لديك: {mine}. الباقي ما \
    لديه؛ اكتب إجابتك ثانية لتحل محله.
    """,
    .fillNotSaved: "لم يُحفظ:",
    .origin: "المنشأ",
    .shippedWithAssay: "مرفقة مع {=Assay}",
    .thirdParty: "من طرف ثالث",
    .edition: "الإصدار",
    .revision: "المراجعة",
    .publisher: "الناشر",
    .licence: "الترخيص",
    .source: "المصدر",
    .confidence: "درجة الثقة",
    .obligation: "درجة الإلزام",
    .partOf: "جزء من",
    .ratingScale: "المقياس",
    .expectedEvidence: "الدليل المتوقع",
    .examineWay: "الفحص",
    .interviewWay: "المقابلة",
    .testWay: "الاختبار",
    .notApplicableCondition: "لا ينطبق عندما",
    .notTriggeredCondition: "لا يقع في الفترة عندما",
    .documentsOfChecklist: "الوثائق والسجلات",
    .overlayMark: "نصك المرخَّص، لا يُحفظ",
    .fillOverlay: "نصك المرخَّص، لا يُحفظ: {text}",
  ]
}
