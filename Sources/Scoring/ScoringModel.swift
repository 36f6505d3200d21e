package import Assessments
package import Checklists
package import Diagnostics

/// A named way of making scores, chosen by id in a checklist.
///
/// One file each. Its page and its worked examples are documentation and test at once.
package protocol ScoringModel: Sendable {
  var id: String { get }
  /// The standard, book or convention that it follows.
  var source: String { get }
  /// What it does, as Markdown, for `docs/reference/scoring-models.md`.
  var explanation: String { get }
  /// What its numbers do not mean.
  var caution: String { get }
  /// The parameters it may be given in a checklist, with what they are for.
  var parameters: [ScoringParameter] { get }
  var examples: [WorkedExample] { get }
  /// Which checklists it can score.
  var kind: Checklist.Kind { get }
  /// Whether it can read a scale; the reason if not.
  func objection(to scale: Scale) -> String?
  /// What values of a group's items come to as one value, where a table holds one side against
  /// another; nil for no values, and for models that count items instead.
  func overall(of values: [ItemValue], in checklist: Checklist) -> Rational?
  /// The score of one group of items.
  func score(
    _ group: Checklist.Group, items: [ItemScore], in checklist: Checklist, of assessment: Assessment
  ) -> GroupScore
}

/// The value of an item, on whatever side of a table.
package struct ItemValue: Sendable {
  package let item: Item
  /// A number of a decimal scale, or the position (from 0) on an ordinal one.
  package let value: Rational

  package init(item: Item, value: Rational) {
    self.item = item
    self.value = value
  }
}

extension ScoringModel {
  /// Models that count things put no values together.
  package func overall(of values: [ItemValue], in checklist: Checklist) -> Rational? { nil }
}

/// A parameter of a scoring model.
package struct ScoringParameter: Sendable {
  package enum Kind: Sendable {
    /// The id of a rating of the checklist's scale.
    case rating
    /// A decimal from `minimum` to `maximum`.
    case decimal(minimum: ExactDecimal, maximum: ExactDecimal)
  }

  package let name: String
  package let kind: Kind
  package let isRequired: Bool
  package let meaning: String

  /// For models that count: what is assumed about the agreement of assessors.
  static let kappa = ScoringParameter(
    name: "kappa",
    kind: .decimal(minimum: ExactDecimal(whole: 0), maximum: ExactDecimal(whole: 1)),
    isRequired: false,
    meaning: """
      The assumed agreement of two assessors (Cohen's kappa). From it follows which changes between \
      years cannot be told from rating noise.
      """)
}

/// A small case with its result: given these answers, these figures are shown.
package struct WorkedExample: Sendable {
  package let title: String
  /// Items with their answers: a rating, or a status such as `not-assessed`.
  package let answers: [(item: String, answer: String)]
  /// Figures by name, as shown.
  package let results: [(name: String, shown: String)]
  /// Whether the checklist is a prompt, from which a team chooses.
  package let isPrompt: Bool

  package init(
    _ title: String, _ answers: [(item: String, answer: String)], isPrompt: Bool = false,
    gives results: [(name: String, shown: String)]
  ) {
    self.title = title
    self.answers = answers
    self.isPrompt = isPrompt
    self.results = results
  }
}

/// All scoring models, and the one function that applies them.
package enum ScoringModels {
  package static let all: [any ScoringModel] = [
    GatesModel(), AttributeMaturityModel(), ConformityModel(), InventoryModel(),
    CapabilityLevelModel(), ITILMaturityModel(), RulesModel(),
  ]

  package static func named(_ id: String) -> (any ScoringModel)? {
    all.first { $0.id == id }
  }

  /// The score of an assessment against a checklist; nil when the checklist names no known model
  /// (which `check` has refused) or is not among the criteria.
  package static func score(_ checklist: Checklist, of assessment: Assessment) -> ChecklistScore? {
    guard let model = named(checklist.scoring.model),
      let criteria = assessment.criteria(for: checklist.id)
    else { return nil }
    let answers = assessment.answers[checklist.id] ?? [:]
    let planned = checklist.groups.filter(criteria.covers)
    let whole = ScoreRange(whole: checklist.scale)
    let groups = planned.map { group in
      let items = group.items.map { ItemScore(item: $0, answer: answers[$0.id], whole: whole) }
      return model.score(group, items: items, in: checklist, of: assessment)
    }
    return ChecklistScore(
      checklist: checklist, model: model.id, groups: groups,
      notInPlan: checklist.groups.filter { !criteria.covers($0) },
      evidence: EvidenceScore(sum: groups.map(\.evidence)))
  }

  /// Whether a checklist's choice of model and parameters can be used.
  package static func check(_ checklist: Checklist) -> [Diagnostic] {
    let choice = checklist.scoring
    func refusal(_ message: String, help: String? = nil) -> Diagnostic {
      Diagnostic(.scoringModel, at: choice.place, message, help: help)
    }
    guard let model = named(choice.model) else {
      return [
        refusal(
          "scoring model '\(choice.model)' does not exist",
          help: "one of: \(all.map(\.id).joined(separator: ", "))")
      ]
    }
    if model.kind != checklist.kind {
      return [
        refusal(
          "scoring model '\(model.id)' scores checklists of kind '\(model.kind.rawValue)', this one is '\(checklist.kind.rawValue)'"
        )
      ]
    }
    if let objection = model.objection(to: checklist.scale) {
      return [refusal("scoring model '\(model.id)' \(objection)")]
    }
    let names = model.parameters.map(\.name)
    let unknown = choice.parameters.keys.filter { !names.contains($0) }.sorted().map {
      refusal(
        "scoring model '\(model.id)' has no parameter '\($0)'",
        help: names.isEmpty
          ? "it has none" : "its parameters are: \(names.joined(separator: ", "))")
    }
    return unknown
      + model.parameters.compactMap { parameter in
        problem(with: parameter, in: checklist).map { refusal($0) }
      }
  }

  private static func problem(
    with parameter: ScoringParameter, in checklist: Checklist
  ) -> String? {
    guard let text = checklist.scoring.parameters[parameter.name] else {
      return parameter.isRequired ? "parameter '\(parameter.name)' is missing" : nil
    }
    switch parameter.kind {
    case .rating:
      return checklist.scale.rating(text) == nil
        ? "parameter '\(parameter.name)' names '\(text)', which is not on scale '\(checklist.scale.id)'"
        : nil
    case .decimal(let minimum, let maximum):
      guard let value = ExactDecimal(text), value >= minimum, value <= maximum else {
        return
          "parameter '\(parameter.name)' is '\(text)'; a number from \(minimum) to \(maximum) is needed"
      }
      return nil
    }
  }
}

extension Checklist {
  /// What values of a group's items come to, as the checklist's scoring model makes it.
  package func overall(of values: [ItemValue]) -> Rational? {
    ScoringModels.named(scoring.model)?.overall(of: values, in: self)
  }
}

extension Checklist.ScoringChoice {
  /// A decimal parameter; nil where the checklist does not set it.
  package func decimal(_ name: String) -> Rational? {
    parameters[name].flatMap { ExactDecimal($0) }.map { Rational($0) }
  }
}
