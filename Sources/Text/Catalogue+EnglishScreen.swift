/// The English texts of the full-screen interview.
extension Catalogue {
  static let englishScreenTexts: [Message: String] = [
    .screenTooSmall: "The window is too small: {=80} columns and {=24} rows are needed.",
    .screenBar: "{who}  session {elapsed}  {clock}   {=h} help  {=q} end",
    .screenSavedAt: "saved {clock} ({number})",
    .screenNothingSaved: "nothing changed yet",
    .screenMore: "more ({=PgDn})",
    .screenVoices: "Voices",
    .screenNoVoices: "no voices",
    .screenVoice: "{by} ({role}): {rating}",
    .screenAgreed: "agreed by {by}: {rating}",
    .screenDecided: "decided by {by}, second person {second}",
    .screenAssessorsOnly: "Only assessors do this; rate, and what you say is kept as your voice.",
    .screenReason: "because: {text}",
    .screenUnsaved: "typed and not saved: {text}",
    .screenEvidence: "evidence {evidence} ({stance}): {title}",
    .screenSuggested: "carried forward from {from}: {rating}; {=c} confirms it",
    .screenRelated: "related: {where}",
    .screenTree: "Clauses",
    .screenStatus: "Status of {item}",
    .screenParked: "parked: not assessed now",
    .screenNoAnswer: "no answer at all",
    .screenSecondPerson: "Which second person agrees?",
    .screenNoSecondPerson: "Nobody else is in the team to agree.",
    .screenSearch: "Search",
    .screenLinkMany:
      "Link {evidence} to items: {=Tab} marks, {=Enter} saves, words narrow the list",
    .screenNothingMarked: "Nothing is marked; {=Tab} marks.",
    .screenEvidenceTitle: "Evidence for {item}",
    .screenNoEvidence: "The register is empty; {=+} registers something seen and not copied.",
    .screenEvidenceHelp: """
    {=Enter} links, {=-} takes away, {=s} stance, {=m} many items, {=+} new, {=/} search
    """,
    .screenEvidenceKind: "Seen, not copied: what is it?",
    .screenEvidenceAsked: "What was seen? (which, of when, from whom)",
    .screenFinding: "Finding about {item}",
    .screenFindingAsked: """
    What was found? Say what is required, what was seen, how many of how many, and when; no \
    names, no advice.
    """,
    .screenFindingKept: "finding {finding} is registered",
    .screenVoicesTitle: "Voices on {item}",
    .screenVoicesHelp: "{=Enter} records what somebody says; only what is agreed scores",
    .screenVoiceAsked: "How does {by} rate it?",
    .screenVoiceWhyAsked: "Why, in the words of {by}? (may be empty)",
    .screenNoteAsked: "Note on {item}: what was seen",
    .screenFreeNoteAsked: """
    A note that belongs to no item yet: it is registered as a statement, and linked with \
    {=e} later
    """,
    .screenFreeNoteKept: "registered as {evidence}; {=e} links it to items",
    .screenNumberAsked: "Rating of {item}",
    .screenNotARating: "'{text}' is no rating of this scale.",
    .screenReasonAsked: "Why?",
    .screenWhyAsked: "Somebody rated it otherwise. Why this rating?",
    .screenNoExclusions: """
    The standard provides no exclusions. Say why it cannot arise in this scope; those who \
    audit may see it otherwise. If it only could not occur in the period, use {=s}.
    """,
    .screenWriteHelp: """
    {=Enter} saves, {=Alt-Enter} new line, {=^E} editor, {=Esc} leaves and keeps the text
    """,
    .screenLineHelp: "{=Enter} saves, {=Esc} gives up",
    .screenLineKeptHelp: "{=Enter} saves, {=Esc} leaves and keeps the text",
    .screenTextKept: "Left without saving; the text is kept.",
    .screenTextNotKept: """
    Left without saving; the text is on the screen only, and cannot be kept for the next start.
    """,
    .screenEndLoses: """
    Typed texts are not saved and cannot be kept: {items}. {=q} once more ends without them.
    """,
    .screenOtherLanguage: "the note in the other language ({language}) stays as it was",
    .screenLinkedAlready: "It is linked; {=-} takes the link away.",
    .screenUnlinked: "no longer linked: {evidence}",
    .screenTakenBack: "taken back: {items}",
    .screenDoneAgain: "done again: {items}",
    .screenNothingToUndo: "Nothing of this session is left to take back.",
    .screenNothingToRedo: "Nothing is left to do again.",
    .screenTakeBackRefused: "{item} was changed since then; it is left as it is.",
    .screenConflict: "{item} was changed meanwhile by {by} at {at}. Nothing was overwritten.",
    .screenConflictBase: "before: {state}",
    .screenConflictTheirs: "theirs: {state}",
    .screenConflictMine: "yours: {state}",
    .screenConflictHelp: """
    {=t} keep theirs, {=m} save yours instead, {=b} keep both: a rating becomes a voice \
    beside theirs, a note goes below theirs
    """,
    .screenConflictHelpTwo: "{=t} keep theirs, {=m} save yours instead",
    .screenSameMeanwhile: "{item}: {by} agreed the same rating meanwhile",
    .screenTheirsStands: "{item}: theirs stands",
    .screenMineStands: "{item}: yours stands now",
    .screenBothVoice: "{item}: theirs stands, your rating is a voice beside it.",
    .screenBothNote: "{item}: your note stands below theirs.",
    .screenJoined: "{item}: saved beside what {by} changed meanwhile",
    .screenNotKept: """
    What is typed and not saved cannot be kept beside the journals: a crash would lose it.
    """,
    .screenFollowUpsHelp: """
    Last year's findings come first: each needs an outcome. {=Enter} gives one, {=Esc} goes \
    to the items.
    """,
    .screenNoOpenFindings: "The earlier assessment left no open finding.",
    .screenOutcome: "What became of {finding}?",
    .screenOutcomeWhyAsked: "{finding}, {outcome}: why, and what was seen?",
    .screenOutcomeKept: "outcome of {finding} saved",
    .screenOutcomeEffective: "effective: the actions did what they were meant to",
    .screenOutcomeIneffective: "ineffective: open again",
    .screenOutcomeOverdue: "overdue: not done by their day",
    .screenOutcomeAccepted: "risk accepted",
    .screenOutcomeNone: "not followed up",
    .screenResumeDraft: "Half-typed text that was kept: {text}",
    .screenResumeHelp: "{=Enter} goes on there, {=Esc} begins with what is open",
    .screenHelpRate: """
    {=1} {=2} {=3} … rate from the lowest up, on a scale of levels {=0} to {=5}; capital \
    letters as {=N} {=P} {=L} {=F}; {==} a number
    """,
    .screenHelpNote: "{=n} note on the item; {=w} a note that is linked later",
    .screenHelpEvidence: "{=e} evidence: link, stance, one to many items, register what was seen",
    .screenHelpFinding: "{=f} finding",
    .screenHelpExceptions: """
    {=x} not applicable; {=s} status: not triggered and others; {=?} park; {=c} confirm what \
    is carried forward
    """,
    .screenHelpVoices: "{=v} voices: who said what",
    .screenHelpMove: """
    {=j} {=k} next and previous; {=[} {=]} clause; {=g} next open item; {=Home} {=End}; \
    {=PgUp} {=PgDn} scroll
    """,
    .screenHelpFind: "{=/} search while you type; {=t} clauses with their progress",
    .screenHelpFollowUps: "{=o} last year's open findings",
    .screenHelpUndo: "{=u} take back, {=^R} do again: everything of this session",
    .screenHelpWrite: """
    while typing: {=Enter} saves, {=Alt-Enter} new line, {=^E} your editor, {=Esc} leaves \
    and keeps the text
    """,
    .screenHelpEnd: """
    {=q} ends; {=^Z} suspends; everything is saved at once, and the next start goes on here
    """,
    .screenKindStatement: "statement: somebody said it",
    .screenKindDocument: "document: it is written so",
    .screenKindRecord: "record: it was done and noted",
    .screenKindObservation: "observation: seen as it happened",
    .screenKindTest: "test: tried",
    .screenNonconformity: "nonconformity",
    .screenOpportunity: "opportunity for improvement",
    .screenStrength: "strength",
    .screenConformity: "conformity",
    .screenSupports: "supports",
    .screenContradicts: "contradicts",
    .screenPartial: "partial",
  ]

  static let englishScreenPlurals: [Message: [PluralCategory: String]] = [
    .screenFound: [
      .one: "{count} found",
      .other: "{count} found",
    ],
    .screenVoicesHidden: [
      .one: "{count} voice, shown when you have said yours",
      .other: "{count} voices, shown when you have said yours",
    ],
    .screenMarked: [
      .one: "{count} marked",
      .other: "{count} marked",
    ],
    .screenLinkedMany: [
      .one: "{evidence} linked to {count} item",
      .other: "{evidence} linked to {count} items",
    ],
    .screenFollowUps: [
      .one: "Open findings of the earlier assessment: {count} without an outcome",
      .other: "Open findings of the earlier assessment: {count} without an outcome",
    ],
    .screenOutcomesMissing: [
      .one: "{count} finding of the earlier assessment still needs an outcome ({=o})",
      .other: "{count} findings of the earlier assessment still need an outcome ({=o})",
    ],
    .screenResume: [
      .one: "The session of {clock} broke off at {item}; {count} change of it is safe.",
      .other: "The session of {clock} broke off at {item}; {count} changes of it are safe.",
    ],
  ]
}
