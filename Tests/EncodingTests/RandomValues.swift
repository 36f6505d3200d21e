import Assessments
import Checklists
import TestSupport
import Text

/// Random answers, evidence and findings with texts that are hard to write.
struct RandomValues {
  private var generator: SeededGenerator
  let checklist: Checklist

  init(seed: UInt64, checklist: Checklist) {
    generator = SeededGenerator(seed: seed)
    self.checklist = checklist
  }

  /// Texts that can be stored, whatever they look like.
  static let texts = [
    "x", "8.10", "no", "on", "0012", "12:30", "~", "2024-01-05", "a: b", "a #b", "#", "- x", "? y",
    "خدمة", "خدمة: x #1", "مُدَرِّس", "two\nlines", "three\n\nlines\n", " lead", "  two", "trail ",
    "\ttab", "it's \"so\"", "back\\slash \\n", "\u{202E}rtl", "a\u{200F}b", "\u{2066}x\u{2069}",
    "{x}", "[", "a,b", "😀", "---", "...", "--- a", "é", "e\u{301}", "\u{FEFF}x", "x:", "% y", "& a",
    "*x", "!x", "<<", "a\u{2028}b", "a\n# b", "a\n\tb", "a\n  b", "a \nb", "'", "\"", "|", ">-\n x",
    "a\n---\nb", "می\u{200C}خواهم", "\u{E0001}tag", "=", "@x", "`x", "null", "yes", "1e5",
    "a\nb: c",
    "x\n", "\n x", "12 of 12 were found: 3 had no owner # see log",
    String(repeating: "long ", count: 90) + "end", String(repeating: "ع ", count: 90) + "ع",
  ]

  mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }

  mutating func chance(_ percent: Int) -> Bool { number(100) < percent }

  mutating func text() -> String { Self.texts[number(Self.texts.count)] }

  mutating func words() -> LocalizedText {
    switch number(4) {
    case 0: LocalizedText(english: text(), arabic: text())
    case 1: LocalizedText([.arabic: text()])
    default: LocalizedText([.english: text()])
    }
  }

  mutating func optional<Value>(_ value: (inout Self) -> Value) -> Value? {
    chance(50) ? value(&self) : nil
  }

  mutating func several<Value>(_ limit: Int, _ value: (inout Self) -> Value) -> [Value] {
    (0..<number(limit)).map { _ in value(&self) }
  }

  mutating func id() -> String {
    ["LA", "SD", "R1", "on", "no", "8.10", "0012", "a-b", "x.y", "'", "\"q\"", "é", "مراجع"][
      number(13)]
  }

  mutating func date() -> CalendarDate {
    CalendarDate(["2025-06-01", "1999-12-31", "2024-02-29"][number(3)]) ?? StoreDay.day
  }

  mutating func rating() -> RatingValue {
    if checklist.scale.ratings.isEmpty {
      let text = ["0", "2.15", "3.50", "5"][number(4)]
      return (try? checklist.scale.rating(from: text)) ?? .number(ExactDecimal(whole: 0))
    }
    let rank = number(checklist.scale.ratings.count)
    return .named(id: checklist.scale.ratings[rank].id, rank: rank)
  }

  enum StoreDay {
    // swift-format-ignore: NeverForceUnwrap
    static let day = Build.day!
  }
}

extension RandomValues {
  mutating func answer(_ item: String) -> Answer {
    let status = Answer.Status.allCases[number(Answer.Status.allCases.count)]
    var answer = Answer(item: item, status: status, place: Build.place)
    switch status {
    case .rated:
      answer.agreement = Answer.Agreement(
        rating: rating(), by: id(), on: date(), why: optional { $0.words() })
    case .carriedForward:
      answer.suggestion = Answer.Suggestion(
        rating: rating(), from: AssessmentID(unit: "unit", name: "2024"),
        origin: optional {
          Answer.Origin(
            item: ItemReference(checklist: $0.id(), item: $0.id()), place: Build.place)
        })
    case .notApplicable:
      answer.exception = Answer.Exception(reason: words(), decidedBy: id(), secondPerson: id())
    case .notTriggered:
      answer.exception = Answer.Exception(reason: words(), decidedBy: nil, secondPerson: nil)
    case .notAssessed:
      answer.exception = optional {
        Answer.Exception(reason: $0.words(), decidedBy: nil, secondPerson: nil)
      }
    case .pending: break
    }
    if status == .rated || status == .pending {
      answer.dispute = optional { values in
        Dispute(
          between: [values.id(), values.id()] + values.several(2) { $0.id() },
          outcome: Dispute.Outcome.allCases[values.number(3)], by: values.id(), on: values.date(),
          why: values.words(), place: Build.place)
      }
    }
    answer.voices = several(4) {
      Voice(
        by: $0.id(), role: TeamRole.allCases[$0.number(TeamRole.allCases.count)],
        rating: $0.rating(), on: $0.date(), why: $0.optional { $0.words() }, place: Build.place)
    }
    answer.evidence = several(4) {
      EvidenceLink(
        id: $0.id(), stance: EvidenceLink.Stance.allCases[$0.number(3)], place: Build.place)
    }
    answer.note = optional { $0.words() }
    return answer
  }

  mutating func evidence(_ id: String) -> Evidence {
    let file = optional { values in
      Evidence.HeldFile(
        path: "evidence/" + values.text(),
        sha256: values.optional { _ in String(repeating: "0a", count: 32) }, place: Build.place)
    }
    return Evidence(
      id: id, title: words(), kind: Evidence.Kind.allCases[number(5)],
      shows: optional { $0.words() }, source: optional { $0.words() },
      custodian: optional { $0.words() },
      period: optional { _ in Period(from: StoreDay.day, to: StoreDay.day) }.flatMap { $0 },
      obtained: Evidence.Obtained(on: date(), by: self.id(), how: optional { $0.words() }),
      location: optional { $0.words() }, file: file,
      classification: Evidence.Classification.allCases[number(3)],
      documents: several(3) { ItemReference(checklist: "test", item: $0.id()) },
      approved: optional { $0.date() }, place: Build.place)
  }

  mutating func finding(_ id: String) -> Finding {
    let count = number(3)
    return Finding(
      id: id, kind: Finding.Kind.allCases[number(4)],
      items: [ItemReference(checklist: "test", item: "G-EN-1")]
        + several(2) { _ in ItemReference(checklist: "x", item: "8.10") },
      theme: optional { Finding.Theme.allCases[$0.number(9)] }, statement: words(),
      risk: optional { $0.words() }, recommendation: optional { $0.words() },
      evidence: several(3) { $0.id() },
      grade: optional {
        Finding.Grade(
          value: Finding.Grade.Value.allCases[$0.number(2)], by: $0.id(), why: $0.words())
      }, reviewedBy: optional { $0.id() }, repeatOf: optional { _ in "unit/2024/LA-F03" },
      actions: (0..<count).map { action("LA-A\($0)") }, place: Build.place)
  }

  mutating func followUp(_ finding: String) -> FollowUp {
    let outcome = FollowUp.Outcome.allCases[number(5)]
    return FollowUp(
      finding: finding, outcome: outcome, by: id(), on: date(),
      why: outcome == .effective ? optional { $0.words() } : words(),
      accepted: outcome == .riskAccepted
        ? FollowUp.Acceptance(by: words(), until: date()) : nil,
      evidence: several(3) { $0.id() }, place: Build.place)
  }

  private mutating func action(_ id: String) -> Action {
    Action(
      id: id, kind: Action.Kind.allCases[number(3)], what: words(), owner: words(), due: date(),
      effort: optional { Action.Size.allCases[$0.number(3)] },
      impact: optional { Action.Size.allCases[$0.number(3)] }, phase: optional { $0.id() },
      dependsOn: several(2) { $0.id() }, state: Action.State.allCases[number(4)],
      effectiveness: optional {
        Action.Effectiveness(
          on: $0.date(), by: $0.id(), result: Action.Effectiveness.Result.allCases[$0.number(3)],
          note: $0.optional { $0.words() })
      }, place: Build.place)
  }
}
