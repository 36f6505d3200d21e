/// The Arabic texts of the full-screen interview.
extension Catalogue {
  static let arabicScreenTexts: [Message: String] = [
    .screenTooSmall: "النافذة أصغر من اللازم: المطلوب {=80} عمودًا و{=24} سطرًا.",
    .screenBar: "{who}  الجلسة {elapsed}  {clock}   {=h} مساعدة  {=q} إنهاء",
    .screenSavedAt: "حُفظ {clock} ({number})",
    .screenNothingSaved: "لم يتغير شيء بعد",
    .screenMore: "المزيد ({=PgDn})",
    .screenVoices: "الآراء",
    .screenNoVoices: "لا آراء",
    .screenVoice: "{by} ({role}): {rating}",
    .screenAgreed: "اتُّفق عليها بقول {by}: {rating}",
    .screenDecided: "قرره {by}، والشخص الثاني {second}",
    .screenAssessorsOnly: "هذا للمقيِّمين وحدهم؛ قدِّر، ويُحفظ قولك رأيًا لك.",
    .screenReason: "السبب: {text}",
    .screenUnsaved: "كُتب ولم يُحفظ: {text}",
    .screenEvidence: "دليل {evidence} ({stance}): {title}",
    .screenSuggested: "مرحّل من {from}: {rating}؛ {=c} يؤكده",
    .screenRelated: "ذو صلة: {where}",
    .screenTree: "البنود",
    .screenStatus: "حالة {item}",
    .screenParked: "مؤجَّل: لا يُقيَّم الآن",
    .screenNoAnswer: "بلا إجابة",
    .screenSecondPerson: "مَن الشخص الثاني الموافق؟",
    .screenNoSecondPerson: "ليس في الفريق شخص آخر يوافق.",
    .screenSearch: "بحث",
    .screenLinkMany:
      "ربط {evidence} بعناصر: {=Tab} للتأشير، و{=Enter} للحفظ، والكلمات تضيّق القائمة",
    .screenNothingMarked: "لا شيء مؤشَّر؛ {=Tab} للتأشير.",
    .screenEvidenceTitle: "أدلة {item}",
    .screenNoEvidence: "السجل فارغ؛ {=+} يسجل شيئًا شوهد ولم يُنسخ.",
    .screenEvidenceHelp: """
    {=Enter} للربط، {=-} لإزالته، {=s} للموقف، {=m} لعناصر كثيرة، {=+} جديد، {=/} بحث
    """,
    .screenEvidenceKind: "شوهد ولم يُنسخ: ما هو؟",
    .screenEvidenceAsked: "ماذا شوهد؟ (أيّه، ومتى، وممّن)",
    .screenFinding: "نتيجة بشأن {item}",
    .screenFindingAsked: "ما الذي وُجد؟ اذكر المطلوب وما شوهد وكم من كم ومتى، بلا أسماء ولا نصائح.",
    .screenFindingKept: "سُجلت النتيجة {finding}",
    .screenVoicesTitle: "الآراء في {item}",
    .screenVoicesHelp: "{=Enter} يسجل قول شخص؛ ولا يُحتسب إلا المتفق عليه",
    .screenVoiceAsked: "ما تقدير {by}؟",
    .screenVoiceWhyAsked: "لماذا، بكلمات {by}؟ (يجوز تركه فارغًا)",
    .screenNoteAsked: "ملاحظة على {item}: ما شوهد",
    .screenFreeNoteAsked: "ملاحظة لا تتبع عنصرًا بعد: تُسجل إفادة، وتُربط لاحقًا بـ{=e}",
    .screenFreeNoteKept: "سُجلت باسم {evidence}؛ {=e} يربطها بعناصر",
    .screenNumberAsked: "تقدير {item}",
    .screenNotARating: "'{text}' ليس تقديرًا في هذا المقياس.",
    .screenReasonAsked: "لماذا؟",
    .screenWhyAsked: "قدّره شخص آخر تقديرًا مختلفًا. لماذا هذا التقدير؟",
    .screenNoExclusions: """
    لا تجيز المواصفة استثناءات. اذكر لماذا لا يمكن أن ينشأ في هذا النطاق؛ وقد يرى المدققون \
    غير ذلك. وإن لم يكن ممكنًا في الفترة وحدها فاستعمل {=s}.
    """,
    .screenWriteHelp: """
    {=Enter} للحفظ، {=Alt-Enter} لسطر جديد، {=^E} للمحرر، {=Esc} للخروج مع إبقاء النص
    """,
    .screenLineHelp: "{=Enter} للحفظ، {=Esc} للترك",
    .screenLineKeptHelp: "{=Enter} للحفظ، {=Esc} للخروج مع إبقاء النص",
    .screenTextKept: "تُرك دون حفظ، والنص باقٍ هنا.",
    .screenTextNotKept: "تُرك دون حفظ، والنص على الشاشة وحدها ولا يمكن إبقاؤه للبدء التالي.",
    .screenEndLoses: """
    نصوص كُتبت ولم تُحفظ ولا يمكن إبقاؤها: {items}. {=q} مرة أخرى للإنهاء دونها.
    """,
    .screenOtherLanguage: "بقيت الملاحظة باللغة الأخرى ({language}) كما كانت",
    .screenLinkedAlready: "الدليل مربوط؛ {=-} لإزالة الربط.",
    .screenUnlinked: "لم يعد مربوطًا: {evidence}",
    .screenTakenBack: "أُعيد كما كان: {items}",
    .screenDoneAgain: "أُعيد إجراؤه: {items}",
    .screenNothingToUndo: "لم يبق في هذه الجلسة ما يُعاد كما كان.",
    .screenNothingToRedo: "لم يبق ما يُعاد إجراؤه.",
    .screenTakeBackRefused: "تغيّر {item} منذ ذلك، وتُرك كما هو.",
    .screenConflict: "غيّر {by} {item} في أثناء ذلك عند {at}. لم يُكتب فوق شيء.",
    .screenConflictBase: "قبل ذلك: {state}",
    .screenConflictTheirs: "لديهم: {state}",
    .screenConflictMine: "لديك: {state}",
    .screenConflictHelp: """
    {=t} يبقى ما لديهم، {=m} يُحفظ ما لديك بدلًا منه، {=b} يبقى كلاهما: يصير تقديرك رأيًا \
    إلى جانب تقديرهم، وتوضع ملاحظتك تحت ملاحظتهم
    """,
    .screenConflictHelpTwo: "{=t} يبقى ما لديهم، {=m} يُحفظ ما لديك بدلًا منه",
    .screenSameMeanwhile: "{item}: اتفق {by} على التقدير نفسه في أثناء ذلك",
    .screenTheirsStands: "{item}: ثبت ما لديهم",
    .screenMineStands: "{item}: ثبت ما لديك",
    .screenBothVoice: "{item}: ثبت ما لديهم وصار تقديرك رأيًا إلى جانبه.",
    .screenBothNote: "{item}: وُضعت ملاحظتك تحت ملاحظتهم.",
    .screenJoined: "{item}: حُفظ إلى جانب ما غيّره {by} في أثناء ذلك",
    .screenNotKept: """
    ما يُكتب ولم يُحفظ لا يمكن الاحتفاظ به إلى جانب السجلات: قد يضيع إذا توقف البرنامج فجأة.
    """,
    .screenFollowUpsHelp: """
    نتائج العام الماضي أولًا: لكل منها مآل. {=Enter} لتسجيله، و{=Esc} للانتقال إلى العناصر.
    """,
    .screenNoOpenFindings: "لم يترك التقييم السابق نتيجة مفتوحة.",
    .screenOutcome: "ما مآل {finding}؟",
    .screenOutcomeWhyAsked: "{finding}، {outcome}: لماذا، وماذا شوهد؟",
    .screenOutcomeKept: "حُفظ مآل {finding}",
    .screenOutcomeEffective: "فعّالة: حققت الإجراءات غرضها",
    .screenOutcomeIneffective: "غير فعّالة: أُعيد فتح النتيجة",
    .screenOutcomeOverdue: "متأخرة: لم تُنفذ الإجراءات في موعدها",
    .screenOutcomeAccepted: "قُبلت المخاطرة",
    .screenOutcomeNone: "لم تُتابَع",
    .screenResumeDraft: "نص لم يكتمل وأُبقي: {text}",
    .screenResumeHelp: "{=Enter} للمتابعة من هناك، {=Esc} للبدء بما هو مفتوح",
    .screenHelpRate: """
    {=1} {=2} {=3} … التقدير من الأدنى فصاعدًا، وفي مقياس المستويات {=0} إلى {=5}؛ والحروف \
    الكبيرة مثل {=N} {=P} {=L} {=F}؛ و{==} عدد
    """,
    .screenHelpNote: "{=n} ملاحظة على العنصر؛ {=w} ملاحظة تُربط لاحقًا",
    .screenHelpEvidence: "{=e} الأدلة: ربط وموقف وواحد لعناصر كثيرة وتسجيل ما شوهد",
    .screenHelpFinding: "{=f} نتيجة",
    .screenHelpExceptions: """
    {=x} غير منطبق؛ {=s} الحالة: لم يحدث وغيرها؛ {=?} تأجيل؛ {=c} تأكيد المرحّل
    """,
    .screenHelpVoices: "{=v} الآراء: من قال ماذا",
    .screenHelpMove: """
    {=j} {=k} التالي والسابق؛ {=[} {=]} البند؛ {=g} التالي المفتوح؛ {=Home} {=End}؛ {=PgUp} \
    {=PgDn} للتمرير
    """,
    .screenHelpFind: "{=/} بحث في أثناء الكتابة؛ {=t} البنود وتقدمها",
    .screenHelpFollowUps: "{=o} نتائج العام الماضي المفتوحة",
    .screenHelpUndo: "{=u} إعادة ما كان، {=^R} إعادة الإجراء: كل ما في هذه الجلسة",
    .screenHelpWrite: """
    في أثناء الكتابة: {=Enter} للحفظ، {=Alt-Enter} لسطر جديد، {=^E} لمحررك، {=Esc} للخروج مع \
    إبقاء النص
    """,
    .screenHelpEnd: "{=q} للإنهاء؛ {=^Z} للتعليق؛ كل شيء يُحفظ فورًا، والبدء التالي يتابع من هنا",
    .screenKindStatement: "إفادة: قالها شخص",
    .screenKindDocument: "وثيقة: مكتوب فيها",
    .screenKindRecord: "سجل: نُفذ ودُوّن",
    .screenKindObservation: "مشاهدة: رُئي وهو يحدث",
    .screenKindTest: "اختبار: جُرّب",
    .screenNonconformity: "عدم مطابقة",
    .screenOpportunity: "فرصة تحسين",
    .screenStrength: "نقطة قوة",
    .screenConformity: "مطابقة",
    .screenSupports: "يؤيد",
    .screenContradicts: "يناقض",
    .screenPartial: "جزئي",
  ]

  static let arabicScreenPlurals: [Message: [PluralCategory: String]] = [
    .screenFound: [
      .zero: "لا شيء",
      .one: "وُجد عنصر واحد",
      .two: "وُجد عنصران",
      .few: "وُجدت {count} عناصر",
      .many: "وُجد {count} عنصرًا",
      .other: "وُجد {count} عنصر",
    ],
    .screenVoicesHidden: [
      .zero: "لا آراء",
      .one: "رأي واحد، يظهر بعد أن تبدي رأيك",
      .two: "رأيان، يظهران بعد أن تبدي رأيك",
      .few: "{count} آراء، تظهر بعد أن تبدي رأيك",
      .many: "{count} رأيًا، تظهر بعد أن تبدي رأيك",
      .other: "{count} رأي، تظهر بعد أن تبدي رأيك",
    ],
    .screenMarked: [
      .zero: "لا شيء مؤشَّر",
      .one: "عنصر واحد مؤشَّر",
      .two: "عنصران مؤشَّران",
      .few: "{count} عناصر مؤشَّرة",
      .many: "{count} عنصرًا مؤشَّرًا",
      .other: "{count} عنصر مؤشَّر",
    ],
    .screenLinkedMany: [
      .zero: "لم يُربط {evidence} بشيء",
      .one: "رُبط {evidence} بعنصر واحد",
      .two: "رُبط {evidence} بعنصرين",
      .few: "رُبط {evidence} بـ{count} عناصر",
      .many: "رُبط {evidence} بـ{count} عنصرًا",
      .other: "رُبط {evidence} بـ{count} عنصر",
    ],
    .screenFollowUps: [
      .zero: "نتائج التقييم السابق المفتوحة: لكل منها مآل",
      .one: "نتائج التقييم السابق المفتوحة: واحدة بلا مآل",
      .two: "نتائج التقييم السابق المفتوحة: اثنتان بلا مآل",
      .few: "نتائج التقييم السابق المفتوحة: {count} بلا مآل",
      .many: "نتائج التقييم السابق المفتوحة: {count} بلا مآل",
      .other: "نتائج التقييم السابق المفتوحة: {count} بلا مآل",
    ],
    .screenOutcomesMissing: [
      .zero: "لكل نتائج التقييم السابق مآل ({=o})",
      .one: "نتيجة واحدة من التقييم السابق ما زالت بلا مآل ({=o})",
      .two: "نتيجتان من التقييم السابق ما زالتا بلا مآل ({=o})",
      .few: "{count} نتائج من التقييم السابق ما زالت بلا مآل ({=o})",
      .many: "{count} نتيجة من التقييم السابق ما زالت بلا مآل ({=o})",
      .other: "{count} نتيجة من التقييم السابق ما زالت بلا مآل ({=o})",
    ],
    .screenResume: [
      .zero: "انقطعت جلسة {clock} عند {item}، ولم يكن فيها تغيير.",
      .one: "انقطعت جلسة {clock} عند {item}، وتغيير واحد منها محفوظ.",
      .two: "انقطعت جلسة {clock} عند {item}، وتغييران منها محفوظان.",
      .few: "انقطعت جلسة {clock} عند {item}، و{count} تغييرات منها محفوظة.",
      .many: "انقطعت جلسة {clock} عند {item}، و{count} تغييرًا منها محفوظ.",
      .other: "انقطعت جلسة {clock} عند {item}، و{count} تغيير منها محفوظ.",
    ],
  ]
}
