/// The Arabic texts about people: states, reviews, disputes, follow-ups.
extension Catalogue {
  static let arabicPeople: [Message: String] = [
    .stateReturned: "مُعاد",
    .stateSentForAccuracy: "مُرسَل للتحقق من صحة الوقائع",
    .stateAgreed: "متفق عليه",
    .stateAgreedToDisagree: "متفق على الاختلاف",
    .stateSuperseded: "حلّ محله غيره",
    .supersededBanner: "حلّ إصدار لاحق محل هذا التقرير.",
    .disputesTitle: "اختلاف الآراء",
    .disputeRatings: "التقييمات وأسبابها",
    .disputeOutcome: "النتيجة",
    .disputeSettled: "القرار وصاحبه",
    .disputeOpen: "مفتوح",
    .disputeDecided: "محسوم",
    .disputeWithRating: "{rating}، وافق عليه {agreedby}؛ حسمه {by} في {on}: {why}",
    .disputeWithoutRating: "بلا تقييم متفق عليه؛ {by}، {on}: {why}",
    .spreadNote: "تتباعد الآراء بمستويين أو أكثر، ولا يذكر الاتفاق ولا سجل الخلاف سببًا.",
    .voiceValueByRole: "{role}، {on}: {rating}",
    .namesAreClaims: "الأسماء هي ما يقوله الأشخاص عن أنفسهم، ولا يثبتها إلا التوقيع.",
    .stateValueBy: "{state}، حدّدها {by} في {on}",
    .ownProcessNote: "{by} مسؤول عن {process} ووافق على تقييمات فيها؛ عدد التقييمات: {number}.",
    .followUpsTitle: "ما آلت إليه النتائج السابقة",
    .finding: "نتيجة التدقيق",
    .followUpOutcome: "المآل",
    .followUpSeen: "ما لوحظ",
    .followUpBy: "{by}، {on}",
    .riskAcceptedBy: "قبلها {by} حتى {until}",
    .timesReopened: "تكرار ×{times}",
    .reopenedNote: """
    تحتفظ النتيجة التي أُعيد فتحها بمعرّفها، ويُحسب عدد مرات إعادة فتحها على التقييمات \
    الموجودة. أما أثر ذلك في درجتها فيقرره الأشخاص.
    """,
    .followUpEffective: "فعّال، أُغلقت",
    .followUpIneffective: "غير فعّال، أُعيد فتحها",
    .followUpOverdue: "متأخرة",
    .followUpRiskAccepted: "قُبل خطرها",
    .followUpNot: "لم تُتابَع",
    .reviewRow: "المراجعة",
    .reviewedByValue: "{by} ({role})، {on}",
    .reviewOwn: "دون شخص ثانٍ: {by} ({role})، وقد أجاب فيه، {on}",
    .reviewNobody: "لم يراجع التقييم أحد، وليس في الفريق من له دور المراجع.",
    .reviewNotNamed: "لم يُذكر من راجع التقييم.",
    .reviewNotYet: "لم يُراجَع بعد",
    .reviewerAnsweredNote: """
    راجع {by} التقييم وأجاب فيه أيضًا؛ عدد الإجابات: {number}، منها {item}.
    """,
    .lateAnswersNote: """
    إجابات مؤرخة بعد {on}، وهو يوم الحالة «{state}»، فلم يُطّلع عليها حينئذ؛ عدد الإجابات: \
    {number}، منها {item}.
    """,
    .dissentNote: """
    الحالة «{state}»، ويحتفظ كل طرف برأيه في بعض التقييمات؛ عدد التقييمات: {number}، \
    منها {item}.
    """,
    .ownSecondPersonNote: """
    بتّ {by}، أو نظر بصفة الشخص الثاني، في بنود من مسؤولية {by}؛ عددها: {number}، منها {item}.
    """,
    .askedSecondPersonNote: """
    بتّ شخص أُخذت إفادته في بنود، أو نظر فيها بصفة الشخص الثاني ({role})؛ عددها: {number}، \
    منها {item}.
    """,
    .stateAheadNote: "الحالة مؤرخة في {on}، أي بعد يوم هذا التقرير.",
  ]

  static let arabicPeoplePlurals: [Message: [PluralCategory: String]] = [
    .disputesCaption: [
      .zero: "لا تقييمات مختلف عليها",
      .one: "تقييم واحد مختلف عليه",
      .two: "تقييمان مختلف عليهما",
      .few: "{count} تقييمات مختلف عليها",
      .many: "{count} تقييمًا مختلفًا عليه",
      .other: "{count} تقييم مختلف عليه",
    ],
    .spreadCaption: [
      .zero: "لا بنود تحتاج إلى حسم أو تفسير",
      .one: "بند واحد يحتاج إلى حسم أو تفسير",
      .two: "بندان يحتاجان إلى حسم أو تفسير",
      .few: "{count} بنود تحتاج إلى حسم أو تفسير",
      .many: "{count} بندًا يحتاج إلى حسم أو تفسير",
      .other: "{count} بند يحتاج إلى حسم أو تفسير",
    ],
    .followUpsCaption: [
      .zero: "لا نتائج سابقة تمت متابعتها",
      .one: "نتيجة سابقة واحدة تمت متابعتها",
      .two: "نتيجتان سابقتان تمت متابعتهما",
      .few: "{count} نتائج سابقة تمت متابعتها",
      .many: "{count} نتيجة سابقة تمت متابعتها",
      .other: "{count} نتيجة سابقة تمت متابعتها",
    ],
    .followUpsMissing: [
      .zero: "لا نتائج سابقة بلا مآل: {findings}.",
      .one: "نتيجة سابقة واحدة لم يُذكر مآلها بعد: {findings}.",
      .two: "نتيجتان سابقتان لم يُذكر مآلهما بعد: {findings}.",
      .few: "{count} نتائج سابقة لم يُذكر مآلها بعد: {findings}.",
      .many: "{count} نتيجة سابقة لم يُذكر مآلها بعد: {findings}.",
      .other: "{count} نتيجة سابقة لم يُذكر مآلها بعد: {findings}.",
    ],
  ]
}
