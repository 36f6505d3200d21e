package import Checklists
package import Diagnostics
package import Text

/// The result of holding evidence against criteria (ISO 19011).
package struct Finding: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case nonconformity, opportunity, strength, conformity
  }

  /// The root theme that runs across items.
  package enum Theme: String, CaseIterable, Sendable {
    case ownership, records, measurement, agreements, suppliers, catalogue, skills, tools, planning
  }

  /// How grave a nonconformity is: set by a named person only, never by the tool.
  package struct Grade: Sendable {
    package enum Value: String, CaseIterable, Sendable {
      case minor, major
    }

    package let value: Value
    package let by: String
    package let why: LocalizedText

    package init(value: Value, by: String, why: LocalizedText) {
      self.value = value
      self.by = by
      self.why = why
    }
  }

  package let id: String
  package let kind: Kind
  package let items: [ItemReference]
  package let theme: Theme?
  package let statement: LocalizedText
  package let risk: LocalizedText?
  package let recommendation: LocalizedText?
  package let evidence: [String]
  package let grade: Grade?
  /// The second person who looked at it, and neither wrote nor graded it.
  package let reviewedBy: String?
  package let repeatOf: String?
  package let actions: [Action]
  package let place: Place
  /// Of `grade`, `grade.by`, `reviewed-by`, `recommendation`, `repeat-of` and the elements of `items` and `evidence`.
  package var places = NamedPlaces()

  package init(
    id: String, kind: Kind, items: [ItemReference], theme: Theme?, statement: LocalizedText,
    risk: LocalizedText?, recommendation: LocalizedText?, evidence: [String], grade: Grade?,
    reviewedBy: String? = nil, repeatOf: String?, actions: [Action], place: Place
  ) {
    self.id = id
    self.kind = kind
    self.items = items
    self.theme = theme
    self.statement = statement
    self.risk = risk
    self.recommendation = recommendation
    self.evidence = evidence
    self.grade = grade
    self.reviewedBy = reviewedBy
    self.repeatOf = repeatOf
    self.actions = actions
    self.place = place
  }
}

/// What is to be done about a finding, by whom and until when.
package struct Action: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case correction
    case correctiveAction = "corrective-action"
    case improvement
  }

  package enum Size: String, CaseIterable, Sendable, Comparable {
    case small = "S"
    case medium = "M"
    case large = "L"

    package static func < (a: Self, b: Self) -> Bool { a.order < b.order }

    private var order: Int {
      switch self {
      case .small: 0
      case .medium: 1
      case .large: 2
      }
    }
  }

  package enum State: String, CaseIterable, Sendable {
    case open
    case inProgress = "in-progress"
    case done
    case verified
  }

  /// Whether the action did what it was meant to do.
  package struct Effectiveness: Sendable {
    package enum Result: String, CaseIterable, Sendable {
      case effective, ineffective
      case notYet = "not-yet"
    }

    package let on: CalendarDate
    package let by: String
    package let result: Result
    package let note: LocalizedText?

    package init(on: CalendarDate, by: String, result: Result, note: LocalizedText?) {
      self.on = on
      self.by = by
      self.result = result
      self.note = note
    }
  }

  package let id: String
  package let kind: Kind
  package let what: LocalizedText
  package let owner: LocalizedText
  package let due: CalendarDate
  package let effort: Size?
  package let impact: Size?
  package let phase: String?
  package let dependsOn: [String]
  package let state: State
  package let effectiveness: Effectiveness?
  package let place: Place
  /// Of `effectiveness.by` and the elements of `depends-on`.
  package var places = NamedPlaces()

  package init(
    id: String, kind: Kind, what: LocalizedText, owner: LocalizedText, due: CalendarDate,
    effort: Size?, impact: Size?, phase: String?, dependsOn: [String], state: State,
    effectiveness: Effectiveness?, place: Place
  ) {
    self.id = id
    self.kind = kind
    self.what = what
    self.owner = owner
    self.due = due
    self.effort = effort
    self.impact = impact
    self.phase = phase
    self.dependsOn = dependsOn
    self.state = state
    self.effectiveness = effectiveness
    self.place = place
  }

  /// Whether it still has to be done.
  package var isPending: Bool { state == .open || state == .inProgress }

  /// Little effort, at least medium impact, not done yet, and waiting for no other action.
  ///
  /// - Parameter actions: all actions of the assessment.
  package func isQuickWin(among actions: [Action]) -> Bool {
    guard let effort, let impact else { return false }
    let waits = actions.contains { dependsOn.contains($0.id) && $0.isPending }
    return effort <= .small && impact >= .medium && isPending && !waits
  }
}
